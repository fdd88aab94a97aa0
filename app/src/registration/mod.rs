//! The wizard: one question a page, saved as it is typed, resumed at the first thing missing, until it is sent.
//!
//! `visit` brings the questions together with the session and the draft in the database; `actions` save and redirect,
//! `pages` show, `resume` leads back to a draft.

pub mod actions;
pub mod draft;
pub mod pages;
pub mod resume;
pub mod session;
pub mod session_end;
mod sisters;
mod visit;

/// How long an applicant's browser may be idle before it is forgotten.
pub const IDLE: time::Duration = time::Duration::minutes(60);
