//! A case as the rules, the mails and the staff pages read it: the one reading of its row. Locked, it is what a change begins
//! with (`transaction`).

use sqlx::PgConnection;
use sqlx::postgres::PgExecutor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::approval::Answer;
use super::letters::About;
use super::lifecycle::{DeclineReason, DueDiligence, Stage, Status, TransferRoute};
use crate::config::Config;
use crate::i18n::Locale;

/// A row of `registration`, beside its answers.
#[derive(Clone, Debug)]
pub struct CaseRow {
    pub id: Uuid,
    pub reference: String,
    pub locale: Locale,
    /// Its version: a form that was drawn from an older one is refused (optimistic lock).
    pub updated_at: OffsetDateTime,
    pub status: Status,
    /// How far its match has come, while it is matched.
    pub stage: Option<Stage>,
    /// What the head teacher, chief executive or director answered.
    pub approval: Answer,
    pub dsl_aware: bool,
    pub public_listing: bool,
    pub contact_verified_at: Option<OffsetDateTime>,
    pub school_verified_at: Option<OffsetDateTime>,
    pub hold_reason: Option<String>,
    pub safeguarding_review: bool,
    pub due_diligence: DueDiligence,
    pub transfer_route: TransferRoute,
    pub legal_hold: Option<String>,
    pub decline_proposed_by: Option<Uuid>,
    pub decline_reason: Option<DeclineReason>,
    pub info_asked_at: Option<OffsetDateTime>,
    pub info_question: Option<String>,
    pub info_due: Option<Date>,
    /// 28 days went by without a reply.
    pub no_reply_at: Option<OffsetDateTime>,
    /// The partnership gives no sign of life.
    pub dormant_at: Option<OffsetDateTime>,
    pub ended_at: Option<OffsetDateTime>,
    /// Its contact details are gone.
    pub erased_at: Option<OffsetDateTime>,
    pub contact_email: String,
    pub second_contact_email: Option<String>,
    pub approver_email: Option<String>,
}

/// The columns of [`CaseRow`]; `query_as!` takes a literal, so the two queries share it through a macro.
macro_rules! select {
    ($rest:literal, $($value:expr),+) => {
        sqlx::query_as!(
            CaseRow,
            r#"select id, reference, locale as "locale: Locale", updated_at, status as "status: Status",
                      match_stage as "stage: Stage", approval as "approval: Answer", dsl_aware, public_listing,
                      contact_verified_at, school_verified_at, hold_reason, safeguarding_review,
                      due_diligence as "due_diligence: DueDiligence", transfer_route as "transfer_route: TransferRoute",
                      legal_hold, decline_proposed_by, decline_reason as "decline_reason: DeclineReason", info_asked_at,
                      info_question, info_due, no_reply_at, dormant_at, ended_at, erased_at, contact_email,
                      second_contact_email, approver_email
               from registration where "# + $rest,
            $($value),+
        )
    };
}

impl CaseRow {
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

/// Locks a case until the transaction ends.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn lock(db: &mut PgConnection, id: Uuid) -> sqlx::Result<Option<CaseRow>> {
    select!("id = $1 for update", id).fetch_optional(db).await
}

/// A case as it is now.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn find(db: impl PgExecutor<'_>, reference: &str) -> sqlx::Result<Option<CaseRow>> {
    select!("reference = $1", reference).fetch_optional(db).await
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
