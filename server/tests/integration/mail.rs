//! Mail over real SMTP: delivered once with the right headers, and what becomes of it when the mail server refuses, is
//! slow, breaks off or is away, and when a worker dies.

#![expect(clippy::expect_used, reason = "a test stops where it stands")]

use std::time::Duration as Wait;

use crate::common::TestApp;
use crate::smtp::Smtp;
use app::i18n::Locale;
use app::mail::{Letter, Part, compose, queue};
use server::jobs::send_due;
use server::mail::Transport;
use sqlx::PgPool;
use time::Duration;
use uuid::Uuid;

/// The service with a mail server at `url`.
async fn service(pool: PgPool, url: &str) -> TestApp {
    let settings = [
        ("MAIL", url),
        ("MAIL_FROM", "Kindred Cities <noreply@kindred.example>"),
        ("BASE_URL", "http://kindred.example"),
        ("ORGANISATION_EMAIL", "office@kindred.example"),
    ];
    let mut app = TestApp::with(pool, &settings).await;
    app.transport = Transport::new(&app.state.config).expect("mail").patience(Wait::from_secs(5));
    app
}

/// Puts a mail to `who@example.com` into the outbox.
async fn write(app: &TestApp, who: &str) -> Uuid {
    let state = &app.state;
    let mail = compose(&state.config, "test", Locale::Zh, &format!("{who}@example.com"), |locale| Letter {
        subject: locale.pick("UKC-K72-MF4-TX: news", "UKC-K72-MF4-TX：消息").to_owned(),
        parts: vec![Part::text("O'Néill 李 & <b>")],
        reason: "Because.".into(),
    });
    queue(&state.pool, &state.clock, &mail).await.expect("the outbox")
}

