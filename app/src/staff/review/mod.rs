//! The work on registrations: find them, read one, move it on.

mod actions;
mod answers;
mod db;
mod list_page;
mod list_view;
mod masked;
mod query;
mod record_page;
mod record_view;
mod reference;
mod reveal;
pub mod status;

pub(super) use {db::counts, query::list_path};
pub use {list_page::RegistrationsPage, record_page::RegistrationPage};
