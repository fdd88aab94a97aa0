//! The pages of the registration, one a file. Questions open through `question`, which sends the browser to the first
//! thing missing where a page may not be opened yet.

mod check;
mod code;
mod contact;
mod done;
mod email;
mod kind;
mod other;
mod school;
mod start;

pub use check::CheckPage;
pub use code::CodePage;
pub use contact::ContactPage;
pub use done::DonePage;
pub use email::EmailPage;
pub use kind::KindPage;
pub use other::OtherPage;
pub use school::SchoolPage;
pub use start::StartPage;

use leptos::prelude::*;

use super::journey::Step;
use super::resume::later;
use super::session_end::{SessionEnd, SessionLine};
use super::visit::Visit;
use super::words::words;
use crate::paths;
use crate::ui::form::{ErrorSummary, FieldError, Form};
use crate::ui::{Page, PageKind, Reply, page};

/// What a question page shows below its back link and error summary.
struct Question {
    title: &'static str,
    errors: Vec<FieldError>,
    body: AnyView,
}

/// The page of a step: drawn from what was typed, or the way to the step that comes first.
fn question(step: Step, draw: impl FnOnce(&Visit) -> Question + Send + 'static) -> impl IntoView {
    page(move |request| async move {
        let visit = Visit::of(&request).await?;
        let locale = visit.locale;
        let journey = visit.journey();
        if !journey.may_open(step) {
            let first = if visit.has_begun() {
                paths::register_step(locale, journey.next().as_str())
            } else {
                paths::register(locale)
            };
            // Without any answer the first question may be opened, so that this never leads back here.
            return Ok(Reply::SeeOther(first));
        }
        let back = match journey.previous(step) {
            Some(previous) => paths::register_step(locale, previous.as_str()),
            // The hub would send those who have begun straight back.
            None if visit.has_begun() => paths::schools(locale),
            None => paths::register(locale),
        };
        let end = SessionEnd::of(&visit.state, &visit.session).await?;
        let Question { title, errors, body } = draw(&visit);
        let prefix = if errors.is_empty() { "" } else { words(locale).error_prefix };
        let body = view! {
            <a class="back-link" href=back>{words(locale).back}</a>
            <ErrorSummary errors locale/>
            {body}
            {visit.open_draft().map(|_| view! {
                <Form action="/form/registration/save-for-later" locale>
                    <button class="link-button" type="submit">{later(locale)}</button>
                </Form>
            })}
            {end.map(|end| {
                let (path, saved) = (request.path, visit.open_draft().is_some());
                view! { <SessionLine end locale path saved/> }
            })}
        };
        let page = Page::personal(format!("{prefix}{title}"), body).kind(PageKind::Question);
        Ok(if end.is_some() { page.with_island() } else { page }.into())
    })
}

/// What is wrong on a page, in words.
fn errors(visit: &Visit, step: Step) -> Vec<FieldError> {
    let w = words(visit.locale);
    let kind = visit.answers.kind();
    let problems = visit.journey().problems(step).into_iter();
    problems
        .map(|(field, problem)| FieldError {
            id: field.as_str().to_owned(),
            message: (w.problem)(field, problem, kind).to_owned(),
        })
        .collect()
}

/// A typed answer as a field shows it again.
fn shown(typed: Option<&String>) -> String {
    typed.cloned().unwrap_or_default()
}
