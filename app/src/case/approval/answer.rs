//! What whoever must agree to a registration has said.

use crate::text_enum::text_enum;

text_enum! {
    /// The answer of the head teacher, chief executive or director.
    pub enum Answer {
        /// None yet.
        Waiting = "waiting",
        /// It may go on.
        Yes = "yes",
        /// Sent back.
        No = "no",
    }
}
