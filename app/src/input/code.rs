//! One-time codes, as people copy them out of a mail.

use super::clean::machine;
use super::problem::{Problem, filled, form};

/// Digits of a code.
pub const CODE_LENGTH: usize = 6;

/// The six digits of a code; spaces and dashes between them do no harm.
///
/// # Errors
/// `Missing` or `Format`.
pub fn code(typed: &str) -> Result<String, Problem> {
    let value: String = machine(typed).chars().filter(|c| !matches!(c, '-' | '–' | '.')).collect();
    let value = filled(value, usize::MAX)?;
    form(value, |v| v.len() == CODE_LENGTH && v.bytes().all(|b| b.is_ascii_digit()))
}
