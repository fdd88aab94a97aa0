//! The filter as a GET form, and what the page says about the query: what was ignored, how many links are shown.

use leptos::prelude::*;

use super::filter_fields::{SelectField, YearFields, regions};
use super::published::Published;
use super::query::ignored_list;
use super::{Country, Ignored, LinkKind, LinkStatus, Query, View, words};
use crate::i18n::Locale;

/// The form; it sends the visitor back to `action` with the filter in the query string.
#[component]
pub fn FilterForm<'a>(
    published: &'a Published,
    query: &'a Query,
    ignored: &'a Ignored,
    action: String,
    locale: Locale,
    /// The fields for years stand elsewhere on the page, as fields of this form.
    #[prop(optional)]
    years_elsewhere: bool,
) -> impl IntoView + use<> {
    let w = words(locale);
    let ui = crate::catalogue::status_words(locale);
    let kinds =
        LinkKind::ALL.iter().map(|k| (k.to_string(), (w.kind_word)(*k).to_owned(), query.kind.contains(k))).collect();
    let statuses =
        LinkStatus::ALL.iter().map(|s| (s.to_string(), ui(*s).to_owned(), query.status.contains(s))).collect();
    let nations = regions(published, Country::Uk, &query.nation, locale);
    let provinces = regions(published, Country::China, &query.province, locale);
    let years = (!years_elsewhere).then(|| view! { <YearFields query ignored locale/> });
    // What is asked is to be seen, on small screens too.
    let hidden =
        if years_elsewhere { Query { year: None, from: None, to: None, ..query.clone() } } else { query.clone() };
    let open = Query { q: String::new(), ..hidden }.is_filtered() || (!years_elsewhere && !ignored.is_empty());
    // A new filter keeps what is selected, and what is seen of the map.
    let selected = [("place", query.place.clone()), ("link", query.link.clone())]
        .map(|(name, slug)| slug.map(|slug| view! { <input type="hidden" name=name value=slug/> }));
    let seen =
        (query.view != View::default()).then(|| view! { <input type="hidden" name="v" value=query.view.to_string()/> });
    let clear = query.selection().address(&action);
    view! {
        <form class="filters" id="filters" method="get" action=action role="search" aria-label=w.filter>
            <div class="search">
                <label class="label" for="f-q">{w.search}</label>
                <p class="hint" id="f-q-hint">{w.search_hint}</p>
                <input class="input" id="f-q" name="q" type="search" value=query.q.clone() maxlength="100"
                    aria-describedby="f-q-hint" autocomplete="off"/>
                <button class="button" type="submit">{w.apply}</button>
                <a id="filters-clear" data-live="" href=clear hidden=!query.is_filtered()>{w.clear}</a>
            </div>
            <details class="filters-more" open=open>
                <summary>{w.more}</summary>
                <div class="filters-fields">
                    <SelectField name="nation" label=w.nation any=w.any options=nations/>
                    <SelectField name="province" label=w.province any=w.any options=provinces/>
                    <SelectField name="kind" label=w.kind any=w.any options=kinds/>
                    <SelectField name="status" label=w.status any=w.any options=statuses/>
                    {years}
                </div>
            </details>
            <span id="selected" data-live="" hidden>{selected}{seen}</span>
        </form>
    }
}

/// What the page says about the query: "23 of 80 links", what was ignored, what is left out.
#[component]
pub fn Notes<'a>(
    published: &'a Published,
    query: &'a Query,
    ignored: &'a Ignored,
    shown: usize,
    locale: Locale,
    /// Stands beside the count.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView + use<> {
    let w = words(locale);
    let ignored = (!ignored.is_empty()).then(|| {
        view! { <div class="notice"><p>{(w.ignored)(&ignored_list(ignored, w.comma))}</p></div> }
    });
    let left_out = published.left_out_without_year(query);
    let said = match (shown, left_out) {
        (0, _) => Some(w.nothing.to_owned()),
        (_, 0) => None,
        (_, left_out) => Some((w.without_year)(left_out)),
    };
    let silent = said.is_none();
    view! {
        <div id="ignored" data-live="" role="status">{ignored}</div>
        <template id="not-loaded"><div class="notice"><p>{w.not_loaded}</p></div></template>
        <div class="results-bar">
            <p class="result-count" id="result-count" data-live="" role="status">{(w.number_line)(shown, published.links.len())}</p>
            <p class="hint" id="without-year" data-live="" hidden=silent>{said}</p>
            {children.map(|children| children())}
        </div>
    }
}
