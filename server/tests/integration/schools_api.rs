//! Suggestions of schools: found, bounded, for our own pages alone.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use crate::common::TestApp;
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
async fn a_councils_schools_come_first(pool: PgPool) {
    let app = app(pool).await;
    sqlx::raw_sql(
        "insert into council values ('england', '383', 'Leeds');
         insert into school (id, nation, number, name, town, postcode, council_code, is_open) values
           ('england-100030', 'england', '100030', 'St Example''s School', 'Leeds', 'LS1 1AA', '383', true);
         update school_register set version = version + 1;",
    )
    .execute(&app.state.pool)
    .await
    .unwrap();
    app.state.schools.refresh(&app.state.pool).await.unwrap();
    let first = async |council: &str| {
        let path = format!("/api/v1/schools?q=st+examples&nation=england&council={council}");
        let found: Value = serde_json::from_str(&app.get(&path).await.body).unwrap();
        found["schools"][0]["town"].clone()
    };
    assert_eq!((first("383").await, first("831").await), (json!("Leeds"), json!("Derby")));
    assert!(first("none+of+these").await.is_string(), "an unknown council orders nothing");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn trusts_and_councils_are_suggested(pool: PgPool) {
    sqlx::raw_sql(include_str!("fixtures/register.sql")).execute(&pool).await.unwrap();
    let app = TestApp::new(pool).await;
    let trust = app.get("/api/v1/trusts?q=brigt").await;
    // The browser shows what stands behind the name, in this order.
    let numbers = "UID 2064 · Companies House 07654321";
    assert_eq!(trust.body, format!(r#"{{"trusts":[{{"id":"2064","name":"Bright Trust","numbers":"{numbers}"}}]}}"#));
    assert_eq!(app.get("/api/v1/trusts?q=07654321").await.body, trust.body);
    let council = app.get("/api/v1/councils?q=derby&nation=england").await;
    assert_eq!(council.body, r#"{"councils":[{"id":"831","name":"Derby"}]}"#);
    assert_eq!(app.get("/api/v1/councils?q=831&nation=england").await.body, council.body);
    assert_eq!(app.get("/api/v1/councils?q=derby&nation=wales").await.body, r#"{"councils":[]}"#);
    for path in ["/api/v1/trusts?q=x", "/api/v1/councils", "/api/v1/councils?q=derby&nation=x"] {
        assert_eq!(app.get(path).await.status, 400, "{path}");
    }
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
