//! Counters against misuse: a day after their window began. They are hashes, so nobody needs a line about them.

use app::error::AppError;
use app::state::AppState;
use time::Duration;

pub async fn run(state: &AppState) -> Result<u64, AppError> {
    let before = state.clock.now() - Duration::days(1);
    let done = sqlx::query!("delete from rate_limit where window_start < $1", before).execute(&state.pool).await?;
    Ok(done.rows_affected())
}
