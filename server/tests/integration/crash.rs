//! The real server, killed at the worst moments: after an answer is saved and before the browser hears of it, and after a
//! registration is sent and before the browser hears of it. Nothing that was acknowledged is lost, nothing happens twice.

#![expect(clippy::expect_used, reason = "a test stops where it stands")]
#![expect(
    clippy::disallowed_methods,
    reason = "it starts a process of its own and finds the database by the environment"
)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::TestApp;
use crate::common::wizard::{self, Given, walk_to};
use app::url::put_pair;
use sqlx::PgPool;
use time::OffsetDateTime;
use tower_sessions::session::Id;

/// A running server, and the cookie of one browser.
struct Service {
    process: Child,
    port: u16,
    cookie: String,
    url: String,
    site: PathBuf,
}

/// What came back.
struct Answer {
    status: u16,
    location: String,
}

impl Service {
    async fn start(pool: &PgPool, cookie: String) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port").port();
        let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("crash-{port}"));
        build_nothing(&site);
        let url = url_of(pool).await;
        let process = serve(port, &url, &site);
        Self { process, port, cookie, url, site }
    }

    /// Kills it as nobody would: no goodbye, no last write.
    fn kill(&mut self) {
        self.process.kill().expect("SIGKILL");
        self.process.wait().expect("its end");
    }

    fn start_again(&mut self) {
        self.process = serve(self.port, &self.url, &self.site);
    }

    fn begin(&self, action: &str, fields: &[(&str, &str)]) -> TcpStream {
        let (path, fields) = wizard::form(action, fields);
        let mut body = "locale=en".to_owned();
        for (name, value) in &fields {
            put_pair(&mut body, name, value);
        }
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n\
             Accept: text/html\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}",
            port = self.port,
            cookie = self.cookie,
            length = body.len(),
        );
        stream.write_all(request.as_bytes()).expect("a request");
        stream
    }

    /// Sends a form and takes the answer.
    fn post(&self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let mut text = String::new();
        self.begin(action, fields).read_to_string(&mut text).expect("an answer");
        read(&text)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.site);
    }
}

/// The files that the server wants to find; what is in them nobody reads here.
fn build_nothing(site: &Path) {
    std::fs::create_dir_all(site.join("pkg")).expect("a folder");
    for name in ["frontend-test.js", "frontend-test_bg.wasm", "style-test.css"] {
        std::fs::write(site.join("pkg").join(name), "").expect("a file");
    }
}

/// The database of this test, as another process reaches it.
async fn url_of(pool: &PgPool) -> String {
    let name: String = sqlx::query_scalar("select current_database()").fetch_one(pool).await.expect("its name");
    let url = std::env::var("DATABASE_URL").expect("DATABASE_URL");
    let (start, options) = url.split_once('?').map_or((url.as_str(), String::new()), |(s, o)| (s, format!("?{o}")));
    let base = start.rsplit_once('/').expect("an address").0;
    format!("{base}/{name}{options}")
}

fn serve(port: u16, url: &str, site: &Path) -> Child {
    let mut process = Command::new(env!("CARGO_BIN_EXE_server"))
        .arg("serve")
        .env_clear()
        .env("DATABASE_URL", url)
        .env("SITE_DIR", site)
        .env("HOST", "127.0.0.1")
        .env("PORT", port.to_string())
        .env("BASE_URL", format!("http://127.0.0.1:{port}"))
        .env("MAIL", "dev")
        .env("LOG", "error")
        .stdout(Stdio::piped())
        .spawn()
        .expect("the server");
    let mut line = String::new();
    let output = process.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("its first line");
    assert!(line.starts_with("listening"), "{line}");
    process
}

fn read(text: &str) -> Answer {
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    let header = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned())
    };
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default();
    Answer { status, location: header("location").unwrap_or_default() }
}

async fn count(pool: &PgPool, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(pool).await.expect("a number")
}

