//! Holds with a last day: once that day has passed in London they release themselves, and the audit says so. The
//! retention runs after this, so that what was held too long is erased in the same round.

use super::checks::Check;
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::error::AppError;
use crate::i18n::uk_time;
use crate::state::AppState;

/// Releases what is held past its day. Gives how many holds.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn release_passed(state: &AppState) -> Result<u64, AppError> {
    let now = state.clock.now();
    let today = uk_time::date(now);
    let mut tx = state.pool.begin().await?;
    let legal = sqlx::query_scalar!(
        "update registration set legal_hold = null, legal_hold_until = null, updated_at = $1
         where legal_hold_until < $2 returning reference",
        now,
        today
    )
    .fetch_all(&mut *tx)
    .await?;
    let waiting = sqlx::query_scalar!(
        "update registration set hold_reason = null, hold_until = null, updated_at = $1
         where hold_until < $2 returning reference",
        now,
        today
    )
    .fetch_all(&mut *tx)
    .await?;
    for (check, references) in [(Check::LegalHold, &legal), (Check::OnHold, &waiting)] {
        for reference in references {
            let entry = Entry::new(Action::CheckSet, format!("registration:{reference}"));
            let entry = entry.changed(check.as_str(), "yes", "no").because("date_passed");
            audit::write(&mut tx, &state.clock, &Origin::default(), entry).await?;
        }
    }
    tx.commit().await?;
    Ok((legal.len() + waiting.len()) as u64)
}
