//! The school registration: one question a page, saved as it is typed, resumed at the first thing missing.
//!
//! `field` and `pick` are the questions and their choices as tables; `answers`, `validate`, `journey` and `reference` are pure and know nothing of requests. `visit` brings them together
//! with the session and the draft in the database; `actions` save and redirect, `pages` show.

pub mod actions;
pub mod amend;
pub mod answers;
pub mod approval;
mod china;
pub mod data_request;
pub mod db;
pub mod field;
pub mod guest;
pub mod journey;
pub mod lifecycle;
pub mod mail;
pub mod pages;
pub mod pick;
pub mod proof;
pub mod reference;
pub mod resume;
mod session;
pub mod session_end;
pub mod summary;
pub mod tracker;
pub mod validate;
mod visit;
pub(crate) mod words;

/// How long an applicant's browser may be idle before it is forgotten.
pub const IDLE: time::Duration = time::Duration::minutes(60);
