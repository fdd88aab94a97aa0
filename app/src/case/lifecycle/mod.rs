//! The life of a registration after it was sent. `status`, `moves`, `rule` and `deadline` are pure: what may follow what,
//! who may do it, and what it needs. `move_to` moves; `checks`, `decline`, `reminders`, `holds`,
//! `child` and `retention` hold the SQL of what goes with it.

mod change;
mod checks;
mod child;
pub mod deadline;
mod decline;
mod digest;
mod due_diligence;
mod holds;
mod move_to;
mod moves;
mod reasons;
mod reminders;
mod retention;
mod rule;
pub mod status;

#[cfg(test)]
mod tests;

pub use change::{Agreement, Change, Proposal};
pub use checks::{Check, Setting, set as set_check};
pub use child::{leave, way_out};
pub use decline::{drop_proposal, propose as propose_decline};
pub use digest::tell_office;
pub use due_diligence::{DueDiligence, TransferRoute};
pub use holds::release_passed;
pub use move_to::{consider, move_to};
pub use moves::Move;
pub use reasons::{DeclineReason, WithdrawReason};
pub use reminders::{flag_dormant, flag_no_reply, remind, yearly_checks};
pub use retention::{erase, erase_due, forget};
pub use rule::{Facts, Missing, REOPEN, Refused, check};
pub use status::{Stage, Status};
