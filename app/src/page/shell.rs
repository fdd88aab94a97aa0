//! The document around every page: `<html>` with its language, head, skip link. Leptos' loader scripts are written only
//! where a page holds an island; every other page loads no script at all.

use leptos::hydration::HydrationScripts;
use leptos::prelude::*;

use crate::i18n::Locale;
use crate::state::AppState;

/// What Leptos' loader wants to read of resources. We have none: everything is loaded before a page is drawn.
const NO_RESOURCES: &str = "__RESOLVED_RESOURCES=[];__SERIALIZED_ERRORS=[];__PENDING_RESOURCES=[];\
                            __RESOURCE_RESOLVERS=[];__INCOMPLETE_CHUNKS=[];";

/// What stands in the head of a page.
#[derive(Clone, Debug)]
pub struct Head {
    /// Language of the page.
    pub locale: Locale,
    /// Title, without the name of the service.
    pub title: String,
    /// One sentence for search engines; none for pages they should not list.
    pub description: Option<String>,
    /// Path of this page and of its twin in the other language, for pages that have one.
    pub alternate: Option<(String, String)>,
    /// Structured data, as JSON-LD.
    pub json_ld: Option<String>,
    /// True where the page holds an island.
    pub island: bool,
}

/// The whole document.
pub fn shell(state: &AppState, head: Head, class: Option<&'static str>, body: AnyView) -> impl IntoView + use<> {
    let site = &state.site;
    let absolute = |path: &str| state.config.absolute(path);
    let alternates = head.alternate.map(|(own, twin)| {
        let (en, zh) = head.locale.pick((own.clone(), twin.clone()), (twin, own.clone()));
        view! {
            <link rel="canonical" href=absolute(&own)/>
            <link rel="alternate" hreflang="en" href=absolute(&en)/>
            <link rel="alternate" hreflang="zh-Hans" href=absolute(&zh)/>
            <link rel="alternate" hreflang="x-default" href=absolute(&en)/>
        }
    });
    let scripts = head.island.then(|| {
        view! {
            <script>{NO_RESOURCES}</script>
            <HydrationScripts options=site.leptos.clone() islands=true/>
        }
    });
    let robots = head.description.is_none().then(|| view! { <meta name="robots" content="noindex"/> });
    view! {
        <!DOCTYPE html>
        <html lang=head.locale.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{format!("{} · {}", head.title, head.locale.pick("Kindred Cities", "英中友城"))}</title>
                {head.description.map(|text| view! { <meta name="description" content=text/> })}
                {robots}
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=format!("/{}/{}", site.leptos.site_pkg_dir, site.stylesheet)/>
                {alternates}
                {head.json_ld.map(|json| view! { <script type="application/ld+json" inner_html=json></script> })}
                {scripts}
            </head>
            <body class=class>{body}</body>
        </html>
    }
}

/// An empty page with the loader scripts of an island. The scripts are the same on every page: the CSP allows them by the
/// hash of what stands here.
pub fn sample_with_island(state: &AppState) -> String {
    let head = Head {
        locale: Locale::En,
        title: String::new(),
        description: None,
        alternate: None,
        json_ld: None,
        island: true,
    };
    Owner::new().with(|| shell(state, head, None, ().into_any()).into_view().to_html())
}
