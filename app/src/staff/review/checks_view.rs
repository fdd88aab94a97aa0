//! The card of checks: what is known of the contact and the school, what is held, and the buttons that change it.

use leptos::prelude::*;

use super::db::Record;
use super::fields::FormState;
use super::form_input::Tried;
use super::moves_view::Target;
use super::standing::Standing;
use crate::case::approval::Answer;
use crate::case::lifecycle::{Check, DueDiligence, TransferRoute};
use crate::i18n::Locale;
use crate::paths::form;
use crate::roles::{Permission, Role, may};
use crate::staff::when::{date_view, time_view};
use crate::ui::form::{Form, Hidden, Select};

/// The card.
pub fn checks_panel(record: &Record, standing: &Standing, role: Role, tried: Option<&Tried>) -> impl IntoView + use<> {
    let target = Target::of(record);
    let rows = rows(standing, role).into_iter().map(|(name, value)| {
        view! { <div class="fact"><dt>{name}</dt><dd>{value}</dd></div> }
    });
    let asks = standing.waits_for_approval() && may(role, Permission::HandleRegistrations);
    let ask = asks.then(|| ask_approver(record));
    let editable = standing.case.erased_at.is_none();
    let forms = Check::ALL
        .iter()
        .filter(|check| editable && may(role, check.permission()))
        .map(|check| form(*check, standing, &target, tried))
        .collect_view();
    view! {
        <section class="panel" id="checks">
            <h2>"Checks"</h2>
            <dl class="facts">{rows.collect_view()}</dl>
            {ask}
            {forms}
        </section>
    }
}

fn rows(s: &Standing, role: Role) -> Vec<(&'static str, AnyView)> {
    let yes = |value: bool| if value { "Yes" } else { "No" };
    let verified = match (s.case.contact_verified_at, &s.contact_verified_by) {
        (Some(at), Some(who)) => {
            let how = s.contact_verified_how.clone().unwrap_or_default();
            view! { "Yes, "{time_view(at)}" by "{who.clone()}": "<bdi>{how}</bdi> }.into_any()
        }
        _ => "No".into_any(),
    };
    let school = match (s.case.school_verified_at, &s.school_verified_by) {
        (Some(at), Some(who)) => view! { "Yes, "{time_view(at)}" by "{who.clone()} }.into_any(),
        _ => "No".into_any(),
    };
    let approval = match (s.case.approval, s.approval_at) {
        (Answer::Yes, Some(at)) => view! { "Yes, "{time_view(at)} }.into_any(),
        (Answer::Yes, None) => "Yes".into_any(),
        (Answer::No, _) => "No".into_any(),
        (Answer::Waiting, _) => match s.approval_asked_at {
            Some(at) => view! { "Waiting, asked "{time_view(at)} }.into_any(),
            None => "Waiting".into_any(),
        },
    };
    let mut rows = vec![
        ("Approver", approval),
        ("Contact verified", verified),
        ("School verified", school),
        ("Safeguarding lead aware", yes(s.case.dsl_aware).into_any()),
        ("May be named in public", yes(s.case.public_listing).into_any()),
        ("Safeguarding review", if s.case.safeguarding_review { "Open" } else { "None" }.into_any()),
        ("Due diligence", due_diligence(s.case.due_diligence).into_any()),
        ("Transfer route", transfer_route(s.case.transfer_route).into_any()),
    ];
    if let Some(reason) = &s.case.hold_reason {
        let until = s.hold_until.map(|day| view! { " until "{date_view(day)} });
        rows.push(("On hold", view! { <bdi>{reason.clone()}</bdi>{until} }.into_any()));
    }
    if let Some(other) = &s.duplicate_of {
        let path = crate::paths::staff_registration(other);
        rows.push(("Possible duplicate of", view! { <a href=path>{other.clone()}</a> }.into_any()));
    }
    if let Some(at) = s.case.dormant_at {
        rows.push(("Dormant since", time_view(at).into_any()));
    }
    if let Some(id) = s.erasure_asked {
        let path = crate::paths::staff_data_request(&id.to_string());
        let answers = may(role, Permission::RunPrivacy);
        let text = if answers { view! { <a href=path>"Answer it"</a> }.into_any() } else { "Yes".into_any() };
        rows.push(("Erasure asked for", text));
    }
    if let Some(reason) = &s.case.legal_hold {
        let until = s.legal_hold_until.map(|day| view! { " until "{date_view(day)} });
        rows.push(("Kept for the law", view! { <bdi>{reason.clone()}</bdi>{until} }.into_any()));
    }
    if let Some(at) = s.case.erased_at {
        rows.push(("Contact details erased", time_view(at).into_any()));
    }
    rows
}

