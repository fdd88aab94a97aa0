//! Sessions in Postgres. The cookie holds 128 random bits, the table their SHA-256: a copy of it signs nobody in.

use app::clock::Clock;
use app::ids::sha256;
use app::registration::session_end::{ABSOLUTE, BEGAN};
use app::state::AppState;
use async_trait::async_trait;
use sqlx::PgPool;
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

/// A session that is looked at again within a minute is not written again: it lives up to so much longer than is said, and
/// never shorter.
const SLACK: Duration = Duration::minutes(1);

/// The store. Every look at a session gives it another `idle` of life.
#[derive(Clone, Debug)]
pub struct PgSessions {
    pool: PgPool,
    clock: Clock,
    idle: Duration,
}

/// The name of a cookie. `__Host-` makes the browser insist on Secure, no Domain and Path=/; without https it would refuse
/// the cookie.
pub fn cookie_name(https: bool, name: &str) -> String {
    if https { format!("__Host-{name}") } else { name.to_owned() }
}

/// The layer for one group of pages: its own cookie, gone after `idle` without a request, and after 12 hours at the
/// latest.
pub fn layer(state: &AppState, name: &str, idle: Duration) -> SessionManagerLayer<PgSessions> {
    let https = state.config.is_https();
    SessionManagerLayer::new(PgSessions { pool: state.pool.clone(), clock: state.clock.clone(), idle })
        .with_name(cookie_name(https, name))
        .with_secure(https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        // The cookie goes with the browser; how long the session lives is up to the store.
        .with_expiry(Expiry::OnSessionEnd)
}

/// Deletes the sessions that have run out.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn delete_expired(pool: &PgPool, now: OffsetDateTime) -> sqlx::Result<u64> {
    let done = sqlx::query!("delete from session where expires_at < $1 or created_at < $2", now, now - ABSOLUTE)
        .execute(pool)
        .await?;
    Ok(done.rows_affected())
}

fn key(id: Id) -> [u8; 32] {
    sha256(id.0.to_be_bytes())
}

fn encode(record: &Record) -> Result<serde_json::Value> {
    serde_json::to_value(&record.data).map_err(|e| Error::Encode(e.to_string()))
}

fn backend(error: sqlx::Error) -> Error {
    Error::Backend(app::error::AppError::from(error).to_string())
}

#[async_trait]
impl SessionStore for PgSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let now = self.clock.now();
        let began = record.data.get(BEGAN).and_then(serde_json::Value::as_i64);
        let began = began.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok()).unwrap_or(now);
        record.data.insert(BEGAN.to_owned(), began.unix_timestamp().into());
        let (key, data) = (key(record.id), encode(record)?);
        sqlx::query!(
            "insert into session (id_hash, data, expires_at, created_at) values ($1, $2, $3, $4)",
            key.as_slice(),
            data,
            now + self.idle + SLACK,
            began,
        )
        .execute(&self.pool)
        .await
        .map_err(backend)?;
        Ok(())
    }

    /// Changes a session that is there: one that was ended meanwhile stays ended.
    async fn save(&self, record: &Record) -> Result<()> {
        let (key, data) = (key(record.id), encode(record)?);
        sqlx::query!("update session set data = $2 where id_hash = $1", key.as_slice(), data)
            .execute(&self.pool)
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let (key, now) = (key(*id), self.clock.now());
        let row = sqlx::query!(
            "select data, expires_at from session where id_hash = $1 and expires_at > $2 and created_at > $3",
            key.as_slice(),
            now,
            now - ABSOLUTE,
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(backend)?;
        if row.as_ref().is_some_and(|row| row.expires_at < now + self.idle) {
            sqlx::query!(
                "update session set expires_at = $2 where id_hash = $1",
                key.as_slice(),
                now + self.idle + SLACK
            )
            .execute(&self.pool)
            .await
            .map_err(backend)?;
        }
        row.map(|row| {
            let data = serde_json::from_value(row.data).map_err(|e| Error::Decode(e.to_string()))?;
            Ok(Record { id: *id, data, expiry_date: row.expires_at })
        })
        .transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let key = key(*id);
        sqlx::query!("delete from session where id_hash = $1", key.as_slice())
            .execute(&self.pool)
            .await
            .map_err(backend)?;
        Ok(())
    }
}
