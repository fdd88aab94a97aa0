//! The explorer: one filtered set of links, seen as a map, a list and (on its own page) a timeline. The set is a function
//! of the query string; the server draws it, one island makes the views move together.

mod fold;
mod island;
mod lit;
mod query;

pub use fold::fold;
pub use island::Explorer;
pub use lit::Lit;
pub use query::{Facts, Ignored, Query, Vocabulary, encode, query_pairs};

#[cfg(feature = "ssr")]
mod arrangement;
#[cfg(feature = "ssr")]
mod curve;
#[cfg(feature = "ssr")]
mod filter_form;
#[cfg(feature = "ssr")]
mod group;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod land;
#[cfg(feature = "ssr")]
mod layout;
#[cfg(feature = "ssr")]
mod map;
#[cfg(feature = "ssr")]
mod names;
#[cfg(feature = "ssr")]
mod outline;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod projection;
#[cfg(feature = "ssr")]
mod selection;
#[cfg(feature = "ssr")]
mod set;
#[cfg(feature = "ssr")]
mod small;
#[cfg(feature = "ssr")]
mod svg;

#[cfg(feature = "ssr")]
pub use {
    filter_form::{FilterForm, Notes},
    map::MapFigure,
    page::MapPage,
    selection::SelectionCard,
    set::{Index, left_out_without_year, matching},
    small::SmallMap,
};
