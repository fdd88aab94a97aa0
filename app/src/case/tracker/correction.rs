//! What a school would like corrected, as it was typed; kept in the session while something is wrong with it.

use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::words::DataWords;
use crate::case::data_request::Kind;
use crate::error::AppError;
use crate::input::{Problem, keep_lines, lines};
use crate::ui::form::FieldError;

const KEY: &str = "track correction";
/// The id of its box.
pub const ID: &str = "correction-text";
/// Characters that say something.
const LENGTH: std::ops::RangeInclusive<usize> = 10..=1000;

/// The text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    text: String,
    /// Something else was asked for since: what is wrong with it is not said again.
    passed: bool,
}

impl Correction {
    /// Without what nobody sees; what is far too long is cut here and refused there.
    pub fn new(typed: &str) -> Self {
        Self { text: lines(&keep_lines(typed)), passed: false }
    }

    /// As it is kept.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same, to be shown again.
    pub fn into_text(self) -> String {
        self.text
    }

    /// What is wrong with it.
    pub fn problem(&self) -> Option<Problem> {
        match self.text.chars().count() {
            n if n < *LENGTH.start() => Some(Problem::Missing),
            n if n > *LENGTH.end() => Some(Problem::TooLong),
            _ => None,
        }
    }

    /// The same in words.
    pub fn error(&self, w: &DataWords) -> Option<FieldError> {
        let problem = self.problem().filter(|_| !self.passed)?;
        let message = if problem == Problem::TooLong { w.correct_long } else { w.correct_short };
        Some(FieldError { id: ID.to_owned(), message: message.to_owned() })
    }

    /// What this browser typed last, where that could not be taken.
    pub async fn of(session: &Session) -> Result<Option<Self>, AppError> {
        let value = session.get_value(KEY).await?;
        Ok(value.and_then(|value| serde_json::from_value(value).ok()))
    }

    /// Keeps it.
    pub async fn keep(&self, session: &Session) -> Result<(), AppError> {
        Ok(session.insert(KEY, self).await?)
    }

    /// A request has arrived: a correction is forgotten, and beside another one it is no error any more.
    pub async fn settle(session: &Session, arrived: Kind) -> Result<(), AppError> {
        match Self::of(session).await? {
            Some(_) if arrived == Kind::Correction => {
                session.remove_value(KEY).await?;
            }
            Some(typed) => Self { passed: true, ..typed }.keep(session).await?,
            None => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_a_word_nor_a_book() {
        for (typed, wrong) in [
            ("", Some(Problem::Missing)),
            (" short \u{200b} \r\n ", Some(Problem::Missing)),
            ("Robin, not Robyn", None),
            ("联系人姓名应改为李明华", None),
        ] {
            assert_eq!(Correction::new(typed).problem(), wrong, "{typed}");
        }
        assert_eq!(Correction::new(&"x".repeat(1001)).problem(), Some(Problem::TooLong));
        assert_eq!(Correction::new(" a\r\n b\u{7} ").text(), "a\nb");
    }
}
