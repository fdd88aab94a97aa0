//! Codes and tokens: 24 hours after they ran out.

use app::case::approval;
use app::error::AppError;
use app::proof;
use app::state::AppState;

pub async fn run(state: &AppState) -> Result<u64, AppError> {
    let now = state.clock.now();
    let mut tx = state.pool.begin().await?;
    let codes = proof::delete_expired(&mut *tx, now).await?;
    let approvals = approval::delete_expired(&mut *tx, now).await?;
    super::done(tx, state, "codes", &[("codes", codes), ("links to approve", approvals)]).await
}
