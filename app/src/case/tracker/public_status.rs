//! The seven words that a school reads. Staff know ten statuses; three of them are "Closed" with a reason. Pure.

use crate::case::lifecycle::{Status, WithdrawReason};
use crate::text_enum::text_enum;

text_enum! {
    /// Where a registration stands, as its school reads it.
    pub enum PublicStatus {
        /// Being filled in.
        Started = "started",
        /// Sent.
        Submitted = "submitted",
        /// Staff are looking at it.
        InReview = "in_review",
        /// The school is asked for something.
        MoreInformation = "more_information",
        /// A partner is proposed, accepted, or signed with.
        Matched = "matched",
        /// The partnership is alive.
        Active = "active",
        /// Over.
        Closed = "closed",
    }
}

/// Why it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The partnership ended.
    Ended,
    /// The school did not want to go on.
    Withdrawn,
    /// The school did not answer.
    NoReply,
    /// Staff could not take it on.
    Declined,
}

impl PublicStatus {
    /// The word for a status.
    pub const fn of(status: Status) -> Self {
        match status {
            Status::Draft => Self::Started,
            Status::Submitted => Self::Submitted,
            Status::InReview => Self::InReview,
            Status::InfoRequested => Self::MoreInformation,
            Status::Matched | Status::AgreementSigned => Self::Matched,
            Status::Active => Self::Active,
            Status::Closed | Status::Withdrawn | Status::Declined => Self::Closed,
        }
    }
}

impl End {
    /// Why a status is an end, where it is one; `reason` is the word that the history keeps.
    pub fn of(status: Status, reason: &str) -> Option<Self> {
        match status {
            Status::Closed => Some(Self::Ended),
            Status::Withdrawn if reason == WithdrawReason::NoReply.as_str() => Some(Self::NoReply),
            Status::Withdrawn => Some(Self::Withdrawn),
            Status::Declined => Some(Self::Declined),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_statuses_are_seven_words() {
        let words: std::collections::HashSet<_> = Status::ALL.iter().map(|status| PublicStatus::of(*status)).collect();
        assert_eq!(words.len(), PublicStatus::ALL.len());
        for status in Status::ALL {
            let closed = PublicStatus::of(*status) == PublicStatus::Closed;
            assert_eq!(closed, End::of(*status, "").is_some(), "{status}");
            assert_eq!(closed, status.has_ended(), "{status}");
        }
        assert_eq!(End::of(Status::Withdrawn, "no_reply"), Some(End::NoReply));
    }
}
