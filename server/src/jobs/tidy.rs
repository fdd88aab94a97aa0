//! Deletes what has run out: sessions, counters, codes, old mail. Drafts are a job of their own.

use std::time::Duration as Wait;

use app::registration::db;
use app::state::AppState;
use time::Duration;

use super::{Stop, pause};

const INTERVAL: Wait = Wait::from_mins(10);

/// Runs until the server stops.
pub async fn run(state: AppState, mut stop: Stop) {
    loop {
        if let Err(error) = tidy(&state).await {
            tracing::warn!(%error, "could not tidy up");
        }
        if !pause(&mut stop, INTERVAL).await {
            return;
        }
    }
}

async fn tidy(state: &AppState) -> sqlx::Result<()> {
    let now = state.clock.now();
    let sessions = crate::sessions::delete_expired(&state.pool, now).await?;
    let counters = sqlx::query!("delete from rate_limit where window_start < $1", now - Duration::days(1))
        .execute(&state.pool)
        .await?
        .rows_affected();
    let codes = db::code::delete_expired(&state.pool, now).await?;
    let mails = app::mail::forget(&state.pool, now).await?;
    tracing::debug!(sessions, counters, mails, codes, "tidied up");
    Ok(())
}
