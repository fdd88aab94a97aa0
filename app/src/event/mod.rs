//! A dated event in the life of a link or a place.

mod types;
pub use types::{Event, EventKind};

#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
pub use list::{EventList, kind_word};
