//! The page of a step: drawn from what was typed, or the way to the step that comes first.

use leptos::prelude::*;

use super::{Question, ask, check, code, confirm, declarations, email, find, leads, places, schools};
use crate::error::AppError;
use crate::page::{Page, PageKind, Reply, page};
use crate::paths::{self, form};
use crate::questions::field::Field;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::resume::later;
use crate::registration::session_end::{SessionEnd, SessionLine};
use crate::registration::visit::Visit;
use crate::request::Request;
use crate::ui::form::{ErrorSummary, Form, error_title};

/// `/{l}/register/kind`: the first question, before there is a session.
#[component]
pub fn KindPage() -> impl IntoView {
    step_page(|_| Ok(Step::Kind))
}

/// `/{l}/register/{step}`
#[component]
pub fn StepPage() -> impl IntoView {
    step_page(|request| request.param("step").parse().map_err(|()| AppError::NotFound))
}

fn step_page(step: fn(&Request) -> Result<Step, AppError>) -> impl IntoView {
    page(move |request| async move {
        let step = step(&request)?;
        let visit = Visit::of(request.requester()?).await?;
        if !visit.journey().may_open(step) {
            return Ok(Reply::SeeOther(visit.hub()));
        }
        let question = match step {
            Step::Email => email::question(&visit),
            Step::Code => code::question(&visit).await?,
            Step::School | Step::Trust | Step::Council => find::question(&visit, step, &request),
            Step::SchoolConfirm => confirm::question(&visit).await?,
            Step::TrustSchools | Step::CouncilSchools => schools::question(&visit, step, &request).await?,
            Step::TrustLeads => leads::question(&visit),
            Step::Place => places::where_to(&visit).await?,
            Step::Places => places::which(&visit, &request),
            Step::Check => check::question(&visit),
            Step::Declarations => declarations::question(&visit),
            Step::Kind => {
                let council = request.query_value("council");
                ask::question(&visit, step, council.map(|code| (Field::CouncilInvite, code)))
            }
            _ => ask::question(&visit, step, None),
        };
        framed(&visit, step, question, request.path).await
    })
}

async fn framed(visit: &Visit, step: Step, question: Question, path: String) -> Result<Reply, AppError> {
    let Question { title, errors, body, leaves } = question;
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let back = match visit.journey().previous(step) {
        Some(previous) => paths::register_step(locale, previous.as_str()),
        None if visit.open_draft().is_some() => paths::register(locale),
        // The hub would send those who have begun straight back.
        None if visit.has_begun() => paths::schools(locale),
        None => paths::register(locale),
    };
    let title = error_title(&title, !errors.is_empty(), locale);
    let (foot, island) = foot(visit, path, leaves).await?;
    let body = view! {
        <a class="back-link" href=back>{w.back}</a>
        <ErrorSummary errors locale/>
        {body}
        {foot}
    };
    let page = Page::personal(title, body).kind(PageKind::Question);
    let island = island || find::has_island(step);
    Ok(if island { page.with_island() } else { page }.into())
}

/// The way to leave unless the page has one (`leaves`), when the draft was saved, and until when the session lasts; true
/// where that needs an island.
pub(super) async fn foot(visit: &Visit, path: String, leaves: bool) -> Result<(impl IntoView + use<>, bool), AppError> {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let later = visit.open_draft().filter(|_| !leaves).map(|_| {
        view! {
            <Form action=form::registration::SAVE_FOR_LATER locale>
                <button class="link-button" type="submit">{later(locale)}</button>
            </Form>
        }
    });
    let saved = visit.saved().map(|time| view! { <p class="saved">{(w.saved_at)(&time)}</p> });
    let end = SessionEnd::of(&visit.requester.state, &visit.requester.session).await?;
    let drafted = visit.open_draft().is_some();
    let line = end.map(|end| view! { <SessionLine end locale path saved=drafted/> });
    Ok((view! { {later}{saved}{line} }, end.is_some()))
}
