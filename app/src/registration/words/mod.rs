//! Every sentence of the registration, in two languages. Sentences that depend on who registers are functions of it.

mod en;
mod zh;

use super::answers::{ApplicantKind, ContactRole, Field};
use super::session::CodeProblem;
use super::validate::Problem;
use crate::i18n::Locale;

/// The words of the registration, in one language.
pub struct Words {
    /// Before the title of a page with errors.
    pub error_prefix: &'static str,
    /// The link to the page before.
    pub back: &'static str,
    /// The button of every question.
    pub go_on: &'static str,
    /// The start page.
    pub start: StartWords,
    /// The questions.
    pub ask: AskWords,
    /// The code page.
    pub code: CodeWords,
    /// The page that shows all answers.
    pub check: CheckWords,
    /// The confirmation.
    pub done: DoneWords,
    /// For those whom the form is not for.
    pub other: OtherWords,
    /// What is wrong with an answer, and what to do.
    pub problem: fn(Field, Problem, Option<ApplicantKind>) -> &'static str,
    /// Why a code was not accepted.
    pub code_problem: fn(CodeProblem) -> String,
    /// Who registers, as the choice says it.
    pub kind: fn(ApplicantKind) -> &'static str,
    /// More about a choice.
    pub kind_hint: fn(ApplicantKind) -> Option<&'static str>,
    /// A role.
    pub role: fn(ContactRole) -> &'static str,
}

/// See [`Words::start`].
pub struct StartWords {
    pub title: &'static str,
    pub description: &'static str,
    pub lead: &'static str,
    pub who: &'static str,
    pub who_list: [&'static str; 3],
    pub need: &'static str,
    pub need_list: [&'static str; 3],
    pub time: &'static str,
    pub time_text: &'static str,
    pub pupils: &'static str,
    pub button: &'static str,
    pub body: fn(&str) -> String,
    pub privacy: &'static str,
    pub more: &'static str,
    pub sent: &'static str,
}

/// See [`Words::ask`].
pub struct AskWords {
    pub kind: &'static str,
    pub kind_hint: &'static str,
    pub email: &'static str,
    pub email_hint: &'static str,
    pub name: fn(ApplicantKind) -> &'static str,
    pub name_hint: fn(ApplicantKind) -> &'static str,
    pub contact: &'static str,
    pub contact_hint: &'static str,
    pub contact_name: &'static str,
    pub role: &'static str,
    pub role_other: &'static str,
    pub role_other_hint: &'static str,
}

/// See [`Words::code`].
pub struct CodeWords {
    pub question: &'static str,
    pub sent_to: fn(&str) -> String,
    pub not_sent: fn(&str) -> String,
    pub again: &'static str,
    pub missing_title: &'static str,
    pub missing: &'static str,
    pub new: &'static str,
    pub wrong_address: &'static str,
}

/// See [`Words::check`].
pub struct CheckWords {
    pub title: &'static str,
    pub card: &'static str,
    pub kind: &'static str,
    pub email: &'static str,
    pub name: fn(ApplicantKind) -> &'static str,
    pub contact_name: &'static str,
    pub role: &'static str,
    pub change: &'static str,
    pub send: &'static str,
    pub send_text: &'static str,
    pub privacy: &'static str,
    pub button: &'static str,
}

/// See [`Words::done`].
pub struct DoneWords {
    pub title: &'static str,
    pub reference: &'static str,
    pub mail: &'static str,
    pub next: &'static str,
    pub next_list: [&'static str; 3],
    pub contact: fn(&str) -> String,
    pub print: &'static str,
    pub map: &'static str,
    pub unknown_title: &'static str,
    pub unknown: &'static str,
    pub unknown_contact: fn(&str) -> String,
    pub to_start: &'static str,
}

/// See [`Words::other`].
pub struct OtherWords {
    pub title: &'static str,
    pub text: &'static str,
    pub kept: &'static str,
    pub write: fn(&str) -> String,
    pub again: &'static str,
}

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&en::WORDS, &zh::WORDS)
}
