//! The rules of the fields, pure: from what was typed to the value that counts, or to what is wrong with it.
//! People paste from mails and documents, in two writing systems: what cannot be seen is taken away before anything is
//! judged, and full-width letters and digits are read as what they stand for where a machine must read them.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::answers::{Answers, ApplicantKind, NOT_LISTED};
use super::field::{Field, Need, Shape};
use super::pick::Pick;

mod formats;
mod phone;

pub use formats::{EmailClass, SchoolNumber, email_class, postcode, school_number, trust_uid, urn, year};
pub use phone::phone;

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed or chosen.
    Missing,
    /// More characters than there may be.
    TooLong,
    /// Not of the form that is needed, or not one of the choices.
    Format,
    /// More of them than there may be.
    TooMany,
    /// Not in the list of ours that it must be in.
    Unknown,
    /// It does not go together with another answer.
    Conflict,
}

/// Characters of a name or title that are kept.
pub const NAME_LENGTH: usize = 200;
/// Characters of a role in own words.
pub const ROLE_LENGTH: usize = 100;
/// Characters of an e-mail address.
pub const EMAIL_LENGTH: usize = 254;
/// Digits of a code.
pub const CODE_LENGTH: usize = 6;
/// Characters of any one-line answer that are kept to be shown again; more than any rule allows.
const KEPT_LENGTH: usize = 1000;

/// What is saved of a typed line: as typed, without control characters (Postgres refuses some) and with an end.
pub fn keep(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_control()).take(KEPT_LENGTH).collect()
}

/// As [`keep`], for several lines.
pub fn keep_lines(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
    typed.chars().filter(|c| *c == '\n' || !c.is_control()).take(10 * KEPT_LENGTH).collect()
}

/// Several lines in their final form: each without what cannot be seen, none empty at either end.
pub fn lines(typed: &str) -> String {
    let lines: Vec<_> = typed.split('\n').map(line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Takes away what cannot be seen, makes every space an ordinary one and leaves single ones, composes letters and marks.
pub fn line(typed: &str) -> String {
    let space = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let visible: String = visible(typed).nfc().map(space).collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// As [`line`], for text that machines read: no spaces at all, full-width characters made ordinary ones.
fn machine(typed: &str) -> String {
    let seen = |c: &char| !is_invisible(*c) && !c.is_whitespace() && !c.is_control();
    typed.nfkc().filter(seen).nfc().collect()
}

/// Without what cannot be seen, but with what belongs to a writing: marks of direction, and joiners where they join
/// something (emoji, Arabic, Indic scripts).
fn visible(typed: &str) -> String {
    let mut before = '\0';
    let kept = |c: &char| {
        let kept = match c {
            '\u{200c}' | '\u{200d}' => before >= '\u{600}',
            '\u{200e}' | '\u{200f}' => true,
            c => !is_invisible(*c),
        };
        if kept {
            before = *c;
        }
        kept
    };
    typed.nfc().filter(kept).collect()
}

/// Zero-width characters and marks that turn the direction of writing.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn filled(value: String, length: usize) -> Result<String, Problem> {
    match value.chars().count() {
        0 => Err(Problem::Missing),
        n if n > length => Err(Problem::TooLong),
        _ => Ok(value),
    }
}

fn form(value: String, good: impl FnOnce(&str) -> bool) -> Result<String, Problem> {
    if good(&value) { Ok(value) } else { Err(Problem::Format) }
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
        Field::EmailCode => code(&typed),
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

/// An e-mail address (rule E1), without spaces and with its domain in small letters.
///
/// # Errors
/// Any [`Problem`].
pub fn email(typed: &str) -> Result<String, Problem> {
    let value = filled(machine(typed), EMAIL_LENGTH)?;
    let (local, domain) = value.split_once('@').ok_or(Problem::Format)?;
    let (hosts, top) = domain.rsplit_once('.').ok_or(Problem::Format)?;
    let good = (1..=64).contains(&local.chars().count())
        && local.split('.').all(|part| !part.is_empty() && part.chars().all(is_mailbox_character))
        && hosts.split('.').all(is_host_label)
        && (2..=63).contains(&top.len())
        && top.bytes().all(|b| b.is_ascii_alphabetic());
    if good { Ok(format!("{local}@{}", domain.to_ascii_lowercase())) } else { Err(Problem::Format) }
}

/// What may stand in front of the `@` without quotes (RFC 5322 3.2.3, letters of any alphabet as in RFC 6531): no mail
/// server takes anything else.
fn is_mailbox_character(c: char) -> bool {
    c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
}

fn is_host_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// The six digits of a code; spaces and dashes between them do no harm.
///
/// # Errors
/// `Missing` or `Format`.
pub fn code(typed: &str) -> Result<String, Problem> {
    let value: String = machine(typed).chars().filter(|c| !matches!(c, '-' | '–' | '.')).collect();
    let value = filled(value, usize::MAX)?;
    form(value, |v| v.len() == CODE_LENGTH && v.bytes().all(|b| b.is_ascii_digit()))
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
