//! Keeps the public snapshot and the school register new. The version is asked for every few seconds: a lost notification loses nothing.

use std::time::Duration;

use app::state::AppState;

use super::{Stop, pause};

const INTERVAL: Duration = Duration::from_secs(3);

/// Runs until the server stops.
pub async fn run(state: AppState, mut stop: Stop) {
    while pause(&mut stop, INTERVAL).await {
        match state.published.refresh(&state.pool).await {
            Ok(true) => tracing::info!(version = state.published.get().version, "new public data"),
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "the public data cannot be read; the last snapshot stays"),
        }
        match state.schools.refresh(&state.pool).await {
            Ok(true) => tracing::info!(schools = state.schools.get().schools().len(), "new school register"),
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "the school register cannot be read; the last one stays"),
        }
    }
}
