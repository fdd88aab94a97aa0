//! What staff do to a registration: move it on, have its contact details shown. Both are POST, allowed by role, recorded.

use leptos::server;
use time::OffsetDateTime;

use super::status::{Refused, Status, staff_move};
use super::{db, reference, reveal};
use crate::error::AppError;
use crate::ids::new_id;
use crate::paths;
use crate::response::see_other;
use crate::staff::access::Access;
use crate::staff::audit::{self, Action};
use crate::staff::roles::Permission;

/// `POST /form/staff/move`: brings a registration to another status.
///
/// # Errors
/// `NotFound` for an unknown reference; `Conflict` for a move that the table does not have, or where somebody changed the
/// registration since the form was drawn; `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/move")]
pub async fn move_registration(
    #[server(default)] reference: String,
    #[server(default)] to: String,
    #[server(default)] version: String,
) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::SeeRegistrations).await? else { return Ok(()) };
    let state = &access.caller.state;
    let record = find(&access, &reference).await?;
    let to: Status = to.parse().map_err(|()| AppError::BadRequest)?;
    let version = read_version(&version).ok_or(AppError::BadRequest)?;
    let from = record.status.parse().map_err(|()| AppError::internal("a registration has an unknown status"))?;
    let about = format!("registration:{}", record.reference);
    if let Err(refused) = staff_move(access.staff.role, from, to) {
        let entry = access.entry(Action::Denied, about).because(format!("move from {from} to {to}"));
        access.caller.record(entry).await?;
        return Err(match refused {
            Refused::NotInTable => AppError::Conflict,
            Refused::NotAllowed => AppError::Forbidden,
        });
    }
    let step = db::Move {
        registration: record.id,
        from,
        to,
        version,
        by: access.staff.id,
        id: new_id(&state.clock),
        at: state.clock.now(),
    };
    let mut tx = state.pool.begin().await?;
    if !db::move_on(&mut tx, &step).await? {
        return Err(AppError::Conflict);
    }
    let entry = access.entry(Action::StatusMoved, about).changed("status", from.as_str(), to.as_str());
    audit::write(&mut tx, &state.clock, &access.caller.origin, entry).await?;
    tx.commit().await?;
    see_other(&paths::staff_registration(&record.reference));
    Ok(())
}

/// `POST /form/staff/show-contact`: shows the contact details of one registration to this person for a while.
///
/// # Errors
/// `NotFound` for an unknown reference, `Forbidden` for a role that may not.
#[server(prefix = "/form", endpoint = "staff/show-contact")]
pub async fn show_contact(#[server(default)] reference: String) -> Result<(), AppError> {
    let Some(access) = Access::for_action(Permission::SeeContacts).await? else { return Ok(()) };
    let record = find(&access, &reference).await?;
    let entry = access.entry(Action::ContactShown, format!("registration:{}", record.reference));
    access.caller.record(entry).await?;
    reveal::remember(&access.caller, &record.reference).await?;
    see_other(&format!("{}#contact", paths::staff_registration(&record.reference)));
    Ok(())
}

async fn find(access: &Access, typed: &str) -> Result<db::Record, AppError> {
    let reference = reference::normalise(typed).ok_or(AppError::NotFound)?;
    db::by_reference(&access.caller.state.pool, &reference).await?.ok_or(AppError::NotFound)
}

/// The version of a registration as a form carries it: when it was changed last, in microseconds.
pub fn version(changed: OffsetDateTime) -> String {
    (changed.unix_timestamp_nanos() / 1000).to_string()
}

fn read_version(text: &str) -> Option<OffsetDateTime> {
    let micros: i64 = text.parse().ok()?;
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1000).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_reads_back_and_rubbish_does_not() {
        let now = crate::clock::Clock::System.now();
        assert_eq!(read_version(&version(now)), Some(now));
        for bad in ["", "soon", "1.5", "9223372036854775807", "-9223372036854775808"] {
            assert_eq!(read_version(bad), None, "{bad}");
        }
    }
}
