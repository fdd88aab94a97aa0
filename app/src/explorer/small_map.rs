//! The map of one place or one link, small: the same drawing with nothing but its links. A picture beside the words; the
//! way to the whole map stands under it.

use leptos::prelude::*;

use super::map::drawing::Selection;
use super::map::land::{Detail, shared};
use super::map::layout::draw;
use super::map::small::{SLIM, SMALL};
use super::map::svg::picture;
use super::words::words;
use crate::catalogue::published::Published;
use crate::catalogue::{self, Link};
use crate::i18n::Locale;

/// The picture of some links, with the address of the map that shows them among all others.
#[component]
pub fn SmallMap<'a>(
    published: &'a Published,
    links: &'a [&'a Link],
    /// The map with what this page is about selected.
    href: String,
    locale: Locale,
) -> impl IntoView + use<> {
    if links.is_empty() {
        return None;
    }
    let names: Vec<_> = links
        .iter()
        .filter_map(|link| published.ends(link))
        .map(|(uk, cn)| format!("{} – {}", uk.name(locale), cn.name(locale)))
        .collect();
    let w = catalogue::words(locale);
    let label = format!("{}{}", words(locale).small_map, names.join(w.comma));
    let drawings: String = [&SMALL, &SLIM]
        .into_iter()
        .map(|arrangement| {
            let find = |slug: &str| published.place(slug);
            picture(&draw(arrangement, links, find, Selection::None, locale), locale)
        })
        .collect();
    Some(view! {
        <figure class="map map-focus">
            <div role="img" aria-label=label inner_html=shared(Detail::Coarse) + &drawings></div>
            <figcaption><a href=href>{w.on_map}</a></figcaption>
        </figure>
    })
}
