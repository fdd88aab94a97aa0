//! Markup that pages are made of: one field goes through `form`, one table through `table`, so that a mended mistake is
//! mended everywhere. Nothing here knows a feature.

pub mod form;
mod table;
mod text;
mod text_area;

pub use table::{Cell, Column, Table};
pub use text::{Both, ExternalLink};
pub use text_area::TextArea;
