//! `/{l}/timeline`: what happened, decade by decade, year by year. No slides, no sideways scrolling.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde_json::{Value, json};

use super::EventList;
use super::filter_form::{FilterForm, Notes};
use super::query::{TimelineQuery, matching};
use super::words::words;
use crate::catalogue::Event;
use crate::catalogue::published::Published;
use crate::config::Config;
use crate::i18n::Locale;
use crate::page::{Page, Reply, page};
use crate::paths;

/// Events by decade, then by year.
type Decades<'a> = BTreeMap<u16, BTreeMap<u16, Vec<&'a Event>>>;

/// `/{l}/timeline`
#[component]
pub fn TimelinePage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let w = words(locale);
        let (query, ignored) = TimelineQuery::parse(&request.query, published.vocabulary());
        let events = matching(&published, &query);
        let shown = events.len();
        let json_ld = structured(&published, &events, &request.state.config, locale);
        let body = view! {
            <header class="page-header"><h1>{w.title}</h1><p class="lead">{w.lead}</p></header>
            <FilterForm published=&*published query=&query ignored=&ignored locale/>
            <Notes published=&*published query=&query ignored=&ignored shown locale/>
            {if events.is_empty() {
                view! { <div class="empty"><p>{w.nothing}</p></div> }.into_any()
            } else {
                view! { <Timeline published=&*published events locale/> }.into_any()
            }}
        };
        Ok(Reply::from(Page::public(w.title, w.lead, body).json_ld(&json_ld)))
    })
}

#[component]
fn Timeline<'a>(published: &'a Published, events: Vec<&'a Event>, locale: Locale) -> impl IntoView + use<> {
    let w = words(locale);
    let mut decades = Decades::new();
    for event in events {
        let year = event.happened.year();
        decades.entry(year / 10 * 10).or_default().entry(year).or_default().push(event);
    }
    let jump = decades.keys().map(|d| view! { <li><a href=format!("#d-{d}")>{(w.decade)(*d)}</a></li> }).collect_view();
    let several = decades.len() > 1;
    let list =
        decades.into_iter().map(|(decade, years)| view! { <Decade published decade years locale/> }).collect_view();
    view! {
        {several.then(|| view! { <nav class="jump" aria-label=w.decades><ul>{jump}</ul></nav> })}
        {list}
    }
}

#[component]
fn Decade<'a>(
    published: &'a Published,
    decade: u16,
    years: BTreeMap<u16, Vec<&'a Event>>,
    locale: Locale,
) -> impl IntoView + use<> {
    let w = words(locale);
    let years = years
        .into_iter()
        .map(|(year, events)| {
            view! {
                <section class="year">
                    <h3 id=format!("y-{year}")>{(w.year)(year)}</h3>
                    <EventList published events locale anchors=true/>
                </section>
            }
        })
        .collect_view();
    view! { <section class="decade"><h2 id=format!("d-{decade}")>{(w.decade)(decade)}</h2>{years}</section> }
}

/// The events as schema.org has them, where the day is known: a start date must not say more than the source does.
/// Where one took place is seldom known, so the places stand under `about`, not under `location`.
fn structured(published: &Published, events: &[&Event], config: &Config, locale: Locale) -> Value {
    let dated = events.iter().filter(|event| event.happened.is_full()).map(|event| {
        let places = published.places_of_event(event);
        let places = places.iter().map(|place| json!({ "@type": "Place", "name": place.name(locale) }));
        json!({
            "@type": "Event",
            "name": event.title(locale),
            "startDate": event.happened.to_string(),
            "url": config.absolute(&paths::event(locale, &event.slug)),
            "about": places.collect::<Vec<_>>(),
        })
    });
    json!({ "@context": "https://schema.org", "@graph": dated.collect::<Vec<_>>() })
}
