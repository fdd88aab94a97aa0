//! What can be done with a registration now: a form for each move of the table, the first one open. A move that cannot be
//! made yet says in text what is missing.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::actions::{PROPOSE_DECLINE, version};
use super::db::Record;
use super::fields::FormState;
use super::form_input::Tried;
use super::standing::Standing;
use crate::case::actor::Actor;
use crate::case::lifecycle::deadline::Deadline;
use crate::case::lifecycle::{DeclineReason, Facts, Missing, Move, Refused, Status, WithdrawReason, check};
use crate::i18n::uk_time;
use crate::paths::form;
use crate::roles::{Permission, may};
use crate::staff::when::date_view;
use crate::ui::form::{Form, Hidden};

/// What the forms carry.
#[derive(Clone)]
pub struct Target {
    reference: String,
    version: String,
}

impl Target {
    /// Of this registration, as it is now.
    pub fn of(record: &Record) -> Self {
        Self { reference: record.reference.clone(), version: version(record.updated_at) }
    }

    /// The hidden fields.
    pub fn fields(&self) -> impl IntoView + use<> {
        view! {
            <Hidden name="reference" value=self.reference.clone()/>
            <Hidden name="version" value=self.version.clone()/>
        }
    }
}

/// The panel with all moves.
pub fn moves_panel(
    record: &Record,
    standing: &Standing,
    actor: Actor,
    tried: Option<&Tried>,
    now: OffsetDateTime,
) -> impl IntoView + use<> {
    let facts = Facts::of(&standing.case);
    let target = Target::of(record);
    let forms = forms(&facts, &target, standing, actor, tried, now);
    let nothing = forms.is_empty().then(|| view! { <p class="muted">"Nothing can be done from here."</p> });
    view! {
        <section class="panel" id="moves">
            <h2>"Next step"</h2>
            {deadline_view(standing.deadline(now))}
            {waiting(standing)}
            {forms}
            {nothing}
        </section>
    }
}

fn deadline_view(deadline: Option<Deadline>) -> Option<AnyView> {
    Some(match deadline? {
        Deadline::Due(day) => view! { <p>"A decision is due by "{date_view(day)}"."</p> }.into_any(),
        Deadline::Overdue(day) => {
            view! { <p><span class="state state-attention">"Overdue"</span>" A decision was due by "{date_view(day)}"."</p> }.into_any()
        }
        Deadline::Paused => view! { <p>"The clock stands still: the school has been asked."</p> }.into_any(),
    })
}

/// What the registration waits for, in words.
fn waiting(standing: &Standing) -> impl IntoView + use<> {
    let asked = (standing.case.status == Status::InfoRequested).then(|| {
        let question = standing.case.info_question.clone().unwrap_or_default();
        let due =
            standing.case.info_due.map(|due| view! { <p class="muted">"To be answered by "{date_view(due)}"."</p> });
        let silent =
            standing.case.no_reply_at.is_some().then(|| view! { <p><strong>"No reply for 28 days."</strong></p> });
        view! { <div class="inset"><p><bdi>{question}</bdi></p></div>{due}{silent} }
    });
    let matched = standing.case.stage.filter(|_| standing.case.status == Status::Matched).map(|stage| {
        let school = standing.match_school.clone().unwrap_or_default();
        let city = standing.match_city.clone().unwrap_or_default();
        view! { <p>"Proposed: "<bdi>{school}</bdi>", "<bdi>{city}</bdi>" ("{stage.name()}")."</p> }
    });
    let agreed = standing.agreement_signed_on.map(|signed| {
        let review = standing.agreement_review_on.map(|day| view! { "; review on "{date_view(day)} });
        view! { <p>"Agreement signed on "{date_view(signed)}{review}"."</p> }
    });
    let decline = standing.decline_proposed_by.clone().map(|who| {
        let reason = standing.case.decline_reason.map_or("", DeclineReason::name);
        let note = standing.decline_note.clone().unwrap_or_default();
        view! {
            <div class="notice"><p>{format!("{who} proposes to decline it: {reason}.")}</p><p><bdi>{note}</bdi></p></div>
        }
    });
    view! { {asked}{matched}{agreed}{decline} }
}

