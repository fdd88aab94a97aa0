//! What the page of a case shows beside the row that the rules read: who verified what, holds, duplicates, requests.

use sqlx::{PgExecutor, PgPool};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::case::approval::Answer;
use crate::case::lifecycle::Status;
use crate::case::lifecycle::deadline::{Deadline, deadline};
use crate::case::row::{self, CaseRow};
use crate::error::AppError;

/// A case as its page shows it.
#[derive(Clone, Debug)]
pub struct Standing {
    /// What the rules read.
    pub case: CaseRow,
    pub match_school: Option<String>,
    pub match_city: Option<String>,
    pub submitted_at: OffsetDateTime,
    pub clock_from: Option<OffsetDateTime>,
    pub clock_paused: i32,
    pub agreement_signed_on: Option<Date>,
    pub agreement_review_on: Option<Date>,
    pub approval_at: Option<OffsetDateTime>,
    /// When its approver was asked last, as long as the link is kept.
    pub approval_asked_at: Option<OffsetDateTime>,
    pub contact_verified_by: Option<String>,
    pub contact_verified_how: Option<String>,
    pub school_verified_by: Option<String>,
    pub hold_until: Option<Date>,
    pub duplicate_of: Option<String>,
    pub decline_note: Option<String>,
    pub decline_proposed_by: Option<String>,
    pub legal_hold_until: Option<Date>,
    /// The request to erase it that waits for an answer.
    pub erasure_asked: Option<Uuid>,
    /// What the school asks to have corrected, in its words.
    pub correction_asked: Option<String>,
}

impl Standing {
    /// True while whoever must agree has not answered, and there is something to agree to.
    pub fn waits_for_approval(&self) -> bool {
        let case = &self.case;
        case.approval == Answer::Waiting && case.approver_email.is_some() && !case.status.has_ended()
    }

    /// The ten working days, while a decision is owed.
    pub fn deadline(&self, now: OffsetDateTime) -> Option<Deadline> {
        let paused = match self.case.status {
            Status::Submitted | Status::InReview => false,
            Status::InfoRequested => true,
            _ => return None,
        };
        let from = self.clock_from.unwrap_or(self.submitted_at);
        Some(deadline(from, u16::try_from(self.clock_paused).unwrap_or(0), paused, now))
    }
}

/// Where a registration stands: two queries.
///
/// # Errors
/// `NotFound` where there is no such registration.
pub async fn standing(pool: &PgPool, reference: &str) -> Result<Standing, AppError> {
    let case = row::find(pool, reference).await?.ok_or(AppError::NotFound)?;
    let r = sqlx::query!(
        r#"select r.match_school, r.match_city, r.submitted_at, r.clock_from, r.clock_paused, r.agreement_signed_on,
                  r.agreement_review_on, r.approval_at,
                  (select max(asked_at) from approval where registration_id = r.id) as approval_asked_at,
                  c.email as "contact_verified_by?", r.contact_verified_how, s.email as "school_verified_by?",
                  r.hold_until, d.reference as "duplicate_of?", r.decline_note, p.email as "decline_proposed_by?",
                  r.legal_hold_until,
                  (select q.id from data_request q where q.registration_id = r.id and q.kind = 'erasure'
                       and q.status = 'open') as erasure_asked,
                  (select q.text from data_request q where q.registration_id = r.id and q.kind = 'correction'
                       and q.status = 'open') as correction_asked
           from registration r
           left join staff c on c.id = r.contact_verified_by
           left join staff s on s.id = r.school_verified_by
           left join staff p on p.id = r.decline_proposed_by
           left join registration d on d.id = r.duplicate_of
           where r.id = $1"#,
        case.id
    )
    .fetch_one(pool)
    .await?;
    Ok(Standing {
        case,
        match_school: r.match_school,
        match_city: r.match_city,
        submitted_at: r.submitted_at,
        clock_from: r.clock_from,
        clock_paused: r.clock_paused,
        agreement_signed_on: r.agreement_signed_on,
        agreement_review_on: r.agreement_review_on,
        approval_at: r.approval_at,
        approval_asked_at: r.approval_asked_at,
        contact_verified_by: r.contact_verified_by,
        contact_verified_how: r.contact_verified_how,
        school_verified_by: r.school_verified_by,
        hold_until: r.hold_until,
        duplicate_of: r.duplicate_of,
        decline_note: r.decline_note,
        decline_proposed_by: r.decline_proposed_by,
        legal_hold_until: r.legal_hold_until,
        erasure_asked: r.erasure_asked,
        correction_asked: r.correction_asked,
    })
}

/// A mail about a registration.
pub struct Mailed {
    pub kind: String,
    pub created_at: OffsetDateTime,
    pub sent_at: Option<OffsetDateTime>,
    pub failure: Option<String>,
    pub attempts: i32,
}

/// The mails about a registration, newest first.
pub async fn mailed(db: impl PgExecutor<'_>, registration: Uuid) -> sqlx::Result<Vec<Mailed>> {
    sqlx::query_as!(
        Mailed,
        "select kind, created_at, sent_at, failure, attempts from outbox where registration_id = $1
         order by created_at desc, id desc limit 50",
        registration
    )
    .fetch_all(db)
    .await
}

/// Mails that were refused for good in the last seven days.
pub async fn failures(db: impl PgExecutor<'_>, now: OffsetDateTime) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from outbox where failure is not null and gave_up_at > $1"#,
        now - time::Duration::days(7)
    )
    .fetch_one(db)
    .await
}
