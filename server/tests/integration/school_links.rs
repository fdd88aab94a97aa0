//! Schools on the public pages: only with a yes, only once active, ended when closed, and gone when the school says so.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::TestApp;
use crate::common::case::Case;
use app::case::lifecycle::Status;
use app::paths::form;
use app::roles::Role;
use sqlx::PgPool;
use time::Duration;

const REFERENCE: &str = "UKC-K72-MF4-TX";
const SCHOOL: &str = "Long Lane <School>";

/// A registration of a school in Derby that is about to become active with a partner in Hefei.
async fn signed(pool: PgPool, trust: bool, listing: &str) -> TestApp {
    let app = TestApp::with_data(pool).await;
    let case = Case::new(&app).answer("school_name", SCHOOL).answer("public_listing", listing);
    let case = if trust { case.trust(SCHOOL, &[("School 1", ""), ("School 2", ""), ("School 3", "")]) } else { case };
    // The schools of a trust are in the register, which says where they are.
    sqlx::raw_sql(
        "insert into council (nation, code, name) values ('england', '831', 'Derby');
         insert into school (id, nation, number, urn, name, town, postcode, phase, council_code, is_open)
         select 'england-90000' || n, 'england', '90000' || n, '90000' || n, 'School ' || n, 'Derby', 'DE1 2AB', 'primary',
                '831', true from generate_series(1, 3) n",
    )
    .execute(&app.state.pool)
    .await
    .unwrap();
    case.status(Status::AgreementSigned).insert().await;
    app
}

/// Sends a form on the registration as it stands now, and lets the public pages follow.
async fn send(staff: &TestApp, action: &str, fields: &[(&str, &str)]) {
    let version =
        staff.count("select (extract(epoch from updated_at) * 1000000)::bigint from registration").await.to_string();
    let own = [("reference", REFERENCE), ("version", version.as_str())];
    let fields: Vec<_> = own.into_iter().chain(fields.iter().copied()).collect();
    staff.later(Duration::seconds(1));
    assert_eq!(staff.post(&format!("{}{action}", form::STAFF), &fields).await.status, 303);
    staff.state.published.refresh(&staff.state.pool).await.unwrap();
}

/// The pages on which the school would stand.
const PAGES: [&str; 8] = [
    "/en/schools",
    "/zh/schools",
    "/en/places/derby",
    "/zh/places/derby",
    "/en/places/hefei",
    "/en/map?place=derby",
    "/zh/map?place=hefei",
    "/en/map?place=derby&year=2020",
];

async fn shown_on(app: &TestApp) -> Vec<&'static str> {
    let mut pages = Vec::new();
    for path in PAGES {
        if app.get(path).await.shows("").text().contains(SCHOOL) {
            pages.push(path);
        }
    }
    pages
}

