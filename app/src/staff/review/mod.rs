//! The work on registrations: find them, read one, move it on.

mod actions;
mod answers;
mod checks_view;
mod db;
mod fields;
mod list_page;
mod list_view;
mod mails_view;
mod masked;
mod moves_view;
mod query;
mod record_page;
mod record_view;
mod reference;
mod reveal;
mod standing;
mod typed;

pub(super) use crate::registration::lifecycle::status;
pub(super) use {db::counts, query::list_path, standing::failures};
pub use {list_page::RegistrationsPage, record_page::RegistrationPage};
