//! `If-None-Match`: whether a client already has what it asks for.

use axum::http::{HeaderMap, header};

/// True where the client names this `ETag` among those it has, or says that it has any. Compares weakly, as reads do:
/// proxies that change the form of a body mark its tag as weak.
pub fn not_modified(request: &HeaderMap, etag: &str) -> bool {
    let lines = request.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
    let mut tags = lines.flat_map(|line| line.split(',')).map(str::trim);
    // Our tags hold no comma, so none is cut in two.
    tags.any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_client_has() {
        assert!(!not_modified(&HeaderMap::new(), "\"a1\""));
        for (text, expected) in [
            ("\"a1\"", true),
            ("W/\"a1\"", true),
            ("\"b2\", \"a1\"", true),
            ("\"b2\",W/\"a1\" ,\"c3\"", true),
            ("*", true),
            ("\"a1-br\"", false),
            ("a1", false),
            ("w/\"a1\"", false),
            ("\"b2\"", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.append(header::IF_NONE_MATCH, "\"x\"".parse().unwrap());
            headers.append(header::IF_NONE_MATCH, text.parse().unwrap());
            assert_eq!(not_modified(&headers, "\"a1\""), expected, "{text:?}");
        }
    }
}
