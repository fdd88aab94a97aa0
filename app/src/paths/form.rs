//! Where forms are posted to: one constant per server function, in groups. `#[server(…)]` takes literals only, so a test of
//! the server proves that both name the same addresses; another that nobody else writes one.

/// Declares groups of addresses below a prefix: `NAME => "rest"`. Each group has its `ALL`, and the module one of all groups.
macro_rules! form_paths {
    ($($(#[$about:meta])* $group:ident in $prefix:literal { $($(#[$meta:meta])* $name:ident => $rest:literal,)+ })+) => {
        $($(#[$about])* pub mod $group {
            $($(#[$meta])* pub const $name: &str = concat!($prefix, $rest);)+
            /// Every address of this group.
            pub const ALL: &[&str] = &[$($name),+];
        })+
        /// Every group.
        pub const ALL: &[&[&str]] = &[$($group::ALL),+];
    };
}

/// Below this stands every action.
pub const ROOT: &str = "/form/";
/// Below this stand those of applicants and approvers: they have an applicant's session.
pub const APPLICANTS: &str = "/form/registration/";
/// Below this stand those of staff.
pub const STAFF: &str = "/form/staff/";

form_paths! {
    /// The wizard.
    registration in "/form/registration/" {
        /// The answers of one question.
        ANSWERS => "answers",
        /// The address of the contact, to which a code goes.
        EMAIL => "email",
        /// Another code.
        NEW_CODE => "new-code",
        /// The code.
        CODE => "code",
        /// The whole registration.
        SUBMIT => "submit",
        /// "Save and come back later".
        SAVE_FOR_LATER => "save-for-later",
        /// The draft rests, another registration begins.
        BEGIN_ANOTHER => "begin-another",
    }
    /// Coming back to a draft.
    resume in "/form/registration/" {
        /// By the link of a mail.
        LOCATOR => "resume-locator",
        /// By the address alone.
        EMAIL => "resume-email",
        /// Another code.
        NEW_CODE => "resume-new-code",
        /// The code.
        CODE => "resume-code",
    }
    /// The tracker.
    tracker in "/form/registration/" {
        /// Reference and address.
        START => "track",
        /// Another code.
        NEW_CODE => "track-new-code",
        /// The code.
        CODE => "track-code",
        /// To another registration.
        ANOTHER => "track-another",
        /// "Withdraw".
        WITHDRAW => "track-withdraw",
        /// "Take it up again".
        REOPEN => "track-reopen",
        /// The approver is asked again.
        APPROVAL => "track-approval",
        /// What is asked for about personal data.
        REQUEST => "track-request",
    }
    /// The approver's page.
    approval in "/form/registration/" {
        /// "Send me a code".
        SEND => "approve-send",
        /// Another code.
        NEW_CODE => "approve-new-code",
        /// The code.
        CODE => "approve-code",
        /// Yes or no.
        ANSWER => "approve-answer",
    }
    /// Staff.
    staff in "/form/staff/" {
        /// In.
        SIGN_IN => "sign-in",
        /// Out.
        SIGN_OUT => "sign-out",
        /// A registration to another status.
        MOVE => "move",
        /// One check.
        CHECK => "check",
        /// Why it should be declined.
        PROPOSE_DECLINE => "propose-decline",
        /// The review goes on.
        DROP_DECLINE => "drop-decline",
        /// The approver is asked.
        ASK_APPROVAL => "ask-approval",
        /// One school of several leaves.
        SCHOOL_LEAVES => "school-leaves",
        /// One text of a registration.
        AMEND_ANSWER => "amend-answer",
        /// Contact details, for a while.
        SHOW_CONTACT => "show-contact",
        /// The answer to a request about personal data.
        DATA_REQUEST => "data-request",
    }
}

/// Those of a registration that has begun, group by group. The others begin something or come back.
pub const BEGUN: [&[&str]; 2] = [registration::ALL, &[resume::NEW_CODE, resume::CODE]];
