//! Writes come from this site's own pages only. Browsers say where a request was made (`Sec-Fetch-Site`, `Origin`) and no
//! page can forge it. Where both are missing the request is refused: no current browser leaves them out of a form post.

use app::config::Config;
use app::state::AppState;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses writes that other sites make: 403.
pub async fn same_origin(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_same_origin(&state.config, request.uri(), request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn is_same_origin(config: &Config, uri: &Uri, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|v| v.to_str().unwrap_or_default());
    match text("sec-fetch-site") {
        Some("same-origin") => true,
        // "none" is the person's own doing, which a form post never is: it proves nothing, so `Origin` decides.
        None | Some("none") => text("origin").is_some_and(|origin| is_own(origin, config, uri, headers)),
        Some(_) => false,
    }
}

/// Whether an origin is the one people reach the service at, or the one this very request was sent to
/// (`127.0.0.1` beside `localhost`). The scheme must be right in both cases.
pub(super) fn is_own(origin: &str, config: &Config, uri: &Uri, headers: &HeaderMap) -> bool {
    if origin.eq_ignore_ascii_case(&config.base_url) {
        return true;
    }
    let header = || headers.get(header::HOST).and_then(|v| v.to_str().ok());
    let host = uri.authority().map(axum::http::uri::Authority::as_str).or_else(header).unwrap_or_default();
    let scheme = if config.is_https() { "https://" } else { "http://" };
    let of_origin = origin.strip_prefix(scheme).unwrap_or_default();
    !of_origin.is_empty() && of_origin.eq_ignore_ascii_case(host)
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::any;

    use super::*;
    use crate::middleware::testing::{With as _, ask, send, state, state_at};

    fn router(state: AppState) -> Router {
        Router::new().route("/", any(|| async { "in" })).layer(from_fn_with_state(state, same_origin))
    }

    #[tokio::test]
    async fn who_may_write() {
        let router = router(state());
        for (site, origin, allowed) in [
            ("same-origin", "", true),
            ("same-origin", "http://localhost:3000", true),
            ("", "http://localhost:3000", true),
            ("none", "http://localhost:3000", true),
            ("", "", false),
            ("none", "", false),
            ("same-site", "", false),
            ("cross-site", "http://localhost:3000", false),
            ("SAME-ORIGIN", "", false),
            ("", "null", false),
            ("", "http://evil.example", false),
            ("", "http://localhost:3001", false),
            ("", "https://localhost:3000", false),
            ("", "http://localhost:3000.evil.example", false),
            ("", "http://", false),
        ] {
            let mut request = ask("POST", "/");
            if !site.is_empty() {
                request = request.with("sec-fetch-site", site);
            }
            if !origin.is_empty() {
                request = request.with("origin", origin);
            }
            let expected = if allowed { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(send(&router, request).await.status, expected, "{site:?} {origin:?}");
        }
    }

    #[tokio::test]
    async fn reading_is_free_and_every_other_method_is_not() {
        let router = router(state());
        for (method, allowed) in
            [("GET", true), ("HEAD", true), ("OPTIONS", true), ("PUT", false), ("DELETE", false), ("BREW", false)]
        {
            let request = ask(method, "/").with("sec-fetch-site", "cross-site");
            assert_eq!(send(&router, request).await.status == StatusCode::OK, allowed, "{method}");
        }
    }

    #[tokio::test]
    async fn the_address_the_request_was_sent_to_counts_with_the_right_scheme() {
        let to = |host: &str, origin: &str| {
            let mut request = ask("POST", "/").with("origin", origin);
            request.headers_mut().insert(header::HOST, host.parse().unwrap());
            request
        };
        let local = router(state());
        assert_eq!(send(&local, to("127.0.0.1:3000", "http://127.0.0.1:3000")).await.status, StatusCode::OK);
        let live = router(state_at("https://example.org"));
        assert_eq!(send(&live, to("internal:3000", "https://example.org")).await.status, StatusCode::OK);
        assert_eq!(send(&live, to("example.org", "http://example.org")).await.status, StatusCode::FORBIDDEN);
    }
}
