//! Forms in the GOV.UK manner, in our own look: label, hint, error above the field, summary first, one primary button.
//! Every form posts to a server function, is not validated by the browser, and carries its language.

use leptos::prelude::*;

use super::TextArea;
use crate::i18n::Locale;

/// An error of a field, in words: the id of the field and the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the input that the summary leads to.
    pub id: String,
    /// What to do, in one sentence.
    pub message: String,
}

/// The message for a field, where it has one.
pub fn error_for(errors: &[FieldError], id: &str) -> Option<String> {
    errors.iter().find(|e| e.id == id).map(|e| e.message.clone())
}

/// The summary at the top of a page with errors. It takes the focus when the page opens, without any script.
#[component]
pub fn ErrorSummary(errors: Vec<FieldError>, locale: Locale) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let items =
            errors.into_iter().map(|e| view! { <li><a href=format!("#{}", e.id)>{e.message}</a></li> }).collect_view();
        view! {
            <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus>
                <h2 id="error-summary-title">{locale.pick("There is a problem", "填写有误")}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}

/// A form that posts to a server function.
#[component]
pub fn Form(action: &'static str, locale: Locale, children: Children) -> impl IntoView {
    view! {
        <form class="form" method="post" action=action novalidate>
            <input type="hidden" name="locale" value=locale.as_str()/>
            {children()}
        </form>
    }
}

/// The button that sends a form; one a page.
#[component]
pub fn Submit(#[prop(into)] text: String) -> impl IntoView {
    view! { <button class="button" type="submit">{text}</button> }
}

fn message(id: &str, error: Option<String>, locale: Locale) -> Option<impl IntoView + use<>> {
    let id = format!("{id}-error");
    error.map(|text| {
        view! {
            <p class="field-message" id=id><span class="visually-hidden">{locale.pick("Error: ", "错误：")}</span>{text}</p>
        }
    })
}

fn hint_of(id: &str, hint: Option<String>) -> Option<impl IntoView + use<>> {
    let id = format!("{id}-hint");
    hint.map(|text| view! { <p class="hint" id=id>{text}</p> })
}

fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some(format!("{id}-hint {id}-error")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (false, false) => None,
    }
}

const fn field_class(error: bool) -> &'static str {
    if error { "field field-error" } else { "field" }
}

/// What kind of text an input takes: sets `type`, `inputmode`, `autocomplete` and `spellcheck` together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
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
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some();
    let plain = matches!(kind, InputKind::Email | InputKind::OtherEmail | InputKind::Code);
    let label_class = if heading { "label label-page" } else { "label" };
    let label = view! { <label class=label_class for=id.clone()>{label}</label> };
    view! {
        <div class=field_class(invalid)>
            {if heading { view! { <h1>{label}</h1> }.into_any() } else { label.into_any() }}
            {hint_of(&id, hint)}
            {message(&id, error, locale)}
            <input class=class id=id type=input_type name=name value=value inputmode=mode autocomplete=complete
                spellcheck=plain.then_some("false") aria-describedby=described aria-invalid=invalid.then_some("true")/>
        </div>
    }
}

/// A box for several lines, with what may be written and what is left of it.
#[component]
pub fn TextAreaField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: String,
    locale: Locale,
    #[prop(into)] count: String,
    #[prop(optional)] heading: bool,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let counted = format!("{id}-count");
    let described = described_by(&id, hint.is_some(), error.is_some());
    let described = Some(described.map_or_else(|| counted.clone(), |text| format!("{text} {counted}")));
    let invalid = error.is_some();
    let label_class = if heading { "label label-page" } else { "label" };
    let label = view! { <label class=label_class for=id.clone()>{label}</label> };
    view! {
        <div class=field_class(invalid)>
            {if heading { view! { <h1>{label}</h1> }.into_any() } else { label.into_any() }}
            {hint_of(&id, hint)}
            {message(&id, error, locale)}
            <TextArea id name value rows=6 described_by=described invalid/>
            <p class="count-message" id=counted>{count}</p>
        </div>
    }
}

/// One checkbox that stands for itself; its value is `yes`.
#[component]
pub fn Tick(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    checked: bool,
    locale: Locale,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some();
    view! {
        <div class=field_class(invalid)>
            {message(&id, error, locale)}
            <div class="choices"><div class="choice">
                <input id=id.clone() type="checkbox" name=name value="yes" checked=checked aria-describedby=described
                    aria-invalid=invalid.then_some("true")/>
                <label for=id.clone()>{label}</label>
                {hint_of(&id, hint)}
            </div></div>
        </div>
    }
}

/// One choice of a group: value, label, hint.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// More about it, where the label is not enough.
    pub hint: Option<String>,
    /// The language of the label, where it is not the page's.
    pub lang: Option<&'static str>,
}

/// Radio buttons or checkboxes under one legend; `more` is to be read before the choice. The first input has the group's id, so that errors lead to it.
#[component]
pub fn Choices(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    choices: Vec<Choice>,
    chosen: Vec<String>,
    locale: Locale,
    #[prop(optional)] many: bool,
    #[prop(optional)] heading: bool,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(optional_no_strip)] more: Option<AnyView>,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), error.is_some());
    let input_type = if many { "checkbox" } else { "radio" };
    let items = choices
        .into_iter()
        .enumerate()
        .map(|(i, choice)| {
            let own = if i == 0 { id.clone() } else { format!("{id}-{}", i + 1) };
            let checked = chosen.contains(&choice.value);
            let hint_id = choice.hint.is_some().then(|| format!("{own}-hint"));
            view! {
                <div class="choice">
                    <input id=own.clone() type=input_type name=name.clone() value=choice.value checked=checked
                        aria-describedby=hint_id/>
                    <label for=own.clone() lang=choice.lang>{choice.label}</label>
                    {hint_of(&own, choice.hint)}
                </div>
            }
        })
        .collect_view();
    // The group's own hint would share an id with the first choice's hint: it takes another one.
    let group = format!("{id}-group");
    let described = described.map(|text| text.replace(&id, &group));
    let invalid = error.is_some();
    view! {
        <fieldset class=field_class(invalid) aria-describedby=described>
            <legend class=if heading { "legend legend-page" } else { "legend" }>
                {if heading { view! { <h1>{legend}</h1> }.into_any() } else { legend.into_any() }}
            </legend>
            {hint_of(&group, hint)}
            {more}
            {message(&group, error, locale)}
            <div class="choices">{items}</div>
        </fieldset>
    }
}
