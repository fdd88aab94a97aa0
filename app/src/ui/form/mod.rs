//! Forms in the GOV.UK manner, in our own look: label, hint, error above the field, summary first, one primary button.
//! Every form posts to a server function, is not validated by the browser, and carries its language where there are two.

mod around;
mod choices;
mod error;
mod search;
mod text;

pub use around::Around;
pub use choices::{Choice, Choices, Group, Select, Tick};
pub use error::{ErrorSummary, FieldError, error_for, error_title, field_message};
pub use search::SearchField;
pub use text::{InputKind, TextAreaField, TextField};

use leptos::prelude::*;

use crate::i18n::Locale;

/// A form that posts to a server function. One without fields, a mere button, may have another class or none.
#[component]
pub fn Form(
    action: &'static str,
    #[prop(optional, into)] locale: Option<Locale>,
    #[prop(default = "form")] class: &'static str,
    children: Children,
) -> impl IntoView {
    let language = locale.map(|locale| view! { <Hidden name="locale" value=locale.as_str()/> });
    let inner = view! { {language}{children()} };
    if class.is_empty() {
        return view! { <form method="post" action=action novalidate>{inner}</form> }.into_any();
    }
    view! { <form class=class method="post" action=action novalidate>{inner}</form> }.into_any()
}

/// What a form sends along, unseen.
#[component]
pub fn Hidden(#[prop(into)] name: String, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}

/// The button that sends a form; one a page.
#[component]
pub fn Submit(#[prop(into)] text: String) -> impl IntoView {
    view! { <button class="button" type="submit">{text}</button> }
}
