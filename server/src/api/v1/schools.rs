//! `/api/v1/schools?q=&nation=&council=`, `/trusts?q=` and `/councils?q=&nation=`: what somebody may mean, while they type.
//! They are for our own pages: no other site's scripts may read them, and a network may ask only so often. Nothing here
//! asks Postgres.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use app::request::{client_address, network};
use app::school::{CouncilSuggestion, Nation, Register, SchoolSuggestion, TrustSuggestion};
use app::state::AppState;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use axum::{Json, Router};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};

/// Questions of one network in a minute. A whole school may sit behind one address.
pub const PER_MINUTE: u32 = 600;
const MINUTE: Duration = Duration::from_mins(1);
const MOST: usize = 10;

#[derive(Deserialize)]
struct Asked {
    q: String,
    #[serde(default)]
    nation: String,
    #[serde(default)]
    council: String,
}

/// What was asked, where it makes sense.
struct Question<'a> {
    text: &'a str,
    nation: Option<Nation>,
    council: Option<&'a str>,
}

/// The addresses.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/api/v1/schools", lookup(schools))
        .route("/api/v1/trusts", lookup(trusts))
        .route("/api/v1/councils", lookup(councils))
}

type Find = fn(&Register, &Question<'_>) -> Response;

fn schools(register: &Register, asked: &Question<'_>) -> Response {
    let found = register.search_near(asked.nation, asked.council, asked.text, MOST);
    list::<SchoolSuggestion, _>("schools", found)
}

fn trusts(register: &Register, asked: &Question<'_>) -> Response {
    list::<TrustSuggestion, _>("trusts", register.search_trusts(asked.text, MOST))
}

fn councils(register: &Register, asked: &Question<'_>) -> Response {
    list::<CouncilSuggestion, _>("councils", register.search_councils(asked.nation, asked.text, MOST))
}

/// One list under its name, and in it each value in the order of its fields: so the browser shows them.
fn list<S: Serialize + From<T>, T>(name: &str, found: Vec<T>) -> Response {
    let found: Vec<S> = found.into_iter().map(S::from).collect();
    Json(BTreeMap::from([(name, found)])).into_response()
}

fn lookup(find: Find) -> MethodRouter<AppState> {
    // Counted in memory: a suggestion costs less than a row in Postgres would.
    let counts: Cache<String, Arc<AtomicU32>> = Cache::builder().time_to_live(MINUTE).max_capacity(100_000).build();
    get(move |State(state): State<AppState>, asked: Result<Query<Asked>, QueryRejection>, parts: Parts| async move {
        if is_too_often(&counts, &state, &parts) {
            let wait = HeaderValue::from(MINUTE.as_secs());
            return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, wait)]).into_response();
        }
        asked
            .ok()
            .and_then(|Query(asked)| answer(&state, &asked, find))
            .unwrap_or_else(|| StatusCode::BAD_REQUEST.into_response())
    })
}

fn is_too_often(counts: &Cache<String, Arc<AtomicU32>>, state: &AppState, parts: &Parts) -> bool {
    let from = client_address(&state.config, parts).map(network).unwrap_or_default();
    let count = counts.get_with(from, Arc::default);
    count.fetch_add(1, Ordering::Relaxed) >= PER_MINUTE
}

/// The answer; nothing where the question makes no sense.
fn answer(state: &AppState, asked: &Asked, find: Find) -> Option<Response> {
    let nation = if asked.nation.is_empty() { None } else { Some(asked.nation.parse().ok()?) };
    let council = Some(asked.council.as_str()).filter(|code| !code.is_empty());
    let text = asked.q.trim();
    if !(2..=100).contains(&text.chars().count()) {
        return None;
    }
    let found = find(&state.schools.get(), &Question { text, nation, council });
    let cache = (header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=60"));
    Some(([cache], found).into_response())
}