fn forms(
    facts: &Facts,
    target: &Target,
    standing: &Standing,
    actor: Actor,
    tried: Option<&Tried>,
    now: OffsetDateTime,
) -> Vec<AnyView> {
    let mut views = Vec::new();
    for step in Move::ALL.iter().copied().filter(|step| *step != Move::Decline) {
        match check(facts, actor, step, now) {
            Ok(()) => views.push(form(step, target, facts, tried, views.is_empty(), now)),
            Err(Refused::NotYet(missing)) => views.push(not_yet(name(step), &missing)),
            Err(Refused::NotInTable | Refused::NotAllowed | Refused::Stale) => {}
        }
    }
    if facts.status == Status::InReview {
        views.extend(declining(facts, target, standing, actor, tried));
    }
    views
}

/// Declining takes two.
fn declining(facts: &Facts, target: &Target, standing: &Standing, actor: Actor, tried: Option<&Tried>) -> Vec<AnyView> {
    let Actor::Staff(who, role) = actor else { return Vec::new() };
    if standing.case.decline_proposed_by.is_none() {
        let proposes = may(role, Permission::ProposeDecline);
        return if proposes { vec![propose_decline(target, tried)] } else { Vec::new() };
    }
    let mut views = Vec::new();
    if may(role, Permission::ConfirmDecline) {
        views.push(if facts.decline_proposed_by == Some(who) {
            not_yet("Decline it", &[Missing::SecondPerson])
        } else {
            button(
                form::staff::MOVE,
                target,
                Some(Move::Decline),
                "Decline it",
                "The school gets the reason in plain words, and how to go on.",
            )
        });
    }
    if may(role, Permission::ConfirmDecline) || may(role, Permission::ProposeDecline) {
        views.push(button(
            form::staff::DROP_DECLINE,
            target,
            None,
            "Keep it in review",
            "The proposal to decline it is dropped.",
        ));
    }
    views
}

fn propose_decline(target: &Target, tried: Option<&Tried>) -> AnyView {
    let form = FormState::new(PROPOSE_DECLINE, tried);
    let reasons = DeclineReason::ALL.iter().map(|reason| (reason.as_str(), reason.name())).collect();
    let (carried, reason) = (target.fields(), form.reasons("Reason", reasons));
    let hint = "For staff, 10 to 500 characters. A senior decides.";
    let why = form.area(("note", "Why", Some(hint)), |typed| &typed.note);
    view! {
        <details open=form.failed()>
            <summary>"Propose to decline it"</summary>
            <Form action=form::staff::PROPOSE_DECLINE>
                {carried}
                {reason}
                {why}
                <button class="button button-secondary" type="submit">"Propose to decline"</button>
            </Form>
        </details>
    }
    .into_any()
}

fn button(
    action: &'static str,
    target: &Target,
    step: Option<Move>,
    name: &'static str,
    text: &'static str,
) -> AnyView {
    let carried = target.fields();
    let step = step.map(|step| view! { <Hidden name="step" value=step.as_str()/> });
    view! {
        <Form action=action>
            <p class="muted">{text}</p>
            {carried}
            {step}
            <button class="button button-secondary" type="submit">{name}</button>
        </Form>
    }
    .into_any()
}

fn not_yet(name: &'static str, missing: &[Missing]) -> AnyView {
    let reasons = missing.iter().map(|missing| view! { <li>{missing.text()}</li> }).collect_view();
    view! {
        <div class="inset">
            <p><strong>{name}</strong>" is not possible yet:"</p>
            <ul>{reasons}</ul>
        </div>
    }
    .into_any()
}

/// The move as its button says it.
const fn name(step: Move) -> &'static str {
    match step {
        Move::StartReview => "Start the review",
        Move::AskInformation => "Ask for information",
        Move::ResumeReview => "Go on with the review",
        Move::ProposeMatch => "Propose a partner",
        Move::AcceptUk => "The UK school says yes",
        Move::AcceptPartner => "The partner school says yes",
        Move::RejectMatch => "One school says no",
        Move::RecordAgreement => "Record the agreement",
        Move::Activate => "Activate the partnership",
        Move::Close => "Close the partnership",
        Move::Withdraw => "Withdraw it",
        Move::Decline => "Decline it",
        Move::Reopen => "Open it again",
    }
}

