//! The headers that tell browsers what this service never does. They stand on every answer: pages, errors, files,
//! redirects. A handler that sets one of them itself keeps its own.
//!
//! Scripts in a page are allowed by their SHA-256, computed at start from a page with an island: a nonce would make
//! public pages differ from request to request.

use std::sync::Arc;

use app::ids::sha256;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Pages that other sites may show in a frame.
const EMBEDS: &str = "/embed/";

/// Everything a browser could be asked for and that no page needs.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
                           fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
                           payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), \
                           usb=(), xr-spatial-tracking=()";

const CROSS_ORIGIN_OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// The headers, made once.
#[derive(Clone, Debug)]
pub struct SecurityHeaders {
    pages: Arc<HeaderMap>,
    embeds: Arc<HeaderMap>,
}

impl SecurityHeaders {
    /// Headers for a service that is reached over https or not, whose pages hold the scripts with these hashes.
    pub fn new(https: bool, script_hashes: &[String]) -> Self {
        let headers = |ancestors: &str, resource: &'static str| {
            let mut headers = HeaderMap::new();
            let policy = content_security_policy(script_hashes, ancestors);
            let fallback = HeaderValue::from_static("default-src 'none'");
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).unwrap_or(fallback));
            headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
            headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
            headers.insert(PERMISSIONS_POLICY, HeaderValue::from_static(PERMISSIONS));
            headers.insert(CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin"));
            headers.insert(CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static(resource));
            if https {
                let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
                headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
            }
            Arc::new(headers)
        };
        Self { pages: headers("'none'", "same-origin"), embeds: headers("*", "cross-origin") }
    }
}

fn content_security_policy(script_hashes: &[String], ancestors: &str) -> String {
    let mut scripts = String::from("'self' 'wasm-unsafe-eval'");
    for hash in script_hashes {
        scripts.push(' ');
        scripts.push_str(hash);
    }
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
         font-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}; manifest-src 'self'"
    )
}

/// Adds the headers that the answer does not have yet.
pub async fn add(State(fixed): State<SecurityHeaders>, request: Request, next: Next) -> Response {
    let headers = if request.uri().path().starts_with(EMBEDS) { &fixed.embeds } else { &fixed.pages };
    let mut response = next.run(request).await;
    for (name, value) in headers.iter() {
        response.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    response
}

/// The CSP sources (`'sha256-…'`) of the scripts written into a page. Scripts in files come under `'self'`, data blocks
/// such as JSON-LD do not run: neither needs one.
pub fn inline_script_hashes(html: &str) -> Vec<String> {
    let mut hashes = Vec::new();
    let mut rest = html;
    while let Some((attributes, body, after)) = next_script(rest) {
        rest = after;
        if runs_inline(attributes) {
            let source = format!("'sha256-{}'", STANDARD.encode(sha256(body)));
            if !hashes.contains(&source) {
                hashes.push(source);
            }
        }
    }
    hashes
}

/// Attributes and body of the first script, and what follows it.
fn next_script(html: &str) -> Option<(&str, &str, &str)> {
    let mut rest = html;
    loop {
        let (_, after) = rest.split_once("<script")?;
        rest = after;
        // `<scripts>` is another element.
        if rest.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()) {
            break;
        }
    }
    let mut quote = None;
    let end = rest.char_indices().find_map(|(at, c)| {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if c == open => quote = None,
            _ => {}
        }
        None
    })?;
    let (attributes, content) = (rest.get(..end)?, rest.get(end + 1..)?);
    let (body, after) = content.split_once("</script>")?;
    Some((attributes, body, after))
}

fn runs_inline(attributes: &str) -> bool {
    let value = |name: &str| {
        let (_, after) = attributes.split_once(&format!(" {name}="))?;
        Some(after.trim_start_matches(['"', '\'']).split(['"', '\'', ' ']).next().unwrap_or_default())
    };
    let runs = matches!(value("type").unwrap_or_default(), "" | "module" | "text/javascript" | "importmap");
    runs && value("src").is_none()
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;

    use super::*;
    use crate::middleware::testing::{get as ask, send};

    fn router(https: bool) -> Router {
        let headers = SecurityHeaders::new(https, &["'sha256-abc='".to_owned()]);
        Router::new()
            .route("/en", get(|| async { "page" }))
            .route("/broken", get(|| async { StatusCode::INTERNAL_SERVER_ERROR }))
            .route("/own", get(|| async { ([("referrer-policy", "no-referrer")], "own") }))
            .route("/embed/map", get(|| async { "frame" }))
            .layer(from_fn_with_state(headers, add))
    }

    #[tokio::test]
    async fn every_answer_has_them() {
        let router = router(true);
        for path in ["/en", "/broken", "/missing", "/own", "/embed/map"] {
            let answer = send(&router, ask(path)).await;
            for name in [
                "content-security-policy",
                "strict-transport-security",
                "x-content-type-options",
                "referrer-policy",
                "permissions-policy",
                "cross-origin-opener-policy",
                "cross-origin-resource-policy",
            ] {
                assert_eq!(answer.headers.get_all(name).iter().count(), 1, "{name} of {path}");
            }
        }
    }

    #[tokio::test]
    async fn scripts_go_by_hash_and_nothing_is_unsafe() {
        let answer = send(&router(false), ask("/en")).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc=';"));
        assert!(policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert_eq!(answer.header("strict-transport-security"), "", "http must not promise https");
    }

    #[tokio::test]
    async fn only_embeds_may_be_framed_and_a_handler_keeps_its_own() {
        let router = router(true);
        let embed = send(&router, ask("/embed/map")).await;
        assert!(embed.header("content-security-policy").contains("frame-ancestors *"));
        assert_eq!(send(&router, ask("/own")).await.header("referrer-policy"), "no-referrer");
    }

    #[test]
    fn hashes_are_of_scripts_that_run_in_the_page() {
        let html = "<scripts>no</scripts><script src=\"/a.js\"></script>\
            <script type=\"application/ld+json\">{}</script>\
            <script>alert(1)</script><script type=\"module\" data-x=\">\">alert(1)</script>\
            <script type=\"module\">import('/b.js')</script><script>left open";
        assert_eq!(
            inline_script_hashes(html),
            [
                // `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`
                "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
                &format!("'sha256-{}'", STANDARD.encode(sha256("import('/b.js')"))),
            ]
        );
        assert!(inline_script_hashes("<p>no script</p>").is_empty());
    }
}
