//! The work e-mail address.

use leptos::prelude::*;

use super::{Question, errors, question, shown};
use crate::registration::answers::Field;
use crate::registration::journey::Step;
use crate::registration::words::words;
use crate::ui::form::{Form, InputKind, Submit, TextField, error_for};

/// `/{l}/register/email`
#[component]
pub fn EmailPage() -> impl IntoView {
    question(Step::Email, |visit| {
        let (locale, w) = (visit.locale, words(visit.locale));
        let errors = errors(visit, Step::Email);
        let id = Field::ContactEmail.as_str();
        let error = error_for(&errors, id);
        let value = shown(visit.answers.contact_email.as_ref());
        let body = view! {
            <Form action="/form/registration/email" locale>
                <TextField id name=id label=w.ask.email value locale kind=InputKind::Email heading=true
                    hint=w.ask.email_hint.to_owned() error/>
                <Submit text=w.go_on/>
            </Form>
        };
        Question { title: w.ask.email, errors, body: body.into_any() }
    })
}
