//! Public answers from memory. They are a function of the snapshot, the language and the address, so the key is the
//! snapshot's version and the address, and nothing ever has to be thrown away: a new version asks with new keys.
//!
//! Only what a handler marks as `public` is kept. Personal pages are sent uncompressed on purpose: a compressed page that
//! holds both a secret and what somebody else chose tells the secret by its size (BREACH).

use std::sync::{Arc, OnceLock};

use app::catalogue::store::PublishedStore;
use axum::body::{Body, Bytes, HttpBody as _, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use moka::policy::EvictionPolicy;
use moka::sync::Cache;

use super::{Coding, not_modified};

/// Addresses that are longer are drawn anew each time.
const ADDRESS: usize = 2 * 1024;
/// Answers that are larger are not kept.
const BODY: u64 = 4 * 1024 * 1024;

/// The kept answers; cheap to clone.
#[derive(Clone, Debug)]
pub struct PageCache {
    published: PublishedStore,
    kept: Option<Cache<String, Arc<Kept>>>,
}

/// One answer in every form that was asked for so far.
#[derive(Debug)]
struct Kept {
    headers: HeaderMap,
    hash: String,
    plain: Bytes,
    forms: [OnceLock<Form>; 3],
}

/// One form of an answer: its body and all of its headers.
#[derive(Debug)]
struct Form {
    headers: HeaderMap,
    etag: String,
    body: Bytes,
}

impl PageCache {
    /// A cache of at most so many megabytes; with 0 every page is drawn anew, as a measurement may want.
    pub fn new(published: PublishedStore, megabytes: u64) -> Self {
        // A cache that weighs by past popularity would keep pages of old versions.
        let kept = (megabytes > 0).then(|| {
            Cache::builder()
                .eviction_policy(EvictionPolicy::lru())
                .max_capacity(megabytes * 1024 * 1024)
                .weigher(|key: &String, kept: &Arc<Kept>| {
                    // Both compressed forms together are about a third of a page.
                    let bytes = key.len() + kept.plain.len() * 4 / 3 + 2048;
                    u32::try_from(bytes).unwrap_or(u32::MAX)
                })
                .build()
        });
        Self { published, kept }
    }

    /// The key of a request that may be answered from here.
    fn key(&self, request: &Request) -> Option<String> {
        let address = request.uri().path_and_query()?.as_str();
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        (reads && address.len() <= ADDRESS).then(|| format!("{} {address}", self.published.get().version))
    }
}

/// Answers from memory what is there, keeps what may be kept, passes everything else.
pub async fn serve(State(cache): State<PageCache>, mut request: Request, next: Next) -> Response {
    let Some((kept, key)) = cache.kept.as_ref().zip(cache.key(&request)) else {
        return next.run(request).await;
    };
    if let Some(page) = kept.get(&key) {
        return page.answer(request.method(), request.headers());
    }
    // A HEAD fills the cache like a GET; the body is taken away on its way out.
    let method = std::mem::replace(request.method_mut(), Method::GET);
    let asked = request.headers().clone();
    let response = next.run(request).await;
    if !may_keep(&response) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(plain) = to_bytes(body, usize::try_from(BODY).unwrap_or(usize::MAX)).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = Arc::new(Kept::new(parts.headers, plain));
    kept.insert(key, Arc::clone(&page));
    page.answer(&method, &asked)
}

/// Whether an answer is public, whole, the same for everybody, and text.
fn may_keep(response: &Response) -> bool {
    let headers = response.headers();
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or_default();
    let differs = [header::SET_COOKIE, header::VARY, header::ETAG, header::CONTENT_ENCODING];
    let kind = text(header::CONTENT_TYPE);
    let page = kind.starts_with("text/html");
    // Pages come without a length but are small; of the rest a length is asked for, exports may be large.
    let small = response.body().size_hint().upper().is_some_and(|size| size <= BODY);
    response.status() == StatusCode::OK
        && text(header::CACHE_CONTROL).split(',').any(|word| word.trim() == "public")
        && !differs.iter().any(|name| headers.contains_key(name))
        && (page || small && (kind.starts_with("text/") || kind.contains("json") || kind.contains("xml")))
}

impl Kept {
    fn new(mut headers: HeaderMap, plain: Bytes) -> Self {
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        Self { headers, hash: app::ids::short_hash(&plain), plain, forms: Default::default() }
    }

    /// The form a client takes. It is made when first asked for: most pages never need gzip.
    fn form(&self, coding: Coding) -> &Form {
        let [identity, brotli, gzip] = &self.forms;
        let slot = match coding {
            Coding::Identity => identity,
            Coding::Brotli => brotli,
            Coding::Gzip => gzip,
        };
        slot.get_or_init(|| {
            let (coding, body) =
                coding.encode(&self.plain).map_or((Coding::Identity, self.plain.clone()), |body| (coding, body));
            let etag = coding.etag(&self.hash);
            let mut headers = self.headers.clone();
            if let Ok(value) = HeaderValue::from_str(&etag) {
                headers.insert(header::ETAG, value);
            }
            if let Some(name) = coding.name() {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
            }
            Form { headers, etag, body }
        })
    }

    fn answer(&self, method: &Method, asked: &HeaderMap) -> Response {
        let form = self.form(Coding::negotiate(asked));
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = form.headers.clone();
        if not_modified(asked, &form.etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            response.headers_mut().remove(header::CONTENT_ENCODING);
            return response;
        }
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(form.body.len()));
        if *method != Method::HEAD {
            *response.body_mut() = Body::from(form.body.clone());
        }
        response
    }
}

#[cfg(test)]
mod tests;
