//! One id, one log line and two metrics for every request. They name the route (`/{locale}/register/done/{reference}`),
//! never the address itself: addresses and queries hold references, codes and what people searched for.

use std::time::Instant;

use app::request::RequestId;
use app::state::AppState;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

/// The header that tells the id, so that a person can quote it.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What stands for the route of an address that no route knows.
const NO_ROUTE: &str = "(none)";

/// Gives the request its id, then writes down how it went. An id that a client sends is not taken over.
pub async fn record(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = app::ids::new_id(&state.clock);
    let method = method_name(request.method());
    let route = request.extensions().get::<MatchedPath>().map_or(NO_ROUTE, MatchedPath::as_str).to_owned();
    request.extensions_mut().insert(RequestId(id));
    let span = tracing::info_span!("request", %id);
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let taken = begun.elapsed();
    let status = response.status();
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let micros = u64::try_from(taken.as_micros()).unwrap_or(u64::MAX);
    span.in_scope(|| tracing::info!(method, route, status = status.as_u16(), micros, "answered"));
    metrics::histogram!("http_request_duration_seconds", "route" => route.clone()).record(taken.as_secs_f64());
    metrics::counter!(
        "http_requests_total", "method" => method, "route" => route, "status" => status.as_str().to_owned()
    )
    .increment(1);
    response
}

/// The usual methods by name; anything else is "other", so that nobody can invent labels.
fn method_name(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "OPTIONS" => "OPTIONS",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tracing_subscriber::fmt::MakeWriter;

    use super::*;
    use crate::middleware::testing::{With as _, get as ask, send, state};

    /// Keeps what is logged.
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    impl<'a> MakeWriter<'a> for Lines {
        type Writer = Self;

        fn make_writer(&'a self) -> Self {
            self.clone()
        }
    }

    #[tokio::test]
    async fn one_line_a_request_without_what_people_typed() {
        let lines = Lines::default();
        let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(lines.clone()).finish();
        let _guard = tracing::subscriber::set_default(subscriber);
        let router = Router::new()
            .route(
                "/{locale}/register/done/{reference}",
                get(|| async {
                    tracing::info!("inside");
                    "done"
                }),
            )
            .layer(from_fn_with_state(state(), record));
        // Tests run beside each other: one without a subscriber may just have told `tracing` that nobody listens.
        send(&router, ask("/unknown")).await;
        tracing::callsite::rebuild_interest_cache();
        lines.0.lock().unwrap().clear();

        let answer = send(&router, ask("/en/register/done/KC-SECRET?email=ann@example.org")).await;
        let id = answer.header("x-request-id").to_owned();
        assert_eq!(id.parse::<uuid::Uuid>().unwrap().get_version_num(), 7);
        send(&router, ask("/unknown-secret")).await;

        let log = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
        assert_eq!(log.matches("answered").count(), 2, "{log}");
        assert!(log.contains("/{locale}/register/done/{reference}"), "{log}");
        assert!(log.contains("status=200") && log.contains("status=404") && log.contains("(none)"), "{log}");
        assert!(log.lines().filter(|l| l.contains(&id)).count() == 2, "inner lines carry the id: {log}");
        for secret in ["SECRET", "secret", "ann@"] {
            assert!(!log.contains(secret), "{log}");
        }
    }

    #[tokio::test]
    async fn an_id_from_outside_is_not_taken_over() {
        let router = Router::new().route("/", get(|| async { "" })).layer(from_fn_with_state(state(), record));
        let answer = send(&router, ask("/").with("x-request-id", "mine")).await;
        assert_ne!(answer.header("x-request-id"), "mine");
    }

    #[test]
    fn invented_methods_share_a_label() {
        assert_eq!(method_name(&Method::from_bytes(b"BREW").unwrap()), "other");
        assert_eq!(method_name(&Method::POST), "POST");
    }
}
