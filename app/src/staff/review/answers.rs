//! The answers of a registration by task, in English, as staff read them. What names or reaches a person is masked until
//! it is asked for.

use super::answer_page::label;
use super::db::Record;
use super::masked;
use crate::case::amend::TextAnswer;
use crate::catalogue::published::Published;
use crate::i18n::Locale;
use crate::questions::field::Field;
use crate::questions::step::Task as Part;
use crate::questions::summary::{Row, cards};
use crate::questions::words::{About, words};

/// One task of the registration and its answers: question, answer.
pub struct Task {
    /// Its id on the page.
    pub id: &'static str,
    /// The name of the task.
    pub name: &'static str,
    /// True where the answers are about a person.
    pub personal: bool,
    /// What was answered.
    pub answers: Vec<Answer>,
}

/// One answer.
pub struct Answer {
    /// The question.
    pub question: &'static str,
    /// The answer, line by line.
    pub lines: Vec<String>,
    /// The texts in it that can be changed: their names in addresses, and what they are called.
    pub texts: Vec<(String, String)>,
}

/// All tasks; contact details in clear only where `show_contact` says so.
pub fn tasks(record: &Record, show_contact: bool, published: &Published) -> Vec<Task> {
    let (about, all) = (About::of(&record.answers), record.all_answers());
    let email = Row {
        field: Field::ContactEmail,
        label: (words(Locale::En).label)(Field::ContactEmail, about),
        values: vec![record.contact_email.clone()],
    };
    let mut email = Some(email);
    let task = |card: crate::questions::summary::Card| {
        let personal = card.task == Part::People;
        let mut rows: Vec<Row> = card.rows.into_iter().filter(|row| row.field != Field::ContactEmail).collect();
        // The address that a code came back from stands with the person it belongs to.
        rows.extend(email.take_if(|_| personal));
        let answer = |row: Row| {
            let spots = if record.is_open() { TextAnswer::all(row.field, &all) } else { Vec::new() };
            let texts = spots.into_iter().map(|spot| (spot.to_string(), label(spot, &all))).collect();
            Answer { question: row.label, texts, lines: shown(row, show_contact, record.is_erased()) }
        };
        let answers = rows.into_iter().map(answer).collect();
        let id = if personal { "contact" } else { card.task.as_str() };
        Task { id, name: card.title, personal, answers }
    };
    cards(&record.answers, Locale::En, published).into_iter().map(task).collect()
}

fn shown(row: Row, show_contact: bool, erased: bool) -> Vec<String> {
    if erased && row.is_personal() {
        return vec!["Erased".to_owned()];
    }
    if show_contact || !row.is_personal() {
        return row.values;
    }
    row.values
        .iter()
        .map(|value| if value.contains('@') { masked::email(value) } else { masked::name(value) })
        .collect()
}
