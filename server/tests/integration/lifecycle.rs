//! The life of a registration through the router: the whole way to a live partnership and every way out of it, by forms
//! as staff see them, with history, audit and mails.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::case::Case;
use crate::common::{Answer, PASSWORD, TestApp};
use app::audit;
use app::case::lifecycle::{Move, Status};
use app::paths::form;
use app::roles::Role;
use sqlx::PgPool;
use time::Duration;

const REFERENCE: &str = "UKC-K72-MF4-TX";
const CONTACT: &str = "office@longlane.example.sch.uk";

/// One registration, and a member of staff for each role, signed in.
struct Office {
    caseworker: TestApp,
    senior: TestApp,
    privacy: TestApp,
}

async fn office(pool: PgPool) -> Office {
    let app = TestApp::new(pool).await;
    Case::new(&app)
        .answer("contact_role", "teacher")
        .answer("second_contact_email", "languages@longlane.example.sch.uk")
        .answer("approver_name", "Kim Head")
        .answer("dsl_aware", "not_yet")
        .insert()
        .await;
    Office {
        caseworker: app.signed_in(Role::Caseworker).await,
        senior: app.signed_in(Role::Senior).await,
        privacy: app.signed_in(Role::PrivacyLead).await,
    }
}

fn record() -> String {
    format!("/staff/registrations/{REFERENCE}")
}

/// Sends one of the forms on the registration as it stands now.
async fn send(app: &TestApp, action: &str, fields: &[(&str, &str)]) -> Answer {
    let version =
        app.count("select (extract(epoch from updated_at) * 1000000)::bigint from registration").await.to_string();
    let own = [("reference", REFERENCE), ("version", version.as_str())];
    let fields: Vec<_> = own.into_iter().chain(fields.iter().copied()).collect();
    app.later(Duration::seconds(1));
    app.post(&format!("{}{action}", form::STAFF), &fields).await
}

async fn step(app: &TestApp, step: &str, fields: &[(&str, &str)]) -> u16 {
    let fields: Vec<_> = [("step", step)].into_iter().chain(fields.iter().copied()).collect();
    send(app, "move", &fields).await.status
}

async fn check(app: &TestApp, check: &str, value: &str) -> u16 {
    send(app, "check", &[("check", check), ("value", value), ("fields[note]", "by phone")]).await.status
}

async fn status(app: &TestApp) -> String {
    sqlx::query_scalar("select status from registration").fetch_one(&app.state.pool).await.unwrap()
}

/// Kinds and recipients of all mails, in order.
async fn mails(app: &TestApp) -> Vec<(String, String)> {
    sqlx::query_as("select kind, split_part(recipient, '@', 1) from outbox order by created_at, kind, recipient")
        .fetch_all(&app.state.pool)
        .await
        .unwrap()
}

/// Into review, with all checks done.
async fn ready(office: &Office) {
    let app = &office.caseworker;
    assert_eq!(step(app, "start_review", &[]).await, 303);
    sqlx::query("update registration set approval = 'yes'").execute(&app.state.pool).await.unwrap();
    assert_eq!(check(app, "dsl_aware", "yes").await, 303);
    assert_eq!(check(app, "contact_verified", "yes").await, 303);
}

const PROPOSAL: [(&str, &str); 3] =
    [("fields[school]", "合肥示例学校"), ("fields[city]", "Hefei"), ("fields[facts]", "Founded in 1950.")];
