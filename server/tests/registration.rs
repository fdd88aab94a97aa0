//! The registration through the router: a whole way, wrong input at every step, codes, and sending it once.

mod common;

use common::{Answer, TestApp};
use sqlx::PgPool;
use time::Duration;

const EMAIL: &str = "office@longlane.example.sch.uk";

/// What the browser shows after a form: follows the redirects.
async fn send(app: &TestApp, action: &str, fields: &[(&str, &str)]) -> Answer {
    let locale = if fields.iter().any(|(name, _)| *name == "locale") { vec![] } else { vec![("locale", "en")] };
    let fields: Vec<_> = locale.iter().chain(fields).copied().collect();
    let answer = app.post(&format!("/form/registration/{action}"), &fields).await;
    assert_eq!(answer.status, 303, "{action}: {}", answer.text());
    follow(app, answer).await
}

async fn follow(app: &TestApp, mut answer: Answer) -> Answer {
    for _ in 0..3 {
        if answer.status == 303 {
            answer = app.get(answer.header("location")).await;
        }
    }
    assert_ne!(answer.status, 303, "redirected for ever, at last to {:?}", answer.header("location"));
    answer
}

/// Up to the code page.
async fn ask_for_code(app: &TestApp) -> Answer {
    send(app, "kind", &[("applicant_kind", "single_school")]).await.shows("work e-mail address");
    send(app, "email", &[("contact_email", EMAIL)]).await
}

/// Up to the first question of the draft.
async fn begin(app: &TestApp) {
    ask_for_code(app).await.shows("What is the code we sent you?");
    let code = app.newest_code().await;
    send(app, "code", &[("email_code", &code)]).await.shows("What is the school called?");
}

/// Up to the page with all answers.
async fn fill_in(app: &TestApp) -> Answer {
    begin(app).await;
    send(app, "school", &[("school_name", "Long Lane School")]).await.shows("Who should we contact?");
    send(app, "contact", &[("contact_name", "Robin Field"), ("contact_role", "head")]).await
}

async fn code_error(app: &TestApp, typed: &str) -> String {
    let answer = send(app, "code", &[("email_code", typed)]).await;
    answer.shows("There is a problem");
    assert_eq!(answer.value_of("email_code"), typed);
    answer.all(".error-summary li").join(" ")
}

