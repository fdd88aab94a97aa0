//! One school of a trust or a council goes another way than the rest: it does not go on, or its partnership ends. All other
//! moves are of the whole registration, and take along the schools that stand where it stands.

use super::moves::Move;
use super::rule::Refused;
use super::status::Status;
use crate::audit::{Action, Entry, Origin};
use crate::case::transaction::{History, Order, Outcome, Written, open};
use crate::error::AppError;
use crate::state::AppState;

/// How a school can leave where it stands now: withdrawn, or closed where it was active.
pub fn way_out(status: Status) -> Option<Move> {
    [Move::Withdraw, Move::Close].into_iter().find(|step| step.from().contains(&status))
}

/// Takes one school out, by its position.
///
/// # Errors
/// `NotFound` where there is no such school; the refusal where it cannot leave from where it stands.
pub async fn leave(state: &AppState, origin: &Origin, order: &Order, position: i16) -> Outcome {
    let mut open = open(state, origin, order).await?;
    let (id, actor) = (open.case.id, open.actor);
    let school = sqlx::query!(
        r#"select reference, status as "status: Status" from registration_school
           where registration_id = $1 and position = $2"#,
        id,
        position
    )
    .fetch_optional(open.db())
    .await?
    .ok_or(AppError::NotFound)?;
    let way = way_out(school.status).filter(|_| open.case.erased_at.is_none());
    let rule = match way {
        None => Err(Refused::NotInTable),
        Some(step) if !step.open_to(actor) => Err(Refused::NotAllowed),
        Some(_) => Ok(()),
    };
    let mut open = open.admit(format!("{} leaves from {}", school.reference, school.status), rule).await?;
    let to = way.map_or(school.status, Move::to);
    sqlx::query!(
        "update registration_school set status = $3 where registration_id = $1 and position = $2",
        id,
        position,
        to as Status
    )
    .execute(open.db())
    .await?;
    let entry = Entry::new(Action::StatusMoved, format!("registration:{}", school.reference));
    let entry = entry.changed("status", school.status.as_str(), to.as_str());
    open.close(Written { entry, before: Vec::new(), history: History::Unmoved, mails: Vec::new() }).await
}
