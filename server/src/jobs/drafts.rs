//! Reminds those who have not sent what they began, and deletes it after 28 days.

use std::time::Duration as Wait;

use app::error::AppError;
use app::registration::resume::remind;
use app::state::AppState;

use super::{Stop, pause};

const INTERVAL: Wait = Wait::from_mins(10);

/// Runs until the server stops.
pub async fn run(state: AppState, mut stop: Stop) {
    loop {
        if let Err(error) = look_through(&state).await {
            tracing::warn!(%error, "the drafts could not be looked through");
        }
        if !pause(&mut stop, INTERVAL).await {
            return;
        }
    }
}

/// One round.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn look_through(state: &AppState) -> Result<(), AppError> {
    // First the old ones: nobody is reminded of what goes.
    let deleted = remind::delete_expired(state).await?;
    let reminded = remind::remind(state).await?;
    if deleted + reminded > 0 {
        tracing::info!(reminded, deleted, "drafts");
    }
    Ok(())
}
