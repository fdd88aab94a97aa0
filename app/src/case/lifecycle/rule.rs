//! Whether a move may be made: the table, the right, and what must be true first. Pure.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::due_diligence::DueDiligence;
use super::moves::Move;
use super::reasons::WithdrawReason;
use super::status::{Stage, Status};
use crate::case::actor::Actor;
use crate::case::approval::Answer;
use crate::case::row::CaseRow;

/// How long a withdrawn registration can be opened again.
pub const REOPEN: Duration = Duration::days(28);

/// What the rule needs to know of a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a check that staff tick on their own")]
pub struct Facts {
    /// Where it stands.
    pub status: Status,
    /// How far its match has come.
    pub stage: Option<Stage>,
    /// The head teacher, chief executive or director said yes.
    pub approved: bool,
    /// The safeguarding lead knows.
    pub dsl_aware: bool,
    /// Staff spoke with the contact.
    pub contact_verified: bool,
    /// Somebody put it on hold.
    pub on_hold: bool,
    /// A safeguarding review is open.
    pub safeguarding_review: bool,
    /// Due diligence found something.
    pub concern: bool,
    /// Who proposed to decline it.
    pub decline_proposed_by: Option<Uuid>,
    /// 28 days went by without a reply.
    pub no_reply: bool,
    /// When it ended.
    pub ended_at: Option<OffsetDateTime>,
    /// Its contact details are gone.
    pub erased: bool,
}

impl Facts {
    /// The facts of a case: the only reading of its row for the rules.
    pub const fn of(case: &CaseRow) -> Self {
        Self {
            status: case.status,
            stage: case.stage,
            approved: matches!(case.approval, Answer::Yes),
            dsl_aware: case.dsl_aware,
            contact_verified: case.contact_verified_at.is_some(),
            on_hold: case.hold_reason.is_some(),
            safeguarding_review: case.safeguarding_review,
            concern: matches!(case.due_diligence, DueDiligence::Concern),
            decline_proposed_by: case.decline_proposed_by,
            no_reply: case.no_reply_at.is_some(),
            ended_at: case.ended_at,
            erased: case.erased_at.is_some(),
        }
    }
}

/// What must be true first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The approver has not said yes.
    Approval,
    /// The safeguarding lead does not know.
    DslAware,
    /// Nobody verified the contact.
    ContactVerified,
    /// It is on hold.
    Released,
    /// A safeguarding review is open.
    SafeguardingDone,
    /// Due diligence found something.
    DueDiligence,
    /// Both schools have not said yes.
    BothSaidYes,
    /// Nobody proposed to decline it.
    DeclineProposed,
    /// Whoever proposed it cannot confirm it.
    SecondPerson,
    /// 28 days have not gone by.
    NoReply,
    /// More than 28 days went by.
    InTime,
}

impl Missing {
    /// As staff read it beside a move that cannot be made.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Approval => "the head teacher, chief executive or director has not said yes",
            Self::DslAware => "the safeguarding lead is not marked as aware",
            Self::ContactVerified => "the contact is not verified",
            Self::Released => "the registration is on hold",
            Self::SafeguardingDone => "a safeguarding review is open",
            Self::DueDiligence => "due diligence has a concern",
            Self::BothSaidYes => "both schools have not said yes",
            Self::DeclineProposed => "nobody has proposed to decline it",
            Self::SecondPerson => "whoever proposed it cannot confirm it",
            Self::NoReply => "28 days have not gone by since the question",
            Self::InTime => "more than 28 days went by",
        }
    }
}

/// Why a move is not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The table does not have it.
    NotInTable,
    /// This actor may not.
    NotAllowed,
    /// Something must be true first.
    NotYet(Vec<Missing>),
    /// Somebody changed the registration meanwhile.
    Stale,
}

/// Checks a move at a time.
///
/// # Errors
/// Why not.
pub fn check(facts: &Facts, actor: Actor, step: Move, now: OffsetDateTime) -> Result<(), Refused> {
    let stage_fits = step.needs_stage().is_none_or(|stage| facts.stage == Some(stage));
    if !step.from().contains(&facts.status) || !stage_fits {
        return Err(Refused::NotInTable);
    }
    if !step.open_to(actor) {
        return Err(Refused::NotAllowed);
    }
    let missing = missing(facts, actor, step, now);
    if missing.is_empty() { Ok(()) } else { Err(Refused::NotYet(missing)) }
}

/// The reason `no_reply` has a condition of its own.
pub fn check_withdraw(facts: &Facts, reason: WithdrawReason) -> Result<(), Refused> {
    let early = reason == WithdrawReason::NoReply && !(facts.status == Status::InfoRequested && facts.no_reply);
    if early { Err(Refused::NotYet(vec![Missing::NoReply])) } else { Ok(()) }
}

fn missing(facts: &Facts, actor: Actor, step: Move, now: OffsetDateTime) -> Vec<Missing> {
    let both = facts.stage == Some(Stage::PartnerAccepted);
    let same_person = matches!(actor, Actor::Staff(id, _) if facts.decline_proposed_by == Some(id));
    let in_time = !facts.erased && facts.ended_at.is_some_and(|ended| now - ended <= REOPEN);
    let conditions: &[(Missing, bool)] = match step {
        Move::ProposeMatch => &[
            (Missing::Approval, facts.approved),
            (Missing::DslAware, facts.dsl_aware),
            (Missing::ContactVerified, facts.contact_verified),
            (Missing::Released, !facts.on_hold),
            (Missing::SafeguardingDone, !facts.safeguarding_review),
        ],
        Move::RecordAgreement => &[
            (Missing::BothSaidYes, both),
            (Missing::Released, !facts.on_hold),
            (Missing::SafeguardingDone, !facts.safeguarding_review),
            (Missing::DueDiligence, !facts.concern),
        ],
        Move::Activate => {
            &[(Missing::Released, !facts.on_hold), (Missing::SafeguardingDone, !facts.safeguarding_review)]
        }
        Move::Decline => {
            &[(Missing::DeclineProposed, facts.decline_proposed_by.is_some()), (Missing::SecondPerson, !same_person)]
        }
        Move::Reopen => &[(Missing::InTime, in_time)],
        _ => &[],
    };
    conditions.iter().filter(|(_, holds)| !holds).map(|(missing, _)| *missing).collect()
}
