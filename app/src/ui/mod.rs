//! The parts that every page is made of. One page goes through `page`, one field through `form`, one table through
//! `table`, so that a mended mistake is mended everywhere.

mod chrome;
mod correction;
pub mod form;
mod page;
mod table;
mod tag;
mod text;
mod text_area;
mod words;

pub use chrome::PageKind;
pub use correction::Correction;
pub use page::{Page, Reply, error_document, error_view, page};
pub use table::{Cell, Column, Table};
pub use tag::{Bond, StatusTag, status_words};
pub use text::{Both, ExternalLink};
pub use text_area::TextArea;
