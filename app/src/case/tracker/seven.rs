//! The seven words that a school reads. Staff know ten statuses; three of them are "Closed" with a reason. Pure.

use crate::text_enum::text_enum;

text_enum! {
    /// Where a registration stands, as its school reads it.
    pub enum Seven {
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

/// The word for a status.
pub fn seven(status: &str) -> Seven {
    match status {
        "draft" => Seven::Started,
        "submitted" => Seven::Submitted,
        "in_review" => Seven::InReview,
        "info_requested" => Seven::MoreInformation,
        "matched" | "agreement_signed" => Seven::Matched,
        "active" => Seven::Active,
        _ => Seven::Closed,
    }
}

/// Why a status is an end, where it is one.
pub fn end(status: &str, reason: &str) -> Option<End> {
    match status {
        "closed" => Some(End::Ended),
        "withdrawn" if reason == "no_reply" => Some(End::NoReply),
        "withdrawn" => Some(End::Withdrawn),
        "declined" => Some(End::Declined),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_statuses_are_seven_words() {
        let statuses = [
            "draft",
            "submitted",
            "in_review",
            "info_requested",
            "matched",
            "agreement_signed",
            "active",
            "closed",
            "withdrawn",
            "declined",
        ];
        let words: std::collections::HashSet<_> = statuses.map(seven).into_iter().collect();
        assert_eq!(words.len(), Seven::ALL.len());
        for status in statuses {
            assert_eq!(seven(status) == Seven::Closed, end(status, "").is_some(), "{status}");
        }
        assert_eq!(end("withdrawn", "no_reply"), Some(End::NoReply));
    }
}