/// What the move means, and who hears of it.
const fn meaning(step: Move) -> &'static str {
    match step {
        Move::StartReview => "Taking it into review says that somebody checks the school and the contact.",
        Move::AskInformation => {
            "The applicant gets the question by e-mail. The clock stands still until the review goes on."
        }
        Move::ResumeReview => "The school has answered; the clock runs again.",
        Move::ProposeMatch => "Applicant and approver get these public facts by e-mail, and no contact.",
        Move::AcceptUk => "The partner school is asked next.",
        Move::AcceptPartner => "The contacts are told that the agreement is ready.",
        Move::RejectMatch => "It goes back into review; the note stays with staff.",
        Move::RecordAgreement => "The contacts are told that it is recorded.",
        Move::Activate => "The contacts get the starting notes and the safeguarding links.",
        Move::Close => "The map shows the partnership as ended. Contact details are erased after 12 months.",
        Move::Withdraw => "The applicant is told what is deleted and when. The school can open it again for 28 days.",
        Move::Decline | Move::Reopen => "",
    }
}

fn form(
    step: Move,
    target: &Target,
    facts: &Facts,
    tried: Option<&Tried>,
    first: bool,
    now: OffsetDateTime,
) -> AnyView {
    let state = FormState::new(step.as_str(), tried);
    let class = if first { "button" } else { "button button-secondary" };
    let (carried, inputs) = (target.fields(), inputs(step, state, facts, now));
    let body = view! {
        <Form action=form::staff::MOVE>
            <p class="muted">{meaning(step)}</p>
            {carried}
            <Hidden name="step" value=step.as_str()/>
            {inputs}
            <button class=class type="submit">{name(step)}</button>
        </Form>
    };
    let bare =
        matches!(step, Move::StartReview | Move::ResumeReview | Move::AcceptUk | Move::AcceptPartner | Move::Activate);
    if bare {
        return body.into_any();
    }
    view! { <details open=state.failed()><summary>{name(step)}</summary>{body}</details> }.into_any()
}

fn inputs(step: Move, form: FormState<'_>, facts: &Facts, now: OffsetDateTime) -> AnyView {
    match step {
        Move::AskInformation => {
            let due = (uk_time::date(now) + time::Duration::days(14)).to_string();
            view! {
                {form.area(("question", "Question", Some("The school reads it as it stands here. No names of pupils.")), |t| &t.question)}
                {form.line(("due", "To be answered by", None), "date", |t| &t.due, &due)}
            }
            .into_any()
        }
        Move::ProposeMatch => view! {
            {form.line(("school", "Partner school", None), "text", |t| &t.school, "")}
            {form.line(("city", "City", None), "text", |t| &t.city, "")}
            {form.area(("facts", "What is public about it (optional)", Some("No names, no contact.")), |t| &t.facts)}
        }
        .into_any(),
        Move::RejectMatch | Move::Close => {
            form.area(("note", "Why", Some("For staff, 10 to 500 characters.")), |t| &t.note).into_any()
        }
        Move::RecordAgreement => view! {
            {form.line(("signed_on", "Day of the last signature", None), "date", |t| &t.signed_on, "")}
            {form.line(("uk_signatory", "Who signed in the UK", None), "text", |t| &t.uk_signatory, "")}
            {form.line(("partner_signatory", "Who signed in China", None), "text", |t| &t.partner_signatory, "")}
            {form.line(("review_on", "Day of the review", None), "date", |t| &t.review_on, "")}
        }
        .into_any(),
        Move::Withdraw => {
            let late = facts.status == Status::InfoRequested && facts.no_reply;
            let reasons = WithdrawReason::ALL.iter().filter(|reason| **reason != WithdrawReason::NoReply || late);
            form.reasons("Reason", reasons.map(|reason| (reason.as_str(), reason.name())).collect()).into_any()
        }
        _ => ().into_any(),
    }
}
