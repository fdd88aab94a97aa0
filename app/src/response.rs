//! What a page or an action says besides its body: status, where to go, how long it may be kept.

use http::{HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::error::AppError;

/// How long an answer may be kept, and by whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CachePolicy {
    /// Personal, or not the same twice: nobody keeps it.
    #[default]
    Private,
    /// A function of the snapshot, the language and the URL: anybody may keep it a minute, then asks by `ETag`.
    Public,
}

impl CachePolicy {
    /// The `Cache-Control` of this policy.
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Private => "no-store",
            Self::Public => "public, max-age=60, must-revalidate",
        })
    }

    /// Sets it for the page that is being drawn.
    pub fn apply(self) {
        if let Some(options) = use_context::<ResponseOptions>() {
            options.insert_header(header::CACHE_CONTROL, self.header());
        }
    }
}

/// Sets the status of the page that is being drawn.
pub fn set_status(error: &AppError) {
    let Some(options) = use_context::<ResponseOptions>() else { return };
    options.set_status(error.status());
    if let AppError::TooManyRequests { retry_after } = error {
        options.insert_header(header::RETRY_AFTER, HeaderValue::from(*retry_after));
    }
}

/// Has the browser tell no other site anything of the page that is being drawn. Not `no-referrer`: its forms would be sent
/// with `Origin: null`, which is refused.
pub fn hide_address() {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    }
}

/// Sends the browser to another address with a GET: the answer to every form.
pub fn see_other(path: &str) {
    let Some(options) = use_context::<ResponseOptions>() else { return };
    if let Ok(location) = HeaderValue::from_str(path) {
        options.set_status(StatusCode::SEE_OTHER);
        options.insert_header(header::LOCATION, location);
        options.insert_header(header::CACHE_CONTROL, CachePolicy::Private.header());
    }
}
