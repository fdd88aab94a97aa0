//! Whom to contact: name and role.

use leptos::prelude::*;

use super::{Question, errors, question, shown};
use crate::registration::answers::{ApplicantKind, ContactRole, Field};
use crate::registration::journey::Step;
use crate::registration::words::words;
use crate::ui::form::{Choice, Choices, Form, InputKind, Submit, TextField, error_for};

/// `/{l}/register/contact`
#[component]
pub fn ContactPage() -> impl IntoView {
    question(Step::Contact, |visit| {
        let (locale, w) = (visit.locale, words(visit.locale));
        let answers = &visit.answers;
        let kind = answers.kind().unwrap_or(ApplicantKind::SingleSchool);
        let errors = errors(visit, Step::Contact);
        let [name, role, other] = [Field::ContactName, Field::ContactRole, Field::ContactRoleOther].map(Field::as_str);
        let [name_error, role_error, other_error] = [name, role, other].map(|id| error_for(&errors, id));
        let choices = ContactRole::ALL
            .iter()
            .filter(|role| role.applies_to(kind))
            .map(|role| Choice { value: role.to_string(), label: (w.role)(*role).to_owned(), hint: None })
            .collect();
        let chosen: Vec<_> = answers.contact_role.iter().cloned().collect();
        let (own_name, own_words) = (shown(answers.contact_name.as_ref()), shown(answers.contact_role_other.as_ref()));
        let body = view! {
            <header class="page-header">
                <h1>{w.ask.contact}</h1>
                <p class="lead">{w.ask.contact_hint}</p>
            </header>
            <Form action="/form/registration/contact" locale>
                <TextField id=name name label=w.ask.contact_name value=own_name locale
                    kind=InputKind::Name error=name_error/>
                <Choices id=role name=role legend=w.ask.role choices chosen locale error=role_error/>
                <TextField id=other name=other label=w.ask.role_other value=own_words
                    locale kind=InputKind::JobTitle hint=w.ask.role_other_hint.to_owned() error=other_error/>
                <Submit text=w.go_on/>
            </Form>
        };
        Question { title: w.ask.contact, errors, body: body.into_any() }
    })
}
