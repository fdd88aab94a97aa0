//! Every sentence of the registration, in two languages. Sentences that depend on who registers are functions of it.

mod en;
mod zh;

use super::answers::Answers;
use super::field::Field;
use super::journey::Progress;
use super::pick::Pick;
use crate::i18n::Locale;
use crate::input::Problem;
use crate::questions::kind::ApplicantKind;
use crate::questions::step::{Step, Task};

/// The words of the registration, in one language.
pub struct Words {
    /// The link to the page before.
    pub back: &'static str,
    /// The button of every question.
    pub go_on: &'static str,
    /// The start page.
    pub start: StartWords,
    /// When the draft was saved.
    pub saved_at: fn(&str) -> String,
    /// Below a box for several lines: its limit and what is left of it.
    pub count: CountWords,
    /// A place and its partners.
    pub linked_with: fn(&str, &[String]) -> String,
    /// What a page asks.
    pub step: fn(Step, About) -> Ask,
    /// What is to be read before an answer.
    pub more: fn(Step, About) -> &'static [&'static str],
    /// The name of a task.
    pub task: fn(Task, About) -> &'static str,
    /// How far a task is.
    pub progress: fn(Progress) -> &'static str,
    /// The name of a field.
    pub label: fn(Field, About) -> &'static str,
    /// The name of its row where answers are read again.
    pub row: fn(Field, About) -> &'static str,
    /// What the link behind it changes: "Change the main contact's name".
    pub change: fn(Field, About) -> &'static str,
    /// More about a field; may be empty.
    pub hint: fn(Field, About) -> &'static str,
    /// A choice.
    pub pick: fn(Pick, About) -> &'static str,
    /// More about a choice; may be empty.
    pub pick_hint: fn(Pick) -> &'static str,
    /// The task list.
    pub tasks: TaskWords,
    /// Searches, lists and facts.
    pub find: FindWords,
    /// The page that shows all answers.
    pub check: CheckWords,
    /// The confirmation.
    pub done: DoneWords,
    /// For those whom the form is not for.
    pub other: OtherWords,
    /// What is wrong with an answer, and what to do.
    pub problem: fn(Field, Problem, About) -> String,
}

/// Whom the words are about: sentences depend on who registers and in which nation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Who registers.
    pub kind: Option<ApplicantKind>,
    /// The nation, one of the choices of its question.
    pub nation: Option<Pick>,
    /// The role of the contact, one of the choices of its question.
    pub role: Option<Pick>,
}

impl About {
    /// Those who gave these answers.
    pub fn of(answers: &Answers) -> Self {
        Self { kind: answers.kind(), nation: answers.pick(Field::UkNation), role: answers.pick(Field::ContactRole) }
    }
}

/// A question and its hint, which may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    pub title: &'static str,
    pub hint: &'static str,
}

/// See [`Words::count`]; the browser puts the number in for `{}`.
pub struct CountWords {
    pub room: fn(usize) -> String,
    pub left: fn(usize) -> String,
    pub over: fn(usize) -> String,
}

/// See [`Words::tasks`].
pub struct TaskWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub elsewhere: &'static str,
    pub another: &'static str,
    pub another_hint: &'static str,
    pub invited: fn(&str) -> String,
    pub kept: &'static str,
    pub confirm: &'static str,
}

/// See [`Words::find`].
pub struct FindWords {
    pub search: &'static str,
    pub found: fn(Field, usize, bool, &str) -> String,
    pub legend: fn(Field) -> &'static str,
    pub school_not_listed: &'static str,
    pub trust_not_listed: &'static str,
    pub not_listed: &'static str,
    pub address: &'static str,
    pub number: &'static str,
    pub school_kind: &'static str,
    pub ages: &'static str,
    pub ages_from_to: fn(i16, i16) -> String,
    pub source: &'static str,
    pub all_of_them: fn(usize) -> String,
    pub place: &'static str,
    pub place_hint: &'static str,
    pub places_found: fn(usize, &str) -> String,
    pub places_none: &'static str,
    pub places_one: &'static str,
    pub places_many: &'static str,
    /// Below the choice of the sister city.
    pub no_sister: fn(About) -> &'static str,
    /// "The contact is the head teacher", with the name of the contact.
    pub same_as: fn(About, &str) -> String,
    /// The label of the address of one school.
    pub lead: fn(&str) -> String,
    pub added: fn(usize) -> String,
    pub add: &'static str,
    pub remove: &'static str,
    pub known_title: &'static str,
    pub known: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
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
    pub invited: fn(&str) -> String,
}

/// See [`Words::check`].
pub struct CheckWords {
    pub change: &'static str,
    pub not_provided: &'static str,
    pub send_text: &'static str,
    pub privacy: &'static str,
    pub button: &'static str,
    /// The child-protection guidance of the nation: its name and its address.
    pub guidance: fn(About) -> (&'static str, &'static str),
}

/// See [`Words::done`].
pub struct DoneWords {
    pub title: &'static str,
    pub reference: &'static str,
    pub mail: &'static str,
    pub next: &'static str,
    pub next_school: [&'static str; 3],
    pub next_council: [&'static str; 3],
    pub follow: &'static str,
    pub contact: fn(&str) -> String,
    pub save: &'static str,
    pub print: &'static str,
    pub map: &'static str,
    pub feedback: &'static str,
    pub share_title: &'static str,
    pub share: &'static str,
    pub unknown_title: &'static str,
    pub unknown: &'static str,
    pub unknown_contact: fn(&str) -> String,
    pub to_start: &'static str,
}

impl DoneWords {
    /// What happens next; a council that only invites its schools gets no partner itself.
    pub const fn next_list(&self, invites: bool) -> [&'static str; 3] {
        if invites { self.next_council } else { self.next_school }
    }
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
