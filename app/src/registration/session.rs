//! What the browser of an applicant carries: the answers given before there is a draft (anonymous visitors fill no
//! table), then only which draft is theirs. One value under one key.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
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
    /// The code that was sent last.
    pub code: Option<SentCode>,
    /// What was entered as a code, to be shown again.
    pub code_typed: String,
    /// What was wrong with it.
    pub code_problem: Option<CodeProblem>,
    /// The registration that was sent last.
    pub sent: Option<Sent>,
}

/// A code that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentCode {
    /// Its row in the database.
    pub id: Uuid,
    /// The address it went to.
    pub email: String,
    /// When it was sent.
    pub at: OffsetDateTime,
    /// True where it is not the first one.
    pub again: bool,
}

/// Why a code was not accepted, or no new one sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeProblem {
    /// Nothing was entered.
    Missing,
    /// Not six digits.
    Format,
    /// Not the one that was sent; so many tries are left.
    Wrong(i16),
    /// Ten minutes have passed, or it was used.
    Expired,
    /// It was wrong five times.
    UsedUp,
    /// A new one can be had in so many seconds.
    TooSoon(i64),
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
