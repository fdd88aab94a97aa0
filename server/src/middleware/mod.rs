//! What stands between the network and the pages. Each layer is one small file; [`around`] puts them in order.
//!
//! From the outside in, as a request meets them:
//!
//! | layer | what it does |
//! |---|---|
//! | [`trace::record`] | request id, one log line, metrics |
//! | [`security_headers::add`] | CSP and its companions on every answer, errors and files too |
//! | [`error_pages::draw`] | turns any bare status ≥ 400 from within into the styled page |
//! | [`error_pages::panics`] | a panic becomes a bare 500 |
//! | [`limits::enforce`] | length of the address, size of the body, time, requests in flight |
//! | [`origin::same_origin`] | writes from other sites: 403 |
//! | [`trailing_slash::redirect`] | `/en/links/` → `/en/links` |
//! | [`language::remember`] | a followed language link sets the `lang` cookie |
//! | [`form_errors::translate`] | an action's `AppError` becomes a bare status |
//! | [`page_cache::serve`] | public pages from memory, compressed, with `ETag` and 304 |
//!
//! Within the pages of applicants, [`session_end::tell`] says when a session is over.
//!
//! Layers within [`error_pages::draw`] therefore answer with a status and nothing else.

mod coding;
mod conditional;
pub mod error_pages;
pub mod form_errors;
pub mod language;
pub mod limits;
pub mod origin;
pub mod page_cache;
pub mod security_headers;
pub mod session_end;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub mod trace;
pub mod trailing_slash;

use app::state::AppState;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};

pub use coding::Coding;
pub use conditional::not_modified;
pub use page_cache::PageCache;
pub use security_headers::{SecurityHeaders, inline_script_hashes};

/// Puts every layer around the router, fallback included. The layer that is added last meets a request first.
pub fn around(router: Router, state: &AppState, pages: PageCache, headers: SecurityHeaders) -> Router {
    router
        .layer(from_fn_with_state(pages, page_cache::serve))
        .layer(from_fn(form_errors::translate))
        .layer(from_fn_with_state(state.clone(), language::remember))
        .layer(from_fn(trailing_slash::redirect))
        .layer(from_fn_with_state(state.clone(), origin::same_origin))
        .layer(from_fn_with_state(limits::Limits::default(), limits::enforce))
        .layer(error_pages::panics())
        .layer(from_fn_with_state(state.clone(), error_pages::draw))
        .layer(from_fn_with_state(headers, security_headers::add))
        .layer(from_fn_with_state(state.clone(), trace::record))
}
