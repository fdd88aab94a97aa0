//! What can be wrong with something that was typed.

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

/// A value that is there and not longer than `length` characters.
///
/// # Errors
/// `Missing` or `TooLong`.
pub fn filled(value: String, length: usize) -> Result<String, Problem> {
    match value.chars().count() {
        0 => Err(Problem::Missing),
        n if n > length => Err(Problem::TooLong),
        _ => Ok(value),
    }
}

/// A value of the form that is needed.
///
/// # Errors
/// `Format`.
pub fn form(value: String, good: impl FnOnce(&str) -> bool) -> Result<String, Problem> {
    if good(&value) { Ok(value) } else { Err(Problem::Format) }
}
