//! The audit itself: after 24 months its values are masked, its hashes stay.

use app::audit::mask;
use app::error::AppError;
use app::state::AppState;

pub async fn run(state: &AppState) -> Result<u64, AppError> {
    let mut tx = state.pool.begin().await?;
    let masked = mask(&mut tx, state.clock.now()).await?;
    super::done(tx, state, "audit", &[("masked", masked)]).await
}
