//! One school of a trust or a council goes another way than the rest: it does not go on, or its partnership ends. All other
//! moves are of the whole registration, and take along the schools that stand where it stands.

use uuid::Uuid;

use time::OffsetDateTime;

use super::Actor;
use super::move_to::by;
use super::rule::Refused;
use super::status::Status;
use super::step::Step;
use super::target::lock;
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::catalogue::school_link;
use crate::error::AppError;
use crate::state::AppState;

/// How a school can leave where it stands now: withdrawn, or closed where it was active.
pub fn way_out(status: Status) -> Option<Step> {
    [Step::Withdraw, Step::Close].into_iter().find(|step| step.from().contains(&status))
}

/// Takes one school out. Inside: why it was not.
///
/// # Errors
/// `NotFound` where there is no such registration or school, `Internal` where Postgres does not take it.
pub async fn leave(
    state: &AppState,
    origin: &Origin,
    (registration, version): (Uuid, OffsetDateTime),
    position: i16,
    actor: Actor,
) -> Result<Result<(), Refused>, AppError> {
    let mut tx = state.pool.begin().await?;
    let target = lock(&mut tx, registration).await?.ok_or(AppError::NotFound)?;
    let school = sqlx::query!(
        "select reference, status from registration_school where registration_id = $1 and position = $2",
        target.id,
        position
    )
    .fetch_optional(&mut *tx)
    .await?
    .ok_or(AppError::NotFound)?;
    if target.updated_at != version {
        return Ok(Err(Refused::Stale));
    }
    let Some(step) = school.status.parse().ok().and_then(way_out).filter(|_| !target.facts.erased) else {
        return Ok(Err(Refused::NotInTable));
    };
    if !step.open_to(actor) {
        return Ok(Err(Refused::NotAllowed));
    }
    let to = step.to().as_str();
    sqlx::query!(
        "update registration_school set status = $3 where registration_id = $1 and position = $2",
        target.id,
        position,
        to
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("update registration set updated_at = $2 where id = $1", target.id, state.clock.now())
        .execute(&mut *tx)
        .await?;
    school_link::changed(&mut tx, target.id).await?;
    let entry = Entry::new(Action::StatusMoved, format!("registration:{}", school.reference));
    audit::write(&mut tx, &state.clock, origin, by(actor, entry.changed("status", &school.status, to))).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
