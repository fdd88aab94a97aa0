//! What the browser of an applicant carries: the answers given before there is a draft (anonymous visitors fill no
//! table), then only which draft is theirs. One value under one key.

use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use uuid::Uuid;

use crate::error::AppError;
use crate::questions::answers::Answers;

const KEY: &str = "applicant";

/// One applicant, one browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Applicant {
    /// Answers before there is a draft.
    pub answers: Answers,
    /// The draft, once the code was right.
    pub draft: Option<Uuid>,
    /// The registration that was sent last.
    pub sent: Option<Sent>,
}

/// A registration that this browser sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The draft it was.
    pub draft: Uuid,
    /// The reference it has.
    pub reference: String,
    /// The sister cities of the school's council, in sentences.
    #[serde(default)]
    pub sisters: Vec<String>,
    /// The council that asked for a link to share, by its code.
    #[serde(default)]
    pub council: Option<String>,
}

impl Applicant {
    /// Reads it; a browser without a session, or one from an older version of the service, starts anew.
    ///
    /// # Errors
    /// `Internal` where the store does not answer.
    pub async fn load(session: &Session) -> Result<Self, AppError> {
        let value = session.get_value(KEY).await?;
        Ok(value.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
    }

    /// Keeps it until the answer is sent; the session layer writes it then.
    ///
    /// # Errors
    /// `Internal` where it cannot be kept.
    pub async fn store(&self, session: &Session) -> Result<(), AppError> {
        Ok(session.insert(KEY, self).await?)
    }
}
