//! Moving a registration.

use leptos::server;

use super::{actor, answer, back, find, read_version};
use crate::case::lifecycle::{Order, Step, consider, move_to};
use crate::error::AppError;
use crate::roles::Permission;
use crate::staff::access::Access;
use crate::staff::review::typed::{self, Typed};

/// `POST /form/staff/move`: brings a registration to another status.
///
/// # Errors
/// `NotFound` for an unknown reference; `Conflict` for a move that the table does not have, that something is missing
/// for, or where somebody changed the registration since the form was drawn; `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/move")]
pub async fn move_registration(
    #[server(default)] reference: String,
    #[server(default)] step: String,
    #[server(default)] version: String,
    #[server(default)] fields: Typed,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::SeeRegistrations).await? else { return Ok(()) };
    let record = find(&access, &reference).await?;
    let step: Step = step.parse().map_err(|()| AppError::BadRequest)?;
    let changed = read_version(&version).ok_or(AppError::BadRequest)?;
    let state = &access.caller.state;
    let (origin, actor) = (&access.caller.origin, actor(&access));
    // A move that cannot be made is refused as such, whatever was typed.
    answer(consider(state, origin, (record.id, Some(changed)), actor, step).await?)?;
    match typed::read(step, &fields, state.clock.now().date()) {
        Err(problems) => {
            typed::keep(&access.caller, (&record.reference, &version), step.as_str(), fields, problems).await?;
        }
        Ok(change) => {
            let order = Order { registration: record.id, version: Some(changed), actor, change };
            answer(move_to(state, origin, &order).await?)?;
        }
    }
    back(&record.reference);
    Ok(())
}
