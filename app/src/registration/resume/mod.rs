//! Coming back to a draft, on any device. The link in a mail or on the printed card is a locator: it says which draft is
//! meant and opens nothing. A code sent to the address on file opens it, in the browser that asked for the code.

mod actions;
mod db;
mod locator;
mod mail;
mod pages;
mod qr;
pub mod remind;
mod start;
pub(crate) mod words;

pub use actions::{ResumeByEmail, ResumeByLocator, ResumeCode, ResumeNewCode, SaveForLater, leave};
pub use pages::{CardPage, CodePage, EmailPage, EndedPage, GonePage, LocatorPage, SavedPage};
pub(crate) use start::{WayBack, later};
