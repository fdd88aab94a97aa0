//! What was submitted, and its history. One row a draft: a second submission finds the first.

use serde_json::json;
use sqlx::PgConnection;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::clock::Clock;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::ids::new_id;
use crate::registration::journey::Finished;
use crate::registration::reference::Reference;

/// How many references are drawn before giving up; at 35 bits one is nearly always enough.
const DRAWS: usize = 8;

/// The reference of the registration that a draft became.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn reference_of(db: &mut PgConnection, draft: Uuid) -> sqlx::Result<Option<Reference>> {
    let text =
        sqlx::query_scalar!("select reference from registration where draft_id = $1", draft).fetch_optional(db).await?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// The id of the registration that a draft became.
///
/// # Errors
/// Where there is none, or Postgres does not answer.
pub async fn id_of(db: &mut PgConnection, draft: Uuid) -> sqlx::Result<Uuid> {
    sqlx::query_scalar!("select id from registration where draft_id = $1", draft).fetch_one(db).await
}

/// Writes a registration with the first line of its history, under a reference that nobody has.
///
/// # Errors
/// `Internal` where Postgres does not take it.
pub async fn insert(
    db: &mut PgConnection,
    clock: &Clock,
    draft: Uuid,
    locale: Locale,
    finished: &Finished,
) -> Result<Reference, AppError> {
    let (id, now) = (new_id(clock), clock.now());
    for _ in 0..DRAWS {
        let reference = Reference::random()?;
        if insert_as(db, id, &reference, draft, locale, finished, now).await? {
            sqlx::query!(
                "insert into registration_history (id, registration_id, at, actor, from_status, to_status)
                 values ($1, $2, $3, 'applicant', 'draft', 'submitted')",
                new_id(clock),
                id,
                now,
            )
            .execute(db)
            .await?;
            return Ok(reference);
        }
    }
    Err(AppError::internal("no free reference found"))
}

/// False where the reference is taken.
pub(super) async fn insert_as(
    db: &mut PgConnection,
    id: Uuid,
    reference: &Reference,
    draft: Uuid,
    locale: Locale,
    finished: &Finished,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let answers = json!({
        "applicant_kind": finished.applicant_kind.as_str(),
        "contact_email": finished.contact_email,
        "school_name": finished.school_name,
        "contact_name": finished.contact_name,
        "contact_role": finished.contact_role.as_str(),
        "contact_role_other": finished.contact_role_other,
    });
    let done = sqlx::query!(
        "insert into registration (id, draft_id, reference, status, locale, applicant_kind, school_name, contact_name,
             contact_role, contact_email, answers, submitted_at, updated_at)
         values ($1, $2, $3, 'submitted', $4, $5, $6, $7, $8, $9, $10, $11, $11)
         on conflict on constraint registration_reference_unique do nothing",
        id,
        draft,
        reference.to_string(),
        locale.as_str(),
        finished.applicant_kind.as_str(),
        finished.school_name,
        finished.contact_name,
        finished.contact_role.as_str(),
        finished.contact_email,
        answers,
        now,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