/// The approver's link once more, to the address that the school gave.
fn ask_approver(record: &Record) -> impl IntoView + use<> {
    let reference = record.reference.clone();
    view! {
        <Form action=form::staff::ASK_APPROVAL>
            <Hidden name="reference" value=reference/>
            <button class="button button-secondary" type="submit">"Send the approval link again"</button>
            <p class="muted small">"At most three times a day, together with the school, which can do it on its page. A link works for 14 days."</p>
        </Form>
    }
}

const fn due_diligence(value: DueDiligence) -> &'static str {
    match value {
        DueDiligence::NotStarted => "Not started",
        DueDiligence::InProgress => "In progress",
        DueDiligence::Cleared => "Cleared",
        DueDiligence::Concern => "Concern",
    }
}

const fn transfer_route(value: TransferRoute) -> &'static str {
    match value {
        TransferRoute::None => "None",
        TransferRoute::Agreed => "Agreed",
    }
}

/// The form of one check: it offers what is not so yet.
fn form(check: Check, s: &Standing, target: &Target, tried: Option<&Tried>) -> AnyView {
    let state = FormState::new(check.as_str(), tried);
    let (name, value, button, asks) = match check {
        Check::ContactVerified if s.case.contact_verified_at.is_none() => {
            ("Verify the contact", "yes", "Contact verified", true)
        }
        Check::ContactVerified => ("Contact not verified after all", "no", "Take back", false),
        Check::SchoolVerified if s.case.school_verified_at.is_none() => {
            ("Verify the school", "yes", "School verified", false)
        }
        Check::SchoolVerified => ("School not verified after all", "no", "Take back", false),
        Check::DslAware if !s.case.dsl_aware => {
            ("Safeguarding lead is aware", "yes", "Safeguarding lead is aware", false)
        }
        Check::DslAware => ("Safeguarding lead is not aware after all", "no", "Take back", false),
        Check::SafeguardingReview if !s.case.safeguarding_review => {
            ("Open a safeguarding review", "yes", "Open the review", false)
        }
        Check::SafeguardingReview => ("Close the safeguarding review", "no", "Close the review", false),
        Check::PublicListing if !s.case.public_listing => {
            ("The school may be named in public", "yes", "May be named", false)
        }
        Check::PublicListing => ("No longer name the school in public", "no", "Not to be named", false),
        Check::OnHold if s.case.hold_reason.is_none() => ("Put on hold", "yes", "Put on hold", true),
        Check::OnHold => ("Release the hold", "no", "Release", false),
        // Whoever asked for erasure is told why: that is done where the request is answered.
        Check::LegalHold if s.case.legal_hold.is_none() && s.erasure_asked.is_some() => return ().into_any(),
        Check::LegalHold if s.case.legal_hold.is_none() => ("Keep it for the law", "yes", "Keep it", true),
        Check::LegalHold => ("No longer keep it for the law", "no", "Release", false),
        Check::Dormant if s.case.dormant_at.is_some() => {
            ("The school gave a sign of life", "no", "Heard from them", false)
        }
        Check::Dormant => return ().into_any(),
        Check::DueDiligence => {
            let choices = DueDiligence::ALL.iter().map(|v| (v.as_str(), due_diligence(*v))).collect();
            return choose(check, "Due diligence", s.case.due_diligence.as_str(), choices, target);
        }
        Check::TransferRoute => {
            let choices = TransferRoute::ALL.iter().map(|v| (v.as_str(), transfer_route(*v))).collect();
            return choose(check, "Transfer route", s.case.transfer_route.as_str(), choices, target);
        }
    };
    let note = asks.then(|| {
        let label = if check == Check::ContactVerified { "How" } else { "Why" };
        form_note(state, label)
    });
    let until = (asks && matches!(check, Check::OnHold | Check::LegalHold))
        .then(|| state.line(("due", "Until (optional)", None), "date", |typed| &typed.due, ""));
    let carried = target.fields();
    view! {
        <details open=state.failed()>
            <summary>{name}</summary>
            <Form action=form::staff::CHECK>
                {carried}
                <Hidden name="check" value=check.as_str()/>
                <Hidden name="value" value=value/>
                {note}
                {until}
                <button class="button button-secondary" type="submit">{button}</button>
            </Form>
        </details>
    }
    .into_any()
}

fn form_note(state: FormState<'_>, label: &'static str) -> impl IntoView + use<> {
    state.line(("note", label, Some("A few words, for staff.")), "text", |typed| &typed.note, "")
}

fn choose(
    check: Check,
    name: &'static str,
    now: &str,
    choices: Vec<(&'static str, &'static str)>,
    target: &Target,
) -> AnyView {
    let (id, chosen, carried) = (format!("{check}-value"), now.to_owned(), target.fields());
    view! {
        <details>
            <summary>{name}</summary>
            <Form action=form::staff::CHECK>
                {carried}
                <Hidden name="check" value=check.as_str()/>
                <Select id name="value" label=name options=choices chosen locale=Locale::En/>
                <button class="button button-secondary" type="submit">"Set"</button>
            </Form>
        </details>
    }
    .into_any()
}
