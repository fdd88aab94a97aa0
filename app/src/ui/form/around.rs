//! What stands around the control of a field (label, hint, message), and how the control names them: the one place that
//! knows the ids which tie them together.

use leptos::prelude::*;

use super::error::field_message;
use crate::i18n::Locale;

/// A field without its control.
#[derive(Clone, Debug)]
pub struct Around {
    /// The id of the control.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// True where that is the heading of the page.
    pub heading: bool,
    /// More about it.
    pub hint: Option<String>,
    /// What is wrong with it.
    pub error: Option<String>,
    /// The language of the page.
    pub locale: Locale,
}

impl Around {
    /// The class of the element that holds it all.
    pub const fn class(&self) -> &'static str {
        if self.error.is_some() { "field field-error" } else { "field" }
    }

    /// The `aria-describedby` of the control.
    pub fn described_by(&self) -> Option<String> {
        let id = &self.id;
        match (&self.hint, &self.error) {
            (Some(_), Some(_)) => Some(format!("{id}-hint {id}-error")),
            (Some(_), None) => Some(format!("{id}-hint")),
            (None, Some(_)) => Some(format!("{id}-error")),
            (None, None) => None,
        }
    }

    /// The `aria-invalid` of the control.
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// Label, hint and message, as they stand above the control.
    pub fn above(&self) -> AnyView {
        let class = if self.heading { "label label-page" } else { "label" };
        let label = view! { <label class=class for=self.id.clone()>{self.label.clone()}</label> };
        view! {
            {if self.heading { view! { <h1>{label}</h1> }.into_any() } else { label.into_any() }}
            {hint_of(&self.id, self.hint.clone())}
            {field_message(&self.id, self.error.clone(), self.locale)}
        }
        .into_any()
    }
}

/// More about a field, a choice or a group.
pub(super) fn hint_of(id: &str, hint: Option<String>) -> Option<impl IntoView + use<>> {
    let id = format!("{id}-hint");
    hint.map(|text| view! { <p class="hint" id=id>{text}</p> })
}
