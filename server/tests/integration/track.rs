//! The tracker through the router: reference, address and code; the seven words; withdrawing and opening again; what is
//! held, as a file and as a request; and that nobody learns what exists.

use crate::common::case::{Case, the_only};
use crate::common::life::bring_to;
use crate::common::{Answer, TestApp};
use app::case::lifecycle::Status;
use app::paths::form;
use sqlx::PgPool;
use time::Duration;

const EMAIL: &str = "office@longlane.example.sch.uk";
const REFERENCE: &str = "UKC-K72-MF4-TX";

/// A school that names its head.
fn school(app: &TestApp) -> Case<'_> {
    Case::new(app)
        .answer("contact_role", "teacher")
        .answer("second_contact_email", "second@longlane.example.sch.uk")
        .answer("approver_name", "Áine O'Neill")
}

/// Its registration, sent this morning.
async fn registered(db: PgPool) -> TestApp {
    let app = TestApp::new(db).await;
    school(&app).insert().await;
    app
}

async fn send(app: &TestApp, action: &str, fields: &[(&str, &str)]) -> Answer {
    app.later(Duration::SECOND);
    let locale = if fields.iter().any(|(name, _)| *name == "locale") { vec![] } else { vec![("locale", "en")] };
    let fields: Vec<_> = locale.iter().chain(fields).copied().collect();
    let mut answer = app.post(&format!("{}{action}", form::APPLICANTS), &fields).await;
    assert_eq!(answer.status, 303, "{action}: {}", answer.text());
    for _ in 0..3 {
        if answer.status == 303 {
            answer = app.get(answer.header("location")).await;
        }
    }
    answer
}

