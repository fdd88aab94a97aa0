//! The life of a draft that nobody comes back to: reminders on day 7 and day 21 after the last save, each with a locator of
//! its own, and deletion after day 28; the audit notes each. One transaction a draft: a server that is killed sends no
//! reminder twice, and several servers share the work.

use super::locator::Locator;
use super::{db, mail};
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::error::AppError;
use crate::state::AppState;

/// Days after the last save on which a reminder goes out.
const REMINDERS: [i64; 2] = [7, 21];

/// Sends the reminders that are due; how many.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn remind(state: &AppState) -> Result<u32, AppError> {
    let (clock, now) = (&state.clock, state.clock.now());
    let mut sent = 0;
    loop {
        let mut tx = state.pool.begin().await?;
        let Some(due) = db::take_due(&mut tx, REMINDERS, now).await? else { return Ok(sent) };
        let locator = Locator::random()?;
        db::keep_locator(&mut *tx, locator, due.found.id, now).await?;
        let mail = mail::reminder(&state.config, due.locale, &due.found.email, locator, due.found.kept_until());
        crate::mail::queue(&mut *tx, clock, &mail).await?;
        let days = (now - due.found.saved_at).whole_days();
        let entry = Entry::new(Action::Reminded, format!("draft:{}", due.found.id))
            .because(format!("{days} days after the last save"));
        audit::write(&mut tx, clock, &Origin::default(), entry).await?;
        tx.commit().await?;
        sent += 1;
    }
}

/// Deletes what nobody saved for 28 days; how many. The audit names the draft, never whose it was.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn delete_expired(state: &AppState) -> Result<u32, AppError> {
    let (clock, now) = (&state.clock, state.clock.now());
    let mut deleted = 0;
    loop {
        let mut tx = state.pool.begin().await?;
        let Some((id, sent)) = db::delete_one_expired(&mut tx, now).await? else { return Ok(deleted) };
        let from = if sent { "sent" } else { "open" };
        let entry = Entry::new(Action::DraftDeleted, format!("draft:{id}"))
            .changed("state", from, "deleted")
            .because("28 days after the last save");
        audit::write(&mut tx, clock, &Origin::default(), entry).await?;
        tx.commit().await?;
        deleted += 1;
    }
}
