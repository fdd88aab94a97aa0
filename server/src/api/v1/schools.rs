//! `/api/v1/schools?q=&nation=`: schools that somebody may mean, while they type. It is for our own pages: no other site's
//! scripts may read it, and a network may ask only so often. Nothing here asks Postgres.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use app::request::{client_address, network};
use app::school::{Nation, School, Suggestion, Suggestions};
use app::state::AppState;
use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use moka::sync::Cache;
use serde::Deserialize;

/// Questions of one network in a minute. A whole school may sit behind one address.
pub const PER_MINUTE: u32 = 600;
const MINUTE: Duration = Duration::from_mins(1);
const MOST: usize = 10;

#[derive(Deserialize)]
struct Asked {
    q: String,
    #[serde(default)]
    nation: String,
}

/// The address.
pub fn route() -> MethodRouter<AppState> {
    // Counted in memory: a suggestion costs less than a row in Postgres would.
    let counts: Cache<String, Arc<AtomicU32>> = Cache::builder().time_to_live(MINUTE).max_capacity(100_000).build();
    get(move |State(state): State<AppState>, asked: Result<Query<Asked>, QueryRejection>, parts: Parts| async move {
        if is_too_often(&counts, &state, &parts) {
            let wait = HeaderValue::from(MINUTE.as_secs());
            return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, wait)]).into_response();
        }
        asked
            .ok()
            .and_then(|Query(asked)| suggest(&state, &asked))
            .unwrap_or_else(|| StatusCode::BAD_REQUEST.into_response())
    })
}

fn is_too_often(counts: &Cache<String, Arc<AtomicU32>>, state: &AppState, parts: &Parts) -> bool {
    let from = client_address(&state.config, parts).map(network).unwrap_or_default();
    let count = counts.get_with(from, Arc::default);
    count.fetch_add(1, Ordering::Relaxed) >= PER_MINUTE
}

/// The answer; nothing where the question makes no sense.
fn suggest(state: &AppState, asked: &Asked) -> Option<Response> {
    let nation: Option<Nation> = if asked.nation.is_empty() { None } else { Some(asked.nation.parse().ok()?) };
    let text = asked.q.trim();
    if !(2..=100).contains(&text.chars().count()) {
        return None;
    }
    let register = state.schools.get();
    let schools = register.search(nation, None, text, MOST).into_iter().map(suggestion).collect();
    let cache = (header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=60"));
    Some(([cache], Json(Suggestions { schools })).into_response())
}

fn suggestion(school: &School) -> Suggestion {
    Suggestion {
        id: school.id.clone(),
        name: school.name.clone(),
        town: school.town.clone(),
        postcode: school.postcode.clone(),
        number: school.number.clone(),
    }
}
