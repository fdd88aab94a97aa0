//! Where something comes from, as the audit keeps it.

use std::net::IpAddr;

use uuid::Uuid;

/// The origin of a change; nothing is known of jobs and of the command line.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The address, where that is known.
    pub ip: Option<IpAddr>,
    /// What the log calls the request.
    pub request_id: Option<Uuid>,
}
