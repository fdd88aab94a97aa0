//! One registration as staff see it: answers on the left; the next step, the dates and the history on the right.

use leptos::prelude::*;

use super::actions::version;
use super::answers::{Task, tasks};
use super::db::{Event, Record};
use super::status::Status;
use crate::paths;
use crate::staff::when::time_view;

/// What of a registration this person sees now.
pub struct Shown {
    /// Its status, where it is one that we know.
    pub status: Option<Status>,
    /// Contact details in clear.
    pub contact: bool,
    /// They may ask for contact details.
    pub may_see_contact: bool,
    /// The move they may make.
    pub move_to: Option<Status>,
}

/// The word for a status in its frame.
pub fn state_tag(status: Option<Status>) -> impl IntoView {
    status.map(|status| view! { <span class=status.class()>{status.name()}</span> })
}

/// The whole page.
pub fn view_of(record: Record, history: Vec<Event>, shown: &Shown) -> impl IntoView + use<> {
    let answers = tasks(&record, shown.contact).map(|task| answers_view(task, &record, shown)).collect_view();
    let filled_in = if record.locale == "zh" { "Chinese" } else { "English" };
    let step = next_step(&record, shown);
    view! {
        <a class="back-link" href=paths::STAFF_REGISTRATIONS>"All registrations"</a>
        <div class="record-head">
            <h1>{record.school_name.clone()}</h1>
            <span class="muted">{record.reference.clone()}</span>
            {state_tag(shown.status)}
        </div>
        <div class="split">
            <div>{answers}</div>
            <div>
                {step}
                <section class="panel">
                    <h2>"Registration"</h2>
                    <dl class="facts">
                        <div class="fact"><dt>"Reference"</dt><dd>{record.reference.clone()}</dd></div>
                        <div class="fact"><dt>"Submitted"</dt><dd>{time_view(record.submitted_at)}</dd></div>
                        <div class="fact"><dt>"Changed"</dt><dd>{time_view(record.updated_at)}</dd></div>
                        <div class="fact"><dt>"Language"</dt><dd>{filled_in}</dd></div>
                    </dl>
                </section>
                <section class="panel">
                    <h2>"History"</h2>
                    <ol class="history">{history.into_iter().map(event_view).collect_view()}</ol>
                </section>
            </div>
        </div>
    }
}

fn answers_view(task: Task, record: &Record, shown: &Shown) -> impl IntoView + use<> {
    let id = if task.personal { "contact" } else { "school" };
    let rows = task.answers.into_iter().map(|(question, answer)| {
        view! { <div class="fact"><dt>{question}</dt><dd>{answer}</dd></div> }
    });
    let reveal = (task.personal && !shown.contact).then(|| contact_button(record, shown.may_see_contact));
    view! {
        <section class="panel" id=id>
            <h2>{task.name}</h2>
            <dl class="facts">{rows.collect_view()}</dl>
            {reveal}
        </section>
    }
}

fn contact_button(record: &Record, allowed: bool) -> impl IntoView + use<> {
    if !allowed {
        return view! { <p class="muted">"Your role does not see contact details."</p> }.into_any();
    }
    view! {
        <form method="post" action="/form/staff/show-contact">
            <input type="hidden" name="reference" value=record.reference.clone()/>
            <button class="button button-secondary" type="submit">"Show contact details"</button>
            <p class="muted small">"They are shown for 10 minutes; the audit records that you saw them."</p>
        </form>
    }
    .into_any()
}

fn next_step(record: &Record, shown: &Shown) -> impl IntoView + use<> {
    let to = shown.move_to?;
    Some(view! {
        <section class="panel">
            <h2>"Next step"</h2>
            <p>"Taking it into review says that somebody checks the school and the contact."</p>
            <form method="post" action="/form/staff/move">
                <input type="hidden" name="reference" value=record.reference.clone()/>
                <input type="hidden" name="to" value=to.as_str()/>
                <input type="hidden" name="version" value=version(record.updated_at)/>
                <button class="button" type="submit">"Start the review"</button>
            </form>
        </section>
    })
}

fn event_view(event: Event) -> impl IntoView {
    let name = |status: &str| status.parse().map_or("Unknown", Status::name);
    let who = if event.actor == "applicant" { "The school".to_owned() } else { event.actor };
    view! {
        <li>
            <p class="meta">{time_view(event.at)}" "<span>{who}</span></p>
            <p>{format!("{} → {}", name(&event.from_status), name(&event.to_status))}</p>
            {(!event.reason.is_empty()).then(|| view! { <p>{event.reason}</p> })}
        </li>
    }
}
