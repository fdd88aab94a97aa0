//! What every feature's SQL stands on: the migrations and the way from a broken constraint to a field error.

use sqlx::migrate::Migrator;

/// All migrations, compiled in.
pub static MIGRATOR: Migrator = sqlx::migrate!("../migrations");

/// Turns a broken, named constraint into the caller's own error.
pub trait ResultExt<T> {
    /// Where the database refused because of the constraint `name`, gives what `map` says instead.
    ///
    /// # Errors
    /// Every other database error, unchanged.
    fn on_constraint<E>(self, name: &str, map: impl FnOnce() -> E) -> Result<Result<T, E>, sqlx::Error>;
}

impl<T> ResultExt<T> for Result<T, sqlx::Error> {
    fn on_constraint<E>(self, name: &str, map: impl FnOnce() -> E) -> Result<Result<T, E>, sqlx::Error> {
        match self {
            Ok(value) => Ok(Ok(value)),
            Err(sqlx::Error::Database(error)) if error.constraint() == Some(name) => Ok(Err(map())),
            Err(error) => Err(error),
        }
    }
}
