//! The explorer: one filtered set of links, seen as a map, a strip of years and a list. The set is a function of the query
//! string; the server draws it, one island makes the views move together.

mod arrangement;
#[cfg(any(test, feature = "hydrate"))]
mod asked;
mod curve;
#[cfg(feature = "hydrate")]
mod engine;
mod island;
mod number;
mod outline;
mod projection;
mod query;
mod rect;
mod view;
mod zoom;

pub use island::Explorer;
pub use query::{Ignored, Known, Query, encode, ignored_list, query_pairs};
pub use view::{Look, View};

#[cfg(feature = "ssr")]
mod atlas;
#[cfg(feature = "ssr")]
mod bold;
#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod compact;
#[cfg(feature = "ssr")]
mod filter_fields;
#[cfg(feature = "ssr")]
mod filter_form;
#[cfg(feature = "ssr")]
mod fold;
#[cfg(feature = "ssr")]
mod group;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
mod land;
#[cfg(feature = "ssr")]
mod layout;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod map;
#[cfg(feature = "ssr")]
mod matches;
#[cfg(feature = "ssr")]
mod names;
#[cfg(feature = "ssr")]
mod order;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
mod set;
#[cfg(feature = "ssr")]
mod small;
#[cfg(feature = "ssr")]
mod strip;
#[cfg(feature = "ssr")]
mod svg;
#[cfg(feature = "ssr")]
mod texts;
#[cfg(feature = "ssr")]
mod title;
#[cfg(feature = "ssr")]
mod vocabulary;

#[cfg(feature = "ssr")]
pub use {
    atlas::Atlas,
    compact::Compact,
    filter_fields::{SelectField, YearField, regions},
    filter_form::{FilterForm, Notes},
    fold::fold,
    map::MapFigure,
    matches::Facts,
    page::MapPage,
    parts::{Stage, Wanted},
    set::{Index, left_out_without_year, matching},
    small::SmallMap,
    vocabulary::Vocabulary,
};
