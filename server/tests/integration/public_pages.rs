//! Every public address, in both languages, with the real data.

use crate::common::TestApp;
use sqlx::PgPool;

const FIXED: [&str; 14] = [
    "",
    "/map",
    "/links",
    "/places",
    "/timeline",
    "/partnerships",
    "/schools",
    "/about",
    "/privacy",
    "/cookies",
    "/accessibility",
    "/contact",
    "/data",
    "/register",
];

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn every_address_answers_in_both_languages(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let published = app.state.published.get();
    for (l, lang) in [("en", "en"), ("zh", "zh-Hans")] {
        let places = published.places.iter().map(|p| format!("/{l}/places/{}", p.slug));
        let links = published.links.iter().map(|p| format!("/{l}/links/{}", p.slug));
        for path in FIXED.iter().map(|p| format!("/{l}{p}")).chain(places).chain(links) {
            let page = app.get(&path).await;
            assert_eq!(page.status, 200, "{path}");
            assert_eq!(page.attributes("html", "lang"), [lang], "{path}");
            assert_eq!(page.all("h1").len(), 1, "{path}");
            assert_eq!(page.attributes("link[hreflang]", "hreflang"), ["en", "zh-Hans", "x-default"], "{path}");
        }
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_sitemap_names_every_page_with_its_twin(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let published = app.state.published.get();
    let sitemap = app.get("/sitemap.xml").await.body;
    let expected = 2 * (FIXED.len() + published.places.len() + published.links.len());
    assert_eq!(sitemap.matches("<loc>").count(), expected);
    assert_eq!(sitemap.matches("hreflang=\"zh-Hans\"").count(), expected);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn unknown_addresses_are_told_so_in_their_language(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    for path in ["/en/nowhere", "/en/places/atlantis", "/en/links/a--b", "/fr", "/en/places/derby/more", "/nowhere"] {
        let page = app.get(path).await;
        assert_eq!((page.status, page.all("h1")), (404, vec!["Page not found".to_owned()]), "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(app.get("/zh/places/atlantis").await.all("h1"), ["找不到页面"]);
    assert_eq!(app.get("/zh/nowhere").await.attributes("html", "lang"), ["zh-Hans"]);
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn newcastle_says_what_is_known(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let page = app.get("/en/places/newcastle-upon-tyne").await;
    for text in [
        "since 1985, ended 2 November 2022",
        "voted unanimously",
        "Hainan",
        "Henan",
        "since 2008",
        "Wingrove Primary School",
        "West Jesmond Primary School",
        "Broadwood Primary School",
        "Confucius Institute",
        "Ambassador Liu Xiaoming attends the North East Economic Forum",
    ] {
        page.shows(text);
    }
    let link = app.get("/en/links/newcastle-upon-tyne--taiyuan").await;
    link.shows("Ended").shows("2 November 2022");
    assert!(link.all(".sources > li").len() >= 2);
    app.get("/zh/places/newcastle-upon-tyne").await.shows("太原").shows("2022年11月2日终止");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn filters_count_what_sql_counts(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let cases: [(&str, &'static str); 6] = [
        ("", "select count(*) from link"),
        ("status=ended", "select count(*) from link where status = 'ended'"),
        (
            "nation=scotland",
            "select count(*) from link join place on place.slug = uk_slug where region_en = 'Scotland'",
        ),
        ("kind=mou&kind=friendship", "select count(*) from link where kind in ('mou', 'friendship')"),
        (
            "year=1986",
            "select count(*) from link where left(established, 4) <= '1986' and (ended is null or left(ended, 4) > '1986')",
        ),
        ("q=newcastle", "select count(*) from link where uk_slug = 'newcastle-upon-tyne'"),
    ];
    for (query, sql) in cases {
        let expected = app.count(sql).await;
        for page in ["/en/links", "/en/map"] {
            let shown = app.get(&format!("{page}?{query}")).await;
            shown.shows(&format!("{expected} of 80 links"));
            assert_eq!(shown.all("tbody tr").len(), usize::try_from(expected).unwrap(), "{page}?{query}");
        }
    }
    for q in ["xian", "Xi%27an", "%E8%A5%BF%E5%AE%89"] {
        app.get(&format!("/en/links?q={q}")).await.shows("Xi'an");
    }
    app.get("/en/links?province=xyz").await.shows("We ignored province=xyz").shows("80 of 80 links");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn public_pages_are_the_same_each_time_and_load_no_script_without_an_island(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    for (path, island) in
        [("/en", true), ("/en/map?place=derby", true), ("/zh/places/derby", false), ("/en/about", false)]
    {
        let (first, second) = (app.get(path).await, app.other_device().get(path).await);
        assert_eq!(first.body, second.body, "{path}");
        assert_eq!(first.header("set-cookie"), "", "{path}");
        assert_eq!(!first.all("script:not([type=\"application/ld+json\"])").is_empty(), island, "{path}");
        assert!(!first.body.contains("style=\""), "{path}: no inline style");
    }
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn the_timeline_keeps_years_dates_and_anchors(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let page = app.get("/en/timeline").await;
    page.shows("130 of 130 events");
    let years = page.all(".year > h3");
    assert!(years.is_sorted() && years.len() > 20, "{years:?}");
    assert_eq!(page.all(".decade > h2").first().map(String::as_str), Some("1980s"));
    let dates = page.attributes(".event time", "datetime");
    assert!(dates.is_sorted(), "earliest first");
    for precision in [4, 7, 10] {
        assert!(dates.iter().any(|date| date.len() == precision), "dates are no more exact than they are known");
    }
    assert_eq!(page.attributes(".event", "id").len(), dates.len());
    let ending = page.attributes(".event", "id").into_iter().find(|id| id.starts_with("e-2022-11-02-newcastle"));
    assert!(ending.is_some(), "each event has its anchor");
    let json = page.all("script[type=\"application/ld+json\"]").concat();
    let full = dates.iter().filter(|date| date.len() == 10).count();
    assert_eq!(json.matches("\"@type\":\"Event\"").count(), full, "only what has a day is an Event with a date");

    let filtered = app.get("/en/timeline?nation=wales&kind=ending&from=1800&to=2030&year=1990").await;
    filtered.shows("We ignored year=1990, from=1800").shows("0 of 130 events").shows("No event matches");
    assert_eq!(filtered.value_of("to"), "2030");
    let zh = app.get("/zh/timeline?q=%E5%A4%AA%E5%8E%9F&kind=ending").await;
    zh.shows("共130件，显示1件").shows("2022年11月2日");
    assert_eq!(zh.attributes(".results-bar a", "href")[0], "/api/v1/events.csv?q=%E5%A4%AA%E5%8E%9F&kind=ending");
}

#[sqlx::test(migrator = "app::db::MIGRATOR")]
async fn a_place_and_a_link_are_drawn_small_and_every_page_stays_light(pool: PgPool) {
    let app = TestApp::with_data(pool).await;
    let place = app.get("/en/places/newcastle-upon-tyne").await;
    for (arrangement, names) in [("small", 5), ("slim", 5)] {
        assert_eq!(place.all(&format!(".map-{arrangement} .map-links path")).len(), 4);
        assert_eq!(place.all(&format!(".map-{arrangement} text.r1")).len(), names, "everyone is named");
    }
    let label = place.attributes(".map-focus [role=\"img\"]", "aria-label").concat();
    assert!(label.contains("Newcastle upon Tyne – Taiyuan"), "{label}");
    assert_eq!(place.attributes(".map-focus a", "href"), ["/en/map?place=newcastle-upon-tyne"]);
    let link = app.get("/zh/links/newcastle-upon-tyne--taiyuan").await;
    assert_eq!(link.all(".map-small text"), ["纽卡斯尔", "太原"]);
    assert_eq!(link.all(".map-small .map-links .ended").len(), 1);

    let published = app.state.published.get();
    let places = published.places.iter().step_by(9).map(|p| (format!("/zh/places/{}", p.slug), 60_000));
    let links = published.links.iter().step_by(9).map(|l| (format!("/en/links/{}", l.slug), 60_000));
    let heavy =
        [("/en", 120_000), ("/zh/map", 120_000), ("/en/timeline", 60_000), ("/zh/data", 60_000), ("/en/links", 60_000)];
    for (path, most) in places.chain(links).chain(heavy.map(|(path, most)| (path.to_owned(), most))) {
        let page = app.get_with(&path, "accept-encoding", "gzip").await;
        let bytes: usize = page.header("content-length").parse().unwrap();
        assert!(page.header("content-encoding") == "gzip" && bytes <= most, "{path}: {bytes} bytes");
    }
}
