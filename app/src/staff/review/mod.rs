//! The work on registrations: find them, read one, move it on.

mod actions;
mod answer_page;
mod answers;
mod checks_view;
mod db;
pub(super) mod fields;
mod list_page;
mod list_view;
mod mails_view;
pub(super) mod masked;
mod moves_view;
mod query;
mod record_page;
mod record_view;
mod reference;
mod reveal;
mod schools_view;
mod standing;
pub(super) mod typed;

pub(super) use crate::registration::lifecycle::status;
pub use {answer_page::AnswerPage, list_page::RegistrationsPage, record_page::RegistrationPage};
pub(super) use {db::counts, query::list_path, record_view::state_tag, standing::failures};
