//! The code that was sent, and the way to another one.

use leptos::prelude::*;

use super::Question;
use crate::paths::{self, form};
use crate::questions::field::Field;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::session::CodeProblem;
use crate::registration::visit::Visit;
use crate::ui::form::{FieldError, Form, InputKind, Submit, TextField, error_for};
/// The id of the button that asks for another code.
const NEW: &str = "new_code";

/// `/{l}/register/code`
pub(super) fn question(visit: &Visit) -> Question {
    let (locale, words) = (visit.requester.locale, words(visit.requester.locale));
    let w = &words.code;
    let id = Field::EmailCode.as_str();
    let applicant = &visit.applicant;
    let errors: Vec<_> = applicant
        .code_problem
        .map(|problem| {
            let about_button = matches!(problem, CodeProblem::TooSoon(_));
            let id = if about_button { NEW } else { id }.to_owned();
            FieldError { id, message: (words.code_problem)(problem) }
        })
        .into_iter()
        .collect();
    let (error, too_soon) = (error_for(&errors, id), error_for(&errors, NEW));
    let email = visit.answers.email().unwrap_or_default();
    let sent = applicant.code.as_ref().filter(|code| code.email == email);
    let again = sent.is_some_and(|code| code.again) && applicant.code_problem.is_none();
    let value = applicant.code_typed.clone();
    let where_to = if sent.is_some() { (w.sent_to)(&email) } else { (w.not_sent)(&email) };
    let body = view! {
        {again.then(|| view! { <div class="notice notice-success" role="status"><p>{w.again}</p></div> })}
        <Form action=form::registration::CODE locale>
            <TextField id name=id label=w.question value locale kind=InputKind::Code
                heading=true hint=where_to error/>
            <Submit text=words.go_on/>
        </Form>
        <section class="section flow">
            <h2>{w.missing_title}</h2>
            <p>{w.missing}</p>
            <Form action=form::registration::NEW_CODE locale>
                {too_soon.map(|text| view! { <p class="field-message" id="new_code-error">{text}</p> })}
                <button class="button button-secondary" type="submit" id=NEW>{w.new}</button>
            </Form>
            <p><a href=paths::register_step(locale, Step::Email.as_str())>{w.wrong_address}</a></p>
        </section>
    };
    Question { title: w.question.to_owned(), errors, body: body.into_any(), leaves: false }
}
