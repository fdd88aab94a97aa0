//! The timeline: every dated event as an ordered list by decade and year.

mod page;
pub use page::TimelinePage;
