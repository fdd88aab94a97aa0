//! The head's agreement through the router: a link that opens nothing, a code, one answer; and links that ran out.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test stops where it stands")]

use crate::common::case::{Case, the_only};
use crate::common::{Answer, PASSWORD, TestApp};
use app::case::approval::{Asked, ask};
use app::paths::form;
use app::roles::Role;
use sqlx::PgPool;
use time::Duration;

const HEAD: &str = "head@longlane.example.sch.uk";

/// A registration whose head was asked; the path of the link that the mail holds.
async fn asked(db: PgPool) -> (TestApp, String) {
    let app = TestApp::new(db).await;
    let case = Case::new(&app).answer("contact_role", "teacher").answer("approver_name", "Áine O'Neill");
    case.insert().await;
    let link = ask_now(&app).await;
    (app, link)
}

async fn ask_now(app: &TestApp) -> String {
    app.later(Duration::SECOND);
    let id = the_only(app).await;
    let mut tx = app.state.pool.begin().await.unwrap();
    assert_eq!(ask(&mut tx, &app.state, id).await.unwrap(), Asked::Sent);
    tx.commit().await.unwrap();
    link(app).await
}

async fn link(app: &TestApp) -> String {
    let mail = app.newest_mail().await;
    assert_eq!(mail.recipient, HEAD);
    let address = mail.text.split_whitespace().find(|word| word.contains("/approve/")).expect("a link");
    address.strip_prefix(crate::common::BASE).expect("an address of this service").to_owned()
}

async fn send(app: &TestApp, action: &str, link: &str, fields: &[(&str, &str)]) -> Answer {
    app.later(Duration::SECOND);
    let token = link.rsplit('/').next().unwrap();
    let fields: Vec<_> = [("locale", "en"), ("token", token)].iter().chain(fields).copied().collect();
    let answer = app.post(&format!("{}{action}", form::APPLICANTS), &fields).await;
    assert_eq!(answer.status, 303, "{action}: {}", answer.text());
    app.get(answer.header("location")).await
}

