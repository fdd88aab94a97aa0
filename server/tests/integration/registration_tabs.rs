//! Several tabs, several registrations in one browser, and choices that do not fit: nothing is lost and nothing is mixed up.

use crate::common::TestApp;
use crate::common::wizard::{Given, post, walk, walk_to};
use app::paths::form;
use sqlx::PgPool;
use time::Duration;

const WAY: &str = "contact-role";

/// A school that has come to the questions about its people.
async fn people(app: &TestApp) {
    walk_to(app, &Given::school(), "contact-name").await;
    post(app, "contact-name", &[("contact_name", "Robin Field")]).await;
}

async fn draft_of(app: &TestApp, step: &str) -> String {
    app.get(&format!("/en/register/{step}")).await.value_of("draft")
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn two_tabs_that_send_at_once_lose_no_answer(db: PgPool) {
    let app = TestApp::new(db).await;
    people(&app).await;
    post(&app, WAY, &[("contact_role", "teacher")]).await;
    for round in 0..20 {
        let name = format!("Li {}", char::from(b'A' + round));
        let role = if round % 2 == 0 { "deputy" } else { "teacher" };
        let town = format!("Derby {round}");
        let details = [
            ("school_name", "Long Lane School"),
            ("address_line_1", "1 Long Lane"),
            ("town", town.as_str()),
            ("postcode", "DE1 2AA"),
            ("phase", "primary"),
        ];
        let (one, two) = ([("contact_name", name.as_str())], [("contact_role", role)]);
        let (a, b, c) = tokio::join!(
            post(&app, "contact-name", &one),
            post(&app, WAY, &two),
            post(&app, "school-details", &details)
        );
        assert_eq!((a.status, b.status, c.status), (303, 303, 303));
        let kept: (String, String, String) = sqlx::query_as(
            "select answers ->> 'contact_name', answers ->> 'contact_role', answers ->> 'town' from registration_draft",
        )
        .fetch_one(&app.state.pool)
        .await
        .unwrap();
        assert_eq!(kept, (name, role.to_owned(), town), "round {round}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_page_of_another_registration_is_not_kept_in_this_one(db: PgPool) {
    let app = TestApp::new(db).await;
    people(&app).await;
    let first = draft_of(&app, "contact-name").await;
    assert_eq!(first.len(), 36);
    // This one is put aside for another; its link went out by mail.
    let hub = app.get("/en/register").await;
    assert!(hub.attributes("form", "action").contains(&form::registration::BEGIN_ANOTHER.to_owned()));
    post(&app, "begin-another", &[]).await.redirects_to("/en/register");
    assert_eq!(app.count("select count(*) from outbox where body_text like '%/register/resume/%'").await, 1);
    app.get("/en/register").await.shows("Start now");
    app.later(Duration::minutes(2));
    let given = Given::school().with("contact_email", &["second@longlane.example.sch.uk"]);
    walk_to(&app, &given, "contact-name").await;
    assert_ne!(draft_of(&app, "contact-name").await, first);

    let old = [("contact_name", "From An Old Tab"), ("draft", first.as_str())];
    let fields = [("locale", "en"), ("step", "contact-name"), ("answers[contact_name]", old[0].1), old[1]];
    let answer = app.post(form::registration::ANSWERS, &fields).await;
    answer.redirects_to("/en/register?page=other");
    app.get("/en/register?page=other").await.shows("That page belonged to another registration");
    let mixed = "select count(*) from registration_draft where answers ->> 'contact_name' = 'From An Old Tab'";
    assert_eq!(app.count(mixed).await, 0);
    assert_eq!(app.count("select count(*) from registration_draft").await, 2);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_choice_that_does_not_fit_is_asked_again_in_words(db: PgPool) {
    let app = TestApp::new(db).await;
    people(&app).await;
    // An unusual role is a role, and stays chosen.
    post(&app, WAY, &[("contact_role", "trust_officer")]).await.redirects_to("/en/register/contact-method");
    let page = app.get("/en/register/contact-role").await;
    assert_eq!(page.attributes("input[checked]", "value"), ["trust_officer"]);
    post(&app, "contact-method", &[("contact_method", "email")]).await;
    let director =
        [("approver_name", "Kim Head"), ("approver_role", "director"), ("approver_email", "kim@example.sch.uk")];
    post(&app, "approver", &director).await.redirects_to("/en/register/approver");
    let page = app.get("/en/register/approver").await;
    page.shows("There is a problem").shows("Select the role of the person who agrees");
    assert_eq!(page.value_of("answers[approver_name]"), "Kim Head");
    // A head who agrees has said which role that is.
    post(&app, WAY, &[("contact_role", "head")]).await;
    post(&app, "approver", &[("same_as_contact", "yes")]).await.redirects_to("/en/register/second-contact");
    // Somebody beside a head is not one.
    post(&app, WAY, &[("contact_role", "other"), ("contact_role_other", "Assistant to the head")]).await;
    let page = app.get("/en/register/approver").await;
    page.shows("There is a problem");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_place_that_is_not_in_the_list_is_asked_again(db: PgPool) {
    let app = TestApp::with_data(db).await;
    let given = Given::school().with("place_choice", &["choose_places"]);
    walk_to(&app, &given, "places").await;
    let answer = post(&app, "places", &[("places[]", "hefei"), ("places[]", "nowhere")]).await;
    answer.redirects_to("/en/register/places");
    app.get("/en/register/places").await.shows("There is a problem");
    post(&app, "places", &[("places[]", "hefei")]).await.redirects_to("/en/register/start");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn people_can_be_named_as_soon_as_the_school_is_known(db: PgPool) {
    let app = TestApp::new(db).await;
    walk_to(&app, &Given::school(), "pupils").await;
    app.get("/en/register/contact-name").await.shows("Who is the person");
    app.get("/en/register/overnight").await.redirects_to("/en/register");
    let hub = app.get("/en/register").await;
    assert_eq!(hub.all(".task-status").iter().filter(|status| *status == "Cannot start yet").count(), 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn joined_characters_come_back_whole(db: PgPool) {
    const TEXT: &str = "👨\u{200d}👩\u{200d}👧 می\u{200c}خواهم \u{200f}سلام\u{200f} a\u{200b}b";
    const SHOWN: &str = "👨\u{200d}👩\u{200d}👧 می\u{200c}خواهم \u{200f}سلام\u{200f} ab";
    let app = TestApp::new(db).await;
    let done = walk(&app, &Given::school().with("about_school", &[TEXT]).with("contact_name", &["Ali\u{200f}"])).await;
    done.end.shows("UKC-");
    let kept: (String, String) = sqlx::query_as("select answers ->> 'about_school', contact_name from registration")
        .fetch_one(&app.state.pool)
        .await
        .unwrap();
    assert_eq!(kept, (SHOWN.to_owned(), "Ali\u{200f}".to_owned()));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn only_a_council_that_invites_invites(db: PgPool) {
    let app = TestApp::with_data(db).await;
    sqlx::query("insert into council (nation, code, name) values ('england', '831', 'Derby') on conflict do nothing")
        .execute(&app.state.pool)
        .await
        .unwrap();
    assert!(!app.get("/en/register?council=831").await.text().contains("invites you"));
    post(&app, "kind", &[("applicant_kind", "single_school"), ("council_invite", "831")]).await;
    let given = Given::school();
    walk(&app, &given).await.end.shows("UKC-");
    assert_eq!(app.count("select count(*) from registration where council_invite is not null").await, 0);
}
