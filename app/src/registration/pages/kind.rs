//! Who registers.

use leptos::prelude::*;

use super::{Question, errors, question};
use crate::registration::answers::{ApplicantKind, Field};
use crate::registration::journey::Step;
use crate::registration::words::words;
use crate::ui::form::{Choice, Choices, Form, Submit, error_for};

/// `/{l}/register/kind`
#[component]
pub fn KindPage() -> impl IntoView {
    question(Step::Kind, |visit| {
        let (locale, w) = (visit.locale, words(visit.locale));
        let errors = errors(visit, Step::Kind);
        let id = Field::ApplicantKind.as_str();
        let error = error_for(&errors, id);
        let choice = |kind: &ApplicantKind| Choice {
            value: kind.to_string(),
            label: (w.kind)(*kind).to_owned(),
            hint: (w.kind_hint)(*kind).map(ToOwned::to_owned),
        };
        let choices: Vec<_> = ApplicantKind::ALL.iter().map(choice).collect();
        let chosen: Vec<_> = visit.answers.applicant_kind.iter().cloned().collect();
        let body = view! {
            <Form action="/form/registration/kind" locale>
                <Choices id name=id legend=w.ask.kind choices chosen locale heading=true
                    hint=w.ask.kind_hint.to_owned() error/>
                <Submit text=w.go_on/>
            </Form>
        };
        Question { title: w.ask.kind, errors, body: body.into_any() }
    })
}
