//! All answers on one page by task, each with its way back.

use leptos::prelude::*;

use super::Question;
use crate::paths;
use crate::registration::journey::Step;
use crate::registration::summary::{Card, Row, cards};
use crate::registration::visit::Visit;
use crate::registration::words::words;

/// `/{l}/register/check`
pub(super) fn question(visit: &Visit) -> Question {
    let (locale, w) = (visit.locale, words(visit.locale));
    let title = (w.step)(Step::Check, visit.about()).title;
    // Every answer is in its final form here: the page opens for complete registrations only.
    let finished = visit.journey().finished();
    let cards = finished.map(|f| cards(&f.values, locale, &visit.state.published.get())).unwrap_or_default();
    let row = move |row: Row| {
        let address = paths::register_step(locale, row.field.step().as_str());
        let values =
            row.values.into_iter().map(|value| view! { <p class="typed"><bdi>{value}</bdi></p> }).collect_view();
        view! {
            <div class="fact">
                <dt>{row.label}</dt>
                <dd>{values}</dd>
                <dd class="fact-action">
                    <a href=address>{w.check.change}<span class="visually-hidden">{format!(" {}", row.label)}</span></a>
                </dd>
            </div>
        }
    };
    let card = move |card: Card| {
        view! {
            <div class="summary-card">
                <div class="summary-card-head"><h2>{card.title}</h2></div>
                <dl class="facts">{card.rows.into_iter().map(row).collect_view()}</dl>
            </div>
        }
    };
    let body = view! {
        <h1>{title}</h1>
        {cards.into_iter().map(card).collect_view()}
        <p class="section"><a class="button" href=paths::register_step(locale, Step::Declarations.as_str())>{w.go_on}</a></p>
    };
    Question { title: title.to_owned(), errors: Vec::new(), body: body.into_any(), leaves: false }
}
