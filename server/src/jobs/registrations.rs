//! What time does to registrations: reminders, flags, the yearly check, and the news for the office.

use std::time::Duration as Wait;

use app::case::lifecycle::{flag_dormant, flag_no_reply, remind, tell_office, yearly_checks};
use app::error::AppError;
use app::state::AppState;

use super::{Stop, pause};

const INTERVAL: Wait = Wait::from_mins(5);

/// Runs until the server stops.
pub async fn run(state: AppState, mut stop: Stop) {
    loop {
        if let Err(error) = look_through(&state).await {
            tracing::warn!(%error, "the registrations could not be looked through");
        }
        if !pause(&mut stop, INTERVAL).await {
            return;
        }
    }
}

/// One round.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn look_through(state: &AppState) -> Result<(), AppError> {
    let told = tell_office(state).await?;
    let reminded = remind(state).await?;
    let silent = flag_no_reply(state).await?;
    let asked = yearly_checks(state).await?;
    let dormant = flag_dormant(state).await?;
    tracing::debug!(told, reminded, silent, asked, dormant, "looked through the registrations");
    Ok(())
}
