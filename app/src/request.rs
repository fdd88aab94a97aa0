//! Who asks for what, when, in which language: taken out of the request once.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::ConnectInfo;
use http::request::Parts;
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use tower_sessions::Session;

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
            state,
            locale,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            params,
            session: parts.extensions.get::<Session>().cloned(),
        })
    }

    /// A parameter of the route; empty where the route has none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params.get_str(name).unwrap_or_default()
    }

    /// The first value of a query parameter, decoded.
    pub fn query_value(&self, name: &str) -> Option<String> {
        crate::catalogue::query_pairs(&self.query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// All values of a parameter of the query string.
    pub fn query_values(&self, name: &str) -> Vec<String> {
        let pairs = crate::catalogue::query_pairs(&self.query).into_iter();
        pairs.filter(|(key, _)| key == name).map(|(_, value)| value).collect()
    }

    /// The session of this browser.
    ///
    /// # Errors
    /// `Internal` on pages that have no session layer.
    pub fn session(&self) -> Result<&Session, AppError> {
        self.session.as_ref().ok_or_else(|| AppError::internal("this page has no session layer"))
    }

    /// This page in the other language, with its query.
    pub fn twin(&self) -> String {
        let path = paths::twin(&self.path, self.locale);
        if self.query.is_empty() { path } else { format!("{path}?{}", self.query) }
    }
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
