//! `/dev/mail`: the mails of a development machine as a plain list, newest first. Exists only with `MAIL=dev`.

use app::mail::newest;
use app::state::AppState;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use html_escape::encode_text as escape;

/// Answers `/dev/mail`.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn list(State(state): State<AppState>) -> Result<Response, axum::http::StatusCode> {
    let mails = newest(&state.pool, 50).await.map_err(|e| app::error::AppError::from(e).status())?;
    let items = mails
        .iter()
        .map(|mail| {
            let (to, subject, text) = (escape(&mail.recipient), escape(&mail.subject), escape(&mail.text));
            format!("<li><h2>{subject}</h2>\n<p>To: {to}</p>\n<p>{}</p>\n<pre>{text}</pre></li>\n", mail.created_at)
        })
        .collect::<Vec<_>>()
        .concat();
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mail</title></head>\
         <body><main><h1>Mail</h1>\n<ol>\n{items}</ol></main></body></html>\n"
    );
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], html)
        .into_response())
}
