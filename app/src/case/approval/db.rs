//! SQL of the approvals. An answer counts once: the row that is answered and the registration that waits for it change
//! together or not at all.

use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::answer::Answer;
use super::token::Token;
use crate::case::lifecycle::Status;
use crate::i18n::Locale;
use crate::questions::answers::Answers;

/// How long a token is kept after it ran out, as the privacy page says.
const KEPT: Duration = Duration::hours(24);

/// What a link leads to.
#[derive(Clone, Debug)]
pub struct Approval {
    /// The row.
    pub id: Uuid,
    /// The registration.
    pub registration: Uuid,
    /// Its reference.
    pub reference: String,
    /// Where it stands.
    pub status: Status,
    /// The answer so far.
    pub answer: Answer,
    /// The language it was filled in.
    pub locale: Locale,
    /// The approver's address.
    pub email: String,
    /// Until when an answer can be given.
    pub expires_at: OffsetDateTime,
    /// When it was given.
    pub answered_at: Option<OffsetDateTime>,
    /// Name of the school, trust or council.
    pub school: String,
    /// Who asked.
    pub contact_name: String,
    /// The applicant's address.
    pub contact_email: String,
    /// All answers.
    pub answers: Json<Answers>,
}

/// Why a link takes no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It was answered, by this link or another one.
    Answered,
    /// 14 days have passed.
    Expired,
    /// The registration is over.
    Over,
}

impl Approval {
    /// Why it takes no answer any more, if so.
    pub fn closed(&self, now: OffsetDateTime) -> Option<Closed> {
        if self.answered_at.is_some() || self.answer == Answer::Yes {
            Some(Closed::Answered)
        } else if self.status.has_ended() {
            Some(Closed::Over)
        } else if self.expires_at <= now || self.answer != Answer::Waiting {
            Some(Closed::Expired)
        } else {
            None
        }
    }
}

/// What a token leads to.
pub async fn by_token(db: impl PgExecutor<'_>, token: Token) -> sqlx::Result<Option<Approval>> {
    let hash = token.hash();
    sqlx::query_as!(
        Approval,
        r#"select a.id, a.registration_id as registration, r.reference, r.status as "status: Status",
                  r.approval as "answer: Answer", r.locale as "locale: Locale", a.email,
                  a.expires_at, a.answered_at, r.school_name as school, r.contact_name, r.contact_email,
                  r.answers as "answers: Json<Answers>"
           from approval a join registration r on r.id = a.registration_id where a.token_hash = $1"#,
        hash.as_slice(),
    )
    .fetch_optional(db)
    .await
}

/// A registration whose approver is to be asked.
pub struct ToAsk {
    pub reference: String,
    pub approval: Answer,
    pub locale: Locale,
    pub school: String,
    /// When the registration ended.
    pub ended_at: Option<OffsetDateTime>,
    pub contact_name: String,
    pub approver_email: Option<String>,
}

/// Whether a registration waits for its approver.
pub struct Waits {
    pub id: Uuid,
    pub waiting: bool,
}

/// As it is now.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn waits(db: impl PgExecutor<'_>, reference: &str) -> sqlx::Result<Option<Waits>> {
    sqlx::query_as!(
        Waits,
        r#"select id, approval = 'waiting' and approver_email is not null
                      and ended_at is null as "waiting!"
           from registration where reference = $1"#,
        reference
    )
    .fetch_optional(db)
    .await
}

/// Locks the registration.
pub async fn lock(db: &mut PgConnection, registration: Uuid) -> sqlx::Result<Option<ToAsk>> {
    sqlx::query_as!(
        ToAsk,
        r#"select reference, approval as "approval: Answer", locale as "locale: Locale", school_name as school, ended_at,
                  contact_name, approver_email
           from registration where id = $1 for update"#,
        registration,
    )
    .fetch_optional(db)
    .await
}

/// Writes a new link, and lets the registration wait for its answer.
pub async fn insert(
    db: &mut PgConnection,
    id: Uuid,
    registration: Uuid,
    token: Token,
    email: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let hash = token.hash();
    sqlx::query!(
        "insert into approval (id, registration_id, token_hash, email, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        id,
        registration,
        hash.as_slice(),
        email,
        now,
        now + super::LIFETIME,
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update registration set approval = 'waiting', approval_at = null, updated_at = $2 where id = $1 and approval = 'no'",
        registration,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps the answer; false where it was answered or ran out meanwhile.
pub async fn answer(
    db: &mut PgConnection,
    approval: &Approval,
    answer: Answer,
    note: &str,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let moved = sqlx::query!(
        "update registration set approval = $2, approval_at = $3, updated_at = $3
         where id = $1 and approval = 'waiting' and ended_at is null",
        approval.registration,
        answer as Answer,
        now,
    )
    .execute(&mut *db)
    .await?;
    if moved.rows_affected() == 0 {
        return Ok(false);
    }
    let kept = sqlx::query!(
        "update approval set answer = $2, note = $3, answered_at = $4
         where id = $1 and answered_at is null and expires_at > $4",
        approval.id,
        answer as Answer,
        note,
        now,
    )
    .execute(db)
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// How the last question to the approver went.
pub struct Last {
    pub asked_at: OffsetDateTime,
    pub note: String,
}

/// The last one.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn last(db: impl PgExecutor<'_>, registration: Uuid) -> sqlx::Result<Option<Last>> {
    sqlx::query_as!(
        Last,
        "select asked_at, note from approval where registration_id = $1 order by asked_at desc, id desc limit 1",
        registration
    )
    .fetch_optional(db)
    .await
}

/// Deletes links that ran out a day ago; how many. The answer stands at the registration.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn delete_expired(db: impl PgExecutor<'_>, now: OffsetDateTime) -> sqlx::Result<u64> {
    let done = sqlx::query!("delete from approval where expires_at < $1", now - KEPT).execute(db).await?;
    Ok(done.rows_affected())
}
