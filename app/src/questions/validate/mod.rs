//! The rules of the fields, pure: from what was typed to the value that counts, or to what is wrong with it.

use unicode_normalization::char::is_combining_mark;

use super::answers::{Answers, NOT_LISTED};
use super::field::{Field, NAME_LENGTH, Shape};
use super::kind::ApplicantKind;
use super::need::Need;
use super::pick::Pick;
use crate::input::{Problem, email, filled, form, line, lines};

mod formats;
mod phone;

pub use formats::{EmailClass, SchoolNumber, email_class, postcode, school_number, trust_uid, urn, year};
pub use phone::phone;

impl Answers {
    /// The value of a field in its final form.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn value(&self, field: Field) -> Result<Vec<String>, Problem> {
        value(field, self)
    }
}

/// The final form of a field's answer.
///
/// # Errors
/// Any [`Problem`].
pub fn value(field: Field, answers: &Answers) -> Result<Vec<String>, Problem> {
    let values = answers.list(field);
    match field.shape() {
        Shape::One => {
            let value = one(field, values, answers.kind());
            if field.need(answers) == Need::Required { value } else { optional(value) }.map(|value| vec![value])
        }
        Shape::Many(most) => many(field, values, most, answers),
        Shape::Ids(most) => ids(field, values, most, answers),
        Shape::Tick => tick(field, answers),
        Shape::List => leads(answers),
        Shape::Fact | Shape::Facts => Ok(values.to_vec()),
        Shape::Line(most) => text(field, line(values.first().map_or("", String::as_str)), most, answers),
        Shape::Lines(most) => text(field, lines(values.first().map_or("", String::as_str)), most, answers),
    }
}

fn one(field: Field, values: &[String], kind: Option<ApplicantKind>) -> Result<String, Problem> {
    let typed = values.first().map_or("", String::as_str);
    if typed.is_empty() {
        return Err(Problem::Missing);
    }
    let pick = Pick::of(field, typed).filter(|pick| pick.applies_to(kind));
    // Both lead out of the form: a choice on the page, but no answer.
    let good = pick.filter(|pick| !matches!(pick, Pick::KindOther | Pick::Elsewhere));
    good.map(|pick| pick.value().to_owned()).ok_or(Problem::Format)
}

fn many(field: Field, values: &[String], most: usize, answers: &Answers) -> Result<Vec<String>, Problem> {
    let known = values.iter().all(|value| Pick::of(field, value).is_some());
    let chosen = Pick::ALL.iter().filter(|pick| pick.field() == field && answers.has(**pick));
    let chosen: Vec<_> = chosen.map(|pick| pick.value().to_owned()).collect();
    match chosen.len() {
        _ if !known => Err(Problem::Format),
        0 if field.need(answers) == Need::Required => Err(Problem::Missing),
        n if n > most => Err(Problem::TooMany),
        _ => Ok(chosen),
    }
}

/// Whether each is in a list of ours is known where that list is: before they are kept, and again when they are sent.
fn ids(field: Field, values: &[String], most: usize, answers: &Answers) -> Result<Vec<String>, Problem> {
    let mut chosen: Vec<String> = Vec::new();
    for id in values.iter().map(|id| line(id)).filter(|id| !id.is_empty()) {
        if !chosen.contains(&id) {
            chosen.push(id);
        }
    }
    match chosen.len() {
        0 if field.need(answers) == Need::Required => Err(Problem::Missing),
        n if n > most => Err(Problem::TooMany),
        _ if chosen.iter().any(|id| !is_id(id)) => Err(Problem::Format),
        _ if field != Field::Places && chosen.iter().any(|id| answers.school_name(id).is_none()) => {
            Err(Problem::Unknown)
        }
        _ => Ok(chosen),
    }
}

