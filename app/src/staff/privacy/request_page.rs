//! `/staff/data-requests/{id}`: one request, what the record holds in short, and what can be done.

use leptos::prelude::*;
use time::Date;
use uuid::Uuid;

use super::acts_view::acts_panel;
use super::db::{self, Request};
use super::{counted, state_tag, waits};
use crate::case::data_request::Facts;
use crate::error::AppError;
use crate::i18n::{Locale, uk_time};
use crate::paths;
use crate::roles::Permission;
use crate::staff::page::{reply, staff_page};
use crate::staff::review::fields::FormState;
use crate::staff::review::{form_input, masked, state_tag as status_tag};
use crate::staff::when::{date_view, time_view};
use crate::ui::form::{ErrorSummary, error_title};

/// `/staff/data-requests/{id}`
#[component]
pub fn DataRequestPage(permission: Permission) -> impl IntoView {
    staff_page(permission, |request, access| async move {
        let id: Uuid = request.param("id").parse().map_err(|_| AppError::NotFound)?;
        let state = &access.caller.state;
        let found = db::by_id(&state.pool, id).await?.ok_or(AppError::NotFound)?;
        let facts = found.facts();
        let today = uk_time::date(state.clock.now());
        let tried = form_input::last_try(&access.caller, &id.to_string(), facts.state.as_str()).await?;
        let tried = tried.as_ref();
        let errors = tried.map(|tried| FormState::new(&tried.form, Some(tried)).errors()).unwrap_or_default();
        let title = format!("{} · {}", facts.kind.name(), found.reference);
        let title = error_title(&title, !errors.is_empty(), Locale::En);
        let body = view! {
            <a class="back-link" href=paths::STAFF_DATA_REQUESTS>"All data requests"</a>
            <ErrorSummary errors locale=Locale::En/>
            <div class="record-head">
                <h1>{format!("{} request", facts.kind.name())}</h1>
                <span class="muted">{found.reference.clone()}</span>
                {state_tag(facts.state, found.due, today)}
            </div>
            <div class="split">
                <div>{asked(&found, facts)}{held(&found)}</div>
                <div>{acts_panel(&found, facts, &access.staff.email, tried, today)}</div>
            </div>
        };
        Ok(reply(title, body))
    })
}

fn fact(name: &'static str, value: impl IntoView) -> impl IntoView {
    view! { <div class="fact"><dt>{name}</dt><dd>{value}</dd></div> }
}

fn asked(request: &Request, facts: Facts) -> impl IntoView + use<> {
    let answered = request.done_at.map(|at| {
        let who = request.answered_by.clone().map(|who| format!(" by {who}"));
        fact("Answered", view! { {time_view(at)}{who} })
    });
    let refusal = request
        .refusal
        .clone()
        .map(|text| fact("Why it was refused", view! { <p class="typed"><bdi>{text}</bdi></p> }));
    let text = request
        .text
        .clone()
        .map(|text| fact("What should be changed", view! { <p class="typed"><bdi>{text}</bdi></p> }));
    let hold = request.legal_hold.clone().map(|text| {
        let until: Option<Date> = request.legal_hold_until;
        let until = until.map(|day| view! { <p class="muted">"Until "{date_view(day)}"."</p> });
        fact("Kept for the law", view! { <p class="typed"><bdi>{text}</bdi></p>{until} })
    });
    view! {
        <section class="panel" id="request">
            <h2>"The request"</h2>
            <dl class="facts">
                {fact("Asked for", facts.kind.name())}
                {fact("Asked on", time_view(request.at))}
                {fact("Due", waits(facts.state, request.due, request.legal_hold_until))}
                {text}
                {answered}
                {refusal}
                {hold}
            </dl>
        </section>
    }
}

/// What the record holds: who, as far as anybody sees without asking, and how much.
fn held(request: &Request) -> impl IntoView + use<> {
    let record = paths::staff_registration(&request.reference);
    let person = |name: &str, email: &str| match (name.is_empty(), email.is_empty()) {
        (true, true) => "None".to_owned(),
        (true, false) => masked::email(email),
        (false, true) => masked::name(name),
        (false, false) => format!("{}, {}", masked::name(name), masked::email(email)),
    };
    let approver =
        person(request.approver_name.as_deref().unwrap_or(""), request.approver_email.as_deref().unwrap_or(""));
    let parts = [
        (request.answers, "answer", "answers"),
        (request.schools, "school of a group", "schools of a group"),
        (request.moves, "line of history", "lines of history"),
        (request.mails, "e-mail", "e-mails"),
    ];
    let parts = parts.into_iter().filter(|(number, ..)| *number > 0);
    let parts: Vec<_> = parts.map(|(number, one, many)| counted(number, one, many)).collect();
    view! {
        <section class="panel" id="record">
            <h2>"What the record holds"</h2>
            <dl class="facts">
                {fact("Registration", view! { <a href=record>{request.reference.clone()}</a> })}
                {fact("School", view! { <bdi>{request.school.clone()}</bdi> })}
                {fact("Status", status_tag(request.registration_status))}
                {fact("Submitted", time_view(request.submitted_at))}
                {fact("Contact", person(&request.contact_name, &request.contact_email))}
                {fact("Phone number", if request.has_phone { "Yes" } else { "None" })}
                {fact("Second address", person("", request.second_email.as_deref().unwrap_or("")))}
                {fact("Approver", approver)}
                {fact("Besides", parts.join(", "))}
                {request.erased_at.map(|at| fact("Contact details erased", time_view(at)))}
            </dl>
        </section>
    }
}
