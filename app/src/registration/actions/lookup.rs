//! What our lists say about an answer (the name of a chosen school, the schools of a trust), and the year it was given in.
//! It is kept beside the answer, so that everything after it is a function of the answers alone.

use crate::error::AppError;
use crate::i18n::uk_time;
use crate::questions::answers::{Answers, NOT_LISTED};
use crate::questions::field::Field;
use crate::questions::provinces;
use crate::questions::step::Step;
use crate::registration::pages::{ALL_SCHOOLS, council_of};
use crate::registration::visit::Visit;
use crate::school::{self, Nation, School};

/// Adds what is known about the answers of a step; `stays` says that its list is still being made.
pub(super) async fn complete(visit: &Visit, step: Step, stays: bool, answers: &mut Answers) -> Result<(), AppError> {
    let nation = answers.typed(Field::UkNation).and_then(|nation| nation.parse::<Nation>().ok());
    let pool = &visit.requester.state.pool;
    match step {
        Step::Kind => {
            let found = match answers.text(Field::CouncilInvite) {
                Some(code) => council_of(&visit.requester.state, code).await?,
                None => None,
            };
            know(answers, Field::FoundInvite, found.map(|(_, name)| name));
        }
        Step::School => {
            let found = match answers.school_id() {
                Some(id) => school::db::find(pool, id).await?,
                None => None,
            };
            let found = found.filter(|school| school.is_open && Some(school.nation) == nation);
            know(answers, Field::FoundSchool, found.as_ref().map(|school| school.name.clone()));
            know(
                answers,
                Field::FoundBand,
                found.as_ref().and_then(School::pupil_band).map(|band| band.as_str().into()),
            );
            know(answers, Field::FoundCouncilOfSchool, found.map(|school| school.council_name));
        }
        Step::Trust => {
            let found = match answers.text(Field::TrustChoice).filter(|uid| *uid != NOT_LISTED) {
                Some(uid) => school::db::find_trust(pool, uid).await?.filter(|trust| trust.is_open),
                None => None,
            };
            know(answers, Field::FoundTrust, found.map(|trust| trust.name));
        }
        Step::Council => {
            let found = match nation.zip(answers.text(Field::CouncilChoice)) {
                Some((nation, code)) => school::db::find_council(pool, nation, code).await?,
                None => None,
            };
            know(answers, Field::FoundCouncil, found.map(|council| council.name));
        }
        Step::TrustSchools => schools(visit, nation, Field::TrustSchools, stays, answers).await?,
        Step::CouncilSchools => schools(visit, nation, Field::CouncilSchools, stays, answers).await?,
        Step::PartnerSchool => {
            let this_year = uk_time::date(visit.requester.state.clock.now()).year();
            know(answers, Field::FoundYear, Some(this_year.to_string()));
        }
        Step::Places => {
            let published = visit.requester.state.published.get();
            // With a sign that is in no key, what is not in the list asks for another choice.
            let known = |slug: &String| {
                if slug.is_empty() || provinces::is_known(&published, slug) { slug.clone() } else { format!("?{slug}") }
            };
            let places: Vec<_> = answers.list(Field::Places).iter().map(known).collect();
            answers.put(Field::Places, places);
        }
        _ => {}
    }
    Ok(())
}

fn know(answers: &mut Answers, field: Field, value: Option<String>) {
    match value {
        Some(value) => answers.put(field, [value]),
        None => answers.forget(field),
    }
}

/// Keeps the ids of open schools of the nation and, for a trust in the register, of the trust; with their names.
async fn schools(
    visit: &Visit,
    nation: Option<Nation>,
    field: Field,
    stays: bool,
    answers: &mut Answers,
) -> Result<(), AppError> {
    let pool = &visit.requester.state.pool;
    let typed: Vec<String> = answers.list(field).iter().filter(|id| !id.is_empty()).cloned().collect();
    let own = match answers.text(Field::TrustChoice).filter(|uid| *uid != NOT_LISTED) {
        Some(uid) if field == Field::TrustSchools => school::db::schools_of_trust(pool, uid).await?,
        _ => Vec::new(),
    };
    let known = if own.is_empty() { school::db::find_all(pool, &typed).await? } else { own };
    let all = typed.iter().any(|id| id == ALL_SCHOOLS);
    let good = known.iter().filter(|school| school.is_open && Some(school.nation) == nation);
    let mut ids: Vec<String> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    // In the order in which they were chosen; of a trust, in the register's.
    let wanted: Vec<&String> = if all { Vec::new() } else { typed.iter().collect() };
    let chosen: Vec<_> = if all {
        good.collect()
    } else {
        wanted.into_iter().filter_map(|id| good.clone().find(|school| school.id == *id)).collect()
    };
    for school in chosen {
        if !ids.contains(&school.id) {
            ids.push(school.id.clone());
            names.push(format!("{}={}", school.id, school.name));
        }
    }
    if ids.is_empty() && typed.is_empty() && stays {
        // The last one was taken away: nothing is wrong yet.
        answers.forget(field);
    } else {
        answers.put(field, ids);
    }
    answers.put(Field::FoundSchools, names);
    *answers = std::mem::take(answers).settled();
    Ok(())
}
