//! Contact details stay masked until somebody asks for those of one registration. The asking is recorded by the action;
//! here the session remembers it for a few minutes, so that the page can show them.

use serde::{Deserialize, Serialize};

use crate::error::AppError;
use crate::request::Requester;

/// How long they are shown.
const SECONDS: i64 = 10 * 60;
const KEY: &str = "contact-shown";

#[derive(Debug, Serialize, Deserialize)]
struct Shown {
    reference: String,
    until: i64,
}

/// Shows the details of this registration, and of no other, from now on.
pub async fn remember(caller: &Requester, reference: &str) -> Result<(), AppError> {
    let until = caller.state.clock.now().unix_timestamp() + SECONDS;
    Ok(caller.session.insert(KEY, Shown { reference: reference.to_owned(), until }).await?)
}

/// True while they are shown.
pub async fn is_shown(caller: &Requester, reference: &str) -> Result<bool, AppError> {
    let shown: Option<Shown> = caller.session.get(KEY).await?;
    let now = caller.state.clock.now().unix_timestamp();
    Ok(shown.is_some_and(|shown| shown.reference == reference && now < shown.until))
}
