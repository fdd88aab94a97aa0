//! A browser before it has shown whose it is: it brings a link, an address or a reference, and will get a code. Taken out
//! of the context before the first `await`.

use http::request::Parts;
use leptos::prelude::use_context;
use tower_sessions::Session;

use crate::error::AppError;
use crate::i18n::Locale;
use crate::request::{Request, client_address, network};
use crate::staff::Origin;
use crate::state::AppState;

/// One request of such a browser.
#[derive(Clone, Debug)]
pub struct Guest {
    /// The shared parts of the service.
    pub state: AppState,
    /// The session of this browser; it may be empty.
    pub session: Session,
    /// The language of the page or form.
    pub locale: Locale,
    /// Where the request comes from, as far as limits tell addresses apart.
    pub network: String,
    /// The same for the audit.
    pub origin: Origin,
}

impl Guest {
    /// The sender of a form.
    ///
    /// # Errors
    /// `Internal` outside a request with a session.
    pub fn posting(locale: &str) -> Result<Self, AppError> {
        let missing = || AppError::internal("a form was sent where there is no session layer");
        let state = use_context::<AppState>().ok_or_else(missing)?;
        let parts = use_context::<Parts>().ok_or_else(missing)?;
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(missing)?;
        let address = client_address(&state.config, &parts);
        let request_id = parts.extensions.get::<crate::request::RequestId>().map(|id| id.0);
        Ok(Self {
            session,
            locale: locale.parse().unwrap_or(Locale::En),
            network: address.map_or_else(|| "unknown".to_owned(), network),
            origin: Origin { ip: address, request_id },
            state,
        })
    }

    /// The reader of a page.
    ///
    /// # Errors
    /// `Internal` on pages that have no session layer.
    pub fn reading(request: &Request) -> Result<Self, AppError> {
        Ok(Self {
            state: request.state.clone(),
            session: request.session()?.clone(),
            locale: request.locale,
            network: String::new(),
            origin: Origin::default(),
        })
    }
}
