//! The case: a registration after it was sent, until its data is erased. Every change of one goes through `transaction`.

pub mod actor;
pub mod amend;
pub mod approval;
pub mod columns;
pub mod data_request;
pub mod letters;
pub mod lifecycle;
pub mod reference;
pub mod registered;
pub mod row;
pub mod tracker;
pub mod transaction;