/// `sent`, `waits` or why it was given up; how many tries; the last error.
async fn outcome(app: &TestApp, id: Uuid) -> (String, i32, String) {
    sqlx::query_as(
        "select case when sent_at is not null then 'sent' else coalesce(failure, 'waits') end, attempts,
                coalesce(last_error, '')
         from outbox where id = $1",
    )
    .bind(id)
    .fetch_one(&app.state.pool)
    .await
    .expect("a mail")
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn delivered_once_with_its_headers(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let app = service(pool, &smtp.url()).await;
    let id = write(&app, "office").await;
    app.later(Duration::hours(3));
    assert_eq!((app.send_mail().await, app.send_mail().await), (1, 0));
    let delivered = smtp.wait_for(1).await;
    let mail = &delivered[0];
    assert_eq!((delivered.len(), mail.to.as_str()), (1, "office@example.com"));
    for (name, value) in [
        ("From", "\"Kindred Cities\" <noreply@kindred.example>"),
        ("To", "office@example.com"),
        ("Reply-To", "office@kindred.example"),
        ("Message-ID", &format!("<{id}@kindred.example>")),
        ("Auto-Submitted", "auto-generated"),
        ("MIME-Version", "1.0"),
        // When it was written, not when it left.
        ("Date", "Mon, 02 Mar 2026 09:00:00 +0000"),
    ] {
        assert_eq!(mail.header(name), value, "{name}: {:?}", mail.headers);
    }
    assert!(mail.header("Content-Type").starts_with("multipart/alternative;"));
    let subject = mail.header("Subject");
    assert!(subject.is_ascii() && subject.contains("=?utf-8?"), "UTF-8, encoded: {subject}");
    let (text, html) = (
        mail.body.find("Content-Type: text/plain; charset=utf-8"),
        mail.body.find("Content-Type: text/html; charset=utf-8"),
    );
    assert!(text.expect("text") < html.expect("HTML"), "the best form comes last");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn many_workers_send_each_once(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let app = service(pool, &smtp.url()).await;
    for n in 0..24 {
        write(&app, &format!("n{n}")).await;
    }
    let workers = (0..6).map(|_| {
        let (state, transport) = (app.state.clone(), app.transport.clone());
        tokio::spawn(async move { send_due(&state.pool, &transport, state.clock.now()).await.expect("the outbox") })
    });
    let mut sent = 0;
    for worker in workers.collect::<Vec<_>>() {
        sent += worker.await.expect("a worker");
    }
    let mut to: Vec<_> = smtp.wait_for(24).await.into_iter().map(|mail| mail.to).collect();
    to.sort();
    to.dedup();
    assert_eq!((sent, to.len(), smtp.delivered().len()), (24, 24, 24));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn refused_for_good_is_given_up_at_once(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let app = service(pool, &smtp.url()).await;
    let (unknown, unwanted, good) =
        (write(&app, "refused").await, write(&app, "spam").await, write(&app, "good").await);
    let nonsense = write(&app, "no address at all").await;
    assert_eq!(app.send_mail().await, 1);
    assert_eq!(outcome(&app, unknown).await, ("refused".into(), 1, "refused for good (550)".into()));
    assert_eq!(outcome(&app, unwanted).await, ("refused".into(), 1, "refused for good (554)".into()));
    assert_eq!(outcome(&app, nonsense).await, ("address".into(), 1, "an address cannot be used".into()));
    assert_eq!(outcome(&app, good).await.0, "sent", "one refusal holds up nobody else");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn refused_for_now_comes_back_later_and_later_and_ends_after_five_days(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let app = service(pool, &smtp.url()).await;
    let id = write(&app, "later").await;
    app.send_mail().await;
    assert_eq!(outcome(&app, id).await, ("waits".into(), 1, "refused for now (451)".into()));
    for (wait, tries) in [(29, 1), (1, 2), (59, 2), (1, 3), (119, 3), (1, 4)] {
        app.later(Duration::seconds(wait));
        app.send_mail().await;
        assert_eq!(outcome(&app, id).await.1, tries, "after {wait} more seconds");
    }
    for _ in 0..60 {
        app.later(Duration::hours(3));
        app.send_mail().await;
    }
    let (end, tries, _) = outcome(&app, id).await;
    assert_eq!(end, "no_answer");
    assert!((20..60).contains(&tries), "{tries} tries in five days");
    assert!(smtp.delivered().is_empty());
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn slow_broken_and_absent_servers_lose_nothing(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let mut app = service(pool, &smtp.url()).await;
    app.transport = app.transport.patience(Wait::from_secs(2));
    let (silent, dropped) = (write(&app, "silent").await, write(&app, "dropped").await);
    app.send_mail().await;
    assert_eq!(outcome(&app, silent).await, ("waits".into(), 1, "no answer in time".into()));
    assert_eq!(outcome(&app, dropped).await, ("waits".into(), 1, "no connection".into()));

    let port = smtp.port;
    drop(smtp);
    let app = service(app.state.pool, &format!("smtp://127.0.0.1:{port}")).await;
    let late = write(&app, "late").await;
    assert_eq!(app.send_mail().await, 0);
    assert_eq!(outcome(&app, late).await, ("waits".into(), 1, "no connection".into()));

    let back = Smtp::start(&[]);
    let app = service(app.state.pool, &back.url()).await;
    app.later(Duration::minutes(1));
    sqlx::query("update outbox set recipient = 'well@example.com'").execute(&app.state.pool).await.expect("a change");
    assert_eq!(app.send_mail().await, 3);
    let ids: Vec<_> = back.wait_for(3).await.iter().map(|m| m.header("Message-ID").to_owned()).collect();
    assert!([silent, dropped, late].iter().all(|id| ids.contains(&format!("<{id}@kindred.example>"))));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_worker_killed_before_its_commit_repeats_under_the_same_id(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let app = service(pool, &smtp.url()).await;
    let id = write(&app, "slow").await;
    let (state, transport) = (app.state.clone(), app.transport.clone());
    let worker = tokio::spawn(async move { send_due(&state.pool, &transport, state.clock.now()).await });
    smtp.wait_for(1).await;
    worker.abort();
    let _ = worker.await;
    assert_eq!(outcome(&app, id).await, ("waits".into(), 0, String::new()));
    assert_eq!(app.send_mail().await, 1);
    let ids: Vec<_> = smtp.wait_for(2).await.iter().map(|m| m.header("Message-ID").to_owned()).collect();
    assert_eq!(ids, vec![format!("<{id}@kindred.example>"); 2], "a receiver can tell that it is the same mail");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_database_that_fails_after_the_mail_left_is_made_up_for(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let app = service(pool, &smtp.url()).await;
    let id = write(&app, "slow").await;
    let (state, transport) = (app.state.clone(), app.transport.clone());
    let worker = tokio::spawn(async move { send_due(&state.pool, &transport, state.clock.now()).await });
    smtp.wait_for(1).await;
    let ended = app
        .count(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity
             where datname = current_database() and state = 'idle in transaction'",
        )
        .await;
    assert_eq!(ended, 1);
    assert_eq!(worker.await.expect("the worker").expect("written down"), 1);
    assert_eq!(outcome(&app, id).await.0, "sent");
    assert_eq!((app.send_mail().await, smtp.delivered().len()), (0, 1));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn signing_in_to_the_mail_server(pool: PgPool) {
    let smtp = Smtp::start(&["--auth", "kindred", "p@ss/word"]);
    let port = smtp.port;
    let wrong = service(pool, &format!("smtp://kindred:wrong@127.0.0.1:{port}")).await;
    let id = write(&wrong, "office").await;
    assert_eq!(wrong.send_mail().await, 0);
    // Our own mistake: no mail is given up for it.
    assert_eq!(
        outcome(&wrong, id).await,
        ("waits".into(), 1, "the mail server does not accept our account (535)".into())
    );
    let right = service(wrong.state.pool, &format!("smtp://kindred:p%40ss%2Fword@127.0.0.1:{port}")).await;
    right.later(Duration::minutes(1));
    assert_eq!(right.send_mail().await, 1);
    assert_eq!(smtp.wait_for(1).await[0].user, "kindred");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn nothing_goes_out_in_clear_where_encryption_was_asked_for(pool: PgPool) {
    let smtp = Smtp::start(&[]);
    let mut pool = pool;
    for url in [format!("smtp://127.0.0.1:{}?tls=required", smtp.port), format!("smtps://127.0.0.1:{}", smtp.port)] {
        let app = service(pool, &url).await;
        let id = write(&app, "office").await;
        assert_eq!(app.send_mail().await, 0, "{url}");
        assert_eq!(outcome(&app, id).await.0, "waits", "{url}");
        sqlx::query("delete from outbox").execute(&app.state.pool).await.expect("a clean outbox");
        pool = app.state.pool;
    }
    assert!(smtp.delivered().is_empty());
}
