//! Helpers of the tests in this folder: a state without a database, requests in one line, answers as text.

use std::sync::Arc;

use app::catalogue::store::PublishedStore;
use app::clock::Clock;
use app::config::Config;
use app::school::RegisterStore;
use app::state::{AppState, SiteFiles};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use leptos::config::LeptosOptions;
use sqlx::postgres::PgPoolOptions;
use tower::ServiceExt;

/// A state whose service is reached at `base_url`; its Postgres is never asked.
pub fn state_at(base_url: &str) -> AppState {
    let config = Config::from_vars(|name| match name {
        "BASE_URL" => Some(base_url.to_owned()),
        "DATABASE_URL" => Some("postgres://localhost/none".to_owned()),
        "MAIL" => Some("file:mail".to_owned()),
        _ => None,
    })
    .unwrap();
    AppState {
        pool: PgPoolOptions::new().connect_lazy(&config.database_url).unwrap(),
        clock: Clock::System,
        config: Arc::new(config),
        schools: RegisterStore::default(),
        published: PublishedStore::default(),
        site: Arc::new(SiteFiles {
            stylesheet: "site-0.css".to_owned(),
            leptos: LeptosOptions::builder().output_name("frontend-0").site_pkg_dir("pkg").build(),
        }),
    }
}

/// A state as a developer has it.
pub fn state() -> AppState {
    state_at("http://localhost:3000")
}

/// A request that can be given more headers.
pub trait With {
    /// The same with one header more.
    fn with(self, name: &'static str, value: &str) -> Self;
}

impl With for Request<Body> {
    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers_mut().append(name, value.parse().unwrap());
        self
    }
}

/// A request without a body.
pub fn ask(method: &str, uri: &str) -> Request<Body> {
    Request::builder().method(method).uri(uri).header(header::HOST, "localhost:3000").body(Body::empty()).unwrap()
}

/// A GET.
pub fn get(uri: &str) -> Request<Body> {
    ask("GET", uri)
}

/// An answer, read whole.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// Sends a request through a router.
pub async fn send(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}
