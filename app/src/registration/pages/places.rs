//! Where in China: with the sister cities that the school's council has, and the places of the dataset to choose from.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::ask::{answer_form, input};
use super::{Question, errors};
use crate::choice_filter::ChoiceFilter;
use crate::error::AppError;
use crate::explorer::fold;
use crate::i18n::Locale;
use crate::link::{Link, LinkStatus};
use crate::paths;
use crate::place::{Country, Place};
use crate::published::Published;
use crate::registration::answers::Answers;
use crate::registration::field::Field;
use crate::registration::journey::Step;
use crate::registration::validate;
use crate::registration::visit::Visit;
use crate::registration::words::words;
use crate::request::Request;
use crate::school::{self, Nation, sister};
use crate::state::AppState;
use crate::ui::form::error_for;

/// Our sister city, chosen places, or anywhere.
pub(super) async fn where_to(visit: &Visit) -> Result<Question, AppError> {
    let w = words(visit.locale);
    let asked = (w.step)(Step::Place, visit.about());
    let errors = errors(visit, Step::Place);
    let sisters = sister_cities(&visit.state, &visit.answers, visit.locale).await?;
    let inset = (!sisters.is_empty()).then(|| {
        view! { <div class="inset">{sisters.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div> }
    });
    let field = input(visit, Field::PlaceChoice, Some((asked.title, asked.hint)), &errors);
    let form = answer_form(visit, Step::Place, field);
    let body = view! {
        {inset}
        {form}
    };
    Ok(Question { title: asked.title.to_owned(), errors, body: body.into_any() })
}

/// The search within the list of places; no answer, so it has no field.
const QUERY: &str = "places_query";

/// Up to three places, by province. The search is a button of the same form that sends it by GET: what is ticked goes along
/// and is ticked again. Where scripts run, the list follows what is typed.
pub(super) fn which(visit: &Visit, request: &Request) -> Question {
    let (locale, w) = (visit.locale, words(visit.locale));
    let asked = (w.step)(Step::Places, visit.about());
    let sent = request.query_value(QUERY);
    let errors = if sent.is_some() { Vec::new() } else { errors(visit, Step::Places) };
    let (id, name) = (Field::Places.as_str(), Field::Places.input_name());
    let chosen = if sent.is_some() { request.query_values(&name) } else { visit.answers.list(Field::Places).to_vec() };
    let text: String = validate::line(&sent.unwrap_or_default()).chars().take(100).collect();
    let needle = fold(&text);

    let published = visit.state.published.get();
    let mut by_region: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for place in published.places.iter().filter(|place| place.country == Country::China) {
        by_region.entry(&place.region_en).or_default().push(place);
    }
    let (mut found, mut number) = (0, 0);
    let mut groups = Vec::new();
    for places in by_region.values_mut() {
        // The province before its cities.
        places.sort_by_key(|place| (place.name_en != place.region_en, place.name_en.to_lowercase()));
        let (mut choices, mut empty) = (Vec::new(), true);
        for place in places.iter() {
            let key = found_by(place);
            let (fits, checked) = (key.contains(&needle), chosen.contains(&place.slug));
            found += usize::from(fits);
            empty &= !(fits || checked);
            number += 1;
            let own = if number == 1 { id.to_owned() } else { format!("{id}-{number}") };
            choices.push(choice(place, own, name.clone(), key, checked, !(fits || checked), locale));
        }
        if let Some(first) = places.first() {
            let legend = both(first.region(locale), first.region(locale.other()), locale);
            groups.push(view! {
                <fieldset class="choice-group" hidden=empty>
                    <legend class="legend">{legend}</legend>
                    <div class="choices">{choices}</div>
                </fieldset>
            });
        }
    }

    let error = error_for(&errors, id);
    let invalid = error.is_some();
    let described = if invalid { "places-group-hint places-group-error" } else { "places-group-hint" };
    let message = error.map(|text| {
        view! {
            <p class="field-message" id="places-group-error">
                <span class="visually-hidden">{locale.pick("Error: ", "错误：")}</span>{text}
            </p>
        }
    });
    let said = (!needle.is_empty()).then(|| (w.find.places_found)(found, &text));
    let find = &w.find;
    let fields = view! {
        <fieldset class=if invalid { "field field-error" } else { "field" } aria-describedby=described>
            <legend class="legend legend-page"><h1>{asked.title}</h1></legend>
            <p class="hint" id="places-group-hint">{asked.hint}</p>
            {message}
            <ChoiceFilter>
                <div data-none=find.places_none data-one=find.places_one data-many=find.places_many>
                    <div class="search">
                        <label class="label" for=QUERY>{find.place}</label>
                        <p class="hint" id="places_query-hint">{find.place_hint}</p>
                        <input class="input" type="search" id=QUERY name=QUERY value=text autocomplete="off"
                            aria-describedby="places_query-hint"/>
                        <button class="button button-secondary" type="submit" formmethod="get"
                            formaction=paths::register_step(locale, Step::Places.as_str())>{find.search}</button>
                    </div>
                    <p class="result-count" role="status">{said}</p>
                    {groups}
                </div>
            </ChoiceFilter>
        </fieldset>
    };
    Question { title: asked.title.to_owned(), errors, body: answer_form(visit, Step::Places, fields) }
}

/// All writings of a place and its province, as they are searched.
fn found_by(place: &Place) -> String {
    let texts = [&place.name_en, &place.name_zh, &place.pinyin, &place.region_en, &place.region_zh];
    texts.map(|text| fold(text)).join(" ")
}

/// What is not looked for is there all the same: where scripts run, it can be shown again.
fn choice(
    place: &Place,
    id: String,
    name: String,
    key: String,
    checked: bool,
    hidden: bool,
    locale: Locale,
) -> impl IntoView + use<> {
    let hint_id = (!place.pinyin.is_empty()).then(|| format!("{id}-hint"));
    let hint =
        hint_id.clone().map(|id| view! { <p class="hint" id=id lang="zh-Latn-pinyin">{place.pinyin.clone()}</p> });
    view! {
        <div class="choice" data-find=key hidden=hidden>
            <input id=id.clone() type="checkbox" name=name value=place.slug.clone() checked=checked aria-describedby=hint_id/>
            <label for=id>{both(place.name(locale), place.name(locale.other()), locale)}</label>
            {hint}
        </div>
    }
}

/// A name in the language of the page, and in the other.
fn both(name: &str, other: &str, locale: Locale) -> impl IntoView + use<> {
    view! { {format!("{name} ")}<span lang=locale.other().tag()>{other.to_owned()}</span> }
}

/// "Derby is linked with Hefei 合肥": a sentence for each place of the council, none where nothing is known.
pub(in crate::registration) async fn sister_cities(
    state: &AppState,
    answers: &Answers,
    locale: Locale,
) -> Result<Vec<String>, AppError> {
    let published = state.published.get();
    let school = answers.school_id().or_else(|| answers.school_ids().first().map(String::as_str));
    let links = if let Some(id) = school {
        let school = school::db::find(&state.pool, id).await?;
        school.map(|school| sister::of_school(&published, &school)).unwrap_or_default()
    } else {
        let nation = answers.typed(Field::UkNation).and_then(|nation| nation.parse::<Nation>().ok());
        let council = match nation.zip(answers.text(Field::CouncilChoice)) {
            Some((nation, code)) => school::db::find_council(&state.pool, nation, code).await?,
            None => None,
        };
        council.map(|council| sister::of_council(&published, &council)).unwrap_or_default()
    };
    Ok(sentences(&published, &links, locale))
}

fn sentences(published: &Published, links: &[&Link], locale: Locale) -> Vec<String> {
    let mut by_place: Vec<(&str, Vec<String>)> = Vec::new();
    for link in links.iter().filter(|link| link.status != LinkStatus::Ended) {
        let Some((uk, china)) = published.ends(link) else { continue };
        let partner = format!("{} {}", china.name(locale), china.name(locale.other()));
        match by_place.iter_mut().find(|(place, _)| *place == uk.name(locale)) {
            Some((_, partners)) => partners.push(partner),
            None => by_place.push((uk.name(locale), vec![partner])),
        }
    }
    by_place.into_iter().take(2).map(|(place, partners)| (words(locale).linked_with)(place, &partners)).collect()
}
