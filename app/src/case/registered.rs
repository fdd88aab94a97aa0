//! What was submitted, its schools and its history. One row a draft: a second submission finds the first.

use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::approval::Answer;
use super::columns::Columns;
use super::reference::Reference;
use crate::clock::Clock;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::ids::new_id;
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::journey::Finished;
use crate::questions::kind::ApplicantKind;
use crate::school::Nation;

/// How many references are drawn before giving up; at 35 bits one is nearly always enough.
const DRAWS: usize = 8;

/// The reference of the registration that a draft became.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn reference_of(db: &mut PgConnection, draft: Uuid) -> sqlx::Result<Option<Reference>> {
    let text =
        sqlx::query_scalar!("select reference from registration where draft_id = $1", draft).fetch_optional(db).await?;
    let unknown = |()| sqlx::Error::Decode("a registration has a reference that is none".into());
    text.map(|text| text.parse().map_err(unknown)).transpose()
}

/// Whether a council invites its schools: it said so in a registration that goes on.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn invites(db: impl PgExecutor<'_>, nation: Nation, council: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from registration
                          where applicant_kind = 'council' and council_code = $2 and uk_nation = $1
                            and answers ->> 'council_role' = 'invite_schools_later'
                            and ended_at is null) as "invites!""#,
        nation.as_str(),
        council
    )
    .fetch_one(db)
    .await
}

/// The oldest registration of a school that has not ended, alone or as one of several.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn open_for_school(db: impl PgExecutor<'_>, school: &str) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!(
        r#"select id as "id!" from (
             select r.id, r.submitted_at from registration r
               where r.school_id = $1 and r.ended_at is null
             union all
             select r.id, r.submitted_at from registration_school s join registration r on r.id = s.registration_id
               where s.school_id = $1 and r.ended_at is null
           ) found order by submitted_at, id limit 1"#,
        school,
    )
    .fetch_optional(db)
    .await
}

/// What the register said about the schools when the registration was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Staff must check a school: it is not in the register any more, or in another council's area.
    pub school_unverified: bool,
    /// The council of the school, by its code.
    pub council_code: Option<String>,
    /// The trust of the school.
    pub trust_uid: Option<String>,
    /// The council whose link brought the school here.
    pub council_invite: Option<String>,
    /// An open registration of the same school.
    pub duplicate_of: Option<Uuid>,
}

/// A registration as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// Its key.
    pub id: Uuid,
    /// Its reference.
    pub reference: Reference,
    /// Whether somebody must still agree.
    pub waits_for_approval: bool,
    /// The schools of a trust or a council.
    pub schools: Vec<Child>,
}

/// One of several schools of a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// The reference of its own.
    pub reference: String,
    /// The school.
    pub name: String,
    /// The address of its own contact, where one was named.
    pub lead: Option<String>,
}

/// Writes a registration with its schools and the first line of its history, under a reference that nobody has.
///
/// # Errors
/// `Internal` where Postgres does not take it.
pub async fn insert(
    db: &mut PgConnection,
    clock: &Clock,
    draft: Uuid,
    locale: Locale,
    finished: &Finished,
    checked: &Checked,
) -> Result<Registered, AppError> {
    let (id, now) = (new_id(clock), clock.now());
    for _ in 0..DRAWS {
        let reference = Reference::random()?;
        if insert_as(db, id, &reference, draft, locale, finished, checked, now).await? {
            let schools = insert_schools(db, id, &reference, &finished.values).await?;
            sqlx::query!(
                "insert into registration_history (id, registration_id, at, actor, from_status, to_status)
                 values ($1, $2, $3, 'applicant', 'draft', 'submitted')",
                new_id(clock),
                id,
                now,
            )
            .execute(db)
            .await?;
            let waits_for_approval = !finished.values.ticked(Field::SameAsContact);
            return Ok(Registered { id, reference, waits_for_approval, schools });
        }
    }
    Err(AppError::internal("no free reference found"))
}

