//! A link between a place in the UK and a place in China, with its status, dates and sources.

mod types;
pub use types::{Link, LinkKind, LinkStatus, Source, SourceKind, Supports};

#[cfg(feature = "ssr")]
mod index_page;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use {
    index_page::{LinkTable, LinksPage},
    page::LinkPage,
    words::{Words, dates, dates_of, words},
};
