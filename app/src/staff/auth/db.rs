//! SQL of accounts.

use sqlx::PgExecutor;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::db::ResultExt;
use crate::roles::Role;

/// An account, as signing in needs it.
pub struct Account {
    /// Its key.
    pub id: Uuid,
    /// Its role.
    pub role: Role,
    /// The hash of its password.
    pub password_hash: String,
}

/// The account of an address, unless it is disabled.
pub async fn by_email(db: impl PgExecutor<'_>, email: &str) -> sqlx::Result<Option<Account>> {
    sqlx::query_as!(
        Account,
        r#"select id, role as "role: Role", password_hash from staff where email = $1 and disabled_at is null"#,
        email
    )
    .fetch_optional(db)
    .await
}

/// Address and role of an account, unless it is disabled.
pub async fn by_id(db: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<(String, Role)>> {
    let row =
        sqlx::query!(r#"select email, role as "role: Role" from staff where id = $1 and disabled_at is null"#, id)
            .fetch_optional(db)
            .await?;
    Ok(row.map(|row| (row.email, row.role)))
}

/// The hash of an account's password, unless it is disabled.
pub async fn password_hash(db: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("select password_hash from staff where id = $1 and disabled_at is null", id)
        .fetch_optional(db)
        .await
}

/// Adds an account; false where the address has one.
pub async fn insert(
    db: impl PgExecutor<'_>,
    id: Uuid,
    email: &str,
    role: Role,
    password_hash: &str,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let added = sqlx::query!(
        "insert into staff (id, email, role, password_hash, created_at) values ($1, $2, $3, $4, $5)",
        id,
        email,
        role as Role,
        password_hash,
        now,
    )
    .execute(db)
    .await
    .on_constraint("staff_email_unique", || ())?;
    Ok(added.is_ok())
}
