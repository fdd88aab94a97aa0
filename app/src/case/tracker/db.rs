//! SQL of the tracker.

use sqlx::{PgConnection, PgExecutor};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::grant::Grant;
use crate::case::approval::Answer;
use crate::case::data_request::{Kind, State};
use crate::case::lifecycle::Status;
use crate::i18n::Locale;

/// The registration that a reference and an address name together; a school of a trust by its own reference, for the
/// applicant and for the lead of that school.
pub async fn find(db: impl PgExecutor<'_>, reference: &str, email: &str) -> sqlx::Result<Option<Grant>> {
    let row = sqlx::query!(
        r#"select r.id, s.position as "position?",
                  (lower($2) in (lower(r.contact_email), lower(r.second_contact_email))) is true as "owner!"
           from registration r
           left join registration_school s on s.registration_id = r.id and s.reference = $1
           where (r.reference = $1 or s.reference = $1)
             and lower($2) in (lower(r.contact_email), lower(r.second_contact_email), lower(s.lead_email))"#,
        reference,
        email,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Grant { registration: row.id, position: row.position, owner: row.owner }))
}

/// A registration as its tracker shows it.
#[derive(Clone, Debug)]
pub struct Record {
    pub id: Uuid,
    pub reference: String,
    pub status: Status,
    pub school: String,
    pub approval: Answer,
    pub approval_at: Option<OffsetDateTime>,
    pub approver_email: Option<String>,
    pub contact_email: String,
    pub locale: Locale,
    /// When its draft was begun, as long as the draft is kept.
    pub begun_at: Option<OffsetDateTime>,
    /// When it ended.
    pub ended_at: Option<OffsetDateTime>,
    /// What staff ask of the school, and until when they would like to know.
    pub info_question: Option<String>,
    pub info_due: Option<Date>,
    /// The council whose schools register with its link.
    pub invites: Option<String>,
}

/// Loads it; there is nothing to show of one whose people are forgotten.
pub async fn record(db: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<Record>> {
    sqlx::query_as!(
        Record,
        r#"select r.id, r.reference, r.status as "status: Status", r.school_name as school, r.approval as "approval: Answer",
                  r.approval_at, r.approver_email, r.contact_email, r.locale as "locale: Locale", d.created_at as "begun_at?", r.ended_at, r.info_question, r.info_due,
                  case when r.applicant_kind = 'council' and not exists (
                      select from registration_school s where s.registration_id = r.id) then r.council_code end as invites
           from registration r left join registration_draft d on d.id = r.draft_id
           where r.id = $1 and r.erased_at is null"#,
        id,
    )
    .fetch_optional(db)
    .await
}

/// A school of a registration.
#[derive(Clone, Debug)]
pub struct School {
    pub position: i16,
    pub reference: String,
    pub name: String,
    pub status: Status,
}

/// The schools of a trust's or a council's registration, in order.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn schools(db: impl PgExecutor<'_>, registration: Uuid) -> sqlx::Result<Vec<School>> {
    sqlx::query_as!(
        School,
        r#"select position, reference, name, status as "status: Status" from registration_school
           where registration_id = $1 order by position"#,
        registration
    )
    .fetch_all(db)
    .await
}

/// One move.
#[derive(Clone, Debug)]
pub struct Moved {
    pub at: OffsetDateTime,
    pub to_status: Status,
    pub reason: String,
}

/// All moves, oldest first.
pub async fn history(db: impl PgExecutor<'_>, registration: Uuid) -> sqlx::Result<Vec<Moved>> {
    sqlx::query_as!(
        Moved,
        r#"select at, to_status as "to_status: Status", reason from registration_history
           where registration_id = $1 order by at, id"#,
        registration
    )
    .fetch_all(db)
    .await
}

/// What somebody asked for about their data.
#[derive(Clone, Debug)]
pub struct Request {
    pub kind: Kind,
    pub at: OffsetDateTime,
    pub due: Date,
    pub state: State,
}

/// All requests, newest first.
pub async fn requests(db: impl PgExecutor<'_>, registration: Uuid) -> sqlx::Result<Vec<Request>> {
    let rows = sqlx::query!(
        r#"select d.kind as "kind: Kind", d.at, d.due, d.status as "status: State", r.legal_hold is not null as "held!"
           from data_request d join registration r on r.id = d.registration_id
           where d.registration_id = $1 order by d.at desc, d.id desc"#,
        registration
    );
    let request = |(kind, at, due, row, held)| Request { kind, at, due, state: State::seen(row, kind, held) };
    Ok(rows.fetch_all(db).await?.into_iter().map(|r| request((r.kind, r.at, r.due, r.status, r.held))).collect())
}

/// What is asked for: its kind, and what should be different where that is a correction.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    pub kind: Kind,
    pub text: Option<&'a str>,
}

/// Writes a request down; false where one of its kind is open already, or the data was erased meanwhile.
pub async fn request(
    db: &mut PgConnection,
    id: Uuid,
    registration: Uuid,
    wish: Wish<'_>,
    at: OffsetDateTime,
    due: Date,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into data_request (id, registration_id, kind, at, due, text)
         select $1, id, $3, $4, $5, $6 from registration where id = $2 and erased_at is null for share
         on conflict (registration_id, kind) where status = 'open' do nothing",
        id,
        registration,
        wish.kind as Kind,
        at,
        due,
        wish.text,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
