//! Erasing the personal data of a registration, by age or because its people asked for it. What stays is a statistic: the
//! school, the dates, the status and the reason out of a closed set.

use sqlx::PgConnection;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::reasons::WithdrawReason;
use super::status::Status;
use crate::audit::{self, Action, Entry, Origin};
use crate::case::data_request::Kind;
use crate::case::letters::data_done;
use crate::case::row::lock;
use crate::case::transaction::{History, Open};
use crate::catalogue::school_link;
use crate::error::AppError;
use crate::mail::queue;
use crate::questions::field::{Field, Privacy};
use crate::state::AppState;

/// After it was withdrawn or declined.
const NEVER_BEGUN: Duration = Duration::days(182);
/// After a partnership was closed.
const CLOSED: Duration = Duration::days(365);

/// Erases what is due; what is held for legal reasons stays, and what somebody waits for a copy of. Gives how many
/// registrations.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn erase_due(state: &AppState) -> Result<u64, AppError> {
    let (now, mut done) = (state.clock.now(), 0);
    loop {
        let mut tx = state.pool.begin().await?;
        let next = sqlx::query!(
            r#"select id, status as "status: Status" from registration r
             where erased_at is null and legal_hold is null
               and not exists (select from data_request d
                               where d.registration_id = r.id and d.kind = 'copy' and d.status = 'open')
               and ended_at <= case status when 'closed' then $2::timestamptz else $1::timestamptz end
             order by ended_at limit 1 for update skip locked"#,
            now - NEVER_BEGUN,
            now - CLOSED
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = next else { return Ok(done) };
        let case = lock(&mut tx, row.id).await?.ok_or(AppError::NotFound)?;
        let asked = erase(&mut tx, row.id, now).await?;
        // Queued after: erasing empties every mail of the registration that is there.
        for address in case.applicant().into_iter().filter(|_| asked) {
            queue(&mut *tx, &state.clock, &data_done(&case.about(&state.config), address, Kind::Erasure)).await?;
        }
        let why = if row.status == Status::Closed { "12 months after closing" } else { "6 months after the end" };
        let entry = Entry::new(Action::Erased, case.record()).because(why);
        audit::write(&mut tx, &state.clock, &Origin::default(), entry).await?;
        tx.commit().await?;
        done += 1;
    }
}

/// Erases the personal data of one registration, also in its draft, in what was mailed about it, noted in its history, or
/// written by whoever agreed to it. The caller writes the audit. True where somebody had asked for it: their request is
/// done with this.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn erase(db: &mut PgConnection, registration: Uuid, now: OffsetDateTime) -> sqlx::Result<bool> {
    let stays = |field: &&Field| field.privacy() == Privacy::Closed;
    let kept: Vec<String> = Field::ALL.iter().filter(stays).map(ToString::to_string).collect();
    forget_mails(db, registration, now).await?;
    sqlx::query!(
        "delete from registration_draft where id = (select draft_id from registration where id = $1)",
        registration
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update registration set erased_at = $2, updated_at = $2, contact_name = '', contact_email = '',
             contact_phone = null, second_contact_email = null, approver_name = null, approver_role = null,
             approver_email = null, contact_verified_how = null, info_question = null, hold_reason = null,
             hold_until = null, decline_note = null, match_facts = null, agreement_uk_signatory = null,
             agreement_partner_signatory = null,
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
    // The answer itself stands at the registration.
    sqlx::query!("delete from approval where registration_id = $1", registration).execute(&mut *db).await?;
    sqlx::query!("update data_request set refusal = null, text = null where registration_id = $1", registration)
        .execute(&mut *db)
        .await?;
    school_link::changed(db, registration).await?;
    let asked = sqlx::query!(
        "update data_request set status = 'done', done_at = $2
         where registration_id = $1 and kind = 'erasure' and status = 'open'",
        registration,
        now
    )
    .execute(db)
    .await?;
    Ok(asked.rows_affected() > 0)
}

/// Empties the mails about a registration, and what else went out to its people: codes, the way back to the draft. Those
/// name no registration and are found by address; one that still waits goes out, as it may be about another one.
async fn forget_mails(db: &mut PgConnection, registration: Uuid, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "update outbox set recipient = '', body_text = '', body_html = '', last_error = null
         where registration_id is null and (sent_at is not null or gave_up_at is not null) and lower(recipient) in (
             select lower(a.address) from registration r, unnest(array[r.contact_email, r.second_contact_email, r.approver_email]) a (address)
             where r.id = $1 and a.address <> ''
             union all select lower(lead_email) from registration_school where registration_id = $1 and lead_email is not null)",
        registration
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update outbox set recipient = '', body_text = '', body_html = '', last_error = null,
             gave_up_at = case when sent_at is null then coalesce(gave_up_at, $2) end
         where registration_id = $1",
        registration,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Where a registration that still goes on comes to because its people want to be forgotten ([`Status::when_forgotten`]), with
/// the lines for history and audit; what has ended stays as it ended.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn forget(open: &mut Open<'_>) -> sqlx::Result<(History, Option<Entry>)> {
    let (id, from, now) = (open.case.id, open.case.status, open.now);
    let Some(to) = from.when_forgotten() else { return Ok((History::Unmoved, None)) };
    sqlx::query!(
        "update registration set status = $2, ended_at = $3, match_stage = null, no_reply_at = null,
             decline_proposed_by = null, decline_proposed_at = null, dormant_at = null where id = $1",
        id,
        to as Status,
        now
    )
    .execute(open.db())
    .await?;
    let ended: Vec<String> = Status::ALL.iter().filter(|s| s.has_ended()).map(ToString::to_string).collect();
    sqlx::query!(
        "update registration_school set status = $2 where registration_id = $1 and status <> all($3)",
        id,
        to as Status,
        &ended
    )
    .execute(open.db())
    .await?;
    let reason = if to == Status::Withdrawn { WithdrawReason::SchoolWish.as_str() } else { "" };
    let entry = Entry::new(Action::StatusMoved, open.case.record());
    let entry = entry.changed("status", from.as_str(), to.as_str()).because("erasure_asked");
    Ok((History::Moved { to, stage: None, reason, note: String::new() }, Some(entry)))
}
