//! SQL of the review. A list page costs two queries here, a record page two; a move is one transaction.

use sqlx::PgExecutor;
use sqlx::types::Json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::query::{PAGE_SIZE, Query, Search};
use crate::case::amend::TextAnswer;
use crate::case::lifecycle::{Stage, Status};
use crate::error::AppError;
use crate::i18n::Locale;
use crate::questions::answers::Answers;
use crate::questions::field::Field;

/// How many registrations have each status; none for a status without any.
pub type Counts = Vec<(Status, i64)>;

/// A row of the list.
pub struct Listed {
    pub reference: String,
    pub status: Status,
    pub school_name: String,
    pub contact_email: String,
    pub submitted_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
}

/// One registration.
pub struct Record {
    pub id: Uuid,
    pub reference: String,
    pub status: Status,
    pub locale: Locale,
    pub school_name: String,
    pub answers: Json<Answers>,
    pub contact_email: String,
    pub submitted_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
}

impl Record {
    /// True where its people are forgotten: only then is the address empty.
    pub const fn is_erased(&self) -> bool {
        self.contact_email.is_empty()
    }

    /// True while staff can change its answers.
    pub fn is_open(&self) -> bool {
        !self.is_erased() && !self.status.has_ended()
    }

    /// The answers, with the address that a code came back from.
    pub fn all_answers(&self) -> Answers {
        self.answers.0.clone().set(Field::ContactEmail, self.contact_email.as_str())
    }

    /// The answer of this name, which staff can change, and all answers as they stand.
    ///
    /// # Errors
    /// `NotFound` where it is no answer of this registration, `Conflict` where that has ended.
    pub fn amendable(&self, name: &str) -> Result<(TextAnswer, Answers), AppError> {
        let answers = self.all_answers();
        let spot = name.parse::<TextAnswer>().ok().filter(|spot| spot.is_in(&answers)).ok_or(AppError::NotFound)?;
        if self.is_open() { Ok((spot, answers)) } else { Err(AppError::Conflict) }
    }
}

/// One move of a registration.
pub struct Event {
    pub at: OffsetDateTime,
    /// The address of a member of staff, or what else moved it.
    pub actor: String,
    pub from_status: Status,
    pub to_status: Status,
    /// The stage of the match afterwards.
    pub to_stage: Option<Stage>,
    /// A word of a closed set; may be empty.
    pub reason: String,
    /// What a person wrote, for staff.
    pub note: String,
}

/// All registrations by status.
pub async fn counts(db: impl PgExecutor<'_>) -> sqlx::Result<Counts> {
    counts_of(db, &Search::default()).await
}

/// What a search finds, by status.
pub async fn counts_of(db: impl PgExecutor<'_>, search: &Search) -> sqlx::Result<Counts> {
    let rows = sqlx::query!(
        r#"select status as "status: Status", count(*) as "count!" from registration
           where ($1::text is null or reference = $1)
             and ($2::text is null or lower(contact_email) = $2)
             and ($3::text is null or strpos(lower(school_name), $3) > 0)
           group by status"#,
        search.reference.as_deref(),
        search.email.as_deref(),
        search.school.as_deref(),
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.status, row.count)).collect())
}

/// One page of the list, newest first.
pub async fn list(db: impl PgExecutor<'_>, query: &Query) -> sqlx::Result<Vec<Listed>> {
    let search = query.search();
    sqlx::query_as!(
        Listed,
        r#"select reference, status as "status: Status", school_name, contact_email, submitted_at, updated_at
         from registration
         where ($1::text is null or reference = $1)
           and ($2::text is null or lower(contact_email) = $2)
           and ($3::text is null or strpos(lower(school_name), $3) > 0)
           and ($4::text is null or status = $4)
         order by submitted_at desc, id desc limit $5 offset $6"#,
        search.reference,
        search.email,
        search.school,
        query.status as Option<Status>,
        PAGE_SIZE,
        i64::from(query.skipped_pages) * PAGE_SIZE,
    )
    .fetch_all(db)
    .await
}

/// The registration with a reference.
pub async fn by_reference(db: impl PgExecutor<'_>, reference: &str) -> sqlx::Result<Option<Record>> {
    sqlx::query_as!(
        Record,
        r#"select id, reference, status as "status: Status", locale as "locale: Locale", school_name, answers as "answers: Json<Answers>", contact_email, submitted_at, updated_at
         from registration where reference = $1"#,
        reference
    )
    .fetch_optional(db)
    .await
}

/// What happened to a registration, newest first.
pub async fn history(db: impl PgExecutor<'_>, registration: Uuid) -> sqlx::Result<Vec<Event>> {
    sqlx::query_as!(
        Event,
        r#"select h.at, coalesce(s.email, h.actor) as "actor!", h.from_status as "from_status: Status",
                  h.to_status as "to_status: Status", h.to_stage as "to_stage: Stage", h.reason, h.note
           from registration_history h left join staff s on h.actor = 'staff:' || s.id
           where h.registration_id = $1 order by h.at desc, h.id desc"#,
        registration
    )
    .fetch_all(db)
    .await
}
