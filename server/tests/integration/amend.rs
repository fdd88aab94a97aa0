//! Corrections through the router: a school asks for one, staff change or take out an answer, everything that repeats it
//! follows, and the school is told.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::case::{Case, the_only};
use crate::common::life::tick;
use crate::common::{Answer, TestApp};
use app::audit;
use app::case::approval::ask;
use app::case::lifecycle::Setting;
use app::paths::form;
use app::roles::Role;
use sqlx::PgPool;
use time::Duration;

const REFERENCE: &str = "UKC-K72-MF4-TX";
const EMAIL: &str = "office@longlane.example.sch.uk";
const REASON: &str = "The contact asked for it by e-mail.";

/// A registration with its draft and the copy that was sent, and a caseworker.
async fn desk(db: PgPool) -> TestApp {
    let app = TestApp::new(db).await;
    let case = Case::new(&app)
        .answer("contact_name", "Robyn Field")
        .answer("contact_role", "teacher")
        .answer("approver_email", "hed@longlane.example.sch.uk")
        .answer("about_school", "Ask Kim Pupil\nWe sing");
    let id = case.insert().await;
    tick(&app, id, Setting::ContactVerified(Some("by phone".to_owned()))).await;
    sqlx::query(
        "insert into outbox (id, kind, recipient, subject, body_text, body_html, created_at, send_after, sent_at, registration_id)
         select gen_random_uuid(), 'submitted', contact_email, 's', answers ->> 'about_school', answers ->> 'about_school',
                submitted_at, submitted_at, submitted_at, id from registration",
    )
    .execute(&app.state.pool)
    .await
    .unwrap();
    app.signed_in(Role::Caseworker).await
}

fn record() -> String {
    format!("/staff/registrations/{REFERENCE}")
}

fn page_of(answer: &str) -> String {
    format!("{}/answers/{answer}", record())
}

/// Sends the form as the page shows it, with another text.
async fn amend(app: &TestApp, answer: &str, value: &str, reason: &str) -> Answer {
    let version =
        app.count("select (extract(epoch from updated_at) * 1000000)::bigint from registration").await.to_string();
    app.later(Duration::SECOND);
    post(app, answer, &version, value, reason).await
}

