//! Mail is written into the outbox in the transaction that causes it; a worker of the server sends each row once.

mod letter;
mod words;

pub use letter::{Letter, Part, compose};

use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::clock::Clock;
use crate::ids::new_id;

/// A mail, ready to be sent. [`compose`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Which mail it is, for the log and the dashboard: `code`, `submitted` …
    pub kind: &'static str,
    /// To whom.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// The plain-text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// The registration it is about, where it is about one.
    pub registration: Option<Uuid>,
}

impl Mail {
    /// Says which registration it is about: staff see it there, and it is forgotten with it.
    #[must_use]
    pub fn about(mut self, registration: Uuid) -> Self {
        self.registration = Some(registration);
        self
    }
}

/// Puts a mail into the outbox.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn queue(db: impl PgExecutor<'_>, clock: &Clock, mail: &Mail) -> sqlx::Result<Uuid> {
    let (id, now) = (new_id(clock), clock.now());
    sqlx::query!(
        "insert into outbox (id, kind, recipient, subject, body_text, body_html, created_at, send_after, registration_id)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        id,
        mail.kind,
        mail.recipient,
        mail.subject,
        mail.text,
        mail.html,
        now,
        mail.registration,
    )
    .execute(db)
    .await?;
    Ok(id)
}

/// Erases the text of mails after six months (of codes after a day) and deletes the rest after twelve, as the privacy
/// page says. Gives how many of each.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn forget(db: &mut PgConnection, now: OffsetDateTime) -> sqlx::Result<(u64, u64)> {
    let (day, half_year, year) = (now - Duration::days(1), now - Duration::days(182), now - Duration::days(365));
    let deleted = sqlx::query!("delete from outbox where created_at < $1", year).execute(&mut *db).await?;
    let erased = sqlx::query!(
        "update outbox set body_text = '', body_html = ''
         where (created_at < $1 or (kind = 'code' and created_at < $2)) and body_text <> ''
         and (sent_at is not null or gave_up_at is not null)",
        half_year,
        day
    )
    .execute(db)
    .await?;
    Ok((erased.rows_affected(), deleted.rows_affected()))
}

/// A mail as `/dev/mail` shows it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// To whom.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// The plain-text part.
    pub text: String,
    /// When it was written.
    pub created_at: OffsetDateTime,
}

/// The newest mails, newest first.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn newest(db: impl PgExecutor<'_>, limit: i64) -> sqlx::Result<Vec<Sent>> {
    sqlx::query_as!(
        Sent,
        "select recipient, subject, body_text as text, created_at from outbox order by created_at desc, id desc limit $1",
        limit,
    )
    .fetch_all(db)
    .await
}