/// Asserts a page with an error that shows again what was typed.
#[track_caller]
fn refuses(answer: &Answer, message: &str, field: &str, typed: &str) {
    answer.shows("There is a problem").shows(message);
    assert!(answer.body.contains("<title>Error: "), "{}", answer.body);
    assert_eq!(answer.attributes(".error-summary a", "href"), [format!("#{field}")]);
    assert_eq!(answer.attributes(&format!("#{field}"), "aria-invalid").len(), usize::from(typed != "-"));
    if typed != "-" {
        assert_eq!(answer.value_of(field), typed);
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_school_registers(db: PgPool) {
    let app = TestApp::new(db).await;
    app.get("/en/register").await.shows("Start now").shows("no names, photographs or health details of pupils");
    let check = fill_in(&app).await;
    for text in ["Check your answers", "One school", EMAIL, "Long Lane School", "Robin Field", "Head teacher"] {
        check.shows(text);
    }
    assert_eq!(app.count("select count(*) from registration").await, 0);

    app.later(Duration::minutes(1));
    let draft = check.value_of("draft");
    let sent = app.post("/form/registration/submit", &[("locale", "en"), ("draft", &draft)]).await;
    let address = sent.header("location").to_owned();
    let reference = address.strip_prefix("/en/register/done/").expect("a reference").to_owned();
    let done = app.get(&address).await;
    done.shows("Registration sent").shows(&reference).shows("within 10 working days");
    assert_eq!(done.header("cache-control"), "no-store");

    let mail = app.newest_mail().await;
    assert_eq!(mail.recipient, EMAIL);
    assert!(mail.subject.contains(&reference) && !mail.subject.contains("Long Lane"));
    for (sql, rows) in [
        (
            "select count(*) from registration where status = 'submitted' and contact_email = answers->>'contact_email'",
            1,
        ),
        ("select count(*) from registration_history where from_status = 'draft' and to_status = 'submitted'", 1),
        ("select count(*) from registration_draft where completed_at is not null", 1),
        ("select count(*) from outbox", 2),
    ] {
        assert_eq!(app.count(sql).await, rows, "{sql}");
    }
    // The start page is a start page again, and knows of it.
    app.get("/en/register").await.shows("Start now").shows(&reference);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn in_chinese_for_a_council_in_own_words(db: PgPool) {
    let app = TestApp::new(db).await;
    let zh = ("locale", "zh");
    send(&app, "kind", &[zh, ("applicant_kind", "council")]).await.shows("您的工作邮箱是什么？");
    send(&app, "email", &[zh, ("contact_email", "name＠council．gov．uk")]).await.shows("name@council.gov.uk");
    let mail = app.newest_mail().await;
    assert_eq!(mail.subject, "学校登记验证码");
    let code = app.newest_code().await;
    send(&app, "code", &[zh, ("email_code", &code)]).await.shows("议会叫什么名称？");
    send(&app, "school", &[zh, ("school_name", "纽卡斯尔市议会")]).await.shows("我们应当与谁联系？");
    let fields = [zh, ("contact_name", "王小明"), ("contact_role", "other"), ("contact_role_other", "教育处 处长")];
    let check = send(&app, "contact", &fields).await;
    check.shows("核对您的答案").shows("王小明").shows("教育处 处长");
    // The other language shows the same draft.
    app.get("/en/register/check").await.shows("Check your answers").shows("纽卡斯尔市议会");
    send(&app, "submit", &[zh, ("draft", &check.value_of("draft"))]).await.shows("登记已提交");
    assert_eq!(app.count("select count(*) from registration where locale = 'zh'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn wrong_input_is_kept_and_explained(db: PgPool) {
    let app = TestApp::new(db).await;
    refuses(&send(&app, "kind", &[]).await, "Select who you are registering", "applicant_kind", "-");
    refuses(&send(&app, "kind", &[("applicant_kind", "'; --")]).await, "Select who", "applicant_kind", "-");
    send(&app, "kind", &[("applicant_kind", "single_school")]).await.shows("work e-mail");

    for (typed, message) in [("", "Enter your work e-mail address"), ("name@example", "in the correct format")] {
        refuses(&send(&app, "email", &[("contact_email", typed)]).await, message, "contact_email", typed);
    }
    let long = format!("{}@example.com", "a".repeat(300));
    refuses(&send(&app, "email", &[("contact_email", &long)]).await, "254 characters", "contact_email", &long);
    assert_eq!(app.count("select count(*) from outbox").await, 0);

    begin(&app).await;
    refuses(&send(&app, "school", &[("school_name", "")]).await, "Enter the name of the school", "school_name", "");
    refuses(&send(&app, "school", &[("school_name", "123")]).await, "at least one letter", "school_name", "123");
    send(&app, "school", &[("school_name", "<script>&\"' School")]).await.shows("Who should we contact?");
    let contact = send(&app, "contact", &[("contact_name", "R2D2"), ("contact_role_other", "Robot")]).await;
    contact.shows("with letters, spaces").shows("Select the role");
    assert_eq!(
        (contact.value_of("contact_name"), contact.value_of("contact_role_other")),
        ("R2D2".into(), "Robot".into())
    );
    // Still there on another visit, and in the other language.
    app.get("/zh/register/contact").await.shows("填写有误").shows("请选择联系人的职务");
    let other = [("contact_name", "Robin Field"), ("contact_role", "other"), ("contact_role_other", "")];
    refuses(&send(&app, "contact", &other).await, "Enter the role of the contact", "contact_role_other", "");
    let check = send(&app, "contact", &[("contact_name", "Robin Field"), ("contact_role", "teacher")]).await;
    check.shows("<script>&\"' School");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn nonsense_never_breaks_it(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app).await;
    for action in ["kind", "email", "code", "new-code", "school", "contact", "submit", "unknown"] {
        let path = format!("/form/registration/{action}");
        let bodies: [&[u8]; 6] = [
            b"",
            b"\xff\xfe=%ff&%00",
            b"locale=xx&draft=%00",
            b"school_name[a][b]=1&draft[]=2",
            b"locale=en&locale=zh",
            b"contact_name=%00%0a&email_code=%c3%28",
        ];
        for body in bodies {
            let answer = app.post_raw(&path, body).await;
            assert!(answer.status < 500, "{action} {body:?}: {}", answer.status);
        }
    }
    for path in [
        "/en/register/done/%E4%BD%A0",
        "/en/register/done/UKC-K72-MF4-TX",
        "/zh/register/nothing",
        "/xx/register",
        "/en/register/kind/x",
    ] {
        assert_eq!(app.get(path).await.status, 404, "{path}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn steps_open_in_order(db: PgPool) {
    let app = TestApp::new(db).await;
    for step in ["email", "code", "school", "contact", "check"] {
        app.get(&format!("/en/register/{step}")).await.redirects_to("/en/register");
    }
    send(&app, "kind", &[("applicant_kind", "trust")]).await;
    for step in ["code", "school", "contact", "check"] {
        app.get(&format!("/en/register/{step}")).await.redirects_to("/en/register/email");
    }
    // Answers to questions that were not asked are not kept.
    send(&app, "school", &[("school_name", "A Trust")]).await.shows("What is your work e-mail address?");
    send(&app, "code", &[("email_code", "123456")]).await.shows("What is your work e-mail address?");
    send(&app, "submit", &[("draft", "")]).await.shows("What is your work e-mail address?");
    assert_eq!(app.count("select count(*) from registration_draft").await, 0);

    begin(&app).await;
    app.get("/en/register/code").await.redirects_to("/en/register/school");
    app.get("/en/register/check").await.redirects_to("/en/register/school");
    let school = app.get("/en/register/school").await;
    assert_eq!(
        (school.value_of("school_name"), school.attributes(".back-link", "href")),
        (String::new(), vec!["/en/register/email".to_owned()])
    );
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_changed_answer_asks_what_depends_on_it(db: PgPool) {
    let app = TestApp::new(db).await;
    fill_in(&app).await.shows("Check your answers");
    send(&app, "school", &[("school_name", "Short Lane School")]).await.shows("Check your answers").shows("Short Lane");
    // A council has another name and other roles.
    send(&app, "kind", &[("applicant_kind", "council")]).await.shows("What is the council called?");
    let contact = send(&app, "school", &[("school_name", "A Council")]).await;
    contact.shows("Council officer");
    assert_eq!(contact.value_of("contact_name"), "Robin Field");
    assert!(!contact.text().contains("Head teacher"));
    let fields = [("contact_name", "Robin Field"), ("contact_role", "council_officer")];
    send(&app, "contact", &fields).await.shows("Check your answers");
    // Another address needs another code; the draft stays.
    app.later(Duration::minutes(1));
    send(&app, "email", &[("contact_email", "new@longlane.example.sch.uk")]).await.shows("What is the code");
    app.get("/en/register/check").await.redirects_to("/en/register/code");
    let code = app.newest_code().await;
    send(&app, "code", &[("email_code", &code)]).await.shows("Check your answers").shows("new@longlane");
    assert_eq!(app.count("select count(*) from registration_draft").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn somebody_else_is_told_whom_to_write_to(db: PgPool) {
    let app = TestApp::new(db).await;
    send(&app, "kind", &[("applicant_kind", "other")]).await.shows("Nothing that you chose was saved.");
    app.get("/en/register").await.shows("Start now");
    assert_eq!(app.count("select count(*) from session").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_code_has_five_tries(db: PgPool) {
    let app = TestApp::new(db).await;
    ask_for_code(&app).await.shows(EMAIL);
    let code = app.newest_code().await;
    let wrong = if code == "000000" { "111111" } else { "000000" };
    assert_eq!(code_error(&app, "").await, "Enter the code from the e-mail");
    assert_eq!(code_error(&app, "12345").await, "Enter the code as 6 digits");
    for left in ["4 tries", "3 tries", "2 tries", "1 try"] {
        assert!(code_error(&app, wrong).await.contains(left));
    }
    for typed in [wrong, &code] {
        assert_eq!(code_error(&app, typed).await, "The code was wrong too often. Ask for a new one");
    }
    assert_eq!(app.count("select count(*) from registration_draft").await, 0);
    app.later(Duration::seconds(61));
    let again = send(&app, "new-code", &[]).await;
    again.shows("We have sent you a new code");
    let code = app.newest_code().await;
    send(&app, "code", &[("email_code", &code)]).await.shows("What is the school called?");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_code_runs_out_and_works_in_one_browser(db: PgPool) {
    let app = TestApp::new(db).await;
    ask_for_code(&app).await;
    let code = app.newest_code().await;
    let other = app.other_device();
    ask_for_code(&other).await;
    assert!(code_error(&other, &code).await.contains("4 tries"));
    app.later(Duration::minutes(10));
    assert_eq!(code_error(&app, &code).await, "This code no longer works. Ask for a new one");
    let stored: String = sqlx::query_scalar("select encode(code_hash, 'escape') from email_code limit 1")
        .fetch_one(&app.state.pool)
        .await
        .unwrap();
    assert!(!stored.contains(&code));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn codes_are_sent_with_measure(db: PgPool) {
    let app = TestApp::new(db).await;
    ask_for_code(&app).await;
    let soon = send(&app, "new-code", &[]).await;
    soon.shows("Wait 60 seconds");
    assert_eq!(soon.attributes(".error-summary a", "href"), ["#new_code"]);
    // The same address again sends nothing, and says nothing else.
    send(&app, "email", &[("contact_email", EMAIL)]).await.shows("What is the code we sent you?");
    assert_eq!(app.count("select count(*) from outbox").await, 1);
    for sent in 2..=5 {
        app.later(Duration::seconds(60));
        send(&app, "new-code", &[]).await.shows("We have sent you a new code");
        assert_eq!(app.count("select count(*) from outbox").await, sent);
    }
    app.later(Duration::seconds(60));
    // Another browser does not help.
    for browser in [&app, &app.other_device()] {
        send(browser, "kind", &[("applicant_kind", "trust")]).await;
        let answer = browser.post("/form/registration/email", &[("locale", "zh"), ("contact_email", EMAIL)]).await;
        assert_eq!(answer.status, 429);
        assert!(answer.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds <= 3600));
        let page = browser.get("/en/register/email").await;
        assert_eq!(page.value_of("contact_email"), EMAIL, "what was typed stays");
    }
    assert_eq!(app.count("select count(*) from outbox").await, 5);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn sent_twice_is_one_registration(db: PgPool) {
    let app = TestApp::new(db).await;
    let draft = fill_in(&app).await.value_of("draft");
    let fields = [("locale", "en"), ("draft", draft.as_str())];
    let submit = || app.post("/form/registration/submit", &fields);
    let (first, second) = tokio::join!(submit(), submit());
    let third = submit().await;
    assert!(first.header("location").starts_with("/en/register/done/UKC-"), "{}", first.text());
    for again in [second, third] {
        again.redirects_to(first.header("location"));
    }
    assert_eq!(app.count("select count(*) from registration").await, 1);
    assert_eq!(app.count("select count(*) from registration_history").await, 1);
    assert_eq!(app.count("select count(*) from outbox where kind = 'submitted'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_was_sent_does_not_change(db: PgPool) {
    let app = TestApp::new(db).await;
    let draft = fill_in(&app).await.value_of("draft");
    // Sent from another tab while this one still believes in the draft.
    sqlx::query("update registration_draft set completed_at = updated_at").execute(&app.state.pool).await.unwrap();
    send(&app, "school", &[("school_name", "Another School")]).await.shows("Start now");
    send(&app, "submit", &[("draft", &draft)]).await.shows("Start now");
    let unchanged = "select count(*) from registration_draft where answers->>'school_name' = 'Long Lane School'";
    assert_eq!(app.count(unchanged).await, 1);
    assert_eq!(app.count("select count(*) from registration").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_confirmation_is_for_its_own_browser(db: PgPool) {
    let app = TestApp::new(db).await;
    let draft = fill_in(&app).await.value_of("draft");
    let sent = app.post("/form/registration/submit", &[("locale", "en"), ("draft", &draft)]).await;
    let address = sent.header("location").to_owned();
    let other = app.other_device();
    let (known, unknown) = (other.get(&address).await, other.get("/en/register/done/UKC-K72-MF4-TX").await);
    assert_eq!((known.status, unknown.status), (404, 404));
    assert_eq!(known.text(), unknown.text());
    assert!(known.text().contains("only in the browser that sent the registration"));
    app.get(&address.replace("/en/", "/zh/").to_lowercase()).await.shows("登记已提交");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_right_code_gives_the_browser_a_new_session(db: PgPool) {
    let app = TestApp::new(db).await;
    ask_for_code(&app).await;
    let before: Vec<u8> = sqlx::query_scalar("select id_hash from session").fetch_one(&app.state.pool).await.unwrap();
    let code = app.newest_code().await;
    let answer = app.post("/form/registration/code", &[("locale", "en"), ("email_code", &code)]).await;
    assert!(answer.header("set-cookie").starts_with("apply="), "{:?}", answer.headers);
    let after: Vec<u8> = sqlx::query_scalar("select id_hash from session").fetch_one(&app.state.pool).await.unwrap();
    assert_ne!(before, after);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn other_sites_send_no_forms_and_reading_changes_nothing(db: PgPool) {
    let app = TestApp::new(db).await;
    let answer = app.post_from_elsewhere("/form/registration/kind", &[("applicant_kind", "trust")]).await;
    assert_eq!(answer.status, 403);
    let answer = app.get("/form/registration/kind?applicant_kind=trust").await;
    assert!(matches!(answer.status, 404 | 405), "{}", answer.status);
    app.get("/en/register/kind").await.shows("Who are you registering?");
    assert_eq!(app.count("select count(*) from session").await, 0);
}
