//! Erasing the personal data of a registration that has ended. What stays is a statistic: the school, the dates, the
//! status and the reason out of a closed set.

use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::error::AppError;
use crate::staff::Origin;
use crate::staff::audit::{self, Action, Entry};
use crate::state::AppState;

/// After it was withdrawn or declined.
const NEVER_BEGUN: Duration = Duration::days(182);
/// After a partnership was closed.
const CLOSED: Duration = Duration::days(365);

/// The answers that say nothing about a person and are not in anybody's own words.
const KEPT: [&str; 14] = [
    "applicant_kind",
    "uk_nation",
    "school_name",
    "phase",
    "pupil_count_band",
    "council_role",
    "existing_link",
    "age_groups",
    "activities",
    "mandarin_level",
    "place_choice",
    "start_when",
    "tools",
    "overnight",
];

/// Erases what is due; what is held for legal reasons stays. Gives how many registrations.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn erase_due(state: &AppState) -> Result<u64, AppError> {
    let (now, mut done) = (state.clock.now(), 0);
    loop {
        let mut tx = state.pool.begin().await?;
        let next = sqlx::query!(
            "select id, reference, status from registration
             where erased_at is null and legal_hold is null
               and (status in ('withdrawn', 'declined') and ended_at <= $1 or status = 'closed' and ended_at <= $2)
             order by ended_at limit 1 for update skip locked",
            now - NEVER_BEGUN,
            now - CLOSED
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = next else { return Ok(done) };
        erase(&mut tx, row.id, now).await?;
        let why = if row.status == "closed" { "12 months after closing" } else { "6 months after the end" };
        let entry = Entry::new(Action::Erased, format!("registration:{}", row.reference)).because(why);
        audit::write(&mut tx, &state.clock, &Origin::default(), entry).await?;
        tx.commit().await?;
        done += 1;
    }
}

/// Erases the personal data of one registration, also in what was mailed about it and noted in its history. The caller
/// writes the audit.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn erase(db: &mut PgConnection, registration: Uuid, now: OffsetDateTime) -> sqlx::Result<()> {
    let kept: Vec<String> = KEPT.map(ToOwned::to_owned).into();
    sqlx::query!(
        "update registration set erased_at = $2, updated_at = $2, contact_name = '', contact_email = '',
             contact_phone = null, second_contact_email = null, approver_name = null, approver_role = null,
             approver_email = null, contact_verified_how = null, info_question = null, hold_reason = null,
             decline_note = null, match_facts = null, agreement_uk_signatory = null, agreement_partner_signatory = null,
             answers = (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(answers)
                        where key = any($3::text[]))
         where id = $1",
        registration,
        now,
        &kept
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("update registration_school set lead_email = null where registration_id = $1", registration)
        .execute(&mut *db)
        .await?;
    sqlx::query!("update registration_history set note = '' where registration_id = $1", registration)
        .execute(&mut *db)
        .await?;
    sqlx::query!(
        "update outbox set recipient = '', body_text = '', body_html = '',
             gave_up_at = case when sent_at is null then coalesce(gave_up_at, $2) end
         where registration_id = $1",
        registration,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}
