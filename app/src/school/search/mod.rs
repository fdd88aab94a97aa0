//! Finding a school, a trust or a council by what people type: names with typos, towns, postcodes, numbers.
//!
//! It is done in memory. A suggestion for every few keystrokes would be most of what Postgres has to do; here it costs a
//! millisecond, needs no extension of the database, and ranks by rules that a test can read.

mod fold;
mod index;
mod near;
mod query;
mod score;

pub use index::{Entry, Index};
