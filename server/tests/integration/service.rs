//! What the service says of itself, and what only a developer may see.

use crate::common::TestApp;
use sqlx::PgPool;

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn mail_can_be_read_only_where_it_goes_nowhere(pool: PgPool) {
    let folder = std::env::temp_dir().join(format!("kindred-cities-mail-{}", std::process::id()));
    let files = format!("file:{}", folder.display());
    let real = TestApp::with(pool.clone(), &[("MAIL", &files)]).await;
    assert_eq!(real.get("/dev/mail").await.status, 404);
    let developer = TestApp::new(pool).await;
    developer.get("/dev/mail").await.shows("Mail");
    std::fs::remove_dir_all(folder).unwrap();
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn it_is_ready_once_the_schema_is_new_enough(pool: PgPool) {
    let app = TestApp::new(pool.clone()).await;
    assert_eq!(app.get("/healthz").await.body, "ok");
    assert_eq!(app.get("/readyz").await.status, 200);
    // Not the newest one: each counts.
    sqlx::query("delete from _sqlx_migrations where version = 2").execute(&pool).await.unwrap();
    assert_eq!(app.get("/readyz").await.status, 503);
    assert_eq!(app.get("/healthz").await.status, 200, "alive all the same");
    assert_eq!(app.get("/metrics").await.status, 404, "metrics have a listener of their own");
}
