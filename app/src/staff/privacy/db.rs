//! SQL of the privacy desk. A list costs two queries, a request's page one.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::case::data_request::{Facts, Kind, State};
use crate::case::lifecycle::Status;

/// Rows of a list at most: what waits comes first, so nothing of it is ever cut off.
pub const MOST: i64 = 200;

/// How many requests there are in a state, and how many of them are late.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    pub state: State,
    pub number: i64,
    pub late: i64,
}

/// A row of the list.
pub struct Listed {
    pub id: Uuid,
    pub reference: String,
    pub school: String,
    pub kind: Kind,
    pub state: State,
    pub at: OffsetDateTime,
    pub due: Date,
    pub held_until: Option<Date>,
    pub done_at: Option<OffsetDateTime>,
}

/// All requests by state; none for a state without any.
pub async fn counts(db: impl PgExecutor<'_>, today: Date) -> sqlx::Result<Vec<Count>> {
    let rows = sqlx::query!(
        r#"select state as "state!: State", count(*) as "number!",
                  count(*) filter (where due < $1 and state = 'open') as "late!"
           from (select d.due, case when d.status = 'open' and d.kind = 'erasure' and r.legal_hold is not null
                                    then 'held' else d.status end as state
                 from data_request d join registration r on r.id = d.registration_id) s
           group by state"#,
        today
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| Count { state: row.state, number: row.number, late: row.late }).collect())
}

/// The requests in a state, or all: what waits first, by the day on which it is due; then what is answered, newest first.
pub async fn list(db: impl PgExecutor<'_>, state: Option<State>) -> sqlx::Result<Vec<Listed>> {
    sqlx::query_as!(
        Listed,
        r#"select id, reference, school_name as school, kind as "kind: Kind", state as "state!: State", at, due, legal_hold_until as held_until,
                  done_at
           from (select d.id, d.kind, d.at, d.due, d.done_at, r.reference, r.school_name, r.legal_hold_until,
                        case when d.status = 'open' and d.kind = 'erasure' and r.legal_hold is not null
                             then 'held' else d.status end as state
                 from data_request d join registration r on r.id = d.registration_id) s
           where $1::text is null or state = $1
           order by case state when 'open' then 0 when 'held' then 1 else 2 end,
                    case when done_at is null then due end, done_at desc, id
           limit $2"#,
        state as Option<State>,
        MOST,
    )
    .fetch_all(db)
    .await
}

/// One request, with what the record holds in short.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: Uuid,
    pub kind: Kind,
    pub status: State,
    pub at: OffsetDateTime,
    pub due: Date,
    pub done_at: Option<OffsetDateTime>,
    pub answered_by: Option<String>,
    pub refusal: Option<String>,
    /// What should be corrected.
    pub text: Option<String>,
    pub reference: String,
    pub registration_status: Status,
    pub school: String,
    pub contact_name: String,
    pub contact_email: String,
    pub has_phone: bool,
    pub second_email: Option<String>,
    pub approver_name: Option<String>,
    pub approver_email: Option<String>,
    pub submitted_at: OffsetDateTime,
    pub legal_hold: Option<String>,
    pub legal_hold_until: Option<Date>,
    pub erased_at: Option<OffsetDateTime>,
    pub copy_waits: bool,
    pub answers: i64,
    pub schools: i64,
    pub moves: i64,
    pub mails: i64,
}

impl Request {
    /// What the rule needs to know.
    pub fn facts(&self) -> Facts {
        let state = State::seen(self.status, self.kind, self.legal_hold.is_some());
        Facts { kind: self.kind, state, erased: self.erased_at.is_some(), copy_waits: self.copy_waits }
    }
}

/// The request with this key.
pub async fn by_id(db: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<Request>> {
    sqlx::query_as!(
        Request,
        r#"select d.id, d.kind as "kind: Kind", d.status as "status: State", d.at, d.due, d.done_at, s.email as "answered_by?", d.refusal, d.text, r.reference,
                  r.status as "registration_status: Status", r.school_name as school, r.contact_name, r.contact_email,
                  r.contact_phone is not null as "has_phone!", r.second_contact_email as second_email, r.approver_name,
                  r.approver_email, r.submitted_at, r.legal_hold, r.legal_hold_until, r.erased_at,
                  exists (select from data_request c
                          where c.registration_id = r.id and c.kind = 'copy' and c.status = 'open') as "copy_waits!",
                  (select count(*) from jsonb_object_keys(r.answers)) as "answers!",
                  (select count(*) from registration_school where registration_id = r.id) as "schools!",
                  (select count(*) from registration_history where registration_id = r.id) as "moves!",
                  (select count(*) from outbox where registration_id = r.id) as "mails!"
           from data_request d join registration r on r.id = d.registration_id left join staff s on s.id = d.answered_by
           where d.id = $1"#,
        id
    )
    .fetch_optional(db)
    .await
}
