//! `server import gias | wales | scotland | northern-ireland | trusts`: a register's file goes into Postgres as one
//! transaction, read row by row. Its header is checked before anything is touched; a bad row is named and nothing
//! changes; a file that is suddenly much shorter is refused. What left the register is closed, never deleted.

mod db;
mod gias;
mod northern_ireland;
mod report;
mod scotland;
mod table;
mod trusts;
mod wales;

use std::path::Path;

use sha2::{Digest, Sha256};
use sqlx::PgPool;

use crate::clock::Clock;
use crate::csv_file::RowError;
use crate::text_enum::text_enum;

pub use report::Report;

text_enum! {
    /// Whose file it is.
    pub enum Source {
        /// Get Information about Schools: England, and addresses for Wales.
        Gias = "gias",
        /// The Welsh Government's address list.
        Wales = "wales",
        /// The Scottish Government's map layer.
        Scotland = "scotland",
        /// The Department of Education's list.
        NorthernIreland = "northern_ireland",
        /// Which academy belongs to which trust.
        Trusts = "trusts",
    }
}

/// How to go about it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Load a file although it has far fewer rows than the last one.
    pub accept_drop: bool,
    /// Do nothing where the last import of this source was of the same file.
    pub if_changed: bool,
}

/// Why nothing was loaded.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file holds something wrong.
    #[error(transparent)]
    Row(#[from] RowError),
    /// The file is much shorter than the one before.
    #[error(
        "{file} has {now} {what}, the last import had {before}: more than a fifth are gone, so nothing was changed \
         (--accept-drop loads it all the same)"
    )]
    Drop {
        /// The file.
        file: String,
        /// What there is less of.
        what: &'static str,
        /// How many there are.
        now: i32,
        /// How many there were.
        before: i32,
    },
    /// Postgres refused.
    #[error("the database refused the data: {0}")]
    Database(#[from] sqlx::Error),
}

/// Loads a file: all of it or nothing. `None` where it was loaded before and `if_changed` is set.
///
/// # Errors
/// The first thing that is wrong, with file, line and column; the database is then as it was.
pub async fn import(
    pool: &PgPool,
    clock: &Clock,
    source: Source,
    path: &Path,
    options: Options,
) -> Result<Option<Report>, ImportError> {
    let sha256 = hash(path)?;
    let mut tx = pool.begin().await?;
    // Importers that meet wait for one another here; servers see a new register once this is committed.
    db::new_version(&mut tx).await?;
    let last = db::last(&mut *tx, source).await?;
    if options.if_changed && last.as_ref().is_some_and(|last| last.sha256 == sha256) {
        return Ok(None);
    }
    let report = match source {
        Source::Gias => gias::load(&mut tx, path).await?,
        Source::Wales => wales::load(&mut tx, path).await?,
        Source::Scotland => scotland::load(&mut tx, path).await?,
        Source::NorthernIreland => northern_ireland::load(&mut tx, path).await?,
        Source::Trusts => trusts::load(&mut tx, path).await?,
    };
    let file = table::name_of(path);
    if let Some(last) = last.filter(|_| !options.accept_drop) {
        for (what, now, before) in [("rows", report.rows, last.rows), ("open ones", report.open_rows, last.open_rows)] {
            if i64::from(now) * 5 < i64::from(before) * 4 {
                return Err(ImportError::Drop { file, what, now, before });
            }
        }
    }
    db::log(&mut *tx, clock, source, &file, &sha256, &report).await?;
    tx.commit().await?;
    Ok(Some(report))
}

/// The file's SHA-256, read in pieces.
fn hash(path: &Path) -> Result<Vec<u8>, RowError> {
    let fail = |e: std::io::Error| table::unreadable(path, &e);
    let mut hasher = Sha256::new();
    std::io::copy(&mut std::fs::File::open(path).map_err(fail)?, &mut Writer(&mut hasher)).map_err(fail)?;
    Ok(hasher.finalize().to_vec())
}

/// A hasher as something to write into.
struct Writer<'a>(&'a mut Sha256);

impl std::io::Write for Writer<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
