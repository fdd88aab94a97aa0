//! The question for the code, as every door asks it.

use leptos::prelude::*;

use super::Awaited;
use crate::i18n::Locale;
use crate::questions::field::Field;
use crate::questions::words::words;
use crate::registration::session::CodeProblem;
use crate::ui::form::{FieldError, Form, InputKind, Submit, TextField, error_for};

/// The id of the button that asks for another code.
const NEW: &str = "new_code";

/// What was wrong with the code, for the summary at the top.
pub fn code_errors(awaited: &Awaited, locale: Locale) -> Vec<FieldError> {
    let error = |problem: CodeProblem| {
        let about_button = matches!(problem, CodeProblem::TooSoon(_));
        let id = if about_button { NEW } else { Field::EmailCode.as_str() };
        FieldError { id: id.to_owned(), message: (words(locale).code_problem)(problem) }
    };
    awaited.problem.map(error).into_iter().collect()
}

/// The question, and the way to another code. `enter` and `again` are the actions; `hint` says where the code went;
/// `carried` are hidden fields that both forms need.
#[component]
pub fn CodeForm(
    awaited: Awaited,
    locale: Locale,
    enter: &'static str,
    again: &'static str,
    hint: String,
    #[prop(optional)] carried: Vec<(&'static str, String)>,
) -> impl IntoView {
    let words = words(locale);
    let w = &words.code;
    let id = Field::EmailCode.as_str();
    let errors = code_errors(&awaited, locale);
    let (error, too_soon) = (error_for(&errors, id), error_for(&errors, NEW));
    let was_again = awaited.again && awaited.problem.is_none();
    let hidden = |fields: Vec<(&'static str, String)>| {
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()
    };
    let (first, second) = (hidden(carried.clone()), hidden(carried));
    view! {
        {was_again.then(|| view! { <div class="notice notice-success" role="status"><p>{w.again}</p></div> })}
        <Form action=enter locale>
            {first}
            <TextField id name=id label=w.question value=awaited.typed locale kind=InputKind::Code heading=true hint error/>
            <Submit text=words.go_on/>
        </Form>
        <section class="section flow">
            <h2>{w.missing_title}</h2>
            <p>{w.missing}</p>
            <Form action=again locale>
                {second}
                {too_soon.map(|text| view! { <p class="field-message" id="new_code-error">{text}</p> })}
                <button class="button button-secondary" type="submit" id=NEW>{w.new}</button>
            </Form>
        </section>
    }
}
