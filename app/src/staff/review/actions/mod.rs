//! What staff do to a registration: move it, decline it, tick its checks, change an answer, have its contact details shown. All are POST,
//! allowed by role, recorded.

mod amend;
mod approval;
mod check;
mod contact;
mod decline;
mod moving;
mod school;

pub use decline::FORM as PROPOSE_DECLINE;

use time::OffsetDateTime;

use super::{db, reference};
use crate::case::actor::Actor;
use crate::case::transaction::Order;
use crate::error::AppError;
use crate::paths;
use crate::response::see_other;
use crate::staff::access::Access;

async fn find(access: &Access, typed: &str) -> Result<db::Record, AppError> {
    let reference = reference::normalise(typed).ok_or(AppError::NotFound)?;
    db::by_reference(&access.caller.state.pool, &reference).await?.ok_or(AppError::NotFound)
}

/// Back to the registration.
fn back(reference: &str) {
    see_other(&paths::staff_registration(reference));
}

/// What a form of the page asks: which case, as it was on the screen, and who.
///
/// # Errors
/// `BadRequest` where the version is none.
fn order(access: &Access, record: &db::Record, version: &str) -> Result<Order, AppError> {
    let version = read_version(version).ok_or(AppError::BadRequest)?;
    let actor = Actor::Staff(access.staff.id, access.staff.role);
    Ok(Order { case: record.id, version: Some(version), actor })
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
