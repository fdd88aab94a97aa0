//! The layers in their order, around a small router: what each of them does must survive the others.

use app::error::AppError;
use app::paths::form;
use axum::Router;
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::{get, post};

use super::testing::{With as _, ask, get as read, send, state};
use super::{PageCache, SecurityHeaders, around, inline_script_hashes};

fn site() -> Router {
    let page = || async {
        ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=60")], "a page")
    };
    let action = |headers: HeaderMap| async move {
        assert_eq!(headers[header::ACCEPT], "*/*");
        let error = serde_json::to_string(&AppError::TooManyRequests { retry_after: 9 }).unwrap();
        (StatusCode::INTERNAL_SERVER_ERROR, [("serverfnerror", form::registration::ANSWERS)], error)
    };
    let router = Router::new()
        .route("/{locale}/links", get(page))
        .route("/en/panic", get(|| async { std::hint::black_box(Vec::<String>::new())[0].clone() }))
        .route(form::registration::ANSWERS, post(action));
    let state = state();
    let headers = SecurityHeaders::new(state.config.is_https(), &inline_script_hashes("<script>1</script>"));
    around(router, &state, PageCache::new(state.published.clone(), 1), headers)
}

#[tokio::test]
async fn every_answer_is_marked_and_guarded() {
    let router = site();
    let own = "http://localhost:3000";
    for (request, status) in [
        (read("/en/links"), 200),
        (read("/en/links").with("if-none-match", "*"), 304),
        (read("/en/links/"), 308),
        (ask("POST", form::registration::ANSWERS), 403),
        (ask("POST", form::registration::ANSWERS).with("origin", own).with("accept", "text/html"), 429),
        (read("/en/missing"), 404),
        (ask("POST", "/en/links").with("origin", own), 405),
        (read(&format!("/en?{}", "q".repeat(9000))), 414),
        (read("/en/links?q=%00"), 400),
        (read("/en/panic"), 500),
    ] {
        let answer = send(&router, request).await;
        assert_eq!(answer.status.as_u16(), status);
        for name in ["x-request-id", "content-security-policy", "x-content-type-options"] {
            assert_ne!(answer.header(name), "", "{name} of {status}");
        }
        if status >= 400 {
            assert!(answer.text().contains(&format!("<p class=\"kicker\">{status}")), "{status}: {}", answer.text());
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        assert_eq!(answer.header("retry-after"), if status == 429 { "9" } else { "" });
        assert_eq!(answer.header("serverfnerror"), "");
    }
}

#[tokio::test]
async fn a_kept_page_carries_nobodys_cookie() {
    let router = site();
    let switch = || read("/zh/links").with("referer", "http://localhost:3000/en/links");
    for _ in 0..2 {
        assert!(send(&router, switch()).await.header("set-cookie").starts_with("lang=zh;"));
        let others = send(&router, read("/zh/links")).await;
        assert_eq!((others.header("set-cookie"), others.text()), ("", "a page"));
        assert!(others.header("cache-control").starts_with("public"));
    }
}
