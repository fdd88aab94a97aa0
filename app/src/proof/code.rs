//! Codes sent by e-mail: six digits, ten minutes, five tries, used once, and only from the browser that asked.

use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::ids::sha256;

/// How long a code can be used.
pub const LIFETIME: Duration = Duration::minutes(10);
/// How often a code can be tried.
pub const TRIES: i16 = 5;
/// How long a code is kept after that, as the privacy page says.
const KEPT: Duration = Duration::hours(24);

/// What came of trying a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Right; it was sent to this address.
    Right(String),
    /// Wrong; so many tries are left.
    Wrong(i16),
    /// It has run out, was used, or was never sent.
    Expired,
    /// It was wrong too often.
    UsedUp,
}

/// The hash of a code. `browser` is the secret of the browser's cookie, so that the table alone gives nothing away.
fn hash(browser: &[u8], id: Uuid, code: &str) -> [u8; 32] {
    sha256([browser, id.as_bytes(), code.as_bytes()].concat())
}

/// Keeps a code that is being sent.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn insert(
    db: impl PgExecutor<'_>,
    id: Uuid,
    browser: &[u8],
    email: &str,
    code: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let code_hash = hash(browser, id, code);
    sqlx::query!(
        "insert into email_code (id, email, code_hash, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        id,
        email,
        code_hash.as_slice(),
        now,
        now + LIFETIME,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Tries a code. Run it in a transaction together with what a right code allows: either both happen or neither.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn try_once(
    db: &mut PgConnection,
    id: Uuid,
    browser: &[u8],
    code: &str,
    now: OffsetDateTime,
) -> sqlx::Result<Tried> {
    // The update locks the row: of two requests at once the second sees the first one's try.
    let row = sqlx::query!(
        "update email_code set tries = tries + 1
         where id = $1 and used_at is null and expires_at > $2 and tries < $3
         returning email, code_hash, tries",
        id,
        now,
        TRIES,
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(row) = row else {
        let spent = sqlx::query_scalar!(
            r#"select tries >= $3 as "spent!" from email_code where id = $1 and used_at is null and expires_at > $2"#,
            id,
            now,
            TRIES,
        )
        .fetch_optional(db)
        .await?;
        return Ok(if spent == Some(true) { Tried::UsedUp } else { Tried::Expired });
    };
    if row.code_hash != hash(browser, id, code) {
        return Ok(if row.tries < TRIES { Tried::Wrong(TRIES - row.tries) } else { Tried::UsedUp });
    }
    sqlx::query!("update email_code set used_at = $2 where id = $1", id, now).execute(db).await?;
    Ok(Tried::Right(row.email))
}

/// Deletes codes that ran out a day ago; how many.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn delete_expired(db: impl PgExecutor<'_>, now: OffsetDateTime) -> sqlx::Result<u64> {
    let done = sqlx::query!("delete from email_code where expires_at < $1", now - KEPT).execute(db).await?;
    Ok(done.rows_affected())
}
