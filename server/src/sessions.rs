//! Sessions in Postgres. The cookie holds 128 random bits, the table their SHA-256: a copy of it signs nobody in.

use app::ids::sha256;
use async_trait::async_trait;
use sqlx::PgPool;
use sqlx::postgres::types::PgInterval;
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, SessionManagerLayer, SessionStore};

/// The store. Every look at a session gives it another `idle` of life.
#[derive(Clone, Debug)]
pub struct PgSessions {
    pool: PgPool,
    idle: PgInterval,
}

/// The layer for one group of pages: its own cookie, gone after `idle` without a request, and after 12 hours at the
/// latest.
pub fn layer(pool: &PgPool, https: bool, name: &str, minutes: u16) -> SessionManagerLayer<PgSessions> {
    // `__Host-` makes the browser insist on Secure, no Domain and Path=/; without https it would refuse the cookie.
    let name = if https { format!("__Host-{name}") } else { name.to_owned() };
    let idle = PgInterval { months: 0, days: 0, microseconds: i64::from(minutes) * 60_000_000 };
    SessionManagerLayer::new(PgSessions { pool: pool.clone(), idle })
        .with_name(name)
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
pub async fn delete_expired(pool: &PgPool) -> sqlx::Result<u64> {
    let done = sqlx::query!("delete from session where expires_at < now() or created_at < now() - interval '12 hours'")
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
        let (key, data) = (key(record.id), encode(record)?);
        sqlx::query!(
            "insert into session (id_hash, data, expires_at) values ($1, $2, now() + $3::interval)",
            key.as_slice(),
            data,
            &self.idle as &PgInterval,
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
        let key = key(*id);
        let row = sqlx::query!(
            "update session set expires_at = now() + $2::interval
             where id_hash = $1 and expires_at > now() and created_at > now() - interval '12 hours'
             returning data, expires_at",
            key.as_slice(),
            &self.idle as &PgInterval,
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(backend)?;
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
