//! The one gate of the staff part: somebody is signed in, and their role may do it. Otherwise nothing happens.

use super::auth::{Staff, current_staff, sign_in_path};
use crate::audit::{Action, Entry};
use crate::error::AppError;
use crate::paths;
use crate::request::Requester;
use crate::response::see_other;
use crate::roles::{Permission, may};

/// Proof that the caller may do what was asked for.
#[derive(Clone, Debug)]
pub struct Access {
    /// Who.
    pub staff: Staff,
    /// From where.
    pub caller: Requester,
}

impl Access {
    /// Lets a caller in who is signed in and allowed; nobody else. Not signed in is no error: they can sign in.
    ///
    /// # Errors
    /// `Forbidden`, which is recorded, where the role may not.
    pub async fn check(caller: Requester, permission: Permission) -> Result<Option<Self>, AppError> {
        let Some(staff) = current_staff(&caller).await? else { return Ok(None) };
        if !may(staff.role, permission) {
            let entry = Entry::new(Action::Denied, format!("page:{:.200}", caller.path)).by(staff.id, staff.role);
            caller.record(entry.because(permission.as_str())).await?;
            return Err(AppError::Forbidden);
        }
        Ok(Some(Self { staff, caller }))
    }

    /// The same for actions; whoever is not signed in is sent to do so, and the action ends.
    ///
    /// # Errors
    /// `Forbidden`, as above.
    pub async fn for_action(permission: Permission) -> Result<Option<Self>, AppError> {
        let access = Self::check(Requester::posting("en")?, permission).await?;
        if access.is_none() {
            see_other(&sign_in_path(paths::STAFF));
        }
        Ok(access)
    }

    /// True where they may do this too.
    pub fn may(&self, permission: Permission) -> bool {
        may(self.staff.role, permission)
    }

    /// An entry of the audit about what they do.
    pub fn entry(&self, action: Action, record: impl Into<String>) -> Entry {
        Entry::new(action, record).by(self.staff.id, self.staff.role)
    }
}
