//! Who calls: everything that staff pages and actions need of a request, taken before the first `await`.

use std::net::IpAddr;

use http::request::Parts;
use leptos::prelude::use_context;
use tower_sessions::Session;
use uuid::Uuid;

use crate::audit::{self, Entry};
use crate::error::AppError;
use crate::request::{RequestId, client_address, network};
use crate::state::AppState;

/// A request to the staff part.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The shared parts of the service.
    pub state: AppState,
    /// The session of this browser; it may be empty.
    pub session: Session,
    /// Where it comes from.
    pub origin: Origin,
    /// The path.
    pub path: String,
    /// Path and query.
    pub address: String,
}

/// Where something comes from, as the audit keeps it; nothing is known of the command line.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The address, where that is known.
    pub ip: Option<IpAddr>,
    /// What the log calls this request.
    pub request_id: Option<Uuid>,
}

impl Origin {
    /// What limits count as one.
    pub fn network(&self) -> Option<String> {
        self.ip.map(network)
    }
}

impl Caller {
    /// Takes the caller out of the context.
    ///
    /// # Errors
    /// `Internal` outside a request to the staff part.
    pub fn current() -> Result<Self, AppError> {
        let missing = || AppError::internal("no request, or no session layer around it");
        let state = use_context::<AppState>().ok_or_else(missing)?;
        let parts = use_context::<Parts>().ok_or_else(missing)?;
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(missing)?;
        let request_id = parts.extensions.get::<RequestId>().map(|id| id.0);
        let address = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
        let origin = Origin { ip: client_address(&state.config, &parts), request_id };
        Ok(Self { state, session, origin, path: parts.uri.path().to_owned(), address })
    }

    /// Writes an entry of the audit that stands alone, with no change to go with.
    ///
    /// # Errors
    /// Where Postgres does not take it.
    pub async fn record(&self, entry: Entry) -> Result<(), AppError> {
        let mut tx = self.state.pool.begin().await?;
        audit::write(&mut tx, &self.state.clock, &self.origin, entry).await?;
        Ok(tx.commit().await?)
    }
}
