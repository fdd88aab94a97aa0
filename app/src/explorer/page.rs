//! `/{l}/map`: the explorer. One filtered set, drawn as a map, a strip of years and a list; the island makes them move
//! together.

use leptos::prelude::*;

use super::Explorer;
use super::components::{Share, Stage, Strip, Wanted};
use super::list::list;
use super::title::titled;
use super::words::words;
use crate::catalogue::{self, FilterForm, Notes, Query};
use crate::page::{Page, Reply, page};
use crate::paths;

/// `/{l}/map`
#[component]
pub fn MapPage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let Wanted { drawing: only, same_set, query: asked } = Wanted::of(&request.query);
        let (query, ignored) = Query::parse(&asked, published.vocabulary());
        let links = published.matching(&query);
        let path = paths::map(locale);
        let title = titled(&published, &query, locale);
        let list = (!same_set).then(|| list(&published, &links, &query, locale));
        let list = list.map(|rows| view! { <div class="explorer-list" id="list" data-live="" inner_html=rows></div> });
        let address = request.state.config.absolute(&query.address(&path));
        let form = view! { <FilterForm published=&*published query=&query ignored=&ignored action=path.clone() locale years_elsewhere=true/> };
        let share = view! { <Share query=&query address locale/> };
        let shown = links.len();
        let notes = view! { <Notes published=&*published query=&query ignored=&ignored shown locale>{share}</Notes> };
        let strip = (!same_set)
            .then(|| view! { <Strip published=&*published query=&query ignored=&ignored path=&path locale/> });
        let stage = view! { <Stage published=&*published links=&links query=&query path only locale/> };
        let body = view! {
            <header class="page-header"><h1>{words(locale).title}</h1></header>
            <Explorer>
                {form}
                {notes}
                {stage}
                {strip}
                {list}
            </Explorer>
        };
        Ok(Reply::from(Page::public(title, catalogue::words(locale).index_lead, body).with_island()))
    })
}
