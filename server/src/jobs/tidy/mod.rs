//! Deletes what has run out, as the privacy page says; one rule a file. Each rule is a transaction of its own that ends
//! with a line in the audit where it found something, so that one that fails keeps no other from its work. Drafts are a
//! job of their own.

mod audit;
mod codes;
mod counters;
mod mails;

use std::time::Duration as Wait;

use app::audit::tidied;
use app::case::lifecycle::{erase_due, release_passed};
use app::error::AppError;
use app::state::AppState;
use sqlx::PgConnection;

use super::{Stop, pause};

const INTERVAL: Wait = Wait::from_mins(10);

/// Runs until the server stops.
pub async fn run(state: AppState, mut stop: Stop) {
    loop {
        tidy(&state).await;
        if !pause(&mut stop, INTERVAL).await {
            return;
        }
    }
}

/// One round through all rules. What fails is logged and comes again in the next round.
pub async fn tidy(state: &AppState) {
    let outcomes = [
        ("sessions", crate::sessions::delete_expired(&state.pool, state.clock.now()).await.map_err(AppError::from)),
        ("counters", counters::run(state).await),
        ("codes", codes::run(state).await),
        ("mails", mails::run(state).await),
        ("holds", release_passed(state).await),
        ("registrations", erase_due(state).await),
        ("audit", audit::run(state).await),
    ];
    for (rule, outcome) in outcomes {
        match outcome {
            Ok(rows) => tracing::debug!(rule, rows, "tidied up"),
            Err(error) => tracing::warn!(rule, %error, "could not tidy up"),
        }
    }
}

/// Ends a rule: what it did goes into the audit and is committed with it.
async fn done(
    mut tx: sqlx::Transaction<'_, sqlx::Postgres>,
    state: &AppState,
    rule: &str,
    counts: &[(&str, u64)],
) -> Result<u64, AppError> {
    let rows = counts.iter().map(|(_, rows)| rows).sum();
    if rows > 0 {
        let connection: &mut PgConnection = &mut tx;
        tidied(connection, &state.clock, rule, counts).await?;
    }
    tx.commit().await?;
    Ok(rows)
}
