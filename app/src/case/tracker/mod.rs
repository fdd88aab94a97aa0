//! How a registration stands, for the school: reference and e-mail address, then a code. Seven words, dated; what happens
//! next; and what can be asked for. Whether a reference or an address is known, nobody learns without the code.

mod actions;
mod correction;
mod db;
pub mod export;
mod grant;
mod lookup_input;
mod mail;
mod moves;
mod pages;
pub mod public_status;
mod status_page;
pub(crate) mod words;

pub use actions::{
    TrackAnother, TrackApproval, TrackCode, TrackNewCode, TrackReopen, TrackRequest, TrackStart, TrackWithdraw,
};
pub use db::{School, schools};
pub use grant::Grant;
pub use pages::{CodePage, DataPage, StartPage, WithdrawPage};
pub use status_page::StatusPage;
