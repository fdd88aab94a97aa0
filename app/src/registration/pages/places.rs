//! Where in China: with the sister cities that the school's council has, and the places of the dataset to choose from.

use leptos::prelude::*;

use super::ask::{answer_form, input};
use super::{Question, errors};
use crate::error::AppError;
use crate::i18n::Locale;
use crate::link::{Link, LinkStatus};
use crate::place::Country;
use crate::published::Published;
use crate::registration::answers::Answers;
use crate::registration::field::Field;
use crate::registration::journey::Step;
use crate::registration::visit::Visit;
use crate::registration::words::words;
use crate::school::{self, Nation, sister};
use crate::state::AppState;
use crate::ui::form::{Choice, Choices, error_for};

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

/// Up to three places.
pub(super) fn which(visit: &Visit) -> Question {
    let (locale, w) = (visit.locale, words(visit.locale));
    let asked = (w.step)(Step::Places, visit.about());
    let errors = errors(visit, Step::Places);
    let published = visit.state.published.get();
    let mut places: Vec<_> = published.places.iter().filter(|place| place.country == Country::China).collect();
    places.sort_by_key(|place| (place.name_en.to_lowercase(), place.slug.clone()));
    let choices = places
        .into_iter()
        .map(|place| {
            let own = place.name(locale) == place.region(locale);
            let parts = [place.pinyin.as_str(), if own { "" } else { place.region(locale) }];
            let hint = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            let label = format!("{} {}", place.name(locale), place.name(locale.other()));
            Choice { value: place.slug.clone(), label, hint: (!hint.is_empty()).then_some(hint) }
        })
        .collect();
    let chosen = visit.answers.list(Field::Places).to_vec();
    let error = error_for(&errors, Field::Places.as_str());
    let field = view! {
        <Choices id=Field::Places.as_str() name=Field::Places.input_name() legend=asked.title choices chosen locale
            many=true heading=true hint=asked.hint.to_owned() error/>
    };
    Question { title: asked.title.to_owned(), errors, body: answer_form(visit, Step::Places, field) }
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