/// A key of a list of ours: `england-108487`, `hefei`.
fn is_id(id: &str) -> bool {
    id.len() <= 60 && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn tick(field: Field, answers: &Answers) -> Result<Vec<String>, Problem> {
    let ticked = answers.ticked(field);
    if !ticked && field.need(answers) == Need::Required {
        return Err(Problem::Missing);
    }
    // Only who may agree is both: a head as a head, and whoever leads in own words; an officer never does.
    let in_own_words =
        || answers.has(Pick::RoleOther) && answers.text(Field::ContactRoleOther).is_none_or(is_role_of_a_leader);
    let may_agree = || {
        let head = answers.pick(Field::ApproverRole).is_none_or(|role| role == Pick::ApproverHead);
        let as_head = head && answers.has(Pick::RoleHead);
        match answers.kind() {
            Some(ApplicantKind::SingleSchool) => as_head,
            Some(ApplicantKind::Trust) => as_head || in_own_words(),
            Some(ApplicantKind::Council) | None => in_own_words(),
        }
    };
    if ticked && field == Field::SameAsContact && !may_agree() {
        return Err(Problem::Conflict);
    }
    Ok(if ticked { vec!["yes".to_owned()] } else { Vec::new() })
}

/// Whether a role in own words is that of a head, a chief executive or a director, and not of somebody beside them.
fn is_role_of_a_leader(role: &str) -> bool {
    const LEADS: [&str; 13] = [
        "head",
        "principal",
        "chief",
        "ceo",
        "executive",
        "director",
        "superintendent",
        "校长",
        "首席",
        "主管",
        "总监",
        "局长",
        "主任",
    ];
    const BESIDE: [&str; 9] = ["assistant", "deputy", "secretary", "office", "support", "助理", "副", "秘书", "办公室"];
    let role = role.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| role.contains(word));
    says(&LEADS) && !says(&BESIDE)
}

/// One address or none for each school, in the order of the schools.
fn leads(answers: &Answers) -> Result<Vec<String>, Problem> {
    let lead = |id: &String| match answers.lead_email(id) {
        None => Err(Problem::Missing),
        Some(typed) => optional(email(typed)),
    };
    answers.school_ids().iter().map(lead).collect()
}

/// Nothing is a good answer, too.
fn optional(value: Result<String, Problem>) -> Result<String, Problem> {
    if value == Err(Problem::Missing) { Ok(String::new()) } else { value }
}

fn text(field: Field, typed: String, most: usize, answers: &Answers) -> Result<Vec<String>, Problem> {
    let value = match field {
        Field::ContactEmail | Field::SecondContactEmail => email(&typed),
        Field::ApproverEmail => email(&typed).and_then(|email| {
            let own = answers.email().is_some_and(|own| own.eq_ignore_ascii_case(&email));
            if own { Err(Problem::Conflict) } else { Ok(email) }
        }),
        Field::ContactName | Field::ApproverName => person_name(&typed),
        Field::SchoolName | Field::TrustName => school_name(&typed),
        // Shown as it was typed; what it means is a column of its own.
        Field::ContactPhone => phone(&typed).map(|_| typed),
        Field::Postcode => postcode(&typed),
        // The year in which it was answered stands beside it.
        Field::SinceYear => year(&typed).and_then(|year| {
            let future = answers.text(Field::FoundYear).is_some_and(|now| year.as_str() > now);
            if future { Err(Problem::Unknown) } else { Ok(year) }
        }),
        Field::SchoolNumber => school_number(&typed, answers.typed(Field::UkNation)).map(|number| number.text),
        Field::SchoolChoice => choice(typed, answers.text(Field::FoundSchool)),
        Field::TrustChoice => choice(typed, answers.text(Field::FoundTrust)),
        Field::CouncilChoice => match choice(typed, answers.text(Field::FoundCouncil)) {
            Ok(code) if code == NOT_LISTED => Err(Problem::Unknown),
            code => code,
        },
        Field::CouncilInvite | Field::SchoolQuery | Field::TrustQuery | Field::CouncilQuery => {
            Ok(typed.chars().take(most).collect())
        }
        _ => filled(typed, most).and_then(|value| form(value, |value| value.chars().any(char::is_alphanumeric))),
    };
    let value = if field.need(answers) == Need::Required { value } else { optional(value) };
    value.map(|value| vec![value])
}

/// A choice from a list of ours: what was found there stands beside it.
fn choice(typed: String, found: Option<&str>) -> Result<String, Problem> {
    match typed.as_str() {
        "" => Err(Problem::Missing),
        NOT_LISTED => Ok(typed),
        _ if found.is_some() => Ok(typed),
        _ => Err(Problem::Unknown),
    }
}

/// The name of a person, in any writing system.
///
/// # Errors
/// Any [`Problem`].
pub fn person_name(typed: &str) -> Result<String, Problem> {
    let sign = |c: char| {
        matches!(c, ' ' | '\'' | '’' | '‘' | 'ʻ' | '-' | '‐' | '.' | ',' | '·' | '・' | '\u{200c}'..='\u{200f}')
    };
    form(filled(line(typed), NAME_LENGTH)?, |value| {
        value.chars().all(|c| c.is_alphabetic() || is_combining_mark(c) || sign(c))
            && value.chars().any(char::is_alphabetic)
    })
}

/// The name of a school, a trust or a council: anything with a letter in it ("School 21", "St. John's (C of E)").
///
/// # Errors
/// Any [`Problem`].
pub fn school_name(typed: &str) -> Result<String, Problem> {
    form(filled(line(typed), NAME_LENGTH)?, |value| value.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests;
