//! Tests of the page cache: what is kept, in which form it is sent, when 304 is enough.

use std::io::Read as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::catalogue::published::Published;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use super::*;
use crate::middleware::testing::{Answer, With as _, ask, get as read, send};

const PUBLIC: &str = "public, max-age=60, must-revalidate";

/// An empty snapshot of this version.
fn snapshot(version: i64) -> PublishedStore {
    PublishedStore::new(Published::new(version, vec![], vec![], vec![], vec![], vec![]))
}

/// A router whose pages count how often they are drawn.
fn site(megabytes: u64, version: i64) -> (Router, Arc<AtomicUsize>) {
    let drawn = Arc::new(AtomicUsize::new(0));
    let page = |kind: &'static str, cache: &'static str| {
        let drawn = Arc::clone(&drawn);
        get(move || async move {
            drawn.fetch_add(1, Ordering::SeqCst);
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache)], "a page ".repeat(200))
        })
    };
    let html = "text/html; charset=utf-8";
    let published = snapshot(version);
    let router = Router::new()
        .route("/en", page(html, PUBLIC))
        .route("/en/register", page(html, "no-store"))
        .route("/data.json", page("application/json", PUBLIC))
        .route("/data.bin", page("application/octet-stream", PUBLIC))
        .route("/missing", get(|| async { (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, PUBLIC)], "no") }))
        .route("/cookie", get(|| async { ([(header::SET_COOKIE, "a=b"), (header::CACHE_CONTROL, PUBLIC)], "x") }))
        .layer(from_fn_with_state(PageCache::new(published, megabytes), serve));
    (router, drawn)
}

fn unpacked(answer: &Answer) -> String {
    let mut text = String::new();
    match answer.header("content-encoding") {
        "br" => brotli::Decompressor::new(&*answer.body, 4096).read_to_string(&mut text).map(|_| ()).unwrap(),
        "gzip" => flate2::read::GzDecoder::new(&*answer.body).read_to_string(&mut text).map(|_| ()).unwrap(),
        _ => answer.text().clone_into(&mut text),
    }
    text
}

#[tokio::test]
async fn drawn_once_and_sent_in_every_form() {
    let (router, drawn) = site(1, 7);
    let mut tags = Vec::new();
    for (accept, coding) in [("br, gzip", "br"), ("gzip", "gzip"), ("identity", ""), ("br;q=0", "")] {
        let answer = send(&router, read("/en").with("accept-encoding", accept)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-encoding"), coding, "{accept}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string());
        assert_eq!(answer.header("vary"), "Accept-Encoding");
        assert_eq!(answer.header("cache-control"), PUBLIC);
        assert_eq!(unpacked(&answer), "a page ".repeat(200));
        tags.push(answer.header("etag").to_owned());
    }
    assert_eq!(drawn.load(Ordering::SeqCst), 1);
    assert_eq!(tags[2], tags[3]);
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), 3, "forms differ in bytes, so a strong tag must differ: {tags:?}");
    assert!(tags.iter().all(|tag| tag.starts_with('"') && tag.len() >= 34), "{tags:?}");
}

#[tokio::test]
async fn a_known_tag_needs_no_body() {
    let (router, _) = site(1, 7);
    let tag = send(&router, read("/en").with("accept-encoding", "br")).await.header("etag").to_owned();
    for sent in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        let answer = send(&router, read("/en").with("accept-encoding", "br").with("if-none-match", &sent)).await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{sent}");
        assert!(answer.body.is_empty());
        assert_eq!(answer.header("etag"), tag);
        assert_eq!((answer.header("cache-control"), answer.header("vary")), (PUBLIC, "Accept-Encoding"));
    }
    let plain = send(&router, read("/en").with("if-none-match", &tag)).await;
    assert_eq!(plain.status, StatusCode::OK, "the tag of another form is another tag");
}

#[tokio::test]
async fn the_first_request_can_be_a_304_too_and_a_head_fills_the_cache() {
    let (router, drawn) = site(1, 7);
    let head = send(&router, ask("HEAD", "/en")).await;
    assert_eq!((head.status, head.body.len(), head.header("content-length")), (StatusCode::OK, 0, "1400"));
    let tag = head.header("etag").to_owned();
    assert_eq!(send(&router, ask("HEAD", "/en")).await.header("content-length"), "1400");
    assert_eq!(send(&router, read("/en")).await.body.len(), 1400);
    assert_eq!(drawn.load(Ordering::SeqCst), 1);
    let (restarted, _) = site(1, 8);
    let answer = send(&restarted, read("/en").with("if-none-match", &tag)).await;
    assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "same bytes, same tag, whatever the version");
}

#[tokio::test]
async fn what_is_not_kept() {
    let long = format!("/en?{}", "q".repeat(ADDRESS));
    for path in ["/en/register", "/data.bin", "/missing", "/cookie", &long] {
        let (router, drawn) = site(1, 7);
        for _ in 0..2 {
            let answer = send(&router, read(path).with("accept-encoding", "br")).await;
            assert_eq!((answer.header("etag"), answer.header("content-encoding")), ("", ""), "{path}");
        }
        assert_ne!(drawn.load(Ordering::SeqCst), 1, "{path}");
    }
    let (router, drawn) = site(0, 7);
    send(&router, read("/en")).await;
    send(&router, read("/en")).await;
    assert_eq!(drawn.load(Ordering::SeqCst), 2, "switched off");
}

#[tokio::test]
async fn another_query_is_another_page_and_data_is_kept_like_pages() {
    let (router, drawn) = site(1, 7);
    for path in ["/en", "/en?a=1", "/en?a=2", "/data.json", "/en?a=1", "/data.json"] {
        assert_ne!(send(&router, read(path)).await.header("etag"), "", "{path}");
    }
    assert_eq!(drawn.load(Ordering::SeqCst), 4);
}

#[test]
fn a_new_version_asks_anew() {
    let key = |version| PageCache::new(snapshot(version), 1).key(&read("/en"));
    assert_eq!(key(7), key(7));
    assert_ne!(key(7), key(8));
}
