//! Proof that somebody reads the mail of an address: six digits are sent to it and typed into the browser that asked.
//! Whoever needs the proof shares all of it (`challenge`, its page in `view`, its mail in `letter`) and differs in what a
//! right code opens. Where that is nothing, the same work is done and the same is said: nobody learns what exists.

mod challenge;
mod code;
mod letter;
mod view;
mod words;

pub use challenge::{Challenge, Opened, Target};
pub use code::{delete_expired, secret};
pub use view::{CodeForm, code_errors};
pub use words::words;

use serde::{Deserialize, Serialize};

use crate::text_enum::text_enum;

text_enum! {
    /// What a code is for; also its key in the session.
    pub enum CodePurpose {
        /// A registration that begins with this address, or goes on with it instead of another one.
        Begin = "begin",
        /// A draft that was begun in another browser or session.
        Resume = "resume",
        /// The page on which the head agrees.
        Approve = "approve",
        /// The status of a registration.
        Track = "track",
    }
}

/// Why a code was not accepted, or no new one sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeProblem {
    /// Nothing was entered.
    Missing,
    /// Not six digits.
    Format,
    /// Not the one that was sent; so many tries are left.
    Wrong(i16),
    /// Ten minutes have passed, or it was used, or none was sent.
    Expired,
    /// It was wrong five times.
    UsedUp,
    /// A new one can be had in so many seconds.
    TooSoon(i64),
}
