//! Staff through the router: coming in, what each role may do, moving a registration, and what the audit says of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::case::Case;
use crate::common::{PASSWORD, TestApp};
use app::audit;
use app::paths::form;
use app::roles::Role;
use app::staff::auth::add_account;
use sqlx::PgPool;
use time::Duration;

const REFERENCE: &str = "UKC-K72-MF4-TX";

/// A service with one registration and an account.
async fn office(pool: PgPool, role: Role) -> TestApp {
    let app = TestApp::new(pool).await;
    register(&app, REFERENCE, "Long Lane School", "Office@longlane.example.sch.uk").await;
    add_account(&app.state.pool, &app.state.clock, "Sam@Example.org", role, PASSWORD).await.unwrap();
    app
}

async fn register(app: &TestApp, reference: &str, school: &str, email: &str) {
    let case = Case::new(app).reference(reference).answer("school_name", school).answer("contact_email", email);
    case.answer("contact_role", "head").insert().await;
}

async fn sign_in(app: &TestApp) {
    let answer = app.post(form::staff::SIGN_IN, &[("email", "sam@example.org"), ("password", PASSWORD)]).await;
    answer.redirects_to("/staff");
}

fn record() -> String {
    format!("/staff/registrations/{REFERENCE}")
}

/// The fields of the form that moves the registration on, as the page shows them.
async fn move_fields(app: &TestApp) -> Vec<(&'static str, String)> {
    let page = app.get(&record()).await;
    ["reference", "step", "version"].map(|name| (name, page.value_of(name))).into()
}

