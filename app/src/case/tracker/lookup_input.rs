//! What is entered to find a registration: its reference and an address, kept in the session until the code is right.

use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use crate::case::reference::Reference;
use crate::error::AppError;
use crate::input::{self, Problem, keep};

const KEY: &str = "track typed";

/// As it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    pub reference: String,
    pub email: String,
}

impl Typed {
    /// Cuts what is far too long.
    pub fn new(reference: &str, email: &str) -> Self {
        Self { reference: keep(reference), email: keep(email) }
    }

    /// What this browser entered last.
    pub async fn of(session: &Session) -> Result<Option<Self>, AppError> {
        let value = session.get_value(KEY).await?;
        Ok(value.and_then(|value| serde_json::from_value(value).ok()))
    }

    /// Keeps it, now: where the answer is an error, the session layer saves nothing.
    pub async fn keep(&self, session: &Session) -> Result<(), AppError> {
        session.insert(KEY, self).await?;
        Ok(session.save().await?)
    }

    /// Forgets it.
    pub async fn forget(session: &Session) -> Result<(), AppError> {
        session.remove_value(KEY).await?;
        Ok(())
    }

    /// The reference in its one written form.
    pub fn reference(&self) -> Result<String, Problem> {
        if self.reference.trim().is_empty() {
            Err(Problem::Missing)
        } else {
            reference(&self.reference).ok_or(Problem::Format)
        }
    }

    /// Whether it is the reference of a registration, or of a school in it.
    pub fn is_of(&self, own: &str) -> bool {
        self.reference().is_ok_and(|reference| reference.starts_with(own))
    }

    /// The address.
    pub fn email(&self) -> Result<String, Problem> {
        input::email(&self.email)
    }
}

/// Reads a reference, with or without the number of a school at its end.
fn reference(text: &str) -> Option<String> {
    if let Ok(whole) = text.parse::<Reference>() {
        return Some(whole.to_string());
    }
    let plain: String = text.trim().chars().filter(|c| *c != '-').collect();
    let (start, number) = plain.split_at_checked(plain.len().checked_sub(2)?)?;
    let number = Some(number).filter(|n| n.bytes().all(|b| b.is_ascii_digit()))?;
    Some(format!("{}-{number}", start.parse::<Reference>().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_as_people_write_them() {
        for (typed, read) in [
            (" ukc-k72-mf4-tx ", Some("UKC-K72-MF4-TX")),
            ("UKC-K72-MF4-TX-01", Some("UKC-K72-MF4-TX-01")),
            ("ukck72mf4tx30", Some("UKC-K72-MF4-TX-30")),
            ("UKC-K72-MF4-TX-1", None),
            ("UKC-K72-MF4-TX-0A", None),
            ("中文", None),
            ("", None),
        ] {
            assert_eq!(reference(typed).as_deref(), read, "{typed}");
        }
    }
}
