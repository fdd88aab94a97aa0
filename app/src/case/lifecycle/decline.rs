//! Declining takes two: one proposes it with a reason, another confirms it ([`Step::Decline`](super::Step)) or drops it.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Actor;
use super::move_to::by;
use super::reasons::DeclineReason;
use super::rule::Refused;
use super::status::Status;
use super::target::{Target, lock};
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::error::AppError;
use crate::state::AppState;

/// Writes a proposal down, for somebody else to confirm.
///
/// # Errors
/// `NotFound` where there is no such registration, `Internal` where Postgres does not take it.
pub async fn propose(
    state: &AppState,
    origin: &Origin,
    (registration, version): (Uuid, OffsetDateTime),
    actor: Actor,
    (reason, note): (DeclineReason, &str),
) -> Result<Result<(), Refused>, AppError> {
    let Actor::Staff(who, _) = actor else { return Ok(Err(Refused::NotAllowed)) };
    let mut tx = state.pool.begin().await?;
    let target = lock(&mut tx, registration).await?.ok_or(AppError::NotFound)?;
    if let Err(refused) = in_review(&target, version, false) {
        return Ok(Err(refused));
    }
    let now = state.clock.now();
    sqlx::query!(
        "update registration set decline_reason = $2, decline_note = $3, decline_proposed_by = $4,
             decline_proposed_at = $5, updated_at = $5 where id = $1",
        target.id,
        reason.as_str(),
        note,
        who,
        now,
    )
    .execute(&mut *tx)
    .await?;
    let entry = by(actor, Entry::new(Action::DeclineProposed, target.record())).because(reason.as_str());
    audit::write(&mut tx, &state.clock, origin, entry).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Takes a proposal back: the review goes on.
///
/// # Errors
/// As [`propose`].
pub async fn drop_proposal(
    state: &AppState,
    origin: &Origin,
    (registration, version): (Uuid, OffsetDateTime),
    actor: Actor,
) -> Result<Result<(), Refused>, AppError> {
    let mut tx = state.pool.begin().await?;
    let target = lock(&mut tx, registration).await?.ok_or(AppError::NotFound)?;
    if let Err(refused) = in_review(&target, version, true) {
        return Ok(Err(refused));
    }
    sqlx::query!(
        "update registration set decline_reason = null, decline_note = null, decline_proposed_by = null,
             decline_proposed_at = null, updated_at = $2 where id = $1",
        target.id,
        state.clock.now(),
    )
    .execute(&mut *tx)
    .await?;
    let entry = by(actor, Entry::new(Action::DeclineDropped, target.record()));
    audit::write(&mut tx, &state.clock, origin, entry).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

fn in_review(target: &Target, version: OffsetDateTime, proposed: bool) -> Result<(), Refused> {
    let facts = &target.facts;
    if facts.status != Status::InReview || facts.decline_proposed_by.is_some() != proposed {
        return Err(Refused::NotInTable);
    }
    if target.updated_at == version { Ok(()) } else { Err(Refused::Stale) }
}
