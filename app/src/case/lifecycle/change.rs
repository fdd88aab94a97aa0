//! A move with what it needs to be told. What cannot be left out is not optional here, so a move without it cannot even
//! be written down.

use time::Date;

use super::moves::Move;
use super::reasons::{DeclineReason, WithdrawReason};

/// The school on the other side, as far as it is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its name.
    pub school: String,
    /// Its city.
    pub city: String,
    /// What is public about it; may be empty.
    pub facts: String,
}

/// A signed agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The day of the later signature.
    pub signed_on: Date,
    /// Who signed in the UK.
    pub uk_signatory: String,
    /// Who signed in China.
    pub partner_signatory: String,
    /// When both sides look at it again.
    pub review_on: Date,
}

/// A move, ready to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// See [`Move::StartReview`].
    StartReview,
    /// See [`Move::AskInformation`].
    AskInformation {
        /// In staff's words, as the school reads it.
        question: String,
        /// The day by which to answer.
        due: Date,
    },
    /// See [`Move::ResumeReview`].
    ResumeReview,
    /// See [`Move::ProposeMatch`].
    ProposeMatch(Proposal),
    /// See [`Move::AcceptUk`].
    AcceptUk,
    /// See [`Move::AcceptPartner`].
    AcceptPartner,
    /// See [`Move::RejectMatch`].
    RejectMatch {
        /// Why, for staff.
        note: String,
    },
    /// See [`Move::RecordAgreement`].
    RecordAgreement(Agreement),
    /// See [`Move::Activate`].
    Activate,
    /// See [`Move::Close`].
    Close {
        /// Why, for staff.
        note: String,
    },
    /// See [`Move::Withdraw`].
    Withdraw(WithdrawReason),
    /// See [`Move::Decline`]: what somebody else proposed.
    Decline,
    /// See [`Move::Reopen`].
    Reopen,
}

impl Change {
    /// The move by name.
    pub const fn step(&self) -> Move {
        match self {
            Self::StartReview => Move::StartReview,
            Self::AskInformation { .. } => Move::AskInformation,
            Self::ResumeReview => Move::ResumeReview,
            Self::ProposeMatch(_) => Move::ProposeMatch,
            Self::AcceptUk => Move::AcceptUk,
            Self::AcceptPartner => Move::AcceptPartner,
            Self::RejectMatch { .. } => Move::RejectMatch,
            Self::RecordAgreement(_) => Move::RecordAgreement,
            Self::Activate => Move::Activate,
            Self::Close { .. } => Move::Close,
            Self::Withdraw(_) => Move::Withdraw,
            Self::Decline => Move::Decline,
            Self::Reopen => Move::Reopen,
        }
    }

    /// The word of a closed set that the history keeps for good.
    pub const fn reason(&self, declined: Option<DeclineReason>) -> &'static str {
        match (self, declined) {
            (Self::Withdraw(reason), _) => reason.as_str(),
            (Self::Decline, Some(reason)) => reason.as_str(),
            _ => "",
        }
    }

    /// What a person wrote.
    pub fn note(&self) -> &str {
        match self {
            Self::AskInformation { question, .. } => question,
            Self::RejectMatch { note } | Self::Close { note } => note,
            _ => "",
        }
    }
}
