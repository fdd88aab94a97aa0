//! The school registers: read by column name, all or nothing, the same twice, and wrong files are named.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use std::fs;
use std::path::{Path, PathBuf};

use app::clock::Clock;
use app::school::import::{ImportError, Options, Report, Source, import};
use app::school::{Nation, Phase, PupilBand, RegisterStore, School, db};
use sqlx::PgPool;

const GIAS: &str = "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentNumber\",\"EstablishmentName\",\
    \"TypeOfEstablishment (code)\",\"TypeOfEstablishment (name)\",\"EstablishmentStatus (code)\",\"CloseDate\",\
    \"PhaseOfEducation (code)\",\"NumberOfPupils\",\"Street\",\"Town\",\"Postcode\",\"StatutoryLowAge\",\"StatutoryHighAge\"\r\n";
const DERBY: &str = "100001,\"831\",\"Derby\",\"2010\",\"St Ælla’s School\",\"01\",\"Community school\",\"1\",\"\",\"2\",\"271\",\"High Street\",\"Derby\",\"DE1 2AB\",\"3\",\"11\"\r\n";
const LEEDS: &str = "100002,\"383\",\"Leeds\",\"\",\"Leeds Independent\",\"11\",\"Other independent school\",\"3\",\"\",\"0\",\"\",\"\",\"Leeds\",\"LS1 1AA\",\"\",\"\"\r\n";
const CLOSED: &str = "100003,\"831\",\"Derby\",\"2011\",\"Old School\",\"01\",\"Community school\",\"2\",\"31-08-2023\",\"4\",\"\",\"\",\"Derby\",\"DE1 2AC\",\"\",\"\"\r\n";
const WELSH: &str = "400001,\"681\",\"Cardiff\",\"2001\",\"Ysgol Caerdydd\",\"30\",\"Welsh establishment\",\"1\",\"\",\"0\",\"90\",\"Heol Fawr\",\"Cardiff\",\"CF1 1AA\",\"\",\"\"\r\n";
const ABROAD: &str = "100004,\"000\",\"Does not apply\",\"\",\"British School\",\"37\",\"British schools overseas\",\"1\",\"\",\"0\",\"\",\"\",\"Dubai\",\"\",\"\",\"\"\r\n";
const WALES: &str = "School Number,School Name,LA Code,Local Authority,Sector,School Language,Pupils,Postcode\r\n\
    6812001,Ysgol Gymraeg Caerdydd,681,Cardiff,Primary,Welsh medium,95,CF1 1AA\r\n";

/// A file of its own for a test, written in Windows-1252 where the text has such letters.
fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("kindred-cities-{}-{name}.csv", std::process::id()));
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '’' => 0x92,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    fs::write(&path, bytes).unwrap();
    path
}

async fn load(pool: &PgPool, source: Source, path: &Path) -> Result<Option<Report>, ImportError> {
    import(pool, &Clock::System, source, path, Options::default()).await
}

async fn load_text(pool: &PgPool, source: Source, name: &str, text: &str) -> Result<Report, ImportError> {
    let path = file(name, text);
    let report = load(pool, source, &path).await;
    fs::remove_file(path).unwrap();
    report.map(Option::unwrap)
}

async fn school(pool: &PgPool, id: &str) -> School {
    db::find(pool, id).await.unwrap().unwrap()
}

