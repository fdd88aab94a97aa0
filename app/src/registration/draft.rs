//! Drafts: the answers as they were typed. One that was submitted cannot change any more: every statement says so.

use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::i18n::Locale;
use crate::questions::answers::Answers;

/// How long a draft is kept after it was last saved.
pub const LIFETIME: Duration = Duration::days(28);

/// A draft that is being filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The answers, as typed.
    pub answers: Answers,
    /// The address that a code came back from.
    pub contact_email: String,
    /// When it was saved last; none before that.
    pub saved_at: Option<OffsetDateTime>,
    /// Which version of it was read (optimistic lock): another tab may have saved a newer one since. None for whoever holds the
    /// row's lock.
    pub revision: Option<i32>,
}

impl Draft {
    /// A draft that is about to be saved.
    pub const fn new(answers: Answers, contact_email: String) -> Self {
        Self { answers, contact_email, saved_at: None, revision: None }
    }
}

/// Begins a draft.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn insert(
    db: impl PgExecutor<'_>,
    id: Uuid,
    locale: Locale,
    draft: &Draft,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into registration_draft (id, locale, contact_email, answers, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $5)",
        id,
        locale.as_str(),
        draft.contact_email,
        Json(&draft.answers) as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A draft, as long as it was not submitted.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn find_open(db: impl PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<Draft>> {
    let row = sqlx::query!(
        r#"select contact_email, updated_at, answers as "answers: Json<Answers>", revision
           from registration_draft
           where id = $1 and completed_at is null"#,
        id,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Draft {
        answers: row.answers.0,
        contact_email: row.contact_email,
        saved_at: Some(row.updated_at),
        revision: Some(row.revision),
    }))
}

/// As [`find_open`], and keeps others from changing or submitting it until the transaction ends.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn lock_open(db: &mut PgConnection, id: Uuid) -> sqlx::Result<Option<Draft>> {
    let row = sqlx::query!(
        r#"select contact_email, updated_at, answers as "answers: Json<Answers>", revision
           from registration_draft
           where id = $1 and completed_at is null for update"#,
        id,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Draft {
        answers: row.answers.0,
        contact_email: row.contact_email,
        saved_at: Some(row.updated_at),
        revision: Some(row.revision),
    }))
}

/// Saves what was typed; false where the draft was submitted, deleted, or changed by another tab since it was read.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn save(
    db: impl PgExecutor<'_>,
    id: Uuid,
    locale: Locale,
    draft: &Draft,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update registration_draft set locale = $2, contact_email = $3, answers = $4, updated_at = $5, revision = revision + 1
         where id = $1 and completed_at is null and ($6::integer is null or revision = $6)",
        id,
        locale.as_str(),
        draft.contact_email,
        Json(&draft.answers) as _,
        now,
        draft.revision,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Closes a draft for good.
///
/// # Errors
/// Where Postgres does not take it.
pub async fn complete(db: impl PgExecutor<'_>, id: Uuid, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!(
        "with sent as (update registration_draft set completed_at = $2, updated_at = $2
                       where id = $1 and completed_at is null returning id)
         delete from draft_locator using sent where draft_id = sent.id",
        id,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use sqlx::PgPool;
    use time::macros::datetime;

    use super::*;
    use crate::clock::Clock;
    use crate::ids::new_id;
    use crate::questions::field::Field;

    const NOW: OffsetDateTime = datetime!(2026-03-02 09:00 UTC);

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn a_draft_is_found_as_it_was_typed_and_a_submitted_one_never_changes(db: PgPool) {
        let id = new_id(&Clock::fixed(NOW));
        let first = Answers::default().set(Field::ApplicantKind, "single_school").set(Field::ContactName, "Li Na");
        let first = Draft::new(first, "office@school.example".into());
        insert(&db, id, Locale::En, &first, NOW).await.unwrap();
        let mut typed = first.clone();
        typed.answers = typed.answers.set(Field::ContactName, "R2D2 <b>").set(Field::ContactRoleOther, "王");
        assert!(save(&db, id, Locale::Zh, &typed, NOW).await.unwrap());
        typed.saved_at = Some(NOW);
        let found = find_open(&db, id).await.unwrap().unwrap();
        assert_eq!(found, Draft { revision: found.revision, ..typed.clone() });
        // What was read before another tab saved is not written over it.
        let newer = Draft { answers: found.answers.clone().set(Field::ContactName, "Li Na"), ..found.clone() };
        assert!(save(&db, id, Locale::Zh, &newer, NOW).await.unwrap());
        assert!(!save(&db, id, Locale::Zh, &found, NOW).await.unwrap());
        assert!(save(&db, id, Locale::Zh, &typed, NOW).await.unwrap());

        complete(&db, id, NOW).await.unwrap();
        assert!(!save(&db, id, Locale::En, &first, NOW).await.unwrap());
        assert_eq!(find_open(&db, id).await.unwrap(), None);
        let answers: serde_json::Value =
            sqlx::query_scalar("select answers from registration_draft").fetch_one(&db).await.unwrap();
        assert_eq!(answers, serde_json::to_value(&typed.answers).unwrap());
    }
}
