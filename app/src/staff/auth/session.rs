//! Who is signed in. The browser's session holds the account's key and two times; everything else is asked of Postgres
//! each time, so that a disabled account or a new role counts at once.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::db;
use crate::error::AppError;
use crate::request::Requester;
use crate::roles::Role;

/// Without a request for so long, one is signed out.
const IDLE_SECONDS: i64 = 30 * 60;
/// After so long one is signed out in any case.
const ABSOLUTE_SECONDS: i64 = 8 * 60 * 60;
/// How often that somebody was seen is written down at most.
const WRITTEN_SECONDS: i64 = 60;
const KEY: &str = "staff";

/// A signed-in member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Key of the account.
    pub id: Uuid,
    /// The address that the account is known by.
    pub email: String,
    /// What they may do.
    pub role: Role,
}

/// What the session holds; times in seconds.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct SignedIn {
    staff: Uuid,
    since: i64,
    seen: i64,
}

impl SignedIn {
    const fn is_alive(self, now: i64) -> bool {
        now - self.seen < IDLE_SECONDS && now - self.since < ABSOLUTE_SECONDS
    }
}

/// Begins a session under a new token: whatever the browser held before is worth nothing.
///
/// # Errors
/// Where the session store does not answer.
pub async fn begin(caller: &Requester, staff: Uuid) -> Result<(), AppError> {
    let now = caller.state.clock.now().unix_timestamp();
    caller.session.clear().await;
    caller.session.cycle_id().await?;
    Ok(caller.session.insert(KEY, SignedIn { staff, since: now, seen: now }).await?)
}

/// Who is signed in; nobody, where the session has run out or the account is disabled.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn current_staff(caller: &Requester) -> Result<Option<Staff>, AppError> {
    let Some(signed_in) = caller.session.get::<SignedIn>(KEY).await? else { return Ok(None) };
    let now: OffsetDateTime = caller.state.clock.now();
    let seen = now.unix_timestamp();
    let account = if signed_in.is_alive(seen) { db::by_id(&caller.state.pool, signed_in.staff).await? } else { None };
    let Some((email, role)) = account else {
        caller.session.flush().await?;
        return Ok(None);
    };
    if seen - signed_in.seen >= WRITTEN_SECONDS {
        caller.session.insert(KEY, SignedIn { seen, ..signed_in }).await?;
    }
    Ok(Some(Staff { id: signed_in.staff, email, role }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_minutes_idle_eight_hours_at_most() {
        let alive = |since, seen, now| SignedIn { staff: Uuid::nil(), since, seen }.is_alive(now);
        assert!(alive(0, 0, 29 * 60));
        assert!(!alive(0, 0, 30 * 60));
        assert!(alive(0, 8 * 3600 - 60, 8 * 3600 - 1));
        assert!(!alive(0, 8 * 3600 - 60, 8 * 3600));
    }
}
