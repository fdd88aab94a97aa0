//! The explorer: one filtered set of links, seen as a map, a strip of years and a list. The set is a function of the query
//! string; the server draws it, one island makes the views move together.

#[cfg(feature = "hydrate")]
mod engine;
mod island;
#[cfg(any(test, feature = "hydrate"))]
mod island_query;
mod map;
mod zoom;

pub use island::Explorer;

#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod compact;
#[cfg(feature = "ssr")]
mod components;
#[cfg(feature = "ssr")]
mod figure;
#[cfg(feature = "ssr")]
mod highlight;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod small_map;
#[cfg(feature = "ssr")]
mod strip;
#[cfg(feature = "ssr")]
mod title;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use {
    compact::Compact,
    components::{Stage, Wanted},
    page::MapPage,
    small_map::SmallMap,
};
