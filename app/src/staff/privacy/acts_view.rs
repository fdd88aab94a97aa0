//! What can be done with a request now: a form for each act of the rule. What cannot be undone says what it does, and
//! wants the password once more.

use leptos::prelude::*;
use time::Date;

use super::db::Request;
use crate::case::data_request::{Act, Facts, Kind, State};
use crate::i18n::Locale;
use crate::paths::form;
use crate::staff::review::fields::FormState;
use crate::staff::review::form_input::Tried;
use crate::ui::form::{Form, Hidden, InputKind, TextField, Tick};

/// The panel with all acts.
pub fn acts_panel(
    request: &Request,
    facts: Facts,
    email: &str,
    tried: Option<&Tried>,
    today: Date,
) -> impl IntoView + use<> {
    let id = request.id.to_string();
    let last_day = request.legal_hold_until.unwrap_or(today + time::Duration::days(182)).to_string();
    let last_day = last_day.as_str();
    let forms: Vec<_> = Act::ALL
        .iter()
        .copied()
        .filter(|act| facts.allow(*act))
        .map(|act| form(act, facts, &id, inputs(act, email, FormState::new(act.as_str(), tried), last_day), tried))
        .collect();
    let nothing = forms.is_empty().then(|| {
        let text = if facts.erased { "The personal data is erased." } else { "The request is answered." };
        view! { <p class="muted">{text}</p> }
    });
    let copy = (facts.kind == Kind::Erasure && facts.state == State::Open && facts.copy_waits).then(|| {
        view! {
            <div class="notice"><p>"The same school waits for a copy of its data. Answer that first: after the erasure there is nothing to copy."</p></div>
        }
    });
    view! { <section class="panel" id="acts"><h2>"What to do"</h2>{copy}{forms}{nothing}</section> }
}

/// The act as its button says it.
fn name(act: Act, facts: Facts) -> &'static str {
    match act {
        Act::Hold if facts.state == State::Held => "Hold it longer",
        Act::Fulfil if facts.kind == Kind::Correction => "It is corrected",
        Act::Fulfil => "The copy is ready",
        Act::Erase => "Erase the data",
        Act::Hold => "Hold it for legal reasons",
        Act::Release => "Release the hold",
        Act::Refuse => "Refuse it",
    }
}

/// What the act does, and who hears of it.
fn meaning(act: Act, kind: Kind) -> &'static str {
    match act {
        Act::Fulfil if kind == Kind::Correction => {
            "A caseworker or a senior changes or takes out the answer on the registration first. The applicant is told by e-mail that it is done, and nothing of the data."
        }
        Act::Fulfil => {
            "The applicant finds the copy, as JSON and as CSV, on the page of the registration, after a code. The e-mail that says so holds no data."
        }
        Act::Erase => {
            "Names, addresses, phone numbers and free text go at once, in the e-mails too; school, dates, status and reason stay as statistics. A registration that still goes on ends. The applicant gets a last e-mail. This cannot be undone."
        }
        Act::Hold => {
            "Nothing is erased until the last day has passed or the hold is released, neither for this request nor by age. The applicant gets the reason by e-mail."
        }
        Act::Release => "The request waits for its answer again, and data that is due by age goes.",
        Act::Refuse => "The applicant gets the reason by e-mail, and how to object.",
    }
}

fn form(act: Act, facts: Facts, id: &str, inputs: AnyView, tried: Option<&Tried>) -> AnyView {
    let class = if matches!(act, Act::Fulfil | Act::Release) { "button" } else { "button button-secondary" };
    let id = id.to_owned();
    let body = view! {
        <Form action=form::staff::DATA_REQUEST>
            <p class="muted">{meaning(act, facts.kind)}</p>
            <Hidden name="request" value=id/>
            <Hidden name="act" value=act.as_str()/>
            {inputs}
            <button class=class type="submit">{name(act, facts)}</button>
        </Form>
    };
    if matches!(act, Act::Fulfil | Act::Release) {
        return body.into_any();
    }
    let failed = FormState::new(act.as_str(), tried).failed();
    view! { <details open=failed><summary>{name(act, facts)}</summary>{body}</details> }.into_any()
}

fn inputs(act: Act, email: &str, state: FormState<'_>, last_day: &str) -> AnyView {
    let reason = |hint| state.area(("note", "Why", Some(hint)), |typed| &typed.note);
    match act {
        Act::Fulfil | Act::Release => ().into_any(),
        Act::Refuse => reason("The applicant reads it as it stands here: plain words, 10 to 500 characters.").into_any(),
        Act::Hold => view! {
                {reason("The applicant reads it as it stands here: plain words, 10 to 500 characters.")}
                {state.line(("due", "Last day of the hold", None), "date", |typed| &typed.due, last_day)}
        }
        .into_any(),
        Act::Erase => view! {
            <Tick id=state.id("confirm") name="confirm" label="I have checked that nothing of it must be kept" checked=false
                locale=Locale::En error=state.error("confirm")/>
            // For password managers: whose password is asked for.
            <input type="text" name="username" value=email.to_owned() autocomplete="username" hidden readonly/>
            <TextField id=state.id("password") name="password" label="Your password" value="" locale=Locale::En
                kind=InputKind::Password hint="Once more, because this cannot be undone.".to_owned() error=state.error("password")/>
        }
        .into_any(),
    }
}
