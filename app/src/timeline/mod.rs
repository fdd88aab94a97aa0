//! The timeline: every dated event as an ordered list by decade and year.

mod filter_form;
mod page;
mod query;
mod words;

pub use page::TimelinePage;
pub use query::{TimelineQuery, matching};
