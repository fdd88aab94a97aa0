//! The open data as programs ask for it: through the router, with the real dataset.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test stops where it stands")]

use crate::common::{Answer, TestApp};
use serde_json::Value;
use sqlx::PgPool;

const FILES: [(&str, &str); 7] = [
    ("links.csv", "text/csv; charset=utf-8; header=present"),
    ("links.json", "application/json"),
    ("links.geojson", "application/geo+json"),
    ("places.csv", "text/csv; charset=utf-8; header=present"),
    ("places.json", "application/json"),
    ("events.csv", "text/csv; charset=utf-8; header=present"),
    ("events.json", "application/json"),
];

/// Queries about links, and what SQL counts for them.
const LINKS: [(&str, &str); 10] = [
    ("", "select count(*) from link"),
    ("status=ended", "select count(*) from link where status = 'ended'"),
    ("status=ended&status=unknown", "select count(*) from link where status <> 'active'"),
    ("nation=wales", "select count(*) from link join place on place.slug = uk_slug where region_en = 'Wales'"),
    (
        "province=guangdong",
        "select count(*) from link join place on place.slug = cn_slug where region_en = 'Guangdong'",
    ),
    ("kind=mou&kind=friendship", "select count(*) from link where kind in ('mou', 'friendship')"),
    (
        "year=1986",
        "select count(*) from link where left(established, 4) <= '1986' and (ended is null or left(ended, 4) > '1986')",
    ),
    ("from=1990&to=1999", "select count(*) from link where left(established, 4) between '1990' and '1999'"),
    ("q=%E8%A5%BF%E5%AE%89", "select count(*) from link where cn_slug = 'xian'"),
    ("q=nowhere+at+all", "select 0::bigint"),
];

/// Queries about events, and what SQL counts for them.
const EVENTS: [(&str, &str); 6] = [
    ("", "select count(*) from event"),
    ("kind=visit&kind=school", "select count(*) from event where kind in ('visit', 'school')"),
    ("from=1980&to=1989", "select count(*) from event where left(happened, 4) between '1980' and '1989'"),
    (
        "nation=scotland",
        "select count(*) from event left join link on link.slug = link_slug
         join place on place.slug = coalesce(uk_slug, place_slug) where region_en = 'Scotland'",
    ),
    (
        "province=hubei&kind=signing",
        "select count(*) from event left join link on link.slug = link_slug
         join place on place.slug = coalesce(cn_slug, place_slug) where region_en = 'Hubei' and event.kind = 'signing'",
    ),
    (
        "q=%E5%A4%AA%E5%8E%9F",
        "select count(*) from event left join link on link.slug = link_slug where cn_slug = 'taiyuan' or title_zh like '%太原%'",
    ),
];

