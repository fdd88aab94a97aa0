//! Schools are found as people type them, in the real registers: the right one is among the first five.

#![expect(clippy::unwrap_used, reason = "a test stops where it stands")]

use std::time::Instant;

use app::catalogue::published::Published;
use app::catalogue::sister;
use app::clock::Clock;
use app::school::import::{Options, Source, import};
use app::school::{Nation, Register, RegisterStore, db};
use sqlx::PgPool;

const FILES: [(Source, &str, [i32; 2]); 5] = [
    (Source::Gias, "gias/edubasealldata-extract.csv", [50515, 24968]),
    (Source::Wales, "schools-other-nations/wales-schools-2026-04.csv", [1543, 1543]),
    (Source::Scotland, "schools-other-nations/scotland-schools-2022.csv", [2495, 2495]),
    (Source::NorthernIreland, "schools-other-nations/northern-ireland-schools-2024-25.csv", [1102, 1102]),
    (Source::Trusts, "gias/academiesmatmembership-20250922.csv", [11759, 11743]),
];

/// What is typed, and the school that is meant.
const QUERIES: [(&str, &str); 62] = [
    // Names.
    ("Eton College", "england-110158"),
    ("eton", "england-110158"),
    ("Wath Academy", "england-145848"),
    ("School 21", "england-138196"),
    ("Gosforth Academy", "england-136352"),
    ("Queen Elizabeths Barnet", "england-136290"),
    ("camden school for girls", "england-100054"),
    ("The Nicolson Institute", "scotland-6233139S"),
    ("methodist college", "northern_ireland-1420022"),
    ("lumen christi", "northern_ireland-2420287"),
    // Beginnings, as suggestions need them.
    ("brampton man", "england-136669"),
    ("west jes", "england-131203"),
    ("cambridge king's coll", "england-110911"),
    // Name and town, in any order.
    ("broadwood newcastle", "england-108468"),
    ("Halifax Holy Trinity", "england-138302"),
    ("jesmond park newcastle upon tyne", "england-146752"),
    ("utc sheffield", "england-139695"),
    ("bangor grammar school", "northern_ireland-4420015"),
    ("hillhead high glasgow", "scotland-8434239S"),
    ("St Peter and St Paul Chesterfield", "england-113016"),
    ("st marys dronfield", "england-112643"),
    // Typos.
    ("bramton manor", "england-136669"),
    ("Brampton Mannor Acadmey", "england-136669"),
    ("haberdahsers hatcham college", "england-135073"),
    ("craigmont high", "scotland-5532132S"),
    ("goforth academy", "england-136352"),
    ("bishops stortfrod high school", "england-117577"),
    ("Jesmnod Park", "england-146752"),
    ("nicholson institute", "scotland-6233139S"),
    ("methodsit college belfast", "northern_ireland-1420022"),
    // Saint and St, apostrophes, hyphens, "and".
    ("Saint Wystans", "england-113008"),
    ("st. wystan’s school", "england-113008"),
    ("Saint Josephs Catholic Voluntary Academy Derby", "england-146104"),
    ("ss peter & paul wallasey", "england-105071"),
    ("Saints Peter and Paul Catholic Primary Wallasey", "england-105071"),
    ("Haberdashers Boys", "england-117648"),
    ("stratford upon avon primary", "england-142581"),
    ("St Helen & St Katharine", "england-123313"),
    ("bollington-cross", "england-111252"),
    ("All-Saints Catholic School York", "england-149517"),
    // Church of England and its shorthands.
    ("Wath C of E primary", "england-143480"),
    ("wath ce primary", "england-143480"),
    ("Wath CofE", "england-143480"),
    ("Stockcross Church of England School", "england-110017"),
    ("St James Church of England Aided Junior Derby", "england-148368"),
    ("Ss Aidan and Oswald RC primary", "england-105721"),
    // Spaces that are missing or too many.
    ("stwystans", "england-113008"),
    ("jesmondpark", "england-146752"),
    ("broad wood primary newcastle", "england-108468"),
    ("bramptonmanoracademy", "england-136669"),
    // Postcodes, whole and not.
    ("E6 3SQ", "england-136669"),
    ("e63sq", "england-136669"),
    ("NE7 7DP", "england-146752"),
    ("SL4 6D", "england-110158"),
    ("jesmond NE7", "england-146752"),
    // Numbers.
    ("110158", "england-110158"),
    ("URN 110158", "england-110158"),
    ("391/4007", "england-146752"),
    ("6814071", "wales-6814071"),
    ("6233139", "scotland-6233139S"),
    // Welsh.
    ("ysgol glantaf", "wales-6814071"),
    ("bro myrddin", "wales-6694056"),
];

