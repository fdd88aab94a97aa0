//! `/staff/registrations/{ref}/answers/{name}`: one answer that staff change or take out. What names or reaches a person
//! is shown first, which the audit records.

use leptos::prelude::*;

use super::actions::version;
use super::db::{self, Record};
use super::fields::FormState;
use super::{reference, reveal, typed};
use crate::case::amend::TextAnswer;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::paths::{self, form};
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::summary::is_personal;
use crate::questions::words::{About, words};
use crate::roles::Permission;
use crate::staff::page::{reply, staff_page};
use crate::ui::TextArea;
use crate::ui::form::{ErrorSummary, TextField};

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
        let shown = !is_personal(spot.field()) || reveal::is_shown(&access.caller, &record.reference).await?;
        let version = version(record.updated_at);
        let tried = typed::last_try(&access.caller, &key(&record.reference, spot), &version).await?;
        let tried = tried.filter(|_| shown);
        let state = FormState::new("amend", tried.as_ref());
        let label = label(spot, &answers);
        let error = if state.failed() { "Error: " } else { "" };
        let title = format!("{error}{label} · {}", record.reference);
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
    view! {
        <section class="panel">
            <h2>{label}</h2>
            <p>"This is a contact detail. To change it, show it first."</p>
            <form method="post" action=form::staff::SHOW_CONTACT>
                <input type="hidden" name="reference" value=record.reference.clone()/>
                <input type="hidden" name="answer" value=spot.to_string()/>
                <button class="button" type="submit">"Show contact details"</button>
                <p class="muted small">"They are shown for 10 minutes; the audit records that you saw them."</p>
            </form>
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
        let invalid = error.is_some();
        let described = if invalid { format!("{id}-hint {id}-error") } else { format!("{id}-hint") };
        view! {
            <div class=if invalid { "field field-error" } else { "field" }>
                <label class="label" for=id.clone()>"New text"</label>
                <p class="hint" id=format!("{id}-hint")>{hint}</p>
                {error.map(|text| view! {
                    <p class="field-message" id=format!("{id}-error")><span class="visually-hidden">"Error: "</span>{text}</p>
                })}
                <TextArea id=id.clone() name="fields[value]".to_owned() value rows=8 described_by=Some(described) invalid/>
            </div>
        }
        .into_any()
    } else {
        view! { <TextField id name="fields[value]" label="New text" value locale=Locale::En hint error/> }.into_any()
    };
    let lines = stands.split('\n').map(|line| view! { <p><bdi>{line.to_owned()}</bdi></p> }).collect_view();
    view! {
        <section class="panel">
            <h2>{label}</h2>
            <div class="inset">{lines}</div>
            <form class="form" method="post" action=form::staff::AMEND_ANSWER novalidate>
                <input type="hidden" name="reference" value=record.reference.clone()/>
                <input type="hidden" name="answer_name" value=spot.to_string()/>
                <input type="hidden" name="version" value=version/>
                {input}
                {state.area(("note", "Why", Some("For the audit, 10 to 500 characters. Say who asked for it; nothing of the text itself.")), |typed| &typed.note)}
                <div class="button-group">
                    <button class="button" type="submit">"Save"</button>
                    <a href=paths::staff_registration(&record.reference)>"Leave it as it is"</a>
                </div>
            </form>
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
