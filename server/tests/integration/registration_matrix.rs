//! Every branch of the wizard reaches its confirmation: who registers, in which nation, with or without a visit, from
//! the register or not.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use crate::common::TestApp;
use crate::common::wizard::{self, Given, walk, walk_to};
use sqlx::PgPool;

/// A service with a small school register.
async fn service(db: PgPool) -> TestApp {
    sqlx::raw_sql(include_str!("fixtures/register.sql")).execute(&db).await.unwrap();
    TestApp::new(db).await
}

fn school_of(nation: &str) -> &'static str {
    match nation {
        "england" => "england-112345",
        "wales" => "wales-6812345",
        "scotland" => "scotland-5237521P",
        _ => "northern_ireland-1010014",
    }
}

fn council_of(nation: &str) -> (&'static str, &'static str) {
    match nation {
        "england" => ("Derby", "831"),
        "wales" => ("Cardiff", "681"),
        "scotland" => ("Edinburgh", "S12000036"),
        _ => ("Belfast", "Belfast"),
    }
}

fn given(kind: &str, nation: &str, visit: bool, listed: bool) -> Given {
    let activities: &[&str] = if visit { &["host_pupils"] } else { &["online_classes"] };
    let given = Given::school()
        .with("applicant_kind", &[kind])
        .with("uk_nation", &[nation])
        .with("contact_email", &["office@longlane.example.sch.uk"])
        .with("activities[]", activities);
    let (query, council) = council_of(nation);
    match kind {
        "trust" => {
            let from_register = listed && nation == "england";
            let (choice, schools): (_, &[&str]) =
                if from_register { ("2064", &["all"]) } else { ("not_listed", &[school_of(nation)]) };
            given
                .with("trust_choice", &[choice])
                .with("trust_schools[]", schools)
                .with("contact_role", &["trust_officer"])
                .with("approver_role", &["chief_executive"])
        }
        "council" => given
            .with("council_query", &[query])
            .with("council_choice", &[council])
            // There is no council without a code: those who register nobody yet stand for "not listed".
            .with("council_role", &[if listed { "register_schools_now" } else { "invite_schools_later" }])
            .with("council_schools[]", &[school_of(nation)])
            .with("contact_role", &["council_officer"])
            .with("approver_role", &["director"]),
        _ if listed => given.with("school_choice", &[school_of(nation)]),
        _ => given,
    }
}

