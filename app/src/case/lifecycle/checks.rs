//! What staff tick on a registration beside its status: checks, hold, the state of due diligence. Each change
//! leaves a line in the audit, which says what was set and what it was before, and never what somebody wrote.

use sqlx::PgConnection;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::due_diligence::{DueDiligence, TransferRoute};
use super::rule::Refused;
use crate::audit::{Action, Entry, Origin};
use crate::case::actor::Actor;
use crate::case::row::CaseRow;
use crate::case::transaction::{History, Locked, Open, Order, Outcome, Written, open};
use crate::roles::Permission;
use crate::state::AppState;
use crate::text_enum::text_enum;

text_enum! {
    /// What can be set.
    pub enum Check {
        /// Somebody spoke with the contact.
        ContactVerified = "contact_verified",
        /// The school is the one it says it is.
        SchoolVerified = "school_verified",
        /// The safeguarding lead knows.
        DslAware = "dsl_aware",
        /// It waits for something.
        OnHold = "on_hold",
        /// A safeguarding review is open.
        SafeguardingReview = "safeguarding_review",
        /// How far the checks have come.
        DueDiligence = "due_diligence",
        /// How personal data may reach China.
        TransferRoute = "transfer_route",
        /// The school may be named on the public pages.
        PublicListing = "public_listing",
        /// The partnership gives no sign of life.
        Dormant = "dormant",
        /// The law wants it kept: nothing is erased.
        LegalHold = "legal_hold",
    }
}

impl Check {
    /// What a member of staff needs to set it.
    pub const fn permission(self) -> Permission {
        match self {
            Self::LegalHold => Permission::RunPrivacy,
            _ => Permission::HandleRegistrations,
        }
    }

    /// What a case says of it, as the audit has it.
    pub const fn value_in(self, case: &CaseRow) -> &'static str {
        yes(match self {
            Self::ContactVerified => case.contact_verified_at.is_some(),
            Self::SchoolVerified => case.school_verified_at.is_some(),
            Self::DslAware => case.dsl_aware,
            Self::OnHold => case.hold_reason.is_some(),
            Self::SafeguardingReview => case.safeguarding_review,
            Self::DueDiligence => return case.due_diligence.as_str(),
            Self::TransferRoute => return case.transfer_route.as_str(),
            Self::PublicListing => case.public_listing,
            Self::Dormant => case.dormant_at.is_some(),
            Self::LegalHold => case.legal_hold.is_some(),
        })
    }
}

const fn yes(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// A check with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// How the contact was verified; nothing takes it back.
    ContactVerified(Option<String>),
    /// See [`Check::SchoolVerified`].
    SchoolVerified(bool),
    /// See [`Check::DslAware`].
    DslAware(bool),
    /// Why and until when; nothing releases it.
    OnHold(Option<(String, Option<Date>)>),
    /// See [`Check::SafeguardingReview`].
    SafeguardingReview(bool),
    /// See [`Check::DueDiligence`].
    DueDiligence(DueDiligence),
    /// See [`Check::TransferRoute`].
    TransferRoute(TransferRoute),
    /// See [`Check::PublicListing`].
    PublicListing(bool),
    /// The school gave a sign of life.
    Heard,
    /// Why nothing may be erased, and until when; nothing takes it back.
    LegalHold(Option<(String, Option<Date>)>),
}

impl Setting {
    /// The check and its new value as the audit has them.
    const fn written(&self) -> (Check, &'static str) {
        match self {
            Self::ContactVerified(how) => (Check::ContactVerified, yes(how.is_some())),
            Self::SchoolVerified(value) => (Check::SchoolVerified, yes(*value)),
            Self::DslAware(value) => (Check::DslAware, yes(*value)),
            Self::OnHold(hold) => (Check::OnHold, yes(hold.is_some())),
            Self::SafeguardingReview(value) => (Check::SafeguardingReview, yes(*value)),
            Self::DueDiligence(value) => (Check::DueDiligence, value.as_str()),
            Self::TransferRoute(value) => (Check::TransferRoute, value.as_str()),
            Self::PublicListing(value) => (Check::PublicListing, yes(*value)),
            Self::Heard => (Check::Dormant, "no"),
            Self::LegalHold(hold) => (Check::LegalHold, yes(hold.is_some())),
        }
    }
}