async fn post(app: &TestApp, answer: &str, version: &str, value: &str, reason: &str) -> Answer {
    let fields = [
        ("reference", REFERENCE),
        ("answer_name", answer),
        ("version", version),
        ("fields[value]", value),
        ("fields[note]", reason),
    ];
    app.post(form::staff::AMEND_ANSWER, &fields).await
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_text_that_says_too_much_is_taken_out_everywhere(pool: PgPool) {
    let app = desk(pool).await;
    let page = app.get(&record()).await;
    let href = page_of("about_school");
    assert!(page.attributes("a", "href").contains(&href), "{}", page.text());
    let page = app.get(&href).await;
    page.shows("About the school").shows("Ask Kim Pupil").shows("“[taken out]” then stands there");
    assert_eq!((page.header("cache-control"), page.all("h1").len()), ("no-store", 1));

    amend(&app, "about_school", " \r\n ", REASON).await.redirects_to(&record());
    app.get(&record()).await.shows("[taken out]");
    let left = "select (select count(*) from registration r where r::text like '%Kim Pupil%')
                + (select count(*) from registration_draft d where d::text like '%Kim Pupil%')
                + (select count(*) from outbox o where o::text like '%Kim Pupil%')
                + (select count(*) from audit a where a::text like '%Kim Pupil%')";
    assert_eq!(app.count(left).await, 0);
    let line = "select count(*) from audit where action = 'answer_amended' and record = 'registration:UKC-K72-MF4-TX'
                and role = 'caseworker' and reason = 'The contact asked for it by e-mail.'
                and before = '{\"about_school\": \"•••, 21 characters\"}' and after = '{\"about_school\": \"•••, 11 characters\"}'";
    assert_eq!(app.count(line).await, 1);
    assert_eq!(audit::verify(&app.state.pool).await.unwrap(), Ok(app.count("select count(*) from audit").await));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn contact_details_are_shown_first_and_what_is_kept_beside_them_follows(pool: PgPool) {
    let app = desk(pool).await;
    let href = page_of("contact_name");
    let page = app.get(&href).await;
    page.shows("show it first");
    assert!(
        !page.body.contains("Robyn") && page.all(&format!("form[action='{}']", form::staff::AMEND_ANSWER)).is_empty()
    );
    let fields = [("reference", REFERENCE), ("answer", "contact_name")];
    app.post(form::staff::SHOW_CONTACT, &fields).await.redirects_to(&href);
    assert_eq!(app.get(&href).await.value_of("fields[value]"), "Robyn Field");
    assert_eq!(app.count("select count(*) from audit where action = 'contact_shown'").await, 1);

    for (answer, value) in [
        ("contact_name", "Robin  Field "),
        ("contact_email", "Robin@Gmail.Example.Com"),
        ("contact_phone", "01632 960 002"),
        ("second_contact_email", "two@longlane.example.sch.uk"),
        ("approver_name", "Samira Head"),
        ("school_name", "Long Lane Primary School"),
    ] {
        amend(&app, answer, value, REASON).await.redirects_to(&record());
    }
    let columns =
        "select count(*) from registration where contact_name = 'Robin Field' and contact_phone = '+441632960002'
                   and contact_email = 'Robin@gmail.example.com' and verify_contact and contact_verified_at is null
                   and second_contact_email = 'two@longlane.example.sch.uk' and approver_name = 'Samira Head'
                   and school_name = 'Long Lane Primary School' and answers->>'contact_name' = contact_name
                   and answers->>'contact_email' = contact_email and answers->>'contact_phone' = '01632 960 002'";
    assert_eq!(app.count(columns).await, 1);
    // Taken out: where the number was the only way, there is another one.
    amend(&app, "contact_phone", "", REASON).await.redirects_to(&record());
    amend(&app, "second_contact_email", "", REASON).await.redirects_to(&record());
    let gone = "select count(*) from registration where contact_phone is null and second_contact_email is null
                and answers->>'contact_method' = 'email' and not answers ? 'contact_phone'";
    assert_eq!(app.count(gone).await, 1);
    let names =
        "select count(*) from audit where action = 'answer_amended' and audit::text ~ 'Robin|Samira|longlane|gmail'";
    assert_eq!(app.count(names).await, 0);
    assert_eq!(app.get(&page_of("contact_phone")).await.status, 404, "nobody asks for a number now");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_is_wrong_gets_a_sentence_and_stays_typed(pool: PgPool) {
    let app = desk(pool).await;
    app.post(form::staff::SHOW_CONTACT, &[("reference", REFERENCE)]).await;
    for (answer, value, reason, sentence) in [
        ("approver_email", "nobody", REASON, "Enter an e-mail address in the correct format"),
        ("approver_email", "", REASON, "This cannot be taken out"),
        ("approver_email", "OFFICE@longlane.example.sch.uk", REASON, "need different addresses"),
        ("contact_email", "hed@longlane.example.sch.uk", REASON, "need different addresses"),
        ("contact_name", "Robin Field", "short", "Say why, in 10 to 500 characters; this has 5"),
        ("contact_name", "Robyn Field", REASON, "This is what stands there already"),
        ("about_school", "</textarea><script>alert(1)</script>", "", "Say why"),
    ] {
        amend(&app, answer, value, reason).await.redirects_to(&page_of(answer));
        let page = app.get(&page_of(answer)).await;
        page.shows("There is a problem").shows(sentence);
        assert!(page.body.contains("<title>Error: ") && !page.body.contains("<script>alert"), "{answer}");
        if answer != "about_school" {
            assert_eq!(page.value_of("fields[value]"), value);
        }
        assert!(app.get(&record()).await.all(".error-summary").is_empty(), "it belongs to the other page");
    }
    for answer in ["school_choice", "contact_role", "lead_email-1", "nothing", "contact_name-1", "a%20b"] {
        assert_eq!(app.get(&page_of(answer)).await.status, 404, "{answer}");
        assert_eq!(amend(&app, answer, "x", REASON).await.status, 404, "{answer}");
    }
    assert_eq!(post(&app, "contact_name", "1", "Robin Field", REASON).await.status, 409, "somebody was quicker");
    assert_eq!(post(&app, "contact_name", "soon", "Robin Field", REASON).await.status, 400);
    for status in ["withdrawn", "closed", "declined"] {
        sqlx::query("update registration set status = $1, ended_at = now()")
            .bind(status)
            .execute(&app.state.pool)
            .await
            .unwrap();
        assert_eq!(amend(&app, "contact_name", "Robin Field", REASON).await.status, 409, "{status}");
        assert_eq!(app.get(&page_of("contact_name")).await.status, 409, "{status}");
        assert!(!app.get(&record()).await.text().contains("Change or take out"), "{status}");
    }
    assert_eq!(app.count("select count(*) from audit where action = 'answer_amended'").await, 0);
    assert_eq!(app.count("select count(*) from registration where contact_name = 'Robyn Field'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn only_caseworkers_and_seniors_change_answers(pool: PgPool) {
    let app = desk(pool).await;
    for (role, status) in [
        (Role::Viewer, 403),
        (Role::Editor, 403),
        (Role::PrivacyLead, 403),
        (Role::Admin, 403),
        (Role::Senior, 303),
        (Role::Caseworker, 303),
    ] {
        sqlx::query("update staff set role = $1").bind(role.as_str()).execute(&app.state.pool).await.unwrap();
        let page = app.get(&page_of("about_school")).await;
        assert_eq!(page.status, if status == 303 { 200 } else { 403 }, "{role}");
        let links = app.get(&record()).await.text().contains("Change or take out");
        assert_eq!(links, status == 303, "{role}");
        assert_eq!(amend(&app, "about_school", role.as_str(), REASON).await.status, status, "{role}");
    }
    let stranger = app.other_device().get(&page_of("about_school")).await;
    assert!(stranger.status == 303 && stranger.header("location").starts_with("/staff/sign-in?next=%2Fstaff"));
    post(&app.other_device(), "about_school", "1", "x", REASON).await.redirects_to("/staff/sign-in");
    assert_eq!(app.count("select count(*) from audit where action = 'answer_amended'").await, 2);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn whoever_must_agree_sees_the_changed_text(pool: PgPool) {
    let app = desk(pool).await;
    let id = the_only(&app).await;
    let ask_now = async || {
        app.later(Duration::SECOND);
        let mut tx = app.state.pool.begin().await.unwrap();
        ask(&mut tx, &app.state, id).await.unwrap();
        tx.commit().await.unwrap();
        let mail = app.newest_mail().await;
        let link = mail.text.split_whitespace().find(|word| word.contains("/approve/")).unwrap().to_owned();
        (mail.recipient, link.strip_prefix(crate::common::BASE).unwrap().to_owned())
    };
    let (_, old) = ask_now().await;
    app.later(Duration::SECOND);
    amend(&app, "approver_email", "head@longlane.example.sch.uk", REASON).await.redirects_to(&record());
    app.other_device().get(&old).await.shows("This link has run out");
    let (recipient, link) = ask_now().await;
    assert_eq!(recipient, "head@longlane.example.sch.uk");

    let head = app.other_device();
    let token = link.rsplit('/').next().unwrap().to_owned();
    let fields = [("locale", "en"), ("token", token.as_str())];
    head.post(form::approval::SEND, &fields).await.redirects_to(&link);
    let code = app.newest_code().await;
    let fields = [("locale", "en"), ("token", token.as_str()), ("email_code", code.as_str())];
    head.post(form::approval::CODE, &fields).await.redirects_to(&link);
    head.get(&link).await.shows("Ask Kim Pupil");
    amend(&app, "about_school", "We sing.", REASON).await.redirects_to(&record());
    let page = head.get(&link).await;
    page.shows("We sing.");
    assert!(!page.text().contains("Kim Pupil"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_school_asks_and_is_told(pool: PgPool) {
    let app = desk(pool).await;
    let school = app.other_device();
    let fields = [("locale", "en"), ("reference", REFERENCE), ("email", EMAIL)];
    school.post(form::tracker::START, &fields).await.redirects_to("/en/track/code");
    let code = school.newest_code().await;
    school.post(form::tracker::CODE, &[("locale", "en"), ("email_code", &code)]).await;
    let ask = async |text: &str| {
        app.later(Duration::SECOND);
        let fields = [("locale", "en"), ("kind", "correction"), ("text", text)];
        school.post(form::tracker::REQUEST, &fields).await
    };
    let long = "长".repeat(1001);
    for (text, sentence) in [(" short ", "in at least 10 characters"), (long.as_str(), "1,000 characters or fewer")] {
        ask(text).await.redirects_to("/en/track/data");
        let page = school.get("/en/track/data").await;
        page.shows("There is a problem").shows(sentence).shows(text.trim());
        assert_eq!(page.attributes(".error-summary a", "href"), ["#correction-text"]);
    }
    school.get("/zh/track/data").await.shows("需要更正的内容不能超过1000个字符");
    assert_eq!(app.count("select count(*) from data_request").await, 0);
    let text = "The contact is Robin, not Robyn </textarea><script>";
    ask(text).await.redirects_to("/en/track/data");
    ask(text).await.redirects_to("/en/track/data");
    let page = school.get("/en/track/data").await;
    page.shows("A correction received on 2 March 2026; we will reply by 2 April 2026");
    assert!(page.all(".error-summary").is_empty() && page.all("#correction").is_empty());
    assert_eq!(
        app.count("select count(*) from data_request where kind = 'correction' and text like '%Robyn%'").await,
        1
    );
    let mail = app.newest_mail().await;
    assert!(mail.text.contains("correct something") && !mail.text.contains("Robyn"), "{}", mail.text);
    assert!(school.get("/en/track/data.json").await.body.contains("not Robyn"), "it is theirs to take along");
    assert_eq!(app.count("select count(*) from audit where audit::text like '%Robyn%'").await, 0);

    // The caseworker reads it on the registration and the privacy lead on the desk, which leads there.
    app.get(&record()).await.shows("The school asks for a correction").shows(text);
    let lead = app.signed_in(Role::PrivacyLead).await;
    assert!(!lead.get(&record()).await.text().contains("asks for a correction"));
    lead.get("/staff/data-requests").await.shows("Correction").shows("Answer by 2 April 2026");
    let id: String = sqlx::query_scalar("select id::text from data_request").fetch_one(&app.state.pool).await.unwrap();
    let path = format!("/staff/data-requests/{id}");
    let page = lead.get(&path).await;
    page.shows("Correction request").shows(text).shows("It is corrected");
    assert!(page.attributes("a", "href").contains(&record()));
    let act = async |act: &str, note: &str| {
        app.later(Duration::SECOND);
        let fields = [("request", id.as_str()), ("act", act), ("fields[note]", note)];
        lead.post(form::staff::DATA_REQUEST, &fields).await
    };
    for wrong in ["erase", "hold", "release"] {
        assert_eq!(act(wrong, REASON).await.status, 409, "{wrong}");
    }
    act("fulfil", "").await.redirects_to(&path);
    let mail = app.newest_mail().await;
    assert!(mail.recipient == EMAIL && mail.text.contains("we have corrected"), "{}", mail.text);
    school
        .get("/en/track/data")
        .await
        .shows("A correction received on 2 March 2026; done")
        .shows("Have something corrected");
    assert!(!app.get(&record()).await.text().contains("asks for a correction"));
    // Another one may be refused, with the reason in the mail.
    ask("Write that we are the best school.").await;
    let second: String = sqlx::query_scalar("select id::text from data_request where status = 'open'")
        .fetch_one(&app.state.pool)
        .await
        .unwrap();
    app.later(Duration::SECOND);
    let fields = [("request", second.as_str()), ("act", "refuse"), ("fields[note]", "It is not a fact.")];
    lead.post(form::staff::DATA_REQUEST, &fields).await;
    let mail = app.newest_mail().await;
    assert!(mail.text.contains("we cannot do so") || mail.text.contains("It is not a fact."), "{}", mail.text);
    assert!(mail.subject.contains("cannot make the correction"));
}
