//! The pages of the registration. Every question opens through `step`, which sends the browser to the first thing
//! missing where a page may not be opened yet; most are drawn by `ask` from the table of fields, some by a file of theirs.

mod ask;
mod check;
mod code;
mod confirm;
mod declarations;
mod done;
mod email;
mod find;
mod known;
mod leads;
mod other;
mod places;
mod schools;
mod start;
mod step;
mod tasks;

pub use done::DonePage;
pub use known::SchoolKnownPage;
pub use other::OtherPage;
pub use start::StartPage;
pub use step::{KindPage, StepPage};

pub(super) use schools::ALL as ALL_SCHOOLS;
pub(super) use start::council_of;

use leptos::prelude::*;

use super::visit::Visit;
use crate::questions::field::Field;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::ui::form::FieldError;

/// What a question page shows below its back link and error summary.
struct Question {
    title: String,
    errors: Vec<FieldError>,
    body: AnyView,
    /// "Save and come back later" stands in its form, where it saves what is typed.
    leaves: bool,
}

/// What is wrong on a page, in words.
fn errors(visit: &Visit, step: Step) -> Vec<FieldError> {
    let w = words(visit.requester.locale);
    let problems = visit.journey().problems(step).into_iter();
    problems
        .map(|(field, problem)| FieldError {
            id: field.as_str().to_owned(),
            message: (w.problem)(field, problem, visit.about()),
        })
        .collect()
}

/// A typed answer as a field shows it again.
fn shown(visit: &Visit, field: Field) -> String {
    visit.answers.typed(field).unwrap_or_default().to_owned()
}
