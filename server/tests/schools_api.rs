//! Suggestions of schools: found, bounded, for our own pages alone.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

mod common;

use common::TestApp;
use serde_json::{Value, json};
use sqlx::PgPool;

async fn app(pool: PgPool) -> TestApp {
    sqlx::raw_sql(
        "insert into council values ('england', '831', 'Derby');
         insert into school (id, nation, number, name, town, postcode, council_code, is_open)
         select 'england-' || n, 'england', n::text, 'St Example''s School', 'Derby', 'DE1 2AB', '831', n < 100015
         from generate_series(100001, 100020) n;
         insert into school (id, nation, number, name, town, postcode, is_open)
         values ('wales-6702117', 'wales', '6702117', 'Ysgol Enghraifft', 'Swansea', 'SA1 1AA', true);",
    )
    .execute(&pool)
    .await
    .unwrap();
    TestApp::new(pool).await
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn schools_are_suggested(pool: PgPool) {
    let app = app(pool).await;
    let answer = app.get("/api/v1/schools?q=enghrafft").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    let school = json!({ "id": "wales-6702117", "name": "Ysgol Enghraifft", "town": "Swansea", "postcode": "SA1 1AA", "number": "6702117" });
    assert_eq!(serde_json::from_str::<Value>(&answer.body).unwrap(), json!({ "schools": [school] }));
    assert_eq!(answer.header("access-control-allow-origin"), "", "for our own pages");
    assert!(answer.header("cache-control").starts_with("private"));
    let many: Value =
        serde_json::from_str(&app.get("/api/v1/schools?q=saint+examples&nation=england").await.body).unwrap();
    assert_eq!(many["schools"].as_array().map(Vec::len), Some(10), "ten at most, of fourteen that are open");
    let closed = app.get("/api/v1/schools?q=100016").await;
    assert!(!closed.body.contains("england-100016"), "closed schools are not offered");
    let none = app.get("/api/v1/schools?q=enghraifft&nation=scotland").await;
    assert_eq!(none.body, "{\"schools\":[]}");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_makes_no_sense_is_a_problem(pool: PgPool) {
    let app = app(pool).await;
    let long = format!("/api/v1/schools?q={}", "x".repeat(101));
    for path in [
        "/api/v1/schools",
        "/api/v1/schools?q=",
        "/api/v1/schools?q=+x+",
        "/api/v1/schools?q=derby&nation=atlantis",
        "/api/v1/schools?q=%ff%fe",
        "/api/v1/schools?q=a%00b",
        &long,
    ] {
        let answer = app.get(path).await;
        if path.contains("%ff") {
            assert!(answer.status < 500, "{path}");
            continue;
        }
        assert_eq!((answer.status, answer.header("content-type")), (400, "application/problem+json"), "{path}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_network_may_ask_only_so_often(pool: PgPool) {
    let app = app(pool).await;
    for _ in 0..server::api::v1::schools::PER_MINUTE {
        assert_eq!(app.get("/api/v1/schools?q=derby").await.status, 200);
    }
    let answer = app.get("/api/v1/schools?q=derby").await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "60"));
    assert_eq!(answer.header("content-type"), "application/problem+json");
}
