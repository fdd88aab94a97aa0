//! The work on registrations: find them, read one, move it on.

mod actions;
mod answer_page;
mod answers;
mod checks_view;
mod db;
pub(super) mod fields;
pub(super) mod form_input;
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
mod state_tag;

pub use answer_page::AnswerPage;
pub(super) use db::counts;
pub use list_page::RegistrationsPage;
pub(super) use query::list_path;
pub use record_page::RegistrationPage;
pub(super) use standing::failures;
pub(super) use state_tag::state_tag;
