//! What can be done with a registration now: a form for each move of the table, the first one open. A move that cannot be
//! made yet says in text what is missing.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::actions::{PROPOSE_DECLINE, version};
use super::db::Record;
use super::fields::FormState;
use super::standing::Standing;
use super::typed::Tried;
use crate::case::lifecycle::deadline::Deadline;
use crate::case::lifecycle::{
    Actor, DeclineReason, Facts, Missing, Refused, Stage, Status, Step, WithdrawReason, check,
};
use crate::roles::{Permission, may};
use crate::staff::when::date_view;

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
            <input type="hidden" name="reference" value=self.reference.clone()/>
            <input type="hidden" name="version" value=self.version.clone()/>
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
    let facts = standing.facts();
    let target = Target::of(record);
    let forms = facts.as_ref().map(|facts| forms(facts, &target, standing, actor, tried, now)).unwrap_or_default();
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
    let asked = (standing.status() == Some(Status::InfoRequested)).then(|| {
        let question = standing.info_question.clone().unwrap_or_default();
        let due = standing.info_due.map(|due| view! { <p class="muted">"To be answered by "{date_view(due)}"."</p> });
        let silent = standing.no_reply_at.is_some().then(|| view! { <p><strong>"No reply for 28 days."</strong></p> });
        view! { <div class="inset"><p><bdi>{question}</bdi></p></div>{due}{silent} }
    });
    let matched = standing.stage().filter(|_| standing.status() == Some(Status::Matched)).map(|stage| {
        let school = standing.match_school.clone().unwrap_or_default();
        let city = standing.match_city.clone().unwrap_or_default();
        view! { <p>"Proposed: "<bdi>{school}</bdi>", "<bdi>{city}</bdi>" ("{stage.name()}")."</p> }
    });
    let agreed = standing.agreement_signed_on.map(|signed| {
        let review = standing.agreement_review_on.map(|day| view! { "; review on "{date_view(day)} });
        view! { <p>"Agreement signed on "{date_view(signed)}{review}"."</p> }
    });
    let decline = standing.decline_proposed_by.clone().map(|who| {
        let reason = standing.decline_reason.as_deref().and_then(|r| r.parse().ok()).map_or("", DeclineReason::name);
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
    for step in Step::ALL.iter().copied().filter(|step| *step != Step::Decline) {
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
    if standing.decline_proposer.is_none() {
        let proposes = may(role, Permission::ProposeDecline);
        return if proposes { vec![propose_decline(target, tried)] } else { Vec::new() };
    }
    let mut views = Vec::new();
    if may(role, Permission::ConfirmDecline) {
        views.push(if facts.decline_proposed_by == Some(who) {
            not_yet("Decline it", &[Missing::SecondPerson])
        } else {
            button(
                "/form/staff/move",
                target,
                Some(Step::Decline),
                "Decline it",
                "The school gets the reason in plain words, and how to go on.",
            )
        });
    }
    if may(role, Permission::ConfirmDecline) || may(role, Permission::ProposeDecline) {
        views.push(button(
            "/form/staff/drop-decline",
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
    view! {
        <details open=form.failed()>
            <summary>"Propose to decline it"</summary>
            <form class="form" method="post" action="/form/staff/propose-decline" novalidate>
                {target.fields()}
                {form.reasons("Reason", reasons)}
                {form.area(("note", "Why", Some("For staff, 10 to 500 characters. A senior decides.")), |typed| &typed.note)}
                <button class="button button-secondary" type="submit">"Propose to decline"</button>
            </form>
        </details>
    }
    .into_any()
}

fn button(
    action: &'static str,
    target: &Target,
    step: Option<Step>,
    name: &'static str,
    text: &'static str,
) -> AnyView {
    let step = step.map(|step| view! { <input type="hidden" name="step" value=step.as_str()/> });
    view! {
        <form class="form" method="post" action=action>
            <p class="muted">{text}</p>
            {target.fields()}
            {step}
            <button class="button button-secondary" type="submit">{name}</button>
        </form>
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
const fn name(step: Step) -> &'static str {
    match step {
        Step::StartReview => "Start the review",
        Step::AskInformation => "Ask for information",
        Step::ResumeReview => "Go on with the review",
        Step::ProposeMatch => "Propose a partner",
        Step::AcceptUk => "The UK school says yes",
        Step::AcceptPartner => "The partner school says yes",
        Step::RejectMatch => "One school says no",
        Step::RecordAgreement => "Record the agreement",
        Step::Activate => "Activate the partnership",
        Step::Close => "Close the partnership",
        Step::Withdraw => "Withdraw it",
        Step::Decline => "Decline it",
        Step::Reopen => "Open it again",
    }
}

/// What the move means, and who hears of it.
const fn meaning(step: Step) -> &'static str {
    match step {
        Step::StartReview => "Taking it into review says that somebody checks the school and the contact.",
        Step::AskInformation => {
            "The applicant gets the question by e-mail. The clock stands still until the review goes on."
        }
        Step::ResumeReview => "The school has answered; the clock runs again.",
        Step::ProposeMatch => "Applicant and approver get these public facts by e-mail, and no contact.",
        Step::AcceptUk => "The partner school is asked next.",
        Step::AcceptPartner => "The contacts are told that the agreement is ready.",
        Step::RejectMatch => "It goes back into review; the note stays with staff.",
        Step::RecordAgreement => "The contacts are told that it is recorded.",
        Step::Activate => "The contacts get the starting notes and the safeguarding links.",
        Step::Close => "The map shows the partnership as ended. Contact details are erased after 12 months.",
        Step::Withdraw => "The applicant is told what is deleted and when. The school can open it again for 28 days.",
        Step::Decline | Step::Reopen => "",
    }
}

fn form(
    step: Step,
    target: &Target,
    facts: &Facts,
    tried: Option<&Tried>,
    first: bool,
    now: OffsetDateTime,
) -> AnyView {
    let state = FormState::new(step.as_str(), tried);
    let class = if first { "button" } else { "button button-secondary" };
    let body = view! {
        <form class="form" method="post" action="/form/staff/move" novalidate>
            <p class="muted">{meaning(step)}</p>
            {target.fields()}
            <input type="hidden" name="step" value=step.as_str()/>
            {inputs(step, state, facts, now)}
            <button class=class type="submit">{name(step)}</button>
        </form>
    };
    let bare =
        matches!(step, Step::StartReview | Step::ResumeReview | Step::AcceptUk | Step::AcceptPartner | Step::Activate);
    if bare {
        return body.into_any();
    }
    view! { <details open=state.failed()><summary>{name(step)}</summary>{body}</details> }.into_any()
}

fn inputs(step: Step, form: FormState<'_>, facts: &Facts, now: OffsetDateTime) -> AnyView {
    match step {
        Step::AskInformation => {
            let due = (now.date() + time::Duration::days(14)).to_string();
            view! {
                {form.area(("question", "Question", Some("The school reads it as it stands here. No names of pupils.")), |t| &t.question)}
                {form.line(("due", "To be answered by", None), "date", |t| &t.due, &due)}
            }
            .into_any()
        }
        Step::ProposeMatch => view! {
            {form.line(("school", "Partner school", None), "text", |t| &t.school, "")}
            {form.line(("city", "City", None), "text", |t| &t.city, "")}
            {form.area(("facts", "What is public about it (optional)", Some("No names, no contact.")), |t| &t.facts)}
        }
        .into_any(),
        Step::RejectMatch | Step::Close => {
            form.area(("note", "Why", Some("For staff, 10 to 500 characters.")), |t| &t.note).into_any()
        }
        Step::RecordAgreement => view! {
            {form.line(("signed_on", "Day of the last signature", None), "date", |t| &t.signed_on, "")}
            {form.line(("uk_signatory", "Who signed in the UK", None), "text", |t| &t.uk_signatory, "")}
            {form.line(("partner_signatory", "Who signed in China", None), "text", |t| &t.partner_signatory, "")}
            {form.line(("review_on", "Day of the review", None), "date", |t| &t.review_on, "")}
        }
        .into_any(),
        Step::Withdraw => {
            let late = facts.status == Status::InfoRequested && facts.no_reply;
            let reasons = WithdrawReason::ALL.iter().filter(|reason| **reason != WithdrawReason::NoReply || late);
            form.reasons("Reason", reasons.map(|reason| (reason.as_str(), reason.name())).collect()).into_any()
        }
        _ => ().into_any(),
    }
}

/// The stage in the history's words.
pub fn stage_name(stage: &str) -> &'static str {
    stage.parse().map_or("", Stage::name)
}
