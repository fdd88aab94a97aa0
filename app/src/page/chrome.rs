//! The frame around a page: header, navigation, language switch, breadcrumbs, footer.

use leptos::prelude::*;

use super::words::{Words, words};
use crate::i18n::Locale;
use crate::paths;
use crate::state::AppState;

/// Which frame a page stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageKind {
    /// Navigation of the public part.
    #[default]
    Public,
    /// A question of the wizard: no navigation to wander off to.
    Question,
    /// Staff pages: denser, English.
    Staff,
}

fn sections(locale: Locale, w: &'static Words) -> [(String, &'static str); 6] {
    [
        (paths::map(locale), w.map),
        (paths::places(locale), w.places),
        (paths::links(locale), w.links),
        (paths::timeline(locale), w.timeline),
        (paths::partnerships(locale), w.partnerships),
        (paths::schools(locale), w.schools),
    ]
}

fn footer_links(locale: Locale, w: &'static Words) -> [(String, &'static str); 6] {
    [
        (paths::about(locale), w.about),
        (paths::data(locale), w.data),
        (paths::accessibility(locale), w.accessibility),
        (paths::privacy(locale), w.privacy),
        (paths::cookies(locale), w.cookies),
        (paths::contact(locale), w.contact),
    ]
}

/// What the frame needs to know of a page.
pub struct Framed {
    pub kind: PageKind,
    pub crumbs: Vec<(String, String)>,
    pub title: String,
    pub staff_header: Option<AnyView>,
    pub body: AnyView,
}

/// Puts the frame around the content of a page.
pub fn frame(
    state: &AppState,
    locale: Locale,
    address: Option<(String, String)>,
    page: Framed,
) -> impl IntoView + use<> {
    let Framed { kind, crumbs, title, staff_header, body } = page;
    let w = words(locale);
    let (path, twin) = address.unzip();
    let path = path.unwrap_or_default();
    // Paper says where it came from, with what was asked.
    let query = twin.as_deref().and_then(|twin| twin.split_once('?')).map_or("", |(_, query)| query);
    let here = if query.is_empty() { path.clone() } else { format!("{path}?{query}") };
    view! {
        <a class="skip-link" href="#main">{w.skip}</a>
        {staff_header.unwrap_or_else(|| header(locale, w, &path, twin, kind == PageKind::Public).into_any())}
        {breadcrumbs(locale, w, crumbs, &title)}
        <main id="main" tabindex="-1">{body}</main>
        {(kind != PageKind::Staff).then(|| footer(state, locale, w, &here))}
    }
}

/// The name of the service in both languages, the page's own first, joined by the bond.
fn site_name(locale: Locale) -> impl IntoView {
    let other = locale.other();
    view! {
        <span>{words(locale).site}</span>" "
        <span class="bond" aria-hidden="true"><i></i></span>" "
        <span lang=other.tag()>{words(other).site}</span>
    }
}

fn header(
    locale: Locale,
    w: &'static Words,
    path: &str,
    twin: Option<String>,
    with_navigation: bool,
) -> impl IntoView + use<> {
    let other = locale.other();
    let path = path.to_owned();
    let items = with_navigation.then(|| {
        let item = |(href, name): (String, &'static str)| {
            let current =
                if path == href { Some("page") } else { path.starts_with(&format!("{href}/")).then_some("true") };
            view! { <li><a href=href aria-current=current>{name}</a></li> }
        };
        view! {
            <nav class="site-nav" aria-label=w.menu>
                <ul>{sections(locale, w).map(item).collect_view()}</ul>
            </nav>
        }
    });
    view! {
        <header class="site-header">
            <div class="wrap">
                <a class="site-name" href=paths::home(locale)>{site_name(locale)}</a>
                {items}
                {twin.map(|twin| view! {
                    <a class="language-switch" href=twin lang=other.tag() hreflang=other.tag()>
                        {other.pick("English", "中文")}
                    </a>
                })}
            </div>
        </header>
    }
}

fn breadcrumbs(
    locale: Locale,
    w: &'static Words,
    crumbs: Vec<(String, String)>,
    title: &str,
) -> Option<impl IntoView + use<>> {
    if crumbs.is_empty() {
        return None;
    }
    let title = title.to_owned();
    Some(view! {
        <nav class="breadcrumbs wrap" aria-label=w.breadcrumbs>
            <ol>
                <li><a href=paths::home(locale)>{w.home}</a></li>
                {crumbs.into_iter().map(|(path, name)| view! { <li><a href=path>{name}</a></li> }).collect_view()}
                <li aria-current="page">{title}</li>
            </ol>
        </nav>
    })
}

fn footer(state: &AppState, locale: Locale, w: &'static Words, path: &str) -> impl IntoView + use<> {
    let organisation = &state.config.organisation;
    let name = locale.pick(&organisation.name, &organisation.name_zh);
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <div>
                    <p class="site-name">{site_name(locale)}</p>
                    <p>{(w.run_by)(name)}</p>
                </div>
                <div>
                    <nav aria-label=w.footer>
                        <ul>
                            {footer_links(locale, w).map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view()}
                        </ul>
                    </nav>
                    <p>{w.credits}</p>
                    <p class="print-only">{state.config.absolute(path)}</p>
                </div>
            </div>
        </footer>
    }
}
