//! The questions of the registration and their answers, pure: nothing here knows of requests, sessions or cases.
//!
//! Each stands on the one before: `step` (pages) ← `field` (the table of questions) ← `pick` (their choices) ← `answers`
//! (what was typed) ← `need` (what is asked) ← `validate` ← `settle` ← `journey` (where somebody stands). `summary` and `words`
//! say it all in two languages.

pub mod answers;
pub mod field;
pub mod journey;
pub mod kind;
pub mod need;
pub mod pick;
pub mod provinces;
mod settle;
pub mod step;
pub mod summary;
pub mod validate;
pub mod words;
