//! What time alone causes, with a clock that the test moves: reminders, flags, the yearly check, the news for the office,
//! and what is forgotten when. Each leaves a line in the audit.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::TestApp;
use app::audit::Origin;
use app::audit::verify;
use app::case::actor::Actor;
use app::case::lifecycle::{Change, WithdrawReason, move_to};
use app::case::transaction::Order;
use app::roles::Role;
use server::jobs;
use sqlx::PgPool;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

const CONTACT: &str = "office@longlane.example.sch.uk";

/// A registration in this status since now, with a person in every column that may hold one.
async fn register(app: &TestApp, reference: &str, status: &str, locale: &str) -> Uuid {
    let id = app::ids::new_id(&app.state.clock);
    sqlx::query(
        "with r as (
             insert into registration (id, draft_id, reference, status, locale, applicant_kind, school_name, contact_name,
                 contact_role, contact_email, second_contact_email, contact_phone, approver_name, approver_role,
                 approver_email, approval, dsl_aware, contact_verified_at, contact_verified_how, match_stage, match_facts,
                 agreement_uk_signatory, agreement_partner_signatory, info_question, info_due, info_asked_at, heard_at,
                 ended_at, answers, submitted_at, updated_at)
             values ($5, gen_random_uuid(), $1, $2, $3, 'single_school', 'Long Lane School', 'Robin Field', 'teacher',
                 'office@longlane.example.sch.uk', 'second@longlane.example.sch.uk', '+441632960001', 'Kim Head', 'head',
                 'head@longlane.example.sch.uk', 'yes', true, $4, 'Robin Field on the phone',
                 case when $2 = 'matched' then 'proposed' end, 'Ask for Robin', 'Kim Head', 'Li Laoshi',
                 'Is Robin Field back?', $4::date + 14, case when $2 = 'info_requested' then $4 end,
                 case when $2 = 'active' then $4 end,
                 case when $2 in ('closed', 'withdrawn', 'declined') then $4 end,
                 '{\"school_name\": \"Long Lane School\", \"contact_name\": \"Robin Field\", \"about_school\": \"Ask Robin\", \"activities\": [\"mandarin\"]}',
                 $4, $4) returning id),
         h as (
             insert into registration_history (id, registration_id, at, actor, from_status, to_status, reason, note)
             select gen_random_uuid(), id, $4, 'applicant', 'draft', 'submitted', '', 'Robin Field wrote' from r),
         a as (
             insert into approval (id, registration_id, token_hash, email, asked_at, expires_at)
             select gen_random_uuid(), id, sha256($1::bytea), 'head@longlane.example.sch.uk', $4, $4::timestamptz + interval '10 years' from r),
         s as (
             insert into registration_school (registration_id, position, reference, name, lead_email, status)
             select id, 1, $1 || '-01', 'Long Lane School', 'lead@longlane.example.sch.uk', $2 from r)
         insert into outbox (id, kind, recipient, subject, body_text, body_html, created_at, send_after, sent_at, registration_id)
         select gen_random_uuid(), 'submitted', 'office@longlane.example.sch.uk', $1, 'Robin', '<p>Robin', $4, $4, $4, id from r",
    )
    .bind(reference)
    .bind(status)
    .bind(locale)
    .bind(app.state.clock.now())
    .bind(id)
    .execute(&app.state.pool)
    .await
    .unwrap();
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
    let id = register(&app, "UKC-K72-MF4-TX", "info_requested", "en").await;
    let withdraw = async || {
        let change = Change::Withdraw(WithdrawReason::NoReply);
        let order = Order { case: id, version: None, actor: Actor::Staff(Uuid::nil(), Role::Caseworker) };
        move_to(&app.state, &Origin::default(), &order, &change).await
    };
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
    sqlx::query("insert into staff values ($1, 'casey@example.org', 'caseworker', '$argon2id$', now(), null)")
        .bind(Uuid::nil())
        .execute(&app.state.pool)
        .await
        .unwrap();
    withdraw().await.unwrap();
    assert_eq!(app.count("select count(*) from registration_history where reason = 'no_reply'").await, 1);
    assert_eq!(mails(&app, "withdrawn").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn after_a_standstill_there_is_one_reminder_and_none_on_hold(pool: PgPool) {
    let app = TestApp::new(pool).await;
    register(&app, "UKC-K72-MF4-TX", "info_requested", "zh").await;
    register(&app, "UKC-AA2-BB3-CC", "info_requested", "en").await;
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
    register(&app, "UKC-K72-MF4-TX", "withdrawn", "en").await;
    register(&app, "UKC-AA2-BB3-CC", "declined", "en").await;
    register(&app, "UKC-DD2-EE3-FF", "closed", "en").await;
    register(&app, "UKC-GG2-HH3-JJ", "withdrawn", "en").await;
    sqlx::query("update registration set legal_hold = 'A court asked for it' where reference like '%GG2%'")
        .execute(&app.state.pool)
        .await
        .unwrap();
    after(&app, 181).await;
    assert_eq!(app.count("select count(*) from registration where erased_at is not null").await, 0);
    after(&app, 1).await;
    let erased = "select count(*) from registration where erased_at is not null and status in ('withdrawn', 'declined')
                  and contact_name = '' and contact_email = '' and school_name = 'Long Lane School' and legal_hold is null
                  and answers = '{\"school_name\": \"Long Lane School\", \"activities\": [\"mandarin\"]}'";
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
    let id = register(&app, "UKC-K72-MF4-TX", "active", "en").await;
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
    register(&app, "UKC-K72-MF4-TX", "submitted", "en").await;
    round().await;
    assert_eq!(mails(&app, "new_registrations").await, 1);
    register(&app, "UKC-AA2-BB3-CC", "submitted", "en").await;
    register(&app, "UKC-DD2-EE3-FF", "submitted", "en").await;
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
    let id = register(&app, "UKC-K72-MF4-TX", "submitted", "en").await;
    let change = Change::Withdraw(WithdrawReason::SchoolWish);
    let order = Order { case: id, version: None, actor: Actor::Applicant };
    let origin = Origin { ip: Some("203.0.113.7".parse().unwrap()), request_id: Some(Uuid::nil()) };
    move_to(&app.state, &origin, &order, &change).await.unwrap();
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
