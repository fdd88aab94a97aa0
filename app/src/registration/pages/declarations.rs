//! What the applicant stands for, each with a box of its own, and the button that sends the registration.

use leptos::prelude::*;

use super::ask::{head, input, of_draft};
use super::{Question, errors};
use crate::paths::{self, form};
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::ui::form::{Form, Submit};

/// `/{l}/register/declarations`
pub(super) fn question(visit: &Visit) -> Question {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let title = (w.step)(Step::Declarations, visit.about()).title;
    let errors = errors(visit, Step::Declarations);
    let boxes = Step::Declarations.inputs().map(|field| input(visit, field, None, &errors)).collect_view();
    // The draft is the key of idempotency: however often the form is sent, the draft becomes one registration.
    let draft = of_draft(visit);
    let guidance = (w.check.guidance)(visit.about());
    let body = view! {
        {head(visit, Step::Declarations)}
        <ul class="plain-list measure">
            <li><a href=guidance.1 rel="noopener">{guidance.0}</a></li>
            <li><a href=paths::privacy(locale)>{w.check.privacy}</a></li>
        </ul>
        <Form action=form::registration::SUBMIT locale>
            {draft}
            {boxes}
            <p class="measure">{w.check.send_text}</p>
            <div class="button-group"><Submit text=w.check.button/></div>
        </Form>
    };
    Question { title: title.to_owned(), errors, body: body.into_any(), leaves: false }
}