fn counts(report: &Report) -> [i32; 6] {
    [report.rows, report.open_rows, report.added, report.changed, report.closed, report.unchanged]
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_register_becomes_schools(pool: PgPool) {
    let report =
        load_text(&pool, Source::Gias, "becomes", &[GIAS, DERBY, LEEDS, CLOSED, WELSH, ABROAD].concat()).await.unwrap();
    assert_eq!(counts(&report), [5, 2, 3, 0, 0, 0]);
    assert_eq!(report.skipped.values().sum::<i32>(), 2, "{report}");
    let derby = school(&pool, "england-100001").await;
    assert_eq!((derby.name.as_str(), derby.town.as_str()), ("St Ælla’s School", "Derby"));
    assert_eq!(
        (derby.phase, derby.ages, derby.pupil_band()),
        (Some(Phase::Primary), Some((3, 11)), Some(PupilBand::To300))
    );
    assert_eq!((derby.dfe_number.as_deref(), derby.council_name.as_str()), (Some("8312010"), "Derby"));
    assert!(school(&pool, "england-100002").await.is_open, "proposed to close is open");
    assert!(!school(&pool, "england-100003").await.is_open, "closed schools are kept");
    assert!(db::find(&pool, "england-100004").await.unwrap().is_none(), "not in the UK");
    let store = RegisterStore::default();
    store.refresh(&pool).await.unwrap();
    let register = store.get();
    assert!(register.search(None, None, "old school", 10).iter().all(|s| s.is_open), "and not offered");
    let councils: Vec<_> = register.councils(Nation::England).map(|c| c.name.as_str()).collect();
    assert_eq!(councils, ["Derby", "Leeds"]);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn twice_is_once(pool: PgPool) {
    let text = [GIAS, DERBY, LEEDS, CLOSED, WELSH].concat();
    load_text(&pool, Source::Gias, "twice", &text).await.unwrap();
    load_text(&pool, Source::Wales, "twice-w", WALES).await.unwrap();
    let again = load_text(&pool, Source::Gias, "twice", &text).await.unwrap();
    assert_eq!(counts(&again), [4, 2, 0, 0, 0, 3]);
    let again = load_text(&pool, Source::Wales, "twice-w", WALES).await.unwrap();
    assert_eq!(counts(&again), [1, 1, 0, 0, 0, 1]);
    let path = file("if-changed", &text);
    let options = Options { if_changed: true, ..Options::default() };
    let skipped = import(&pool, &Clock::System, Source::Gias, &path, options).await.unwrap();
    assert_eq!(skipped, None, "the same file as last time");
    fs::remove_file(path).unwrap();
    let logged: i64 = sqlx::query_scalar("select count(*) from school_import").fetch_one(&pool).await.unwrap();
    assert_eq!(logged, 4);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn welsh_schools_have_an_address_whichever_file_comes_first(pool: PgPool) {
    let seen = async |pool: &PgPool| {
        let school = school(pool, "wales-6812001").await;
        (school.name, school.town, school.street, school.urn.unwrap_or_default())
    };
    let expected =
        ("Ysgol Gymraeg Caerdydd".to_owned(), "Cardiff".to_owned(), "Heol Fawr".to_owned(), "400001".to_owned());
    load_text(&pool, Source::Wales, "first-w", WALES).await.unwrap();
    load_text(&pool, Source::Gias, "first", &[GIAS, WELSH].concat()).await.unwrap();
    assert_eq!(seen(&pool).await, expected);
    load_text(&pool, Source::Wales, "first-w", WALES).await.unwrap();
    assert_eq!(seen(&pool).await, expected);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn what_leaves_the_register_is_closed_and_comes_back_open(pool: PgPool) {
    let [all, less] = [[GIAS, DERBY, LEEDS].concat(), [GIAS, DERBY].concat()];
    load_text(&pool, Source::Gias, "leaves", &all).await.unwrap();
    let error = load_text(&pool, Source::Gias, "leaves", &less).await.unwrap_err().to_string();
    assert!(error.contains("1 rows, the last import had 2"), "{error}");
    assert!(school(&pool, "england-100002").await.is_open, "nothing was changed");
    let path = file("less", &less);
    let options = Options { accept_drop: true, ..Options::default() };
    let report = import(&pool, &Clock::System, Source::Gias, &path, options).await.unwrap().unwrap();
    assert_eq!(counts(&report), [1, 1, 0, 0, 1, 1]);
    assert!(!school(&pool, "england-100002").await.is_open);
    let report = load_text(&pool, Source::Gias, "leaves", &all).await.unwrap();
    assert_eq!(counts(&report), [2, 2, 0, 1, 0, 1]);
    assert!(school(&pool, "england-100002").await.is_open);
    fs::remove_file(path).unwrap();
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn columns_stand_in_any_order(pool: PgPool) {
    let reversed = |line: &str| line.trim_end().split(',').rev().collect::<Vec<_>>().join(",") + "\r\n";
    let text: String = [GIAS, DERBY, LEEDS].map(reversed).concat();
    let report = load_text(&pool, Source::Gias, "order", &text).await.unwrap();
    assert_eq!(counts(&report), [2, 2, 2, 0, 0, 0]);
    assert_eq!(school(&pool, "england-100001").await.postcode, "DE1 2AB");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_bad_file_is_named_and_nothing_changes(pool: PgPool) {
    load_text(&pool, Source::Gias, "good", &[GIAS, DERBY].concat()).await.unwrap();
    let second = |from: &str, to: &str| [GIAS, DERBY, &LEEDS.replacen(from, to, 1)].concat();
    let cases = [
        (
            "header",
            [&GIAS.replacen("\"Town\"", "\"City\"", 1), DERBY].concat(),
            "line 1: these columns are missing: \"Town\"",
        ),
        ("urn", second("100002", "10002"), "line 3, column URN: \"10002\" is not a number of 6 digits"),
        ("twice", second("100002", "100001"), "line 3, column URN: 100001 stands here twice"),
        ("name", second("Leeds Independent", ""), "line 3, column EstablishmentName: is empty"),
        ("status", second("\"3\"", "\"9\""), "line 3, column EstablishmentStatus (code): \"9\" is not 1, 2, 3 or 4"),
        (
            "date",
            second("\"3\",\"\"", "\"2\",\"2023-08-31\""),
            "line 3, column CloseDate: \"2023-08-31\" is not a date",
        ),
        ("pupils", second("\"0\",\"\"", "\"0\",\"many\""), "line 3, column NumberOfPupils: \"many\" is not a number"),
        ("short", [GIAS, DERBY, "100002,\"383\"\r\n"].concat(), "line 3: has 2 columns, the header has 16"),
        ("nul", second("Independent", "Ind\0pendent"), "line 3, column EstablishmentName: is not text"),
    ];
    for (name, text, expected) in cases {
        let error = load_text(&pool, Source::Gias, name, &text).await.unwrap_err().to_string();
        assert!(error.contains(expected), "{name}: {error}");
    }
    let error = load(&pool, Source::Gias, Path::new("/nowhere/file.csv")).await.unwrap_err().to_string();
    assert!(error.contains("file.csv"), "{error}");
    let utf8 = WALES.replacen("Caerdydd", "Caerdydd Mân", 1);
    let error = load_text(&pool, Source::Wales, "utf8", &utf8).await.unwrap_err().to_string();
    assert!(error.contains("line 2, column School Name: is not text in UTF-8"), "{error}");
    let schools: i64 = sqlx::query_scalar("select count(*) from school").fetch_one(&pool).await.unwrap();
    let version: i64 = sqlx::query_scalar("select version from school_register").fetch_one(&pool).await.unwrap();
    assert_eq!((schools, version), (1, 1));
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn academies_know_their_trust(pool: PgPool) {
    let text = "Group UID,Group Name,Companies House Number,Group Status (code),Academy URN\r\n\
        2044,ABBEY ACADEMIES TRUST,07318714,OPEN,100001\r\n\
        2044,ABBEY ACADEMIES TRUST,07318714,OPEN,100009\r\n\
        2050,GONE TRUST,07318715,CLOSED,100003\r\n";
    let report = load_text(&pool, Source::Trusts, "trusts", text).await.unwrap();
    assert_eq!(counts(&report), [3, 2, 2, 0, 0, 0]);
    load_text(&pool, Source::Gias, "trusts-gias", &[GIAS, DERBY, CLOSED].concat()).await.unwrap();
    assert_eq!(school(&pool, "england-100001").await.trust_uid.as_deref(), Some("2044"));
    let members = db::schools_of_trust(&pool, "2044").await.unwrap();
    assert_eq!(members.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["england-100001"]);
    let trust = db::find_trust(&pool, "2044").await.unwrap().unwrap();
    assert_eq!((trust.companies_house.as_str(), trust.is_open), ("07318714", true));
    let again = load_text(&pool, Source::Trusts, "trusts", text).await.unwrap();
    assert_eq!(counts(&again), [3, 2, 0, 0, 0, 2]);
    let store = RegisterStore::default();
    store.refresh(&pool).await.unwrap();
    for typed in ["abbey academies", "abey acadmies", "2044", "07318714"] {
        let found = store.get().search_trusts(typed, 5).first().map(|t| t.uid.clone());
        assert_eq!(found.as_deref(), Some("2044"), "{typed}");
    }
    assert!(store.get().search_trusts("gone", 5).is_empty(), "closed trusts are not offered");
}
