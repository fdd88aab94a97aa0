//! E-mail addresses, read the same at every door.

use super::clean::machine;
use super::problem::{Problem, filled};

/// Characters of an e-mail address.
const EMAIL_LENGTH: usize = 254;

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
