//! How often something may be tried. Counters live in Postgres, so they survive a restart and count for all servers.

use sqlx::PgExecutor;
use time::{Duration, OffsetDateTime};

use crate::error::AppError;
use crate::ids::sha256;

/// So many tries in so long a window.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// What is limited; part of the key.
    pub name: &'static str,
    /// Tries in one window.
    pub tries: i32,
    /// Length of the window.
    pub window: Duration,
}

/// Counts a try for `subject` (an address, an account), which is stored as a hash only.
///
/// # Errors
/// `TooManyRequests` past the limit, with the seconds until the window ends.
pub async fn count(db: impl PgExecutor<'_>, limit: Limit, subject: &str, now: OffsetDateTime) -> Result<(), AppError> {
    let key = sha256(format!("{}\n{subject}", limit.name));
    let seconds = limit.window.whole_seconds().max(1);
    let start = now.unix_timestamp().div_euclid(seconds) * seconds;
    let window_start = OffsetDateTime::from_unix_timestamp(start).map_err(|e| AppError::internal(&e))?;
    let tries = sqlx::query_scalar!(
        "insert into rate_limit (key, window_start, count) values ($1, $2, 1)
         on conflict (key, window_start) do update set count = rate_limit.count + 1
         returning count",
        key.as_slice(),
        window_start,
    )
    .fetch_one(db)
    .await?;
    if tries <= limit.tries {
        return Ok(());
    }
    let retry_after = u32::try_from(start + seconds - now.unix_timestamp()).unwrap_or(1).max(1);
    Err(AppError::TooManyRequests { retry_after })
}
