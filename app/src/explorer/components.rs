//! The parts of the explorer as components, for the pages that show it. What says `data-live` is put in the place of what
//! it was, by its id, when the island shows another query.

use leptos::prelude::*;

use super::card::card;
use super::figure::MapFigure;
use super::map::arrangement::Arrangement;
use super::strip::{strip, years};
use super::texts::Texts;
use super::zoom::{Step, stepped};
use crate::catalogue::filter_fields::YearFields;
use crate::catalogue::published::Published;
use crate::catalogue::query::{Ignored, Query};
use crate::catalogue::{Country, Link, words};
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
    let card = card(published, query, &path, &Texts::of(locale));
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
    let rest = Query { view: crate::catalogue::View::default(), ..query.clone() };
    let hidden = query_pairs(&rest.print())
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let panels = [("uk", Country::Uk, locale.pick("UK", "英国")), ("cn", Country::China, locale.pick("China", "中国"))];
    let view = query.view;
    let groups = panels
        .map(|(side, country, name)| {
            let buttons = Step::ALL
                .map(|(step, word)| {
                    let (sign, en, zh) = step_words(step);
                    let label = locale.pick(format!("{name}: {en}"), format!("{name}{zh}"));
                    let next = stepped(Arrangement::ALL[0], view, country, step).to_string();
                    view! {
                        <button class="map-tool" type="submit" name="v" value=next data-tool=format!("{side} {word}") aria-label=label>
                            <span aria-hidden="true">{sign}</span>
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

/// The sign on a button, and its name in both languages.
const fn step_words(step: Step) -> (&'static str, &'static str, &'static str) {
    match step {
        Step::In => ("+", "closer", "放大"),
        Step::Out => ("−", "farther", "缩小"),
        Step::Left => ("←", "to the left", "向左"),
        Step::Right => ("→", "to the right", "向右"),
        Step::Up => ("↑", "up", "向上"),
        Step::Down => ("↓", "down", "向下"),
        Step::Reset => ("1:1", "whole map", "恢复全图"),
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
    let texts = Texts::of(locale);
    let any_year = Query { year: None, ..query.clone() }.address(path);
    let no_year = query.year.is_none();
    let (first, last) = years(published);
    let bars = strip(published, query, &texts);
    let year = query.year.map_or(last, |year| year.clamp(first, last));
    let state = query
        .year
        .map_or_else(|| texts.any_year.clone(), |y| super::texts::fill(&texts.at_year, "{year}", &y.to_string()));
    view! {
        <section class="explorer-strip" aria-label=locale.pick("The links over time", "历年友城关系")>
            <div class="strip-axis">
            <button class="strip-play" id="strip-play" type="button" aria-pressed="false" aria-label=locale.pick("Play the years", "逐年播放")>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                    <path class="play" d="M7 4l13 8-13 8z"/>
                    <path class="pause" d="M6 4h4v16h-4zM14 4h4v16h-4z"/>
                </svg>
            </button>
            <div class="strip-bars" id="strip" data-live="" inner_html=bars></div>
            <input class="strip-range" id="strip-range" data-live="" type="range" min=first max=last value=year step="1"
                aria-label=locale.pick("In force in the year", "某年有效") aria-valuetext=state autocomplete="off"/>
            </div>
            <div class="strip-controls">
                <div class="strip-years" id="years"><YearFields query ignored locale form="filters"/></div>
                <a id="year-clear" data-live="" href=any_year hidden=no_year>{texts.any_year}</a>
                <button class="button button-secondary" type="submit" form="filters">{words(locale).apply}</button>
            </div>
        </section>
    }
}

/// What can be taken along: this view's address, and its links as files.
#[component]
pub fn Share<'a>(query: &'a Query, address: String, locale: Locale) -> impl IntoView + use<> {
    let texts = Texts::of(locale);
    let filter = query.filter();
    view! {
        <div class="take">
            <span>
                {locale.pick("Download: ", "下载：")}
                <a id="take-csv" data-live="" href=filter.address("/api/v1/links.csv") download>"CSV"</a>" "
                <a id="take-geojson" data-live="" href=filter.address("/api/v1/links.geojson") download>"GeoJSON"</a>
            </span>
            <details class="share" id="share">
                <summary>{locale.pick("Share this view", "分享此画面")}</summary>
                <div class="share-box">
                    <label class="label" for="share-url">{locale.pick("Address of this view", "此画面的网址")}</label>
                    <input class="input" id="share-url" data-live="" type="text" readonly value=address autocomplete="off"/>
                    <p class="hint" id="share-state" role="status" data-copied=texts.copied data-copy=texts.copy_this.clone()>{texts.copy_this.clone()}</p>
                </div>
            </details>
        </div>
    }
}
