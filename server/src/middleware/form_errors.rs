//! Actions live under `/form/` and answer 303. Where one fails, Leptos would send the browser back to its `Referer` with
//! the error in the address; this layer makes it answer with the error instead, and turns that into a bare status, which
//! [`super::error_pages::draw`] makes a page of.

use app::error::AppError;
use app::paths::form;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// With this header a server function says that its body is an error.
const ERROR: HeaderName = HeaderName::from_static("serverfnerror");
/// Bytes of an error; ours are far smaller.
const BODY: usize = 16 * 1024;

/// Gives actions an `Accept` that asks for no redirect, and unwraps their errors.
pub async fn translate(mut request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with(form::ROOT) {
        return next.run(request).await;
    }
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("*/*"));
    let response = next.run(request).await;
    if response.headers().contains_key(ERROR) {
        unwrap_error(response).await
    } else if response.status() == StatusCode::BAD_REQUEST {
        // Leptos knows no action at this address and says so in a paragraph for its developers.
        bare(response, &AppError::NotFound).0
    } else {
        response
    }
}

/// The status of the `AppError` in the body. Cookies and other headers stay.
async fn unwrap_error(response: Response) -> Response {
    let (mut response, body) = bare(response, &AppError::Internal);
    let error = match to_bytes(body, BODY).await {
        Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|e| AppError::internal(&e)),
        Err(error) => AppError::internal(&error),
    };
    *response.status_mut() = error.status();
    if let AppError::TooManyRequests { retry_after } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after));
    }
    response
}

/// The answer with this status and without its body, and the body.
fn bare(mut response: Response, error: &AppError) -> (Response, Body) {
    *response.status_mut() = error.status();
    for name in [ERROR, header::CONTENT_TYPE, header::CONTENT_LENGTH, header::LOCATION] {
        response.headers_mut().remove(name);
    }
    let body = std::mem::take(response.body_mut());
    (response, body)
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::http::HeaderMap;
    use axum::middleware::from_fn;
    use axum::response::IntoResponse;
    use axum::routing::post;

    use super::*;
    use crate::middleware::testing::{With as _, ask, send};

    fn failing(error: &AppError) -> Router {
        failing_with(serde_json::to_string(error).unwrap())
    }

    fn failing_with(body: String) -> Router {
        let action = move |headers: HeaderMap| async move {
            assert_eq!(headers[header::ACCEPT], "*/*");
            let headers = [
                (ERROR, form::registration::ANSWERS),
                (header::CONTENT_TYPE, "application/json"),
                (header::LOCATION, "/lost"),
                (header::SET_COOKIE, "apply=1"),
            ];
            (StatusCode::INTERNAL_SERVER_ERROR, headers, body)
        };
        Router::new().route(form::registration::ANSWERS, post(action)).layer(from_fn(translate))
    }

    #[tokio::test]
    async fn each_error_has_its_status_and_nothing_else_is_told() {
        for (error, status) in [
            (AppError::BadRequest, 400),
            (AppError::Forbidden, 403),
            (AppError::NotFound, 404),
            (AppError::Conflict, 409),
            (AppError::TooManyRequests { retry_after: 42 }, 429),
            (AppError::Internal, 500),
        ] {
            let answer =
                send(&failing(&error), ask("POST", form::registration::ANSWERS).with("accept", "text/html")).await;
            assert_eq!(answer.status.as_u16(), status);
            assert!(answer.body.is_empty());
            assert_eq!(answer.header("retry-after"), if status == 429 { "42" } else { "" });
            assert_eq!(answer.header("set-cookie"), "apply=1");
            for gone in ["serverfnerror", "location", "content-type"] {
                assert_eq!(answer.header(gone), "", "{gone}");
            }
        }
    }

    #[tokio::test]
    async fn an_error_that_cannot_be_read_is_ours() {
        let answer = send(&failing_with("{".to_owned()), ask("POST", form::registration::ANSWERS)).await;
        assert_eq!((answer.status, answer.body.len()), (StatusCode::INTERNAL_SERVER_ERROR, 0));
    }

    #[tokio::test]
    async fn good_answers_pass_and_unknown_actions_are_not_found() {
        let router = Router::new()
            .route(
                form::registration::ANSWERS,
                post(|| async { (StatusCode::SEE_OTHER, [(header::LOCATION, "/en")]).into_response() }),
            )
            .route(form::registration::EMAIL, post(|| async { (StatusCode::BAD_REQUEST, "It's likely that …") }))
            .route("/other", post(|headers: HeaderMap| async move { headers[header::ACCEPT].as_bytes().to_vec() }))
            .layer(from_fn(translate));
        let good = send(&router, ask("POST", form::registration::ANSWERS)).await;
        assert_eq!((good.status, good.header("location")), (StatusCode::SEE_OTHER, "/en"));
        let unknown = send(&router, ask("POST", form::registration::EMAIL)).await;
        assert_eq!((unknown.status, unknown.body.len()), (StatusCode::NOT_FOUND, 0));
        assert_eq!(send(&router, ask("GET", form::registration::ANSWERS)).await.status, StatusCode::METHOD_NOT_ALLOWED);
        let other = send(&router, ask("POST", "/other").with("accept", "text/html")).await;
        assert_eq!(other.text(), "text/html", "only actions are changed");
    }
}
