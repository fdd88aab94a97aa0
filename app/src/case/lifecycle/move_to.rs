//! The one function that moves a registration: it locks, checks, changes, writes history and audit, and queues the
//! mails, in one transaction. A move that is refused changes nothing and leaves a line in the audit.

use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Actor;
use super::change::{Agreement, Change, Proposal};
use super::deadline::between;
use super::rule::{Refused, check, check_withdraw};
use super::status::Stage;
use super::step::Step;
use super::target::{Target, lock};
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::case::letters::{self, Partner};
use crate::catalogue::school_link;
use crate::error::AppError;
use crate::ids::new_id;
use crate::mail::{Mail, queue};
use crate::state::AppState;

/// Who wants which registration moved, and how.
#[derive(Clone, Debug)]
pub struct Order {
    /// Which.
    pub registration: Uuid,
    /// The version that was on the screen, where there was a screen.
    pub version: Option<OffsetDateTime>,
    /// Who.
    pub actor: Actor,
    /// How.
    pub change: Change,
}

/// Whether a move could be made now; a refusal leaves a line in the audit.
///
/// # Errors
/// As [`move_to`].
pub async fn consider(
    state: &AppState,
    origin: &Origin,
    (registration, version): (Uuid, Option<OffsetDateTime>),
    actor: Actor,
    step: Step,
) -> Result<Result<(), Refused>, AppError> {
    let mut tx = state.pool.begin().await?;
    let target = lock(&mut tx, registration).await?.ok_or(AppError::NotFound)?;
    let checked = admit(&target, version, actor, step, state.clock.now());
    if checked.is_err() {
        note_refusal(&mut tx, state, origin, &target, (actor, step)).await?;
        tx.commit().await?;
    }
    Ok(checked)
}

fn admit(
    target: &Target,
    version: Option<OffsetDateTime>,
    actor: Actor,
    step: Step,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    if version.is_some_and(|version| version != target.updated_at) {
        return Err(Refused::Stale);
    }
    check(&target.facts, actor, step, now)
}

async fn note_refusal(
    db: &mut PgConnection,
    state: &AppState,
    origin: &Origin,
    target: &Target,
    (actor, step): (Actor, Step),
) -> sqlx::Result<()> {
    let entry = by(actor, Entry::new(Action::Denied, target.record()));
    let entry = entry.because(format!("{step} from {}", target.facts.status));
    audit::write(db, &state.clock, origin, entry).await
}

