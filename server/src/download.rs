//! `/{l}/track/data.json` and `.csv`: what is held about the people of a registration, for the browser that has shown
//! reference, address and code. Kept by nobody.

use app::case::tracker::{Grant, export};
use app::error::AppError;
use app::i18n::Locale;
use app::paths;
use app::state::AppState;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tower_sessions::Session;

/// As JSON.
pub async fn json(State(state): State<AppState>, Path(locale): Path<String>, session: Session) -> Response {
    answer(&state, &locale, &session, "json").await.unwrap_or_else(|error| error.status().into_response())
}

/// As CSV.
pub async fn csv(State(state): State<AppState>, Path(locale): Path<String>, session: Session) -> Response {
    answer(&state, &locale, &session, "csv").await.unwrap_or_else(|error| error.status().into_response())
}

async fn answer(state: &AppState, locale: &str, session: &Session, format: &str) -> Result<Response, AppError> {
    let locale: Locale = locale.parse().map_err(|()| AppError::NotFound)?;
    let grant = Grant::of(session).await?.filter(|grant| grant.owner);
    let record = match grant {
        Some(grant) => export::collect(&state.pool, grant.registration).await?,
        None => None,
    };
    let Some(record) = record else {
        let headers = [(header::LOCATION, paths::track(locale)), (header::CACHE_CONTROL, "no-store".to_owned())];
        return Ok((StatusCode::SEE_OTHER, headers).into_response());
    };
    let (kind, body) = if format == "json" {
        ("application/json", serde_json::to_string_pretty(&record).map_err(|e| AppError::internal(&e))?)
    } else {
        ("text/csv; charset=utf-8", export::csv(&record))
    };
    let name = record["registration"]["reference"].as_str().unwrap_or("registration");
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{format}\""));
    let disposition = disposition.map_err(|e| AppError::internal(&e))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, body).into_response())
}
