//! The pages of prose. Two of them end in something more: schools that take part, the way to register.

use leptos::prelude::*;

use super::prose::{self, Source, render};
use crate::page::{Page, Reply, page};
use crate::paths;
use crate::place::{SchoolLinkList, SchoolList, words};
use crate::request::Request;

/// Declares the page of a prose file.
macro_rules! prose_pages {
    ($($(#[$meta:meta])* $name:ident => $source:ident,)+) => {
        $(
            $(#[$meta])*
            #[component]
            pub fn $name() -> impl IntoView {
                page(|request| async move { Ok(prose_page(&request, &prose::$source, ())) })
            }
        )+
    };
}

prose_pages! {
    /// `/{l}/partnerships`
    PartnershipsPage => PARTNERSHIPS,
    /// `/{l}/about`
    AboutPage => ABOUT,
    /// `/{l}/privacy`
    PrivacyPage => PRIVACY,
    /// `/{l}/cookies`
    CookiesPage => COOKIES,
    /// `/{l}/accessibility`
    AccessibilityPage => ACCESSIBILITY,
    /// `/{l}/contact`
    ContactPage => CONTACT,
    /// `/{l}/data`
    DataPage => DATA,
}

/// `/{l}/schools`: the prose, then the schools that a source names, then the way to register.
#[component]
pub fn SchoolsPage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let schools: Vec<_> = published.schools.iter().collect();
        let links: Vec<_> = published.school_links().iter().collect();
        let more = view! {
            <section class="section">
                <h2 id="taking-part">{locale.pick("Schools that already take part", "已经参与的学校")}</h2>
                {(!links.is_empty()).then(|| view! {
                    <p class="measure">{locale.pick(
                        "Schools that found their partner here, and agreed to be named. Of the partner school we say only where it is.",
                        "以下学校通过本站找到了伙伴，并同意公开校名。关于伙伴学校，这里只写明所在城市。",
                    )}</p>
                    <SchoolLinkList published=&*published links locale/>
                })}
                <p class="measure">{locale.pick(
                    "Schools that a source names with a Chinese partner school or an exchange of visits. There are more than we know of.",
                    "以下是有资料提到的、在中国有伙伴学校或有过互访的学校。实际数目多于我们所知。",
                )}</p>
                <SchoolList published=&*published schools locale/>
                <p><a class="button" href=paths::register(locale)>{words(locale).register}</a></p>
            </section>
        };
        Ok(prose_page(&request, &prose::SCHOOLS, more))
    })
}

fn prose_page(request: &Request, source: &Source, more: impl IntoView + 'static) -> Reply {
    let counts = request.state.published.get().counts();
    let prose = render(source, request.locale, &request.state.config.organisation, &counts);
    let body = view! {
        <header class="page-header"><h1>{prose.title.clone()}</h1><p class="lead" inner_html=prose.lead></p></header>
        <div class="prose" inner_html=prose.body></div>
        {more}
    };
    Page::public(prose.title, prose.description, body).into()
}
