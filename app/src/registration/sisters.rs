//! The sister cities of whoever registers: a council's own, a school's by its council, a trust's by those of all its schools.

use crate::catalogue::published::Published;
use crate::catalogue::{Link, LinkStatus, sister};
use crate::error::AppError;
use crate::i18n::Locale;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::kind::ApplicantKind;
use crate::questions::words::words;
use crate::school::{self, Nation};
use crate::state::AppState;

/// "Derby is linked with Hefei 合肥": a sentence for each place of the councils, none where nothing is known.
pub(super) async fn sister_cities(
    state: &AppState,
    answers: &Answers,
    locale: Locale,
) -> Result<Vec<String>, AppError> {
    Ok(look_up(state, answers, locale).await?.unwrap_or_default())
}

/// The same; `None` where it is not known which council it is: of a school that is not in the register.
pub(super) async fn look_up(
    state: &AppState,
    answers: &Answers,
    locale: Locale,
) -> Result<Option<Vec<String>>, AppError> {
    let published = state.published.get();
    let mut areas: Vec<Vec<&Link>> = Vec::new();
    if answers.kind() == Some(ApplicantKind::Council) {
        let nation = answers.typed(Field::UkNation).and_then(|nation| nation.parse::<Nation>().ok());
        if let Some((nation, code)) = nation.zip(answers.text(Field::CouncilChoice)) {
            let council = school::db::find_council(&state.pool, nation, code).await?;
            areas.extend(council.map(|council| sister::of_council(&published, &council)));
        }
    } else {
        let own = answers.school_id().map(ToOwned::to_owned);
        let ids: Vec<String> = own.into_iter().chain(answers.school_ids().iter().cloned()).collect();
        let schools = school::db::find_all(&state.pool, &ids).await?;
        areas.extend(schools.iter().map(|school| sister::of_school(&published, school)));
    }
    if areas.is_empty() {
        return Ok(None);
    }
    let mut said: Vec<String> = Vec::new();
    for sentence in areas.iter().flat_map(|links| sentences(&published, links, locale)) {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    Ok(Some(said))
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
