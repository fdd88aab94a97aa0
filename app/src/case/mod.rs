//! The case: a registration after it was sent, until its data is erased. What somebody changes goes
//! through `transaction`; sending it (`registered`), the approver's answer (`approval`) and what time alone causes (`lifecycle`:
//! reminders, holds, retention) have transactions of their own.

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
