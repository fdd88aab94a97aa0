//! School links as cards.

use leptos::prelude::*;

use crate::catalogue::dates_of;
use crate::catalogue::published::Published;
use crate::catalogue::school_link::SchoolLink;
use crate::i18n::Locale;
use crate::link::StatusTag;
use crate::paths;

/// Each school with its status, the place of its partner, and its dates.
#[component]
pub fn SchoolLinkList<'a>(
    published: &'a Published,
    links: Vec<&'a SchoolLink>,
    locale: Locale,
) -> impl IntoView + use<> {
    let items = links
        .into_iter()
        .map(|link| {
            let place = |slug: &Option<String>| slug.as_deref().and_then(|slug| published.place(slug));
            let home = match place(&link.uk_slug) {
                Some(place) => named(place, locale),
                None => view! { <span lang="en">{link.town.clone()}</span> }.into_any(),
            };
            let partner = match place(&link.cn_slug) {
                Some(place) => named(place, locale),
                None => link.city.clone().into_any(),
            };
            view! {
                <li class="card">
                    <h3 lang="en">{link.school.clone()}</h3>
                    <p class="meta"><StatusTag status=link.status() locale/><span>{home}" – "{partner}</span></p>
                    <p class="small muted">{dates_of(link.since, link.ended, locale)}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="cards">{items}</ul> }
}

fn named(place: &crate::catalogue::Place, locale: Locale) -> AnyView {
    view! { <a href=paths::place(locale, &place.slug)>{place.name(locale).to_owned()}</a> }.into_any()
}
