//! All links as a table that the query string filters.

use leptos::prelude::*;

use super::StatusTag;
use crate::catalogue::published::Published;
use crate::catalogue::{FilterForm, Link, Notes, Query, words};
use crate::i18n::{Locale, PartialDate};
use crate::page::{Page, Reply, page};
use crate::paths;
use crate::ui::{Column, Table};

/// `/{l}/links`
#[component]
pub fn LinksPage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let w = words(locale);
        let (query, ignored) = Query::parse(&request.query, published.vocabulary());
        let links = published.matching(&query);
        let shown = links.len();
        let body = view! {
            <header class="page-header"><h1>{w.index_title}</h1><p class="lead">{w.index_lead}</p></header>
            <FilterForm published=&*published query=&query ignored=&ignored action=paths::links(locale) locale/>
            <Notes published=&*published query=&query ignored=&ignored shown locale/>
            <Downloads query=&query locale/>
            {if links.is_empty() {
                view! { <div class="empty"><p>{w.nothing}</p></div> }.into_any()
            } else {
                view! { <LinkTable published=&*published links locale/> }.into_any()
            }}
        };
        Ok(Reply::from(Page::public(w.index_title, w.index_lead, body)))
    })
}

/// The same links as files.
#[component]
fn Downloads<'a>(query: &'a Query, locale: Locale) -> impl IntoView + use<> {
    let file = |format| paths::open_data("links", format, &query.print());
    view! {
        <p class="small no-print">
            {words(locale).download}" "<a href=file("csv") download>"CSV"</a>" "<a href=file("json") download>"JSON"</a>" "
            <a href=file("geojson") download>"GeoJSON"</a>" "<a href=paths::data(locale)>{words(locale).about_data}</a>
        </p>
    }
}

/// A year or a full date, as `<time>`; a word where it is not known.
pub(super) fn date_cell(date: Option<PartialDate>, locale: Locale) -> AnyView {
    match date {
        Some(date) => view! { <time datetime=date.to_string()>{date.display(locale)}</time> }.into_any(),
        None => view! { <span class="muted">{words(locale).not_known}</span> }.into_any(),
    }
}

/// Links as rows: both places, kind, dates, status. The name of the pair leads to the link's page.
#[component]
fn LinkTable<'a>(published: &'a Published, links: Vec<&'a Link>, locale: Locale) -> impl IntoView + use<> {
    let w = words(locale);
    let columns = vec![
        Column::text(w.uk),
        Column::text(w.china),
        Column::text(w.kind),
        Column::text(w.since),
        Column::text(w.ended),
        Column::text(w.status),
    ];
    let rows = links
        .into_iter()
        .filter_map(|link| {
            let (uk, cn) = published.ends(link)?;
            let (uk_name, cn_name) = (uk.name(locale).to_owned(), cn.name(locale).to_owned());
            let cells = vec![
                view! { <a href=paths::link(locale, &link.slug)>{uk_name}<span class="visually-hidden">" – "{cn_name.clone()}</span></a> }.into_any(),
                view! { <a href=paths::place(locale, &cn.slug)>{cn_name}</a>" "<span class="name-zh" lang=locale.other().tag()>{cn.name(locale.other()).to_owned()}</span> }.into_any(),
                (w.kind_word)(link.kind).into_any(),
                date_cell(link.established, locale),
                link.ended.map_or_else(|| "–".into_any(), |date| date_cell(Some(date), locale)),
                view! { <StatusTag status=link.status locale/> }.into_any(),
            ];
            Some((link.slug.clone(), cells))
        })
        .collect();
    view! { <Table caption=w.index_title.to_owned() columns rows/> }
}
