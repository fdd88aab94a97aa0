//! The fields that filter forms are made of: a region or another word out of a list, and a year.

use leptos::prelude::*;

use super::published::Published;
use super::{Country, Ignored, Query, words};
use crate::i18n::Locale;

/// Value, word and whether it is chosen.
pub type SelectOption = (String, String, bool);

/// One word out of a list; several can be chosen where the address has chosen several.
#[component]
pub fn SelectField(
    name: &'static str,
    label: &'static str,
    any: &'static str,
    options: Vec<SelectOption>,
) -> impl IntoView {
    let id = format!("f-{name}");
    let several = options.iter().filter(|(.., chosen)| *chosen).count() > 1;
    let options = options
        .into_iter()
        .map(|(value, word, chosen)| view! { <option value=value selected=chosen>{word}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{label}</label>
            <select class="select" id=id name=name multiple=several><option value="">{any}</option>{options}</select>
        </div>
    }
}

/// A year; one that was ignored stands in the field as it was typed.
#[component]
pub fn YearField<'a>(
    name: &'static str,
    label: &'static str,
    year: Option<u16>,
    ignored: &'a Ignored,
    /// The form that it belongs to, where it stands outside of it.
    #[prop(optional_no_strip)]
    form: Option<&'static str>,
) -> impl IntoView + use<> {
    let id = format!("f-{name}");
    let wrong = ignored
        .iter()
        .find(|(ignored, _)| ignored == name)
        .map(|(_, value)| value.chars().take(20).collect::<String>());
    let invalid = (year.is_none() && wrong.is_some()).then_some("true");
    let value = year.map(|year| year.to_string()).or(wrong);
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{label}</label>
            <input class="input input-4" id=id name=name type="text" inputmode="numeric" value=value maxlength="4"
                form=form aria-invalid=invalid autocomplete="off"/>
        </div>
    }
}

/// The three years of a query.
#[component]
pub fn YearFields<'a>(
    query: &'a Query,
    ignored: &'a Ignored,
    locale: Locale,
    /// The form that they belong to, where they stand outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
) -> impl IntoView + use<> {
    let w = words(locale);
    [("year", w.year, query.year), ("from", w.from, query.from), ("to", w.to, query.to)]
        .map(|(name, label, year)| view! { <YearField name label year ignored form/> })
}

/// The nations or provinces that places lie in, by slug and name.
pub fn regions(published: &Published, country: Country, chosen: &[String], locale: Locale) -> Vec<SelectOption> {
    let places = published.places.iter().filter(|place| place.country == country);
    let mut regions: Vec<_> = places
        .map(|place| (place.region_slug(), place.region(locale).to_owned()))
        .map(|(slug, name)| (slug.clone(), name, chosen.contains(&slug)))
        .collect();
    regions.sort();
    regions.dedup();
    regions
}
