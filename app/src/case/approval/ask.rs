//! Asking the approver: a token, a row, a mail, in the transaction of whoever asks.

use sqlx::PgConnection;
use time::Duration;
use uuid::Uuid;

use super::answer::Answer;
use super::token::Token;
use super::{db, mail};
use crate::audit::Origin;
use crate::audit::{self, Entry};
use crate::error::AppError;
use crate::ids::new_id;
use crate::rate_limit::{Limit, count};
use crate::state::AppState;

/// How often one registration may have its approver asked.
const PER_REGISTRATION: Limit = Limit { name: "approval, registration", tries: 3, window: Duration::days(1) };

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A mail is on its way.
    Sent,
    /// There is nobody to ask, or nothing to ask for any more.
    NotNeeded,
}

/// Asks the approver of a registration. Run it in the transaction that submits.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn ask(db: &mut PgConnection, state: &AppState, registration: Uuid) -> Result<Asked, AppError> {
    let (clock, now) = (&state.clock, state.clock.now());
    let Some(found) = db::lock(db, registration).await? else { return Ok(Asked::NotNeeded) };
    let email = found.approver_email.clone().filter(|_| found.approval != Answer::Yes && found.ended_at.is_none());
    let Some(email) = email else { return Ok(Asked::NotNeeded) };
    let token = Token::random()?;
    db::insert(db, new_id(clock), registration, token, &email, now).await?;
    crate::mail::queue(db, clock, &mail::needed(&state.config, registration, &email, &found, token, now)).await?;
    Ok(Asked::Sent)
}

/// Asks once more, a few times a day at most. What staff did goes into the audit with it.
///
/// # Errors
/// `TooManyRequests` past the limit.
pub async fn ask_again(
    state: &AppState,
    registration: Uuid,
    entry: Option<(&Origin, Entry)>,
) -> Result<Asked, AppError> {
    count(&state.pool, PER_REGISTRATION, &registration.to_string(), state.clock.now()).await?;
    let mut tx = state.pool.begin().await?;
    let asked = ask(&mut tx, state, registration).await?;
    if let (Asked::Sent, Some((origin, entry))) = (asked, entry) {
        audit::write(&mut tx, &state.clock, origin, entry).await?;
    }
    tx.commit().await?;
    Ok(asked)
}
