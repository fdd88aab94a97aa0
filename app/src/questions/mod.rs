//! The questions of the registration and their answers, pure: nothing here knows of requests, sessions or cases.
//!
//! `field` and `pick` are the questions and their choices as tables; `answers` holds what was typed, `validate` judges it,
//! `journey` says where somebody stands, `summary` and `words` say it all in two languages.

pub mod answers;
pub mod field;
pub mod journey;
pub mod pick;
pub mod provinces;
pub mod summary;
pub mod validate;
pub mod words;
