//! What programs read: open data and its errors.

pub mod problem;
pub mod v1;
