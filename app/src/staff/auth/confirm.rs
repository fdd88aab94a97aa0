//! The password once more, before something that cannot be undone: a browser left open is not enough.

use time::Duration;

use super::{db, password};
use crate::audit::Action;
use crate::error::AppError;
use crate::rate_limit::{self, Limit};
use crate::staff::access::Access;

/// Tries of one account, beside those of signing in: whoever sits at an open browser cannot lock the door.
const PER_ACCOUNT: Limit = Limit { name: "staff password again", tries: 10, window: Duration::minutes(15) };

/// True where it is the password of whoever is signed in. A wrong one is recorded.
///
/// # Errors
/// `TooManyRequests` past the limit.
pub async fn confirm_password(access: &Access, typed: &str) -> Result<bool, AppError> {
    let state = &access.caller.state;
    let id = access.staff.id;
    rate_limit::count(&state.pool, PER_ACCOUNT, &id.to_string(), state.clock.now()).await?;
    let fits = password::verify(typed, db::password_hash(&state.pool, id).await?).await?;
    if !fits {
        access
            .caller
            .record(access.entry(Action::SignInFailed, format!("staff:{id}")).because("password_again"))
            .await?;
    }
    Ok(fits)
}
