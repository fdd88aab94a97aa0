//! A move with what it needs to be told. What cannot be left out is not optional here, so a move without it cannot even
//! be written down.

use time::Date;

use super::reasons::{DeclineReason, WithdrawReason};
use super::step::Step;

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
    /// See [`Step::StartReview`].
    StartReview,
    /// See [`Step::AskInformation`].
    AskInformation {
        /// In staff's words, as the school reads it.
        question: String,
        /// The day by which to answer.
        due: Date,
    },
    /// See [`Step::ResumeReview`].
    ResumeReview,
    /// See [`Step::ProposeMatch`].
    ProposeMatch(Proposal),
    /// See [`Step::AcceptUk`].
    AcceptUk,
    /// See [`Step::AcceptPartner`].
    AcceptPartner,
    /// See [`Step::RejectMatch`].
    RejectMatch {
        /// Why, for staff.
        note: String,
    },
    /// See [`Step::RecordAgreement`].
    RecordAgreement(Agreement),
    /// See [`Step::Activate`].
    Activate,
    /// See [`Step::Close`].
    Close {
        /// Why, for staff.
        note: String,
    },
    /// See [`Step::Withdraw`].
    Withdraw(WithdrawReason),
    /// See [`Step::Decline`]: what somebody else proposed.
    Decline,
    /// See [`Step::Reopen`].
    Reopen,
}

impl Change {
    /// The move by name.
    pub const fn step(&self) -> Step {
        match self {
            Self::StartReview => Step::StartReview,
            Self::AskInformation { .. } => Step::AskInformation,
            Self::ResumeReview => Step::ResumeReview,
            Self::ProposeMatch(_) => Step::ProposeMatch,
            Self::AcceptUk => Step::AcceptUk,
            Self::AcceptPartner => Step::AcceptPartner,
            Self::RejectMatch { .. } => Step::RejectMatch,
            Self::RecordAgreement(_) => Step::RecordAgreement,
            Self::Activate => Step::Activate,
            Self::Close { .. } => Step::Close,
            Self::Withdraw(_) => Step::Withdraw,
            Self::Decline => Step::Decline,
            Self::Reopen => Step::Reopen,
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
