//! The agreement of the head teacher, chief executive or director. A link is mailed to the address that the applicant
//! gave; it opens nothing by itself. After a code to the same address it shows what was asked for, read-only, and takes one
//! answer: approve, or send back with a note.

mod actions;
mod answer;
mod ask;
mod db;
mod mail;
mod pages;
mod token;
pub(crate) mod words;

pub use actions::{AnswerApproval, ApproveCode, ApproveNewCode, ApproveSend};
pub use answer::Answer;
pub use ask::{Asked, ask, ask_again};
pub use db::{Last, delete_expired, last, waits};
pub use pages::ApprovePage;

/// How long an answer can be given by a link.
pub const LIFETIME: time::Duration = time::Duration::days(14);
/// The longest note, in characters.
pub const NOTE_LENGTH: usize = 1000;
