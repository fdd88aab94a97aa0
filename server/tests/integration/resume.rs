//! Coming back to a draft: by the link in a mail, by e-mail alone, on another device; what scanners and strangers get; how
//! long a draft and a session live.
#![expect(clippy::expect_used, reason = "a test stops where it stands")]

use crate::common::case::Case;
use crate::common::wizard::{self, Given, walk};
use crate::common::{Answer, TestApp};
use app::paths::form;
use server::jobs;
use sqlx::PgPool;
use time::Duration;

const EMAIL: &str = "office@longlane.example.sch.uk";

async fn send(app: &TestApp, action: &str, fields: &[(&str, &str)]) -> Answer {
    // Nobody is quicker; and of two mails one is the newer.
    app.later(Duration::SECOND);
    let locale = if fields.iter().any(|(name, _)| *name == "locale") { vec![] } else { vec![("locale", "en")] };
    let fields: Vec<_> = locale.iter().chain(fields).copied().collect();
    let mut answer = wizard::post(app, action, &fields).await;
    assert_eq!(answer.status, 303, "{action}: {}", answer.text());
    for _ in 0..3 {
        if answer.status == 303 {
            answer = app.get(answer.header("location")).await;
        }
    }
    answer
}

/// A draft for an address, at the first question after the code.
async fn begin(app: &TestApp, email: &str) {
    send(app, "kind", &[("applicant_kind", "single_school")]).await;
    send(app, "nation", &[("uk_nation", "england")]).await;
    send(app, "email", &[("contact_email", email)]).await;
    let code = app.newest_code().await;
    send(app, "code", &[("email_code", &code)]).await;
    assert_eq!(app.count("select count(*) from registration_draft where completed_at is null").await, 1);
}

/// The first question that is open for this browser.
async fn open_question(app: &TestApp) -> String {
    let mut answer = app.get("/en/register").await;
    let mut at = "/en/register".to_owned();
    for _ in 0..3 {
        if answer.status == 303 {
            at = answer.header("location").to_owned();
            answer = app.get(&at).await;
        }
    }
    // The task list of a draft: its first question.
    if at == "/en/register" && !answer.attributes(".task-list a", "href").is_empty() {
        at = wizard::from_hub(&answer);
    }
    at
}

/// The path of the link in the newest mail.
async fn link(app: &TestApp) -> String {
    let text = app.newest_mail().await.text;
    let address = text.split_whitespace().find(|word| word.contains("/register/resume/")).expect("a link in the mail");
    address.strip_prefix(crate::common::BASE).expect("an address of this service").to_owned()
}

