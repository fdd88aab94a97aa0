//! One registration as staff see it: answers on the left; the next step, the checks, the dates and the history on the
//! right.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::answers::{Task, tasks};
use super::checks_view::checks_panel;
use super::db::{Event, Record};
use super::fields::FormState;
use super::form_input::Tried;
use super::mails_view::mails_panel;
use super::moves_view::moves_panel;
use super::schools_view::schools_panel;
use super::standing::{Mailed, Standing};
use super::state_tag::state_tag;
use crate::case::actor::Actor;
use crate::case::lifecycle::{DeclineReason, Stage, Status, WithdrawReason};
use crate::case::tracker::School;
use crate::catalogue::published::Published;
use crate::i18n::Locale;
use crate::paths::{self, form};
use crate::roles::{Permission, Role, may};
use crate::staff::when::time_view;
use crate::ui::form::{ErrorSummary, Form, Hidden};

/// What of a registration this person sees now.
pub struct Shown {
    /// Contact details in clear.
    pub contact: bool,
    /// They may ask for contact details.
    pub may_see_contact: bool,
    /// They themselves.
    pub actor: Actor,
    /// Their role.
    pub role: Role,
    /// Where it stands.
    pub standing: Standing,
    /// Its schools, where it is a trust's or a council's.
    pub schools: Vec<School>,
    /// What happened, newest first.
    pub history: Vec<Event>,
    /// The mails about it.
    pub mails: Vec<Mailed>,
    /// What they typed last, where that was wrong.
    pub tried: Option<Tried>,
    /// The time.
    pub now: OffsetDateTime,
}

/// The whole page.
pub fn view_of(record: &Record, shown: Shown, published: &Published) -> impl IntoView + use<> {
    let tasks = tasks(record, shown.contact, published).into_iter();
    let answers = tasks.map(|task| answers_view(task, record, &shown)).collect_view();
    let filled_in = if record.locale == Locale::Zh { "Chinese" } else { "English" };
    let asked = shown.standing.correction_asked.clone().filter(|_| may(shown.role, Permission::AmendAnswers));
    let asked = asked.map(|text| {
        view! {
            <section class="panel" id="correction">
                <h2>"The school asks for a correction"</h2>
                <p class="typed"><bdi>{text}</bdi></p>
                <p class="muted">"Change or take out the answer below; the privacy lead then tells the school."</p>
            </section>
        }
    });
    let tried = shown.tried.as_ref();
    let errors = tried.map(|tried| FormState::new(&tried.form, Some(tried)).errors()).unwrap_or_default();
    let moves = moves_panel(record, &shown.standing, shown.actor, tried, shown.now);
    let schools = schools_panel(record, shown.schools.clone(), shown.actor);
    let checks = checks_panel(record, &shown.standing, shown.role, tried);
    view! {
        <a class="back-link" href=paths::STAFF_REGISTRATIONS>"All registrations"</a>
        <ErrorSummary errors locale=Locale::En/>
        <div class="record-head">
            <h1><bdi>{record.school_name.clone()}</bdi></h1>
            <span class="muted">{record.reference.clone()}</span>
            {state_tag(record.status)}
        </div>
        <div class="split">
            <div>{asked}{answers}</div>
            <div>
                {moves}
                {schools}
                {checks}
                <section class="panel">
                    <h2>"Registration"</h2>
                    <dl class="facts">
                        <div class="fact"><dt>"Reference"</dt><dd>{record.reference.clone()}</dd></div>
                        <div class="fact"><dt>"Submitted"</dt><dd>{time_view(record.submitted_at)}</dd></div>
                        <div class="fact"><dt>"Changed"</dt><dd>{time_view(record.updated_at)}</dd></div>
                        <div class="fact"><dt>"Language"</dt><dd>{filled_in}</dd></div>
                    </dl>
                </section>
                {mails_panel(shown.mails)}
                <section class="panel" id="history">
                    <h2>"History"</h2>
                    <ol class="history">{shown.history.into_iter().map(event_view).collect_view()}</ol>
                </section>
            </div>
        </div>
    }
}

fn answers_view(task: Task, record: &Record, shown: &Shown) -> impl IntoView + use<> {
    let id = task.id;
    let amends = may(shown.role, Permission::AmendAnswers);
    let rows = task.answers.into_iter().map(|answer| {
        let lines = answer.lines.into_iter().map(|line| view! { <p class="typed"><bdi>{line}</bdi></p> }).collect_view();
        let texts = answer.texts.into_iter().filter(|_| amends).map(|(name, label)| {
            let href = paths::staff_answer(&record.reference, &name);
            view! { <p class="small"><a href=href>"Change or take out"<span class="visually-hidden">" "{label}</span></a></p> }
        });
        view! { <div class="fact"><dt>{answer.question}</dt><dd>{lines}{texts.collect_view()}</dd></div> }
    });
    let reveal =
        (task.personal && !shown.contact && !record.is_erased()).then(|| contact_button(record, shown.may_see_contact));
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
    let reference = record.reference.clone();
    view! {
        <Form action=form::staff::SHOW_CONTACT class="">
            <Hidden name="reference" value=reference/>
            <button class="button button-secondary" type="submit">"Show contact details"</button>
            <p class="muted small">"They are shown for 10 minutes; the audit records that you saw them."</p>
        </Form>
    }
    .into_any()
}

fn event_view(event: Event) -> impl IntoView {
    let name = Status::name;
    let who = if event.actor == "applicant" { "The school".to_owned() } else { event.actor };
    let stage = event.to_stage.map(Stage::name);
    let what = match (event.from_status == event.to_status, stage) {
        (true, Some(stage)) => format!("{}: {stage}", name(event.to_status)),
        (false, Some(stage)) => format!("{} → {}: {stage}", name(event.from_status), name(event.to_status)),
        (_, None) => format!("{} → {}", name(event.from_status), name(event.to_status)),
    };
    let reason = event.reason.parse().map_or_else(
        |()| event.reason.parse().map_or(event.reason.clone(), |r: WithdrawReason| r.name().to_owned()),
        |r: DeclineReason| r.name().to_owned(),
    );
    view! {
        <li>
            <p class="meta">{time_view(event.at)}" "<span>{who}</span></p>
            <p>{what}</p>
            {(!reason.is_empty()).then(|| view! { <p>{reason}</p> })}
            {(!event.note.is_empty()).then(|| view! { <p><bdi>{event.note}</bdi></p> })}
        </li>
    }
}
