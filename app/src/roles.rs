//! Who may do what: one table, asked by every page and every action. What it does not tick is refused.
//!
//! Where the design gives a role half a right ("propose", "ask", "own"), that half is a permission of its own. The one
//! deviation from the design: an admin may also see and move registrations (contact details stay masked), because the
//! account made by `server staff add … --role admin` is the first and, in a small office, the only one.

use crate::text_enum::text_enum;

text_enum! {
    /// What a member of staff is.
    pub enum Role {
        /// Reads.
        Viewer = "viewer",
        /// Works on registrations.
        Caseworker = "caseworker",
        /// Decides.
        Senior = "senior",
        /// Keeps places, links and sources.
        Editor = "editor",
        /// Answers for personal data.
        PrivacyLead = "privacy_lead",
        /// Looks after accounts and settings.
        Admin = "admin",
    }
}

impl Role {
    /// As people read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Viewer => "Viewer",
            Self::Caseworker => "Caseworker",
            Self::Senior => "Senior",
            Self::Editor => "Editor",
            Self::PrivacyLead => "Privacy lead",
            Self::Admin => "Admin",
        }
    }
}

text_enum! {
    /// What can be allowed.
    pub enum Permission {
        /// Sign in and see the start page.
        UseDashboard = "use_dashboard",
        /// See registrations, with contact details masked.
        SeeRegistrations = "see_registrations",
        /// See contact details; each time is logged.
        SeeContacts = "see_contacts",
        /// Assign, note, ask for information, propose a match.
        HandleRegistrations = "handle_registrations",
        /// Change an answer or take it out.
        AmendAnswers = "amend_answers",
        /// Propose to decline a registration.
        ProposeDecline = "propose_decline",
        /// Confirm what somebody else proposed to decline.
        ConfirmDecline = "confirm_decline",
        /// Record an agreement, activate, close.
        ConcludeRegistrations = "conclude_registrations",
        /// Export public data.
        ExportPublic = "export_public",
        /// Export registrations without personal data.
        ExportPlain = "export_plain",
        /// Ask for an export with personal data.
        AskExportPersonal = "ask_export_personal",
        /// Approve an export with personal data that somebody else asked for.
        ApproveExportPersonal = "approve_export_personal",
        /// Erase, run the retention, hold.
        RunPrivacy = "run_privacy",
        /// Edit places, links, events, sources, corrections.
        EditData = "edit_data",
        /// Ask for something to be published.
        AskPublish = "ask_publish",
        /// Publish.
        Publish = "publish",
        /// Read what one did oneself in the audit.
        ReadAuditOwn = "read_audit_own",
        /// Read what the team did.
        ReadAuditTeam = "read_audit_team",
        /// Read the whole audit, without values.
        ReadAudit = "read_audit",
        /// Read the values in the audit.
        ReadAuditValues = "read_audit_values",
        /// Users, roles, settings.
        Administer = "administer",
    }
}

const Y: bool = true;
const N: bool = false;

/// The table. Columns in the order of [`Role::ALL`], rows in the order of [`Permission::ALL`].
#[rustfmt::skip]
const MATRIX: [(Permission, [bool; 6]); 21] = [
    //                               Viewer Case Senior Editor Privacy Admin
    (Permission::UseDashboard,          [Y, Y, Y, Y, Y, Y]),
    (Permission::SeeRegistrations,      [Y, Y, Y, N, Y, Y]),
    (Permission::SeeContacts,           [N, Y, Y, N, Y, N]),
    (Permission::HandleRegistrations,   [N, Y, Y, N, N, Y]),
    (Permission::AmendAnswers,          [N, Y, Y, N, N, N]),
    (Permission::ProposeDecline,        [N, Y, N, N, N, N]),
    (Permission::ConfirmDecline,        [N, N, Y, N, N, N]),
    (Permission::ConcludeRegistrations, [N, N, Y, N, N, N]),
    (Permission::ExportPublic,          [N, N, N, Y, N, N]),
    (Permission::ExportPlain,           [N, Y, Y, N, Y, N]),
    (Permission::AskExportPersonal,     [N, N, Y, N, N, N]),
    (Permission::ApproveExportPersonal, [N, N, N, N, Y, N]),
    (Permission::RunPrivacy,            [N, N, N, N, Y, N]),
    (Permission::EditData,              [N, N, Y, Y, N, N]),
    (Permission::AskPublish,            [N, N, N, Y, N, N]),
    (Permission::Publish,               [N, N, Y, N, N, N]),
    (Permission::ReadAuditOwn,          [N, Y, Y, Y, Y, Y]),
    (Permission::ReadAuditTeam,         [N, N, Y, N, Y, Y]),
    (Permission::ReadAudit,             [N, N, N, N, Y, Y]),
    (Permission::ReadAuditValues,       [N, N, N, N, Y, N]),
    (Permission::Administer,            [N, N, N, N, N, Y]),
];

/// True where the table ticks it.
pub fn may(role: Role, permission: Permission) -> bool {
    let column = Role::ALL.iter().position(|r| *r == role);
    let row = MATRIX.iter().find(|(p, _)| *p == permission);
    column.zip(row).is_some_and(|(column, (_, ticks))| ticks[column])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_permission_once_in_order() {
        assert!(MATRIX.iter().map(|(permission, _)| permission).eq(Permission::ALL));
        assert_eq!(Role::ALL.len(), 6);
    }

    #[test]
    fn every_tick_is_answered_and_nothing_else() {
        for (permission, ticks) in MATRIX {
            for (role, tick) in Role::ALL.iter().zip(ticks) {
                assert_eq!(may(*role, permission), tick, "{role} {permission}");
            }
        }
    }

    #[test]
    fn every_half_right_stays_a_half() {
        use Permission as P;
        for role in Role::ALL {
            for (asks, decides) in [
                (P::ProposeDecline, P::ConfirmDecline),
                (P::AskExportPersonal, P::ApproveExportPersonal),
                (P::AskPublish, P::Publish),
            ] {
                assert!(!(may(*role, asks) && may(*role, decides)), "{role} would approve their own request");
            }
            for (more, less) in [
                (P::SeeContacts, P::SeeRegistrations),
                (P::HandleRegistrations, P::SeeRegistrations),
                (P::AmendAnswers, P::SeeContacts),
                (P::ReadAuditValues, P::ReadAudit),
                (P::ReadAudit, P::ReadAuditTeam),
                (P::ReadAuditTeam, P::ReadAuditOwn),
            ] {
                assert!(!may(*role, more) || may(*role, less), "{role} may {more} without {less}");
            }
        }
    }

    #[test]
    fn names_read_back() {
        for role in Role::ALL {
            assert_eq!(role.as_str().parse(), Ok(*role));
        }
        assert!("root".parse::<Role>().is_err());
    }
}
