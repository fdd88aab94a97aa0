//! What time alone causes, with a clock that the test moves: reminders, flags, the yearly check, the news for the office,
//! and what is forgotten when. Each leaves a line in the audit.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::TestApp;
use crate::common::case::Case;
use crate::common::life::{make, make_from, staff, tick};
use app::audit::Origin;
use app::audit::verify;
use app::case::actor::Actor;
use app::case::lifecycle::{Change, Setting, Status, WithdrawReason};
use app::i18n::Locale;
use app::roles::Role;
use server::jobs;
use sqlx::PgPool;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

const CONTACT: &str = "office@longlane.example.sch.uk";

/// A registration in this status since now, with a person in every column that may hold one.
async fn register(app: &TestApp, reference: &str, status: Status, locale: Locale) -> Uuid {
    let case = Case::new(app)
        .answer("contact_role", "teacher")
        .answer("second_contact_email", "second@longlane.example.sch.uk")
        .answer("approver_name", "Kim Head")
        .answer("about_school", "Ask Robin");
    let id = case.reference(reference).locale(locale).status(status).insert().await;
    tick(app, id, Setting::ContactVerified(Some("Robin Field on the phone".to_owned()))).await;
    for sql in [
        "update registration_history set note = 'Robin Field wrote' where registration_id = $1 and note = ''",
        "insert into approval (id, registration_id, token_hash, email, asked_at, expires_at)
         select gen_random_uuid(), id, sha256(reference::bytea), approver_email, submitted_at,
                submitted_at + interval '10 years' from registration where id = $1",
        "insert into registration_school (registration_id, position, reference, name, lead_email, status)
         select id, 1, reference || '-01', school_name, 'lead@longlane.example.sch.uk', status
         from registration where id = $1",
        "insert into outbox (id, kind, recipient, subject, body_text, body_html, created_at, send_after, sent_at, registration_id)
         select gen_random_uuid(), 'submitted', contact_email, reference, 'Robin', '<p>Robin', submitted_at, submitted_at,
                submitted_at, id from registration where id = $1",
    ] {
        sqlx::query(sql).bind(id).execute(&app.state.pool).await.unwrap();
    }
    id
}

/// One round of all jobs, after so many days.
async fn after(app: &TestApp, days: i64) {
    app.later(Duration::days(days));
    jobs::look_through_registrations(&app.state).await.unwrap();
    jobs::tidy(&app.state).await;
    assert_eq!(verify(&app.state.pool).await.unwrap(), Ok(app.count("select count(*) from audit").await));
}

async fn mails(app: &TestApp, kind: &str) -> i64 {
    sqlx::query_scalar("select count(*) from outbox where kind = $1")
        .bind(kind)
        .fetch_one(&app.state.pool)
        .await
        .unwrap()
}

