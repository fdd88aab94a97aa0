//! The rules of the fields, pure: from what was typed to the value that counts, or to what is wrong with it.
//! People paste from mails and documents, in two writing systems: what cannot be seen is taken away before anything is
//! judged, and full-width letters and digits are read as what they stand for where a machine must read them.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::answers::{ApplicantKind, ContactRole};

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed or chosen.
    Missing,
    /// More characters than there may be.
    TooLong,
    /// Not of the form that is needed, or not one of the choices.
    Format,
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

/// Takes away what cannot be seen, makes every space an ordinary one and leaves single ones, composes letters and marks.
pub fn line(typed: &str) -> String {
    let space = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let visible: String = typed.chars().filter(|c| !is_invisible(*c)).nfc().map(space).collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// As [`line`], for text that machines read: no spaces at all, full-width characters made ordinary ones.
fn machine(typed: &str) -> String {
    let seen = |c: &char| !is_invisible(*c) && !c.is_whitespace() && !c.is_control();
    typed.nfkc().filter(seen).nfc().collect()
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

/// Who registers. [`ApplicantKind::Other`] is a choice on the page but no answer: it leads out of the form.
///
/// # Errors
/// `Missing` or `Format`.
pub fn kind(typed: &str) -> Result<ApplicantKind, Problem> {
    match filled(line(typed), NAME_LENGTH)?.parse() {
        Ok(ApplicantKind::Other) | Err(()) => Err(Problem::Format),
        Ok(kind) => Ok(kind),
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
    let sign = |c: char| matches!(c, ' ' | '\'' | '’' | '‘' | 'ʻ' | '-' | '‐' | '.' | ',' | '·' | '・');
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

/// A role from the list, as far as it suits the applicant.
///
/// # Errors
/// `Missing` or `Format`.
pub fn role(typed: &str, kind: Option<ApplicantKind>) -> Result<ContactRole, Problem> {
    match filled(line(typed), NAME_LENGTH)?.parse::<ContactRole>() {
        Ok(role) if kind.is_none_or(|kind| role.applies_to(kind)) => Ok(role),
        _ => Err(Problem::Format),
    }
}

/// A role in the contact's own words.
///
/// # Errors
/// Any [`Problem`].
pub fn role_other(typed: &str) -> Result<String, Problem> {
    form(filled(line(typed), ROLE_LENGTH)?, |value| value.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests;
