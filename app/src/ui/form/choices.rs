//! Fields that are chosen from: radio buttons and checkboxes under a legend, one checkbox alone, a list that opens.

use leptos::prelude::*;

use super::around::{Around, hint_of};
use super::error::field_message;
use crate::i18n::Locale;

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
    let around = Around { id: id.clone(), label, heading: false, hint, error, locale };
    view! {
        <div class=around.class()>
            {field_message(&id, around.error.clone(), locale)}
            <div class="choices"><div class="choice">
                <input id=id.clone() type="checkbox" name=name value="yes" checked=checked
                    aria-describedby=around.described_by() aria-invalid=around.invalid()/>
                <label for=id.clone()>{around.label.clone()}</label>
                {hint_of(&id, around.hint.clone())}
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

/// Radio buttons or checkboxes under one legend; `more` is to be read before the choice. The first input has the group's
/// id, so that errors lead to it.
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
    let input_type = if many { "checkbox" } else { "radio" };
    let group = format!("{id}-group");
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
    view! {
        <Group id=group legend locale heading hint error more><div class="choices">{items}</div></Group>
    }
}

/// Inputs under one legend. Its id is not that of an input, whose hint would else share the id of the group's.
#[component]
pub fn Group(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    locale: Locale,
    #[prop(optional)] heading: bool,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(optional_no_strip)] more: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let around = Around { id: id.clone(), label: legend.clone(), heading, hint, error, locale };
    view! {
        <fieldset class=around.class() aria-describedby=around.described_by()>
            <legend class=if heading { "legend legend-page" } else { "legend" }>
                {if heading { view! { <h1>{legend}</h1> }.into_any() } else { legend.into_any() }}
            </legend>
            {hint_of(&id, around.hint.clone())}
            {more}
            {field_message(&id, around.error.clone(), locale)}
            {children()}
        </fieldset>
    }
}

/// A list that opens: values and names. `none` is the name of an empty first value.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<(&'static str, &'static str)>,
    #[prop(into)] chosen: String,
    locale: Locale,
    #[prop(optional)] none: Option<&'static str>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let around = Around { id: id.clone(), label, heading: false, hint: None, error, locale };
    let options = options.into_iter().map(|(value, name)| {
        view! { <option value=value selected=value == chosen>{name}</option> }
    });
    view! {
        <div class=around.class()>
            {around.above()}
            <select class="select" id=id name=name aria-describedby=around.described_by() aria-invalid=around.invalid()>
                {none.map(|none| view! { <option value="">{none}</option> })}
                {options.collect_view()}
            </select>
        </div>
    }
}
