//! What an import did.

use std::collections::BTreeMap;
use std::fmt;

/// Numbers of rows; `added`, `changed`, `closed` and `unchanged` together are the rows that were kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows in the file, without its header.
    pub rows: i32,
    /// Rows that can register now.
    pub open_rows: i32,
    /// New in the database.
    pub added: i32,
    /// Known, but something is different.
    pub changed: i32,
    /// Open before, and not any more: closed in the file or gone from it.
    pub closed: i32,
    /// As they were.
    pub unchanged: i32,
    /// Left out, by reason.
    pub skipped: BTreeMap<String, i32>,
}

impl Report {
    /// Counts a row that was left out.
    pub(super) fn skip(&mut self, reason: &str) {
        *self.skipped.entry(reason.to_owned()).or_default() += 1;
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, open_rows, added, changed, closed, unchanged, skipped } = self;
        write!(
            f,
            "{rows} rows, {open_rows} open: {added} new, {changed} changed, {closed} closed, {unchanged} unchanged"
        )?;
        write!(f, ", {} skipped", skipped.values().sum::<i32>())?;
        for (reason, count) in skipped {
            write!(f, "\n  {count} skipped: {reason}")?;
        }
        Ok(())
    }
}
