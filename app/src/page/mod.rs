//! Every page goes through here: take the request, load everything in one async function, then draw. Status codes,
//! redirects and cache rules hold because nothing is drawn before the loading is done.

mod chrome;
pub mod shell;
pub mod words;

use chrome::Framed;
pub use chrome::PageKind;

use std::future::Future;

use http::StatusCode;
use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::error::AppError;
use crate::i18n::Locale;
use crate::paths;
use crate::request::Request;
use crate::response::{CachePolicy, hide_address, see_other, set_status};
use crate::state::AppState;
use shell::{Head, shell};
use words::words;

/// A page, ready to be drawn.
pub struct Page {
    title: String,
    description: Option<String>,
    kind: PageKind,
    cache: CachePolicy,
    island: bool,
    json_ld: Option<String>,
    crumbs: Vec<(String, String)>,
    status: Option<AppError>,
    full_width: bool,
    no_referrer: bool,
    staff_header: Option<AnyView>,
    body: AnyView,
}

impl Page {
    /// A page of the public part: kept by anybody, found by search engines.
    pub fn public(title: impl Into<String>, description: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self { description: Some(description.into()), cache: CachePolicy::Public, ..Self::personal(title, body) }
    }

    /// A page for one person: kept by nobody, not for search engines.
    pub fn personal(title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self {
            title: title.into(),
            description: None,
            kind: PageKind::Public,
            cache: CachePolicy::Private,
            island: false,
            json_ld: None,
            crumbs: Vec::new(),
            status: None,
            full_width: false,
            no_referrer: false,
            staff_header: None,
            body: body.into_view().into_any(),
        }
    }

    /// Says which frame the page stands in.
    #[must_use]
    pub fn kind(mut self, kind: PageKind) -> Self {
        self.kind = kind;
        self
    }

    /// Says that the page belongs to the staff part, below the header of that part.
    #[must_use]
    pub fn staff(mut self, header: impl IntoView + 'static) -> Self {
        self.kind = PageKind::Staff;
        self.staff_header = Some(header.into_view().into_any());
        self
    }

    /// Says that the page holds an island: only then the loader scripts are written.
    #[must_use]
    pub fn with_island(mut self) -> Self {
        self.island = true;
        self
    }

    /// Says that the body brings its own bands and columns, from edge to edge.
    #[must_use]
    pub fn full_width(mut self) -> Self {
        self.full_width = true;
        self
    }

    /// Says that the page differs from visitor to visitor although search engines may list it.
    #[must_use]
    pub fn kept_by_nobody(mut self) -> Self {
        self.cache = CachePolicy::Private;
        self
    }

    /// Says that the address of the page is a secret: no link on it tells where the reader came from.
    #[must_use]
    pub fn no_referrer(mut self) -> Self {
        self.no_referrer = true;
        self
    }

    /// Adds structured data.
    #[must_use]
    pub fn json_ld(mut self, value: &serde_json::Value) -> Self {
        // `</script>` inside a text must not end the element.
        self.json_ld = Some(value.to_string().replace('<', "\\u003c"));
        self
    }

    /// Adds a step of the way from home to this page: address and name.
    #[must_use]
    pub fn crumb(mut self, path: String, name: impl Into<String>) -> Self {
        self.crumbs.push((path, name.into()));
        self
    }

    /// Draws the page with the status of this error, for pages that explain one themselves.
    #[must_use]
    pub fn status(mut self, error: AppError) -> Self {
        self.status = Some(error);
        self
    }
}

/// What a page's loader answers.
pub enum Reply {
    /// Draw this.
    Page(Box<Page>),
    /// Go there instead.
    SeeOther(String),
}

impl From<Page> for Reply {
    fn from(page: Page) -> Self {
        Self::Page(Box::new(page))
    }
}

