//! A browser that comes back with the cookie of a session that is over is told so, once: its cookie goes with the answer.
//! Without this it would find the first question again, or an empty form, and not know why. The layer stands around the
//! pages and actions of a registration that has begun; the start and the ways back are not for it to close.

use app::paths;
use app::registration::session_end::{BEGAN, SessionEnd};
use app::state::AppState;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_sessions::Session;

use super::language;

/// Sends such a browser to the page about it.
pub async fn tell(State(cookie): State<String>, request: Request, next: Next) -> Response {
    if !brings(&cookie, &request) {
        return next.run(request).await;
    }
    let over = match request.extensions().get::<Session>() {
        // Looking loads it; afterwards it has an id only if it was there.
        Some(session) => session.get_value(BEGAN).await.is_ok() && session.id().is_none(),
        None => false,
    };
    if !over {
        return next.run(request).await;
    }
    let locale = language::of_request(request.uri().path(), request.headers());
    let headers = [(header::LOCATION, paths::register_ended(locale)), (header::CACHE_CONTROL, "no-store".to_owned())];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// Answers `/{l}/register/session`: the seconds that are left, now that the session was asked for, and the hour at which
/// they end. A look prolongs the session as every look does, and changes nothing else.
pub async fn left(State(state): State<AppState>, session: Session) -> Response {
    match SessionEnd::of(&state, &session).await {
        Ok(end) => {
            let (left, hour) = end.map_or((0, String::new()), |end| (end.left, app::i18n::uk_time::hour(end.at)));
            ([(header::CACHE_CONTROL, "no-store")], format!("{left} {hour}")).into_response()
        }
        Err(error) => error.status().into_response(),
    }
}

fn brings(name: &str, request: &Request) -> bool {
    let lines = request.headers().get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('=')).any(|(own, _)| own == name)
}
