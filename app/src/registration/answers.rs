//! The answers of a registration as they were typed, right or wrong: errors are a view of them. An answer that was never
//! given is `None`; an empty one is `Some("")`, and asks for a message.

use serde::{Deserialize, Serialize};

use super::validate::{self, keep};
use crate::text_enum::text_enum;

text_enum! {
    /// Who registers.
    pub enum ApplicantKind {
        /// One school.
        SingleSchool = "single_school",
        /// Several schools of a trust or a federation.
        Trust = "trust",
        /// A council, for schools in its area.
        Council = "council",
        /// Somebody whom this form is not for.
        Other = "other",
    }
}

text_enum! {
    /// What the contact does.
    pub enum ContactRole {
        /// Head teacher.
        Head = "head",
        /// Deputy head.
        Deputy = "deputy",
        /// Head of languages.
        HeadOfLanguages = "head_of_languages",
        /// In charge of international work.
        InternationalLead = "international_lead",
        /// Teacher.
        Teacher = "teacher",
        /// Business manager.
        BusinessManager = "business_manager",
        /// Works for the trust.
        TrustOfficer = "trust_officer",
        /// Works for the council.
        CouncilOfficer = "council_officer",
        /// In the contact's own words.
        Other = "other",
    }
}

impl ContactRole {
    /// Whether the contact of such an applicant can have this role.
    pub const fn applies_to(self, kind: ApplicantKind) -> bool {
        match self {
            Self::Other => true,
            Self::CouncilOfficer => matches!(kind, ApplicantKind::Council),
            Self::TrustOfficer => matches!(kind, ApplicantKind::Trust),
            _ => !matches!(kind, ApplicantKind::Council),
        }
    }
}

text_enum! {
    /// A field, by the name it has in forms, in the database and as an id on the page.
    pub enum Field {
        /// Who registers.
        ApplicantKind = "applicant_kind",
        /// The work e-mail address.
        ContactEmail = "contact_email",
        /// The six digits.
        EmailCode = "email_code",
        /// Name of the school, trust or council.
        SchoolName = "school_name",
        /// Name of the contact.
        ContactName = "contact_name",
        /// Role of the contact.
        ContactRole = "contact_role",
        /// The role in the contact's own words.
        ContactRoleOther = "contact_role_other",
    }
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// See [`Field::ApplicantKind`].
    pub applicant_kind: Option<String>,
    /// See [`Field::ContactEmail`].
    pub contact_email: Option<String>,
    /// See [`Field::SchoolName`].
    pub school_name: Option<String>,
    /// See [`Field::ContactName`].
    pub contact_name: Option<String>,
    /// See [`Field::ContactRole`].
    pub contact_role: Option<String>,
    /// See [`Field::ContactRoleOther`].
    pub contact_role_other: Option<String>,
}

/// The answer to one question, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Who registers.
    Kind(String),
    /// The work e-mail address.
    Email(String),
    /// Name of the school, trust or council.
    School(String),
    /// Name, role, and the role in other words.
    Contact(String, String, String),
}

impl Answers {
    /// Takes the answer to one question, and drops the answers that it leaves without a question.
    #[must_use]
    pub fn with(mut self, reply: Reply) -> Self {
        let kind = self.kind();
        match reply {
            Reply::Kind(typed) => self.applicant_kind = Some(keep(&typed)),
            Reply::Email(typed) => self.contact_email = Some(keep(&typed)),
            Reply::School(typed) => self.school_name = Some(keep(&typed)),
            Reply::Contact(name, role, other) => {
                self.contact_name = Some(keep(&name));
                self.contact_role = Some(keep(&role));
                self.contact_role_other = Some(keep(&other));
            }
        }
        if self.kind() != kind {
            // The name answers another question now: of a school, a trust or a council.
            self.school_name = None;
        }
        if let (Some(kind), Some(role)) = (self.kind(), self.role())
            && !role.applies_to(kind)
        {
            self.contact_role = None;
        }
        // Own words without any choice are kept: the page asks for the choice and shows them.
        if self.role().is_some_and(|role| role != ContactRole::Other) {
            self.contact_role_other = None;
        }
        self
    }

    /// The kind of applicant, where a usable one was chosen.
    pub fn kind(&self) -> Option<ApplicantKind> {
        self.applicant_kind.as_deref().and_then(|typed| validate::kind(typed).ok())
    }

    /// The role, where one of the list was chosen.
    pub fn role(&self) -> Option<ContactRole> {
        self.contact_role.as_deref()?.parse().ok()
    }

    /// The e-mail address, where a usable one was typed.
    pub fn email(&self) -> Option<String> {
        self.contact_email.as_deref().and_then(|typed| validate::email(typed).ok())
    }

    /// What was typed into a field. The code is no answer: it is never kept with them.
    pub fn typed(&self, field: Field) -> Option<&str> {
        match field {
            Field::ApplicantKind => self.applicant_kind.as_deref(),
            Field::ContactEmail => self.contact_email.as_deref(),
            Field::EmailCode => None,
            Field::SchoolName => self.school_name.as_deref(),
            Field::ContactName => self.contact_name.as_deref(),
            Field::ContactRole => self.contact_role.as_deref(),
            Field::ContactRoleOther => self.contact_role_other.as_deref(),
        }
    }
}