/// Waits until a query counts what it should.
async fn until(pool: &PgPool, sql: &'static str, rows: i64) {
    let begun = Instant::now();
    while count(pool, sql).await != rows {
        assert!(begun.elapsed() < Duration::from_secs(20), "never: {sql}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A draft with every answer but the last page, and the cookie of a browser that holds it.
async fn fill_in(pool: &PgPool) -> (String, String) {
    let app = TestApp::new(pool.clone()).await;
    let now: OffsetDateTime = sqlx::query_scalar("select now()").fetch_one(pool).await.expect("the time");
    app.later(now - crate::common::now());
    let page = walk_to(&app, &Given::school(), "declarations").await.end;
    // Another process knows the browser by its cookie alone: here is a second one for the same session.
    let id = Id::default();
    sqlx::query(
        "insert into session (id_hash, data, expires_at, created_at)
         select $1, data, now() + interval '1 hour', now() from session order by expires_at desc limit 1",
    )
    .bind(app::ids::sha256(id.0.to_be_bytes()).as_slice())
    .execute(pool)
    .await
    .expect("a session");
    (format!("apply={id}"), page.value_of("draft"))
}

/// Keeps the session from learning the reference.
const HOLD: &str = "
    create function hold() returns trigger language plpgsql as $$ begin
        if new.data::text like '%UKC-%' then perform pg_sleep(60); end if;
        return new;
    end $$;
    create trigger hold before update on session for each row execute function hold();";

/// Ends what the dead server's connection still waits for.
const LET_GO: &str = "
    select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query like 'update session set data%';
    drop trigger hold on session;
    drop function hold();";

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn killed_between_saving_and_answering_no_answer_is_lost(pool: PgPool) {
    let (cookie, _) = fill_in(&pool).await;
    let mut service = Service::start(&pool, cookie).await;
    let fields = [("about_school", "We have a garden")];
    let saved = "select count(*) from registration_draft where answers->>'about_school' = 'We have a garden'";
    // The answer is never read: for the browser the server died before it.
    let unheard = service.begin("about-school", &fields);
    until(&pool, saved, 1).await;
    service.kill();
    drop(unheard);
    service.start_again();
    // The person sends the same again, and goes on in the same session.
    assert_eq!(service.post("about-school", &fields).status, 303);
    assert_eq!(count(&pool, "select count(*) from registration_draft").await, 1);
    assert_eq!(count(&pool, saved).await, 1);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn killed_between_sending_and_answering_there_is_one_registration_and_one_mail(pool: PgPool) {
    let (cookie, draft) = fill_in(&pool).await;
    let mut service = Service::start(&pool, cookie).await;
    // The registration is written; then, for as long as this holds, the browser is not told.
    sqlx::raw_sql(HOLD).execute(&pool).await.expect("a trigger");
    let fields = [
        ("draft", draft.as_str()),
        ("answers[decl_authority]", "yes"),
        ("answers[decl_accuracy]", "yes"),
        ("answers[decl_safeguarding]", "yes"),
        ("answers[decl_no_pupil_data]", "yes"),
        ("answers[decl_read_privacy]", "yes"),
    ];
    let unheard = service.begin("submit", &fields);
    until(&pool, "select count(*) from registration", 1).await;
    service.kill();
    drop(unheard);
    sqlx::raw_sql(LET_GO).execute(&pool).await.expect("its end");
    service.start_again();
    let again = service.post("submit", &fields);
    assert!(again.status == 303 && again.location.starts_with("/en/register/done/UKC-"), "{}", again.location);
    assert_eq!(service.post("submit", &fields).location, again.location);
    for (sql, rows) in [
        ("select count(*) from registration", 1),
        ("select count(*) from registration_history", 1),
        ("select count(*) from outbox where kind = 'submitted'", 1),
        ("select count(*) from outbox where kind = 'approval'", 1),
        ("select count(*) from registration_draft where completed_at is not null", 1),
    ] {
        assert_eq!(count(&pool, sql).await, rows, "{sql}");
    }
    // The worker sends it once, although the process that wrote it is gone.
    until(&pool, "select count(*) from outbox where kind = 'submitted' and sent_at is not null and attempts = 1", 1)
        .await;
}
