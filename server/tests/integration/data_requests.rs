//! The privacy desk through the router: what schools ask for in the tracker is answered, held, refused; what is erased is
//! gone everywhere, and the last mail still arrives.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use crate::common::case::Case;
use crate::common::{Answer, PASSWORD, TestApp};
use app::audit::verify;
use app::i18n::Locale;
use app::paths::form;
use app::roles::Role;
use server::jobs;
use sqlx::PgPool;
use time::Duration;

const REFERENCE: &str = "UKC-K72-MF4-TX";
const EMAIL: &str = "office@longlane.example.sch.uk";
const LIST: &str = "/staff/data-requests";
const REASON: &str = "A court has asked us to keep <it> & nobody may change it.";

/// How often a person's data stands anywhere but in the mail that says that it is gone.
const PEOPLE: &str = "select (select count(*) from registration r where r::text ~ 'Robin|Áine|longlane|1632')
    + (select count(*) from registration_draft d where d::text ~ 'Robin|longlane')
    + (select count(*) from registration_history h where h::text ~ 'Robin')
    + (select count(*) from registration_school s where s::text ~ 'longlane')
    + (select count(*) from approval a where a::text ~ 'Robin|longlane')
    + (select count(*) from data_request d where d::text ~ 'Robin|court')
    + (select count(*) from audit a where a::text ~ 'Robin|longlane|court')
    + (select count(*) from outbox o where o::text ~ 'Robin|longlane' and o.kind <> 'data_done')";

struct Desk {
    /// The school's browser, with the tracker open.
    school: TestApp,
    /// The privacy lead's, signed in.
    lead: TestApp,
}

/// A registration with somebody in every table, and the two browsers.
async fn desk(db: PgPool) -> Desk {
    let school = TestApp::new(db).await;
    Case::new(&school)
        .locale(Locale::Zh)
        .trust("Long Lane Trust", &[("Hill School", "lead@longlane.example.sch.uk")])
        .answer("contact_role", "teacher")
        .answer("second_contact_email", "second@longlane.example.sch.uk")
        .answer("approver_name", "Áine O'Neill")
        .insert()
        .await;
    sqlx::raw_sql(
        "update registration_history set note = 'Robin wrote';
         insert into approval (id, registration_id, token_hash, email, asked_at, expires_at, answered_at, answer, note)
             select gen_random_uuid(), id, sha256('x'), approver_email, submitted_at, submitted_at + interval '14 days',
                    submitted_at, 'no', 'Ask Robin' from registration;
         insert into outbox (id, kind, recipient, subject, body_text, body_html, created_at, send_after, sent_at) values
             (gen_random_uuid(), 'draft', 'Office@longlane.example.sch.uk', 's', 'Robin', 'Robin',
              '2026-03-02 08:00Z', '2026-03-02 08:00Z', '2026-03-02 08:00Z');",
    )
    .execute(&school.state.pool)
    .await
    .unwrap();
    let fields = [("locale", "en"), ("reference", REFERENCE), ("email", EMAIL)];
    school.post(form::tracker::START, &fields).await.redirects_to("/en/track/code");
    let code = school.newest_code().await;
    school.post(form::tracker::CODE, &[("locale", "en"), ("email_code", &code)]).await;
    school.get("/en/track/status").await.shows("Submitted");
    assert_eq!(school.send_mail().await, 1, "the code");
    let lead = school.signed_in(Role::PrivacyLead).await;
    Desk { school, lead }
}

impl Desk {
    /// The school asks; the key of its request.
    async fn ask(&self, kind: &str) -> String {
        self.school.later(Duration::SECOND);
        let fields = [("locale", "en"), ("kind", kind)];
        self.school.post(form::tracker::REQUEST, &fields).await.redirects_to("/en/track/data");
        sqlx::query_scalar("select id::text from data_request where kind = $1 and status = 'open'")
            .bind(kind)
            .fetch_one(&self.lead.state.pool)
            .await
            .unwrap()
    }

    /// The privacy lead sends a form.
    async fn act(&self, request: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
        self.lead.later(Duration::SECOND);
        let fields: Vec<_> = [("request", request), ("act", act)].iter().chain(fields).copied().collect();
        self.lead.post(form::staff::DATA_REQUEST, &fields).await
    }

    /// And sees the request's page.
    async fn page(&self, request: &str) -> Answer {
        self.lead.get(&format!("{LIST}/{request}")).await
    }

