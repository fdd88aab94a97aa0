//! The case: a registration after it was sent, until its data is erased.

pub mod amend;
pub mod approval;
pub mod data_request;
pub mod letters;
pub mod lifecycle;
pub mod reference;
pub mod registered;
pub mod tracker;
