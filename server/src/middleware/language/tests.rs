//! Tests of the language: what browsers ask for, what the cookie keeps, when a link counts as a choice.

use app::paths::form;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use super::*;
use crate::middleware::testing::{With as _, ask, get as read, send, state, state_at};

#[tokio::test]
async fn home_goes_by_cookie_then_by_browser() {
    let router = Router::new().route("/", get(home));
    for (accept, cookie, expected) in [
        ("", "", "/en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "", "/zh"),
        ("zh", "", "/zh"),
        ("ZH-hans", "", "/zh"),
        ("zh-TW", "", "/zh"),
        ("en-GB,en;q=0.9,zh;q=0.8", "", "/en"),
        ("fr,zh;q=0.3", "", "/zh"),
        ("fr,zh;q=0.3,en;q=0.3", "", "/zh"),
        ("fr,en;q=0.3,zh;q=0.3", "", "/en"),
        ("zh;q=0,en;q=0.1", "", "/en"),
        ("zh;q=0", "", "/en"),
        ("fr", "", "/en"),
        ("*", "", "/en"),
        ("zhx", "", "/en"),
        (";;q=,,zh;q=9", "", "/en"),
        ("en", "lang=zh", "/zh"),
        ("zh", "apply=1; lang=en", "/en"),
        ("zh", "lang=fr", "/zh"),
        ("en", "xlang=zh", "/en"),
    ] {
        let mut request = read("/?utm=1").with("accept-language", accept);
        if !cookie.is_empty() {
            request = request.with("cookie", cookie);
        }
        let answer = send(&router, request).await;
        assert_eq!(answer.status, StatusCode::FOUND);
        assert_eq!(answer.header("location"), expected, "{accept:?} {cookie:?}");
        assert_eq!(answer.header("vary"), "Accept-Language, Cookie");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

fn site(state: AppState) -> Router {
    let page = || async { ([("content-type", "text/html"), ("cache-control", "public, max-age=60")], "page") };
    Router::new()
        .route("/{locale}/links", get(page))
        .route("/{locale}/links/{slug}", get(page))
        .route("/{locale}/gone", get(|| async { (StatusCode::NOT_FOUND, [("content-type", "text/html")], "no") }))
        .route("/{locale}/known", get(|| async { StatusCode::NOT_MODIFIED }))
        .layer(from_fn_with_state(state, remember))
}

#[tokio::test]
async fn only_a_followed_switch_is_remembered() {
    let router = site(state());
    for (path, referer, cookie, expected) in [
        ("/zh/links", "http://localhost:3000/en/links", "", "lang=zh"),
        ("/en/links/a-b?q=1", "http://localhost:3000/zh/links/a-b?q=1#top", "", "lang=en"),
        ("/zh/links", "http://localhost:3000/en/links", "lang=en", "lang=zh"),
        ("/zh/known", "http://localhost:3000/en/known", "", "lang=zh"),
        ("/zh/links", "http://localhost:3000/en/links", "lang=zh", ""),
        ("/zh/links", "http://localhost:3000/zh/links", "", ""),
        ("/zh/links", "http://localhost:3000/en/other", "", ""),
        ("/zh/links", "http://evil.example/en/links", "", ""),
        ("/zh/links", "http://localhost:3000", "", ""),
        ("/zh/links", "nonsense", "", ""),
        ("/zh/gone", "http://localhost:3000/en/gone", "", ""),
        ("/zh/links", "", "", ""),
    ] {
        let mut request = read(path).with("referer", referer);
        if !cookie.is_empty() {
            request = request.with("cookie", cookie);
        }
        let answer = send(&router, request).await;
        let case = format!("{path} from {referer:?} with {cookie:?}");
        assert_eq!(answer.header("set-cookie").split(';').next().unwrap(), expected, "{case}");
        if answer.status == StatusCode::OK {
            let shared = answer.header("cache-control").starts_with("public");
            assert_eq!(shared, expected.is_empty(), "{case}");
        }
    }
    let post = ask("POST", "/zh/links").with("referer", "http://localhost:3000/en/links");
    assert_eq!(send(&router, post).await.header("set-cookie"), "");
}

#[tokio::test]
async fn the_cookie_is_secure_over_https() {
    let answer = send(&site(state_at("https://example.org")), {
        read("/zh/links").with("referer", "https://example.org/en/links")
    })
    .await;
    assert_eq!(answer.header("set-cookie"), "lang=zh; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure");
}

#[test]
fn errors_know_their_language() {
    let headers = |name: &'static str, value: &str| {
        HeaderMap::from_iter([(axum::http::HeaderName::from_static(name), value.parse().unwrap())])
    };
    let none = HeaderMap::new();
    assert_eq!(of_request("/zh/x", &headers("accept-language", "en")), Locale::Zh);
    assert_eq!(of_request(form::registration::ANSWERS, &headers("referer", "http://h/zh/register?a")), Locale::Zh);
    assert_eq!(of_request(form::registration::ANSWERS, &headers("accept-language", "zh")), Locale::Zh);
    assert_eq!(of_request(form::registration::ANSWERS, &headers("cookie", "lang=zh")), Locale::Zh);
    assert_eq!(of_request(form::staff::MOVE, &headers("accept-language", "zh")), Locale::En);
    assert_eq!(of_request("/zhongguo", &none), Locale::En);
    assert_eq!(of_path("/zhongguo"), None);
}
