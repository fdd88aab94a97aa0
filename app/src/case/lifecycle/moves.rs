//! The moves by name. Each leads from some statuses to one, and needs a right of whoever makes it.

use super::status::{Stage, Status};
use crate::case::actor::Actor;
use crate::roles::{Permission, may};
use crate::text_enum::text_enum;

text_enum! {
    /// A move.
    pub enum Move {
        /// Begin to check.
        StartReview = "start_review",
        /// Ask the school for something.
        AskInformation = "ask_information",
        /// The school answered.
        ResumeReview = "resume_review",
        /// Propose a partner.
        ProposeMatch = "propose_match",
        /// The UK school says yes.
        AcceptUk = "accept_uk",
        /// The partner says yes.
        AcceptPartner = "accept_partner",
        /// One of them says no.
        RejectMatch = "reject_match",
        /// The agreement is signed.
        RecordAgreement = "record_agreement",
        /// The partnership is alive.
        Activate = "activate",
        /// The partnership ended.
        Close = "close",
        /// The school does not go on.
        Withdraw = "withdraw",
        /// Staff do not take it on.
        Decline = "decline",
        /// The school goes on after all.
        Reopen = "reopen",
    }
}

impl Move {
    /// Where it can begin.
    pub const fn from(self) -> &'static [Status] {
        match self {
            Self::StartReview => &[Status::Submitted],
            Self::AskInformation | Self::ProposeMatch | Self::Decline => &[Status::InReview],
            Self::ResumeReview => &[Status::InfoRequested],
            Self::AcceptUk | Self::AcceptPartner | Self::RejectMatch | Self::RecordAgreement => &[Status::Matched],
            Self::Activate => &[Status::AgreementSigned],
            Self::Close => &[Status::Active],
            Self::Withdraw => &[Status::Submitted, Status::InfoRequested, Status::Matched],
            Self::Reopen => &[Status::Withdrawn],
        }
    }

    /// Where it leads.
    pub const fn to(self) -> Status {
        match self {
            Self::StartReview | Self::ResumeReview | Self::RejectMatch => Status::InReview,
            Self::AskInformation => Status::InfoRequested,
            Self::ProposeMatch | Self::AcceptUk | Self::AcceptPartner => Status::Matched,
            Self::RecordAgreement => Status::AgreementSigned,
            Self::Activate => Status::Active,
            Self::Close => Status::Closed,
            Self::Withdraw => Status::Withdrawn,
            Self::Decline => Status::Declined,
            Self::Reopen => Status::Submitted,
        }
    }

    /// The stage of the match afterwards.
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::ProposeMatch => Some(Stage::Proposed),
            Self::AcceptUk => Some(Stage::UkAccepted),
            Self::AcceptPartner => Some(Stage::PartnerAccepted),
            _ => None,
        }
    }

    /// The stage that it needs, where it needs one.
    pub const fn needs_stage(self) -> Option<Stage> {
        match self {
            Self::AcceptUk => Some(Stage::Proposed),
            Self::AcceptPartner => Some(Stage::UkAccepted),
            _ => None,
        }
    }

    /// What a member of staff needs; nothing where only the school can.
    pub const fn permission(self) -> Option<Permission> {
        match self {
            Self::Reopen => None,
            Self::RecordAgreement | Self::Activate | Self::Close => Some(Permission::ConcludeRegistrations),
            Self::Decline => Some(Permission::ConfirmDecline),
            _ => Some(Permission::HandleRegistrations),
        }
    }

    /// True where this actor may make it at all.
    pub fn open_to(self, actor: Actor) -> bool {
        match actor {
            Actor::Applicant => matches!(self, Self::Withdraw | Self::Reopen),
            Actor::Staff(_, role) => self.permission().is_some_and(|permission| may(role, permission)),
        }
    }
}
