//! One school of a trust or a council goes another way.

use leptos::server;

use super::{back, find, order};
use crate::case::lifecycle::leave;
use crate::error::AppError;
use crate::roles::Permission;
use crate::staff::access::Access;

/// `POST /form/staff/school-leaves`: withdraws one school of a registration, or closes it where it is active.
///
/// # Errors
/// `NotFound` for an unknown reference or school, `Conflict` where it cannot leave from where it stands or somebody changed
/// the registration since the form was drawn, `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/school-leaves")]
pub async fn school_leaves(
    #[server(default)] reference: String,
    #[server(default)] version: String,
    #[server(default)] school: String,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::HandleRegistrations).await? else { return Ok(()) };
    let record = find(&access, &reference).await?;
    let order = order(&access, &record, &version)?;
    let position: i16 = school.parse().map_err(|_| AppError::BadRequest)?;
    let caller = &access.caller;
    leave(&caller.state, &caller.origin, &order, position).await?;
    back(&record.reference);
    Ok(())
}
