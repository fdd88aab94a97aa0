//! Tells the office's inbox how many registrations are new: a count and a link, at most once an hour. The row of the job
//! is locked meanwhile, so that one server tells it.

use time::Duration;

use crate::case::letters::new_registrations;
use crate::error::AppError;
use crate::mail::queue;
use crate::state::AppState;

const NAME: &str = "digest";
const INTERVAL: Duration = Duration::hours(1);

/// Writes the mail where it is time and something is new. Gives how many registrations it told of.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn tell_office(state: &AppState) -> Result<i64, AppError> {
    let now = state.clock.now();
    let mut tx = state.pool.begin().await?;
    // The first run tells of the last hour.
    sqlx::query!("insert into job (name, ran_at) values ($1, $2) on conflict do nothing", NAME, now - INTERVAL)
        .execute(&mut *tx)
        .await?;
    let due = sqlx::query_scalar!(
        "select ran_at from job where name = $1 and ran_at <= $2 for update skip locked",
        NAME,
        now - INTERVAL
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(since) = due else {
        tx.commit().await?;
        return Ok(0);
    };
    let found = sqlx::query!(
        r#"select count(*) filter (where submitted_at >= $1 and submitted_at < $2) as "new!",
                  count(*) filter (where status = 'submitted') as "waiting!"
           from registration where submitted_at >= $1 or status = 'submitted'"#,
        since,
        now
    )
    .fetch_one(&mut *tx)
    .await?;
    if found.new > 0 {
        queue(&mut *tx, &state.clock, &new_registrations(&state.config, found.new, found.waiting)).await?;
        sqlx::query!("update job set ran_at = $2 where name = $1", NAME, now).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(found.new)
}
