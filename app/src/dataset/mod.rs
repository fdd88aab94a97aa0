//! The way of the open dataset from its CSV files into Postgres.

mod files;
mod import;

pub use import::{ImportError, Report, import};
