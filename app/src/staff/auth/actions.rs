//! Signing in and out. Known and unknown addresses get the same answer after the same work; the typed address is kept
//! for the next try, the password never.

use leptos::server;
use serde::{Deserialize, Serialize};
use time::Duration;

use super::next::{safe_next, sign_in_path};
use super::session::{begin, current_staff};
use super::{db, password};
use crate::audit::{Action, Entry, account_hash};
use crate::error::AppError;
use crate::paths;
use crate::rate_limit::{self, Limit};
use crate::request::Requester;
use crate::response::see_other;

/// Tries for one account, known or not.
const PER_ACCOUNT: Limit = Limit { name: "staff sign-in by account", tries: 10, window: Duration::minutes(15) };
/// Tries from one network address.
const PER_NETWORK: Limit = Limit { name: "staff sign-in by network", tries: 10, window: Duration::minutes(15) };
const KEY: &str = "sign-in";

/// Why the last try failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// No address was typed.
    NoEmail,
    /// No password was typed.
    NoPassword,
    /// Together they are no account.
    Wrong,
}

/// The last try of this browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tried {
    /// The typed address.
    pub email: String,
    /// Why it failed.
    pub problem: Problem,
}

/// What this browser tried last.
///
/// # Errors
/// Where the session store does not answer.
pub async fn last_try(caller: &Requester) -> Result<Option<Tried>, AppError> {
    Ok(caller.session.get(KEY).await?)
}

/// `POST /form/staff/sign-in`
///
/// # Errors
/// `TooManyRequests` past the limits.
#[server(prefix = "/form", endpoint = "staff/sign-in")]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let caller = Requester::posting("en")?;
    let email: String = email.chars().filter(|c| !c.is_control()).take(254).collect();
    let email = email.trim().to_owned();
    let problem = if email.is_empty() {
        Problem::NoEmail
    } else if password.is_empty() {
        Problem::NoPassword
    } else if admit(&caller, &email.to_ascii_lowercase(), &password).await? {
        see_other(safe_next(&next).unwrap_or(paths::STAFF));
        return Ok(());
    } else {
        Problem::Wrong
    };
    caller.session.insert(KEY, Tried { email, problem }).await?;
    see_other(&sign_in_path(&next));
    Ok(())
}

/// Begins a session where address and password are an account's.
async fn admit(caller: &Requester, email: &str, typed: &str) -> Result<bool, AppError> {
    let (pool, now) = (&caller.state.pool, caller.state.clock.now());
    rate_limit::count(pool, PER_NETWORK, &caller.network, now).await?;
    rate_limit::count(pool, PER_ACCOUNT, email, now).await?;
    let account = db::by_email(pool, email).await?;
    let fits = password::verify(typed, account.as_ref().map(|a| a.password_hash.clone())).await?;
    let Some(account) = account.filter(|_| fits) else {
        caller.record(Entry::new(Action::SignInFailed, account_hash(email))).await?;
        return Ok(false);
    };
    begin(caller, account.id).await?;
    let record = format!("staff:{}", account.id);
    caller.record(Entry::new(Action::SignedIn, record).by(account.id, account.role)).await?;
    Ok(true)
}

/// `POST /form/staff/sign-out`
///
/// # Errors
/// Where Postgres does not answer.
#[server(prefix = "/form", endpoint = "staff/sign-out")]
pub async fn sign_out() -> Result<(), AppError> {
    let caller = Requester::posting("en")?;
    if let Some(staff) = current_staff(&caller).await? {
        let record = format!("staff:{}", staff.id);
        caller.record(Entry::new(Action::SignedOut, record).by(staff.id, staff.role)).await?;
    }
    caller.session.flush().await?;
    see_other(paths::STAFF_SIGN_IN);
    Ok(())
}
