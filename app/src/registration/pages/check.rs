//! All answers on one page by task, each with its way back.

use leptos::prelude::*;

use super::Question;
use super::ask::of_page;
use crate::paths::{self, form};
use crate::questions::field::Field;
use crate::questions::step::Step;
use crate::questions::summary::{Card, Row, cards};
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::ui::form::{Form, Hidden};

/// `/{l}/register/check`
pub(super) fn question(visit: &Visit) -> Question {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let about = visit.about();
    let title = (w.step)(Step::Check, about).title;
    // Every answer is in its final form here: the page opens for complete registrations only.
    let finished = visit.journey().finished();
    let cards = finished.map(|f| cards(&f.values, locale, &visit.requester.state.published.get())).unwrap_or_default();
    let row = |row: Row| {
        let action = match row.field {
            // It came with an address, and no page asks for it: it can only be taken away.
            Field::CouncilInvite => leave_out(visit).into_any(),
            field => {
                let (address, what) = (paths::register_step(locale, field.step().as_str()), (w.change)(field, about));
                view! {
                    <a href=address>{w.check.change}<span class="visually-hidden">{format!(" {what}")}</span></a>
                }
                .into_any()
            }
        };
        let values =
            row.values.into_iter().map(|value| view! { <p class="typed"><bdi>{value}</bdi></p> }).collect_view();
        view! {
            <div class="fact">
                <dt>{row.label}</dt>
                <dd>{values}</dd>
                <dd class="fact-action">{action}</dd>
            </div>
        }
    };
    let card = |card: Card| {
        view! {
            <div class="summary-card">
                <div class="summary-card-head"><h2>{card.title}</h2></div>
                <dl class="facts">{card.rows.into_iter().map(&row).collect_view()}</dl>
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

/// The button that takes the invitation of a council away: the first page once more, without it.
fn leave_out(visit: &Visit) -> impl IntoView + use<> {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let what = (w.change)(Field::CouncilInvite, visit.about());
    let kind = visit.answers.text(Field::ApplicantKind).unwrap_or_default().to_owned();
    let page = of_page(visit, Step::Kind);
    view! {
        <Form action=form::registration::ANSWERS locale class="">
            {page}
            <Hidden name=Field::ApplicantKind.input_name() value=kind/>
            <button class="link-button" type="submit">
                {w.find.remove}<span class="visually-hidden">{format!(" {what}")}</span>
            </button>
        </Form>
    }
}
