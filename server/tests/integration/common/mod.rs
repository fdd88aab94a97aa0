//! The whole service over a real router and a real Postgres, with a clock that the test moves. Reads like the story.

#![expect(clippy::expect_used, reason = "a test stops where it stands")]

pub mod case;
pub mod life;
pub mod wizard;

use std::path::Path;
use std::sync::Arc;

use app::catalogue::store::PublishedStore;
use app::clock::Clock;
use app::config::Config;
use app::paths::form;
use app::roles::Role;
use app::school::RegisterStore;
use app::staff::auth::add_account;
use app::state::{AppState, SiteFiles};
use axum_test::{TestResponse, TestServer};
use leptos::config::LeptosOptions;
use scraper::{Html, Selector};
use server::assets::Assets;
use server::jobs;
use server::mail::Transport;
use sqlx::PgPool;
use time::{Duration, OffsetDateTime};

/// Where the service believes it is.
pub const BASE: &str = "http://localhost:3000";

/// The password of every account that a test makes.
pub const PASSWORD: &str = "correct horse battery";

/// The service and one browser.
pub struct TestApp {
    pub state: AppState,
    pub transport: Transport,
    server: TestServer,
}

impl TestApp {
    /// The service on an empty database.
    pub async fn new(pool: PgPool) -> Self {
        Self::with(pool, &[]).await
    }

    /// The service with the real dataset.
    pub async fn with_data(pool: PgPool) -> Self {
        app::dataset::import(&pool, &data()).await.expect("the dataset");
        Self::new(pool).await
    }

    /// The service with settings of its own.
    pub async fn with(pool: PgPool, settings: &[(&str, &str)]) -> Self {
        let config = Config::from_vars(|name| {
            let own = settings.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
            own.or_else(|| (name == "DATABASE_URL").then(|| "postgres://localhost/unused".to_owned()))
        })
        .expect("settings");
        let transport = Transport::new(&config).expect("mail");
        let state = AppState {
            pool,
            clock: Clock::fixed(now()),
            config: Arc::new(config),
            published: PublishedStore::default(),
            schools: RegisterStore::default(),
            site: Arc::new(SiteFiles {
                stylesheet: "site-test.css".into(),
                leptos: LeptosOptions::builder().output_name("frontend-test").site_pkg_dir("pkg").build(),
            }),
        };
        state.published.refresh(&state.pool).await.expect("the snapshot");
        state.schools.refresh(&state.pool).await.expect("the school register");
        let server = browser(&state);
        Self { state, transport, server }
    }

    /// The same service, seen from another browser.
    pub fn other_device(&self) -> Self {
        Self { state: self.state.clone(), transport: self.transport.clone(), server: browser(&self.state) }
    }

    /// Another browser, in which a new member of staff has signed in.
    pub async fn signed_in(&self, role: Role) -> Self {
        let email = format!("{role}@example.org");
        add_account(&self.state.pool, &self.state.clock, &email, role, PASSWORD).await.expect("an account");
        let browser = self.other_device();
        let fields = [("email", email.as_str()), ("password", PASSWORD)];
        browser.post(form::staff::SIGN_IN, &fields).await.redirects_to("/staff");
        browser
    }

    /// Opens an address.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.server.get(path).add_header("accept", "text/html").await)
    }

    /// Opens an address with one more header.
    pub async fn get_with(&self, path: &str, name: &'static str, value: &str) -> Answer {
        Answer::of(self.server.get(path).add_header(name, value).await)
    }

    /// Sends a form, as a browser without scripts does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.server.post(path).add_header("accept", "text/html").add_header("origin", BASE);
        Answer::of(request.form(fields).await)
    }

    /// Sends a form from another site.
    pub async fn post_from_elsewhere(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request =
            self.server.post(path).add_header("accept", "text/html").add_header("origin", "https://evil.example");
        Answer::of(request.form(fields).await)
    }

    /// Sends a body as it is.
    pub async fn post_raw(&self, path: &str, body: &[u8]) -> Answer {
        let request = self.server.post(path).add_header("origin", BASE);
        Answer::of(request.bytes(body.to_vec().into()).content_type("application/x-www-form-urlencoded").await)
    }

    /// Moves the clock.
    pub fn later(&self, by: Duration) {
        self.state.clock.advance(by);
    }

    /// Sends what waits in the outbox; how many mails went out.
    pub async fn send_mail(&self) -> u32 {
        jobs::send_due(&self.state.pool, &self.transport, self.state.clock.now()).await.expect("the outbox")
    }

    /// The text of the newest mail.
    pub async fn newest_mail(&self) -> app::mail::Sent {
        app::mail::newest(&self.state.pool, 1).await.expect("the outbox").pop().expect("a mail")
    }

    /// The six digits of the newest mail that has a code on a line of its own. The clock of the tests stands still, so that
    /// a mail of the same second may come before it.
    pub async fn newest_code(&self) -> String {
        let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit());
        let mails = app::mail::newest(&self.state.pool, 3).await.expect("the outbox");
        let code = mails.iter().find_map(|mail| mail.text.lines().find(is_code));
        code.expect("a code in the mail").to_owned()
    }

    /// One number out of the database.
    pub async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&self.state.pool).await.expect("a number")
    }
}

fn browser(state: &AppState) -> TestServer {
    let router = server::router::router(state, &Assets::default());
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    TestServer::builder().save_cookies().http_transport().build(service).expect("a server")
}

/// The time at which every test begins.
pub fn now() -> OffsetDateTime {
    time::macros::datetime!(2026-03-02 09:00 UTC)
}

/// The folder of the real dataset.
pub fn data() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

impl Answer {
    fn of(response: TestResponse) -> Self {
        let (status, headers) = (response.status_code().as_u16(), response.headers().clone());
        Self { status, headers, body: String::from_utf8_lossy(response.as_bytes()).into_owned() }
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// Asserts a page with status 200 that shows a text.
    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        assert_eq!(self.status, 200, "{}", self.text());
        assert!(self.text().contains(text), "{text:?} is not in: {}", self.text());
        self
    }

    /// Asserts that the browser is sent elsewhere with a GET.
    #[track_caller]
    pub fn redirects_to(&self, path: &str) -> &Self {
        assert_eq!((self.status, self.header("location")), (303, path), "{}", self.text());
        self
    }

    /// What a person reads in `<main>`, or the whole text where there is none; white space folded.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        let main = html.select(&selector("main")).next().unwrap_or_else(|| html.root_element());
        let text: String = main.text().collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The texts of all elements that a selector finds; white space folded.
    pub fn all(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector(css))
            .map(|e| e.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }

    /// An attribute of all elements that a selector finds.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector(css)).filter_map(|e| e.attr(name).map(ToOwned::to_owned)).collect()
    }

    /// The value that a field shows.
    pub fn value_of(&self, field: &str) -> String {
        self.attributes(&format!("input[name=\"{field}\"]"), "value").into_iter().next().unwrap_or_default()
    }
}

pub fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}