/// Sets it.
///
/// # Errors
/// The refusal where it was changed meanwhile, its data is gone, or a hold is a matter of a request for erasure.
pub async fn set(state: &AppState, origin: &Origin, order: &Order, setting: &Setting) -> Outcome {
    let mut open = open(state, origin, order).await?;
    let Actor::Staff(who, _) = open.actor else { return Err(Refused::NotAllowed.into()) };
    let (check, value) = setting.written();
    let gone = open.case.erased_at.is_some();
    let elsewhere = matches!(setting, Setting::LegalHold(Some(_))) && erasure_asked(&mut open).await?;
    let rule = if gone || elsewhere { Err(Refused::NotInTable) } else { Ok(()) };
    let mut open = open.admit(format!("{check} to {value}"), rule).await?;
    let (id, now) = (open.case.id, open.now);
    write(open.db(), id, who, setting, now).await?;
    let entry = Entry::new(Action::CheckSet, open.case.record());
    let entry = entry.changed(check.as_str(), check.value_in(&open.case), value);
    open.close(Written { entry, before: Vec::new(), history: History::Unmoved, mails: Vec::new() }).await
}

/// Whoever asked for erasure is told why it must wait: that is a matter of their request, not of a tick.
async fn erasure_asked(open: &mut Open<'_, Locked>) -> sqlx::Result<bool> {
    let id = open.case.id;
    sqlx::query_scalar!(
        r#"select exists (select from data_request
                          where registration_id = $1 and kind = 'erasure' and status = 'open') as "asked!""#,
        id
    )
    .fetch_one(open.db())
    .await
}

async fn write(db: &mut PgConnection, id: Uuid, who: Uuid, setting: &Setting, now: OffsetDateTime) -> sqlx::Result<()> {
    match setting {
        Setting::ContactVerified(how) => {
            let (at, by) = (how.is_some().then_some(now), how.is_some().then_some(who));
            sqlx::query!(
                "update registration set contact_verified_at = $2, contact_verified_by = $3, contact_verified_how = $4 where id = $1",
                id, at, by, how.as_deref()
            )
            .execute(db)
            .await?;
        }
        Setting::SchoolVerified(yes) => {
            let (at, by) = (yes.then_some(now), yes.then_some(who));
            sqlx::query!(
                "update registration set school_verified_at = $2, school_verified_by = $3 where id = $1",
                id,
                at,
                by
            )
            .execute(db)
            .await?;
        }
        Setting::DslAware(yes) => {
            sqlx::query!("update registration set dsl_aware = $2 where id = $1", id, yes).execute(db).await?;
        }
        Setting::OnHold(hold) => {
            let reason = hold.as_ref().map(|(reason, _)| reason.as_str());
            let until = hold.as_ref().and_then(|(_, until)| *until);
            sqlx::query!("update registration set hold_reason = $2, hold_until = $3 where id = $1", id, reason, until)
                .execute(db)
                .await?;
        }
        Setting::SafeguardingReview(open) => {
            sqlx::query!("update registration set safeguarding_review = $2 where id = $1", id, open)
                .execute(db)
                .await?;
        }
        Setting::DueDiligence(value) => {
            sqlx::query!("update registration set due_diligence = $2 where id = $1", id, value.as_str())
                .execute(db)
                .await?;
        }
        Setting::TransferRoute(value) => {
            sqlx::query!("update registration set transfer_route = $2 where id = $1", id, value.as_str())
                .execute(db)
                .await?;
        }
        Setting::PublicListing(yes) => {
            sqlx::query!("update registration set public_listing = $2 where id = $1", id, yes).execute(db).await?;
        }
        Setting::LegalHold(hold) => {
            let reason = hold.as_ref().map(|(reason, _)| reason.as_str());
            let until = hold.as_ref().and_then(|(_, until)| *until);
            sqlx::query!(
                "update registration set legal_hold = $2, legal_hold_until = $3 where id = $1",
                id,
                reason,
                until
            )
            .execute(db)
            .await?;
        }
        Setting::Heard => {
            sqlx::query!("update registration set heard_at = $2, dormant_at = null where id = $1", id, now)
                .execute(db)
                .await?;
        }
    }
    Ok(())
}
