//! `/{l}/timeline`: what happened, decade by decade, year by year. No slides, no sideways scrolling.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::event::{Event, EventList};
use crate::i18n::Locale;
use crate::published::Published;
use crate::ui::{Page, Reply, page};

/// Events by decade, then by year.
type Decades<'a> = BTreeMap<u16, BTreeMap<u16, Vec<&'a Event>>>;

/// `/{l}/timeline`
#[component]
pub fn TimelinePage() -> impl IntoView {
    page(|request| async move {
        let published = request.state.published.get();
        let locale = request.locale;
        let title = locale.pick("Timeline", "时间线");
        let lead = locale.pick(
            "Agreements, visits, anniversaries and endings between places in the UK and in China, each with its source.",
            "英中两国城市与地区之间的签约、访问、周年与终止，逐条注明来源。",
        );
        let mut decades = Decades::new();
        for event in &published.events {
            let year = event.happened.year();
            decades.entry(year / 10 * 10).or_default().entry(year).or_default().push(event);
        }
        let jump = decades
            .keys()
            .map(|d| view! { <li><a href=format!("#d-{d}")>{decade_name(*d, locale)}</a></li> })
            .collect_view();
        let list = decades
            .into_iter()
            .map(|(decade, years)| view! { <Decade published=&*published decade years locale/> })
            .collect_view();
        let body = view! {
            <header class="page-header"><h1>{title}</h1><p class="lead">{lead}</p></header>
            <nav class="jump" aria-label=locale.pick("Decades", "年代")><ul class="plain-list">{jump}</ul></nav>
            {list}
        };
        Ok(Reply::from(Page::public(title, lead, body)))
    })
}

fn decade_name(decade: u16, locale: Locale) -> String {
    locale.pick(format!("{decade}s"), format!("{decade}年代"))
}

#[component]
fn Decade<'a>(
    published: &'a Published,
    decade: u16,
    years: BTreeMap<u16, Vec<&'a Event>>,
    locale: Locale,
) -> impl IntoView + use<> {
    let years = years
        .into_iter()
        .map(|(year, events)| {
            view! {
                <section class="year">
                    <h3 id=format!("y-{year}")>{locale.pick(year.to_string(), format!("{year}年"))}</h3>
                    <EventList published events locale anchors=true/>
                </section>
            }
        })
        .collect_view();
    view! { <section class="decade"><h2 id=format!("d-{decade}")>{decade_name(decade, locale)}</h2>{years}</section> }
}
