//! Is this the school? What the register says about it, before anything is asked that depends on it.

use leptos::prelude::*;

use super::ask::{answer_form, choices};
use super::{Question, errors};
use crate::error::AppError;
use crate::questions::field::Field;
use crate::questions::pick::Pick;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::visit::Visit;
use crate::school::{self, School};
use crate::ui::form::{Choices, error_for};

/// The page of a school that was chosen.
pub(super) async fn question(visit: &Visit) -> Result<Question, AppError> {
    let w = words(visit.requester.locale);
    let asked = (w.step)(Step::SchoolConfirm, visit.about());
    let found = match visit.answers.school_id() {
        Some(id) => school::db::find(&visit.requester.state.pool, id).await?,
        None => None,
    };
    let trust = match found.as_ref().and_then(|school| school.trust_uid.as_deref()) {
        Some(uid) => school::db::find_trust(&visit.requester.state.pool, uid).await?.map(|trust| trust.name),
        None => None,
    };
    let errors = errors(visit, Step::SchoolConfirm);
    let more = found.map(|school| card(visit, &school, trust).into_any());
    let (id, name) = (Field::SchoolConfirmed.as_str(), Field::SchoolConfirmed.input_name());
    let chosen = visit.answers.list(Field::SchoolConfirmed).to_vec();
    let (choices, error) = (choices(visit, Field::SchoolConfirmed), error_for(&errors, id));
    let field = view! {
        <Choices id name legend=asked.title choices chosen locale=visit.requester.locale heading=true error more/>
    };
    let body = answer_form(visit, Step::SchoolConfirm, field);
    Ok(Question { title: asked.title.to_owned(), errors, body, leaves: true })
}

fn card(visit: &Visit, school: &School, trust: Option<String>) -> impl IntoView + use<> {
    let w = words(visit.requester.locale);
    let phase = school.phase.and_then(|phase| Pick::of(Field::Phase, phase.as_str()));
    let facts = [
        (w.find.address, Some(school.address().join(", "))),
        (w.find.number, Some(school.number.clone())),
        ((w.label)(Field::Phase, visit.about()), phase.map(|phase| (w.pick)(phase, visit.about()).to_owned())),
        (w.find.school_kind, Some(school.kind.clone())),
        (w.find.ages, school.ages.map(|(low, high)| (w.find.ages_from_to)(low, high))),
        ((w.label)(Field::TrustChoice, visit.about()), trust),
        ((w.label)(Field::CouncilChoice, visit.about()), Some(school.council_name.clone())),
    ];
    let rows = facts.into_iter().filter_map(|(name, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(view! { <div class="fact"><dt>{name}</dt><dd>{value}</dd></div> })
    });
    view! {
        <div class="summary-card">
            <div class="summary-card-head"><h2>{school.name.clone()}</h2></div>
            <dl class="facts">{rows.collect_view()}</dl>
        </div>
        <p class="muted small">{w.find.source}</p>
    }
}
