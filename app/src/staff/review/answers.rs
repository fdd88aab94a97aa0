//! The answers of a registration by task, in English, as staff read them. What names or reaches a person is masked until
//! it is asked for.

use super::db::Record;
use super::masked;
use crate::i18n::Locale;
use crate::registration::answers::{ApplicantKind, ContactRole};
use crate::registration::words::words;

/// One task of the registration and its answers: question, answer.
pub struct Task {
    /// The name of the task.
    pub name: &'static str,
    /// True where the answers are about a person.
    pub personal: bool,
    /// Questions and answers.
    pub answers: Vec<(&'static str, String)>,
}

/// All tasks; contact details in clear only where `show_contact` says so.
pub fn tasks(record: &Record, show_contact: bool) -> [Task; 2] {
    let w = words(Locale::En);
    let kind: Option<ApplicantKind> = record.applicant_kind.parse().ok();
    let role: Option<ContactRole> = record.contact_role.parse().ok();
    let (name, email) = if show_contact {
        (record.contact_name.clone(), record.contact_email.clone())
    } else {
        (masked::name(&record.contact_name), masked::email(&record.contact_email))
    };
    // A role in the contact's own words may name somebody.
    let own_words = record.contact_role_other.clone().filter(|own| !own.is_empty()).map(|own| {
        let own = if show_contact { own } else { masked::name(&own) };
        ("Role in their own words", own)
    });
    let contact = [
        (w.check.contact_name, name),
        (w.check.role, role.map_or_else(|| record.contact_role.clone(), |role| (w.role)(role).to_owned())),
    ];
    [
        Task {
            name: "School",
            personal: false,
            answers: vec![
                (w.check.kind, kind.map_or_else(|| record.applicant_kind.clone(), |kind| (w.kind)(kind).to_owned())),
                (kind.map_or("Name", w.check.name), record.school_name.clone()),
            ],
        },
        Task {
            name: "Contact",
            personal: true,
            answers: contact.into_iter().chain(own_words).chain([(w.check.email, email)]).collect(),
        },
    ]
}
