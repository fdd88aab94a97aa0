//! The registration through the router: a whole way, wrong input at every step, codes, and sending it once.

use crate::common::wizard::{self, Given, walk_to};
use crate::common::{Answer, TestApp};
use app::paths::form;
use sqlx::PgPool;
use time::Duration;

const EMAIL: &str = "office@longlane.example.sch.uk";

/// What the browser shows after a form: follows the redirects.
async fn send(app: &TestApp, action: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = wizard::post(app, action, fields).await;
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
    send(app, "kind", &[("applicant_kind", "single_school")]).await;
    send(app, "nation", &[("uk_nation", "england")]).await.shows("work e-mail address");
    send(app, "email", &[("contact_email", EMAIL)]).await
}

/// Up to the task list of the draft.
async fn begin(app: &TestApp) {
    ask_for_code(app).await.shows("What is the code we sent you?");
    let code = app.newest_code().await;
    send(app, "code", &[("email_code", &code)]).await.shows("Your registration").shows("Cannot start yet");
}

/// Up to the page with all answers.
async fn fill_in(app: &TestApp) -> Answer {
    walk_to(app, &Given::school(), "check").await.end
}

/// The key of the draft, as its last form has it.
async fn draft_of(app: &TestApp) -> String {
    app.get("/en/register/declarations").await.value_of("draft")
}

