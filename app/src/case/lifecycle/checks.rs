//! What staff tick on a registration beside its status: checks, hold, the state of due diligence. Each change is one
//! statement with a line in the audit, which says what was set and never what somebody wrote.

use sqlx::PgConnection;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::rule::Refused;
use super::target::{Target, lock};
use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::catalogue::school_link;
use crate::error::AppError;
use crate::roles::{Permission, Role};
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
}

text_enum! {
    /// How far the checks have come.
    pub enum DueDiligence {
        /// Not begun.
        NotStarted = "not_started",
        /// Going on.
        InProgress = "in_progress",
        /// Nothing was found.
        Cleared = "cleared",
        /// Something was found.
        Concern = "concern",
    }
}

text_enum! {
    /// How personal data may reach China.
    pub enum TransferRoute {
        /// Not at all.
        None = "none",
        /// By an agreed way.
        Agreed = "agreed",
    }
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
        const fn yes(value: bool) -> &'static str {
            if value { "yes" } else { "no" }
        }
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
/// `NotFound` where there is no such registration, `Internal` where Postgres does not take it.
pub async fn set(
    state: &AppState,
    origin: &Origin,
    (registration, version): (Uuid, OffsetDateTime),
    (who, role): (Uuid, Role),
    setting: &Setting,
) -> Result<Result<(), Refused>, AppError> {
    let mut tx = state.pool.begin().await?;
    let target = lock(&mut tx, registration).await?.ok_or(AppError::NotFound)?;
    if target.updated_at != version {
        return Ok(Err(Refused::Stale));
    }
    if target.facts.erased
        || matches!(setting, Setting::LegalHold(Some(_))) && erasure_asked(&mut tx, target.id).await?
    {
        return Ok(Err(Refused::NotInTable));
    }
    write(&mut tx, target.id, who, setting, state.clock.now()).await?;
    let (check, value) = setting.written();
    let entry = Entry::new(Action::CheckSet, target.record()).by(who, role);
    let entry = entry.changed(check.as_str(), before(&target, check), value);
    audit::write(&mut tx, &state.clock, origin, entry).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Whoever asked for erasure is told why it must wait: that is a matter of their request, not of a tick.
async fn erasure_asked(db: &mut PgConnection, registration: Uuid) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from data_request
                          where registration_id = $1 and kind = 'erasure' and status = 'open') as "asked!""#,
        registration
    )
    .fetch_one(db)
    .await
}

/// The old value, where the rule knows it.
fn before(target: &Target, check: Check) -> &'static str {
    let facts = &target.facts;
    let known = match check {
        Check::ContactVerified => facts.contact_verified,
        Check::DslAware => facts.dsl_aware,
        Check::OnHold => facts.on_hold,
        Check::SafeguardingReview => facts.safeguarding_review,
        Check::DueDiligence if facts.concern => return "concern",
        _ => return "",
    };
    if known { "yes" } else { "no" }
}

async fn write(db: &mut PgConnection, id: Uuid, who: Uuid, setting: &Setting, now: OffsetDateTime) -> sqlx::Result<()> {
    match setting {
        Setting::ContactVerified(how) => {
            let (at, by) = (how.is_some().then_some(now), how.is_some().then_some(who));
            sqlx::query!(
                "update registration set contact_verified_at = $2, contact_verified_by = $3, contact_verified_how = $4 where id = $1",
                id, at, by, how.as_deref()
            )
            .execute(&mut *db)
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
            .execute(&mut *db)
            .await?;
        }
        Setting::DslAware(yes) => {
            sqlx::query!("update registration set dsl_aware = $2 where id = $1", id, yes).execute(&mut *db).await?;
        }
        Setting::OnHold(hold) => {
            let reason = hold.as_ref().map(|(reason, _)| reason.as_str());
            let until = hold.as_ref().and_then(|(_, until)| *until);
            sqlx::query!("update registration set hold_reason = $2, hold_until = $3 where id = $1", id, reason, until)
                .execute(&mut *db)
                .await?;
        }
        Setting::SafeguardingReview(open) => {
            sqlx::query!("update registration set safeguarding_review = $2 where id = $1", id, open)
                .execute(&mut *db)
                .await?;
        }
        Setting::DueDiligence(value) => {
            sqlx::query!("update registration set due_diligence = $2 where id = $1", id, value.as_str())
                .execute(&mut *db)
                .await?;
        }
        Setting::TransferRoute(value) => {
            sqlx::query!("update registration set transfer_route = $2 where id = $1", id, value.as_str())
                .execute(&mut *db)
                .await?;
        }
        Setting::PublicListing(yes) => {
            sqlx::query!("update registration set public_listing = $2 where id = $1", id, yes)
                .execute(&mut *db)
                .await?;
            school_link::changed(db, id).await?;
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
            .execute(&mut *db)
            .await?;
        }
        Setting::Heard => {
            sqlx::query!("update registration set heard_at = $2, dormant_at = null where id = $1", id, now)
                .execute(&mut *db)
                .await?;
        }
    }
    sqlx::query!("update registration set updated_at = $2 where id = $1", id, now).execute(db).await?;
    Ok(())
}