/// How often a person's data stands anywhere in a table.
const PEOPLE: &str = "select (select count(*) from registration r where r::text ~ 'Robin|Kim|Li Laoshi|longlane|1632')
    + (select count(*) from registration_history h where h::text ~ 'Robin')
    + (select count(*) from registration_school s where s::text ~ 'longlane')
    + (select count(*) from approval a where a::text ~ 'Robin|longlane')
    + (select count(*) from outbox o where o::text ~ 'Robin|longlane')";

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_question_is_repeated_twice_and_then_staff_may_close_it(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let id = register(&app, "UKC-K72-MF4-TX", Status::InfoRequested, Locale::En).await;
    for (days, reminders) in [(6, 0), (1, 1), (0, 1), (6, 1), (1, 2), (13, 2)] {
        after(&app, days).await;
        assert_eq!(mails(&app, "information_reminder").await, reminders);
    }
    assert_eq!(app.count("select count(*) from registration where no_reply_at is not null").await, 0);
    after(&app, 1).await;
    assert_eq!(app.count("select count(*) from registration where no_reply_at is not null").await, 1);
    assert_eq!(
        app.count("select count(*) from registration where status = 'info_requested'").await,
        1,
        "a click is needed"
    );
    assert_eq!(mails(&app, "information_reminder").await, 2);
    let reminder = app.count("select count(*) from outbox where kind = 'information_reminder' and recipient = 'office@longlane.example.sch.uk' and body_text like '%Is Robin Field back?%'").await;
    assert_eq!(reminder, 2);
    assert_eq!(app.count("select count(*) from audit where action = 'reminded'").await, 2);
    assert_eq!(app.count("select count(*) from audit where action = 'flagged'").await, 1);
    let casey = staff(&app, "casey@example.org", Role::Caseworker).await;
    assert_eq!(make(&app, id, casey, Change::Withdraw(WithdrawReason::NoReply)).await, Ok(()));
    assert_eq!(app.count("select count(*) from registration_history where reason = 'no_reply'").await, 1);
    assert_eq!(mails(&app, "withdrawn").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn after_a_standstill_there_is_one_reminder_and_none_on_hold(pool: PgPool) {
    let app = TestApp::new(pool).await;
    register(&app, "UKC-K72-MF4-TX", Status::InfoRequested, Locale::Zh).await;
    register(&app, "UKC-AA2-BB3-CC", Status::InfoRequested, Locale::En).await;
    sqlx::query("update registration set hold_reason = 'Holidays' where locale = 'en'")
        .execute(&app.state.pool)
        .await
        .unwrap();
    after(&app, 20).await;
    assert_eq!(mails(&app, "information_reminder").await, 1);
    let newest = app.newest_mail().await;
    assert!(
        newest.subject.contains("提醒") && newest.text.contains("您好") && newest.text.contains("Hello,"),
        "Chinese first, English below: {}",
        newest.text
    );
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_never_began_is_erased_after_six_months(pool: PgPool) {
    let app = TestApp::new(pool).await;
    register(&app, "UKC-K72-MF4-TX", Status::Withdrawn, Locale::En).await;
    register(&app, "UKC-AA2-BB3-CC", Status::Declined, Locale::En).await;
    register(&app, "UKC-DD2-EE3-FF", Status::Closed, Locale::En).await;
    register(&app, "UKC-GG2-HH3-JJ", Status::Withdrawn, Locale::En).await;
    sqlx::query("update registration set legal_hold = 'A court asked for it' where reference like '%GG2%'")
        .execute(&app.state.pool)
        .await
        .unwrap();
    after(&app, 181).await;
    assert_eq!(app.count("select count(*) from registration where erased_at is not null").await, 0);
    after(&app, 1).await;
    let erased = "select count(*) from registration where erased_at is not null and status in ('withdrawn', 'declined')
                  and contact_name = '' and contact_email = '' and school_name = 'Long Lane School' and legal_hold is null
                  and answers ->> 'school_name' = school_name
                  and array(select jsonb_object_keys(answers) order by 1) = '{activities, age_groups, applicant_kind,
                      existing_link, mandarin_level, phase, place_choice, pupil_count_band, school_name, start_when, tools,
                      uk_nation}'";
    assert_eq!(app.count(erased).await, 2);
    assert_eq!(app.count("select count(*) from registration where erased_at is null").await, 2);
    after(&app, 182).await;
    assert_eq!(
        app.count("select count(*) from registration where status = 'closed' and erased_at is not null").await,
        0
    );
    after(&app, 1).await;
    assert_eq!(
        app.count("select count(*) from registration where status = 'closed' and erased_at is not null").await,
        1
    );
    sqlx::query("update registration set legal_hold = null").execute(&app.state.pool).await.unwrap();
    after(&app, 0).await;
    assert_eq!(app.count("select count(*) from audit where action = 'erased'").await, 4);
    assert_eq!(app.count(PEOPLE).await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_lives_is_kept_and_asked_once_a_year(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let id = register(&app, "UKC-K72-MF4-TX", Status::Active, Locale::En).await;
    after(&app, 364).await;
    assert_eq!(mails(&app, "health_check").await, 0);
    after(&app, 1).await;
    assert_eq!(mails(&app, "health_check").await, 2, "both contacts");
    after(&app, 59).await;
    assert_eq!(app.count("select count(*) from registration where dormant_at is not null").await, 0);
    after(&app, 1).await;
    assert_eq!(app.count("select count(*) from registration where dormant_at is not null").await, 1);
    assert_eq!(app.count("select count(*) from audit where action = 'flagged' and reason = 'dormant'").await, 1);
    // A sign of life, and the next year's question.
    sqlx::query("update registration set heard_at = $2, dormant_at = null where id = $1")
        .bind(id)
        .bind(app.state.clock.now())
        .execute(&app.state.pool)
        .await
        .unwrap();
    after(&app, 304).await;
    assert_eq!(
        (
            mails(&app, "health_check").await,
            app.count("select count(*) from registration where dormant_at is not null").await
        ),
        (2, 0)
    );
    after(&app, 1).await;
    assert_eq!(mails(&app, "health_check").await, 4);
    assert_eq!(app.count("select count(*) from registration where erased_at is not null").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_office_hears_of_new_ones_at_most_once_an_hour(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let round = async || {
        app.later(Duration::minutes(20));
        jobs::look_through_registrations(&app.state).await.unwrap();
    };
    round().await;
    assert_eq!(mails(&app, "new_registrations").await, 0);
    register(&app, "UKC-K72-MF4-TX", Status::Submitted, Locale::En).await;
    round().await;
    assert_eq!(mails(&app, "new_registrations").await, 1);
    register(&app, "UKC-AA2-BB3-CC", Status::Submitted, Locale::En).await;
    register(&app, "UKC-DD2-EE3-FF", Status::Submitted, Locale::En).await;
    round().await;
    round().await;
    assert_eq!(mails(&app, "new_registrations").await, 1);
    let (first, second) = tokio::join!(round(), round());
    let ((), ()) = (first, second);
    assert_eq!(mails(&app, "new_registrations").await, 2, "two servers, one mail");
    let mail = app.newest_mail().await;
    assert_eq!((mail.recipient.as_str(), mail.subject.as_str()), ("info@example.org", "2 new registrations"));
    assert!(mail.text.contains("3 registrations wait") && !mail.text.contains("Robin") && !mail.text.contains("UKC"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn mails_lose_their_text_and_then_go(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let at = app.state.clock.now();
    for (kind, sent) in [("code", true), ("draft", true), ("draft", false)] {
        sqlx::query("insert into outbox (id, kind, recipient, subject, body_text, body_html, created_at, send_after, sent_at) values (gen_random_uuid(), $1, $2, 's', 't', 'h', $3, $3, $4)")
            .bind(kind)
            .bind(CONTACT)
            .bind(at)
            .bind(sent.then_some(at))
            .execute(&app.state.pool)
            .await
            .unwrap();
    }
    for (days, texts, rows) in [(0, 3, 3), (2, 2, 3), (180, 2, 3), (1, 1, 3), (182, 1, 3), (1, 0, 0)] {
        after(&app, days).await;
        let found: (i64, i64) = sqlx::query_as("select count(*) filter (where body_text <> ''), count(*) from outbox")
            .fetch_one(&app.state.pool)
            .await
            .unwrap();
        assert_eq!(found, (texts, rows), "after {days} more days");
    }
    assert_eq!(app.count("select count(*) from audit where action = 'tidied' and record = 'retention:mails'").await, 3);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn codes_go_a_day_after_they_ran_out(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let at: OffsetDateTime = app.state.clock.now();
    sqlx::query(
        "insert into email_code values (gen_random_uuid(), $1, sha256('x'), $2, $2 + interval '10 minutes', 0, null)",
    )
    .bind(CONTACT)
    .bind(at)
    .execute(&app.state.pool)
    .await
    .unwrap();
    after(&app, 1).await;
    assert_eq!(app.count("select count(*) from email_code").await, 1);
    app.later(Duration::minutes(11));
    after(&app, 0).await;
    assert_eq!(app.count("select count(*) from email_code").await, 0);
    assert_eq!(app.count("select count(*) from audit where record = 'retention:codes'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_audit_is_masked_after_two_years_and_still_holds(pool: PgPool) {
    let app = TestApp::new(pool).await;
    let id = register(&app, "UKC-K72-MF4-TX", Status::Submitted, Locale::En).await;
    let change = Change::Withdraw(WithdrawReason::SchoolWish);
    let origin = Origin { ip: Some("203.0.113.7".parse().unwrap()), request_id: Some(Uuid::nil()) };
    assert_eq!(make_from(&app, &origin, id, Actor::Applicant, change).await, Ok(()));
    after(&app, 729).await;
    assert_eq!(app.count("select count(*) from audit where ip_prefix = '203.0.113.0/24'").await, 1);
    assert_eq!(app.count("select count(*) from audit where masked_at is not null").await, 0);
    for sql in [
        "update audit set masked_at = now() + interval '90 days'",
        "update audit set masked_at = at + interval '25 months', record = 'x'",
    ] {
        let changed = sqlx::query(sql).execute(&app.state.pool).await;
        assert!(changed.is_err() || sql.contains("90 days"), "{sql}");
    }
    after(&app, 2).await;
    let masked = "select count(*) from audit where masked_at is not null and ip_prefix is null and request_id is null
                  and action = 'status_moved' and reason = 'school_wish' and after = '{\"status\": \"withdrawn\"}' and hash is not null";
    assert_eq!(app.count(masked).await, 1);
}
