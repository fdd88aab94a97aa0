//! Asking the approver of a registration once more.

use leptos::prelude::*;

use crate::audit::Action;
use crate::case::approval::{self, Asked, ask_again};
use crate::case::reference::Reference;
use crate::error::AppError;
use crate::paths;
use crate::response::see_other;
use crate::roles::Permission;
use crate::staff::access::Access;

/// Staff ask the approver of a registration once more. Where the approver has said no, it is for the school to ask again.
///
/// # Errors
/// `NotFound` for an unknown reference, `Conflict` where no answer is waited for, `TooManyRequests` past the limit that
/// staff and the school share, `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/ask-approval")]
pub async fn ask_approval_again(#[server(default)] reference: String) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::HandleRegistrations).await? else { return Ok(()) };
    let state = &access.caller.state;
    let reference: Reference = reference.parse().map_err(|()| AppError::NotFound)?;
    let reference = reference.to_string();
    let found = approval::waits(&state.pool, &reference).await?.ok_or(AppError::NotFound)?;
    let entry = access.entry(Action::ApprovalAsked, format!("registration:{reference}"));
    let entry = Some((&access.caller.origin, entry));
    if !found.waiting || ask_again(state, found.id, entry).await? == Asked::NotNeeded {
        return Err(AppError::Conflict);
    }
    see_other(&format!("{}#checks", paths::staff_registration(&reference)));
    Ok(())
}
