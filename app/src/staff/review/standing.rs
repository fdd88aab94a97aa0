//! Where a registration stands, with all that a move depends on and all that staff ticked: one query.

use sqlx::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::case::lifecycle::deadline::{Deadline, deadline};
use crate::case::lifecycle::{Facts, Stage, Status};

/// One registration beside its answers.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a row, as the table has it")]
pub struct Standing {
    pub status: String,
    pub match_stage: Option<String>,
    pub match_school: Option<String>,
    pub match_city: Option<String>,
    pub info_question: Option<String>,
    pub info_due: Option<Date>,
    pub no_reply_at: Option<OffsetDateTime>,
    pub submitted_at: OffsetDateTime,
    pub clock_from: Option<OffsetDateTime>,
    pub clock_paused: i32,
    pub agreement_signed_on: Option<Date>,
    pub agreement_review_on: Option<Date>,
    pub approval: String,
    pub approval_at: Option<OffsetDateTime>,
    /// When its approver was asked last, as long as the link is kept.
    pub approval_asked_at: Option<OffsetDateTime>,
    pub has_approver: bool,
    pub dsl_aware: bool,
    pub public_listing: bool,
    pub contact_verified_at: Option<OffsetDateTime>,
    pub contact_verified_by: Option<String>,
    pub contact_verified_how: Option<String>,
    pub school_verified_at: Option<OffsetDateTime>,
    pub school_verified_by: Option<String>,
    pub hold_reason: Option<String>,
    pub hold_until: Option<Date>,
    pub safeguarding_review: bool,
    pub due_diligence: String,
    pub transfer_route: String,
    pub duplicate_of: Option<String>,
    pub decline_reason: Option<String>,
    pub decline_note: Option<String>,
    pub decline_proposer: Option<Uuid>,
    pub decline_proposed_by: Option<String>,
    pub dormant_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
    pub erased_at: Option<OffsetDateTime>,
    pub legal_hold: Option<String>,
    pub legal_hold_until: Option<Date>,
    /// The request to erase it that waits for an answer.
    pub erasure_asked: Option<Uuid>,
    /// What the school asks to have corrected, in its words.
    pub correction_asked: Option<String>,
}

impl Standing {
    /// Where it stands.
    pub fn status(&self) -> Option<Status> {
        self.status.parse().ok()
    }

    /// How far its match has come.
    pub fn stage(&self) -> Option<Stage> {
        self.match_stage.as_ref()?.parse().ok()
    }

    /// What the rule needs to know.
    pub fn facts(&self) -> Option<Facts> {
        Some(Facts {
            status: self.status()?,
            stage: self.stage(),
            approved: self.approval == "yes",
            dsl_aware: self.dsl_aware,
            contact_verified: self.contact_verified_at.is_some(),
            on_hold: self.hold_reason.is_some(),
            safeguarding_review: self.safeguarding_review,
            concern: self.due_diligence == "concern",
            decline_proposed_by: self.decline_proposer,
            no_reply: self.no_reply_at.is_some(),
            ended_at: self.ended_at,
            erased: self.erased_at.is_some(),
        })
    }

    /// True while whoever must agree has not answered, and there is something to agree to.
    pub fn waits_for_approval(&self) -> bool {
        self.approval == "waiting" && self.has_approver && self.status().is_some_and(|status| !status.has_ended())
    }

    /// The ten working days, while a decision is owed.
    pub fn deadline(&self, now: OffsetDateTime) -> Option<Deadline> {
        let paused = match self.status()? {
            Status::Submitted | Status::InReview => false,
            Status::InfoRequested => true,
            _ => return None,
        };
        let from = self.clock_from.unwrap_or(self.submitted_at);
        Some(deadline(from, u16::try_from(self.clock_paused).unwrap_or(0), paused, now))
    }
}

/// Where a registration stands.
pub async fn standing(db: impl PgExecutor<'_>, registration: Uuid) -> sqlx::Result<Standing> {
    sqlx::query_as!(
        Standing,
        r#"select r.status, r.match_stage, r.match_school, r.match_city, r.info_question, r.info_due, r.no_reply_at,
                  r.submitted_at, r.clock_from, r.clock_paused, r.agreement_signed_on, r.agreement_review_on, r.approval,
                  r.approval_at, r.approver_email is not null as "has_approver!",
                  (select max(asked_at) from approval where registration_id = r.id) as approval_asked_at, r.dsl_aware, r.public_listing, r.contact_verified_at, c.email as "contact_verified_by?",
                  r.contact_verified_how, r.school_verified_at, s.email as "school_verified_by?", r.hold_reason,
                  r.hold_until, r.safeguarding_review, r.due_diligence, r.transfer_route,
                  d.reference as "duplicate_of?", r.decline_reason, r.decline_note,
                  r.decline_proposed_by as decline_proposer, p.email as "decline_proposed_by?", r.dormant_at, r.ended_at,
                  r.erased_at, r.legal_hold, r.legal_hold_until,
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
        registration
    )
    .fetch_one(db)
    .await
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
