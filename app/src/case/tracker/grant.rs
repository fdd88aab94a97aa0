//! What this browser has proved: which registration it may see, and whether all of it or one school's line.

use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use uuid::Uuid;

use crate::error::AppError;

const KEY: &str = "track";

/// Somebody who came with reference, address and code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The registration.
    pub registration: Uuid,
    /// The school of a trust or a council that the reference names.
    pub position: Option<i16>,
    /// Whether the address is the applicant's (or the second contact's): they see and ask for everything.
    pub owner: bool,
}

impl Grant {
    /// The one of this browser.
    ///
    /// # Errors
    /// `Internal` where the store does not answer.
    pub async fn of(session: &Session) -> Result<Option<Self>, AppError> {
        let value = session.get_value(KEY).await?;
        Ok(value.and_then(|value| serde_json::from_value(value).ok()))
    }

    pub(super) async fn keep(self, session: &Session) -> Result<(), AppError> {
        Ok(session.insert(KEY, self).await?)
    }

    pub(super) async fn forget(session: &Session) -> Result<(), AppError> {
        session.remove_value(KEY).await?;
        Ok(())
    }
}
