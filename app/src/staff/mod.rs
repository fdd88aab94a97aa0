//! The staff dashboard: who may come in (`auth`), what they may do (`roles`), their work (`review`), what is owed to those
//! whose data it is (`privacy`), and the record of it all (`audit`). Pages go through `page`, actions through `Access::for_action`: both refuse unless told otherwise.

pub(crate) mod access;
pub mod auth;
mod frame;
mod home;
mod page;
mod privacy;
pub mod review;
mod when;

pub use auth::SignInPage;
pub use home::HomePage;
pub use privacy::{DataRequestPage, DataRequestsPage};
pub use review::{AnswerPage, RegistrationPage, RegistrationsPage};
