//! The fields of the forms on a registration. Several forms stand on one page, so each field's id begins with its form.

use leptos::prelude::*;

use super::typed::{Tried, Typed};
use crate::ui::TextArea;
use crate::ui::form::FieldError;

/// One form on the page: its name, and what was typed into it last where that was wrong.
#[derive(Clone, Copy, Debug)]
pub struct FormState<'a> {
    name: &'a str,
    tried: Option<&'a Tried>,
}

impl<'a> FormState<'a> {
    /// The form of this name.
    pub fn new(name: &'a str, tried: Option<&'a Tried>) -> Self {
        Self { name, tried: tried.filter(|tried| tried.form == name) }
    }

    /// True where its last try failed.
    pub const fn failed(self) -> bool {
        self.tried.is_some()
    }

    /// The errors of its fields, as the summary lists them.
    pub fn errors(self) -> Vec<FieldError> {
        let problems = self.tried.map(|tried| tried.problems.clone()).unwrap_or_default();
        let errors = problems.into_iter().map(|(field, message)| FieldError { id: self.id(&field), message });
        errors.collect()
    }

    /// The id of a field.
    pub fn id(self, field: &str) -> String {
        format!("{}-{field}", self.name)
    }

    /// What is wrong with a field.
    pub fn error(self, field: &str) -> Option<String> {
        let problems = self.tried.map(|tried| &tried.problems)?;
        problems.iter().find(|(name, _)| name == field).map(|(_, message)| message.clone())
    }

    /// What stands in a field: what was typed last, else `default`.
    pub fn typed(self, typed: fn(&Typed) -> &String, default: &str) -> String {
        self.tried.map_or_else(|| default.to_owned(), |tried| typed(&tried.typed).clone())
    }

    /// A line of text, or a date where `kind` says so.
    pub fn line(
        self,
        (field, label, hint): (&'static str, &'static str, Option<&'static str>),
        kind: &'static str,
        typed: fn(&Typed) -> &String,
        default: &str,
    ) -> impl IntoView + use<> {
        let (id, error) = (self.id(field), self.error(field));
        let (described, invalid) = (described(&id, hint, error.is_some()), error.is_some());
        let class = if kind == "date" { "input input-20" } else { "input" };
        view! {
            <div class=if invalid { "field field-error" } else { "field" }>
                <label class="label" for=id.clone()>{label}</label>
                {around(&id, hint, error)}
                <input class=class id=id type=kind name=format!("fields[{field}]") value=self.typed(typed, default)
                    autocomplete="off" aria-describedby=described aria-invalid=invalid.then_some("true")/>
            </div>
        }
    }

    /// Several lines of text.
    pub fn area(
        self,
        (field, label, hint): (&'static str, &'static str, Option<&'static str>),
        typed: fn(&Typed) -> &String,
    ) -> impl IntoView + use<> {
        let (id, error) = (self.id(field), self.error(field));
        let (described, invalid) = (described(&id, hint, error.is_some()), error.is_some());
        view! {
            <div class=if invalid { "field field-error" } else { "field" }>
                <label class="label" for=id.clone()>{label}</label>
                {around(&id, hint, error)}
                <TextArea id=id name=format!("fields[{field}]") value=self.typed(typed, "") rows=4 described_by=described invalid=invalid/>
            </div>
        }
    }

    /// One of a few reasons.
    pub fn reasons(self, label: &'static str, reasons: Vec<(&'static str, &'static str)>) -> impl IntoView + use<> {
        let (id, error) = (self.id("reason"), self.error("reason"));
        let (described, invalid) = (described(&id, None, error.is_some()), error.is_some());
        let chosen = self.typed(|typed| &typed.reason, "");
        let options = reasons.into_iter().map(|(value, name)| {
            view! { <option value=value selected=value == chosen>{name}</option> }
        });
        view! {
            <div class=if invalid { "field field-error" } else { "field" }>
                <label class="label" for=id.clone()>{label}</label>
                {around(&id, None, error)}
                <select class="select" id=id name="fields[reason]" aria-describedby=described aria-invalid=invalid.then_some("true")>
                    <option value="">"Choose"</option>
                    {options.collect_view()}
                </select>
            </div>
        }
    }
}

fn described(id: &str, hint: Option<&str>, error: bool) -> Option<String> {
    let ids = [hint.map(|_| format!("{id}-hint")), error.then(|| format!("{id}-error"))];
    let ids: Vec<_> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn around(id: &str, hint: Option<&'static str>, error: Option<String>) -> impl IntoView + use<> {
    let hint = hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> });
    let error = error.map(|text| {
        view! { <p class="field-message" id=format!("{id}-error")><span class="visually-hidden">"Error: "</span>{text}</p> }
    });
    view! { {hint}{error} }
}
