//! The way of the open dataset from its CSV files into Postgres, and from there into the snapshot.

pub mod db;
mod files;
mod import;

pub use files::RowError;
pub use import::{ImportError, Report, import};
