//! The timeline: every dated event as an ordered list by decade and year.

mod event_list;
mod filter_form;
mod page;
mod query;
mod words;

pub use event_list::{EventList, kind_word};
pub use page::TimelinePage;
pub use query::{TimelineQuery, matching};
