//! The importer: idempotent, all or nothing, and it says where a file is wrong.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use std::fs;
use std::path::PathBuf;

use crate::common::TestApp;
use sqlx::PgPool;

/// A copy of the dataset in a folder of its own, with one change.
fn changed(name: &str, file: &str, change: impl Fn(String) -> String) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("kindred-cities-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(crate::common::data()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "csv") {
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    let path = folder.join(file);
    fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
    folder
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_second_import_changes_nothing_but_the_version(pool: PgPool) {
    let app = TestApp::with_data(pool.clone()).await;
    let before = app.count("select count(*) from event").await;
    let first = app::dataset::import(&pool, &crate::common::data()).await.unwrap();
    assert_eq!((first.places, first.links, first.sources, first.events, first.schools), (131, 80, 178, 130, 15));
    assert_eq!(app.count("select count(*) from event").await, before);
    assert!(app.state.published.refresh(&pool).await.unwrap(), "a new version is seen");
    assert!(!app.state.published.refresh(&pool).await.unwrap(), "and only once");
}

type Change = fn(String) -> String;

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_bad_row_is_named_and_nothing_changes(pool: PgPool) {
    let app = TestApp::with_data(pool.clone()).await;
    let version = app.count("select version from dataset").await;
    let cases: [(&str, &str, Change, &str); 15] = [
        (
            "slug",
            "places.csv",
            |t| t.replacen("\nangus,", "\nAngus Town!,", 1),
            "places.csv, line 2, column slug: \"Angus Town!\" is not a slug",
        ),
        (
            "nul",
            "places.csv",
            |t| t.replacen(",Angus,", ",An\0gus,", 1),
            "places.csv, line 2, column name_en: holds a control character",
        ),
        (
            "host",
            "events.csv",
            |t| t.replacen("http://europe.chinadaily", "http:///europe.chinadaily", 1),
            "events.csv, line 2, column source_url",
        ),
        (
            "century",
            "links.csv",
            |t| t.replacen(",1985,", ",1285,", 1),
            "links.csv, line 2, column established: 1285 is not a year",
        ),
        (
            "evidence",
            "links.csv",
            |t| t.replacen(",ended,2025,", ",ended,25,", 1),
            "links.csv, line 2, column last_evidence: 25 is not a year",
        ),
        (
            "order",
            "links.csv",
            |t| t.replacen(",1985,2022-11-02,", ",2022-12,2022-11-02,", 1),
            "links.csv, line 2, column ended: is before the link began",
        ),
        (
            "note",
            "links.csv",
            |t| t.replacen("Newcastle City Council voted", &format!("{} voted", "Council ".repeat(40)), 1),
            "links.csv, line 2, column note_en: has ",
        ),
        (
            "twice",
            "place_local_authorities.csv",
            |t| {
                let first = t.lines().nth(1).map(ToOwned::to_owned).unwrap_or_default();
                t + &first + "\r\n"
            },
            "column la_code: stands here twice",
        ),
        (
            "date",
            "links.csv",
            |t| t.replacen(",1985,", ",1985-13,", 1),
            "links.csv, line 2, column established: \"1985-13\" is not a date",
        ),
        (
            "place",
            "links.csv",
            |t| t.replacen(",taiyuan,", ",atlantis,", 1),
            "links.csv, line 2, column cn_slug: no place in China is called \"atlantis\"",
        ),
        ("coordinates", "places.csv", |t| t.replacen(",56.73,", ",,", 1), "places.csv, line 2, column lat: is empty"),
        (
            "nan",
            "places.csv",
            |t| t.replacen(",56.73,", ",NaN,", 1),
            "places.csv, line 2, column lat: NaN is not a number of degrees",
        ),
        ("header", "events.csv", |t| t.replacen("precision", "exactness", 1), "events.csv, line 1: the header must be"),
        ("columns", "events.csv", |t| t + "1999,year\r\n", "events.csv, line"),
        (
            "source",
            "link_sources.csv",
            |t| t.lines().filter(|l| !l.starts_with("derby--hefei")).collect::<Vec<_>>().join("\r\n") + "\r\n",
            "has no source",
        ),
    ];
    for (name, file, change, expected) in cases {
        let folder = changed(name, file, change);
        let error = app::dataset::import(&pool, &folder).await.unwrap_err().to_string();
        assert!(error.contains(expected), "{name}: {error}");
        fs::remove_dir_all(folder).unwrap();
    }
    assert_eq!(app.count("select version from dataset").await, version);
    assert_eq!(app.count("select count(*) from link").await, 80);
}
