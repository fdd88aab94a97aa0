//! The map as a figure: three drawings of one set, of which CSS shows the one that fits; what its marks mean; where its
//! data comes from. Complete without scripts: a dot is a link that selects its place, a joined dot opens its list.
//!
//! An island may light things by their attributes: every mark of a place has `data-place` (a joined dot several slugs,
//! with spaces between), every line `data-link` (the same). The classes are `is-lit` and `is-dim`, as drawn here.

use leptos::prelude::*;

use super::map::arrangement::Arrangement;
use super::map::land::{Detail, shared};
use super::map::picture::picture;
use super::words::words;
use crate::catalogue::published::Published;
use crate::catalogue::query::Query;
use crate::catalogue::status_words;
use crate::catalogue::{Link, LinkStatus};
use crate::i18n::Locale;

/// The map of some links, with what the query has selected. Its dots keep the query and change the selection.
#[component]
pub fn MapFigure<'a>(
    published: &'a Published,
    /// The links to draw, after filtering.
    links: &'a [&'a Link],
    query: &'a Query,
    /// Nothing but this drawing, for a page that has the land already.
    #[prop(optional_no_strip)]
    only: Option<&'static str>,
    locale: Locale,
) -> impl IntoView + use<> {
    let w = words(locale);
    let find = |slug: &str| published.place(slug);
    let schools_at = |slug: &str| published.count_school_links(slug);
    let drawings: String = Arrangement::ALL
        .iter()
        .filter(|arrangement| only.is_none_or(|name| name == arrangement.name))
        .map(|arrangement| picture(arrangement, links, find, &schools_at, query, locale))
        .collect();
    let land = if only.is_none() { shared(Detail::Fine) } else { String::new() };
    let source = published.is_large().then_some("/api/v1/explorer.json");
    view! {
        <figure class="map" id="map" aria-label=w.figure data-source=source>
            <a class="map-skip" href="#map-end">{w.skip}</a>
            <div class="map-panels" inner_html=land + &drawings></div>
            <figcaption class="map-caption">
                <Key schools=!published.school_links().is_empty() locale/>
                <p>{w.credit}</p>
            </figcaption>
        </figure>
    }
}

/// What the marks mean. Samples are drawn with the classes of the map itself.
#[component]
fn Key(schools: bool, locale: Locale) -> impl IntoView {
    const LINE: &str = "M2 8H34";
    const DOT: &str = r#"<circle class="map-dot" cx="8" cy="8" r="4"/>"#;
    let w = &words(locale).key;
    let sample = |class: &'static str, width: u8, marks: String| {
        view! {
            <svg class=class width=width height="16" viewBox=format!("0 0 {width} 16") aria-hidden="true" inner_html=marks></svg>
        }
    };
    let lines = LinkStatus::ALL.iter().map(|status| {
        let line = sample("map-links", 36, format!(r#"<path class="{status}" d="{LINE}"/>"#));
        view! { <li>{line}{status_words(locale)(*status)}</li> }
    });
    let joined = format!(r#"<g class="map-joined">{DOT}</g>"#);
    let ring = r#"<circle class="map-ring" cx="8" cy="8" r="4.5"/>"#.to_owned();
    let school = |class: &str| format!(r#"<rect class="map-school{class}" x="2" y="2" width="12" height="12"/>{DOT}"#);
    let schools = schools.then(|| {
        view! {
            <li>{sample("map-dots", 16, school(""))}{w.school}</li>
            <li>{sample("map-dots", 16, school(" ended"))}{w.school_ended}</li>
        }
    });
    view! {
        <ul class="map-key">
            {lines.collect_view()}
            <li>{sample("map-dots uk", 16, DOT.to_owned())}{w.uk}</li>
            <li>{sample("map-dots cn", 16, DOT.to_owned())}{w.china}</li>
            <li>{sample("map-dots", 16, ring)}{w.area}</li>
            <li>{sample("map-dots", 16, joined)}{w.joined}</li>
            {schools}
        </ul>
    }
}
