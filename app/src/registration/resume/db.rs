//! SQL of locators, and of the drafts they lead to. A draft that was sent or deleted is not found any more.

use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::locator::Locator;
use crate::i18n::Locale;
use crate::registration::draft::LIFETIME;

/// What is needed to send somebody back to a draft.
#[derive(Clone, Debug)]
pub struct Found {
    /// The draft.
    pub id: Uuid,
    /// The address on file.
    pub email: String,
    /// When it was saved last.
    pub saved_at: OffsetDateTime,
}

impl Found {
    /// The day after which it is deleted, unless it is saved again.
    pub fn kept_until(&self) -> OffsetDateTime {
        self.saved_at + LIFETIME
    }
}

/// The open draft behind a locator.
pub async fn by_locator(db: impl PgExecutor<'_>, locator: Locator, now: OffsetDateTime) -> sqlx::Result<Option<Found>> {
    let hash = locator.hash();
    sqlx::query_as!(
        Found,
        "select d.id, d.contact_email as email, d.updated_at as saved_at
         from draft_locator l join registration_draft d on d.id = l.draft_id
         where l.locator_hash = $1 and d.completed_at is null and d.updated_at > $2",
        hash.as_slice(),
        now - LIFETIME,
    )
    .fetch_optional(db)
    .await
}

/// The open draft of an address; of several the one saved last.
pub async fn by_email(db: impl PgExecutor<'_>, email: &str, now: OffsetDateTime) -> sqlx::Result<Option<Found>> {
    sqlx::query_as!(
        Found,
        "select id, contact_email as email, updated_at as saved_at from registration_draft
         where lower(contact_email) = lower($1) and completed_at is null and updated_at > $2
         order by updated_at desc, id desc limit 1",
        email,
        now - LIFETIME,
    )
    .fetch_optional(db)
    .await
}

/// An open draft.
pub async fn by_id(db: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<Found>> {
    sqlx::query_as!(
        Found,
        "select id, contact_email as email, updated_at as saved_at from registration_draft
         where id = $1 and completed_at is null",
        id,
    )
    .fetch_optional(db)
    .await
}

/// Keeps a locator; one that is there already stays.
pub async fn keep_locator(
    db: impl PgExecutor<'_>,
    locator: Locator,
    draft: Uuid,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let hash = locator.hash();
    sqlx::query!(
        "insert into draft_locator (locator_hash, draft_id, created_at) values ($1, $2, $3)
         on conflict (locator_hash) do nothing",
        hash.as_slice(),
        draft,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Whether a locator leads to a draft.
pub async fn leads_to(db: impl PgExecutor<'_>, locator: Locator, draft: Uuid) -> sqlx::Result<bool> {
    let hash = locator.hash();
    sqlx::query_scalar!(
        r#"select exists(select from draft_locator where locator_hash = $1 and draft_id = $2) as "leads!""#,
        hash.as_slice(),
        draft,
    )
    .fetch_one(db)
    .await
}

/// A draft whose owner is to be reminded.
#[derive(Clone, Debug)]
pub struct Due {
    /// The draft.
    pub found: Found,
    /// The language it is filled in.
    pub locale: Locale,
}

/// Takes one draft for which a reminder is due, and notes that it is sent. A reminder belongs to the days since the last
/// save: saving begins anew, and one that was missed is not sent after the next one.
pub async fn take_due(db: &mut PgConnection, days: [i64; 2], now: OffsetDateTime) -> sqlx::Result<Option<Due>> {
    let [first, second] = days.map(|days| now - Duration::days(days));
    let row = sqlx::query!(
        r#"update registration_draft set reminded_at = $1 where id = (
             select id from registration_draft
             where completed_at is null and updated_at > $4
               and ((updated_at <= $2 and coalesce(reminded_at, updated_at) < updated_at + ($1::timestamptz - $2))
                 or (updated_at <= $3 and coalesce(reminded_at, updated_at) < updated_at + ($1::timestamptz - $3)))
             order by updated_at limit 1 for update skip locked)
         returning id, contact_email as email, updated_at as saved_at, locale as "locale: Locale""#,
        now,
        first,
        second,
        now - LIFETIME,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Due { found: Found { id: row.id, email: row.email, saved_at: row.saved_at }, locale: row.locale }))
}

/// Takes one draft that nobody saved for 28 days out of the table; whether it had been sent.
pub async fn delete_one_expired(db: &mut PgConnection, now: OffsetDateTime) -> sqlx::Result<Option<(Uuid, bool)>> {
    let row = sqlx::query!(
        r#"delete from registration_draft where id = (
             select id from registration_draft where updated_at < $1 order by updated_at limit 1
             for update skip locked)
           returning id, (completed_at is not null) as "sent!""#,
        now - LIFETIME,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.id, row.sent)))
}
