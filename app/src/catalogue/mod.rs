//! The catalogue: the public data (places, links, events, sources, school links), the snapshot of it that pages read
//! (`published`, `store`), and the one query that says which links a page, a file or the map is about (`query`, `matches`,
//! `index`, and the form for it).

mod event;
mod link;
mod place;
pub mod query;
pub mod view;

pub use event::{Event, EventKind};
pub use link::{Link, LinkKind, LinkStatus, Source, SourceKind, Supports};
pub use place::{Country, Place, PlaceKind};

pub use query::{Ignored, Query, ignored_list};
pub use view::View;

#[cfg(feature = "ssr")]
mod authority;
#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod filter_fields;
#[cfg(feature = "ssr")]
pub mod filter_form;
#[cfg(feature = "ssr")]
pub mod fold;
#[cfg(feature = "ssr")]
pub mod index;
#[cfg(feature = "ssr")]
pub mod matches;
#[cfg(feature = "ssr")]
pub mod order;
#[cfg(feature = "ssr")]
pub mod partner_school;
#[cfg(feature = "ssr")]
pub mod published;
#[cfg(feature = "ssr")]
pub mod school_link;
#[cfg(feature = "ssr")]
pub mod sister;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod vocabulary;
#[cfg(feature = "ssr")]
pub mod words;

#[cfg(feature = "ssr")]
pub use {
    authority::{Authority, CodeSystem, Relation},
    filter_fields::{SelectField, YearField, regions},
    filter_form::{FilterForm, Notes},
    fold::fold,
    index::Index,
    matches::Facts,
    vocabulary::Vocabulary,
    words::{dates, dates_of, status_words, words},
};
