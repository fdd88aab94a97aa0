//! The school register: what schools, trusts and councils there are, how people find theirs, and which sister cities
//! their council has. The registers themselves are open data that `server import` loads.

mod combobox;
mod keys;
mod lookup;
mod nation;

#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
mod register;
#[cfg(feature = "ssr")]
mod search;
#[cfg(feature = "ssr")]
mod suggestion;
#[cfg(feature = "ssr")]
mod types;
#[cfg(feature = "ssr")]
mod words;

pub use lookup::SchoolSuggestions;
#[cfg(feature = "ssr")]
pub use lookup::{LookupForm, LookupWords, SchoolLookup};
pub use nation::Nation;
#[cfg(feature = "ssr")]
pub use register::{Register, RegisterStore};
#[cfg(feature = "ssr")]
pub use suggestion::{CouncilSuggestion, SchoolSuggestion, TrustSuggestion};
#[cfg(feature = "ssr")]
pub use types::{Council, Phase, PupilBand, School, Trust};
#[cfg(feature = "ssr")]
pub use words::{ATTRIBUTION, Sought, lookup_words};
