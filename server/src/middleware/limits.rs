//! How much one request may ask for: length of its address, size and pace of its body, time, and how many at once.
//! A character that Postgres cannot keep (NUL) is refused here, once, so that it is a 400 everywhere and never a 500.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Bytes of an address.
const URI: usize = 8 * 1024;

/// The limits and the places that are left.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of a body: a long form with a note of 5,000 Chinese characters, percent-encoded, is 45 KB.
    pub body: usize,
    /// Time to send a body.
    pub upload: Duration,
    /// Time to answer.
    pub answer: Duration,
    places: Arc<Semaphore>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 64 * 1024,
            upload: Duration::from_secs(10),
            answer: Duration::from_secs(15),
            places: Arc::new(Semaphore::new(1000)),
        }
    }
}

/// Refuses what is too long, too large, too slow, or too much at once.
pub async fn enforce(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let request = match limits.admit(request).await {
        Ok(request) => request,
        Err(status) => return status.into_response(),
    };
    let Ok(_place) = limits.places.try_acquire() else { return come_back() };
    // Not 408: browsers may send a request again after it, and this one may have been carried out.
    timeout(limits.answer, next.run(request)).await.unwrap_or_else(|_| come_back())
}

fn come_back() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, HeaderValue::from_static("30"))]).into_response()
}

impl Limits {
    /// Reads the request whole; nothing has happened yet where this fails.
    async fn admit(&self, request: Request) -> Result<Request, StatusCode> {
        let uri = request.uri().path_and_query().map_or("", |p| p.as_str());
        if uri.len() > URI {
            return Err(StatusCode::URI_TOO_LONG);
        }
        if has_nul(uri.as_bytes()) {
            return Err(StatusCode::BAD_REQUEST);
        }
        let (parts, body) = request.into_parts();
        if axum::body::HttpBody::is_end_stream(&body) {
            return Ok(Request::from_parts(parts, body));
        }
        let length = parts.headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
        if length.is_some_and(|length| length > self.body) {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let reading = timeout(self.upload, to_bytes(body, self.body)).await;
        let body = reading.map_err(|_| StatusCode::REQUEST_TIMEOUT)?.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        if has_nul(&body) {
            return Err(StatusCode::BAD_REQUEST);
        }
        Ok(Request::from_parts(parts, Body::from(body)))
    }
}

/// Whether percent-encoded text holds the character NUL.
fn has_nul(text: &[u8]) -> bool {
    text.contains(&0) || text.windows(3).any(|w| w == b"%00")
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::post;

    use super::*;
    use crate::middleware::testing::{ask, send};

    fn router(limits: Limits) -> Router {
        let slow = || async {
            tokio::time::sleep(Duration::from_mins(1)).await;
        };
        Router::new()
            .route("/", post(|body: String| async { body }).get(|| async { "read" }))
            .route("/slow", post(slow))
            .layer(from_fn_with_state(limits, enforce))
    }

    fn with_body(body: impl Into<Body>) -> Request {
        let mut request = ask("POST", "/");
        *request.body_mut() = body.into();
        request
    }

    #[tokio::test]
    async fn sizes() {
        let router = router(Limits::default());
        let fits = "a".repeat(64 * 1024);
        assert_eq!(send(&router, with_body(fits.clone())).await.text(), fits);
        assert_eq!(send(&router, with_body(format!("{fits}a"))).await.status, StatusCode::PAYLOAD_TOO_LARGE);
        let mut lies = with_body("short");
        lies.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from_static("99999999"));
        assert_eq!(send(&router, lies).await.status, StatusCode::PAYLOAD_TOO_LARGE);
        let query = |length| ask("GET", &format!("/?{}", "q".repeat(length)));
        assert_eq!(send(&router, query(URI - 2)).await.status, StatusCode::OK);
        assert_eq!(send(&router, query(URI)).await.status, StatusCode::URI_TOO_LONG);
    }

    #[tokio::test]
    async fn nul_is_bad_input() {
        let router = router(Limits::default());
        assert_eq!(send(&router, ask("GET", "/?q=a%00b")).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(send(&router, with_body("name=a%00b")).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(send(&router, with_body("name=a\0b")).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(send(&router, with_body("name=100%25002")).await.status, StatusCode::OK);
    }

    #[tokio::test]
    async fn slow_answers_end_and_free_their_place() {
        let limits =
            Limits { answer: Duration::from_millis(20), places: Arc::new(Semaphore::new(1)), ..Limits::default() };
        let router = router(limits);
        let (first, second) = tokio::join!(send(&router, ask("POST", "/slow")), send(&router, ask("POST", "/slow")));
        assert_eq!((first.status, second.status), (StatusCode::SERVICE_UNAVAILABLE, StatusCode::SERVICE_UNAVAILABLE));
        assert_eq!(first.header("retry-after"), "30");
        assert_eq!(send(&router, ask("GET", "/")).await.status, StatusCode::OK);
    }

    #[tokio::test]
    async fn a_body_that_never_ends_is_a_timeout_before_anything_happened() {
        let router = router(Limits { upload: Duration::from_millis(20), ..Limits::default() });
        let never = Body::new(Never);
        assert_eq!(send(&router, with_body(never)).await.status, StatusCode::REQUEST_TIMEOUT);
    }

    struct Never;

    impl axum::body::HttpBody for Never {
        type Data = axum::body::Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
            std::task::Poll::Pending
        }
    }
}