/// Draws the page that `load` gives for the current request, or the page of its error.
pub fn page<F, Fut>(load: F) -> impl IntoView
where
    F: FnOnce(Request) -> Fut,
    Fut: Future<Output = Result<Reply, AppError>> + Send + 'static,
{
    let state = expect_context::<AppState>();
    let request = Request::current();
    let locale = request.as_ref().map_or(Locale::En, |r| r.locale);
    let address = request.as_ref().ok().map(|r| (r.path.clone(), r.twin()));
    let loading = request.map(load);
    Suspend::new(async move {
        let reply = match loading {
            Ok(loading) => loading.await,
            Err(error) => Err(error),
        };
        match reply {
            Ok(Reply::Page(page)) => {
                page.cache.apply();
                if page.no_referrer {
                    hide_address();
                }
                if let Some(error) = &page.status {
                    set_status(error);
                }
                EitherOf3::A(document(&state, locale, address, *page))
            }
            Ok(Reply::SeeOther(path)) => {
                CachePolicy::Private.apply();
                see_other(&path);
                EitherOf3::B(())
            }
            Err(error) => {
                CachePolicy::Private.apply();
                set_status(&error);
                EitherOf3::C(error_view(&state, locale, address, &error))
            }
        }
    })
}

fn document(state: &AppState, locale: Locale, address: Option<(String, String)>, page: Page) -> impl IntoView + use<> {
    let alternate = address.clone().filter(|_| page.kind != PageKind::Staff).map(|(path, twin)| {
        let twin = twin.split('?').next().unwrap_or_default().to_owned();
        (path, twin)
    });
    let head = Head {
        locale,
        title: page.title.clone(),
        alternate: alternate.filter(|_| page.description.is_some()),
        description: page.description,
        json_ld: page.json_ld,
        island: page.island,
    };
    let body = if page.full_width { page.body } else { view! { <div class="wrap page">{page.body}</div> }.into_any() };
    let class = (page.kind == PageKind::Staff).then_some("staff");
    let framed =
        Framed { kind: page.kind, crumbs: page.crumbs, title: page.title, staff_header: page.staff_header, body };
    let body = chrome::frame(state, locale, address, framed);
    shell(state, head, class, body.into_any())
}

/// The document of an error, for places where a page is being drawn.
pub fn error_view(
    state: &AppState,
    locale: Locale,
    address: Option<(String, String)>,
    error: &AppError,
) -> impl IntoView + use<> {
    let retry_after = match error {
        AppError::TooManyRequests { retry_after } => Some(*retry_after),
        _ => None,
    };
    status_view(state, locale, address, error.status(), retry_after)
}

fn status_view(
    state: &AppState,
    locale: Locale,
    address: Option<(String, String)>,
    status: StatusCode,
    retry_after: Option<u32>,
) -> impl IntoView + use<> {
    let w = words(locale);
    let wait = retry_after.filter(|_| status == StatusCode::TOO_MANY_REQUESTS).map(|seconds| {
        let again = state.clock.now() + time::Duration::seconds(seconds.into());
        // The minute that has begun by then.
        let hour = crate::i18n::uk_time::hour(again + time::Duration::seconds(59));
        view! { <p>{(w.wait)(seconds.div_ceil(60), &hour)}</p> }
    });
    let status = status.as_u16();
    let title = (w.error_title)(status);
    let ways = [
        (paths::home(locale), w.home),
        (paths::map(locale), w.map),
        (paths::places(locale), w.places),
        (paths::contact(locale), w.contact),
    ];
    let body = view! {
        <div class="message-page">
            <p class="kicker">{status}</p>
            <h1>{title}</h1>
            <p class="lead">{(w.error_text)(status)}</p>
            {wait}
            <h2>{w.error_next}</h2>
            <ul>{ways.map(|(path, name)| view! { <li><a href=path>{name}</a></li> }).collect_view()}</ul>
        </div>
    };
    document(state, locale, address, Page::personal(title, body))
}

/// The document of an error as text, for places outside of Leptos: middleware, limits, a caught panic. It takes a status
/// because not every one of theirs is an `AppError` (405, 413, 414, 503).
pub fn error_document(
    state: &AppState,
    locale: Locale,
    path: &str,
    status: StatusCode,
    retry_after: Option<u32>,
) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let address = (path.to_owned(), paths::twin(path, locale));
        status_view(state, locale, Some(address), status, retry_after).into_view().to_html()
    })
}
