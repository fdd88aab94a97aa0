//! One address a page: `/en/links/` is sent to `/en/links` for good.

use axum::extract::Request;
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

/// Redirects reads of an address that ends in a slash (308); everything else passes.
pub async fn redirect(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    match without_slash(request.uri().path()).filter(|_| reads) {
        Some(path) => {
            let query = request.uri().query().map(|q| format!("?{q}")).unwrap_or_default();
            Redirect::permanent(&format!("{path}{query}")).into_response()
        }
        None => next.run(request).await,
    }
}

fn without_slash(path: &str) -> Option<&str> {
    let short = path.trim_end_matches('/');
    // `//other.example` and `/\other.example` would lead a browser to another site.
    let stays = short.starts_with('/') && !short[1..].starts_with(['/', '\\']);
    (stays && short.len() < path.len() && short.len() > 1).then_some(short)
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::http::StatusCode;
    use axum::middleware::from_fn;
    use axum::routing::get;

    use super::*;
    use crate::middleware::testing::{ask, send};

    #[test]
    fn only_pages_of_this_site() {
        for (path, expected) in [
            ("/en/", Some("/en")),
            ("/en/links/", Some("/en/links")),
            ("/en/links///", Some("/en/links")),
            ("/en/links", None),
            ("/", None),
            ("//", None),
            ("//evil.example/", None),
            ("/\\evil.example/", None),
        ] {
            assert_eq!(without_slash(path), expected, "{path}");
        }
    }

    #[tokio::test]
    async fn keeps_the_query_and_leaves_writes_alone() {
        let router = Router::new().route("/en/links", get(|| async { "links" })).layer(from_fn(redirect));
        let answer = send(&router, ask("GET", "/en/links/?q=a%20b")).await;
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
        assert_eq!(answer.header("location"), "/en/links?q=a%20b");
        assert_eq!(send(&router, ask("GET", "/en/links")).await.status, StatusCode::OK);
        assert_eq!(send(&router, ask("POST", "/en/links/")).await.status, StatusCode::NOT_FOUND);
    }
}
