//! A registration that is about to be changed: locked, with all that the rule and the mails need.

use sqlx::PgConnection;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::reasons::DeclineReason;
use super::rule::Facts;
use super::status::Status;
use crate::case::letters::About;
use crate::config::Config;
use crate::error::AppError;
use crate::i18n::Locale;

/// The locked registration.
#[derive(Clone, Debug)]
pub struct Target {
    pub id: Uuid,
    pub reference: String,
    pub locale: Locale,
    pub updated_at: OffsetDateTime,
    pub facts: Facts,
    pub decline_reason: Option<DeclineReason>,
    pub info_asked_at: Option<OffsetDateTime>,
    pub info_question: Option<String>,
    pub info_due: Option<Date>,
    contact_email: String,
    second_contact_email: Option<String>,
    approver_email: Option<String>,
}

impl Target {
    /// What the mails need of it.
    pub fn about<'a>(&'a self, config: &'a Config) -> About<'a> {
        About { config, id: self.id, reference: &self.reference, locale: self.locale }
    }

    /// What the audit calls it.
    pub fn record(&self) -> String {
        format!("registration:{}", self.reference)
    }

    /// The applicant.
    pub fn applicant(&self) -> Vec<&str> {
        addresses([Some(self.contact_email.as_str())])
    }

    /// The applicant and whoever agrees to it.
    pub fn applicant_and_approver(&self) -> Vec<&str> {
        addresses([Some(self.contact_email.as_str()), self.approver_email.as_deref()])
    }

    /// The contacts in the UK.
    pub fn contacts(&self) -> Vec<&str> {
        addresses([Some(self.contact_email.as_str()), self.second_contact_email.as_deref()])
    }
}

/// Each address once; none that was erased.
fn addresses<const N: usize>(all: [Option<&str>; N]) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for address in all.into_iter().flatten().filter(|a| !a.is_empty()) {
        if !found.iter().any(|known| known.eq_ignore_ascii_case(address)) {
            found.push(address);
        }
    }
    found
}

/// Locks a registration until the transaction ends.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn lock(db: &mut PgConnection, id: Uuid) -> Result<Option<Target>, AppError> {
    let row = sqlx::query!(
        "select id, reference, locale, updated_at, status, match_stage, approval, dsl_aware, contact_verified_at,
                hold_reason, safeguarding_review, due_diligence, decline_proposed_by, decline_reason, no_reply_at,
                ended_at, erased_at, info_asked_at, info_question, info_due, contact_email, second_contact_email,
                approver_email
         from registration where id = $1 for update",
        id
    )
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let status: Status = row.status.parse().map_err(|()| AppError::internal("a registration has an unknown status"))?;
    let facts = Facts {
        status,
        stage: row.match_stage.and_then(|stage| stage.parse().ok()),
        approved: row.approval == "yes",
        dsl_aware: row.dsl_aware,
        contact_verified: row.contact_verified_at.is_some(),
        on_hold: row.hold_reason.is_some(),
        safeguarding_review: row.safeguarding_review,
        concern: row.due_diligence == "concern",
        decline_proposed_by: row.decline_proposed_by,
        no_reply: row.no_reply_at.is_some(),
        ended_at: row.ended_at,
        erased: row.erased_at.is_some(),
    };
    Ok(Some(Target {
        id: row.id,
        reference: row.reference,
        locale: row.locale.parse().unwrap_or(Locale::En),
        updated_at: row.updated_at,
        facts,
        decline_reason: row.decline_reason.and_then(|reason| reason.parse().ok()),
        info_asked_at: row.info_asked_at,
        info_question: row.info_question,
        info_due: row.info_due,
        contact_email: row.contact_email,
        second_contact_email: row.second_contact_email,
        approver_email: row.approver_email,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gets_a_mail_twice() {
        assert_eq!(addresses([Some("a@example.com"), Some("A@example.com"), None]), ["a@example.com"]);
        assert!(addresses([Some("")]).is_empty());
    }
}