/// Moves a registration. Inside: why it was not moved.
///
/// # Errors
/// `NotFound` where there is no such registration, `Internal` where Postgres does not take it.
pub async fn move_to(state: &AppState, origin: &Origin, order: &Order) -> Result<Result<(), Refused>, AppError> {
    let (now, step) = (state.clock.now(), order.change.step());
    let mut tx = state.pool.begin().await?;
    let target = lock(&mut tx, order.registration).await?.ok_or(AppError::NotFound)?;
    let checked = admit(&target, order.version, order.actor, step, now).and_then(|()| match order.change {
        Change::Withdraw(reason) => check_withdraw(&target.facts, reason),
        _ => Ok(()),
    });
    if checked.is_err() {
        note_refusal(&mut tx, state, origin, &target, (order.actor, step)).await?;
        tx.commit().await?;
        return Ok(checked);
    }
    apply(&mut tx, &target, &order.change, now).await?;
    school_link::changed(&mut tx, target.id).await?;
    history(&mut tx, new_id(&state.clock), &target, order, now).await?;
    let (from, to) = (target.facts.status, step.to());
    let mut entry = by(order.actor, Entry::new(Action::StatusMoved, target.record()));
    if from != to {
        entry = entry.changed("status", from.as_str(), to.as_str());
    }
    if let Some(stage) = step.stage() {
        entry = entry.changed("stage", target.facts.stage.map_or("", Stage::as_str), stage.as_str());
    }
    let reason = order.change.reason(target.decline_reason);
    if !reason.is_empty() {
        entry = entry.because(reason);
    }
    audit::write(&mut tx, &state.clock, origin, entry).await?;
    for mail in mails(state, &target, &order.change) {
        queue(&mut *tx, &state.clock, &mail).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// The applicant has no account: the entry then names nobody.
pub(super) fn by(actor: Actor, entry: Entry) -> Entry {
    match actor {
        Actor::Applicant => entry,
        Actor::Staff(id, role) => entry.by(id, role),
    }
}

/// The new status, and what this move knows besides.
async fn apply(db: &mut PgConnection, target: &Target, change: &Change, now: OffsetDateTime) -> sqlx::Result<()> {
    let (id, step) = (target.id, change.step());
    let ended = step.to().has_ended().then_some(now);
    // What was asked, proposed to decline or half matched belongs to the status that is left.
    sqlx::query!(
        "update registration set status = $2, updated_at = $3, match_stage = $4, ended_at = $5,
             no_reply_at = null, info_reminded = 0, decline_proposed_by = null, decline_proposed_at = null
         where id = $1",
        id,
        step.to().as_str(),
        now,
        step.stage().map(Stage::as_str),
        ended,
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update registration_school set status = $3 where registration_id = $1 and status = $2",
        id,
        target.facts.status.as_str(),
        step.to().as_str(),
    )
    .execute(&mut *db)
    .await?;
    match change {
        Change::AskInformation { question, due } => {
            sqlx::query!(
                "update registration set info_question = $2, info_due = $3, info_asked_at = $4 where id = $1",
                id,
                question,
                *due,
                now
            )
            .execute(db)
            .await?;
        }
        Change::ResumeReview => {
            let paused = target.info_asked_at.map_or(0, |asked| between(asked.date(), now.date()));
            sqlx::query!(
                "update registration set clock_paused = clock_paused + $2 where id = $1",
                id,
                i32::from(paused)
            )
            .execute(db)
            .await?;
        }
        Change::ProposeMatch(Proposal { school, city, facts }) => {
            sqlx::query!(
                "update registration set match_school = $2, match_city = $3, match_facts = $4 where id = $1",
                id,
                school,
                city,
                facts
            )
            .execute(db)
            .await?;
        }
        Change::RecordAgreement(Agreement { signed_on, uk_signatory, partner_signatory, review_on }) => {
            sqlx::query!(
                "update registration set agreement_signed_on = $2, agreement_uk_signatory = $3,
                     agreement_partner_signatory = $4, agreement_review_on = $5 where id = $1",
                id,
                *signed_on,
                uk_signatory,
                partner_signatory,
                *review_on
            )
            .execute(db)
            .await?;
        }
        Change::Activate => {
            sqlx::query!("update registration set heard_at = $2, dormant_at = null where id = $1", id, now)
                .execute(db)
                .await?;
        }
        Change::Reopen => {
            sqlx::query!("update registration set clock_from = $2, clock_paused = 0 where id = $1", id, now)
                .execute(db)
                .await?;
        }
        _ => {}
    }
    Ok(())
}

async fn history(
    db: &mut PgConnection,
    id: Uuid,
    target: &Target,
    order: &Order,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let step = order.change.step();
    sqlx::query!(
        "insert into registration_history (id, registration_id, at, actor, from_status, to_status, from_stage, to_stage,
                                           reason, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        target.id,
        now,
        order.actor.name(),
        target.facts.status.as_str(),
        step.to().as_str(),
        target.facts.stage.map(Stage::as_str),
        step.stage().map(Stage::as_str),
        order.change.reason(target.decline_reason),
        order.change.note(),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The mails that a move causes.
fn mails(state: &AppState, target: &Target, change: &Change) -> Vec<Mail> {
    let about = target.about(&state.config);
    let to = |addresses: Vec<&str>, write: &dyn Fn(&str) -> Mail| addresses.into_iter().map(write).collect();
    match change {
        Change::AskInformation { question, due } => {
            to(target.applicant(), &|a| letters::information_needed(&about, a, question, *due))
        }
        Change::ProposeMatch(Proposal { school, city, facts }) => {
            to(target.applicant_and_approver(), &|a| letters::proposed(&about, a, Partner { school, city, facts }))
        }
        Change::AcceptPartner => to(target.contacts(), &|a| letters::agreement_ready(&about, a)),
        Change::RecordAgreement(_) => to(target.contacts(), &|a| letters::agreement_signed(&about, a)),
        Change::Activate => to(target.contacts(), &|a| letters::active(&about, a)),
        Change::Decline => target
            .decline_reason
            .map_or_else(Vec::new, |reason| to(target.applicant(), &|a| letters::declined(&about, a, reason))),
        Change::Withdraw(reason) => to(target.applicant(), &|a| letters::closed(&about, a, *reason)),
        Change::StartReview
        | Change::ResumeReview
        | Change::AcceptUk
        | Change::RejectMatch { .. }
        | Change::Close { .. }
        | Change::Reopen => Vec::new(),
    }
}
