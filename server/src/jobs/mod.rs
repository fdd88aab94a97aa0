//! Work that no request waits for. Every job may run on several servers at once and may be killed at any moment.

mod drafts;
mod mail;
mod registrations;
mod snapshot;
mod tidy;

use app::state::AppState;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::mail::Transport;

/// Becomes true when the server is asked to stop.
pub type Stop = watch::Receiver<bool>;

/// Starts all jobs; each ends soon after `stop` becomes true.
pub fn start(state: &AppState, transport: Transport, stop: &Stop) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(snapshot::run(state.clone(), stop.clone()));
    jobs.spawn(mail::run(state.clone(), transport, stop.clone()));
    jobs.spawn(drafts::run(state.clone(), stop.clone()));
    jobs.spawn(registrations::run(state.clone(), stop.clone()));
    jobs.spawn(tidy::run(state.clone(), stop.clone()));
    jobs
}

pub use drafts::look_through as look_through_drafts;
/// Sends what is due now; for tests and for `mail::run`.
pub use mail::send_due;
pub use registrations::look_through as look_through_registrations;
pub use tidy::tidy;

/// Waits for a time or for the stop, whichever comes first. False where it is time to stop.
async fn pause(stop: &mut Stop, time: std::time::Duration) -> bool {
    tokio::select! {
        () = tokio::time::sleep(time) => !*stop.borrow(),
        _ = stop.changed() => false,
    }
}