async fn matrix(db: PgPool, kind: &str) {
    let app = service(db).await;
    for nation in ["england", "wales", "scotland", "northern_ireland"] {
        for visit in [true, false] {
            for listed in [true, false] {
                let case = format!("{kind}, {nation}, visit {visit}, listed {listed}");
                let given = given(kind, nation, visit, listed);
                // Each from another browser; limits on codes are another test's.
                sqlx::query("delete from rate_limit").execute(&app.state.pool).await.unwrap();
                app.later(time::Duration::seconds(61));
                let walk = walk(&app.other_device(), &given).await;
                walk.end.shows("Registration sent");
                let went_past = |step: &str| walk.pages.iter().any(|page| page.ends_with(&format!("/{step}")));
                let later = kind == "council" && !listed;
                assert_eq!(
                    went_past("overnight") && went_past("homestay"),
                    visit && !later,
                    "{case}: {:?}",
                    walk.pages
                );
                assert!(walk.pages.len() <= 36, "{case}: {} pages", walk.pages.len());
            }
        }
    }
    assert_eq!(app.count("select count(*) from registration where status = 'submitted'").await, 16);
    assert_eq!(app.count("select count(*) from registration where uk_nation is null").await, 0);
    assert_eq!(app.count("select count(*) from audit where action = 'submitted'").await, 16);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_school_in_every_nation(db: PgPool) {
    matrix(db.clone(), "single_school").await;
    let count = async |sql: &'static str| sqlx::query_scalar::<_, i64>(sql).fetch_one(&db).await.unwrap();
    assert_eq!(count("select count(*) from registration where school_unverified").await, 8);
    assert_eq!(count("select count(*) from registration where school_id is not null").await, 8);
    // With and without a visit the same school: the second one is a possible duplicate of the first.
    assert_eq!(count("select count(*) from registration where duplicate_of is not null").await, 4);
    assert_eq!(count("select count(*) from registration where council_code is not null").await, 8);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_trust_in_every_nation(db: PgPool) {
    matrix(db.clone(), "trust").await;
    let count = async |sql: &'static str| sqlx::query_scalar::<_, i64>(sql).fetch_one(&db).await.unwrap();
    assert_eq!(count("select count(*) from registration where trust_uid = '2064'").await, 2);
    assert_eq!(count("select count(*) from registration_school where reference like 'UKC-%-02'").await, 2);
    assert_eq!(
        count(
            "select count(*) from registration_school s join registration r on r.id = s.registration_id
               where s.reference = r.reference || '-01' and s.status = 'submitted'"
        )
        .await,
        16
    );
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_council_in_every_nation(db: PgPool) {
    matrix(db.clone(), "council").await;
    let count = async |sql: &'static str| sqlx::query_scalar::<_, i64>(sql).fetch_one(&db).await.unwrap();
    assert_eq!(count("select count(*) from registration where council_code is not null").await, 16);
    assert_eq!(count("select count(distinct registration_id) from registration_school").await, 8);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_usual_way_is_short(db: PgPool) {
    let app = service(db).await;
    let walk = walk(&app, &given("single_school", "england", false, true)).await;
    assert!(walk.pages.len() <= 32, "{} pages: {:?}", walk.pages.len(), walk.pages);
    assert!(walk.required <= 22, "{} answers", walk.required);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_council_shares_a_link_and_its_schools_are_linked_to_it(db: PgPool) {
    let app = service(db).await;
    let done = walk(&app, &given("council", "england", false, false)).await;
    done.end.shows("/en/register?council=831");
    let school = app.other_device();
    school.get("/en/register?council=831").await.shows("Derby invites you to register.");
    school.get("/en/register?council=nowhere").await.shows("Start now");
    app.later(time::Duration::seconds(61));
    let kind = school.get("/en/register/kind?council=831").await;
    assert_eq!(kind.value_of("answers[council_invite]"), "831");
    let fields =
        [("applicant_kind", "single_school"), ("council_invite", kind.value_of("answers[council_invite]").leak())];
    wizard::post(&school, "kind", &fields).await;
    let given = given("single_school", "england", false, true).with("contact_email", &["two@longlane.example.sch.uk"]);
    let check = walk_to(&school, &given, "check").await.end;
    assert!(check.body.contains("<dt>Invited by council</dt>") && check.body.contains(">Derby<"));
    school.get("/en/register").await.shows("Derby has invited you.");
    let walk = walk(&school, &given).await;
    walk.end.shows("Registration sent");
    assert_eq!(app.count("select count(*) from registration where council_invite = '831'").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn an_invitation_can_be_taken_away(db: PgPool) {
    let app = service(db).await;
    // Only a council that has asked for the link invites.
    walk(&app.other_device(), &given("council", "england", false, false)).await.end.shows("Registration sent");
    app.later(time::Duration::seconds(61));
    let fields = [("applicant_kind", "single_school"), ("council_invite", "831")];
    wizard::post(&app, "kind", &fields).await;
    let given = given("single_school", "england", false, true).with("contact_email", &["two@longlane.example.sch.uk"]);
    let check = walk_to(&app, &given, "check").await.end;
    let form = |name: &str| check.value_of(name);
    assert_eq!((form("step"), form("answers[applicant_kind]")), ("kind".into(), "single_school".into()));
    assert!(check.text().contains("Remove the invitation by the council"), "{}", check.text());
    wizard::post(&app, "kind", &fields[..1]).await.redirects_to("/en/register/check");
    let check = app.get("/en/register/check").await;
    assert!(!check.text().contains("Invited by council") && check.text().contains("Change the main contact’s name"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_list_without_a_school_says_so(db: PgPool) {
    let app = service(db).await;
    let given = given("council", "england", false, true);
    walk_to(&app, &given, "council-schools").await;
    let path = "/en/register/council-schools";
    wizard::post(&app, "council-schools", &[]).await.redirects_to(path);
    let page = app.get(path).await;
    page.shows("There is a problem").shows("Add at least one school");
    assert_eq!(page.attributes(".error-summary a", "href"), ["#council_schools"]);
    assert_eq!(app.get(&format!("{path}?school_query=lane")).await.all(".error-summary li"), [""; 0]);
    // One is added and taken away again: that is no mistake yet.
    let school = [("council_schools[]", "england-112345"), ("then", "stay")];
    wizard::post(&app, "council-schools", &school).await.redirects_to(path);
    app.get(path).await.shows("1 school added");
    wizard::post(&app, "council-schools", &[("then", "stay")]).await.redirects_to(path);
    assert_eq!(app.get(path).await.all(".error-summary li"), [""; 0]);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_staff_must_look_at_is_flagged(db: PgPool) {
    let app = service(db).await;
    let given = Given::school()
        .with("contact_email", &["somebody@gmail.com"])
        .with("existing_link", &["formal"])
        .with("dsl_aware", &["not_yet"])
        .with("news_opt_in", &["yes"])
        .with("second_contact_email", &["second@longlane.example.sch.uk"])
        .with("copy_of_answers", &["yes"]);
    let walk = walk(&app, &given).await;
    assert!(!walk.pages.iter().any(|page| page.ends_with("/place")), "a formal link has its place");
    let flagged = "select count(*) from registration where verify_contact and verify_agreement and school_unverified
                     and not dsl_aware and news_opt_in and public_listing and approval = 'waiting'
                     and approval_at is null and email_class = 'free_mail' and contact_phone = '+441632960001'
                     and approver_email = 'head@longlane.example.sch.uk'";
    assert_eq!(app.count(flagged).await, 1);
    let mails = app::mail::newest(&app.state.pool, 10).await.unwrap();
    let to = |address: &str| {
        mails.iter().filter(|m| m.recipient == address && m.subject.contains("UKC-")).collect::<Vec<_>>()
    };
    let (own, second) = (to("somebody@gmail.com"), to("second@longlane.example.sch.uk"));
    assert!(own[0].text.contains("Long Lane School") && own[0].text.contains("Hefei No. 1 School"));
    assert!(!second[0].text.contains("Robin Field") && !second[0].text.contains("Long Lane School"));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_head_agrees_by_registering(db: PgPool) {
    let app = service(db).await;
    let given = Given::school().with("contact_role", &["head"]).with("same_as_contact", &["yes"]);
    walk(&app, &given).await;
    let agreed = "select count(*) from registration where approval = 'yes' and approval_at is not null
                    and approver_name = 'Robin Field' and approver_email is null";
    assert_eq!(app.count(agreed).await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn answers_come_back_as_they_were_typed(db: PgPool) {
    let app = service(db).await;
    let long = "é".repeat(200);
    for name in ["Áine O'Néill", "李", "\u{5d3}\u{5e0}\u{5d4} \u{200f}\u{5db}\u{5d4}\u{5df}", long.as_str()] {
        let browser = app.other_device();
        sqlx::query("delete from rate_limit").execute(&app.state.pool).await.unwrap();
        app.later(time::Duration::seconds(61));
        let given = Given::school()
            .with("contact_name", &[name])
            .with("about_school", &["😀 <b>&amp;</b>\n\u{202e}right to left\u{202c}\n第三行"])
            .with("school_name", &["St “Example’s” <School> & 学校 😀"]);
        let check = walk_to(&browser, &given, "check").await;
        check.end.shows(name).shows("😀 <b>&amp;</b>").shows("第三行").shows("St “Example’s” <School> & 学校 😀");
        assert_eq!(browser.get("/en/register/contact-name").await.value_of("answers[contact_name]"), name);
        let about = browser.get("/zh/register/about-school").await;
        assert_eq!(about.all("textarea"), ["😀 <b>&amp;</b> \u{202e}right to left\u{202c} 第三行"]);
    }
}
