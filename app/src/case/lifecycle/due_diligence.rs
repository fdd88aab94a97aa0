//! What staff find out before a school in China is told anything.

use crate::text_enum::text_enum;

text_enum! {
    /// How far the checks have come.
    pub enum DueDiligence {
        /// Not begun.
        NotStarted = "not_started",
        /// Going on.
        InProgress = "in_progress",
        /// Nothing was found.
        Cleared = "cleared",
        /// Something was found.
        Concern = "concern",
    }
}

text_enum! {
    /// How personal data may reach China.
    pub enum TransferRoute {
        /// Not at all.
        None = "none",
        /// By an agreed way.
        Agreed = "agreed",
    }
}
