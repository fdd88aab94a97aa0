//! Errors of the API as RFC 9457 has them. The layer that draws error pages writes this one under `/api/`.

use axum::http::StatusCode;
use serde_json::json;

/// The media type.
pub const CONTENT_TYPE: &str = "application/problem+json";

/// The document of a status. Its type is `about:blank`: the status says all there is to say to a program, the detail tells
/// a person what to do.
pub fn body(status: StatusCode) -> String {
    let detail = match status.as_u16() {
        404 => "There is nothing at this address. /en/data lists the files and their parameters.",
        405 => "This address can only be read: ask with GET or HEAD.",
        414 => "The address is too long. Ask with fewer parameters.",
        429 => "Too many requests in a short time. Wait as long as Retry-After says.",
        503 => "The service is busy. Try again in a few minutes.",
        400..=499 => "The request could not be read.",
        _ => "Something went wrong on our side. It has been written down.",
    };
    json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or("Error"),
        "status": status.as_u16(),
        "detail": detail,
    })
    .to_string()
}