async fn mails_to(app: &TestApp, email: &str) -> usize {
    let all = app::mail::newest(&app.state.pool, 100).await.expect("the outbox");
    all.iter().filter(|mail| mail.recipient == email).count()
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_school_goes_on_on_another_device(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    let question = open_question(&app).await;
    let saved = send(&app, "save-for-later", &[]).await;
    saved.shows("Saved. You can come back later").shows("until 30 March 2026").shows(EMAIL);
    let mail = app.newest_mail().await;
    assert!(mail.text.contains("30 March 2026") && !mail.text.contains("single_school"), "{}", mail.text);
    let link = link(&app).await;

    // The card has the same link, as text and as a picture, and nothing about anybody.
    let card = app.get("/en/register/card").await;
    card.shows(&link).shows("No answers, no names");
    assert_eq!(card.attributes("svg.qr", "role"), ["img"]);
    assert!(!card.body.contains("style="));
    assert!(!card.text().contains(EMAIL));
    assert_eq!(card.header("referrer-policy"), "same-origin");

    let other = app.other_device();
    let page = other.get(&link).await;
    page.shows("Continue your registration");
    assert_eq!((page.header("referrer-policy"), page.header("cache-control")), ("same-origin", "no-store"));
    assert!(page.body.contains("noindex") && !page.text().contains(EMAIL));
    let locator = page.value_of("locator");
    let sent = send(&other, "resume-locator", &[("locator", &locator)]).await;
    sent.shows("we have sent a 6-digit code");
    assert!(!sent.text().contains(EMAIL), "whoever has the link is not told the address");
    let code = other.newest_code().await;
    send(&other, "resume-code", &[("email_code", &code)]).await;
    assert_eq!(open_question(&other).await, question);

    // What the second saves the first one sees; both go on.
    send(&other, "school", &[("school_choice", "not_listed")]).await;
    assert_ne!(open_question(&app).await, question);
    assert_eq!(open_question(&app).await, open_question(&other).await);
    assert_eq!(app.count("select count(*) from registration_draft").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_scanner_that_opens_the_link_changes_nothing(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    send(&app, "save-for-later", &[]).await;
    let link = link(&app).await;
    let tables = "select (select count(*) from outbox) + (select count(*) from email_code)
                  + (select count(*) from session) + (select count(*) from draft_locator)";
    let before = app.count(tables).await;
    let scanner = app.other_device();
    for _ in 0..3 {
        scanner.get(&link).await.shows("Send the code");
    }
    let unknown = scanner.get(&format!("/en/register/resume/{}", "0".repeat(32))).await;
    assert_eq!(unknown.text(), scanner.get(&link).await.text(), "the page says nothing about the link");
    assert_eq!(app.count(tables).await, before);
    assert_eq!(scanner.get("/en/register/resume/nonsense").await.status, 404);
    // Only a hash is kept.
    let stored: Vec<u8> =
        sqlx::query_scalar("select locator_hash from draft_locator").fetch_one(&app.state.pool).await.unwrap();
    assert_eq!(stored.len(), 32);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_link_that_leads_nowhere_says_so(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    send(&app, "save-for-later", &[]).await;
    let link = link(&app).await;
    let locator = link.rsplit('/').next().unwrap().to_owned();
    let other = app.other_device();
    for bad in ["", "nonsense", &"0".repeat(32)] {
        send(&other, "resume-locator", &[("locator", bad)]).await.shows("no longer open here");
    }
    sqlx::query("update registration_draft set completed_at = updated_at").execute(&app.state.pool).await.unwrap();
    send(&other, "resume-locator", &[("locator", &locator)])
        .await
        .shows("no longer open here")
        .shows("has been submitted");
    // The browser that had it is told, too.
    app.get("/en/register").await.shows("is no longer open");
    assert_eq!(app.count("select count(*) from email_code").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_link_of_a_draft_that_was_sent_leads_to_the_tracker(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    send(&app, "save-for-later", &[]).await;
    let locator = link(&app).await.rsplit('/').next().unwrap().to_owned();
    // A colleague has asked for the code, and is slow to type it.
    let slow = app.other_device();
    send(&slow, "resume-locator", &[("locator", &locator)]).await.shows("we have sent a 6-digit code");
    let code = app.newest_code().await;
    walk(&app, &Given::school().with("contact_email", &[EMAIL])).await.end.shows("Registration sent");
    assert_eq!(app.count("select count(*) from draft_locator").await, 0);

    let (codes, mails) = ("select count(*) from email_code", "select count(*) from outbox");
    let before = (app.count(codes).await, app.count(mails).await);
    for locator in [&locator, &"0".repeat(32)] {
        let gone = send(&app.other_device(), "resume-locator", &[("locator", locator)]).await;
        gone.shows("It has been submitted").shows("which we sent by e-mail");
        assert_eq!(gone.attributes("main a.button", "href"), ["/en/track"]);
    }
    send(&slow, "resume-code", &[("email_code", &code)]).await.shows("It has been submitted");
    slow.get("/en/register/contact-name").await.redirects_to("/en/register");
    assert_eq!((app.count(codes).await, app.count(mails).await), before, "no code is sent for it");
}

/// Everything of an answer that a stranger could compare: what belongs to the browser and the moment is masked.
fn compared(answer: &Answer, email: &str) -> String {
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "x-request-id"))
        .map(|(name, value)| {
            let value = value.to_str().unwrap_or_default();
            let (value, secret) = value.split_once('=').filter(|_| name == "set-cookie").unwrap_or((value, ""));
            let rest = secret.split_once(';').map_or("", |(_, rest)| rest);
            format!("{name}: {value} {rest}")
        })
        .collect();
    headers.sort();
    format!("{}\n{}\n\n{}", answer.status, headers.join("\n"), answer.body.replace(email, "X"))
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn known_and_unknown_are_answered_alike_to_the_byte(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    Case::new(&app).insert().await;
    let stranger = "nobody@longlane.example.sch.uk";
    assert_eq!(stranger.len(), EMAIL.len(), "or the length of a page would differ by right");
    let (known, unknown) = ("UKC-K72-MF4-TX", "UKC-AA2-BB3-CC");
    let cases = [
        ("resume-email", "/en/register/resume-code", vec![("", EMAIL), ("", stranger)]),
        ("track", "/en/track/code", vec![(known, EMAIL), (known, stranger), (unknown, EMAIL), (unknown, stranger)]),
    ];
    for (action, page, asked) in cases {
        let mut seen = Vec::new();
        for (reference, email) in asked {
            // Neither the limit of an address nor the wait of a minute is what is compared.
            sqlx::query("delete from rate_limit").execute(&app.state.pool).await.unwrap();
            let browser = app.other_device();
            let post = async |action: &str, fields: &[(&str, &str)]| {
                browser.post(&format!("{}{action}", form::APPLICANTS), &[&[("locale", "en")], fields].concat()).await
            };
            let mut story = Vec::new();
            story.push(post(action, &[("reference", reference), ("email", email)]).await);
            assert_eq!(story[0].header("location"), page);
            story.push(browser.get(page).await);
            let code = action.replace("-email", "") + "-code";
            for typed in ["", "12", "000000"] {
                story.push(post(&code, &[("email_code", typed)]).await);
                story.push(browser.get(page).await);
            }
            let again = action.replace("-email", "") + "-new-code";
            story.push(post(&again, &[]).await);
            story.push(browser.get(page).await);
            seen.push(story.iter().map(|answer| compared(answer, email)).collect::<Vec<_>>());
        }
        for other in &seen[1..] {
            assert_eq!(other, &seen[0], "{action}");
        }
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn by_email_nobody_learns_whether_there_is_a_draft(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    let (known, unknown) = (app.other_device(), app.other_device());
    let stranger = "nobody@elsewhere.example.sch.uk";
    let before = app.count("select count(*) from outbox").await;
    let answers = [
        send(&known, "resume-email", &[("email", EMAIL)]).await.text().replace(EMAIL, "X"),
        send(&unknown, "resume-email", &[("email", stranger)]).await.text().replace(stranger, "X"),
    ];
    assert_eq!(answers[0], answers[1]);
    assert!(answers[0].contains("If there is an unfinished registration for X, we have sent a 6-digit code"));
    assert_eq!(app.count("select count(*) from outbox").await, before + 1);
    assert_eq!(mails_to(&app, stranger).await, 0);

    let code = app.newest_code().await;
    let wrong = if code == "000000" { "111111" } else { "000000" };
    for left in ["4 tries", "3 tries"] {
        for browser in [&known, &unknown] {
            send(browser, "resume-code", &[("email_code", wrong)]).await.shows(left);
        }
    }
    // The code is bound to the browser that asked.
    send(&unknown, "resume-code", &[("email_code", &code)]).await.shows("2 tries");
    send(&known, "resume-code", &[("email_code", &code)]).await;
    assert_eq!(open_question(&known).await, open_question(&app).await);
    // And is good once.
    app.get("/en/register/resume-code").await.redirects_to("/en/register/resume");
    // Both are told to wait alike.
    let soon = send(&unknown, "resume-new-code", &[]).await;
    soon.shows("then ask for a new code");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn codes_run_out_and_are_limited(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    let other = app.other_device();
    send(&other, "resume-email", &[("email", EMAIL)]).await;
    let code = app.newest_code().await;
    app.later(Duration::minutes(10));
    send(&other, "resume-code", &[("email_code", &code)]).await.shows("no longer works");
    for (typed, message) in [("", "Enter the code from the e-mail"), ("12345", "as 6 digits")] {
        send(&other, "resume-code", &[("email_code", typed)]).await.shows("There is a problem").shows(message);
    }
    for (typed, message) in [("", "Enter the e-mail address"), ("office@", "in the correct format")] {
        let page = send(&other, "resume-email", &[("email", typed)]).await;
        page.shows("There is a problem").shows(message);
        assert_eq!(page.value_of("email"), typed);
    }
    for email in [EMAIL, "nobody@elsewhere.example.sch.uk"] {
        let mut last = 303;
        for _ in 0..6 {
            app.later(Duration::seconds(61));
            let fields = [("locale", "zh"), ("email", email)];
            last = other.post(form::resume::EMAIL, &fields).await.status;
        }
        assert_eq!(last, 429, "{email}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn reminded_at_7_and_21_days_and_deleted_at_28(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    let mails = mails_to(&app, EMAIL).await;
    let day = async |days: i64| {
        app.later(Duration::days(days));
        jobs::look_through_drafts(&app.state).await.expect("the job");
        // However often it runs.
        jobs::look_through_drafts(&app.state).await.expect("the job");
        mails_to(&app, EMAIL).await - mails
    };
    assert_eq!(day(6).await, 0);
    assert_eq!(day(1).await, 1, "day 7");
    let mail = app.newest_mail().await;
    assert!(mail.subject.contains("30 March 2026") && mail.text.contains("/en/register/resume/"), "{}", mail.text);
    assert_eq!(day(13).await, 1, "day 20");
    assert_eq!(day(1).await, 2, "day 21");
    let second = link(&app).await;
    assert_eq!(app.count("select count(*) from draft_locator").await, 2, "each has its own");
    assert_eq!(day(7).await, 2, "day 28");
    assert_eq!(app.count("select count(*) from registration_draft").await, 1);
    app.later(Duration::SECOND);
    jobs::look_through_drafts(&app.state).await.expect("the job");
    for (sql, rows) in [
        ("select count(*) from registration_draft", 0),
        ("select count(*) from draft_locator", 0),
        ("select count(*) from audit where action = 'draft_deleted' and record like 'draft:%'", 1),
    ] {
        assert_eq!(app.count(sql).await, rows, "{sql}");
    }
    let locator = second.rsplit('/').next().unwrap().to_owned();
    send(&app.other_device(), "resume-locator", &[("locator", &locator)]).await.shows("Nobody saved it for 28 days");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn saving_begins_the_28_days_anew(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    let mails = mails_to(&app, EMAIL).await;
    app.later(Duration::days(8));
    jobs::look_through_drafts(&app.state).await.expect("the job");
    assert_eq!(mails_to(&app, EMAIL).await - mails, 1);
    // Back by the link of the reminder, and saved.
    let link = link(&app).await;
    let other = app.other_device();
    send(&other, "resume-locator", &[("locator", link.rsplit('/').next().unwrap())]).await;
    let code = app.newest_code().await;
    send(&other, "resume-code", &[("email_code", &code)]).await;
    send(&other, "school", &[("school_choice", "not_listed")]).await;
    let mails = mails_to(&app, EMAIL).await;
    for (days, reminders) in [(6, 0), (2, 1), (12, 1), (2, 2)] {
        app.later(Duration::days(days));
        jobs::look_through_drafts(&app.state).await.expect("the job");
        assert_eq!(mails_to(&app, EMAIL).await - mails, reminders);
    }
    let noted = "select count(*) from audit where action = 'reminded' and actor_id is null
                 and record = 'draft:' || (select id from registration_draft) and reason ~ '^(8|22) days after the last save$'";
    assert_eq!(app.count(noted).await, 3, "a line for each, which names the draft and nobody");
    assert_eq!(app.count("select count(*) from registration_draft").await, 1, "30 days after it began");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_session_ends_and_says_how_to_come_back(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    let question = open_question(&app).await;
    let page = app.get(&question).await;
    page.shows("Your session ends at 10:00").shows("are saved each time you continue");
    assert_eq!(page.attributes(".session a", "href"), [question.as_str()]);
    app.later(Duration::minutes(59));
    app.get(&question).await.shows("Your session ends at 10:59");
    assert_eq!(app.get("/en/register/session").await.body, "3600 10:59");
    app.later(Duration::minutes(61));
    app.get(&question).await.redirects_to("/en/register/ended");
    app.get("/en/register/ended").await.shows("Your session has ended").shows("Continue my registration");
    // Its cookie is gone: the next visit is a first one.
    app.get("/en/register").await.shows("Start now");
    assert_eq!(app.get("/en/register/session").await.body, "0 ");

    // A form that comes too late is not a mystery either.
    begin_again(&app).await;
    app.later(Duration::minutes(61));
    let late = wizard::post(&app, "school", &[("school_choice", "not_listed")]).await;
    assert_eq!((late.status, late.header("location")), (303, "/en/register/ended"));
}

/// Back into the draft by e-mail.
async fn begin_again(app: &TestApp) {
    send(app, "resume-email", &[("email", EMAIL)]).await;
    let code = app.newest_code().await;
    send(app, "resume-code", &[("email_code", &code)]).await;
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn after_12_hours_a_session_ends_however_busy(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app, EMAIL).await;
    let question = open_question(&app).await;
    for _ in 0..14 {
        app.later(Duration::minutes(50));
        assert_eq!(app.get(&question).await.status, 200);
    }
    // 11 hours and 40 minutes: the end does not move any more.
    app.get(&question).await.shows("Your session ends at 21:00");
    let left = app.get("/en/register/session").await.body;
    assert!(left.starts_with("11") && left.ends_with(" 21:00"), "{left}");
    app.later(Duration::minutes(20));
    app.get(&question).await.redirects_to("/en/register/ended");
}
