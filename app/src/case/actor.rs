//! Who acts on a case.

use uuid::Uuid;

use crate::audit::Entry;
use crate::roles::Role;

/// Who changes a case.
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

    /// The applicant has no account: the entry then names nobody.
    pub fn signs(self, entry: Entry) -> Entry {
        match self {
            Self::Applicant => entry,
            Self::Staff(id, role) => entry.by(id, role),
        }
    }
}
