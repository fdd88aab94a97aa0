//! Codes sent by e-mail: six digits, ten minutes, five tries, used once, and only from the browser that asked.

use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};
use tower_sessions::Session;
use uuid::Uuid;

use super::CodeProblem;
use crate::error::AppError;
use crate::ids::sha256;

/// How long a code can be used.
const LIFETIME: Duration = Duration::minutes(10);
/// How often a code can be tried.
const TRIES: i16 = 5;
/// How long a code is kept after that, as the privacy page says.
const KEPT: Duration = Duration::hours(24);

/// The secret of the browser's cookie. The database holds only its hash.
///
/// # Errors
/// `Internal` where the session cannot be written.
pub async fn secret(session: &Session) -> Result<[u8; 16], AppError> {
    if session.id().is_none() {
        session.save().await?;
    }
    session.id().map(|id| id.0.to_be_bytes()).ok_or_else(|| AppError::internal("a session without an id"))
}

/// The hash of a code. `browser` is the secret of the browser's cookie, so that the table alone gives nothing away.
fn hash(browser: &[u8], id: Uuid, code: &str) -> [u8; 32] {
    sha256([browser, id.as_bytes(), code.as_bytes()].concat())
}

/// Keeps a code that is being sent.
pub(super) async fn insert(
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

/// Tries a code; a right one gives the address that it was sent to. Run it in a transaction together with what a right code
/// allows: either both happen or neither.
pub(super) async fn try_once(
    db: &mut PgConnection,
    id: Uuid,
    browser: &[u8],
    code: &str,
    now: OffsetDateTime,
) -> sqlx::Result<Result<String, CodeProblem>> {
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
        return Ok(Err(if spent == Some(true) { CodeProblem::UsedUp } else { CodeProblem::Expired }));
    };
    if row.code_hash != hash(browser, id, code) {
        return Ok(Err(if row.tries < TRIES { CodeProblem::Wrong(TRIES - row.tries) } else { CodeProblem::UsedUp }));
    }
    sqlx::query!("update email_code set used_at = $2 where id = $1", id, now).execute(db).await?;
    Ok(Ok(row.email))
}

/// Deletes codes that ran out a day ago; how many.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn delete_expired(db: impl PgExecutor<'_>, now: OffsetDateTime) -> sqlx::Result<u64> {
    let done = sqlx::query!("delete from email_code where expires_at < $1", now - KEPT).execute(db).await?;
    Ok(done.rows_affected())
}

#[cfg(test)]
mod tests {
    use sqlx::PgPool;
    use time::macros::datetime;

    use super::*;
    use crate::clock::Clock;
    use crate::ids::new_id;

    const NOW: OffsetDateTime = datetime!(2026-03-02 09:00 UTC);
    const TO: &str = "office@school.example";

    fn any_id() -> Uuid {
        new_id(&Clock::fixed(NOW))
    }

    async fn new_code(db: &PgPool, digits: &str) -> Uuid {
        let id = any_id();
        insert(db, id, b"browser", TO, digits, NOW).await.unwrap();
        id
    }

    async fn try_code(
        db: &PgPool,
        id: Uuid,
        browser: &[u8],
        digits: &str,
        now: OffsetDateTime,
    ) -> Result<String, CodeProblem> {
        let mut tx = db.begin().await.unwrap();
        let tried = try_once(&mut tx, id, browser, digits, now).await.unwrap();
        tx.commit().await.unwrap();
        tried
    }

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn a_code_is_good_once(db: PgPool) {
        let id = new_code(&db, "012345").await;
        assert_eq!(try_code(&db, id, b"browser", "543210", NOW).await, Err(CodeProblem::Wrong(4)));
        assert_eq!(try_code(&db, id, b"browser", "012345", NOW).await, Ok(TO.into()));
        assert_eq!(try_code(&db, id, b"browser", "012345", NOW).await, Err(CodeProblem::Expired));
    }

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn what_fails_after_a_right_code_leaves_it_good(db: PgPool) {
        let id = new_code(&db, "012345").await;
        let mut tx = db.begin().await.unwrap();
        assert_eq!(try_once(&mut tx, id, b"browser", "012345", NOW).await.unwrap(), Ok(TO.into()));
        drop(tx);
        assert_eq!(try_code(&db, id, b"browser", "543210", NOW).await, Err(CodeProblem::Wrong(4)));
        assert_eq!(try_code(&db, id, b"browser", "012345", NOW).await, Ok(TO.into()));
    }

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn five_tries_then_even_the_right_code_is_wrong(db: PgPool) {
        let id = new_code(&db, "012345").await;
        for left in [4, 3, 2, 1] {
            assert_eq!(try_code(&db, id, b"browser", "999999", NOW).await, Err(CodeProblem::Wrong(left)));
        }
        assert_eq!(try_code(&db, id, b"browser", "999999", NOW).await, Err(CodeProblem::UsedUp));
        assert_eq!(try_code(&db, id, b"browser", "012345", NOW).await, Err(CodeProblem::UsedUp));
    }

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn a_code_lasts_ten_minutes_in_its_own_browser(db: PgPool) {
        let id = new_code(&db, "012345").await;
        assert_eq!(try_code(&db, id, b"another", "012345", NOW).await, Err(CodeProblem::Wrong(4)));
        let end = NOW + Duration::minutes(10);
        assert_eq!(try_code(&db, id, b"browser", "012345", end).await, Err(CodeProblem::Expired));
        assert!(try_code(&db, id, b"browser", "012345", end - Duration::SECOND).await.is_ok());
        assert_eq!(try_code(&db, any_id(), b"browser", "012345", NOW).await, Err(CodeProblem::Expired));
    }

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn codes_go_in_time(db: PgPool) {
        new_code(&db, "012345").await;
        assert_eq!(delete_expired(&db, NOW + Duration::hours(24)).await.unwrap(), 0);
        assert_eq!(delete_expired(&db, NOW + Duration::hours(25)).await.unwrap(), 1);
    }
}
