//! Who asks for what, when, in which language: taken out of the request once.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::ConnectInfo;
use http::request::Parts;
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use tower_sessions::Session;

use crate::audit::{self, Entry, Origin};
use crate::config::Config;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::paths;
use crate::state::AppState;

/// What the log calls this request; the outermost layer puts it into the extensions.
#[derive(Clone, Copy, Debug)]
pub struct RequestId(pub uuid::Uuid);

/// What a page may know of its request.
#[derive(Clone, Debug)]
pub struct Request {
    /// The shared parts of the service.
    pub state: AppState,
    /// From the first segment of the path; English for pages outside `/en` and `/zh`.
    pub locale: Locale,
    /// The path, without the query.
    pub path: String,
    /// The query, as sent, without the question mark.
    pub query: String,
    params: ParamsMap,
    session: Option<Session>,
    origin: Origin,
}

impl Request {
    /// Takes the request out of the context. Call it before the first `await`.
    ///
    /// # Errors
    /// `NotFound` for a first segment that is no language.
    pub fn current() -> Result<Self, AppError> {
        let missing = || AppError::internal("a page was drawn outside a request");
        let state = use_context::<AppState>().ok_or_else(missing)?;
        let parts = use_context::<Parts>().ok_or_else(missing)?;
        // Pages that no route knows (404) have no parameters, but a language.
        let params = use_context::<ArcMemo<ParamsMap>>().map(|params| params.get_untracked()).unwrap_or_default();
        let first = parts.uri.path().split('/').nth(1).unwrap_or_default();
        let locale = match (first.parse(), params.get_str("locale")) {
            (Ok(locale), _) => locale,
            (Err(()), None) => Locale::En,
            (Err(()), Some(_)) => return Err(AppError::NotFound),
        };
        Ok(Self {
            locale,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            params,
            session: parts.extensions.get::<Session>().cloned(),
            origin: origin(&state.config, &parts),
            state,
        })
    }

    /// A parameter of the route; empty where the route has none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params.get_str(name).unwrap_or_default()
    }

    /// The first value of a query parameter, decoded.
    pub fn query_value(&self, name: &str) -> Option<String> {
        crate::url::query_pairs(&self.query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// All values of a parameter of the query string.
    pub fn query_values(&self, name: &str) -> Vec<String> {
        let pairs = crate::url::query_pairs(&self.query).into_iter();
        pairs.filter(|(key, _)| key == name).map(|(_, value)| value).collect()
    }

    /// The session of this browser.
    ///
    /// # Errors
    /// `Internal` on pages that have no session layer.
    pub fn session(&self) -> Result<&Session, AppError> {
        self.session.as_ref().ok_or_else(|| AppError::internal("this page has no session layer"))
    }

    /// Who reads this page.
    ///
    /// # Errors
    /// `Internal` on pages that have no session layer.
    pub fn requester(&self) -> Result<Requester, AppError> {
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        Ok(Requester {
            state: self.state.clone(),
            session: self.session()?.clone(),
            locale: self.locale,
            network: network_of(&self.origin),
            origin: self.origin.clone(),
            path: self.path.clone(),
            address: format!("{}{query}", self.path),
        })
    }

    /// This page in the other language, with its query.
    pub fn twin(&self) -> String {
        let path = paths::twin(&self.path, self.locale);
        if self.query.is_empty() { path } else { format!("{path}?{}", self.query) }
    }
}

/// Who sent a request, in a browser with a session: what forms and personal pages need of it.
#[derive(Clone, Debug)]
pub struct Requester {
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
    /// The path.
    pub path: String,
    /// Path and query.
    pub address: String,
}

impl Requester {
    /// The sender of a form, which says in which language it was shown. Call it before the first `await`.
    ///
    /// # Errors
    /// `Internal` outside a request with a session.
    pub fn posting(locale: &str) -> Result<Self, AppError> {
        let missing = || AppError::internal("no request, or no session layer around it");
        let state = use_context::<AppState>().ok_or_else(missing)?;
        let parts = use_context::<Parts>().ok_or_else(missing)?;
        let session = parts.extensions.get::<Session>().cloned().ok_or_else(missing)?;
        let origin = origin(&state.config, &parts);
        Ok(Self {
            session,
            locale: locale.parse().unwrap_or(Locale::En),
            network: network_of(&origin),
            origin,
            path: parts.uri.path().to_owned(),
            address: parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
            state,
        })
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

fn origin(config: &Config, parts: &Parts) -> Origin {
    Origin { ip: client_address(config, parts), request_id: parts.extensions.get::<RequestId>().map(|id| id.0) }
}

fn network_of(origin: &Origin) -> String {
    origin.ip.map_or_else(|| "unknown".to_owned(), network)
}

/// Where a request comes from: the peer, or what a trusted proxy says. A proxy adds the address it saw at the end; what
/// stands before it anybody may have written.
pub fn client_address(config: &Config, parts: &Parts) -> Option<IpAddr> {
    match &config.client_ip_header {
        Some(name) => parts.headers.get(name)?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok(),
        None => parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip()),
    }
}

/// What limits count as one: an IPv4 address, or the network that an IPv6 subscriber is given as a whole.
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscriber_counts_once() {
        assert_eq!(network("192.0.2.7".parse().unwrap()), "192.0.2.7");
        assert_eq!(network("::ffff:192.0.2.7".parse().unwrap()), "192.0.2.7");
        assert_eq!(network("2001:db8:1:2:3:4:5:6".parse().unwrap()), "2001:db8:1:2::");
    }
}