async fn json(app: &TestApp, path: &str) -> Value {
    let answer = app.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

/// The rows of a table, without its head.
fn rows(answer: &Answer) -> Vec<csv::StringRecord> {
    let text = answer.body.strip_prefix('\u{feff}').expect("a byte order mark, for spreadsheets");
    csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect()
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_file_holds_exactly_what_sql_counts_and_the_page_shows(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    for (what, page, cases) in [("links", "links", &LINKS[..]), ("events", "timeline", &EVENTS[..])] {
        let total = json(&app, &format!("/api/v1/{what}.json")).await["total"].clone();
        for (query, sql) in cases {
            let expected = app.count(sql).await;
            let size = usize::try_from(expected).unwrap();
            let file = json(&app, &format!("/api/v1/{what}.json?{query}")).await;
            assert_eq!((&file["count"], &file["total"]), (&expected.into(), &total), "{what}?{query}");
            assert_eq!(file[what].as_array().unwrap().len(), size, "{what}?{query}");
            assert_eq!(file["ignored"], serde_json::json!([]), "{what}?{query}");
            assert_eq!(rows(&app.get(&format!("/api/v1/{what}.csv?{query}")).await).len(), size, "{what}?{query}");
            app.get(&format!("/en/{page}?{query}")).await.shows(&format!("{expected} of {total} {what}"));
        }
    }
    for (query, _) in LINKS {
        let links = json(&app, &format!("/api/v1/links.json?{query}")).await["count"].clone();
        let map = json(&app, &format!("/api/v1/links.geojson?{query}")).await;
        assert_eq!((&map["type"], &map["count"]), (&"FeatureCollection".into(), &links), "{query}");
        assert_eq!(map["features"].as_array().unwrap().len(), usize::try_from(links.as_u64().unwrap()).unwrap());
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn places_are_those_of_the_links_that_are_shown(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let all = json(&app, "/api/v1/places.json").await;
    assert_eq!(all["count"], app.count("select count(*) from place").await);
    let scots = json(&app, "/api/v1/places.json?nation=scotland").await;
    let expected = app
        .count(
            "select count(distinct place.slug) from place join link on place.slug in (uk_slug, cn_slug)
             join place uk on uk.slug = uk_slug where uk.region_en = 'Scotland'",
        )
        .await;
    assert_eq!(scots["count"], expected);
    let table = rows(&app.get("/api/v1/places.csv?nation=scotland").await);
    assert_eq!(i64::try_from(table.len()).unwrap(), expected);
    let perth = table.iter().find(|row| &row[0] == "perth").expect("Perth");
    assert!(perth[9].starts_with("-3."), "a longitude is a number, not a formula: {perth:?}");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_line_runs_from_the_uk_to_china_and_tells_all(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let map = json(&app, "/api/v1/links.geojson?q=taiyuan").await;
    let line = &map["features"][0];
    assert_eq!((&line["type"], &line["id"]), (&"Feature".into(), &"newcastle-upon-tyne--taiyuan".into()));
    assert_eq!(line["geometry"]["type"], "LineString");
    let ends = line["geometry"]["coordinates"].as_array().unwrap();
    let position = |i: usize| [&ends[i][0], &ends[i][1]].map(|n| n.as_f64().unwrap());
    let ([uk_lon, uk_lat], [cn_lon, cn_lat]) = (position(0), position(1));
    assert!((-2.0..-1.0).contains(&uk_lon) && (54.0..56.0).contains(&uk_lat), "longitude comes first");
    assert!((112.0..113.0).contains(&cn_lon) && (37.0..39.0).contains(&cn_lat));
    let known = &line["properties"];
    assert_eq!((&known["established"], &known["ended"]), (&"1985".into(), &"2022-11-02".into()));
    assert_eq!(known["uk_name_zh"], "纽卡斯尔");
    assert_eq!(known["page"], "http://localhost:3000/en/links/newcastle-upon-tyne--taiyuan");
    assert!(
        known["sources"].as_array().unwrap().iter().any(|s| s["url"].as_str().is_some_and(|u| u.starts_with("http")))
    );
    let table = app.get("/api/v1/links.csv?q=taiyuan").await.body;
    assert!(table.contains(",1985,2022-11-02,") && table.contains("https://dailytrust.com/"), "{table}");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn files_may_be_read_by_any_site_and_are_fetched_once(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    for (name, kind) in FILES {
        let path = format!("/api/v1/{name}");
        let first = app.get(&path).await;
        assert_eq!((first.status, first.header("content-type")), (200, kind), "{name}");
        assert_eq!(first.header("access-control-allow-origin"), "*", "{name}");
        assert_eq!(first.header("cross-origin-resource-policy"), "cross-origin", "{name}");
        assert_eq!(first.header("content-disposition"), format!("inline; filename=\"kindred-cities-{name}\""));
        assert!(first.header("link").contains("/en/data#licences>; rel=\"license\""), "{name}");
        let etag = first.header("etag");
        assert!(etag.starts_with('"'), "{name}: a strong tag, not {etag:?}");
        let again = app.get_with(&path, "if-none-match", etag).await;
        assert_eq!((again.status, again.body.as_str(), again.header("etag")), (304, "", etag), "{name}");
        assert_eq!(app.other_device().get(&path).await.body, first.body, "{name}");
        assert_ne!(app.get(&format!("{path}?nation=wales")).await.header("etag"), etag, "{name}");
    }
    for page in ["/en", "/en/links", "/healthz"] {
        assert_eq!(app.get(page).await.header("access-control-allow-origin"), "", "{page}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_means_nothing_is_named_and_what_is_missing_is_a_problem(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let query = "province=xyz&status=ended&colour=r%0D%0Aed";
    let file = app.get(&format!("/api/v1/links.csv?{query}")).await;
    assert_eq!(file.header("ignored-parameters"), "province=xyz&colour=r%0D%0Aed");
    let expected = app.count("select count(*) from link where status = 'ended'").await;
    assert_eq!(i64::try_from(rows(&file).len()).unwrap(), expected);
    let file = json(&app, &format!("/api/v1/links.json?{query}")).await;
    assert_eq!(file["ignored"], serde_json::json!(["province=xyz", "colour=r\r\ned"]));
    assert_eq!(file["query"], "status=ended");
    assert_eq!(app.get("/api/v1/links.csv?status=ended").await.header("ignored-parameters"), "");

    for (answer, status, title) in [
        (app.get("/api/v1/nothing.csv").await, 404, "Not Found"),
        (app.get("/api/v2").await, 404, "Not Found"),
        (app.post("/api/v1/links.csv", &[]).await, 405, "Method Not Allowed"),
    ] {
        assert_eq!((answer.status, answer.header("content-type")), (status, "application/problem+json"));
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((&problem["status"], &problem["title"]), (&status.into(), &title.into()));
        assert!(problem["detail"].as_str().is_some_and(|text| text.ends_with('.')));
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_page_about_the_data_names_every_file_and_column(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    for language in ["en", "zh"] {
        let page = app.get(&format!("/{language}/data")).await;
        let linked = page.attributes("a", "href");
        for (name, _) in FILES {
            assert!(linked.contains(&format!("/api/v1/{name}")), "{language}: {name}");
        }
        let words = page.all("code");
        for name in ["links.csv", "places.csv", "events.csv"] {
            let table = app.get(&format!("/api/v1/{name}")).await;
            let head = table.body.trim_start_matches('\u{feff}').lines().next().unwrap_or_default().to_owned();
            for column in head.split(',') {
                assert!(words.iter().any(|word| word == column), "{language}: {column} of {name}");
            }
        }
        assert!(words.iter().any(|word| word == "Ignored-Parameters"));
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_description_for_programs_says_what_the_files_hold(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let api = json(&app, "/api/v1/openapi.json").await;
    let described: Vec<_> = api["paths"].as_object().unwrap().keys().cloned().collect();
    let mut files: Vec<_> = FILES.map(|(name, _)| format!("/api/v1/{name}")).into();
    files.sort();
    assert_eq!(described, files);
    for (what, schema) in [("links", "Link"), ("places", "Place"), ("events", "Event")] {
        let file = json(&app, &format!("/api/v1/{what}.json?q=newcastle")).await;
        for (record, schema) in [(&file[what][0], schema), (&file, "About")] {
            let described = &api["components"]["schemas"][schema]["properties"];
            let told = record.as_object().unwrap().keys().filter(|name| *name != what);
            assert!(told.eq(described.as_object().unwrap().keys()), "{schema}: {record}");
        }
    }
    // Every parameter it names is one that means something.
    for (path, get) in api["paths"].as_object().unwrap() {
        let asked = get["get"]["parameters"].as_array().unwrap().iter().map(|reference| {
            let key = reference["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
            let parameter = &api["components"]["parameters"][key];
            let schema = &parameter["schema"];
            let schema = if schema["items"].is_null() { schema } else { &schema["items"] };
            let name = parameter["name"].as_str().unwrap();
            let value = match (name, schema["enum"][0].as_str()) {
                (_, Some(value)) => value,
                ("nation", _) => "wales",
                ("province", _) => "hubei",
                ("q", _) => "wuhan",
                _ => "1999",
            };
            format!("{name}={value}")
        });
        let answer = app.get(&format!("{path}?{}", asked.collect::<Vec<_>>().join("&"))).await;
        assert_eq!((answer.status, answer.header("ignored-parameters")), (200, ""), "{path}");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_map_is_sent_the_set_that_it_asks_for(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let answer = app.get("/api/v1/explorer.json").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"));
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let etag = answer.header("etag");
    assert_eq!(app.get_with("/api/v1/explorer.json", "if-none-match", etag).await.status, 304, "{etag}");
    for (query, sql) in LINKS {
        let answer = app.get(&format!("/api/v1/explorer.json?{query}")).await;
        let sent: Value = serde_json::from_str(&answer.body).unwrap();
        let links = sent["links"].as_array().unwrap();
        assert_eq!(i64::try_from(links.len()).unwrap(), app.count(sql).await, "{query}");
    }
    let ended = app.get("/api/v1/explorer.json?q=taiyuan&status=ended&place=derby").await;
    assert_eq!(ended.body, r#"{"places":["newcastle-upon-tyne","taiyuan"],"links":[[0,1,2,1985,2022]]}"#);
}
