//! Markup that pages are made of: one field goes through `form`, one table through `table`, so that a mended mistake is
//! mended everywhere. Nothing here knows a feature.

mod external_link;
pub mod form;
mod table;
mod text_area;

pub use external_link::ExternalLink;
pub use table::{Cell, Column, Table};
