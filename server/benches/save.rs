//! How many answers of the wizard are kept in a second, against bare one-row updates through the same pool: the whole
//! router without a network. Prints both rates and their ratio. `DATABASE_URL` names a migrated database.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench stops where it stands, and prints")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::catalogue::store::PublishedStore;
use app::clock::Clock;
use app::config::Config;
use app::school::RegisterStore;
use app::state::{AppState, SiteFiles};
use app::url::encode;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::{Request, header};
use leptos::config::LeptosOptions;
use server::assets::Assets;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tower::ServiceExt;

const WRITERS: u8 = 8;
const TIME: Duration = Duration::from_secs(6);
const BUDGET: f64 = 0.4;
const BASE: &str = "http://localhost:3000";

#[tokio::main]
async fn main() {
    let config = Config::from_env().expect("settings");
    let pool = PgPoolOptions::new().max_connections(16).connect_lazy(&config.database_url).expect("a pool");
    let state = AppState {
        pool: pool.clone(),
        clock: Clock::System,
        config: Arc::new(config),
        published: PublishedStore::default(),
        schools: RegisterStore::default(),
        site: Arc::new(SiteFiles {
            stylesheet: "site.css".into(),
            leptos: LeptosOptions::builder().output_name("frontend").site_pkg_dir("pkg").build(),
        }),
    };
    let router = server::router::router(&state, &Assets::default());
    let mut schools = Vec::new();
    for n in 0..WRITERS {
        schools.push(School::begin(&router, &pool, n).await);
    }
    // In turns, so that both meet the same machine.
    let (mut saved, mut updated) = (0, 0);
    for _ in 0..2 {
        saved += together(schools.clone(), |school, count| async move { school.save(count).await }).await;
        updated += together(schools.clone(), |school, _| async move { school.update().await }).await;
    }
    sqlx::query("delete from registration_draft where contact_email like '%@save.example.sch.uk'")
        .execute(&pool)
        .await
        .expect("the end");
    let seconds = 2.0 * TIME.as_secs_f64();
    let (saved, updated) = (f64::from(saved) / seconds, f64::from(updated) / seconds);
    let ratio = saved / updated;
    println!("answers kept      {saved:8.0} a second, {WRITERS} writers");
    println!("bare updates      {updated:8.0} a second");
    println!("ratio             {ratio:8.2} (at least {BUDGET})");
    std::process::exit(i32::from(ratio < BUDGET));
}

/// Does something over and over with every school at once; how often it was done.
async fn together<F>(schools: Vec<School>, act: impl Fn(School, u32) -> F + Copy + Send + 'static) -> u32
where
    F: Future<Output = ()> + Send + 'static,
{
    let until = Instant::now() + TIME;
    let mut writers = tokio::task::JoinSet::new();
    for school in schools {
        writers.spawn(async move {
            let mut done = 0;
            while Instant::now() < until {
                act(school.clone(), done).await;
                done += 1;
            }
            done
        });
    }
    writers.join_all().await.into_iter().sum()
}

/// A browser with a draft that has come to the page with the school's address.
#[derive(Clone)]
struct School {
    router: Router,
    pool: PgPool,
    email: String,
    cookie: String,
    network: u8,
}

impl School {
    async fn begin(router: &Router, pool: &PgPool, network: u8) -> Self {
        let email = format!("office-{network}@save.example.sch.uk");
        let mut school =
            Self { router: router.clone(), pool: pool.clone(), email: email.clone(), cookie: String::new(), network };
        school.post("answers", &[("step", "kind"), ("answers[applicant_kind]", "single_school")]).await;
        school.post("answers", &[("step", "nation"), ("answers[uk_nation]", "england")]).await;
        school.post("email", &[("contact_email", &email)]).await;
        let text: String = sqlx::query_scalar(
            "select body_text from outbox where recipient = $1 and kind = 'code' order by created_at desc limit 1",
        )
        .bind(&email)
        .fetch_one(pool)
        .await
        .expect("the mail with the code");
        let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit());
        let code = text.lines().find(is_code).expect("the code").to_owned();
        school.post("code", &[("email_code", &code)]).await;
        school.post("answers", &[("step", "school"), ("answers[school_choice]", "not_listed")]).await;
        school
    }

    /// Keeps the page with the school's address.
    async fn save(mut self, count: u32) {
        let name = format!("Long Lane School {count}");
        let fields = [
            ("step", "school-details"),
            ("answers[school_name]", name.as_str()),
            ("answers[address_line_1]", "1 Long Lane"),
            ("answers[town]", "Derby"),
            ("answers[postcode]", "DE1 2AA"),
            ("answers[phase]", "primary"),
        ];
        let next = self.post("answers", &fields).await;
        assert!(next.ends_with("/pupils"), "kept and led on, not to {next}");
    }

    /// What it is compared with.
    async fn update(self) {
        sqlx::query("update registration_draft set updated_at = clock_timestamp() where contact_email = $1")
            .bind(&self.email)
            .execute(&self.pool)
            .await
            .expect("an update");
    }

    async fn post(&mut self, form: &str, fields: &[(&str, &str)]) -> String {
        let mut body = String::from("locale=en");
        for (name, value) in fields {
            body += "&";
            encode(name, &mut body);
            body += "=";
            encode(value, &mut body);
        }
        let request = Request::post(format!("{}{form}", app::paths::form::APPLICANTS))
            .header(header::ORIGIN, BASE)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, &self.cookie)
            .extension(ConnectInfo(std::net::SocketAddr::from(([10, 0, 0, self.network], 1))))
            .body(Body::from(body))
            .expect("a request");
        let answer = self.router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), 303, "{form}");
        if let Some(cookie) = answer.headers().get(header::SET_COOKIE).and_then(|c| c.to_str().ok()) {
            cookie.split(';').next().unwrap_or_default().clone_into(&mut self.cookie);
        }
        answer.headers().get(header::LOCATION).and_then(|l| l.to_str().ok()).unwrap_or_default().to_owned()
    }
}
