//! Sends the outbox. A row is locked while it is being sent (`for update skip locked`), so each mail goes out once,
//! with many workers too; what fails comes back later, and is given up after five days.

use std::time::Duration as Wait;

use app::error::AppError;
use app::state::AppState;
use sqlx::PgPool;
use time::{Duration, OffsetDateTime};

use super::{Stop, pause};
use crate::mail::{MailError, Message, Transport};

const INTERVAL: Wait = Wait::from_secs(1);
const GIVE_UP: Duration = Duration::days(5);

/// Runs until the server stops.
pub async fn run(state: AppState, transport: Transport, mut stop: Stop) {
    while pause(&mut stop, INTERVAL).await {
        if let Err(error) = send_due(&state.pool, &transport, state.clock.now()).await {
            tracing::warn!(%error, "the outbox cannot be read");
        }
    }
}

/// Sends every mail that is due at `now`. Gives how many went out.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn send_due(pool: &PgPool, transport: &Transport, now: OffsetDateTime) -> Result<u32, AppError> {
    let mut sent = 0;
    while let Some(went_out) = send_one(pool, transport, now).await? {
        sent += u32::from(went_out);
    }
    Ok(sent)
}

/// Takes the next mail that is due; nothing where there is none, else whether it went out.
async fn send_one(pool: &PgPool, transport: &Transport, now: OffsetDateTime) -> Result<Option<bool>, AppError> {
    let mut tx = pool.begin().await?;
    let Some(mail) = sqlx::query!(
        "select id, kind, recipient, subject, body_text, body_html, created_at, attempts from outbox
         where sent_at is null and gave_up_at is null and send_after <= $1
         order by send_after limit 1 for update skip locked",
        now
    )
    .fetch_optional(&mut *tx)
    .await?
    else {
        return Ok(None);
    };
    let message = Message {
        // The same id with every try: a receiver can tell a repetition from a new mail.
        id: mail.id,
        recipient: &mail.recipient,
        subject: &mail.subject,
        text: &mail.body_text,
        html: &mail.body_html,
    };
    let outcome = transport.send(&message).await;
    match &outcome {
        Ok(()) => {
            sqlx::query!(
                "update outbox set sent_at = $2, attempts = attempts + 1, last_error = null where id = $1",
                mail.id,
                now
            )
            .execute(&mut *tx)
            .await?;
        }
        Err(error) => {
            let hopeless = matches!(error, MailError::Address | MailError::Build);
            let gave_up = (hopeless || now - mail.created_at >= GIVE_UP).then_some(now);
            let wait = Duration::seconds(30 * 2_i64.pow(mail.attempts.clamp(0, 9).unsigned_abs()));
            sqlx::query!(
                "update outbox set attempts = attempts + 1, last_error = $2, send_after = $3, gave_up_at = $4 where id = $1",
                mail.id,
                error.to_string(),
                now + wait,
                gave_up,
            )
            .execute(&mut *tx)
            .await?;
            tracing::warn!(mail = %mail.id, kind = mail.kind, attempt = mail.attempts + 1, given_up = gave_up.is_some(), "mail not sent");
        }
    }
    tx.commit().await?;
    Ok(Some(outcome.is_ok()))
}
