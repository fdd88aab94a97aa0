//! What single pages of the wizard offer, through the router: to whom, and by which way out.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use crate::common::wizard::{Given, post, walk, walk_to};
use crate::common::{Answer, TestApp};
use app::questions::step::Step;
use sqlx::PgPool;
use time::Duration;

const LATER: &str = "Save and come back later";

/// A service with the places and links of the dataset and a small school register.
async fn service(db: PgPool) -> TestApp {
    app::dataset::import(&db, &crate::common::data()).await.unwrap();
    sqlx::raw_sql(include_str!("fixtures/register.sql")).execute(&db).await.unwrap();
    TestApp::new(db).await
}

/// The next browser; limits on codes are another test's.
async fn browser(app: &TestApp) -> TestApp {
    sqlx::query("delete from rate_limit").execute(&app.state.pool).await.unwrap();
    app.later(Duration::seconds(61));
    app.other_device()
}

fn trust(nation: &str) -> Given {
    Given::school()
        .with("applicant_kind", &["trust"])
        .with("uk_nation", &[nation])
        .with("contact_role", &["trust_officer"])
        .with("approver_role", &["chief_executive"])
}

fn council(code: &str) -> Given {
    Given::school()
        .with("applicant_kind", &["council"])
        .with("council_choice", &[code])
        .with("contact_role", &["council_officer"])
        .with("approver_role", &["director"])
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn registered_trusts_are_offered_in_england_only(db: PgPool) {
    let app = service(db).await;
    walk_to(&app, &trust("england"), "trust").await.end.shows("Which trust is it?");
    app.get("/en/register/trust?trust_query=bright").await.shows("Bright Trust");
    for (nation, school) in [("scotland", "scotland-5237521P"), ("wales", "wales-6812345")] {
        let app = browser(&app).await;
        let page = walk_to(&app, &trust(nation), "trust-details").await;
        assert!(!page.pages.iter().any(|path| path.ends_with("/trust")), "{:?}", page.pages);
        page.end.shows("covers England only");
        app.get("/en/register/trust").await.redirects_to("/en/register");
        // What is sent all the same is not kept.
        post(&app, "trust", &[("trust_choice", "2064")]).await.redirects_to("/en/register");
        let given = trust(nation).with("trust_schools[]", &[school]);
        walk(&app, &given).await.end.shows("Registration sent");
    }
    assert_eq!(app.count("select count(*) from registration where trust_uid is null").await, 2);
    assert_eq!(app.count("select count(*) from registration where school_name = 'Long Lane Federation'").await, 2);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn another_address_leaves_a_way_on(db: PgPool) {
    let app = TestApp::new(db).await;
    walk_to(&app, &Given::school(), "contact-name").await;
    app.later(Duration::minutes(2));
    let changed = post(&app, "email", &[("contact_email", "new@longlane.example.sch.uk")]).await;
    changed.redirects_to("/en/register/code");
    app.get("/en/register/code").await.shows(LATER);
    let hub = app.get("/en/register").await;
    hub.shows("Confirm your e-mail address").shows("Cannot start yet");
    assert_eq!(hub.attributes(".task-list a", "href"), ["/en/register/code"]);
    app.get("/zh/register").await.shows("确认您的邮箱");
    let code = app.newest_code().await;
    post(&app, "code", &[("email_code", &code)]).await;
    assert!(!app.get("/en/register").await.text().contains("Confirm your e-mail address"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn all_schools_are_offered_at_once_as_long_as_they_may_be_sent(db: PgPool) {
    let app = service(db).await;
    let given = trust("england").with("trust_choice", &["2064"]);
    walk_to(&app, &given, "trust-schools").await.end.shows("All of them (2)");
    let more = "insert into school (id, nation, number, urn, name, street, town, postcode, kind, council_code, is_open)
          select 'england-' || n, 'england', n::text, n::text, 'School ' || n, '', 'Derby', 'DE1 2AA', '', '831', true
          from generate_series(200001, 200029) n";
    sqlx::raw_sql(more).execute(&app.state.pool).await.unwrap();
    sqlx::raw_sql(
        "insert into trust_member (urn, trust_uid) select n::text, '2064' from generate_series(200001, 200029) n",
    )
    .execute(&app.state.pool)
    .await
    .unwrap();
    let page = app.get("/en/register/trust-schools").await;
    page.shows("School 200029");
    assert!(!page.text().contains("All of them"));
    post(&app, "trust-schools", &[("trust_schools[]", "all")]).await.redirects_to("/en/register/trust-schools");
    app.get("/en/register/trust-schools").await.shows("There is a problem");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_page_after_the_code_can_be_left(db: PgPool) {
    let app = service(db).await;
    let ways = [
        Given::school()
            .with("activities[]", &["host_pupils"])
            .with("existing_link", &["informal"])
            .with("place_choice", &["choose_places"])
            .with("places[]", &["hefei"]),
        Given::school().with("school_choice", &["england-112345"]),
        // The second one of the same school comes past the page that says so.
        Given::school().with("school_choice", &["england-112345"]),
        trust("england").with("trust_schools[]", &["england-112345"]),
        council("831").with("council_schools[]", &["england-112345"]),
        council("831").with("council_role", &["invite_schools_later"]),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for given in ways {
        let walk = walk(&browser(&app).await, &given).await;
        let begun = walk.pages.iter().position(|page| page.ends_with("/code")).unwrap();
        for (page, body) in walk.pages.iter().zip(&walk.bodies).skip(begun + 1) {
            let step = page.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
            let ways_out = usize::from(!page.contains("/done/"));
            assert_eq!(body.matches(LATER).count(), ways_out, "{page}");
            seen.insert(step);
        }
    }
    assert!(seen.contains("already-registered"));
    // A page before the draft can be left by doing nothing.
    let before = [Step::Kind, Step::Nation, Step::Email, Step::Code];
    for step in Step::ALL.iter().filter(|step| !before.contains(step)) {
        assert!(seen.contains(step.as_str()), "no way came past {step}");
    }
    for step in before.iter().filter(|step| **step != Step::Code) {
        let app = browser(&app).await;
        walk_to(&app, &Given::school(), "contact-name").await;
        app.get(&format!("/en/register/{step}")).await.shows(LATER);
    }
}

/// The values of the radio buttons of a field, those that are chosen with a star.
fn radios(page: &Answer, field: &str) -> Vec<String> {
    let name = format!("input[type=radio][name=\"answers[{field}]\"]");
    let chosen = page.attributes(&format!("{name}[checked]"), "value");
    let star = |value: String| if chosen.contains(&value) { format!("{value}*") } else { value };
    page.attributes(&name, "value").into_iter().map(star).collect()
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn who_agrees_is_who_may(db: PgPool) {
    let app = service(db).await;
    for (given, offered) in [
        (Given::school(), &["head"][..]),
        (trust("scotland").with("trust_schools[]", &["scotland-5237521P"]), &["head", "chief_executive"]),
        (council("831").with("council_role", &["invite_schools_later"]), &["director"]),
    ] {
        let app = browser(&app).await;
        let page = walk_to(&app, &given, "approver").await.end;
        // One role is no question.
        let asked = if offered.len() > 1 { offered } else { &[] };
        assert_eq!(radios(&page, "approver_role"), asked);
        assert!(asked.len() > 1 || page.value_of("answers[approver_role]") == offered[0]);
        page.shows("Robin Field, the main contact you gave, is ");
        let fields = [("approver_role", offered[offered.len() - 1]), ("same_as_contact", "yes")];
        post(&app, "approver", &fields).await.redirects_to("/en/register/approver");
        app.get("/en/register/approver").await.shows("so somebody else must agree");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_sister_city_is_that_of_the_own_council(db: PgPool) {
    let app = service(db).await;
    sqlx::raw_sql("insert into council (nation, code, name) values ('england', '999', 'Nowhere')")
        .execute(&app.state.pool)
        .await
        .unwrap();
    let none = "We have no record of a sister city for your council";
    let (derby, newcastle) = ("Derby is linked with Hefei 合肥", "Newcastle upon Tyne has links with");
    let later = |code: &str| council(code).with("council_role", &["invite_schools_later"]);
    let all_of_trust = trust("england").with("trust_choice", &["2064"]).with("trust_schools[]", &["all"]);
    for (given, said, not_said) in [
        (Given::school().with("school_choice", &["england-112345"]), &[derby][..], &[none, newcastle][..]),
        // It is not known which council it is.
        (Given::school(), &["In our sister city"], &[none, derby]),
        // Not that of the first school.
        (council("831").with("council_schools[]", &["england-112347"]), &[derby], &[none, newcastle]),
        (later("999"), &[none], &[derby]),
        (all_of_trust, &[derby, newcastle], &["We have no record of a sister city"]),
    ] {
        let app = browser(&app).await;
        let page = walk_to(&app, &given, "place").await.end;
        for text in said {
            page.shows(text);
        }
        assert!(!not_said.iter().any(|text| page.text().contains(text)), "{}", page.text());
    }
    // It is said below the choice, and in Chinese, too.
    let app = browser(&app).await;
    let page = walk_to(&app, &later("999"), "place").await.end;
    let described = page.attributes("input[value=our_sister_city]", "aria-describedby");
    assert!(page.all(&format!("#{}", described[0]))[0].starts_with(none));
    app.get("/zh/register/place").await.shows("我们没有查到贵议会的友城关系");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_province_can_be_chosen(db: PgPool) {
    let app = service(db).await;
    let given = Given::school().with("place_choice", &["choose_places"]);
    let page = walk_to(&app, &given, "places").await.end;
    page.shows("If a city is missing");
    assert_eq!(page.all(".choice-head").len(), 31);
    assert_eq!(page.all("fieldset.choice-group").len(), 31);
    let values = page.attributes("input[type=checkbox]", "value");
    let mut once = values.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), values.len(), "a province of the dataset is there once");
    for text in ["gansu", "G%C4%81ns%C3%B9", "%E7%94%98%E8%82%83"] {
        let found = app.get(&format!("/en/register/places?places_query={text}")).await;
        found.shows("1 place found for");
        assert_eq!(found.attributes(".choice:not([hidden]) input", "value"), ["gansu"]);
    }
    let chosen = [("places[]", "inner-mongolia"), ("places[]", "jiangsu"), ("places[]", "derby")];
    post(&app, "places", &chosen).await.redirects_to("/en/register/places");
    app.get("/en/register/places").await.shows("There is a problem");
    post(&app, "places", &chosen[..2]).await.redirects_to("/en/register/start");
    let given = given.with("places[]", &["inner-mongolia", "jiangsu"]);
    let check = walk_to(&app, &given, "check").await.end;
    check.shows("Inner Mongolia 内蒙古自治区").shows("Jiangsu 江苏");
    app.get("/zh/register/check").await.shows("内蒙古自治区 Inner Mongolia");
    // A key of a province is never that of another kind of place.
    let other = "select count(*) from place where country = 'CN' and kind not in ('province', 'municipality', 'region')
                   and slug in ('anhui', 'fujian', 'gansu', 'guangdong', 'guangxi', 'guizhou', 'hainan', 'hebei', 'jilin',
                                'henan', 'hubei', 'hunan', 'jiangsu', 'jiangxi', 'ningxia', 'qinghai', 'shaanxi', 'shanxi')";
    assert_eq!(app.count(other).await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_heading_is_the_legend_of_its_choices(db: PgPool) {
    let app = service(db).await;
    let school = Given::school().with("school_choice", &["england-112345"]);
    let confirm = walk_to(&app, &school, "school-confirm").await.end;
    assert_eq!(confirm.all("fieldset legend h1"), ["Is this your school?"]);
    assert_eq!(confirm.all("fieldset .summary-card h2"), ["Long Lane Primary School"]);
    let sharing = walk_to(&app, &school, "sharing").await.end;
    assert_eq!(sharing.all("fieldset legend h1"), ["May we show your profile to a possible partner?"]);
    sharing.shows("A possible partner sees the name of the school");
    assert_eq!((confirm.all("h1").len(), sharing.all("h1").len()), (1, 1));
    let app = browser(&app).await;
    let later = council("831").with("council_role", &["invite_schools_later"]);
    let invite = walk_to(&app, &later, "council-invite").await.end;
    assert_eq!(invite.all("label[for=invite_text]"), ["I have read this"]);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn words_fit_what_is_asked(db: PgPool) {
    let app = service(db).await;
    walk_to(&app, &trust("england"), "trust").await;
    app.get("/en/register/trust?trust_query=zzzz").await.shows("or try its UID or Companies House number.");
    let given = trust("england").with("trust_choice", &["2064"]).with("trust_schools[]", &["all"]);
    let leads = walk_to(&app, &given, "trust-leads").await.end;
    assert!(leads.all("main label").iter().all(|label| label.ends_with("(optional)")));
    post(&app, "trust-leads", &[("lead_email[]", ""), ("lead_email[]", "x")])
        .await
        .redirects_to("/en/register/trust-leads");
    let page = app.get("/en/register/trust-leads").await;
    assert_eq!(page.all(".error-summary li").len(), 1);
    assert!(page.all(".error-summary li")[0].contains(": Enter an e-mail address in the correct format"));
    assert!(
        ["Riverside Academy", "Short Lane Academy"].iter().any(|s| page.all(".error-summary li")[0].starts_with(s))
    );
    let app = browser(&app).await;
    walk_to(&app, &council("831"), "council").await;
    app.get("/en/register/council?council_query=zzzz").await.shows("or try its code.");
    let app = browser(&app).await;
    walk_to(&app, &Given::school(), "school").await;
    app.get("/en/register/school?school_query=zzzz").await.shows("or try a town or a postcode.");
    walk_to(&app, &Given::school(), "activities").await;
    let six = ["mandarin", "arts_sport", "teacher_exchange", "leader_visit", "joint_projects", "online_classes"];
    post(&app, "activities", &six.map(|activity| ("activities[]", activity))).await;
    app.get("/en/register/activities").await.shows("Select up to 5 activities");
    app.get("/en/register/resume").await.shows("can no longer read the mailbox that you started with, write to us");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn departments_of_one_school_say_which_they_are(db: PgPool) {
    sqlx::raw_sql(include_str!("fixtures/register.sql")).execute(&db).await.unwrap();
    let twin = r#"insert into school
        select (jsonb_populate_record(s, '{"id": "scotland-5237521S", "phase": "secondary"}')).*
        from school s where id = 'scotland-5237521P'"#;
    sqlx::query(twin).execute(&db).await.unwrap();
    let app = TestApp::new(db).await;
    walk_to(&app, &Given::school().with("uk_nation", &["scotland"]), "school").await;
    let page = app.get("/en/register/school?school_query=5237521").await;
    let hints = page.all(".choice .hint");
    assert!(hints.iter().any(|hint| hint.ends_with("· Primary")), "{hints:?}");
    assert!(hints.iter().any(|hint| hint.ends_with("· Secondary")), "{hints:?}");
    let page = app.get("/zh/register/school?school_query=5237521").await;
    assert!(page.all(".choice .hint").iter().any(|hint| hint.ends_with("· 中学")));
    assert_eq!(page.all(".choice label[lang=en]").len(), 2);
}
