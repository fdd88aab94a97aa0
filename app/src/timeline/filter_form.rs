//! The timeline's filter as a GET form, and what the page says about the query.

use leptos::prelude::*;

use super::words::words;
use super::{TimelineQuery, kind_word};
use crate::catalogue::published::Published;
use crate::catalogue::{Country, EventKind, Ignored, SelectField, YearField, ignored_list, regions};
use crate::i18n::Locale;
use crate::paths;
use crate::ui::form::SearchField;

/// The form; the filter comes back in the query string.
#[component]
pub fn FilterForm<'a>(
    published: &'a Published,
    query: &'a TimelineQuery,
    ignored: &'a Ignored,
    locale: Locale,
) -> impl IntoView + use<> {
    let w = words(locale);
    let common = crate::catalogue::words(locale);
    let kinds = EventKind::ALL.iter().map(|kind| {
        let word = kind_word(*kind, locale).to_owned();
        (kind.to_string(), word, query.kind.contains(kind))
    });
    let nations = regions(published, Country::Uk, &query.common.nation, locale);
    let provinces = regions(published, Country::China, &query.common.province, locale);
    view! {
        <form class="filters" method="get" action=paths::timeline(locale) role="search" aria-label=w.filter>
            <div class="filters-fields">
                <div class="field filters-wide">
                    <SearchField id="f-q" name="q" label=w.search hint=w.search_hint value=query.common.q.clone() locale
                        most=100/>
                </div>
                <SelectField name="nation" label=common.nation any=common.any options=nations/>
                <SelectField name="province" label=common.province any=common.any options=provinces/>
                <SelectField name="kind" label=w.kind any=common.any options=kinds.collect()/>
                <YearField name="from" label=w.from year=query.common.from ignored/>
                <YearField name="to" label=w.to year=query.common.to ignored/>
            </div>
            <div class="button-group">
                <button class="button" type="submit">{w.apply}</button>
                {query.is_filtered().then(|| view! { <a href=paths::timeline(locale)>{common.clear}</a> })}
            </div>
        </form>
    }
}

/// What the page says about the query: what was ignored, "23 of 130 events", where the same events can be had as a file.
#[component]
pub fn Notes<'a>(
    published: &'a Published,
    query: &'a TimelineQuery,
    ignored: &'a Ignored,
    shown: usize,
    locale: Locale,
) -> impl IntoView + use<> {
    let w = words(locale);
    let common = crate::catalogue::words(locale);
    let ignored = (!ignored.is_empty()).then(|| {
        view! { <div class="notice"><p>{(common.ignored)(&ignored_list(ignored, common.comma))}</p></div> }
    });
    let file = |format| paths::open_data("events", format, &query.print());
    view! {
        {ignored}
        <div class="results-bar">
            <p class="result-count" role="status">{(w.number_line)(shown, published.events.len())}</p>
            <p class="small no-print">{w.download}" "<a href=file("csv") download>"CSV"</a>" "<a href=file("json") download>"JSON"</a></p>
        </div>
    }
}
