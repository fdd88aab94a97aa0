//! Open data: what the pages show, as files. The records here are a promise to people whose programs read them, so they
//! are written out one by one and never follow the database. The same query string and the same pure filter as the pages:
//! a file holds exactly what the page with that query shows.

mod document;
mod events;
mod links;
mod places;

pub use document::{Document, Question};
pub use events::{events_csv, events_json};
pub use links::{links_csv, links_geojson, links_json};
pub use places::{places_csv, places_json};
