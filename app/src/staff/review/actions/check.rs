//! Ticking the checks of a registration.

use leptos::server;
use time::Date;

use super::{back, find, order};
use crate::case::lifecycle::{Check, Setting, set_check};
use crate::error::AppError;
use crate::i18n::uk_time;
use crate::staff::access::Access;
use crate::staff::review::form_input::{self, Problem, Typed};

/// `POST /form/staff/check`: sets one check of a registration. `value` is `yes`, `no` or a word of the check's own;
/// `fields[note]` says how or why, `fields[due]` until when.
///
/// # Errors
/// `NotFound` for an unknown reference, `BadRequest` for an unknown check or value, `Conflict` where somebody changed the
/// registration since the form was drawn, `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/check")]
pub async fn set(
    #[server(default)] reference: String,
    #[server(default)] check: String,
    #[server(default)] value: String,
    #[server(default)] version: String,
    #[server(default)] fields: Typed,
) -> Result<(), AppError> {
    let check: Check = check.parse().map_err(|()| AppError::BadRequest)?;
    let Some(access) = Access::for_action(check.permission()).await? else { return Ok(()) };
    let record = find(&access, &reference).await?;
    let order = order(&access, &record, &version)?;
    let caller = &access.caller;
    let today = uk_time::date(caller.state.clock.now());
    match read(check, &value, &fields, today).ok_or(AppError::BadRequest)? {
        Err(problem) => {
            form_input::keep(caller, (&record.reference, &version), check.as_str(), fields, vec![problem]).await?;
        }
        Ok(setting) => set_check(&caller.state, &caller.origin, &order, &setting).await?,
    }
    back(&record.reference);
    Ok(())
}

/// What the form means; nothing for a value that the page does not offer.
fn read(check: Check, value: &str, fields: &Typed, today: Date) -> Option<Result<Setting, Problem>> {
    let yes = match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let note = || form_input::short_note(&fields.note);
    let hold = || {
        let until = form_input::read_until(&fields.due, today).map_err(|message| ("due".to_owned(), message));
        Ok((note()?, until?))
    };
    Some(match (check, yes) {
        (Check::ContactVerified, Some(true)) => note().map(|how| Setting::ContactVerified(Some(how))),
        (Check::ContactVerified, Some(false)) => Ok(Setting::ContactVerified(None)),
        (Check::SchoolVerified, Some(yes)) => Ok(Setting::SchoolVerified(yes)),
        (Check::DslAware, Some(yes)) => Ok(Setting::DslAware(yes)),
        (Check::SafeguardingReview, Some(yes)) => Ok(Setting::SafeguardingReview(yes)),
        (Check::PublicListing, Some(yes)) => Ok(Setting::PublicListing(yes)),
        (Check::OnHold, Some(false)) => Ok(Setting::OnHold(None)),
        (Check::OnHold, Some(true)) => hold().map(|hold| Setting::OnHold(Some(hold))),
        (Check::LegalHold, Some(false)) => Ok(Setting::LegalHold(None)),
        (Check::LegalHold, Some(true)) => hold().map(|hold| Setting::LegalHold(Some(hold))),
        (Check::DueDiligence, None) => Ok(Setting::DueDiligence(value.parse().ok()?)),
        (Check::TransferRoute, None) => Ok(Setting::TransferRoute(value.parse().ok()?)),
        (Check::Dormant, Some(false)) => Ok(Setting::Heard),
        _ => return None,
    })
}
