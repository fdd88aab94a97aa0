//! Files of rows (CSV): how one is written, and what is wrong with one that is read.

mod row_error;
mod table;

pub use row_error::RowError;
pub use table::{Cell, csv};
