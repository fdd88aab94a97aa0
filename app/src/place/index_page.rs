//! All places: by nation in the UK, by province in China.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::words;
use crate::catalogue::published::Published;
use crate::catalogue::{Country, Place};
use crate::i18n::Locale;
use crate::page::{Page, Reply, page};
use crate::paths;

/// `/{l}/places`
#[component]
pub fn PlacesPage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let w = words(locale);
        let body = view! {
            <header class="page-header"><h1>{w.index_title}</h1><p class="lead">{w.index_lead}</p></header>
            <div class="columns columns-even">
                {Country::ALL.iter().map(|country| view! { <Side published=&*published country=*country locale/> }).collect_view()}
            </div>
        };
        Ok(Reply::from(Page::public(w.index_title, w.index_lead, body)))
    })
}

#[component]
fn Side<'a>(published: &'a Published, country: Country, locale: Locale) -> impl IntoView + use<> {
    let w = words(locale);
    let mut regions: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for place in published.places.iter().filter(|p| p.country == country) {
        regions.entry(&place.region_en).or_default().push(place);
    }
    let (class, heading) = match country {
        Country::Uk => ("place-index is-uk", w.uk),
        Country::China => ("place-index is-cn", w.china),
    };
    let groups = regions
        .into_values()
        .map(|places| {
            let name = places.first().map(|p| p.region(locale).to_owned());
            let items = places
                .into_iter()
                .map(|place| {
                    let links = published.links_of(place).len();
                    view! { <li><a href=paths::place(locale, &place.slug)>{place.name(locale).to_owned()}</a>" "<span class="name-zh" lang=locale.other().tag()>{place.name(locale.other()).to_owned()}</span>" "<span class="count"><span aria-hidden="true">{links}</span><span class="visually-hidden">{(w.links_count)(links)}</span></span></li> }
                })
                .collect_view();
            view! { <section><h3>{name}</h3><ul>{items}</ul></section> }
        })
        .collect_view();
    view! { <div class=class><h2>{heading}</h2>{groups}</div> }
}
