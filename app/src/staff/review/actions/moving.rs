//! Moving a registration.

use leptos::server;

use super::{back, find, order};
use crate::case::lifecycle::{Move, consider, move_to};
use crate::error::AppError;
use crate::i18n::uk_time;
use crate::roles::Permission;
use crate::staff::access::Access;
use crate::staff::review::form_input::{self, Typed};

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
    let step: Move = step.parse().map_err(|()| AppError::BadRequest)?;
    let order = order(&access, &record, &version)?;
    let (state, origin) = (&access.caller.state, &access.caller.origin);
    // A move that cannot be made is refused as such, whatever was typed.
    consider(state, origin, &order, step).await?;
    match form_input::read(step, &fields, uk_time::date(state.clock.now())) {
        Err(problems) => {
            form_input::keep(&access.caller, (&record.reference, &version), step.as_str(), fields, problems).await?;
        }
        Ok(change) => move_to(state, origin, &order, &change).await?,
    }
    back(&record.reference);
    Ok(())
}
