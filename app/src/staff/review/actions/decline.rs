//! Proposing to decline a registration, and taking that back. Confirming is a move.

use leptos::server;

use super::{back, find, order};
use crate::case::lifecycle::{drop_proposal, propose_decline};
use crate::error::AppError;
use crate::roles::Permission;
use crate::staff::access::Access;
use crate::staff::review::form_input::{self, Typed};

/// The form's name on the page.
pub const FORM: &str = "propose_decline";

/// `POST /form/staff/propose-decline`: says why a registration should be declined; somebody else decides.
///
/// # Errors
/// As for a move.
#[server(prefix = "/form", endpoint = "staff/propose-decline")]
pub async fn propose(
    #[server(default)] reference: String,
    #[server(default)] version: String,
    #[server(default)] fields: Typed,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::ProposeDecline).await? else { return Ok(()) };
    let record = find(&access, &reference).await?;
    let order = order(&access, &record, &version)?;
    let caller = &access.caller;
    match form_input::read_decline(&fields) {
        Err(problems) => form_input::keep(caller, (&record.reference, &version), FORM, fields, problems).await?,
        Ok((reason, note)) => {
            propose_decline(&caller.state, &caller.origin, &order, (reason, note.as_str())).await?;
        }
    }
    back(&record.reference);
    Ok(())
}

/// `POST /form/staff/drop-decline`: the review goes on.
///
/// # Errors
/// As for a move.
#[server(prefix = "/form", endpoint = "staff/drop-decline")]
pub async fn drop_decline(
    #[server(default)] reference: String,
    #[server(default)] version: String,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::SeeRegistrations).await? else { return Ok(()) };
    if !access.may(Permission::ProposeDecline) && !access.may(Permission::ConfirmDecline) {
        return Err(AppError::Forbidden);
    }
    let record = find(&access, &reference).await?;
    let order = order(&access, &record, &version)?;
    let caller = &access.caller;
    drop_proposal(&caller.state, &caller.origin, &order).await?;
    back(&record.reference);
    Ok(())
}
