//! One school of a trust or a council goes another way.

use leptos::server;

use super::{actor, answer, back, find, read_version};
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
    let changed = read_version(&version).ok_or(AppError::BadRequest)?;
    let position: i16 = school.parse().map_err(|_| AppError::BadRequest)?;
    let caller = &access.caller;
    answer(leave(&caller.state, &caller.origin, (record.id, changed), position, actor(&access)).await?)?;
    back(&record.reference);
    Ok(())
}
