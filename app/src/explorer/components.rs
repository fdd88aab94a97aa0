//! The parts of the explorer as components, for the pages that show it. What says `data-live` is put in the place of what
//! it was, by its id, when the island shows another query.

use leptos::prelude::*;

use super::card::card;
use super::figure::MapFigure;
use super::map::arrangement::Arrangement;
use super::strip::{strip, years};
use super::words::words;
use super::zoom::{ZoomStep, stepped};
use crate::catalogue::filter_fields::YearFields;
use crate::catalogue::published::Published;
use crate::catalogue::query::{Ignored, Query};
use crate::catalogue::{self, Country, Link, View};
use crate::i18n::Locale;
use crate::url::query_pairs;

/// What of a page is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Nothing but this drawing of the map, and without the land: the island has the rest already.
    pub drawing: Option<&'static str>,
    /// The set of links is known, only the view of the map is another: neither list nor strip is wanted.
    pub same_set: bool,
    /// The query without these.
    pub query: String,
}

impl Wanted {
    /// Takes `only=wide`, `same=set` and the like from a query string; pages that people ask for have neither.
    pub fn of(query: &str) -> Self {
        let mut wanted = Self::default();
        let mut rest = Vec::new();
        for pair in query.split('&') {
            let drawing = pair.strip_prefix("only=").and_then(|name| Arrangement::ALL.iter().find(|a| a.name == name));
            match (drawing, pair) {
                (Some(arrangement), _) => wanted.drawing = Some(arrangement.name),
                (None, "same=set") => wanted.same_set = true,
                (None, _) => rest.push(pair),
            }
        }
        wanted.same_set &= wanted.drawing.is_some();
        Self { query: rest.join("&"), ..wanted }
    }
}

/// Map, buttons that move it, and the card of what is selected.
#[component]
pub fn Stage<'a>(
    published: &'a Published,
    /// The links to draw, after filtering.
    links: &'a [&'a Link],
    query: &'a Query,
    path: String,
    /// Nothing but this drawing.
    #[prop(optional_no_strip)]
    only: Option<&'static str>,
    locale: Locale,
) -> impl IntoView + use<> {
    let card = card(published, query, &path, locale);
    view! {
        <div class="explorer-stage">
            <MapFigure published links query only locale/>
            <Tools query path locale/>
            <div class="explorer-card" id="selection-slot" data-live="" inner_html=card></div>
            <span id="map-end" tabindex="-1"></span>
        </div>
    }
}

/// Buttons that move the two panels. Each is a GET to the next view; the island does the same without asking.
#[component]
fn Tools<'a>(query: &'a Query, path: String, locale: Locale) -> impl IntoView + use<> {
    let rest = Query { view: View::default(), ..query.clone() };
    let hidden = query_pairs(&rest.print())
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let w = words(locale);
    let panels = [("uk", Country::Uk, w.panel_uk), ("cn", Country::China, w.panel_china)];
    let view = query.view;
    let groups = panels
        .map(|(side, country, name)| {
            let buttons = ZoomStep::ALL
                .map(|(step, word)| {
                    let label = (w.step)(name, step);
                    let next = stepped(Arrangement::ALL[0], view, country, step).to_string();
                    view! {
                        <button class="map-tool" type="submit" name="v" value=next data-tool=format!("{side} {word}") aria-label=label>
                            <span aria-hidden="true">{sign(step)}</span>
                        </button>
                    }
                })
                .collect_view();
            view! {
                <div class="map-tool-group" role="group" aria-label=name>
                    <span class="map-tool-name" aria-hidden="true">{name}</span>
                    {buttons}
                </div>
            }
        })
        .collect_view();
    view! { <form class="map-tools" id="map-tools" method="get" action=path data-live="">{hidden}{groups}</form> }
}

/// The sign on a button.
const fn sign(step: ZoomStep) -> &'static str {
    match step {
        ZoomStep::In => "+",
        ZoomStep::Out => "−",
        ZoomStep::Left => "←",
        ZoomStep::Right => "→",
        ZoomStep::Up => "↑",
        ZoomStep::Down => "↓",
        ZoomStep::Reset => "1:1",
    }
}

/// The timeline strip: bars, and what chooses years: a slider and the button that runs it, of use with scripts only and out of
/// the way until then, and fields of the filter form.
#[component]
pub fn Strip<'a>(
    published: &'a Published,
    query: &'a Query,
    ignored: &'a Ignored,
    path: &'a str,
    locale: Locale,
) -> impl IntoView + use<> {
    let w = &words(locale).strip;
    let any_year = Query { year: None, ..query.clone() }.address(path);
    let no_year = query.year.is_none();
    let (first, last) = years(published);
    let bars = strip(published, query, w);
    let year = query.year.map_or(last, |year| year.clamp(first, last));
    let state = query.year.map_or_else(|| w.any_year.to_owned(), w.at_year);
    view! {
        <section class="explorer-strip" aria-label=w.title>
            <div class="strip-axis">
            <button class="strip-play" id="strip-play" type="button" aria-pressed="false" aria-label=w.play>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                    <path class="play" d="M7 4l13 8-13 8z"/>
                    <path class="pause" d="M6 4h4v16h-4zM14 4h4v16h-4z"/>
                </svg>
            </button>
            <div class="strip-bars" id="strip" data-live="" inner_html=bars></div>
            <input class="strip-range" id="strip-range" data-live="" type="range" min=first max=last value=year step="1"
                aria-label=w.slider aria-valuetext=state autocomplete="off"/>
            </div>
            <div class="strip-controls">
                <div class="strip-years" id="years"><YearFields query ignored locale form="filters"/></div>
                <a id="year-clear" data-live="" href=any_year hidden=no_year>{w.any_year}</a>
                <button class="button button-secondary" type="submit" form="filters">{catalogue::words(locale).apply}</button>
            </div>
        </section>
    }
}

/// What can be taken along: this view's address, and its links as files.
#[component]
pub fn Share<'a>(query: &'a Query, address: String, locale: Locale) -> impl IntoView + use<> {
    let w = &words(locale).share;
    let filter = query.filter();
    view! {
        <div class="take">
            <span>
                {w.download}
                <a id="take-csv" data-live="" href=filter.address("/api/v1/links.csv") download>"CSV"</a>" "
                <a id="take-geojson" data-live="" href=filter.address("/api/v1/links.geojson") download>"GeoJSON"</a>
            </span>
            <details class="share" id="share">
                <summary>{w.open}</summary>
                <div class="share-box">
                    <label class="label" for="share-url">{w.address}</label>
                    <input class="input" id="share-url" data-live="" type="text" readonly value=address autocomplete="off"/>
                    <p class="hint" id="share-state" role="status" data-copied=w.copied data-copy=w.copy_this>{w.copy_this}</p>
                </div>
            </details>
        </div>
    }
}
