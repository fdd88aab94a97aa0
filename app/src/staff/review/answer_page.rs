//! `/staff/registrations/{ref}/answers/{name}`: one answer that staff change or take out. What names or reaches a person
//! is shown first, which the audit records.

use leptos::prelude::*;

use super::actions::version;
use super::db::{self, Record};
use super::fields::FormState;
use super::{form_input, reference, reveal};
use crate::case::amend::TextAnswer;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::paths::{self, form};
use crate::questions::answers::Answers;
use crate::questions::field::{Field, Privacy};
use crate::questions::words::{About, words};
use crate::roles::Permission;
use crate::staff::page::{reply, staff_page};
use crate::ui::form::{ErrorSummary, Form, Hidden, TextAreaField, TextField, error_title};

/// What a failed try is kept under: each answer has its own.
pub(super) fn key(reference: &str, spot: TextAnswer) -> String {
    format!("{reference} {spot}")
}

/// The question, as staff read it.
pub(super) fn label(spot: TextAnswer, answers: &Answers) -> String {
    let question = (words(Locale::En).row)(spot.field(), About::of(answers));
    match spot.school(answers) {
        Some(id) => format!("{question}: {}", answers.school_name(id).unwrap_or(id)),
        None => question.to_owned(),
    }
}

/// `/staff/registrations/{ref}/answers/{name}`
#[component]
pub fn AnswerPage(permission: Permission) -> impl IntoView {
    staff_page(permission, |request, access| async move {
        let reference = reference::normalise(request.param("reference")).ok_or(AppError::NotFound)?;
        let record = db::by_reference(&access.caller.state.pool, &reference).await?.ok_or(AppError::NotFound)?;
        let (spot, answers) = record.amendable(request.param("answer"))?;
        let shown =
            spot.field().privacy() != Privacy::Personal || reveal::is_shown(&access.caller, &record.reference).await?;
        let version = version(record.updated_at);
        let tried = form_input::last_try(&access.caller, &key(&record.reference, spot), &version).await?;
        let tried = tried.filter(|_| shown);
        let state = FormState::new("amend", tried.as_ref());
        let label = label(spot, &answers);
        let title = error_title(&format!("{label} · {}", record.reference), state.failed(), Locale::En);
        let body = view! {
            <a class="back-link" href=paths::staff_registration(&record.reference)>"The registration"</a>
            <ErrorSummary errors=state.errors() locale=Locale::En/>
            <header class="page-header">
                <p class="kicker">{record.reference.clone()}" "<bdi>{record.school_name.clone()}</bdi></p>
                <h1>"Change or take out an answer"</h1>
            </header>
            {if shown { form(&record, spot, &answers, state, label, version) } else { masked(&record, spot, label) }}
        };
        Ok(reply(title, body))
    })
}

/// First the contact details are asked for.
fn masked(record: &Record, spot: TextAnswer, label: String) -> AnyView {
    let reference = record.reference.clone();
    view! {
        <section class="panel">
            <h2>{label}</h2>
            <p>"This is a contact detail. To change it, show it first."</p>
            <Form action=form::staff::SHOW_CONTACT class="">
                <Hidden name="reference" value=reference/>
                <Hidden name="answer" value=spot.to_string()/>
                <button class="button" type="submit">"Show contact details"</button>
                <p class="muted small">"They are shown for 10 minutes; the audit records that you saw them."</p>
            </Form>
        </section>
    }
    .into_any()
}

fn form(
    record: &Record,
    spot: TextAnswer,
    answers: &Answers,
    state: FormState<'_>,
    label: String,
    version: String,
) -> AnyView {
    let current = spot.of(answers).to_owned();
    let stands = if current.is_empty() { "Not provided".to_owned() } else { current.clone() };
    let value = state.typed(|typed| &typed.value, &current);
    let hint = emptied(spot, answers, record.locale);
    let (id, error) = (state.id("value"), state.error("value"));
    let input = if spot.has_lines() {
        view! { <TextAreaField id name="fields[value]" label="New text" value rows=8 locale=Locale::En hint error/> }
            .into_any()
    } else {
        view! { <TextField id name="fields[value]" label="New text" value locale=Locale::En hint error/> }.into_any()
    };
    let hint = "For the audit, 10 to 500 characters. Say who asked for it; nothing of the text itself.";
    let why = state.area(("note", "Why", Some(hint)), |typed| &typed.note);
    let (reference, back) = (record.reference.clone(), paths::staff_registration(&record.reference));
    let lines = stands.split('\n').map(|line| view! { <p><bdi>{line.to_owned()}</bdi></p> }).collect_view();
    view! {
        <section class="panel">
            <h2>{label}</h2>
            <div class="inset">{lines}</div>
            <Form action=form::staff::AMEND_ANSWER>
                <Hidden name="reference" value=reference/>
                <Hidden name="answer_name" value=spot.to_string()/>
                <Hidden name="version" value=version/>
                {input}
                {why}
                <div class="button-group">
                    <button class="button" type="submit">"Save"</button>
                    <a href=back>"Leave it as it is"</a>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// What leaving it empty would do.
fn emptied(spot: TextAnswer, answers: &Answers, locale: Locale) -> String {
    match spot.amended(answers, "", locale) {
        Err(_) => "It cannot be taken out: the registration needs it.".to_owned(),
        Ok(_) if spot.field() == Field::ContactPhone => {
            "Leave it empty to take it out; we then write e-mails only.".to_owned()
        }
        Ok(after) if spot.of(&after).is_empty() => "Leave it empty to take it out.".to_owned(),
        Ok(after) => format!("Leave it empty to take it out; “{}” then stands there.", spot.of(&after)),
    }
}
