//! The fields of the forms on a registration. Several forms stand on one page, so each field's id begins with its form.

use leptos::prelude::*;

use super::form_input::{Tried, Typed};
use crate::i18n::Locale;
use crate::ui::form::{FieldError, InputKind, Select, TextAreaField, TextField};

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
        let kind = if kind == "date" { InputKind::Date } else { InputKind::Own };
        let (id, name, value) = (self.id(field), format!("fields[{field}]"), self.typed(typed, default));
        let (hint, error) = (hint.map(ToOwned::to_owned), self.error(field));
        view! { <TextField id name label value locale=Locale::En kind hint error/> }
    }

    /// Several lines of text.
    pub fn area(
        self,
        (field, label, hint): (&'static str, &'static str, Option<&'static str>),
        typed: fn(&Typed) -> &String,
    ) -> impl IntoView + use<> {
        let (id, name, value) = (self.id(field), format!("fields[{field}]"), self.typed(typed, ""));
        let (hint, error) = (hint.map(ToOwned::to_owned), self.error(field));
        view! { <TextAreaField id name label value rows=4 locale=Locale::En hint error/> }
    }

    /// One of a few reasons.
    pub fn reasons(self, label: &'static str, reasons: Vec<(&'static str, &'static str)>) -> impl IntoView + use<> {
        let (id, chosen, error) = (self.id("reason"), self.typed(|typed| &typed.reason, ""), self.error("reason"));
        view! {
            <Select id name="fields[reason]" label options=reasons chosen locale=Locale::En none="Choose" error/>
        }
    }
}
