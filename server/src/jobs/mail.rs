//! Sends the outbox. A row is locked while it is being sent (`for update skip locked`), so each mail goes out once, with
//! many workers too; what fails comes back later and is given up after five days, or at once where it is hopeless.
//!
//! A mail is marked as sent before it is handed over, in a transaction that is committed after: what lies between the
//! mail server's "accepted" and the commit is one round trip to Postgres. A process killed within it sends the mail again
//! under the same Message-ID; a commit that fails is made up for on another connection.

use std::time::Duration as Wait;

use app::error::AppError;
use app::state::AppState;
use sqlx::{Acquire as _, PgExecutor, PgPool};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Stop, pause};
use crate::mail::{MailError, Message, Transport};

const INTERVAL: Wait = Wait::from_secs(1);
const GIVE_UP: Duration = Duration::days(5);

/// Runs until the server stops.
pub async fn run(state: AppState, transport: Transport, mut stop: Stop) {
    while pause(&mut stop, INTERVAL).await {
        let mut more = true;
        while more && !*stop.borrow() {
            let sent = send_one(&state.pool, &transport, state.clock.now()).await;
            // Where the mail server itself is away, the others would fare no better.
            more = matches!(sent, Ok(Some(outcome)) if outcome.err().is_none_or(|error| !error.concerns_all()));
            if let Err(error) = sent {
                tracing::warn!(%error, "the outbox cannot be read");
            }
        }
    }
}

/// Sends every mail that is due at `now`. Gives how many went out.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn send_due(pool: &PgPool, transport: &Transport, now: OffsetDateTime) -> Result<u32, AppError> {
    let mut sent = 0;
    while let Some(outcome) = send_one(pool, transport, now).await? {
        sent += u32::from(outcome.is_ok());
    }
    Ok(sent)
}

/// Takes the next mail that is due; nothing where there is none, else what came of it.
async fn send_one(
    pool: &PgPool,
    transport: &Transport,
    now: OffsetDateTime,
) -> Result<Option<Result<(), MailError>>, AppError> {
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
        id: mail.id,
        recipient: &mail.recipient,
        subject: &mail.subject,
        text: &mail.body_text,
        html: &mail.body_html,
        written: mail.created_at,
    };
    let mut marked = tx.begin().await?;
    mark_sent(&mut *marked, mail.id, now).await?;
    let outcome = transport.send(&message).await;
    match outcome {
        Ok(()) => {
            let committed = match marked.commit().await {
                Ok(()) => tx.commit().await,
                Err(error) => Err(error),
            };
            if let Err(error) = committed {
                tracing::warn!(mail = %mail.id, "sent, but not written down: trying again");
                make_up(pool, mail.id, now).await.ok_or(error)?;
            }
        }
        Err(error) => {
            marked.rollback().await?;
            let failure = error.hopeless().or((now - mail.created_at >= GIVE_UP).then_some("no_answer"));
            let wait = Duration::seconds(30 * 2_i64.pow(mail.attempts.clamp(0, 9).unsigned_abs()));
            sqlx::query!(
                "update outbox set attempts = attempts + 1, last_error = $2, send_after = $3, gave_up_at = $4, failure = $5
                 where id = $1",
                mail.id,
                error.to_string(),
                now + wait,
                failure.is_some().then_some(now),
                failure,
            )
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
            tracing::warn!(mail = %mail.id, kind = mail.kind, attempt = mail.attempts + 1, %error, given_up = failure, "mail not sent");
        }
    }
    Ok(Some(outcome))
}

async fn mark_sent(db: impl PgExecutor<'_>, id: Uuid, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "update outbox set sent_at = $2, attempts = attempts + 1, last_error = null where id = $1 and sent_at is null",
        id,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down that a mail was sent, on other connections, while Postgres may be starting again.
async fn make_up(pool: &PgPool, id: Uuid, now: OffsetDateTime) -> Option<()> {
    for wait in [0, 1, 4] {
        tokio::time::sleep(Wait::from_secs(wait)).await;
        if mark_sent(pool, id, now).await.is_ok() {
            return Some(());
        }
    }
    None
}
