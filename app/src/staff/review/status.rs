//! The life of a registration as a table: which status follows which, and who may bring it there. Pure; what a move
//! needs besides (an approver, a signed date) is checked where it is made.

use crate::staff::roles::{Permission, Role, may};
use crate::text_enum::text_enum;

text_enum! {
    /// Where a registration stands.
    pub enum Status {
        /// Being filled in.
        Draft = "draft",
        /// Sent; waiting for staff.
        Submitted = "submitted",
        /// Staff are checking.
        InReview = "in_review",
        /// Waiting for the school.
        InfoRequested = "info_requested",
        /// A partner is proposed or accepted.
        Matched = "matched",
        /// A signed agreement is recorded.
        AgreementSigned = "agreement_signed",
        /// The partnership is alive.
        Active = "active",
        /// The partnership ended.
        Closed = "closed",
        /// Stopped by the school or by time.
        Withdrawn = "withdrawn",
        /// Not eligible or not suitable.
        Declined = "declined",
    }
}

impl Status {
    /// As staff read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::Submitted => "Submitted",
            Self::InReview => "In review",
            Self::InfoRequested => "Information requested",
            Self::Matched => "Matched",
            Self::AgreementSigned => "Agreement signed",
            Self::Active => "Active",
            Self::Closed => "Closed",
            Self::Withdrawn => "Withdrawn",
            Self::Declined => "Declined",
        }
    }

    /// The class of its tag: what waits for staff stands out, what is over steps back.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Submitted => "state state-attention",
            Self::Matched | Self::AgreementSigned | Self::Active => "state state-good",
            Self::Closed | Self::Withdrawn | Self::Declined => "state state-closed",
            Self::Draft | Self::InReview | Self::InfoRequested => "state",
        }
    }

    /// What may follow.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft | Self::Withdrawn => &[Self::Submitted],
            Self::Submitted | Self::InfoRequested => &[Self::InReview, Self::Withdrawn],
            Self::InReview => &[Self::InfoRequested, Self::Matched, Self::Declined],
            Self::Matched => &[Self::InReview, Self::AgreementSigned, Self::Withdrawn],
            Self::AgreementSigned => &[Self::Active],
            Self::Active => &[Self::Closed],
            Self::Closed | Self::Declined => &[],
        }
    }

    /// What a member of staff needs to bring a registration here; `None` where only the applicant can.
    const fn needs(self) -> Option<Permission> {
        match self {
            Self::Draft | Self::Submitted => None,
            Self::InReview | Self::InfoRequested | Self::Matched | Self::Withdrawn => {
                Some(Permission::HandleRegistrations)
            }
            Self::AgreementSigned | Self::Active | Self::Closed => Some(Permission::ConcludeRegistrations),
            Self::Declined => Some(Permission::ConfirmDecline),
        }
    }
}

/// Why a move is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The table does not have it.
    NotInTable,
    /// The role may not.
    NotAllowed,
}

/// Checks a move by a member of staff.
///
/// # Errors
/// Why not.
pub fn staff_move(role: Role, from: Status, to: Status) -> Result<(), Refused> {
    if !from.next().contains(&to) {
        return Err(Refused::NotInTable);
    }
    match to.needs() {
        Some(permission) if may(role, permission) => Ok(()),
        _ => Err(Refused::NotAllowed),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As the design has it, in words, so that the code is not compared with itself.
    const TABLE: [(&str, &str); 10] = [
        ("draft", "submitted"),
        ("submitted", "in_review withdrawn"),
        ("in_review", "info_requested matched declined"),
        ("info_requested", "in_review withdrawn"),
        ("matched", "in_review agreement_signed withdrawn"),
        ("agreement_signed", "active"),
        ("active", "closed"),
        ("closed", ""),
        ("withdrawn", "submitted"),
        ("declined", ""),
    ];

    fn any_status() -> impl Strategy<Value = Status> {
        prop::sample::select(Status::ALL)
    }

    fn any_role() -> impl Strategy<Value = Role> {
        prop::sample::select(Role::ALL)
    }

    #[test]
    fn every_status_has_a_row() {
        assert!(TABLE.iter().map(|(from, _)| *from).eq(Status::ALL.iter().map(|s| s.as_str())));
    }

    proptest! {
        #[test]
        fn only_moves_of_the_table_succeed(role in any_role(), from in any_status(), to in any_status()) {
            let row = TABLE.iter().find(|(status, _)| *status == from.as_str()).unwrap().1;
            let listed = row.split(' ').any(|word| word == to.as_str());
            prop_assert_eq!(from.next().contains(&to), listed);
            let moved = staff_move(role, from, to);
            prop_assert!(listed || moved == Err(Refused::NotInTable));
            if moved.is_ok() {
                prop_assert!(matches!(role, Role::Caseworker | Role::Senior | Role::Admin));
                prop_assert!(to != Status::Submitted && to != Status::Draft, "only the applicant submits");
            }
        }

        #[test]
        fn however_often_it_moves_an_end_is_an_end(role in any_role(), wishes in prop::collection::vec(any_status(), 0..40)) {
            let (mut status, mut ended) = (Status::Submitted, false);
            for to in wishes {
                if staff_move(role, status, to).is_ok() {
                    prop_assert!(!ended);
                    status = to;
                    ended = matches!(status, Status::Closed | Status::Declined);
                }
            }
        }
    }
}
