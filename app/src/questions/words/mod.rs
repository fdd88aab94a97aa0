//! Every sentence of the registration, in two languages. Sentences that depend on who registers are functions of it.

mod done;
mod fields;
mod find;
mod more;
mod picks;
mod problems;
mod rows;
mod start;
mod steps;
mod tasks;

pub use done::{CheckWords, DoneWords};
pub use find::FindWords;
pub use start::{OtherWords, StartWords};
pub use tasks::{CountWords, TaskWords};

use crate::i18n::{Locale, words};
use crate::input::Problem;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::journey::Progress;
use crate::questions::kind::ApplicantKind;
use crate::questions::pick::Pick;
use crate::questions::step::{Step, Task};

words! {
    /// The words of the registration, in one language.
    pub struct Words {
        /// The link to the page before.
        back: &'static str = "Back", "返回";
        /// The button of every question.
        go_on: &'static str = "Continue", "继续";
        /// The start page.
        start: StartWords = StartWords::EN, StartWords::ZH;
        /// When the draft was saved.
        saved_at: fn(&str) -> String = |time| format!("Saved at {time}"), |time| format!("已于{time}保存（英国时间）");
        /// Below a box for several lines: its limit and what is left of it.
        count: CountWords = CountWords::EN, CountWords::ZH;
        /// A place and its partners.
        linked_with: fn(&str, &[String]) -> String =
            |place, partners| match partners {
                [one] => format!("{place} is linked with {one}."),
                [most @ .., last] => format!("{place} has links with {} and {last}.", most.join(", ")),
                [] => String::new(),
            },
            |place, partners| match partners {
                [] => String::new(),
                partners => format!("{place}与{}结有友城关系。", partners.join("、")),
            };
        /// What a page asks.
        step: fn(Step, About) -> Ask =
            |step, about| steps::step(Locale::En, step, about),
            |step, about| steps::step(Locale::Zh, step, about);
        /// What is to be read before an answer.
        more: fn(Step, About) -> &'static [&'static str] =
            |step, about| more::more(Locale::En, step, about),
            |step, about| more::more(Locale::Zh, step, about);
        /// The name of a task.
        task: fn(Task, About) -> &'static str =
            |task, about| tasks::task(Locale::En, task, about),
            |task, about| tasks::task(Locale::Zh, task, about);
        /// How far a task is.
        progress: fn(Progress) -> &'static str =
            |progress| tasks::progress(Locale::En, progress),
            |progress| tasks::progress(Locale::Zh, progress);
        /// The name of a field.
        label: fn(Field, About) -> &'static str =
            |field, about| fields::label(Locale::En, field, about),
            |field, about| fields::label(Locale::Zh, field, about);
        /// The name of its row where answers are read again.
        row: fn(Field, About) -> &'static str =
            |field, about| rows::row(Locale::En, field, about),
            |field, about| rows::row(Locale::Zh, field, about);
        /// What the link behind it changes: "Change the main contact's name".
        change: fn(Field, About) -> &'static str =
            |field, about| rows::change(Locale::En, field, about),
            |field, about| rows::change(Locale::Zh, field, about);
        /// More about a field; may be empty.
        hint: fn(Field, About) -> &'static str =
            |field, about| fields::hint(Locale::En, field, about),
            |field, about| fields::hint(Locale::Zh, field, about);
        /// A choice.
        pick: fn(Pick, About) -> &'static str =
            |pick, about| picks::pick(Locale::En, pick, about),
            |pick, about| picks::pick(Locale::Zh, pick, about);
        /// More about a choice; may be empty.
        pick_hint: fn(Pick) -> &'static str =
            |pick| picks::pick_hint(Locale::En, pick),
            |pick| picks::pick_hint(Locale::Zh, pick);
        /// The task list.
        tasks: TaskWords = TaskWords::EN, TaskWords::ZH;
        /// Searches, lists and facts.
        find: FindWords = FindWords::EN, FindWords::ZH;
        /// The page that shows all answers.
        check: CheckWords = CheckWords::EN, CheckWords::ZH;
        /// The confirmation.
        done: DoneWords = DoneWords::EN, DoneWords::ZH;
        /// For those whom the form is not for.
        other: OtherWords = OtherWords::EN, OtherWords::ZH;
        /// What is wrong with an answer, and what to do.
        problem: fn(Field, Problem, About) -> String =
            |field, problem, about| problems::problem(Locale::En, field, problem, about),
            |field, problem, about| problems::problem(Locale::Zh, field, problem, about);
    }
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

/// A sentence in English and in Chinese.
type Both = (&'static str, &'static str);

/// Nothing to say, in both.
const NONE: Both = ("", "");

/// The words of a language.
pub fn words(locale: Locale) -> &'static Words {
    locale.pick(&Words::EN, &Words::ZH)
}
