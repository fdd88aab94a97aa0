//! Making an account, for the command line: nobody can do it through the web.

use sqlx::PgPool;

use super::{db, email, password};
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::clock::Clock;
use crate::error::AppError;
use crate::ids::new_id;
use crate::roles::Role;

/// Why an account was not made.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The address is none.
    #[error("{0:?} is not an e-mail address like name@example.org")]
    Email(String),
    /// The password is too short or too long.
    #[error("the password must have 12 to 128 characters; this one has {0}")]
    Length(usize),
    /// The address has an account.
    #[error("an account for {0} exists already")]
    Exists(String),
    /// Postgres refused.
    #[error("the database did not take the account ({0}); has `server migrate` run?")]
    Database(#[from] sqlx::Error),
    /// Something else.
    #[error(transparent)]
    Broken(#[from] AppError),
}

/// Adds an account and gives its address in the form it is kept in.
///
/// # Errors
/// In words for the person at the command line.
pub async fn add_account(
    pool: &PgPool,
    clock: &Clock,
    typed: &str,
    role: Role,
    typed_password: &str,
) -> Result<String, AddError> {
    let email = email::normalise(typed).ok_or_else(|| AddError::Email(typed.to_owned()))?;
    if !password::has_good_length(typed_password) {
        return Err(AddError::Length(typed_password.chars().count()));
    }
    let hash = password::hash(typed_password).await?;
    let id = new_id(clock);
    let mut tx = pool.begin().await?;
    if !db::insert(&mut *tx, id, &email, role, &hash, clock.now()).await? {
        return Err(AddError::Exists(email));
    }
    let entry = Entry::new(Action::StaffAdded, format!("staff:{id}")).changed("role", "", role.as_str());
    audit::write(&mut tx, clock, &Origin::default(), entry).await?;
    tx.commit().await?;
    Ok(email)
}
