//! Fields that are typed into: one line or several.

use leptos::prelude::*;

use super::around::Around;
use crate::i18n::Locale;
use crate::ui::text_area::TextArea;

/// What kind of text an input takes: sets `type`, `inputmode`, `autocomplete` and `spellcheck` together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// Text of this page alone: the browser must not offer what was typed elsewhere.
    Own,
    /// A day.
    Date,
    /// The person's own name.
    Name,
    /// What the person does at work.
    JobTitle,
    /// The name of a school, trust or council.
    Organisation,
    /// An e-mail address.
    Email,
    /// Somebody else's e-mail address: the browser must not fill in the person's own.
    OtherEmail,
    /// A postcode.
    Postcode,
    /// A year or a number.
    Short,
    /// A phone number.
    Phone,
    /// A one-time code.
    Code,
    /// The password of an account.
    Password,
}

impl InputKind {
    const fn attributes(self) -> (&'static str, Option<&'static str>, Option<&'static str>, &'static str) {
        match self {
            Self::Text => ("text", None, None, "input"),
            Self::Own => ("text", None, Some("off"), "input"),
            Self::Date => ("date", None, Some("off"), "input input-20"),
            Self::Name => ("text", None, Some("name"), "input"),
            Self::JobTitle => ("text", None, Some("organization-title"), "input"),
            Self::Organisation => ("text", None, Some("organization"), "input"),
            Self::Email => ("email", Some("email"), Some("email"), "input"),
            Self::OtherEmail => ("email", Some("email"), Some("off"), "input"),
            Self::Postcode => ("text", None, Some("postal-code"), "input input-10"),
            Self::Short => ("text", None, None, "input input-10"),
            Self::Phone => ("tel", Some("tel"), Some("tel"), "input input-20"),
            Self::Code => ("text", Some("numeric"), Some("one-time-code"), "input input-6"),
            Self::Password => ("password", None, Some("current-password"), "input"),
        }
    }
}

/// A text input. With `heading` its label is the heading of the page.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    locale: Locale,
    #[prop(optional)] kind: InputKind,
    #[prop(optional)] heading: bool,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let (input_type, mode, complete, class) = kind.attributes();
    let plain = matches!(kind, InputKind::Email | InputKind::OtherEmail | InputKind::Code);
    let around = Around { id: id.clone(), label, heading, hint, error, locale };
    view! {
        <div class=around.class()>
            {around.above()}
            <input class=class id=id type=input_type name=name value=value inputmode=mode autocomplete=complete
                spellcheck=plain.then_some("false") aria-describedby=around.described_by() aria-invalid=around.invalid()/>
        </div>
    }
}

/// A box for several lines, with what may be written and what is left of it where there is a `count`.
#[component]
pub fn TextAreaField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: String,
    locale: Locale,
    #[prop(default = 6)] rows: u8,
    #[prop(optional, into)] count: Option<String>,
    #[prop(optional)] heading: bool,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let around = Around { id: id.clone(), label, heading, hint, error, locale };
    let counted = count.is_some().then(|| format!("{id}-count"));
    let described: Vec<_> = around.described_by().into_iter().chain(counted.clone()).collect();
    let described_by = (!described.is_empty()).then(|| described.join(" "));
    let invalid = around.invalid().is_some();
    view! {
        <div class=around.class()>
            {around.above()}
            <TextArea id name value rows described_by invalid/>
            {count.map(|count| view! { <p class="count-message" id=counted>{count}</p> })}
        </div>
    }
}
