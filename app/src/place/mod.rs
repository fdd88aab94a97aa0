//! A place: a city, county, nation or province on either side, and its partnership page.

mod authority;
mod types;
pub use authority::{Authority, CodeSystem, Relation};
pub use types::{Country, Place, PlaceKind};

#[cfg(feature = "ssr")]
mod index_page;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use {
    index_page::PlacesPage,
    page::{PlacePage, SchoolList},
    words::words,
};
