//! Writing a changed answer: the answers, the columns that are kept beside them, and everything else of ours that repeats
//! the old text, in one transaction with a line in the audit that says which answer and why, never what it said.

use sqlx::PgConnection;
use sqlx::types::Json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Spot;
use crate::audit::Origin;
use crate::audit::masked;
use crate::audit::{self, Action, Entry};
use crate::case::lifecycle::{Refused, lock};
use crate::catalogue::school_link;
use crate::error::AppError;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::validate::{EmailClass, email_class, phone};
use crate::roles::Role;
use crate::state::AppState;

/// Which answer of which registration becomes what.
#[derive(Clone, Debug)]
pub struct Order {
    /// The registration.
    pub registration: Uuid,
    /// The version that was on the screen, which is the one that `before` was read from.
    pub version: OffsetDateTime,
    /// Who.
    pub who: (Uuid, Role),
    /// Which answer.
    pub spot: Spot,
    /// All answers as they were.
    pub before: Answers,
    /// All answers as they shall be.
    pub after: Answers,
    /// Why, for the audit.
    pub reason: String,
}

/// Writes it. Inside: why it was not written.
///
/// # Errors
/// `NotFound` where there is no such registration, `Internal` where Postgres does not take it.
pub async fn amend(state: &AppState, origin: &Origin, order: &Order) -> Result<Result<(), Refused>, AppError> {
    let now = state.clock.now();
    let mut tx = state.pool.begin().await?;
    let target = lock(&mut tx, order.registration).await?.ok_or(AppError::NotFound)?;
    if target.updated_at != order.version {
        return Ok(Err(Refused::Stale));
    }
    if target.facts.erased || target.facts.status.has_ended() {
        return Ok(Err(Refused::NotInTable));
    }
    sqlx::query!(
        "update registration set answers = $2, updated_at = $3 where id = $1",
        target.id,
        Json(&order.after) as _,
        now
    )
    .execute(&mut *tx)
    .await?;
    follow(&mut tx, target.id, order.spot, &order.after, now).await?;
    school_link::changed(&mut tx, target.id).await?;
    forget_copies(&mut tx, target.id, order.spot.field()).await?;
    let (old, new) = (order.spot.text(&order.before), order.spot.text(&order.after));
    let entry = Entry::new(Action::AnswerAmended, target.record())
        .by(order.who.0, order.who.1)
        .changed(&order.spot.to_string(), &masked(old), &masked(new))
        .because(order.reason.as_str());
    audit::write(&mut tx, &state.clock, origin, entry).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// What is kept beside the answers, because it is searched for or written to.
async fn follow(
    db: &mut PgConnection,
    id: Uuid,
    spot: Spot,
    answers: &Answers,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let text = answers.text(spot.field());
    match spot.field() {
        Field::ContactEmail => {
            let email = text.unwrap_or_default();
            let class = email_class(email);
            // Whoever was verified was verified at the other address.
            sqlx::query!(
                "update registration set contact_email = $2, email_class = $3, verify_contact = $4,
                     contact_verified_at = null, contact_verified_by = null, contact_verified_how = null where id = $1",
                id,
                email,
                class.as_str(),
                matches!(class, EmailClass::FreeMail | EmailClass::Other)
            )
            .execute(db)
            .await?;
        }
        Field::ContactName => {
            let agrees = answers.ticked(Field::SameAsContact);
            sqlx::query!(
                "update registration set contact_name = $2, approver_name = case when $3 then $2 else approver_name end
                 where id = $1",
                id,
                text.unwrap_or_default(),
                agrees
            )
            .execute(db)
            .await?;
        }
        Field::ContactPhone => {
            // The answer stands as it was typed; beside it stands what it means.
            let number = text.and_then(|typed| phone(typed).ok());
            sqlx::query!("update registration set contact_phone = $2 where id = $1", id, number).execute(db).await?;
        }
        Field::SecondContactEmail => {
            sqlx::query!("update registration set second_contact_email = $2 where id = $1", id, text)
                .execute(db)
                .await?;
        }
        Field::ApproverName => {
            sqlx::query!("update registration set approver_name = $2 where id = $1", id, text).execute(db).await?;
        }
        Field::ApproverEmail => {
            sqlx::query!("update registration set approver_email = $2 where id = $1", id, text)
                .execute(&mut *db)
                .await?;
            // Who was asked at the other address is not the one to answer.
            sqlx::query!(
                "update approval set expires_at = $2
                 where registration_id = $1 and answered_at is null and asked_at < $2 and expires_at > $2",
                id,
                now
            )
            .execute(db)
            .await?;
        }
        Field::SchoolName | Field::TrustName => {
            sqlx::query!(
                "update registration set school_name = coalesce($2, school_name) where id = $1",
                id,
                answers.applicant_name()
            )
            .execute(db)
            .await?;
        }
        Field::LeadEmail => {
            let lead = Some(spot.text(answers)).filter(|email| !email.is_empty());
            sqlx::query!(
                "update registration_school set lead_email = $3 where registration_id = $1 and position = $2",
                id,
                spot.position(),
                lead
            )
            .execute(db)
            .await?;
        }
        _ => {}
    }
    Ok(())
}

/// The old text stands in the draft, as long as that is kept, and in the copy that went to the applicant.
async fn forget_copies(db: &mut PgConnection, id: Uuid, field: Field) -> sqlx::Result<()> {
    sqlx::query!(
        "update registration_draft set answers = answers - $2::text
         where completed_at is not null and id = (select draft_id from registration where id = $1)",
        id,
        field.as_str()
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update outbox set body_text = '', body_html = ''
         where registration_id = $1 and kind = 'submitted' and sent_at is not null",
        id
    )
    .execute(db)
    .await?;
    Ok(())
}
