//! Files of rows (CSV): what is wrong with one that is read.

mod row_error;

pub use row_error::RowError;
