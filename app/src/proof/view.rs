//! The question for the code, as everybody is asked it.

use leptos::prelude::*;

use super::words::words;
use super::{Challenge, CodeProblem};
use crate::i18n::Locale;
use crate::ui::form::{FieldError, Form, Hidden, InputKind, Submit, TextField, error_for};

/// The field of the code.
const CODE: &str = "email_code";
/// The id of the button that asks for another code.
const NEW: &str = "new_code";

/// What was wrong with the code, for the summary at the top.
pub fn code_errors(challenge: &Challenge, locale: Locale) -> Vec<FieldError> {
    let error = |problem: CodeProblem| {
        let about_button = matches!(problem, CodeProblem::TooSoon(_));
        let id = if about_button { NEW } else { CODE };
        FieldError { id: id.to_owned(), message: (words(locale).problem)(problem) }
    };
    challenge.problem.map(error).into_iter().collect()
}

/// The question, and the way to another code. `enter` and `again` are the actions; `hint` says where the code went;
/// `carried` are hidden fields that both forms need; `change` leads to where another address is entered.
#[component]
pub fn CodeForm(
    challenge: Challenge,
    locale: Locale,
    enter: &'static str,
    again: &'static str,
    hint: String,
    #[prop(optional)] carried: Vec<(&'static str, String)>,
    #[prop(optional, into)] change: Option<String>,
) -> impl IntoView {
    let w = words(locale);
    let errors = code_errors(&challenge, locale);
    let (error, too_soon) = (error_for(&errors, CODE), error_for(&errors, NEW));
    let was_again = challenge.is_repeated() && challenge.problem.is_none();
    let hidden = |fields: Vec<(&'static str, String)>| {
        fields.into_iter().map(|(name, value)| view! { <Hidden name value/> }).collect_view()
    };
    let (first, second) = (hidden(carried.clone()), hidden(carried));
    view! {
        {was_again.then(|| view! { <div class="notice notice-success" role="status"><p>{w.again}</p></div> })}
        <Form action=enter locale>
            {first}
            <TextField id=CODE name=CODE label=w.question value=challenge.typed locale kind=InputKind::Code heading=true
                hint error/>
            <Submit text=w.go_on/>
        </Form>
        <section class="section flow">
            <h2>{w.missing_title}</h2>
            <p>{w.missing}</p>
            <Form action=again locale>
                {second}
                {too_soon.map(|text| view! { <p class="field-message" id="new_code-error">{text}</p> })}
                <button class="button button-secondary" type="submit" id=NEW>{w.new}</button>
            </Form>
            {change.map(|address| view! { <p><a href=address>{w.wrong_address}</a></p> })}
        </section>
    }
}
