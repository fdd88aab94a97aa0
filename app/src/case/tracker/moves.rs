//! What the school itself may do to its registration: withdraw it, and open it again for a while. The moves are those of
//! the one table; here is only what of it a school is offered.

use time::OffsetDateTime;

use super::db::Record;
use crate::case::actor::Actor;
use crate::case::lifecycle::{Change, Move, REOPEN, Status, WithdrawReason, move_to};
use crate::case::transaction::{Order, Stop};
use crate::error::AppError;
use crate::request::Requester;

/// Whether the school can withdraw it here; while staff check or an agreement is signed it takes a word with them.
pub fn may_withdraw(status: Status) -> bool {
    Move::Withdraw.from().contains(&status) && Move::Withdraw.open_to(Actor::Applicant)
}

/// Until when it can be opened again, where it can.
pub fn reopen_until(record: &Record, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let until = record.ended_at? + REOPEN;
    (record.status == Status::Withdrawn && now <= until).then_some(until)
}

/// Withdraws it: status, history, audit and mail at once.
///
/// # Errors
/// `Conflict` where the table has no such move.
pub async fn withdraw(guest: &Requester, record: &Record) -> Result<(), AppError> {
    make(guest, record, Change::Withdraw(WithdrawReason::SchoolWish)).await
}

/// Opens it again.
///
/// # Errors
/// `Conflict` where it is too late.
pub async fn reopen(guest: &Requester, record: &Record) -> Result<(), AppError> {
    make(guest, record, Change::Reopen).await
}

async fn make(guest: &Requester, record: &Record, change: Change) -> Result<(), AppError> {
    let order = Order { case: record.id, version: None, actor: Actor::Applicant };
    move_to(&guest.state, &guest.origin, &order, &change).await.map_err(|stop| match stop {
        Stop::Failed(error) => error,
        Stop::Refused(_) => AppError::Conflict,
    })
}