/// The last form.
fn declared<'a>(locale: &'a str, draft: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("locale", locale), ("draft", draft)];
    for name in ["authority", "accuracy", "safeguarding", "no_pupil_data", "read_privacy"] {
        fields.push((format!("answers[decl_{name}]").leak(), "yes"));
    }
    fields
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
    let field = field.trim_start_matches("answers[").trim_end_matches(']');
    assert_eq!(answer.attributes(".error-summary a", "href"), [format!("#{field}")]);
    assert_eq!(answer.attributes(&format!("#{field}"), "aria-invalid").len(), usize::from(typed != "-"));
    if typed != "-" {
        assert_eq!(answer.attributes(&format!("#{field}"), "value"), [typed]);
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_school_registers(db: PgPool) {
    let app = TestApp::new(db).await;
    app.get("/en/register")
        .await
        .shows("Start now")
        .shows("do not include names, photographs or health details of pupils");
    let check = fill_in(&app).await;
    for text in [
        "Check your answers",
        "One school",
        EMAIL,
        "Long Lane School",
        "Robin Field",
        "International lead",
        "Not provided",
    ] {
        check.shows(text);
    }
    assert_eq!(app.count("select count(*) from registration").await, 0);

    app.later(Duration::minutes(1));
    let draft = draft_of(&app).await;
    let sent = app.post(form::registration::SUBMIT, &declared("en", &draft)).await;
    let address = sent.header("location").to_owned();
    let reference = address.strip_prefix("/en/register/done/").expect("a reference").to_owned();
    let done = app.get(&address).await;
    done.shows("Registration sent").shows(&reference).shows("within 10 working days");
    assert_eq!(done.header("cache-control"), "no-store");

    let mails = app::mail::newest(&app.state.pool, 2).await.expect("the outbox");
    let mail = mails.iter().find(|mail| mail.recipient == EMAIL).expect("a mail to the applicant");
    assert!(mail.subject.contains(&reference) && !mail.subject.contains("Long Lane"));
    for (sql, rows) in [
        (
            "select count(*) from registration where status = 'submitted' and contact_email = answers->>'contact_email'",
            1,
        ),
        ("select count(*) from registration_history where from_status = 'draft' and to_status = 'submitted'", 1),
        ("select count(*) from registration_draft where completed_at is not null", 1),
        ("select count(*) from outbox", 3),
        ("select count(*) from outbox where kind = 'approval' and recipient = 'head@longlane.example.sch.uk'", 1),
        ("select count(*) from approval where answer is null", 1),
    ] {
        assert_eq!(app.count(sql).await, rows, "{sql}");
    }
    // The start page is a start page again, and knows of it.
    app.get("/en/register").await.shows("Start now").shows(&reference);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn in_chinese_in_own_words(db: PgPool) {
    let app = TestApp::new(db).await;
    let zh = ("locale", "zh");
    send(&app, "kind", &[zh, ("applicant_kind", "single_school")]).await.shows("学校在英国哪个地区？");
    send(&app, "nation", &[zh, ("uk_nation", "scotland")]).await.shows("您的工作邮箱是什么？");
    send(&app, "email", &[zh, ("contact_email", "name＠council．gov．uk")]).await.shows("name@council.gov.uk");
    let mail = app.newest_mail().await;
    assert_eq!(mail.subject, "学校登记验证码");
    let code = app.newest_code().await;
    send(&app, "code", &[zh, ("email_code", &code)]).await.shows("您的登记").shows("尚未开始");
    send(&app, "school", &[zh, ("school_choice", "not_listed")]).await.shows("请介绍这所学校");
    let given = Given::school()
        .with("contact_name", &["王小明"])
        .with("contact_role", &["other"])
        .with("contact_role_other", &["教育处 处长"]);
    walk_to(&app, &given, "check").await.end.shows("王小明").shows("教育处 处长").shows("Primary 1 to 3");
    // The other language shows the same draft.
    app.get("/zh/register/check").await.shows("核对您的答案").shows("王小明").shows("小学1至3年级");
    let draft = draft_of(&app).await;
    let sent = app.post(form::registration::SUBMIT, &declared("zh", &draft)).await;
    follow(&app, sent).await.shows("登记已提交");
    assert_eq!(app.count("select count(*) from registration where locale = 'zh'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn wrong_input_is_kept_and_explained(db: PgPool) {
    let app = TestApp::new(db).await;
    refuses(&send(&app, "kind", &[]).await, "Select who you are registering", "applicant_kind", "-");
    refuses(&send(&app, "kind", &[("applicant_kind", "'; --")]).await, "Select who", "applicant_kind", "-");
    send(&app, "kind", &[("applicant_kind", "single_school")]).await.shows("Where is the school?");
    refuses(&send(&app, "nation", &[]).await, "Select a nation", "uk_nation", "-");
    send(&app, "nation", &[("uk_nation", "england")]).await.shows("work e-mail");

    for (typed, message) in [("", "Enter your work e-mail address"), ("name@example", "in the correct format")] {
        refuses(&send(&app, "email", &[("contact_email", typed)]).await, message, "contact_email", typed);
    }
    let long = format!("{}@example.com", "a".repeat(300));
    refuses(&send(&app, "email", &[("contact_email", &long)]).await, "254 characters", "contact_email", &long);
    assert_eq!(app.count("select count(*) from outbox").await, 0);

    begin(&app).await;
    send(&app, "school", &[]).await.shows("Which school is it?");
    let short = app.get("/en/register/school?school_query=x").await;
    refuses(&short, "at least 2 characters", "school_query", "x");
    send(&app, "school", &[("school_choice", "not_listed")]).await.shows("Tell us about the school");
    let fields = [
        ("school_name", "123!"),
        ("address_line_1", "1 Lane"),
        ("town", "Derby"),
        ("postcode", "DE1"),
        ("phase", "primary"),
    ];
    let wrong = send(&app, "school-details", &fields).await;
    wrong.shows("Enter a full UK postcode").shows("There is a problem");
    assert_eq!(wrong.value_of("answers[postcode]"), "DE1");
    let fields = [
        ("school_name", "<script>&\"' School"),
        ("address_line_1", "1 Lane"),
        ("town", "Derby"),
        ("postcode", "de1 2aa"),
        ("phase", "primary"),
    ];
    send(&app, "school-details", &fields).await.shows("About how many pupils");
    send(&app, "pupils", &[("pupil_count_band", "up_to_100")]).await.shows("person we should contact");
    refuses(
        &send(&app, "contact-name", &[("contact_name", "R2D2")]).await,
        "with letters, spaces",
        "contact_name",
        "R2D2",
    );
    // Still there on another visit, and in the other language.
    app.get("/zh/register/contact-name").await.shows("填写有误").shows("联系人的姓名只能包含");
    send(&app, "contact-name", &[("contact_name", "Robin Field")]).await;
    let role = send(&app, "contact-role", &[("contact_role_other", "Robot")]).await;
    role.shows("Select the role");
    assert_eq!(role.value_of("answers[contact_role_other]"), "Robot");
    let other = [("contact_role", "other"), ("contact_role_other", "")];
    refuses(&send(&app, "contact-role", &other).await, "Enter the role of the main contact", "contact_role_other", "");
    send(&app, "contact-role", &[("contact_role", "teacher")]).await.shows("How should we contact");
    let phone = [("contact_method", "phone"), ("contact_phone", "12")];
    refuses(&send(&app, "contact-method", &phone).await, "Enter a phone number, like", "contact_phone", "12");
    send(&app, "contact-method", &[("contact_method", "email"), ("contact_phone", "12")]).await.shows("Who can agree");
    let own = [("approver_role", "head"), ("approver_name", "Sam Head"), ("approver_email", EMAIL)];
    refuses(
        &send(&app, "approver", &own).await,
        "Enter a different e-mail address from your own",
        "approver_email",
        EMAIL,
    );
    let same = [("approver_role", "head"), ("same_as_contact", "yes")];
    let refused = send(&app, "approver", &same).await;
    refused.shows("There is a problem").shows("The main contact’s role is “Teacher”, so somebody else must agree");
    assert_eq!(refused.attributes(".error-summary a", "href"), ["#same_as_contact"]);
    // The box that the summary leads to is the one that is wrong, says so, and is still ticked.
    let wrong = refused.attributes("[aria-invalid=true]", "id");
    let described = refused.attributes("#same_as_contact[type=checkbox][checked]", "aria-describedby");
    assert_eq!(
        (wrong, described),
        (vec!["same_as_contact".to_owned()], vec!["same_as_contact-hint same_as_contact-error".to_owned()])
    );
    assert_eq!(refused.all("#same_as_contact-hint, #same_as_contact-error").len(), 2);
    let message = &refused.all("#same_as_contact-error")[0];
    assert_eq!(message, &format!("Error: {}", refused.all(".error-summary li a")[0]));
    assert_eq!(refused.attributes("label[for=same_as_contact]", "for").len(), 1);
    app.get("/zh/register/approver").await.shows("填写有误");
    // Without the box the other person is asked for; nothing of the mistake is left.
    let untied = send(&app, "approver", &[("approver_role", "head")]).await;
    let wrong = untied.attributes("[aria-invalid=true]", "id");
    assert_eq!(wrong, ["approver_name", "approver_email"]);
    assert_eq!(untied.attributes(".error-summary a", "href"), ["#approver_name", "#approver_email"]);
    assert_eq!(untied.attributes("#same_as_contact", "aria-describedby"), ["same_as_contact-hint"]);
    walk_to(&app, &Given::school().with("contact_role", &["teacher"]), "check").await.end.shows("<script>&\"' School");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn nonsense_never_breaks_it(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app).await;
    for action in ["answers", "email", "code", "new-code", "submit", "unknown"] {
        let path = format!("{}{action}", form::APPLICANTS);
        let bodies: [&[u8]; 8] = [
            b"",
            b"\xff\xfe=%ff&%00",
            b"locale=xx&draft=%00",
            b"step=school-details&answers[school_name][a][b]=1&draft[]=2",
            b"step=activities&answers[activities]=x&answers[age_groups][7]=1&answers[]=2",
            b"step=check&answers=1&then=later",
            b"locale=en&locale=zh",
            b"step=contact-name&answers[contact_name]=%00%0a&email_code=%c3%28",
        ];
        for body in bodies {
            let answer = app.post_raw(&path, body).await;
            assert!(answer.status < 500, "{action} {body:?}: {}", answer.status);
        }
    }
    for path in [
        "/en/register/done/%E4%BD%A0",
        "/en/register/done/UKC-K72-MF4",
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
    for step in ["nation", "email", "code", "school", "contact-name", "check", "declarations"] {
        app.get(&format!("/en/register/{step}")).await.redirects_to("/en/register");
    }
    send(&app, "kind", &[("applicant_kind", "trust")]).await;
    for step in ["email", "code", "trust", "contact-name", "check"] {
        app.get(&format!("/en/register/{step}")).await.redirects_to("/en/register/nation");
    }
    // Answers to questions that were not asked are not kept.
    send(&app, "contact-name", &[("contact_name", "Li Na")]).await.shows("Where are the schools?");
    send(&app, "code", &[("email_code", "123456")]).await.shows("Where are the schools?");
    send(&app, "submit", &[("draft", "")]).await.shows("Where are the schools?");
    assert_eq!(app.count("select count(*) from registration_draft").await, 0);

    begin(&app).await;
    for step in ["code", "trust", "school-details", "contact-name", "age-groups", "check", "declarations"] {
        app.get(&format!("/en/register/{step}")).await.redirects_to("/en/register");
    }
    let school = app.get("/en/register/school").await;
    assert_eq!(school.attributes(".back-link", "href"), ["/en/register"]);
    // Once the school is known, the other parts open in any order.
    walk_to(&app, &Given::school(), "contact-name").await;
    app.get("/en/register/existing-link").await.shows("a link with a school in China");
    app.get("/en/register/safeguarding").await.shows("safeguarding lead");
    app.get("/en/register/age-groups").await.redirects_to("/en/register");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_link_did_not_begin_in_the_future(db: PgPool) {
    let app = TestApp::new(db).await;
    fill_in(&app).await.shows("Check your answers");
    send(&app, "existing-link", &[("existing_link", "informal")]).await.shows("Year it began");
    let year = app.state.clock.now().year();
    let (now, next) = (year.to_string(), (year + 1).to_string());
    let since = |year| {
        [
            ("partner_school_name", "Hefei No. 1 School"),
            ("partner_city", "Hefei"),
            ("wish", "renew"),
            ("since_year", year),
        ]
    };
    refuses(&send(&app, "partner-school", &since(&next)).await, "must not be in the future", "since_year", &next);
    send(&app, "partner-school", &since(&now)).await.shows("Check your answers");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn places_are_found_without_scripts_and_ticks_are_kept(db: PgPool) {
    let app = TestApp::with_data(db).await;
    walk_to(&app, &Given::school().with("place_choice", &["choose_places"]), "places").await;
    let ticked = |page: &Answer| page.attributes("input[type=checkbox][checked]", "value");
    let offered = |page: &Answer| page.attributes(".choice:not([hidden]) input", "value");
    let all = app.get("/en/register/places").await;
    assert!(offered(&all).len() > 60 && !offered(&all).contains(&"derby".to_owned()));
    all.shows("Jiangsu 江苏省").shows("Nanjing 南京");
    assert_eq!(all.attributes("#places", "name"), ["answers[places][]"], "errors lead to the first one");
    let button = (all.attributes("button[formmethod=get]", "formaction"), all.all("button[formmethod=get]"));
    assert_eq!(button, (vec!["/en/register/places".to_owned()], vec!["Search".to_owned()]));
    for text in ["NANJING", "N%C3%A1nj%C4%ABng", "%E5%8D%97%E4%BA%AC", "nan+jing"] {
        let page =
            app.get(&format!("/en/register/places?step=places&answers[places][]=hefei&places_query={text}")).await;
        page.shows("1 place found for");
        assert_eq!((offered(&page), ticked(&page)), (vec!["hefei".into(), "nanjing".into()], vec!["hefei".into()]));
    }
    // Scripts can show again what is not looked for.
    let narrowed = app.get("/en/register/places?places_query=hefei").await;
    assert_eq!(narrowed.attributes("input[type=checkbox]", "value").len(), offered(&all).len());
    assert_eq!(narrowed.all("fieldset.choice-group:not([hidden]) legend"), ["Anhui 安徽省"]);
    let none = app.get("/zh/register/places?places_query=%3Cb%3Ezzz").await;
    none.shows("没有找到“<b>zzz”");
    assert!(offered(&none).is_empty());
    assert_eq!(app.count("select count(*) from registration_draft where answers ? 'places'").await, 0);

    let answer = [("places[]", "hefei"), ("places[]", "nanjing"), ("places_query", "x")];
    send(&app, "places", &answer).await.shows("When would you like to start?");
    assert_eq!(ticked(&app.get("/en/register/places").await), ["hefei", "nanjing"]);
    let four = ["hefei", "nanjing", "xian", "harbin"].map(|place| ("places[]", place));
    send(&app, "places", &four).await.shows("There is a problem").shows("Select up to 3 places");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_changed_answer_asks_what_depends_on_it(db: PgPool) {
    let app = TestApp::new(db).await;
    fill_in(&app).await.shows("Check your answers");
    send(&app, "contact-name", &[("contact_name", "Li Na")]).await.shows("Check your answers").shows("Li Na");
    // A visit asks where pupils sleep, and that may ask for more, before it is back.
    let visit = [("activities[]", "pupils_visit_china")];
    send(&app, "activities", &visit).await.shows("Would pupils stay overnight?");
    app.get("/en/register/check").await.redirects_to("/en/register");
    send(&app, "overnight", &[("overnight", "homestay")]).await.shows("Before pupils stay with families");
    send(&app, "homestay", &[("homestay_read", "yes")]).await.shows("Check your answers").shows("Yes, with families");
    let check = send(&app, "activities", &[("activities[]", "mandarin")]).await;
    assert!(!check.shows("Check your answers").text().contains("Yes, with families"));
    let orphans = "select count(*) from registration_draft where answers ? 'overnight' or answers ? 'homestay_read'";
    assert_eq!(app.count(orphans).await, 0);
    // A council has no school of its own and other roles.
    send(&app, "kind", &[("applicant_kind", "council")]).await.shows("Which council is it?");
    app.get("/en/register/contact-name").await.redirects_to("/en/register");
    send(&app, "kind", &[("applicant_kind", "single_school")]).await;
    walk_to(&app, &Given::school(), "check").await;
    // Another address needs another code; the draft stays.
    app.later(Duration::minutes(2));
    send(&app, "email", &[("contact_email", "new@longlane.example.sch.uk")]).await.shows("What is the code");
    app.get("/en/register/check").await.redirects_to("/en/register");
    let code = app.newest_code().await;
    send(&app, "code", &[("email_code", &code)]).await.shows("Check your answers").shows("new@longlane");
    assert_eq!(app.count("select count(*) from registration_draft").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn somebody_else_is_told_whom_to_write_to(db: PgPool) {
    let app = TestApp::new(db).await;
    send(&app, "kind", &[("applicant_kind", "other")]).await.shows("Your last choice was not saved.");
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
        assert_eq!(code_error(&app, typed).await, "You have entered a wrong code too many times. Ask for a new one");
    }
    assert_eq!(app.count("select count(*) from registration_draft").await, 0);
    app.later(Duration::seconds(61));
    let again = send(&app, "new-code", &[]).await;
    again.shows("We have sent you a new code");
    let code = app.newest_code().await;
    send(&app, "code", &[("email_code", &code)]).await.shows("Your registration");
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
        send(browser, "nation", &[("uk_nation", "england")]).await;
        let answer = browser.post(form::registration::EMAIL, &[("locale", "zh"), ("contact_email", EMAIL)]).await;
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
    fill_in(&app).await;
    let draft = draft_of(&app).await;
    let fields = declared("en", &draft);
    let submit = || app.post(form::registration::SUBMIT, &fields);
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
    fill_in(&app).await;
    let draft = draft_of(&app).await;
    // Sent from another tab while this one still believes in the draft.
    sqlx::query("update registration_draft set completed_at = updated_at").execute(&app.state.pool).await.unwrap();
    send(&app, "school-details", &[("school_name", "Another School")]).await.shows("Start now");
    send(&app, "submit", &declared("en", &draft)).await.shows("Start now");
    let unchanged = "select count(*) from registration_draft where answers->>'school_name' = 'Long Lane School'";
    assert_eq!(app.count(unchanged).await, 1);
    assert_eq!(app.count("select count(*) from registration").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_confirmation_is_for_its_own_browser(db: PgPool) {
    let app = TestApp::new(db).await;
    fill_in(&app).await;
    let draft = draft_of(&app).await;
    let sent = app.post(form::registration::SUBMIT, &declared("en", &draft)).await;
    let address = sent.header("location").to_owned();
    let other = app.other_device();
    let (known, unknown) = (other.get(&address).await, other.get("/en/register/done/UKC-K72-MF4-TX").await);
    unknown.redirects_to("/en/track?reference=UKC-K72-MF4-TX");
    let reference = address.rsplit('/').next().unwrap();
    known.redirects_to(&format!("/en/track?reference={reference}"));
    let form = other.get(known.header("location")).await;
    assert_eq!(
        (form.status, form.value_of("reference").as_str(), form.value_of("email").as_str()),
        (200, reference, "")
    );
    assert!(form.all(".error-summary").is_empty());
    let wrong = other.get("/en/register/done/UKC-1").await;
    assert_eq!(wrong.status, 404);
    assert!(wrong.text().contains("This address is not complete"));
    let page = app.get(&address).await;
    let saved = page.attributes("main a[download]", "href").remove(0);
    let file = page.attributes("main a[download]", "download");
    assert_eq!(file, [format!("{reference}.txt")]);
    for part in ["data:text/plain;charset=utf-8,", reference, "10%20working%20days", "track", "info%40example.org"] {
        assert!(saved.contains(part), "{part}: {saved}");
    }
    app.get(&address.replace("/en/", "/zh/").to_lowercase()).await.shows("登记已提交");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_right_code_gives_the_browser_a_new_session(db: PgPool) {
    let app = TestApp::new(db).await;
    ask_for_code(&app).await;
    let before: Vec<u8> = sqlx::query_scalar("select id_hash from session").fetch_one(&app.state.pool).await.unwrap();
    let code = app.newest_code().await;
    let answer = app.post(form::registration::CODE, &[("locale", "en"), ("email_code", &code)]).await;
    assert!(answer.header("set-cookie").starts_with("apply="), "{:?}", answer.headers);
    let after: Vec<u8> = sqlx::query_scalar("select id_hash from session").fetch_one(&app.state.pool).await.unwrap();
    assert_ne!(before, after);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn other_sites_send_no_forms_and_reading_changes_nothing(db: PgPool) {
    let app = TestApp::new(db).await;
    let answer = app.post_from_elsewhere(form::registration::ANSWERS, &[("applicant_kind", "trust")]).await;
    assert_eq!(answer.status, 403);
    let answer = app.get(&format!("{}?step=kind&applicant_kind=trust", form::registration::ANSWERS)).await;
    assert!(matches!(answer.status, 404 | 405), "{}", answer.status);
    app.get("/en/register/kind").await.shows("Who are you registering?");
    assert_eq!(app.count("select count(*) from session").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_declaration_is_needed(db: PgPool) {
    let app = TestApp::new(db).await;
    fill_in(&app).await;
    let draft = draft_of(&app).await;
    let some = [("draft", draft.as_str()), ("answers[decl_accuracy]", "yes")];
    let page = send(&app, "submit", &some).await;
    page.shows("Confirm that there is no pupil information");
    assert_eq!(page.all(".error-summary li").len(), 4);
    assert_eq!(page.attributes("#decl_accuracy", "checked").len(), 1, "what was ticked stays");
    assert_eq!(app.count("select count(*) from registration").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn two_tabs_lose_no_answer(db: PgPool) {
    let app = TestApp::new(db).await;
    fill_in(&app).await;
    // One tab changes a name while the other, opened before, changes the tools.
    send(&app, "contact-name", &[("contact_name", "Li Na")]).await;
    send(&app, "tools", &[("tools[]", "voov")]).await.shows("VooV").shows("Li Na");
    // A tab in which the registration was sent already: sending again from the other shows the same confirmation.
    let draft = draft_of(&app).await;
    let first = app.post(form::registration::SUBMIT, &declared("en", &draft)).await;
    app.get(first.header("location")).await.shows("Registration sent");
    let second = app.post(form::registration::SUBMIT, &declared("en", &draft)).await;
    second.redirects_to(first.header("location"));
    send(&app, "tools", &[("tools[]", "zoom")]).await.shows("Start now");
    assert_eq!(app.count("select count(*) from registration where answers->'tools' = '[\"voov\"]'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_page_says_when_it_was_saved_and_can_be_left(db: PgPool) {
    let app = TestApp::new(db).await;
    begin(&app).await;
    app.later(Duration::minutes(42));
    let page = send(&app, "school", &[("school_choice", "not_listed")]).await;
    page.shows("Saved at 09:42");
    let left = send(&app, "school-details", &[("school_name", "Half a School"), ("then", "later")]).await;
    assert_eq!(left.status, 200);
    let typed = app.get("/en/register/school-details").await;
    assert_eq!(typed.value_of("answers[school_name]"), "Half a School");
}
