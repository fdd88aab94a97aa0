//! The work e-mail address: an answer that sends something, so it has a form of its own.

use leptos::prelude::*;

use super::{Question, errors, shown};
use crate::paths::form;
use crate::questions::field::Field;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::ui::form::{Form, InputKind, Submit, TextField, error_for};

/// `/{l}/register/email`
pub(super) fn question(visit: &Visit) -> Question {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let asked = (w.step)(Step::Email, visit.about());
    let errors = errors(visit, Step::Email);
    let id = Field::ContactEmail.as_str();
    let error = error_for(&errors, id);
    let value = shown(visit, Field::ContactEmail);
    let body = view! {
        <Form action=form::registration::EMAIL locale>
            <TextField id name=id label=asked.title value locale kind=InputKind::Email heading=true
                hint=asked.hint.to_owned() error/>
            <Submit text=w.go_on/>
        </Form>
    };
    Question { title: asked.title.to_owned(), errors, body: body.into_any(), leaves: false }
}