fn position(register: &Register, nation: Option<Nation>, typed: &str, id: &str) -> Option<usize> {
    register.search(nation, None, typed, 5).iter().position(|s| s.id == id)
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_real_registers(pool: PgPool) {
    for (source, file, [rows, open]) in FILES {
        let began = Instant::now();
        let path = crate::common::data().join(file);
        let report = import(&pool, &Clock::System, source, &path, Options::default()).await.unwrap().unwrap();
        println!("{source}: {report} in {:?}", began.elapsed());
        assert_eq!([report.rows, report.open_rows], [rows, open], "{source}");
    }
    let store = RegisterStore::default();
    let began = Instant::now();
    store.refresh(&pool).await.unwrap();
    println!("loaded in {:?}", began.elapsed());
    let register = store.get();
    schools_are_found(&register);
    councils_and_trusts_are_found(&register);
    app::dataset::import(&pool, &crate::common::data()).await.unwrap();
    schools_have_sister_cities(&pool, &app::catalogue::db::load(&pool).await.unwrap()).await;
}

fn schools_are_found(register: &Register) {
    let mut missed = Vec::new();
    let (mut first, mut times) = (0, Vec::new());
    for (typed, id) in QUERIES {
        let began = Instant::now();
        let found = position(register, None, typed, id);
        times.push(began.elapsed());
        first += usize::from(found == Some(0));
        if found.is_none() {
            let instead = register.search(None, None, typed, 5);
            let instead: Vec<_> =
                instead.iter().map(|s| format!("{} {}, {} {}", s.id, s.name, s.town, s.postcode)).collect();
            missed.push(format!("{typed} ({id}): {instead:#?}"));
        }
    }
    times.sort();
    println!("{first} of {} first; slowest {:?}, median {:?}", QUERIES.len(), times.last(), times.get(times.len() / 2));
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    assert_eq!(position(register, Some(Nation::Wales), "eton college", "england-110158"), None, "another nation");
    let named = register.search(None, None, "st marys derby", 1);
    assert!(named.iter().all(|school| school.town == "Derby"), "before West Derby in Liverpool: {named:?}");
    assert!(
        register.search(None, Some("831"), "st james", 50).iter().all(|s| s.council_code.as_deref() == Some("831"))
    );
    assert!(register.search(None, None, "qqqqqqqq xxxxxxx", 5).is_empty(), "nonsense finds nothing");
    for typed in ["", " ", "'", "%", "\u{202e}", "学校", "a", "the", "(((", &"x".repeat(5000), &"st ".repeat(2000)] {
        register.search(None, None, typed, 5);
    }
}

fn councils_and_trusts_are_found(register: &Register) {
    let councils: Vec<_> = Nation::ALL.iter().map(|nation| register.councils(*nation).count()).collect();
    assert_eq!(councils, [153, 22, 32, 11]);
    for (typed, code) in [
        ("bristol", "801"),
        ("newcastle", "391"),
        ("edinburgh", "S12000036"),
        ("Cardif", "681"),
        ("belfast", "Belfast"),
        ("S12000036", "S12000036"),
    ] {
        let found = register.search_councils(None, typed, 5);
        assert_eq!(found.first().map(|c| c.code.as_str()), Some(code), "{typed}");
    }
    let found = register.search_trusts("abbey academies", 5);
    assert_eq!(found.first().map(|t| t.uid.as_str()), Some("2044"));
}

async fn schools_have_sister_cities(pool: &PgPool, published: &Published) {
    let of = async |id: &str| {
        let school = db::find(pool, id).await.unwrap().unwrap();
        let links = sister::of_school(published, &school);
        let name = |slug: &str| published.place(slug).cloned().unwrap().name_en;
        links.into_iter().map(|l| format!("{}–{}", name(&l.uk_slug), name(&l.cn_slug))).collect::<Vec<_>>()
    };
    assert!(of("england-108468").await.contains(&"Newcastle upon Tyne–Taiyuan".to_owned()));
    assert_eq!(of("england-146104").await, ["Derby–Hefei"]);
    let camden = of("england-100054").await;
    assert!(!camden.is_empty() && camden.iter().all(|link| link.starts_with("London–")), "{camden:?}");
    let cardiff = of("wales-6814071").await;
    assert!(
        cardiff.first().is_some_and(|link| link.starts_with("Cardiff–")),
        "its own before the nation's: {cardiff:?}"
    );
    let edinburgh = of("scotland-5532132S").await;
    assert!(edinburgh.first().is_some_and(|link| link.starts_with("Edinburgh–")), "{edinburgh:?}");
    let belfast = of("northern_ireland-1016205").await;
    assert!(belfast.first().is_some_and(|link| link.starts_with("Belfast–")), "{belfast:?}");
    assert!(
        of("northern_ireland-2420287").await.iter().all(|link| link.starts_with("Northern Ireland–")),
        "no district known"
    );
    assert_eq!(of("england-114130").await, Vec::<String>::new(), "Durham has none");
}