async fn post(app: &TestApp, path: &str, fields: &[(&'static str, String)]) -> crate::common::Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    app.post(path, &fields).await
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn whoever_is_not_signed_in_is_sent_to_sign_in(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    app.get("/staff").await.redirects_to("/staff/sign-in");
    app.get("/staff/registrations?q=long")
        .await
        .redirects_to("/staff/sign-in?next=%2Fstaff%2Fregistrations%3Fq%3Dlong");
    for action in ["sign-out", "move", "show-contact"] {
        let answer =
            app.post(&format!("{}{action}", form::STAFF), &[("reference", REFERENCE), ("step", "start_review")]).await;
        answer.redirects_to("/staff/sign-in");
    }
    let page = app.get("/staff/sign-in?next=//evil.example").await;
    assert_eq!(page.shows("Staff sign-in").value_of("next"), "");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert_eq!(app.count("select count(*) from registration where status <> 'submitted'").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn signing_in_leads_on_and_signing_out_ends_it(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    let fields = [("email", " SAM@example.org "), ("password", PASSWORD), ("next", "/staff/registrations?q=long")];
    app.post(form::staff::SIGN_IN, &fields).await.redirects_to("/staff/registrations?q=long");
    app.get("/staff").await.shows("Submitted");
    app.get("/staff/sign-in").await.redirects_to("/staff");
    app.other_device().get("/staff").await.redirects_to("/staff/sign-in");
    app.post(form::staff::SIGN_OUT, &[]).await.redirects_to("/staff/sign-in");
    app.get("/staff").await.redirects_to("/staff/sign-in");
    assert_eq!(app.count("select count(*) from audit where action in ('signed_in', 'signed_out')").await, 2);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn known_and_unknown_addresses_get_the_same_answer(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    sqlx::query("insert into staff select gen_random_uuid(), 'gone@example.org', role, password_hash, created_at, created_at from staff")
        .execute(&app.state.pool)
        .await
        .unwrap();
    let mut answers = Vec::new();
    for (email, password) in [
        ("sam@example.org", "wrong password"),
        ("nobody@example.org", "wrong password"),
        ("gone@example.org", PASSWORD),
    ] {
        let browser = app.other_device();
        let answer = browser.post(form::staff::SIGN_IN, &[("email", email), ("password", password)]).await;
        answer.redirects_to("/staff/sign-in");
        let page = browser.get("/staff/sign-in").await;
        assert_eq!(page.shows("together they match no staff account").value_of("email"), email);
        assert_eq!(page.value_of("password"), "");
        assert!(!page.body.contains(password));
        answers.push((answer.body, page.body.replace(email, "…")));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(app.count("select count(*) from audit where action = 'sign_in_failed'").await, 3);
    assert_eq!(app.count("select count(*) from audit where audit::text like '%example.org%'").await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn an_unknown_address_takes_as_long(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    let quickest = async |email: &str| {
        let mut quickest = std::time::Duration::MAX;
        for _ in 0..4 {
            let begun = std::time::Instant::now();
            app.post(form::staff::SIGN_IN, &[("email", email), ("password", "wrong password")]).await;
            quickest = quickest.min(begun.elapsed());
        }
        quickest
    };
    let (known, unknown) = (quickest("sam@example.org").await, quickest("nobody@example.org").await);
    // Hashing is most of it: without it an unknown address would take a tenth. Other tests run beside this one.
    assert!(unknown > known / 3 && known > unknown / 3, "{known:?} {unknown:?}");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn empty_and_hostile_input_gets_a_sentence(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    for (email, password, sentence) in [
        ("", "", "Enter your e-mail address"),
        ("sam@example.org", "", "Enter your password"),
        ("sam\u{7}\u{200b}@example.org", "wrong password", "together they match no staff account"),
        ("</textarea><script>alert(1)</script>", "x", "together they match no staff account"),
    ] {
        app.post(form::staff::SIGN_IN, &[("email", email), ("password", password)])
            .await
            .redirects_to("/staff/sign-in");
        app.get("/staff/sign-in").await.shows(sentence);
    }
    let long = "é".repeat(5000);
    app.post(form::staff::SIGN_IN, &[("email", &long), ("password", &long)]).await.redirects_to("/staff/sign-in");
    for body in [&b""[..], b"email=%ff%fe&password=%00", b"email=a&email=b", b"\xff\xfe=\x00", b"email[a][b]=1"] {
        let status = app.post_raw(form::staff::SIGN_IN, body).await.status;
        assert!(status < 500, "{status}");
    }
    app.post_from_elsewhere(form::staff::SIGN_IN, &[("email", "sam@example.org"), ("password", PASSWORD)]).await;
    app.get("/staff").await.redirects_to("/staff/sign-in");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn ten_tries_then_a_pause_but_no_lock(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    for _ in 0..10 {
        app.post(form::staff::SIGN_IN, &[("email", "sam@example.org"), ("password", "wrong password")]).await;
    }
    let answer = app.post(form::staff::SIGN_IN, &[("email", "sam@example.org"), ("password", PASSWORD)]).await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "900"));
    assert!(answer.text().contains("You can try again in 15 minutes, from 09:15 UK time."), "{}", answer.text());
    app.later(Duration::minutes(15));
    sign_in(&app).await;
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn sessions_end_by_idling_by_age_and_with_the_account(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    sign_in(&app).await;
    app.later(Duration::minutes(29));
    app.get("/staff").await.shows("My work");
    app.later(Duration::minutes(30));
    app.get("/staff").await.redirects_to("/staff/sign-in");

    sign_in(&app).await;
    for _ in 0..16 {
        app.later(Duration::minutes(29));
        app.get("/staff").await.shows("My work");
    }
    app.later(Duration::minutes(16));
    app.get("/staff").await.redirects_to("/staff/sign-in");

    sign_in(&app).await;
    sqlx::query("update staff set disabled_at = now()").execute(&app.state.pool).await.unwrap();
    app.get("/staff").await.redirects_to("/staff/sign-in");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn registrations_are_found(pool: PgPool) {
    let app = office(pool, Role::Viewer).await;
    app.later(Duration::seconds(1));
    register(&app, "UKC-AA2-BB3-CC", "Hill Top <School>", "office@hilltop.example.sch.uk").await;
    sign_in(&app).await;
    let names = async |query: &str| app.get(&format!("/staff/registrations{query}")).await.all("tbody th");
    assert_eq!(names("").await, ["Hill Top <School>", "Long Lane School"], "newest first");
    for query in
        ["?q=ukck72mf4tx", "?q=UKC-K72-MF4-TX", "?q=long+LANE", "?q=office%40longlane.example.sch.uk&status=submitted"]
    {
        assert_eq!(names(query).await, ["Long Lane School"], "{query}");
    }
    for query in ["?q=office%40longlane", "?q=%25", "?q=_", "?q=%00%27--", "?status=in_review"] {
        assert_eq!(names(query).await, [""; 0], "{query}");
    }
    app.get("/staff/registrations?status=lost").await.shows("There is no status “lost”");
    app.get("/staff/registrations?q=lane&page=7").await.redirects_to("/staff/registrations?q=lane");
    let list = app.get("/staff/registrations").await;
    assert!(!list.body.contains("office@hilltop") && list.body.contains("o•••@hilltop.example.sch.uk"));
    assert_eq!(list.all(".tabs a"), ["All 2", "Submitted 2", "In review 0", "Information requested 0"]);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn twenty_five_on_a_page(pool: PgPool) {
    let app = office(pool, Role::Viewer).await;
    for n in 0..51 {
        let letter = |n: usize| char::from(b"ABCDEFGHJK"[n]);
        register(&app, &format!("UKC-{}{}2-AA2-AA", letter(n / 10), letter(n % 10)), "Another School", "a@b.example")
            .await;
    }
    sign_in(&app).await;
    let page = app.get("/staff/registrations?q=another&page=2").await;
    assert_eq!(page.all("tbody tr").len(), 25);
    assert_eq!(page.all(".pagination a"), ["Previous", "1", "2", "3", "Next"]);
    let next = page.attributes(".pagination a[rel=next]", "href").remove(0);
    assert_eq!(app.get(&next).await.all("tbody tr").len(), 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_move_changes_status_history_and_audit_once(pool: PgPool) {
    let app = office(pool, Role::Caseworker).await;
    sign_in(&app).await;
    let fields = move_fields(&app).await;
    app.later(Duration::minutes(3));
    post(&app, form::staff::MOVE, &fields).await.redirects_to(&record());
    let page = app.get(&record()).await;
    assert_eq!(page.all(".state"), ["In review"]);
    let history = page.all(".history li");
    assert!(history[0].contains("09:03 sam@example.org") && history[0].ends_with("Submitted → In review"));
    assert!(history[1].contains("09:00 The school") && history[1].ends_with("Draft → Submitted"));
    assert!(!page.text().contains("Start the review") && page.text().contains("Ask for information"));

    assert_eq!(post(&app, form::staff::MOVE, &fields).await.status, 409, "the same form again");
    let moves = "select count(*) from audit where action = 'status_moved' and record = 'registration:UKC-K72-MF4-TX'
                 and before = '{\"status\": \"submitted\"}' and after = '{\"status\": \"in_review\"}'
                 and actor_id is not null and role = 'caseworker' and request_id is not null and ip_prefix is not null";
    assert_eq!(app.count(moves).await, 1);
    assert_eq!(app.count("select count(*) from registration_history").await, 2);
    assert_eq!(audit::verify(&app.state.pool).await.unwrap(), Ok(app.count("select count(*) from audit").await));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn forbidden_moves_and_stale_forms_change_nothing(pool: PgPool) {
    let app = office(pool, Role::Senior).await;
    sign_in(&app).await;
    let fields = move_fields(&app).await;
    let with = |name: &str, value: &str| -> Vec<_> {
        fields.iter().map(|(n, v)| (*n, if *n == name { value.to_owned() } else { v.clone() })).collect()
    };
    for (name, value, status) in [
        ("step", "activate", 409),
        ("step", "reopen", 409),
        ("step", "decline", 409),
        ("step", "lost", 400),
        ("version", "1", 409),
        ("version", "soon", 400),
        ("reference", "UKC-AA2-AA2-AA", 404),
        ("reference", "UKC-", 404),
        ("reference", "\0", 400),
    ] {
        assert_eq!(post(&app, form::staff::MOVE, &with(name, value)).await.status, status, "{name}={value}");
    }
    assert_eq!(app.count("select count(*) from registration where status = 'submitted'").await, 1);
    assert_eq!(app.count("select count(*) from registration_history").await, 1);
    for path in ["/staff/registrations/UKC-AA2-AA2-AA", "/staff/registrations/x%20y", "/staff/nothing"] {
        assert_eq!(app.get(path).await.status, 404, "{path}");
    }
    app.get("/staff/registrations/ukck72mf4tx").await.shows("Long Lane School");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_role_sees_and_does_what_the_table_says(pool: PgPool) {
    let app = office(pool, Role::Viewer).await;
    for (role, list, contact, moves, privacy) in [
        (Role::Viewer, 200, 403, 403, 403),
        (Role::Editor, 403, 403, 403, 403),
        (Role::PrivacyLead, 200, 303, 403, 200),
        (Role::Caseworker, 200, 303, 303, 403),
        (Role::Senior, 200, 303, 303, 403),
        (Role::Admin, 200, 403, 303, 403),
    ] {
        sqlx::query("update staff set role = $1").bind(role.as_str()).execute(&app.state.pool).await.unwrap();
        sqlx::query("update registration set status = 'submitted', ended_at = null")
            .execute(&app.state.pool)
            .await
            .unwrap();
        let browser = app.other_device();
        app.later(Duration::minutes(15));
        sign_in(&browser).await;
        browser.get("/staff").await.shows("My work");
        assert_eq!(browser.get("/staff/registrations").await.status, list, "{role}");
        let desk = browser.get("/staff/data-requests").await;
        assert_eq!(desk.status, privacy, "{role}");
        let links = browser.get("/staff").await.all("a[href^='/staff/data-requests']").len();
        assert_eq!(links, if privacy == 200 { 2 } else { 0 }, "{role}: in the header and as a counter");
        let page = browser.get(&record()).await;
        assert_eq!(page.status, list, "{role}");
        assert_eq!(!page.all(&format!("form[action='{}']", form::staff::MOVE)).is_empty(), moves == 303, "{role}");
        assert_eq!(
            page.all(&format!("form[action='{}']", form::staff::SHOW_CONTACT)).len(),
            usize::from(contact == 303),
            "{role}"
        );
        let answer = browser.post(form::staff::SHOW_CONTACT, &[("reference", REFERENCE)]).await;
        assert_eq!(answer.status, contact, "{role}");
        let version = (app.state.clock.now().unix_timestamp_nanos() / 1000).to_string();
        sqlx::query("update registration set updated_at = $1")
            .bind(app.state.clock.now())
            .execute(&app.state.pool)
            .await
            .unwrap();
        let fields = [("reference", REFERENCE), ("step", "start_review"), ("version", version.as_str())];
        assert_eq!(browser.post(form::staff::MOVE, &fields).await.status, moves, "{role}");
        assert_eq!(
            !page.all(&format!("form[action='{}']", form::staff::ASK_APPROVAL)).is_empty(),
            moves == 303,
            "{role}"
        );
        // Each asks on a day of its own: a registration has its approver asked three times a day.
        sqlx::query("delete from rate_limit").execute(&app.state.pool).await.unwrap();
        let answer = browser.post(form::staff::ASK_APPROVAL, &[("reference", REFERENCE)]).await;
        assert_eq!(answer.status, moves, "{role}");
    }
    assert!(app.count("select count(*) from audit where action = 'denied'").await >= 7);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn contact_details_are_shown_on_request_and_that_is_recorded(pool: PgPool) {
    let app = office(pool, Role::Caseworker).await;
    sign_in(&app).await;
    let masked = app.get(&record()).await;
    assert!(!masked.body.contains("Robin Field") && !masked.body.contains("Office@"));
    let answer = app.post(form::staff::SHOW_CONTACT, &[("reference", REFERENCE)]).await;
    answer.redirects_to(&format!("{}#contact", record()));
    app.get(&record()).await.shows("Robin Field").shows("Office@longlane.example.sch.uk");
    assert_eq!(app.count("select count(*) from audit where action = 'contact_shown'").await, 1);
    app.later(Duration::minutes(10));
    assert!(!app.get(&record()).await.body.contains("Robin Field"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_audit_cannot_be_changed_and_a_change_would_show(pool: PgPool) {
    let app = office(pool, Role::Caseworker).await;
    sign_in(&app).await;
    app.post(form::staff::SIGN_OUT, &[]).await;
    let pool = &app.state.pool;
    assert_eq!(audit::verify(pool).await.unwrap(), Ok(4));
    for sql in ["update audit set role = 'admin'", "delete from audit", "truncate audit"] {
        assert!(sqlx::query(sql).execute(pool).await.is_err(), "{sql}");
    }
    for (sql, found) in [
        ("update audit set role = 'admin' where position = 3", 3),
        ("update audit set role = 'caseworker' where position = 3; delete from audit where position = 4", 4),
    ] {
        let sql = sqlx::AssertSqlSafe(format!("alter table audit disable trigger user; {sql}"));
        sqlx::raw_sql(sql).execute(pool).await.unwrap();
        assert_eq!(audit::verify(pool).await.unwrap(), Err(found));
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn accounts_are_refused_in_words(pool: PgPool) {
    let app = office(pool, Role::Admin).await;
    for (email, password, words) in [
        ("sam@example.org", PASSWORD, "an account for sam@example.org exists already"),
        ("sam", PASSWORD, "\"sam\" is not an e-mail address like name@example.org"),
        ("kim@example.org", "short", "the password must have 12 to 128 characters; this one has 5"),
    ] {
        let added = add_account(&app.state.pool, &app.state.clock, email, Role::Viewer, password).await;
        assert_eq!(added.unwrap_err().to_string(), words);
    }
    assert_eq!(app.count("select count(*) from staff").await, 1);
}