const AGREEMENT: [(&str, &str); 4] = [
    ("fields[signed_on]", "2026-03-01"),
    ("fields[uk_signatory]", "Kim Head"),
    ("fields[partner_signatory]", "李老师"),
    ("fields[review_on]", "2027-03-01"),
];

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_whole_way_to_a_live_partnership_and_its_end(pool: PgPool) {
    let office = office(pool).await;
    let (app, senior) = (&office.caseworker, &office.senior);
    ready(&office).await;
    assert_eq!(step(app, "propose_match", &PROPOSAL).await, 303);
    app.get(&record()).await.shows("合肥示例学校").shows("proposed");
    // Not before both said yes, and not by a caseworker.
    assert_eq!(step(senior, "record_agreement", &AGREEMENT).await, 409);
    assert_eq!(step(app, "accept_partner", &[]).await, 409);
    assert_eq!(step(app, "accept_uk", &[]).await, 303);
    assert_eq!(step(app, "accept_partner", &[]).await, 303);
    assert_eq!(step(app, "record_agreement", &AGREEMENT).await, 403);
    assert_eq!(step(senior, "record_agreement", &AGREEMENT).await, 303);
    assert_eq!(step(senior, "activate", &[]).await, 303);
    assert_eq!(step(senior, "close", &[("fields[note]", "Both schools have merged.")]).await, 303);
    assert_eq!(status(app).await, "closed");

    let history: Vec<(String, String)> =
        sqlx::query_as("select to_status, coalesce(to_stage, '') from registration_history order by at, id")
            .fetch_all(&app.state.pool)
            .await
            .unwrap();
    let history: Vec<_> = history.iter().map(|(status, stage)| (status.as_str(), stage.as_str())).collect();
    assert_eq!(
        history,
        [
            ("submitted", ""),
            ("in_review", ""),
            ("matched", "proposed"),
            ("matched", "uk_accepted"),
            ("matched", "partner_accepted"),
            ("agreement_signed", ""),
            ("active", ""),
            ("closed", "")
        ]
    );
    let sent = mails(app).await;
    let sent: Vec<_> = sent.iter().map(|(kind, to)| (kind.as_str(), to.as_str())).collect();
    assert_eq!(
        sent,
        [
            ("match_proposed", "head"),
            ("match_proposed", "office"),
            ("agreement_ready", "languages"),
            ("agreement_ready", "office"),
            ("agreement_signed", "languages"),
            ("agreement_signed", "office"),
            ("active", "languages"),
            ("active", "office"),
        ]
    );
    assert_eq!(app.count("select count(*) from audit where action = 'status_moved'").await, 7);
    let names = "select count(*) from audit where audit::text ~ 'Robin|Kim|李|merged|longlane'";
    assert_eq!(app.count(names).await, 0, "the audit names nobody outside");
    assert_eq!(audit::verify(&app.state.pool).await.unwrap(), Ok(app.count("select count(*) from audit").await));
    let page = app.get(&record()).await;
    page.shows("Both schools have merged.").shows("Nothing can be done from here.").shows("match proposed: waits");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_match_waits_for_its_checks_and_says_so(pool: PgPool) {
    let office = office(pool).await;
    let app = &office.caseworker;
    step(app, "start_review", &[]).await;
    let page = app.get(&record()).await;
    for missing in ["has not said yes", "the safeguarding lead is not marked as aware", "the contact is not verified"] {
        page.shows(missing);
    }
    assert_eq!(step(app, "propose_match", &PROPOSAL).await, 409);
    sqlx::query("update registration set approval = 'yes'").execute(&app.state.pool).await.unwrap();
    check(app, "dsl_aware", "yes").await;
    check(app, "contact_verified", "yes").await;
    let page = app.get(&record()).await;
    page.shows("by caseworker@example.org : by phone").shows("Propose a partner");
    assert!(!page.text().contains("is not possible yet"), "{}", page.text());
    for blocker in ["on_hold", "safeguarding_review"] {
        assert_eq!(check(app, blocker, "yes").await, 303);
        assert_eq!(step(app, "propose_match", &PROPOSAL).await, 409, "{blocker}");
        assert_eq!(check(app, blocker, "no").await, 303);
    }
    assert_eq!(step(app, "propose_match", &PROPOSAL).await, 303);
    assert_eq!(app.count("select count(*) from audit where action = 'denied'").await, 3);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_other_move_is_refused_and_logged(pool: PgPool) {
    let office = office(pool).await;
    let app = &office.senior;
    let fields: Vec<_> =
        PROPOSAL.into_iter().chain(AGREEMENT).chain([("fields[note]", "Long enough a note")]).collect();
    let mut refused = 0;
    for from in Status::ALL {
        for made in Move::ALL {
            if made.from().contains(from) && *made != Move::Reopen {
                continue;
            }
            sqlx::query(
                "update registration set status = $1, match_stage = case when $1 = 'matched' then 'proposed' end,
                     ended_at = case when $1 in ('closed', 'withdrawn', 'declined') then $2 end",
            )
            .bind(from.as_str())
            .bind(app.state.clock.now())
            .execute(&app.state.pool)
            .await
            .unwrap();
            let answer = step(app, made.as_str(), &fields).await;
            // Staff never open what the school withdrew.
            assert_eq!(
                answer,
                if *made == Move::Reopen && *from == Status::Withdrawn { 403 } else { 409 },
                "{from} {made}"
            );
            assert_eq!(status(app).await, from.as_str());
            refused += 1;
        }
    }
    assert_eq!(app.count("select count(*) from audit where action = 'denied'").await, refused);
    assert_eq!(app.count("select count(*) from registration_history").await, 1, "sent, and no more");
    assert_eq!(mails(app).await, []);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_is_missing_in_a_form_gets_a_sentence_and_stays_typed(pool: PgPool) {
    let office = office(pool).await;
    let app = &office.caseworker;
    step(app, "start_review", &[]).await;
    for due in ["", "2026-03-02", "tomorrow"] {
        let asked = [("fields[question]", "Which year group? </textarea><script>"), ("fields[due]", due)];
        assert_eq!(step(app, "ask_information", &asked).await, 303);
        let page = app.get(&record()).await;
        page.shows("There is a problem").shows("Which year group? </textarea><script>");
        assert!(page.body.contains("<title>Error: ") && !page.body.contains("<script>"));
        assert_eq!(page.attributes(".error-summary a", "href"), ["#ask_information-due"]);
        assert_eq!(page.value_of("fields[due]"), due);
        assert_eq!(page.attributes("details[open]", "open").len(), 1);
    }
    assert_eq!(status(app).await, "in_review");
    let asked = [("fields[question]", "Which year group?"), ("fields[due]", "2026-03-30")];
    assert_eq!(step(app, "ask_information", &asked).await, 303);
    let page = app.get(&record()).await;
    page.shows("The clock stands still").shows("Which year group?").shows("30 March 2026");
    assert!(page.all(".error-summary").is_empty());
    assert_eq!(app.newest_mail().await.recipient, CONTACT);
    app.later(Duration::days(3));
    let app = &office.caseworker.other_device();
    let fields = [("email", "caseworker@example.org"), ("password", PASSWORD)];
    app.post(form::staff::SIGN_IN, &fields).await.redirects_to("/staff");
    assert_eq!(step(app, "resume_review", &[]).await, 303);
    // Ten working days from 2 March, and the three that the school took.
    app.get(&record()).await.shows("A decision is due by 19 March 2026");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn declining_takes_two(pool: PgPool) {
    let office = office(pool).await;
    let (app, senior) = (&office.caseworker, &office.senior);
    step(app, "start_review", &[]).await;
    assert_eq!(step(senior, "decline", &[]).await, 409, "nobody proposed it");
    let proposal = [("fields[reason]", "outside_uk"), ("fields[note]", "The school is in Jersey.")];
    assert_eq!(send(senior, "propose-decline", &proposal).await.status, 403, "a senior confirms");
    send(app, "propose-decline", &[("fields[reason]", ""), ("fields[note]", "short")]).await;
    assert_eq!(app.get(&record()).await.all(".error-summary li").len(), 2);
    assert_eq!(send(app, "propose-decline", &proposal).await.status, 303);
    assert_eq!(step(app, "decline", &[]).await, 403);
    assert_eq!(send(senior, "drop-decline", &[]).await.status, 303);
    assert_eq!(step(senior, "decline", &[]).await, 409);
    assert_eq!(send(app, "propose-decline", &proposal).await.status, 303);
    senior.get(&record()).await.shows("caseworker@example.org proposes to decline it: Outside the UK.");
    // The same person with another role is still the same person.
    sqlx::query("update staff set role = 'senior' where email = 'caseworker@example.org'")
        .execute(&app.state.pool)
        .await
        .unwrap();
    assert_eq!(step(app, "decline", &[]).await, 409);
    assert_eq!(step(senior, "decline", &[]).await, 303);
    let mail = app.newest_mail().await;
    assert!(mail.text.contains("schools in the United Kingdom") && !mail.text.contains("Jersey"));
    let reason: String = sqlx::query_scalar("select reason from registration_history where to_status = 'declined'")
        .fetch_one(&app.state.pool)
        .await
        .unwrap();
    assert_eq!((status(app).await.as_str(), reason.as_str()), ("declined", "outside_uk"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn withdrawing_needs_a_reason_and_no_reply_needs_its_time(pool: PgPool) {
    let office = office(pool).await;
    let app = &office.caseworker;
    assert_eq!(step(app, "withdraw", &[]).await, 303);
    app.get(&record()).await.shows("Choose why");
    assert_eq!(step(app, "withdraw", &[("fields[reason]", "no_reply")]).await, 409);
    assert_eq!(status(app).await, "submitted");
    assert_eq!(step(app, "withdraw", &[("fields[reason]", "school_wish")]).await, 303);
    assert_eq!(status(app).await, "withdrawn");
    assert_eq!(mails(app).await, [("withdrawn".to_owned(), "office".to_owned())]);
    assert_eq!(app.count("select count(*) from registration where ended_at is not null").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn while_they_check_it_is_asked_before_it_is_withdrawn(pool: PgPool) {
    let office = office(pool).await;
    let app = &office.caseworker;
    step(app, "start_review", &[]).await;
    assert!(!app.get(&record()).await.text().contains("Withdraw it"));
    assert_eq!(step(app, "withdraw", &[("fields[reason]", "school_wish")]).await, 409);
    let question = [("fields[question]", "Do you want to withdraw it?"), ("fields[due]", "2026-03-20")];
    assert_eq!(step(app, "ask_information", &question).await, 303);
    assert_eq!(step(app, "withdraw", &[("fields[reason]", "school_wish")]).await, 303);
    let line = "select count(*) from registration_history
                where from_status = 'info_requested' and to_status = 'withdrawn' and reason = 'school_wish'";
    assert_eq!((status(app).await.as_str(), app.count(line).await), ("withdrawn", 1));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn checks_are_set_by_those_who_may_and_leave_a_line(pool: PgPool) {
    let office = office(pool).await;
    let (app, privacy) = (&office.caseworker, &office.privacy);
    for (name, value) in [
        ("school_verified", "yes"),
        ("due_diligence", "in_progress"),
        ("transfer_route", "agreed"),
        ("on_hold", "yes"),
        ("dormant", "no"),
    ] {
        assert_eq!(check(app, name, value).await, 303, "{name}");
        assert_eq!(check(privacy, name, value).await, 403, "{name}");
    }
    for (name, value) in [("due_diligence", "yes"), ("school_verified", "maybe"), ("colour", "red")] {
        assert_eq!(check(app, name, value).await, 400, "{name}");
    }
    assert_eq!(check(app, "legal_hold", "yes").await, 403);
    assert_eq!(check(privacy, "legal_hold", "yes").await, 303);
    let empty = send(app, "check", &[("check", "contact_verified"), ("value", "yes"), ("fields[note]", " ")]).await;
    assert_eq!(empty.status, 303);
    app.get(&record()).await.shows("Say how or why, in a few words").shows("In progress").shows("by phone");
    assert_eq!(app.count("select count(*) from audit where action = 'check_set'").await, 6);
    assert_eq!(app.count("select count(*) from audit where audit::text like '%by phone%'").await, 0);
    let stale = [("reference", REFERENCE), ("version", "1"), ("check", "dsl_aware"), ("value", "yes")];
    assert_eq!(app.post(form::staff::CHECK, &stale).await.status, 409);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_audit_says_what_a_check_was_before_and_who_was_refused(pool: PgPool) {
    let office = office(pool).await;
    let (app, privacy) = (&office.caseworker, &office.privacy);
    for (name, first, second) in [
        ("contact_verified", "yes", "no"),
        ("school_verified", "yes", "no"),
        ("dsl_aware", "yes", "no"),
        ("on_hold", "yes", "no"),
        ("safeguarding_review", "yes", "no"),
        ("due_diligence", "in_progress", "cleared"),
        ("transfer_route", "agreed", "none"),
        ("public_listing", "no", "yes"),
        ("legal_hold", "yes", "no"),
    ] {
        let who = if name == "legal_hold" { privacy } else { app };
        assert_eq!(check(who, name, first).await, 303, "{name}");
        assert_eq!(check(who, name, second).await, 303, "{name}");
        let (before, after): (Option<String>, Option<String>) = sqlx::query_as(
            "select before ->> $1, after ->> $1 from audit where action = 'check_set' order by position desc limit 1",
        )
        .bind(name)
        .fetch_one(&app.state.pool)
        .await
        .unwrap();
        assert_eq!((before.as_deref(), after.as_deref()), (Some(first), Some(second)), "{name}");
    }
    let refused = "select count(*) from audit where action = 'denied' and reason = 'dsl_aware to yes'";
    assert_eq!(app.count(refused).await, 0);
    let stale = [("reference", REFERENCE), ("version", "1"), ("check", "dsl_aware"), ("value", "yes")];
    assert_eq!(app.post(form::staff::CHECK, &stale).await.status, 409);
    assert_eq!(app.count(refused).await, 1, "a refused check is noted like a refused move");
    assert_eq!(app.count("select count(*) from registration where dsl_aware").await, 0);
}
