//! The answers as people read them, by task: on the page with all answers, for staff, and in the copy by e-mail.

use super::answers::Answers;
use super::field::{Field, Privacy, Shape};
use super::journey::Journey;
use super::pick::Pick;
use super::provinces;
use super::words::{About, words};
use crate::catalogue::published::Published;
use crate::i18n::Locale;
use crate::questions::need::Need;
use crate::questions::step::Task;

/// The answers of a task.
pub struct Card {
    /// Which task.
    pub task: Task,
    /// Its name.
    pub title: &'static str,
    /// Question by question.
    pub rows: Vec<Row>,
}

/// One question and its answer.
pub struct Row {
    /// The field.
    pub field: Field,
    /// Its name.
    pub label: &'static str,
    /// The answer, in one or more parts, each with the line breaks it was typed with; "Not provided" where there is none.
    pub values: Vec<String>,
}

impl Row {
    /// Whether the answer names or reaches a person.
    pub const fn is_personal(&self) -> bool {
        matches!(self.field.privacy(), Privacy::Personal)
    }
}

/// Complete answers, task by task, in a language.
pub fn cards(answers: &Answers, locale: Locale, published: &Published) -> Vec<Card> {
    let (w, about) = (words(locale), About::of(answers));
    let journey = Journey::new(answers, None);
    let card = |task: &Task| {
        let fields = journey.steps_of(*task).flat_map(super::step::Step::inputs);
        let rows: Vec<_> = fields.filter_map(|field| row(answers, field, locale, published)).collect();
        (!rows.is_empty()).then(|| Card { task: *task, title: (w.task)(*task, about), rows })
    };
    Task::ALL.iter().filter(|task| **task != Task::Submit).filter_map(card).collect()
}

fn row(answers: &Answers, field: Field, locale: Locale, published: &Published) -> Option<Row> {
    let (w, about) = (words(locale), About::of(answers));
    let need = field.need(answers);
    if matches!(need, Need::No | Need::May) && (answers.list(field).is_empty() || is_working_field(field)) {
        return None;
    }
    if is_working_field(field) {
        return None;
    }
    let values: Vec<String> = match field {
        // A link that no council has given out says nothing.
        Field::CouncilInvite => vec![answers.text(Field::FoundInvite)?.to_owned()],
        Field::SchoolChoice | Field::TrustChoice if answers.is_not_listed(field) => vec![w.find.not_listed.to_owned()],
        Field::SchoolChoice => answers.text(Field::FoundSchool).into_iter().map(ToOwned::to_owned).collect(),
        Field::TrustChoice => answers.text(Field::FoundTrust).into_iter().map(ToOwned::to_owned).collect(),
        Field::CouncilChoice => answers.text(Field::FoundCouncil).into_iter().map(ToOwned::to_owned).collect(),
        Field::TrustSchools | Field::CouncilSchools => {
            answers.list(field).iter().map(|id| answers.school_name(id).unwrap_or(id).to_owned()).collect()
        }
        Field::LeadEmail => leads(answers),
        Field::Places => {
            let name = |slug: &String| provinces::name_of(published, slug, locale).unwrap_or_else(|| slug.clone());
            answers.list(field).iter().map(name).collect()
        }
        _ => match field.shape() {
            Shape::One | Shape::Many(_) => {
                let word = |value: &String| Pick::of(field, value).map(|pick| (w.pick)(pick, about).to_owned());
                answers.list(field).iter().filter_map(word).collect()
            }
            Shape::Tick => answers.ticked(field).then(|| w.find.yes.to_owned()).into_iter().collect(),
            _ => answers.text(field).into_iter().map(ToOwned::to_owned).collect(),
        },
    };
    let mut values: Vec<_> = values.into_iter().filter(|value| !value.is_empty()).collect();
    if values.is_empty() {
        let word = if field.shape() == Shape::Tick { w.find.no } else { w.check.not_provided };
        values.push(word.to_owned());
    }
    Some(Row { field, label: (w.row)(field, about), values })
}

/// Fields that lead the way and say nothing.
const fn is_working_field(field: Field) -> bool {
    matches!(
        field,
        Field::SchoolQuery | Field::TrustQuery | Field::CouncilQuery | Field::SchoolConfirmed | Field::InviteRead
    )
}

/// "Name of the school: address", in the order of the schools.
fn leads(answers: &Answers) -> Vec<String> {
    let of_school = |(at, id): (usize, &String)| {
        let email = answers.list(Field::LeadEmail).get(at).filter(|email| !email.is_empty())?;
        Some(format!("{}: {email}", answers.school_name(id).unwrap_or(id)))
    };
    answers.school_ids().iter().enumerate().filter_map(of_school).collect()
}

/// The copy of the answers for a mail: question and answer, one after the other.
pub fn lines(answers: &Answers, locale: Locale, published: &Published) -> Vec<(String, String)> {
    let rows = cards(answers, locale, published).into_iter().flat_map(|card| card.rows);
    rows.map(|row| (row.label.to_owned(), row.values.join(locale.pick("; ", "；")))).collect()
}
