//! Where the newest snapshot is: readers keep the one they took, and a new one comes when the version in Postgres changes.

use std::sync::{Arc, PoisonError, RwLock};

use sqlx::PgPool;

use super::db;
use super::published::Published;

/// Holds the newest snapshot; a reader keeps the one it took.
#[derive(Clone, Debug, Default)]
pub struct PublishedStore(Arc<RwLock<Arc<Published>>>);

impl PublishedStore {
    /// A store that begins with this snapshot.
    pub fn new(published: Published) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(published))))
    }

    /// The newest snapshot.
    pub fn get(&self) -> Arc<Published> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the version from Postgres and loads a new snapshot where it differs. True if there is a new one.
    ///
    /// # Errors
    /// Where Postgres does not answer or holds a word that this program does not know; the old snapshot stays.
    pub async fn refresh(&self, pool: &PgPool) -> Result<bool, sqlx::Error> {
        let version = db::version(pool).await?;
        if version == self.get().version {
            return Ok(false);
        }
        let fresh = db::load(pool).await?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
        Ok(true)
    }
}
