//! The life of a registration after it was sent. `status`, `step`, `rule` and `deadline` are pure: what may follow what,
//! who may do it, and what it needs. `move_to` is the one function that moves; `checks`, `decline`, `reminders`, `holds`,
//! `child` and `retention` hold the SQL of what goes with it.

mod change;
mod checks;
mod child;
pub mod deadline;
mod decline;
mod digest;
mod holds;
mod move_to;
mod reasons;
mod reminders;
mod retention;
mod rule;
pub mod status;
mod step;
mod target;

#[cfg(test)]
mod tests;

pub use change::{Agreement, Change, Proposal};
pub use checks::{Check, DueDiligence, Setting, TransferRoute, set as set_check};
pub use child::{leave, way_out};
pub use decline::{drop_proposal, propose as propose_decline};
pub use digest::tell_office;
pub use holds::release_passed;
pub use move_to::{Order, consider, move_to};
pub use reasons::{DeclineReason, WithdrawReason};
pub use reminders::{flag_dormant, flag_no_reply, remind, yearly_checks};
pub use retention::{end_at_request, erase, erase_due};
pub use rule::{Facts, Missing, REOPEN, Refused, check};
pub use status::{Stage, Status};
pub use step::Step;
pub use target::{Target, lock};

use uuid::Uuid;

use crate::roles::Role;

/// Who moves a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The school itself.
    Applicant,
    /// A member of staff.
    Staff(Uuid, Role),
}

impl Actor {
    /// As the history has it.
    pub fn name(self) -> String {
        match self {
            Self::Applicant => "applicant".to_owned(),
            Self::Staff(id, _) => format!("staff:{id}"),
        }
    }
}
