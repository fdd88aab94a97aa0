use sqlx::PgPool;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::draft::{self, Draft};
use crate::case::reference::Reference;
use crate::case::registered::{self, Checked};
use crate::clock::Clock;
use crate::i18n::Locale;
use crate::ids::new_id;
use crate::proof::code::{self, Tried};
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::questions::journey::Finished;
use crate::questions::kind::ApplicantKind;

const NOW: OffsetDateTime = datetime!(2026-03-02 09:00 UTC);

fn clock() -> Clock {
    Clock::fixed(NOW)
}

fn complete_draft() -> Draft {
    let answers = Answers::default()
        .set(Field::ApplicantKind, "single_school")
        .set(Field::UkNation, "wales")
        .set(Field::ContactEmail, "office@school.example")
        .set(Field::SchoolChoice, "not_listed")
        .set(Field::SchoolName, "School 21")
        .set(Field::ContactName, "Li Na")
        .set(Field::ContactRole, "head")
        .set(Field::ApproverRole, "head");
    Draft::new(answers, "office@school.example".into())
}

fn finished() -> Finished {
    Finished { kind: ApplicantKind::SingleSchool, values: complete_draft().answers }
}

async fn new_draft(db: &PgPool) -> Uuid {
    let id = new_id(&clock());
    draft::insert(db, id, Locale::En, &complete_draft(), NOW).await.unwrap();
    id
}

async fn new_code(db: &PgPool, digits: &str) -> Uuid {
    let id = new_id(&clock());
    code::insert(db, id, b"browser", "office@school.example", digits, NOW).await.unwrap();
    id
}

async fn try_code(db: &PgPool, id: Uuid, browser: &[u8], digits: &str, now: OffsetDateTime) -> Tried {
    let mut tx = db.begin().await.unwrap();
    let tried = code::try_once(&mut tx, id, browser, digits, now).await.unwrap();
    tx.commit().await.unwrap();
    tried
}

#[sqlx::test(migrator = "crate::db::MIGRATOR")]
async fn a_code_is_good_once(db: PgPool) {
    let id = new_code(&db, "012345").await;
    assert_eq!(try_code(&db, id, b"browser", "543210", NOW).await, Tried::Wrong(4));
    assert_eq!(try_code(&db, id, b"browser", "012345", NOW).await, Tried::Right("office@school.example".into()));
    assert_eq!(try_code(&db, id, b"browser", "012345", NOW).await, Tried::Expired);
}

#[sqlx::test(migrator = "crate::db::MIGRATOR")]
async fn five_tries_then_even_the_right_code_is_wrong(db: PgPool) {
    let id = new_code(&db, "012345").await;
    for left in [4, 3, 2, 1] {
        assert_eq!(try_code(&db, id, b"browser", "999999", NOW).await, Tried::Wrong(left));
    }
    assert_eq!(try_code(&db, id, b"browser", "999999", NOW).await, Tried::UsedUp);
    assert_eq!(try_code(&db, id, b"browser", "012345", NOW).await, Tried::UsedUp);
}

#[sqlx::test(migrator = "crate::db::MIGRATOR")]
async fn a_code_lasts_ten_minutes_in_its_own_browser(db: PgPool) {
    let id = new_code(&db, "012345").await;
    assert_eq!(try_code(&db, id, b"another", "012345", NOW).await, Tried::Wrong(4));
    assert_eq!(try_code(&db, id, b"browser", "012345", NOW + Duration::minutes(10)).await, Tried::Expired);
    let late = NOW + Duration::minutes(10) - Duration::SECOND;
    assert!(matches!(try_code(&db, id, b"browser", "012345", late).await, Tried::Right(_)));
    assert_eq!(try_code(&db, new_id(&clock()), b"browser", "012345", NOW).await, Tried::Expired);
}

#[sqlx::test(migrator = "crate::db::MIGRATOR")]
async fn codes_go_in_time(db: PgPool) {
    new_code(&db, "012345").await;
    assert_eq!(code::delete_expired(&db, NOW + Duration::hours(24)).await.unwrap(), 0);
    assert_eq!(code::delete_expired(&db, NOW + Duration::hours(25)).await.unwrap(), 1);
}

#[sqlx::test(migrator = "crate::db::MIGRATOR")]
async fn a_draft_is_found_as_it_was_typed_and_a_submitted_one_never_changes(db: PgPool) {
    let id = new_draft(&db).await;
    let mut typed = complete_draft();
    typed.answers = typed.answers.set(Field::ContactName, "R2D2 <b>").set(Field::ContactRoleOther, "王");
    assert!(draft::save(&db, id, Locale::Zh, &typed, NOW).await.unwrap());
    typed.saved_at = Some(NOW);
    let found = draft::find_open(&db, id).await.unwrap().unwrap();
    assert_eq!(found, draft::Draft { mark: found.mark.clone(), ..typed.clone() });
    // What was read before another tab saved is not written over it.
    let newer = draft::Draft { answers: found.answers.clone().set(Field::ContactName, "Li Na"), ..found.clone() };
    assert!(draft::save(&db, id, Locale::Zh, &newer, NOW).await.unwrap());
    assert!(!draft::save(&db, id, Locale::Zh, &found, NOW).await.unwrap());
    assert!(draft::save(&db, id, Locale::Zh, &typed, NOW).await.unwrap());

    draft::complete(&db, id, NOW).await.unwrap();
    assert!(!draft::save(&db, id, Locale::En, &complete_draft(), NOW).await.unwrap());
    assert_eq!(draft::find_open(&db, id).await.unwrap(), None);
    let answers: serde_json::Value =
        sqlx::query_scalar("select answers from registration_draft").fetch_one(&db).await.unwrap();
    assert_eq!(answers, serde_json::to_value(&typed.answers).unwrap());
}

#[sqlx::test(migrator = "crate::db::MIGRATOR")]
async fn a_taken_reference_is_drawn_again(db: PgPool) {
    let mut tx = db.begin().await.unwrap();
    let taken: Reference = "UKC-K72-MF4-TX".parse().unwrap();
    for (draft, free) in [(1, true), (2, false)] {
        let (id, draft) = (new_id(&clock()), Uuid::from_u128(draft));
        let inserted =
            registered::insert_as(&mut tx, id, &taken, draft, Locale::En, &finished(), &Checked::default(), NOW)
                .await
                .unwrap();
        assert_eq!(inserted, free);
    }
    // The transaction goes on after the collision.
    let other = registered::insert(&mut tx, &clock(), Uuid::from_u128(2), Locale::En, &finished(), &Checked::default())
        .await
        .unwrap();
    assert_eq!(registered::reference_of(&mut tx, Uuid::from_u128(2)).await.unwrap(), Some(other.reference));
}

#[sqlx::test(migrator = "crate::db::MIGRATOR")]
async fn a_draft_becomes_one_registration_only(db: PgPool) {
    let mut tx = db.begin().await.unwrap();
    let draft = new_id(&clock());
    registered::insert(&mut tx, &clock(), draft, Locale::Zh, &finished(), &Checked::default()).await.unwrap();
    let again = registered::insert(&mut tx, &clock(), draft, Locale::Zh, &finished(), &Checked::default()).await;
    assert!(again.is_err());
}