/// What the map says of a place, at its dot or in the list of a joined one.
async fn said(app: &TestApp, language: &str, place: &str) -> String {
    let map = app.get(&format!("/{language}/map")).await;
    let dots = map.attributes("#drawing-wide a[data-place]", "aria-label");
    let rows = map.all("#drawing-wide .map-card text");
    dots.into_iter().chain(rows).find(|name| name.starts_with(place)).unwrap()
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn an_active_school_is_on_the_map_and_an_ended_one_says_so(pool: PgPool) {
    let app = signed(pool, false, "yes").await;
    let senior = app.signed_in(Role::Senior).await;
    assert!(shown_on(&app).await.is_empty(), "not before it is active");
    assert!(app.get("/en/map").await.attributes(".map-school", "class").is_empty());

    send(&senior, "move", &[("step", "activate")]).await;
    assert_eq!(shown_on(&app).await, PAGES);
    let page = app.get("/en/schools").await;
    page.shows("Long Lane <School> Active Derby – Hefei since 1 March 2026");
    assert!(!page.body.contains("合肥示例学校"), "the partner school was not asked");
    assert!(page.attributes("#taking-part ~ .cards a", "href").contains(&"/en/places/hefei".to_owned()));
    app.get("/en/map?place=derby")
        .await
        .shows("Schools with a partnership Long Lane <School> Hefei Active since 1 March");
    app.get("/zh/map?place=hefei").await.shows("结对学校 Long Lane <School> 德比");
    assert!(said(&app, "en", "Derby, ").await.ends_with(", 1 school"));
    assert!(said(&app, "zh", "合肥，").await.ends_with("，1 所学校"));
    assert!(!app.get("/en/map").await.attributes(".map-school", "class").is_empty());

    send(&senior, "move", &[("step", "close"), ("fields[note]", "Both schools have merged.")]).await;
    assert_eq!(shown_on(&app).await, PAGES);
    app.get("/en/map?place=derby").await.shows("Hefei Ended since 1 March 2026, ended 2 March 2026");
    app.get("/zh/places/derby").await.shows("始于2026年3月1日，2026年3月2日终止");
    let marks = app.get("/en/map").await.attributes("#drawing-wide .map-school", "class");
    assert_eq!(marks, ["map-school ended", "map-school ended"]);

    // A year after closing its data is erased, and with it goes the name.
    app.later(Duration::days(366));
    app::case::lifecycle::erase_due(&app.state).await.unwrap();
    app.state.published.refresh(&app.state.pool).await.unwrap();
    assert!(shown_on(&app).await.is_empty());
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn nobody_is_named_without_a_yes_that_can_be_taken_back(pool: PgPool) {
    let app = signed(pool, false, "no").await;
    let senior = app.signed_in(Role::Senior).await;
    send(&senior, "move", &[("step", "activate")]).await;
    assert!(shown_on(&app).await.is_empty(), "it said no");

    send(&senior, "check", &[("check", "public_listing"), ("value", "yes")]).await;
    assert_eq!(shown_on(&app).await, PAGES);
    let record = format!("/staff/registrations/{REFERENCE}");
    senior.get(&record).await.shows("May be named in public Yes").shows("No longer name the school in public");
    send(&senior, "check", &[("check", "public_listing"), ("value", "no")]).await;
    assert!(shown_on(&app).await.is_empty());
    assert_eq!(
        app.count("select count(*) from audit where action = 'check_set' and after ? 'public_listing'").await,
        2
    );
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_schools_of_a_trust_are_named_one_by_one(pool: PgPool) {
    let app = signed(pool, true, "yes").await;
    let senior = app.signed_in(Role::Senior).await;
    sqlx::query("update registration_school set status = 'withdrawn' where position = 2")
        .execute(&app.state.pool)
        .await
        .unwrap();
    send(&senior, "move", &[("step", "activate")]).await;
    let page = app.get("/en/schools").await;
    let named: Vec<_> = page.all(".card h3").into_iter().filter(|name| name.starts_with("School ")).collect();
    assert_eq!(named, ["School 1", "School 3"]);
    assert!(!page.text().contains(SCHOOL), "a trust is no school");

    // One of them goes another way; the rest stays as it is.
    let record = format!("/staff/registrations/{REFERENCE}");
    senior.get(&record).await.shows("School 1 Active").shows("School 2 Withdrawn").shows("Close this school");
    let caseworker = app.signed_in(Role::Caseworker).await;
    assert!(!caseworker.get(&record).await.text().contains("Close this school"));
    send(&senior, "school-leaves", &[("school", "3")]).await;
    let page = app.get("/en/schools").await;
    page.shows("School 1 Active").shows("School 3 Ended");
    for (school, status) in [("3", 409), ("2", 409), ("9", 404), ("x", 400)] {
        let version =
            app.count("select (extract(epoch from updated_at) * 1000000)::bigint from registration").await.to_string();
        let fields = [("reference", REFERENCE), ("version", version.as_str()), ("school", school)];
        assert_eq!(senior.post(form::staff::SCHOOL_LEAVES, &fields).await.status, status, "{school}");
        assert_eq!(
            caseworker.post(form::staff::SCHOOL_LEAVES, &fields).await.status,
            if school == "x" { 400 } else { status }
        );
    }
    let line = "select count(*) from audit where action = 'status_moved' and record = 'registration:UKC-K72-MF4-TX-03'";
    assert_eq!(app.count(line).await, 1);
}
