//! Whatever goes wrong outside of a page (no such method, too large, too slow, forbidden, a panic) is told by the same
//! page as errors within one, in the language of the address. The API answers with a problem document; files and probes
//! keep a line of plain text.

use std::any::Any;

use app::paths;
use app::state::AppState;
use axum::body::{Body, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;

use super::language;
use crate::api::problem;

/// Gives every bare answer of status 400 and above a body that its reader understands.
pub async fn draw(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let asked = request.headers().clone();
    let mut response = next.run(request).await;
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() || !is_bare(&response) {
        return response;
    }
    let (kind, body) = if wants_page(&path, &asked) {
        let locale = language::of_request(&path, &asked);
        // The address of an action is no page: the frame then belongs to the page that the form stood on.
        let path = [Some(path.as_str()), language::referer_path(&asked)].into_iter().flatten();
        let path = path.filter(|p| language::of_path(p).is_some()).map(ToOwned::to_owned).next();
        let path = path.unwrap_or_else(|| paths::home(locale));
        let retry_after = response.headers().get(header::RETRY_AFTER).and_then(|v| v.to_str().ok()?.parse().ok());
        ("text/html; charset=utf-8", app::page::error_document(&state, locale, &path, status, retry_after))
    } else if path.starts_with("/api/") {
        (problem::CONTENT_TYPE, problem::body(status))
    } else if response.body().size_hint().exact() == Some(0) {
        ("text/plain; charset=utf-8", status.canonical_reason().unwrap_or_default().to_owned())
    } else {
        return response;
    };
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    *response.body_mut() = Body::from(body);
    response
}

/// An answer that nobody wrote for a reader: without a type, or one line of text.
fn is_bare(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    kind.is_none_or(|kind| kind.starts_with(b"text/plain"))
}

fn wants_page(path: &str, asked: &HeaderMap) -> bool {
    let machine = ["/api/", "/pkg/", "/healthz", "/readyz"].iter().any(|start| path.starts_with(start));
    let file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let accept = asked.get(header::ACCEPT).map_or("*/*", |v| v.to_str().unwrap_or_default());
    !machine && !file && ["text/html", "text/*", "*/*"].iter().any(|kind| accept.contains(kind))
}

/// What becomes of a panic.
type Caught = fn(Box<dyn Any + Send + 'static>) -> Response;

/// A panic within becomes a bare 500. [`quiet_panics`] writes it down.
pub fn panics() -> CatchPanicLayer<Caught> {
    CatchPanicLayer::custom((|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()) as Caught)
}

/// Has panics logged by their place alone: their message may quote what somebody typed. Call it once at start.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
}

#[cfg(test)]
mod tests {
    use app::paths::form;
    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::{get, post};

    use super::*;
    use crate::middleware::testing::{With as _, ask, get as read, send, state};

    fn router() -> Router {
        Router::new()
            .route("/en", get(|| async { "home" }))
            .route("/zh/broken", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, "secret detail") }))
            .route("/en/panic", get(|| async { std::hint::black_box(Vec::<String>::new())[0].clone() }))
            .route("/en/drawn", get(|| async { (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html")], "own") }))
            .route(
                form::registration::ANSWERS,
                post(|| async { (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "9")]) }),
            )
            .route("/api/v1/x", get(|| async { StatusCode::BAD_REQUEST }))
            .route("/readyz", get(|| async { (StatusCode::SERVICE_UNAVAILABLE, "no database") }))
            .layer(panics())
            .layer(from_fn_with_state(state(), draw))
    }

    #[tokio::test]
    async fn every_kind_of_failure_is_a_page_in_the_right_language() {
        let router = router();
        for (method, path, status, lang) in [
            ("POST", "/en", 405, "en"),
            ("GET", "/zh/missing", 404, "zh-Hans"),
            ("GET", "/zh/broken", 500, "zh-Hans"),
            ("GET", "/en/panic", 500, "en"),
            ("POST", form::registration::ANSWERS, 429, "en"),
        ] {
            let answer = send(&router, ask(method, path)).await;
            assert_eq!(answer.status.as_u16(), status, "{path}");
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
            assert_eq!(answer.header("cache-control"), "no-store");
            let length = answer.header("content-length");
            assert!(length.is_empty() || length == answer.body.len().to_string(), "of the old body: {path}");
            let page = answer.text();
            assert!(
                page.starts_with("<!DOCTYPE html>") && page.contains(&format!("<html lang=\"{lang}\"")),
                "{path}: {page}"
            );
            assert!(page.contains(&status.to_string()) && !page.contains("secret"), "{path}");
        }
    }

    #[tokio::test]
    async fn an_action_fails_in_the_language_of_its_form_and_keeps_its_headers() {
        let request =
            ask("POST", form::registration::ANSWERS).with("referer", "http://localhost:3000/zh/register/contact?x=1");
        let answer = send(&router(), request).await;
        assert_eq!(answer.header("retry-after"), "9");
        assert!(answer.text().contains("一分钟后可以再试（英国时间"));
        assert!(answer.text().contains("<html lang=\"zh-Hans\""));
        assert!(answer.text().contains("href=\"/en/register/contact\""), "the switch leads to the form's twin");
        assert!(!answer.text().contains(form::registration::ANSWERS));
    }

    #[tokio::test]
    async fn readers_that_are_no_browsers_get_text() {
        let router = router();
        for (path, accept, body) in [
            ("/readyz", "text/html", "no database"),
            ("/missing.png", "image/avif,*/*;q=0.8", "Not Found"),
            ("/en/missing", "application/json", "Not Found"),
        ] {
            let answer = send(&router, read(path).with("accept", accept)).await;
            assert_eq!(answer.text(), body, "{path}");
            assert!(answer.header("content-type").starts_with("text/plain"), "{path}");
        }
        let answer = send(&router, read("/api/v1/x").with("accept", "text/html")).await;
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.text().contains(r#""status":400,"title":"Bad Request""#), "{}", answer.text());
    }

    #[tokio::test]
    async fn pages_and_good_answers_pass() {
        let router = router();
        assert_eq!(send(&router, read("/en/drawn")).await.text(), "own");
        assert_eq!(send(&router, read("/en")).await.text(), "home");
    }
}