/// False where the reference is taken.
#[expect(clippy::too_many_arguments, reason = "one row, once")]
async fn insert_as(
    db: &mut PgConnection,
    id: Uuid,
    reference: &Reference,
    draft: Uuid,
    locale: Locale,
    finished: &Finished,
    checked: &Checked,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let columns = Columns::of(&finished.values);
    let done = sqlx::query!(
        "insert into registration (id, draft_id, reference, status, locale, applicant_kind, school_name, contact_name,
             contact_role, contact_email, answers, submitted_at, updated_at, uk_nation, school_id, trust_uid,
             council_code, council_invite, email_class, second_contact_email, contact_phone, approver_name,
             approver_role, approver_email, approval, approval_at, school_unverified, verify_contact,
             verify_agreement, duplicate_of, dsl_aware, public_listing, news_opt_in)
         values ($1, $2, $3, 'submitted', $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13, $14, $15, $16, $17, $18,
             $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
         on conflict on constraint registration_reference_unique do nothing",
        id,
        draft,
        reference.to_string(),
        locale.as_str(),
        finished.kind as ApplicantKind,
        columns.school_name,
        columns.contact_name,
        columns.contact_role,
        columns.contact_email,
        Json(&finished.values) as _,
        now,
        columns.uk_nation,
        columns.school_id,
        columns.trust_uid.or(checked.trust_uid.as_deref()),
        columns.council_code.or(checked.council_code.as_deref()),
        checked.council_invite.as_deref(),
        columns.email_class.as_str(),
        columns.second_contact_email,
        columns.contact_phone,
        columns.approver_name,
        columns.approver_role,
        columns.approver_email,
        if columns.agreed { Answer::Yes } else { Answer::Waiting } as Answer,
        columns.agreed.then_some(now),
        checked.school_unverified,
        columns.verify_contact,
        columns.verify_agreement,
        checked.duplicate_of,
        columns.dsl_aware,
        columns.public_listing,
        columns.news_opt_in,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Each school of a trust or a council has a reference and a status of its own.
async fn insert_schools(
    db: &mut PgConnection,
    id: Uuid,
    reference: &Reference,
    a: &Answers,
) -> sqlx::Result<Vec<Child>> {
    let mut children = Vec::new();
    for (at, school) in a.school_ids().iter().enumerate() {
        let child = Child {
            reference: format!("{reference}-{:02}", at + 1),
            name: a.school_name(school).unwrap_or(school).to_owned(),
            lead: a.list(Field::LeadEmail).get(at).filter(|email| !email.is_empty()).cloned(),
        };
        sqlx::query!(
            "insert into registration_school (registration_id, position, reference, school_id, name, lead_email, status)
             values ($1, $2, $3, $4, $5, $6, 'submitted')",
            id,
            i16::try_from(at + 1).unwrap_or(i16::MAX),
            child.reference,
            school,
            child.name,
            child.lead,
        )
        .execute(&mut *db)
        .await?;
        children.push(child);
    }
    Ok(children)
}

#[cfg(test)]
mod tests {
    use sqlx::PgPool;
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-03-02 09:00 UTC);

    fn clock() -> Clock {
        Clock::fixed(NOW)
    }

    fn finished() -> Finished {
        let values = Answers::default()
            .set(Field::ApplicantKind, "single_school")
            .set(Field::UkNation, "wales")
            .set(Field::ContactEmail, "office@school.example")
            .set(Field::SchoolChoice, "not_listed")
            .set(Field::SchoolName, "School 21")
            .set(Field::ContactName, "Li Na")
            .set(Field::ContactRole, "head")
            .set(Field::ApproverRole, "head");
        Finished { kind: ApplicantKind::SingleSchool, values }
    }

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn a_taken_reference_is_drawn_again(db: PgPool) {
        let mut tx = db.begin().await.unwrap();
        let taken: Reference = "UKC-K72-MF4-TX".parse().unwrap();
        let (finished, checked) = (finished(), Checked::default());
        for (draft, free) in [(1, true), (2, false)] {
            let (id, draft) = (new_id(&clock()), Uuid::from_u128(draft));
            let inserted = insert_as(&mut tx, id, &taken, draft, Locale::En, &finished, &checked, NOW).await;
            assert_eq!(inserted.unwrap(), free);
        }
        // The transaction goes on after the collision.
        let second = Uuid::from_u128(2);
        let other = insert(&mut tx, &clock(), second, Locale::En, &finished, &checked).await.unwrap();
        assert_eq!(reference_of(&mut tx, second).await.unwrap(), Some(other.reference));
    }

    #[sqlx::test(migrator = "crate::db::MIGRATOR")]
    async fn a_draft_becomes_one_registration_only(db: PgPool) {
        let mut tx = db.begin().await.unwrap();
        let draft = new_id(&clock());
        insert(&mut tx, &clock(), draft, Locale::Zh, &finished(), &Checked::default()).await.unwrap();
        assert!(insert(&mut tx, &clock(), draft, Locale::Zh, &finished(), &Checked::default()).await.is_err());
    }
}
