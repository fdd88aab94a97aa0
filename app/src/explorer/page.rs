//! `/{l}/map`: the explorer. One filtered set, drawn as a map and as a list; the island makes them move together.

use leptos::prelude::*;

use super::{Explorer, FilterForm, MapFigure, Notes, Query, SelectionCard, matching};
use crate::link::{LinkTable, words};
use crate::paths;
use crate::ui::{Page, Reply, page};

/// `/{l}/map`
#[component]
pub fn MapPage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let w = words(locale);
        let (query, ignored) = Query::parse(&request.query, &published.index().vocabulary);
        let links = matching(&published, &query);
        let shown = links.len();
        let title = locale.pick("Map of the links", "友城地图");
        let list = if links.is_empty() {
            view! { <div class="empty"><p>{w.nothing}</p></div> }.into_any()
        } else {
            view! { <LinkTable published=&*published links=links.clone() locale/> }.into_any()
        };
        let card = view! { <SelectionCard published=&*published query=&query action=paths::map(locale) locale/> };
        let map = view! { <MapFigure published=&*published links=&links query=&query locale/> };
        let body = view! {
            <header class="page-header"><h1>{title}</h1></header>
            <FilterForm published=&*published query=&query action=paths::map(locale) locale/>
            <Notes published=&*published query=&query ignored=&ignored shown locale/>
            <Explorer selected_place=query.place.clone() selected_link=query.link.clone()>
                {card}
                {map}
                {list}
            </Explorer>
        };
        Ok(Reply::from(Page::public(title, w.index_lead, body).with_island()))
    })
}
