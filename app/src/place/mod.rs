//! The partnership page of a place (a city, county, nation or province on either side), and the index of all places.

mod index_page;
mod page;
mod school_links;
mod words;

pub use index_page::PlacesPage;
pub use page::{PlacePage, SchoolList};
pub use school_links::SchoolLinkList;
pub use words::words;