    async fn erase(&self, request: &str) -> Answer {
        self.act(request, "erase", &[("confirm", "yes"), ("password", PASSWORD)]).await
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.lead.count(sql).await
    }

    /// One round of the jobs that tidy, after so many days.
    async fn after(&self, days: i64) {
        self.lead.later(Duration::days(days));
        jobs::tidy(&self.lead.state).await;
        assert_eq!(verify(&self.lead.state.pool).await.unwrap(), Ok(self.count("select count(*) from audit").await));
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_copy_is_made_ready_and_said_so(db: PgPool) {
    let desk = desk(db).await;
    desk.lead.get(LIST).await.shows("0 requests").shows("Nothing here");
    let id = desk.ask("copy").await;
    desk.lead.get("/staff").await.shows("Data requests");
    let list = desk.lead.get(LIST).await;
    list.shows("1 request").shows(REFERENCE).shows("Access").shows("Answer by 2 April 2026").shows("Long Lane Trust");
    let page = desk.page(&id).await;
    page.shows("Access request")
        .shows("The copy is ready")
        .shows("R•••, o•••@longlane.example.sch.uk")
        .shows("1 school of a group");
    assert_eq!((page.header("cache-control"), page.all("h1").len()), ("no-store", 1));
    for text in ["Robin", "office@", "1632", "Erase the data", "Hold it"] {
        assert!(!page.body.contains(text), "{text}");
    }
    assert_eq!(page.all(&format!("form[action='{}']", form::staff::DATA_REQUEST)).len(), 2);

    desk.act(&id, "fulfil", &[]).await.redirects_to(&format!("{LIST}/{id}"));
    desk.page(&id).await.shows("Done").shows("by privacy_lead@example.org").shows("The request is answered");
    let done =
        "select count(*) from data_request where status = 'done' and done_at is not null and answered_by is not null";
    assert_eq!(desk.count(done).await, 1);
    let mail = desk.lead.newest_mail().await;
    assert_eq!(mail.recipient, EMAIL);
    assert!(mail.subject.contains(REFERENCE) && mail.text.contains("/zh/track") && mail.text.contains("/en/track"));
    assert!(!mail.text.contains("Robin") && !mail.text.contains("1632"), "{}", mail.text);
    let line =
        "select count(*) from audit where action = 'data_request_done' and record = 'registration:UKC-K72-MF4-TX'
                and role = 'privacy_lead' and reason = 'copy' and after = '{\"request\": \"done\"}'";
    assert_eq!(desk.count(line).await, 1);
    // The copy lies in the tracker.
    desk.school.get("/en/track/data").await.shows("received on 2 March 2026; done");
    assert!(desk.school.get("/en/track/data.csv").await.body.contains("contact_name,Robin Field"));
    assert!(desk.school.get("/en/track/data.json").await.body.contains("Robin Field"));
    // Done is done.
    for act in ["fulfil", "refuse", "erase", "hold", "release"] {
        assert_eq!(desk.act(&id, act, &[("fields[note]", REASON)]).await.status, 409, "{act}");
    }
    assert_eq!(desk.count("select count(*) from outbox where kind = 'data_done'").await, 1);
    assert_eq!(desk.count("select count(*) from audit where action = 'denied'").await, 5);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn erased_at_once_and_the_last_mail_arrives(db: PgPool) {
    let desk = desk(db).await;
    let id = desk.ask("erasure").await;
    assert_eq!(desk.count(PEOPLE).await, 8, "each table knows somebody");
    let page = desk.page(&id).await;
    page.shows("Erasure request").shows("This cannot be undone");
    assert_eq!(page.attributes("input[type=password]", "autocomplete"), ["current-password"]);

    // Without the tick and the password nothing goes; the password is never shown again.
    let back = format!("{LIST}/{id}");
    desk.act(&id, "erase", &[]).await.redirects_to(&back);
    desk.page(&id).await.shows("Tick the box once you have checked").shows("Enter your password");
    desk.act(&id, "erase", &[("confirm", "yes"), ("password", "correct horse batterY")]).await.redirects_to(&back);
    let page = desk.page(&id).await;
    page.shows("This is not the password of your account");
    assert!(!page.body.contains("batterY") && page.body.contains("<title>Error: "));
    let wrong = "select count(*) from audit where action = 'sign_in_failed' and reason = 'password_again' and actor_id is not null";
    assert_eq!(desk.count(wrong).await, 1);
    assert_eq!(desk.count("select count(*) from registration where erased_at is not null").await, 0);

    desk.erase(&id).await.redirects_to(&back);
    desk.page(&id).await.shows("Done").shows("The personal data is erased").shows("Withdrawn");
    assert_eq!(desk.count(PEOPLE).await, 0);
    let gone = "select count(*) from registration where erased_at is not null and status = 'withdrawn' and ended_at is not null
                and school_name = 'Long Lane Trust' and answers ->> 'applicant_kind' = 'trust'
                and array(select jsonb_object_keys(answers) order by 1) = '{activities, age_groups, applicant_kind,
                    existing_link, mandarin_level, place_choice, start_when, tools, uk_nation}'";
    assert_eq!(desk.count(gone).await, 1);
    assert_eq!(desk.count("select count(*) from registration_school where status = 'withdrawn'").await, 1);
    let moved = "select count(*) from registration_history where to_status = 'withdrawn' and actor like 'staff:%' and reason = 'school_wish'";
    assert_eq!(desk.count(moved).await, 1);
    let lines = "select count(*) from audit where record = 'registration:UKC-K72-MF4-TX' and reason = 'erasure_asked'
                 and action in ('erased', 'status_moved') and role = 'privacy_lead'";
    assert_eq!(desk.count(lines).await, 2);
    let record = desk.lead.get(&format!("/staff/registrations/{REFERENCE}")).await;
    record.shows("Contact details erased");
    assert!(
        record.all("#contact dd").contains(&"Erased".to_owned()) && !record.text().contains("Show contact details")
    );

    // The last mail keeps its address until it is sent; its text goes with the log, its row after a year.
    let waiting =
        "select count(*) from outbox where kind = 'data_done' and recipient = 'office@longlane.example.sch.uk'
                   and body_text <> '' and sent_at is null and gave_up_at is null";
    assert_eq!(desk.count(waiting).await, 1);
    desk.after(1).await;
    assert_eq!(desk.count(waiting).await, 1, "no job takes it away");
    desk.lead.send_mail().await;
    assert_eq!(desk.count("select count(*) from outbox where kind = 'data_done' and sent_at is not null").await, 1);
    let mail = desk.lead.newest_mail().await;
    assert!(mail.subject.contains(REFERENCE) && mail.text.contains("last e-mail") && !mail.text.contains("Robin"));
    desk.after(183).await;
    assert_eq!(
        desk.count("select count(*) from outbox where kind = 'data_done' and body_text = '' and body_html = ''").await,
        1
    );
    desk.after(182).await;
    assert_eq!(desk.count("select count(*) from outbox").await, 0);
    assert_eq!(desk.count("select count(*) from audit where action = 'erased'").await, 1, "nothing is erased twice");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn whoever_had_it_open_sees_nothing_more(db: PgPool) {
    let desk = desk(db).await;
    let id = desk.ask("erasure").await;
    desk.erase(&id).await.redirects_to(&format!("{LIST}/{id}"));
    for path in ["/en/track/status", "/en/track/data", "/en/track/data.json", "/en/track/data.csv"] {
        desk.school.get(path).await.redirects_to("/en/track");
    }
    desk.school.get("/en/track").await.shows("Follow your registration");
    let before = desk.count("select count(*) from outbox").await;
    for (action, fields) in [("track-request", [("kind", "copy")]), ("track-reopen", [("kind", "")])] {
        let fields: Vec<_> = [("locale", "en")].iter().chain(&fields).copied().collect();
        desk.school.post(&format!("{}{action}", form::APPLICANTS), &fields).await.redirects_to("/en/track");
    }
    assert_eq!(desk.count("select count(*) from outbox").await, before);
    assert_eq!(desk.count("select count(*) from data_request").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn whoever_asked_for_both_gets_the_copy_first(db: PgPool) {
    let desk = desk(db).await;
    let (erasure, copy) = (desk.ask("erasure").await, desk.ask("copy").await);
    desk.page(&erasure).await.shows("waits for a copy of its data");
    assert_eq!(desk.erase(&erasure).await.status, 409);
    // Nor does age take it away meanwhile.
    sqlx::query("update registration set status = 'withdrawn', ended_at = $1")
        .bind(desk.lead.state.clock.now())
        .execute(&desk.lead.state.pool)
        .await
        .unwrap();
    desk.after(200).await;
    assert_eq!(desk.count("select count(*) from registration where erased_at is null").await, 1);
    let lead = desk.lead.other_device();
    let fields = [("email", "privacy_lead@example.org"), ("password", PASSWORD)];
    lead.post(form::staff::SIGN_IN, &fields).await.redirects_to("/staff");
    let list = lead.get(LIST).await;
    list.shows("2 requests, 2 of them overdue");
    assert_eq!(list.all("tbody .state"), ["Overdue", "Overdue"]);
    lead.get("/staff").await.shows("Data requests, 2 overdue");
    lead.post(form::staff::DATA_REQUEST, &[("request", &copy), ("act", "fulfil")])
        .await
        .redirects_to(&format!("{LIST}/{copy}"));
    // What was asked for and is due by age is done with it, and said so.
    desk.after(0).await;
    assert_eq!(desk.count("select count(*) from data_request where status = 'done'").await, 2);
    assert_eq!(
        desk.count(
            "select count(*) from outbox where kind = 'data_done' and recipient = 'office@longlane.example.sch.uk'"
        )
        .await,
        1
    );
    assert_eq!(desk.count(PEOPLE).await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn refused_with_a_reason_in_plain_words(db: PgPool) {
    let desk = desk(db).await;
    let id = desk.ask("erasure").await;
    let typed = "Too </textarea> 1";
    let long = "长".repeat(501);
    for note in ["", "Too short", long.as_str()] {
        desk.act(&id, "refuse", &[("fields[note]", note)]).await.redirects_to(&format!("{LIST}/{id}"));
        let page = desk.page(&id).await;
        page.shows("Say why, in 10 to 500 characters").shows(note);
        assert_eq!(page.all("#refuse-note"), [note]);
    }
    assert_eq!(desk.count("select count(*) from data_request where status = 'open'").await, 1);
    desk.act(&id, "refuse", &[("fields[note]", typed)]).await.redirects_to(&format!("{LIST}/{id}"));
    desk.page(&id).await.shows("Refused").shows(typed);
    let mail = desk.lead.newest_mail().await;
    assert_eq!(mail.recipient, EMAIL);
    assert!(
        mail.text.contains("> Too </textarea> 1") && mail.text.contains("ico.org.uk") && mail.text.contains("无法")
    );
    let line = "select count(*) from audit where action = 'data_request_refused' and reason = 'erasure'
                and before = '{\"request\": \"open\"}' and after = '{\"request\": \"refused\"}'";
    assert_eq!(desk.count(line).await, 1);
    assert_eq!(desk.count("select count(*) from audit where audit::text like '%textarea%'").await, 0);
    desk.school.get("/en/track/data").await.shows("not possible, as we wrote to you").shows("Ask for erasure");
    assert_eq!(desk.erase(&id).await.status, 409);
    // They may ask again, and the refusal goes with the data.
    let again = desk.ask("erasure").await;
    desk.erase(&again).await.redirects_to(&format!("{LIST}/{again}"));
    assert_eq!(desk.count("select count(*) from data_request where refusal is null").await, 2);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_hold_stops_erasure_until_it_is_released(db: PgPool) {
    let desk = desk(db).await;
    let id = desk.ask("erasure").await;
    let hold = |due: &'static str| [("fields[note]", REASON), ("fields[due]", due)];
    for (due, text) in [
        ("2026-03-02", "Choose a day after today"),
        ("", "Enter the last day"),
        ("2099-01-01", "within 6 years"),
        ("31/12/2026", "Enter a date"),
    ] {
        desk.act(&id, "hold", &hold(due)).await.redirects_to(&format!("{LIST}/{id}"));
        let page = desk.page(&id).await;
        page.shows(text);
        assert_eq!((page.all("#hold-note"), page.value_of("fields[due]")), (vec![REASON.to_owned()], due.to_owned()));
    }
    assert_eq!(desk.count("select count(*) from registration where legal_hold is not null").await, 0);
    desk.act(&id, "hold", &hold("2026-12-31")).await.redirects_to(&format!("{LIST}/{id}"));
    desk.page(&id).await.shows("Held").shows("Held until 31 December 2026").shows(REASON).shows("Release the hold");
    desk.lead.get("/staff/data-requests?state=held").await.shows("1 request").shows("Held until 31 December 2026");
    desk.lead.get("/staff/data-requests?state=open").await.shows("0 requests");
    desk.lead
        .get(&format!("/staff/registrations/{REFERENCE}"))
        .await
        .shows("Kept for the law")
        .shows("until 31 December 2026");
    desk.school.get("/en/track/data").await.shows("the law says that we must keep");
    let mail = desk.lead.newest_mail().await;
    assert!(mail.recipient == EMAIL && mail.text.contains("31 December 2026") && mail.text.contains("2026年12月31日"));
    assert!(mail.text.contains("A court has asked"));
    assert_eq!(desk.erase(&id).await.status, 409);
    // Held longer, and said so; not by a tick on the registration, which tells nobody.
    desk.act(&id, "hold", &hold("2027-01-31")).await.redirects_to(&format!("{LIST}/{id}"));
    desk.page(&id).await.shows("Held until 31 January 2027").shows("Hold it longer");
    assert!(desk.lead.newest_mail().await.text.contains("31 January 2027"));
    assert_eq!(desk.count("select count(*) from registration where erased_at is null").await, 1);

    desk.act(&id, "release", &[]).await.redirects_to(&format!("{LIST}/{id}"));
    desk.page(&id).await.shows("Open").shows("Erase the data");
    let lines =
        "select count(*) from audit where action = 'check_set' and role = 'privacy_lead' and after ? 'legal_hold'";
    assert_eq!(desk.count(lines).await, 3);
    let record = desk.lead.get(&format!("/staff/registrations/{REFERENCE}")).await;
    assert_eq!(record.attributes("#checks dd a", "href"), [format!("{LIST}/{id}")]);
    assert!(!record.text().contains("Keep it for the law"));
    let changed = "select (extract(epoch from updated_at) * 1000000)::bigint from registration";
    let version = desk.count(changed).await.to_string();
    let tick = [
        ("reference", REFERENCE),
        ("version", &version),
        ("check", "legal_hold"),
        ("value", "yes"),
        ("fields[note]", REASON),
    ];
    assert_eq!(desk.lead.post(form::staff::CHECK, &tick).await.status, 409);
    assert_eq!(desk.count("select count(*) from audit where audit::text like '%court%'").await, 0);
    assert_eq!(desk.act(&id, "release", &[]).await.status, 409);
    desk.erase(&id).await.redirects_to(&format!("{LIST}/{id}"));
    assert_eq!(desk.count(PEOPLE).await, 0);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_hold_releases_itself_when_its_day_has_passed(db: PgPool) {
    let desk = desk(db).await;
    let id = desk.ask("erasure").await;
    desk.act(&id, "hold", &[("fields[note]", REASON), ("fields[due]", "2026-10-01")]).await;
    // Due by age since 31 August.
    sqlx::query("update registration set status = 'withdrawn', ended_at = $1, hold_reason = 'Holidays', hold_until = '2026-04-10'")
        .bind(desk.lead.state.clock.now())
        .execute(&desk.lead.state.pool)
        .await
        .unwrap();
    let passed = "select count(*) from audit where action = 'check_set' and reason = 'date_passed' and actor_id is null
                  and after = '{\"legal_hold\": \"no\"}'";
    desk.after(212).await; // 30 September
    assert_eq!(
        desk.count("select count(*) from registration where hold_reason is null and legal_hold is not null").await,
        1
    );
    assert_eq!(desk.count("select count(*) from audit where reason = 'date_passed' and after ? 'on_hold'").await, 1);
    desk.after(1).await; // the last day
    assert_eq!(
        (desk.count("select count(*) from registration where erased_at is null").await, desk.count(passed).await),
        (1, 0)
    );
    // London's midnight, an hour before that of UTC.
    desk.lead.later(Duration::hours(14));
    desk.after(0).await;
    assert_eq!(
        (desk.count("select count(*) from registration where erased_at is not null").await, desk.count(passed).await),
        (1, 1)
    );
    assert_eq!(desk.count("select count(*) from data_request where status = 'done'").await, 1);
    let mail = desk.lead.newest_mail().await;
    assert!(mail.recipient == EMAIL && mail.text.contains("last e-mail"), "{}", mail.text);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_partnership_ends_with_it(db: PgPool) {
    let desk = desk(db).await;
    for (status, ends) in [("active", "closed"), ("matched", "withdrawn"), ("declined", "declined")] {
        sqlx::query(
            "update registration set status = $1, erased_at = null, contact_name = 'Robin', contact_email = $2, match_stage = 'proposed',
                         ended_at = case when $1 = 'declined' then $3 end",
        )
        .bind(status)
        .bind(EMAIL)
        .bind(desk.lead.state.clock.now())
        .execute(&desk.lead.state.pool)
        .await
        .unwrap();
        let id = desk.ask("erasure").await;
        desk.erase(&id).await.redirects_to(&format!("{LIST}/{id}"));
        let now: String =
            sqlx::query_scalar("select status from registration where erased_at is not null and ended_at is not null")
                .fetch_one(&desk.lead.state.pool)
                .await
                .unwrap();
        assert_eq!(now, ends);
    }
    let moves = "select count(*) from registration_history where actor like 'staff:%'";
    assert_eq!(desk.count(moves).await, 2, "what has ended stays as it ended");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_desk_is_the_privacy_leads_alone(db: PgPool) {
    let desk = desk(db).await;
    let id = desk.ask("erasure").await;
    let page = format!("{LIST}/{id}");
    for role in Role::ALL.iter().copied().filter(|role| *role != Role::PrivacyLead) {
        let other = desk.school.signed_in(role).await;
        let start = other.get("/staff").await;
        assert!(!start.body.contains(LIST), "{role}");
        for path in [LIST, page.as_str(), "/staff/data-requests/nothing"] {
            let answer = other.get(path).await;
            assert_eq!(answer.status, 403, "{role} {path}");
            assert!(!answer.body.contains("Long Lane"), "{role} {path}");
        }
        for act in ["fulfil", "erase", "hold", "release", "refuse", "dance"] {
            let fields = [
                ("request", id.as_str()),
                ("act", act),
                ("confirm", "yes"),
                ("password", PASSWORD),
                ("fields[note]", REASON),
            ];
            assert_eq!(other.post(form::staff::DATA_REQUEST, &fields).await.status, 403, "{role} {act}");
        }
    }
    // Nobody signed in, and rubbish from the one who may.
    let stranger = desk.school.other_device();
    let there = stranger.get(&page).await;
    assert!(
        there.status == 303 && there.header("location").starts_with("/staff/sign-in?next=%2Fstaff%2Fdata%2Drequests")
    );
    stranger
        .post(form::staff::DATA_REQUEST, &[("request", &id), ("act", "erase")])
        .await
        .redirects_to("/staff/sign-in");
    for (request, act, status) in [
        (id.as_str(), "dance", 400),
        ("", "erase", 404),
        ("nothing", "erase", 404),
        ("00000000-0000-7000-8000-00000000ffff", "erase", 404),
    ] {
        assert_eq!(desk.act(request, act, &[]).await.status, status, "{request} {act}");
    }
    for path in ["nothing", "00000000-0000-7000-8000-00000000ffff"] {
        assert_eq!(desk.page(path).await.status, 404);
    }
    for body in [&b"\xff=%ff"[..], b"act=erase&act=hold", b"request=%00&act=hold&fields%5Bnote%5D=%00"] {
        let answer = desk.lead.post_raw(form::staff::DATA_REQUEST, body).await;
        assert!(answer.status < 500, "{}", answer.status);
    }
    assert_eq!(desk.count("select count(*) from data_request where status = 'open'").await, 1);
    assert_eq!(desk.count("select count(*) from registration where erased_at is null and legal_hold is null").await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn pressed_twice_it_is_done_once(db: PgPool) {
    let desk = desk(db).await;
    for (kind, act) in [("copy", "fulfil"), ("erasure", "erase")] {
        let id = desk.ask(kind).await;
        let fields = [("confirm", "yes"), ("password", PASSWORD)];
        let (first, second) = tokio::join!(desk.act(&id, act, &fields), desk.act(&id, act, &fields));
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{act}");
    }
    assert_eq!(desk.count("select count(*) from outbox where kind = 'data_done' and recipient <> ''").await, 1);
    assert_eq!(desk.count("select count(*) from outbox where kind = 'data_done'").await, 2);
    assert_eq!(desk.count("select count(*) from audit where action in ('erased', 'data_request_done')").await, 2);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_password_can_be_tried_ten_times(db: PgPool) {
    let desk = desk(db).await;
    let id = desk.ask("erasure").await;
    // Windows begin with the quarter of an hour.
    desk.lead.later(Duration::minutes(14));
    for attempt in 1..=11 {
        let answer = desk.act(&id, "erase", &[("confirm", "yes"), ("password", "wrong password")]).await;
        assert_eq!(answer.status, if attempt > 10 { 429 } else { 303 }, "{attempt}");
    }
    assert_eq!(desk.count("select count(*) from registration where erased_at is null").await, 1);
}
