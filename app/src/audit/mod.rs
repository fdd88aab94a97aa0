//! The audit: who did what to which record, append-only and chained (`entry`), from where (`origin`), and what becomes of it after two years
//! (`masking`).

mod entry;
mod masking;
mod origin;

pub use entry::{Action, Entry, Values, account_hash, ip_prefix, verify, write};
pub use masking::{mask, masked, tidied};
pub use origin::Origin;
