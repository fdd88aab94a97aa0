//! What time alone causes: reminders of a question, the flag that nobody answered, the yearly check, the flag of a
//! partnership without a sign of life. Each row is locked and marked in the transaction that queues its mail, so that it
//! happens once, however many servers there are. What is on hold is left alone.

use time::Duration;

use crate::audit::Origin;
use crate::audit::{self, Action, Entry};
use crate::case::letters;
use crate::case::row::{CaseRow, lock};
use crate::error::AppError;
use crate::mail::queue;
use crate::state::AppState;

/// Days after the question, and the number of the reminder. The later one first: after a long standstill the school gets
/// one mail, not two.
const REMINDERS: [(i64, i16); 2] = [(14, 2), (7, 1)];
/// Days after the question at which staff may close it.
const NO_REPLY: Duration = Duration::days(28);
const YEAR: Duration = Duration::days(365);
/// After the yearly check.
const DORMANT: Duration = Duration::days(60);

/// Reminds whoever has not answered a question for 7 and for 14 days. Gives how many.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn remind(state: &AppState) -> Result<u64, AppError> {
    let mut done = 0;
    let today = crate::i18n::uk_time::date(state.clock.now());
    for (days, number) in REMINDERS {
        let asked_before = state.clock.now() - Duration::days(days);
        loop {
            let mut tx = state.pool.begin().await?;
            let next = sqlx::query_scalar!(
                "update registration set info_reminded = $1 where id = (
                     select id from registration
                     where status = 'info_requested' and info_reminded < $1 and info_asked_at <= $2 and hold_reason is null
                     order by info_asked_at limit 1 for update skip locked)
                 returning id",
                number,
                asked_before
            )
            .fetch_optional(&mut *tx)
            .await?;
            let Some(id) = next else { break };
            if let Some(case) = lock(&mut tx, id).await? {
                let about = case.about(&state.config);
                if let (Some(question), Some(due)) = (&case.info_question, case.info_due) {
                    for address in case.applicant() {
                        let mail = letters::information_reminder(&about, address, question, due, today);
                        queue(&mut *tx, &state.clock, &mail).await?;
                    }
                }
                let entry =
                    Entry::new(Action::Reminded, case.record()).because(format!("{days} days without an answer"));
                audit::write(&mut tx, &state.clock, &Origin::default(), entry).await?;
            }
            tx.commit().await?;
            done += 1;
        }
    }
    Ok(done)
}

/// Flags questions without an answer for 28 days: from then on staff can close the registration. Gives how many.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn flag_no_reply(state: &AppState) -> Result<u64, AppError> {
    let now = state.clock.now();
    let mut tx = state.pool.begin().await?;
    let flagged = sqlx::query_scalar!(
        "update registration set no_reply_at = $1
         where status = 'info_requested' and no_reply_at is null and info_asked_at <= $2 and hold_reason is null
         returning reference",
        now,
        now - NO_REPLY
    )
    .fetch_all(&mut *tx)
    .await?;
    for reference in &flagged {
        let entry = Entry::new(Action::Flagged, format!("registration:{reference}")).because("no reply for 28 days");
        audit::write(&mut tx, &state.clock, &Origin::default(), entry).await?;
    }
    tx.commit().await?;
    Ok(flagged.len() as u64)
}

/// Asks the contacts of a live partnership once a year how it is. Gives how many partnerships.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn yearly_checks(state: &AppState) -> Result<u64, AppError> {
    let (now, mut done) = (state.clock.now(), 0);
    loop {
        let mut tx = state.pool.begin().await?;
        let next = sqlx::query_scalar!(
            "update registration set health_check_at = $1 where id = (
                 select id from registration
                 where status = 'active' and coalesce(health_check_at, heard_at, updated_at) <= $2 and hold_reason is null
                 order by id limit 1 for update skip locked)
             returning id",
            now,
            now - YEAR
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(id) = next else { return Ok(done) };
        if let Some(case) = lock(&mut tx, id).await? {
            ask(&mut tx, state, &case).await?;
        }
        tx.commit().await?;
        done += 1;
    }
}

async fn ask(db: &mut sqlx::PgConnection, state: &AppState, case: &CaseRow) -> Result<(), AppError> {
    let about = case.about(&state.config);
    for address in case.contacts() {
        queue(&mut *db, &state.clock, &letters::health_check(&about, address)).await?;
    }
    let entry = Entry::new(Action::Reminded, case.record()).because("yearly check");
    Ok(audit::write(db, &state.clock, &Origin::default(), entry).await?)
}

/// Flags live partnerships that did not answer the yearly check for 60 days. Gives how many.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn flag_dormant(state: &AppState) -> Result<u64, AppError> {
    let now = state.clock.now();
    let mut tx = state.pool.begin().await?;
    let flagged = sqlx::query_scalar!(
        "update registration set dormant_at = $1
         where status = 'active' and dormant_at is null and health_check_at <= $2
           and (heard_at is null or heard_at < health_check_at)
         returning reference",
        now,
        now - DORMANT
    )
    .fetch_all(&mut *tx)
    .await?;
    for reference in &flagged {
        let entry = Entry::new(Action::Flagged, format!("registration:{reference}")).because("dormant");
        audit::write(&mut tx, &state.clock, &Origin::default(), entry).await?;
    }
    tx.commit().await?;
    Ok(flagged.len() as u64)
}