/// The status page of a registration.
async fn track(app: &TestApp, reference: &str, email: &str) -> Answer {
    send(app, "track", &[("reference", reference), ("email", email)]).await.shows("we have sent a 6-digit code");
    let code = app.newest_code().await;
    send(app, "track-code", &[("email_code", &code)]).await
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_school_sees_how_its_registration_stands(db: PgPool) {
    let app = registered(db).await;
    app.get("/en/track").await.shows("Follow your registration");
    let page = track(&app, "ukck72mf4tx", "OFFICE@longlane.example.sch.uk").await;
    page.shows(REFERENCE).shows("Submitted, since 2 March 2026").shows("Long Lane School").shows("10 working days");
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.body.contains("noindex"));
    let id = the_only(&app).await;
    for status in [Status::InReview, Status::Matched, Status::AgreementSigned] {
        app.later(Duration::days(1));
        bring_to(&app, id, status).await;
    }
    let page = track(&app, REFERENCE, EMAIL).await;
    page.shows("Matched, since");
    let list = page.all(".dated li");
    let words: Vec<_> = list.iter().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(words, ["Started", "Submitted", "In", "Matched"], "a word that follows itself is said once");
    assert!(list[1].contains("2 March 2026") && list[2].contains("3 March 2026"));
    app.get("/zh/track/status").await.shows("已配对").shows("2026年3月3日");
    // Declined is closed, with a reason and without the notes of staff.
    let reference = "UKC-AA2-BB3-CC";
    school(&app).reference(reference).status(Status::Declined).insert().await;
    track(&app.other_device(), reference, EMAIL).await.shows("Closed").shows("we could not take it on");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn nobody_learns_what_exists(db: PgPool) {
    let app = registered(db).await;
    let stranger = "nobody@elsewhere.example.sch.uk";
    let before = app.count("select count(*) from outbox").await;
    let mut seen = Vec::new();
    for (reference, email) in
        [(REFERENCE, EMAIL), (REFERENCE, stranger), ("UKC-AA2-BB3-CC", EMAIL), ("UKC-AA2-BB3-CC", stranger)]
    {
        let browser = app.other_device();
        app.later(Duration::minutes(2));
        let page = send(&browser, "track", &[("reference", reference), ("email", email)]).await;
        let wrong = send(&browser, "track-code", &[("email_code", "00000")]).await;
        seen.push((page.text().replace(email, "X"), wrong.text().replace(email, "X")));
    }
    assert!(seen.iter().all(|answer| *answer == seen[0]), "{seen:#?}");
    assert_eq!(app.count("select count(*) from outbox").await, before + 1);
    assert_eq!(app.count("select count(*) from email_code").await, 4, "the same work is done for each");
    // Without the code nothing opens.
    let other = app.other_device();
    for path in ["/en/track/status", "/en/track/data", "/en/track/data.json", "/zh/track/data.csv"] {
        let answer = other.get(path).await;
        assert_eq!((answer.status, answer.header("location").ends_with("/track")), (303, true), "{path}");
    }
    other.get("/en/track/withdraw").await.redirects_to("/en/track/status");
    for action in ["track-withdraw", "track-reopen", "track-approval", "track-request"] {
        send(&other, action, &[("kind", "erasure")]).await.shows("Follow your registration");
    }
    assert_eq!(app.count("select count(*) from data_request").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn wrong_input_is_kept_and_explained(db: PgPool) {
    let app = registered(db).await;
    let page = send(&app, "track", &[("reference", "KC-1"), ("email", "office@")]).await;
    page.shows("There is a problem").shows("Enter a reference like UKC-K72-MF4-TX").shows("in the correct format");
    assert_eq!((page.value_of("reference"), page.value_of("email")), ("KC-1".into(), "office@".into()));
    send(&app, "track", &[]).await.shows("Enter the reference of the registration");
    app.get("/zh/track").await.shows("填写有误");
    for body in [&b"\xff=%ff"[..], b"locale=en&locale=zh", b"reference=%00", b"kind=%ff"] {
        for action in ["track", "track-code", "track-request", "track-new-code"] {
            let answer = app.post_raw(&format!("{}{action}", form::APPLICANTS), body).await;
            assert!(answer.status < 500, "{action}: {}", answer.status);
        }
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn withdrawn_and_opened_again(db: PgPool) {
    let app = registered(db).await;
    track(&app, REFERENCE, EMAIL).await.shows("Withdraw the registration");
    app.get("/en/track/withdraw").await.shows("Do you want to withdraw").shows("28 days");
    assert_eq!(app.count("select count(*) from registration where status = 'withdrawn'").await, 0);
    let page = send(&app, "track-withdraw", &[]).await;
    page.shows("Closed, since").shows("withdrawn by you").shows("Until 30 March 2026 you can open it again");
    assert!(!page.text().contains("have not had an answer") && page.text().contains("it is no longer needed"));
    app.get("/zh/track/status").await.shows("：由您撤回").shows("不再需要批准");
    let mail = app.newest_mail().await;
    assert!(
        mail.recipient == EMAIL && mail.subject.contains(REFERENCE) && mail.text.contains("28 days"),
        "{}",
        mail.text
    );
    // Pressed twice it is withdrawn once.
    send(&app, "track-withdraw", &[]).await.shows("Closed");
    for (sql, rows) in [
        ("select count(*) from registration_history where to_status = 'withdrawn' and actor = 'applicant'", 1),
        ("select count(*) from audit where action = 'status_moved' and record = 'registration:UKC-K72-MF4-TX'", 1),
    ] {
        assert_eq!(app.count(sql).await, rows, "{sql}");
    }
    send(&app, "track-reopen", &[]).await.shows("Submitted, since");
    send(&app, "track-withdraw", &[]).await.shows("Closed");
    app.later(Duration::days(29));
    track(&app, REFERENCE, EMAIL).await.shows("withdrawn by you");
    let late = app.post(form::tracker::REOPEN, &[("locale", "en")]).await;
    assert_eq!(late.status, 409);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn while_staff_check_it_takes_a_word_with_them(db: PgPool) {
    let app = registered(db).await;
    bring_to(&app, the_only(&app).await, Status::InReview).await;
    let page = track(&app, REFERENCE, EMAIL).await;
    page.shows("To withdraw at this stage, please write to");
    app.get("/en/track/withdraw").await.redirects_to("/en/track/status");
    let answer = app.post(form::tracker::WITHDRAW, &[("locale", "en")]).await;
    assert_eq!(answer.status, 409);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_is_held_can_be_taken_along(db: PgPool) {
    let app = registered(db).await;
    track(&app, REFERENCE, EMAIL).await;
    app.get("/en/track/data").await.shows("Download it now");
    let json = app.get("/en/track/data.json").await;
    assert_eq!((json.status, json.header("cache-control")), (200, "no-store"));
    assert_eq!(json.header("content-disposition"), "attachment; filename=\"UKC-K72-MF4-TX.json\"");
    let value: serde_json::Value = serde_json::from_str(&json.body).expect("JSON");
    let record = &value["registration"];
    assert_eq!((&record["contact_email"], &record["history"][0]["to"]), (&EMAIL.into(), &"submitted".into()));
    assert_eq!(record["answers"]["contact_name"], "Robin Field");
    let csv = app.get("/zh/track/data.csv").await;
    assert!(csv.body.starts_with("\u{feff}field,value\r\n"), "as the open data: spreadsheets read it as UTF-8");
    assert!(csv.body.contains("contact_name,Robin Field") && csv.body.contains("contact_phone,'+441632960001"));
    // Hashes and the notes of staff are nobody's copy.
    assert!(!json.body.contains("hash") && !json.body.contains("staff:"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn requests_are_written_down_once_and_confirmed(db: PgPool) {
    let app = registered(db).await;
    track(&app, REFERENCE, EMAIL).await;
    let page = send(&app, "track-request", &[("kind", "erasure")]).await;
    page.shows("received on 2 March 2026; we will reply by 2 April 2026");
    assert!(!page.text().contains("Ask for erasure") && page.text().contains("Ask for a copy"));
    let mail = app.newest_mail().await;
    assert!(mail.subject.contains(REFERENCE) && mail.text.contains("2 April 2026"), "{}", mail.text);
    assert!(!mail.text.contains("Long Lane"));
    send(&app, "track-request", &[("kind", "erasure")]).await;
    // What was wrong with a correction is not said again once something else was asked for; its words stay.
    send(&app, "track-request", &[("kind", "correction"), ("text", "short")]).await.shows("There is a problem");
    let page = send(&app, "track-request", &[("kind", "copy")]).await;
    assert!(!page.text().contains("There is a problem") && page.text().contains("short"), "{}", page.text());
    for (sql, rows) in [
        ("select count(*) from data_request where status = 'open' and answered_by is null", 2),
        ("select count(*) from audit where action = 'data_requested'", 2),
        ("select count(*) from outbox where kind = 'data_request'", 2),
    ] {
        assert_eq!(app.count(sql).await, rows, "{sql}");
    }
    let answer = app.post(form::tracker::REQUEST, &[("kind", "everything")]).await;
    assert_eq!(answer.status, 400);
    send(&app, "track-another", &[]).await.shows("Follow your registration");
    app.get("/en/track/data").await.redirects_to("/en/track");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_school_of_a_trust_has_its_own_line(db: PgPool) {
    let app = TestApp::new(db).await;
    let schools = [("Hill School", "lead@hill.example.sch.uk"), ("Dale School", "")];
    school(&app).trust("A Trust", &schools).insert().await;
    sqlx::query("update registration_school set status = 'active' where position = 1")
        .execute(&app.state.pool)
        .await
        .unwrap();
    track(&app, REFERENCE, "second@longlane.example.sch.uk")
        .await
        .shows("A Trust")
        .shows("Hill School")
        .shows("Dale School");
    // The lead of one school sees that school, and asks for nothing.
    let lead = app.other_device();
    let page = track(&lead, "UKC-K72-MF4-TX-01", "lead@hill.example.sch.uk").await;
    page.shows("Hill School").shows("Active");
    assert!(!page.text().contains("Dale School") && !page.text().contains("Withdraw"));
    lead.get("/en/track/data").await.redirects_to("/en/track");
    // But not the others.
    let page = send(
        &app.other_device(),
        "track",
        &[("reference", "UKC-K72-MF4-TX-02"), ("email", "lead@hill.example.sch.uk")],
    )
    .await;
    page.shows("If this reference belongs to");
    assert_eq!(app.count("select count(*) from outbox where recipient = 'lead@hill.example.sch.uk'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_form_of_another_registration_does_nothing(db: PgPool) {
    let app = registered(db).await;
    track(&app, REFERENCE, EMAIL).await;
    let page = app.get("/en/track/withdraw").await;
    assert_eq!(page.value_of("reference"), REFERENCE);
    for action in ["track-withdraw", "track-reopen", "track-approval"] {
        let fields = [("locale", "en"), ("reference", "UKC-AA2-BB3-CC")];
        app.post(&format!("{}{action}", form::APPLICANTS), &fields).await.redirects_to("/en/track/status");
    }
    send(&app, "track-request", &[("kind", "erasure"), ("reference", "UKC-AA2-BB3-CC")]).await;
    assert_eq!(app.count("select count(*) from registration where status = 'submitted'").await, 1);
    assert_eq!(app.count("select count(*) from data_request").await, 0);
    send(&app, "track-withdraw", &[("reference", REFERENCE)]).await.shows("Closed");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_code_says_which_registration_it_is_for(db: PgPool) {
    let app = registered(db).await;
    track(&app, REFERENCE, EMAIL).await;
    let subject = "select count(*) from outbox where kind = 'code' and subject like 'UKC-K72-MF4-TX: %'";
    assert_eq!(app.count(subject).await, 1);
}
