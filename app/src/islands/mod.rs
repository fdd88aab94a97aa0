//! Small islands that any page may hold, and the few words they speak with the document (`dom`).

pub mod character_count;
pub mod choice_filter;
pub mod dom;
pub mod session_timer;
