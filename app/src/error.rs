//! What can go wrong in a request that is not bad input: not found, not yours, too often, broken. Bad input is never an
//! error here; it is a view of what was typed. Details are logged, never sent.

use http::StatusCode;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Why a request has no ordinary answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// The body or the query cannot be read at all.
    #[error("bad request")]
    BadRequest,
    /// Not allowed, even signed in.
    #[error("forbidden")]
    Forbidden,
    /// Nothing here.
    #[error("not found")]
    NotFound,
    /// Not possible in the state things are in.
    #[error("conflict")]
    Conflict,
    /// Too often; the seconds say when to come back.
    #[error("too many requests")]
    TooManyRequests {
        /// Seconds until the next try can succeed.
        retry_after: u32,
    },
    /// Ours to mend.
    #[error("internal error")]
    Internal,
}

impl AppError {
    /// The one match from an error to its HTTP status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooManyRequests { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Logs what broke, gives what may be said of it.
    pub fn internal(cause: &(impl std::fmt::Display + ?Sized)) -> Self {
        tracing::error!(%cause, "internal error");
        Self::Internal
    }
}

impl From<sqlx::Error> for AppError {
    fn from(error: sqlx::Error) -> Self {
        // Postgres puts values into its detail texts: only the code and the constraint may reach the log.
        match &error {
            sqlx::Error::Database(e) => {
                tracing::error!(code = ?e.code(), constraint = ?e.constraint(), table = ?e.table(), "database error");
            }
            other => tracing::error!(error = %other, "database error"),
        }
        Self::Internal
    }
}

impl From<getrandom::Error> for AppError {
    fn from(error: getrandom::Error) -> Self {
        Self::internal(&error)
    }
}

impl From<tower_sessions::session::Error> for AppError {
    fn from(error: tower_sessions::session::Error) -> Self {
        Self::internal(&error)
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::BadRequest
            }
            other => Self::internal(&other),
        }
    }
}
