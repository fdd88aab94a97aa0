//! Which school, trust or council.

use leptos::prelude::*;

use super::{Question, errors, question, shown};
use crate::registration::answers::{ApplicantKind, Field};
use crate::registration::journey::Step;
use crate::registration::words::words;
use crate::ui::form::{Form, InputKind, Submit, TextField, error_for};

/// `/{l}/register/school`
#[component]
pub fn SchoolPage() -> impl IntoView {
    question(Step::School, |visit| {
        let (locale, w) = (visit.locale, words(visit.locale));
        let kind = visit.answers.kind().unwrap_or(ApplicantKind::SingleSchool);
        let errors = errors(visit, Step::School);
        let id = Field::SchoolName.as_str();
        let error = error_for(&errors, id);
        let value = shown(visit.answers.school_name.as_ref());
        let title = (w.ask.name)(kind);
        let body = view! {
            <Form action="/form/registration/school" locale>
                <TextField id name=id label=title value locale kind=InputKind::Organisation heading=true
                    hint=(w.ask.name_hint)(kind).to_owned() error/>
                <Submit text=w.go_on/>
            </Form>
        };
        Question { title, errors, body: body.into_any() }
    })
}
