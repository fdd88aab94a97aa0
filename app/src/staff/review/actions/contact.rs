//! Showing contact details.

use leptos::server;

use super::find;
use crate::audit::Action;
use crate::case::amend::TextAnswer;
use crate::error::AppError;
use crate::paths;
use crate::response::see_other;
use crate::roles::Permission;
use crate::staff::access::Access;
use crate::staff::review::reveal;

/// `POST /form/staff/show-contact`: shows the contact details of one registration to this person for a while. `answer`
/// names the one that is about to be changed.
///
/// # Errors
/// `NotFound` for an unknown reference, `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/show-contact")]
pub async fn show_contact(
    #[server(default)] reference: String,
    #[server(default)] answer: String,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::SeeContacts).await? else { return Ok(()) };
    let record = find(&access, &reference).await?;
    let entry = access.entry(Action::ContactShown, format!("registration:{}", record.reference));
    access.caller.record(entry).await?;
    reveal::remember(&access.caller, &record.reference).await?;
    match answer.parse::<TextAnswer>() {
        Ok(spot) => see_other(&paths::staff_answer(&record.reference, &spot.to_string())),
        Err(()) => see_other(&format!("{}#contact", paths::staff_registration(&record.reference))),
    }
    Ok(())
}
