//! Where in China: with the sister cities that the applicant's councils have, and the provinces and places to choose from.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::ask::{answer_form, choices};
use super::{Question, errors};
use crate::catalogue::{Country, Place, fold};
use crate::error::AppError;
use crate::i18n::Locale;
use crate::input;
use crate::islands::choice_filter::ChoiceFilter;
use crate::paths;
use crate::questions::field::Field;
use crate::questions::pick::Pick;
use crate::questions::provinces::{DIVISIONS, Division};
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::sisters::look_up;
use crate::registration::visit::Visit;
use crate::request::Request;
use crate::ui::form::{Choices, Group, SearchField, error_for};

/// Our sister city, chosen places, or anywhere.
pub(super) async fn where_to(visit: &Visit) -> Result<Question, AppError> {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let asked = (w.step)(Step::Place, visit.about());
    let errors = errors(visit, Step::Place);
    let sisters = look_up(&visit.requester.state, &visit.answers, locale).await?;
    let unlinked = sisters.as_ref().is_some_and(Vec::is_empty);
    let sisters = sisters.unwrap_or_default();
    let inset = (!sisters.is_empty()).then(|| {
        view! { <div class="inset">{sisters.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div> }
    });
    let mut choices = choices(visit, Field::PlaceChoice);
    for own in choices.iter_mut().filter(|choice| unlinked && choice.value == Pick::PlaceSister.value()) {
        own.hint = Some((w.find.no_sister)(visit.about()).to_owned());
    }
    let (id, name) = (Field::PlaceChoice.as_str(), Field::PlaceChoice.input_name());
    let (chosen, error) = (visit.answers.list(Field::PlaceChoice).to_vec(), error_for(&errors, id));
    let field = view! { <Choices id name legend=asked.title choices chosen locale heading=true error/> };
    let form = answer_form(visit, Step::Place, field);
    let body = view! {
        {inset}
        {form}
    };
    Ok(Question { title: asked.title.to_owned(), errors, body: body.into_any(), leaves: true })
}

/// The search within the list of places; no answer, so it has no field.
const QUERY: &str = "places_query";

/// Up to three places, by province. The search is a button of the same form that sends it by GET: what is ticked goes along
/// and is ticked again. Where scripts run, the list follows what is typed.
pub(super) fn which(visit: &Visit, request: &Request) -> Question {
    let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
    let asked = (w.step)(Step::Places, visit.about());
    let sent = request.query_value(QUERY);
    let errors = if sent.is_some() { Vec::new() } else { errors(visit, Step::Places) };
    let (id, name) = (Field::Places.as_str(), Field::Places.input_name());
    let chosen = if sent.is_some() { request.query_values(&name) } else { visit.answers.list(Field::Places).to_vec() };
    let text: String = input::line(&sent.unwrap_or_default()).chars().take(100).collect();
    let needle = fold(&text);

    let published = visit.requester.state.published.get();
    let mut by_region: BTreeMap<&str, Vec<&Place>> = DIVISIONS.iter().map(|d| (d.name_en, Vec::new())).collect();
    for place in published.places.iter().filter(|place| place.country == Country::China) {
        by_region.entry(&place.region_en).or_default().push(place);
    }
    let (mut found, mut number) = (0, 0);
    let mut groups = Vec::new();
    for (region, mut places) in by_region {
        places.sort_by_key(|place| place.name_en.to_lowercase());
        let division = DIVISIONS.iter().find(|division| division.name_en == region);
        let own = division.map(|division| division.slug());
        let cities =
            places.iter().filter(|place| own.as_ref() != Some(&place.slug)).map(|place| Offer::of_place(place));
        let legend = match (division, places.first()) {
            (Some(division), _) => both(division.name(locale), division.name(locale.other()), locale),
            (None, Some(first)) => both(first.region(locale), first.region(locale.other()), locale),
            (None, None) => continue,
        };
        let (mut head, mut choices, mut empty) = (None, Vec::new(), true);
        // The province before its cities.
        for offer in division.map(Offer::of_division).into_iter().chain(cities) {
            let (fits, checked) = (offer.key.contains(&needle), chosen.contains(&offer.slug));
            found += usize::from(fits);
            empty &= !(fits || checked);
            number += 1;
            let id = if number == 1 { id.to_owned() } else { format!("{id}-{number}") };
            let is_head = offer.is_head;
            let view = offer.view(id, name.clone(), checked, !(fits || checked), locale);
            if is_head { head = Some(view) } else { choices.push(view) }
        }
        groups.push(view! {
            <fieldset class="choice-group" hidden=empty>
                <legend class="legend">{legend}</legend>
                {head}
                {(!choices.is_empty()).then(|| view! { <div class="choices">{choices}</div> })}
            </fieldset>
        });
    }

    let error = error_for(&errors, id);
    let said = (!needle.is_empty()).then(|| (w.find.places_found)(found, &text));
    let find = &w.find;
    let fields = view! {
        <Group id="places-group" legend=asked.title locale heading=true hint=asked.hint.to_owned() error>
            <ChoiceFilter>
                <div data-none=find.places_none data-one=find.places_one data-many=find.places_many>
                    <div class="search">
                        <SearchField id=QUERY name=QUERY label=find.place hint=find.place_hint value=text locale/>
                        <button class="button button-secondary" type="submit" formmethod="get"
                            formaction=paths::register_step(locale, Step::Places.as_str())>{find.search}</button>
                    </div>
                    <p class="result-count" role="status">{said}</p>
                    {groups}
                </div>
            </ChoiceFilter>
        </Group>
    };
    Question { title: asked.title.to_owned(), errors, body: answer_form(visit, Step::Places, fields), leaves: true }
}

/// A checkbox of the list: a province, which is the head of its group, or a place in it.
struct Offer {
    slug: String,
    names: [String; 2],
    pinyin: String,
    /// All its writings and its province's, as they are searched.
    key: String,
    is_head: bool,
}

impl Offer {
    fn of_division(division: &Division) -> Self {
        let key = [division.name_en, division.name_zh, division.pinyin].map(fold).join(" ");
        let names = [division.name_en, division.name_zh].map(ToOwned::to_owned);
        Self { slug: division.slug(), names, pinyin: division.pinyin.to_owned(), key, is_head: true }
    }

    fn of_place(place: &Place) -> Self {
        let texts = [&place.name_en, &place.name_zh, &place.pinyin, &place.region_en, &place.region_zh];
        let key = texts.map(|text| fold(text)).join(" ");
        let names = [place.name_en.clone(), place.name_zh.clone()];
        Self { slug: place.slug.clone(), names, pinyin: place.pinyin.clone(), key, is_head: false }
    }

    /// What is not looked for is there all the same: where scripts run, it can be shown again.
    fn view(self, id: String, name: String, checked: bool, hidden: bool, locale: Locale) -> AnyView {
        let hint_id = (!self.pinyin.is_empty()).then(|| format!("{id}-hint"));
        let hint = hint_id.clone().map(|id| view! { <p class="hint" id=id lang="zh-Latn-pinyin">{self.pinyin}</p> });
        let [en, zh] = &self.names;
        let label = both(locale.pick(en, zh), locale.pick(zh, en), locale);
        let class = if self.is_head { "choice choice-head" } else { "choice" };
        view! {
            <div class=class data-find=self.key hidden=hidden>
                <input id=id.clone() type="checkbox" name=name value=self.slug checked=checked aria-describedby=hint_id/>
                <label for=id>{label}</label>
                {hint}
            </div>
        }
        .into_any()
    }
}

/// A name in the language of the page, and in the other.
fn both(name: &str, other: &str, locale: Locale) -> impl IntoView + use<> {
    view! { {format!("{name} ")}<span lang=locale.other().tag()>{other.to_owned()}</span> }
}