/// Up to the page with the question.
async fn prove(app: &TestApp, link: &str) -> Answer {
    send(app, "approve-send", link, &[]).await.shows("We have sent a 6-digit code");
    let code = app.newest_code().await;
    send(app, "approve-code", link, &[("email_code", &code)]).await
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_head_approves(db: PgPool) {
    let (app, link) = asked(db).await;
    let mail = app.newest_mail().await;
    for text in ["Robin Field", "Long Lane School", "16 March 2026"] {
        assert!(mail.text.contains(text), "{text} in {}", mail.text);
    }
    assert!(mail.subject.contains("UKC-K72-MF4-TX") && !mail.subject.contains("Long Lane"));
    assert!(!mail.text.contains("01632") && !mail.text.contains("+44"), "no phone number");

    let head = app.other_device();
    let before = app.count("select (select count(*) from session) + (select count(*) from outbox)").await;
    let page = head.get(&link).await;
    page.shows("You are asked to approve a registration");
    assert!(!page.text().contains("Long Lane") && !page.text().contains(HEAD), "{}", page.text());
    assert_eq!((page.header("referrer-policy"), page.header("cache-control")), ("same-origin", "no-store"));
    assert!(page.body.contains("noindex"));
    assert_eq!(app.count("select (select count(*) from session) + (select count(*) from outbox)").await, before);
    // Without the code there is no answer.
    send(&head, "approve-answer", &link, &[("answer", "yes")]).await.shows("You are asked to approve");
    assert_eq!(app.count("select count(*) from registration where approval = 'waiting'").await, 1);

    let page = prove(&head, &link).await;
    page.shows("Do you approve this registration?").shows("Robin Field").shows("Long Lane School").shows("One school");
    send(&head, "approve-answer", &link, &[("answer", "yes")]).await.shows("You have approved the registration");
    for (sql, rows) in [
        ("select count(*) from registration where approval = 'yes' and approval_at is not null", 1),
        ("select count(*) from audit where action = 'approval_answered' and after->>'approval' = 'yes'", 1),
    ] {
        assert_eq!(app.count(sql).await, rows, "{sql}");
    }
    let mail = app.newest_mail().await;
    assert!(
        mail.recipient == "office@longlane.example.sch.uk" && mail.subject.contains("approved"),
        "{}",
        mail.subject
    );
    // The link is used up, for everybody.
    app.other_device().get(&link).await.shows("You have already answered");
    send(&head, "approve-answer", &link, &[("answer", "no"), ("note", "Changed my mind")]).await.shows("Thank you");
    assert_eq!(app.count("select count(*) from registration where approval = 'yes'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn sent_back_with_a_note_and_asked_again(db: PgPool) {
    let (app, link) = asked(db).await;
    let head = app.other_device();
    prove(&head, &link).await;
    let page = send(&head, "approve-answer", &link, &[("answer", "no"), ("note", "  ")]).await;
    page.shows("There is a problem").shows("Enter what needs to change");
    let long = "长".repeat(1001);
    let page = send(&head, "approve-answer", &link, &[("answer", "no"), ("note", &long)]).await;
    page.shows("1,000 characters or fewer").shows(&long);
    let note = "Please <b>wait</b> & ask\nfor Year 5, too </textarea><script>";
    send(&head, "approve-answer", &link, &[("answer", "no"), ("note", note)]).await.shows("sent the registration back");
    let mail = app.newest_mail().await;
    assert!(mail.text.contains("Please <b>wait</b> & ask") && mail.text.contains("for Year 5, too"), "{}", mail.text);
    assert_eq!(app.count("select count(*) from registration where approval = 'no' and status = 'submitted'").await, 1);
    // A new link waits for a new answer; the old one stays used.
    let second = ask_now(&app).await;
    assert_ne!(second, link);
    assert_eq!(app.count("select count(*) from registration where approval = 'waiting'").await, 1);
    app.other_device().get(&link).await.shows("You have already answered");
    let head = app.other_device();
    prove(&head, &second).await;
    send(&head, "approve-answer", &second, &[("answer", "yes")]).await.shows("You have approved");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn links_run_out_and_say_what_to_do(db: PgPool) {
    let (app, link) = asked(db).await;
    let head = app.other_device();
    app.later(Duration::days(14));
    head.get(&link).await.shows("This link has run out").shows("send you a new one");
    send(&head, "approve-send", &link, &[]).await.shows("This link has run out");
    assert_eq!(app.count("select count(*) from email_code").await, 0);
    app.later(Duration::days(1));
    assert_eq!(app::case::approval::delete_expired(&app.state.pool, app.state.clock.now()).await.unwrap(), 1);
    let gone = head.get(&link).await;
    assert_eq!(gone.status, 404);
    assert!(gone.text().contains("This link does not work") && gone.text().contains("send you a new one"));
    assert_eq!(head.get("/en/approve/nonsense").await.status, 404);
    assert_eq!(head.get(&format!("/en/approve/{}", "0".repeat(32))).await.text(), gone.text());
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_code_is_for_one_link_and_one_browser(db: PgPool) {
    let (app, link) = asked(db).await;
    let (head, other) = (app.other_device(), app.other_device());
    send(&head, "approve-send", &link, &[]).await;
    let code = app.newest_code().await;
    app.later(Duration::minutes(2));
    send(&other, "approve-send", &link, &[]).await;
    send(&other, "approve-code", &link, &[("email_code", &code)]).await.shows("4 tries");
    send(&head, "approve-code", &link, &[("email_code", &code)]).await.shows("Do you approve");
    other.get(&link).await.shows("What is the code we sent you?");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn whoever_is_not_there_is_not_asked(db: PgPool) {
    let (app, _) = asked(db).await;
    let id = the_only(&app).await;
    for change in [
        "approval = 'yes'",
        "approval = 'waiting', status = 'withdrawn', ended_at = now()",
        "approver_email = null, status = 'submitted', ended_at = null",
    ] {
        let sql = format!("update registration set {change}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&app.state.pool).await.unwrap();
        let mut tx = app.state.pool.begin().await.unwrap();
        assert_eq!(ask(&mut tx, &app.state, id).await.unwrap(), Asked::NotNeeded, "{change}");
    }
    assert_eq!(app.count("select count(*) from approval").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn staff_have_the_link_sent_again_where_an_answer_is_waited_for(db: PgPool) {
    let (app, first) = asked(db).await;
    let staff = app.signed_in(Role::Caseworker).await;
    let record = "/staff/registrations/UKC-K72-MF4-TX";
    let again = async || staff.post(form::staff::ASK_APPROVAL, &[("reference", "UKC-K72-MF4-TX")]).await;
    let button = async || staff.get(record).await.all(&format!("form[action='{}'] button", form::staff::ASK_APPROVAL));
    let page = staff.get(record).await;
    page.shows("Waiting, asked 2 March 2026, 09:00");
    assert_eq!(button().await, ["Send the approval link again"]);
    assert_eq!(page.all("#mails li").len(), 1, "the mail is tied to its registration");

    for _ in 0..3 {
        app.later(Duration::minutes(1));
        again().await.redirects_to(&format!("{record}#checks"));
    }
    let second = link(&app).await;
    assert_ne!(first, second);
    let limited = again().await;
    assert_eq!((limited.status, limited.header("retry-after").is_empty()), (429, false));
    for (sql, rows) in [
        ("select count(*) from approval", 4),
        ("select count(*) from outbox where kind = 'approval' and registration_id is not null", 4),
        (
            "select count(*) from audit where action = 'approval_asked' and role = 'caseworker' and record = 'registration:UKC-K72-MF4-TX'",
            3,
        ),
        ("select count(*) from audit where audit::text like '%head@%'", 0),
    ] {
        assert_eq!(app.count(sql).await, rows, "{sql}");
    }
    // The answer's mail is tied to it as well; then nobody is waited for.
    let head = app.other_device();
    prove(&head, &second).await;
    send(&head, "approve-answer", &second, &[("answer", "yes")]).await.shows("You have approved");
    let mails = staff.get(record).await.all("#mails li");
    assert!(mails.iter().any(|line| line.contains("approval answered: waits")), "{mails:?}");
    app.later(Duration::days(1));
    for change in [
        "approval = 'yes'",
        "approval = 'no'",
        "approval = 'waiting', status = 'withdrawn', ended_at = now()",
        "approver_email = null, status = 'submitted', ended_at = null",
    ] {
        let sql = format!("update registration set {change}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&app.state.pool).await.unwrap();
        let fields = [("email", "caseworker@example.org"), ("password", PASSWORD)];
        staff.post(form::staff::SIGN_IN, &fields).await.redirects_to("/staff");
        assert_eq!(button().await.len(), 0, "{change}");
        assert_eq!(again().await.status, 409, "{change}");
    }
    for (reference, status) in [("UKC-AA2-BB3-CC", 404), ("nothing", 404)] {
        assert_eq!(staff.post(form::staff::ASK_APPROVAL, &[("reference", reference)]).await.status, status);
    }
    assert_eq!(app.count("select count(*) from approval").await, 4);
}
