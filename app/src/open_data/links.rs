//! Links as a table, as JSON, and as lines on a map.

use serde::Serialize;

use super::document::{About, Document, Envelope, Question};
use crate::catalogue::{Ignored, Link, Place, Query, Source, Supports};
use crate::csv_file::{Cell, csv};
use crate::i18n::{Locale, PartialDate};
use crate::paths;

/// The columns of the table, which are the members of a JSON record too.
const COLUMNS: [&str; 21] = [
    "slug",
    "uk_slug",
    "uk_name_en",
    "uk_name_zh",
    "uk_nation_en",
    "uk_nation_zh",
    "cn_slug",
    "cn_name_en",
    "cn_name_zh",
    "cn_pinyin",
    "cn_province_en",
    "cn_province_zh",
    "kind",
    "status",
    "established",
    "ended",
    "last_evidence",
    "note_en",
    "note_zh",
    "sources",
    "page",
];

/// A link.
#[derive(Clone, Debug, Serialize)]
struct Record<'a> {
    slug: &'a str,
    uk_slug: &'a str,
    uk_name_en: &'a str,
    uk_name_zh: &'a str,
    uk_nation_en: &'a str,
    uk_nation_zh: &'a str,
    cn_slug: &'a str,
    cn_name_en: &'a str,
    cn_name_zh: &'a str,
    cn_pinyin: &'a str,
    cn_province_en: &'a str,
    cn_province_zh: &'a str,
    kind: &'static str,
    status: &'static str,
    /// At the precision known: `1985`, `1999-10`, `1983-07-07`.
    established: Option<String>,
    ended: Option<String>,
    last_evidence: Option<i16>,
    note_en: &'a str,
    note_zh: &'a str,
    sources: Vec<SourceRecord<'a>>,
    page: String,
}

/// Where a fact about a link comes from.
#[derive(Clone, Debug, Serialize)]
struct SourceRecord<'a> {
    title: &'a str,
    publisher: &'a str,
    url: Option<&'a str>,
    kind: &'static str,
    supports: Vec<&'static str>,
}

/// A line on a map (RFC 7946): from the UK to China, because a link has two ends and no way between them. Everything that
/// is known of the link stands in its properties.
#[derive(Serialize)]
struct Feature<'a> {
    r#type: &'static str,
    id: &'a str,
    geometry: Line,
    properties: Record<'a>,
}

#[derive(Serialize)]
struct Line {
    r#type: &'static str,
    /// Longitude first.
    coordinates: [[f64; 2]; 2],
}

#[derive(Serialize)]
struct FeatureCollection<'a> {
    r#type: &'static str,
    /// Members that RFC 7946 does not know, as its section 6.1 allows.
    #[serde(flatten)]
    about: About,
    features: Vec<Feature<'a>>,
}

/// What a question asks for: the links with both of their places.
struct Found<'a> {
    query: Query,
    ignored: Ignored,
    links: Vec<(&'a Link, &'a Place, &'a Place)>,
}

fn find<'a>(ask: &Question<'a>) -> Found<'a> {
    let (query, ignored) = Query::parse(ask.query, ask.published.vocabulary());
    let links = ask.published.matching(&query).into_iter();
    let links = links.filter_map(|link| ask.published.ends(link).map(|(uk, cn)| (link, uk, cn))).collect();
    Found { query, ignored, links }
}

impl Found<'_> {
    fn about(&self, ask: &Question<'_>) -> About {
        About::new(ask, self.query.print(), &self.ignored, self.links.len(), ask.published.links.len())
    }
}

/// `links.csv`
pub fn links_csv(ask: &Question<'_>) -> Document {
    let found = find(ask);
    let rows = found.links.iter().map(|(link, uk, cn)| row(record(ask, link, uk, cn)));
    Document::csv("kindred-cities-links.csv", csv(&COLUMNS, rows), found.ignored)
}

/// `links.json`
pub fn links_json(ask: &Question<'_>) -> Document {
    let found = find(ask);
    let records = found.links.iter().map(|(link, uk, cn)| record(ask, link, uk, cn)).collect();
    let file = Envelope::new(found.about(ask), "links", records);
    Document::json("application/json", "kindred-cities-links.json", &file, found.ignored)
}

/// `links.geojson`
pub fn links_geojson(ask: &Question<'_>) -> Document {
    let found = find(ask);
    let features = found.links.iter().map(|(link, uk, cn)| Feature {
        r#type: "Feature",
        id: &link.slug,
        geometry: Line { r#type: "LineString", coordinates: [[uk.lon, uk.lat], [cn.lon, cn.lat]] },
        properties: record(ask, link, uk, cn),
    });
    let file = FeatureCollection { r#type: "FeatureCollection", about: found.about(ask), features: features.collect() };
    Document::json("application/geo+json", "kindred-cities-links.geojson", &file, found.ignored)
}

fn record<'a>(ask: &Question<'a>, link: &'a Link, uk: &'a Place, cn: &'a Place) -> Record<'a> {
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
    Record {
        slug: &link.slug,
        uk_slug: &uk.slug,
        uk_name_en: &uk.name_en,
        uk_name_zh: &uk.name_zh,
        uk_nation_en: &uk.region_en,
        uk_nation_zh: &uk.region_zh,
        cn_slug: &cn.slug,
        cn_name_en: &cn.name_en,
        cn_name_zh: &cn.name_zh,
        cn_pinyin: &cn.pinyin,
        cn_province_en: &cn.region_en,
        cn_province_zh: &cn.region_zh,
        kind: link.kind.as_str(),
        status: link.status.as_str(),
        established: date(link.established),
        ended: date(link.ended),
        last_evidence: link.last_evidence,
        note_en: &link.note_en,
        note_zh: &link.note_zh,
        sources: ask.published.sources_of(link).map(source).collect(),
        page: ask.absolute(&paths::link(Locale::En, &link.slug)),
    }
}

fn source(source: &Source) -> SourceRecord<'_> {
    SourceRecord {
        title: &source.title,
        publisher: &source.publisher,
        url: source.url.as_deref(),
        kind: source.kind.as_str(),
        supports: source.supports.iter().copied().map(Supports::as_str).collect(),
    }
}

fn row(r: Record<'_>) -> [Cell<'_>; COLUMNS.len()] {
    let sources: Vec<_> = r.sources.iter().map(in_one_line).collect();
    [
        Cell::text(r.slug),
        Cell::text(r.uk_slug),
        Cell::text(r.uk_name_en),
        Cell::text(r.uk_name_zh),
        Cell::text(r.uk_nation_en),
        Cell::text(r.uk_nation_zh),
        Cell::text(r.cn_slug),
        Cell::text(r.cn_name_en),
        Cell::text(r.cn_name_zh),
        Cell::text(r.cn_pinyin),
        Cell::text(r.cn_province_en),
        Cell::text(r.cn_province_zh),
        Cell::text(r.kind),
        Cell::text(r.status),
        Cell::maybe(r.established),
        Cell::maybe(r.ended),
        r.last_evidence.map_or(Cell::Empty, |year| Cell::Number(year.into())),
        Cell::text(r.note_en),
        Cell::text(r.note_zh),
        Cell::text(sources.join(" | ")),
        Cell::text(r.page),
    ]
}

/// A source within a cell: "Title, Publisher <address> (established; status)".
fn in_one_line(source: &SourceRecord<'_>) -> String {
    let url = source.url.map(|url| format!(" <{url}>")).unwrap_or_default();
    format!("{}, {}{url} ({})", source.title, source.publisher, source.supports.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::published::Published;
    use crate::catalogue::{Country, LinkKind, LinkStatus, PlaceKind};

    fn place(slug: &str, country: Country) -> Place {
        let text = || slug.to_owned();
        Place {
            slug: text(),
            name_en: text(),
            name_zh: text(),
            pinyin: text(),
            kind: PlaceKind::City,
            country,
            region_en: text(),
            region_zh: text(),
            lat: 54.5,
            lon: -1.25,
            coords_note: text(),
        }
    }

    #[test]
    fn table_and_json_have_the_same_names_in_the_same_order() {
        let (uk, cn) = (place("uk", Country::Uk), place("cn", Country::China));
        let link = Link {
            slug: "uk--cn".into(),
            uk_slug: "uk".into(),
            cn_slug: "cn".into(),
            kind: LinkKind::SisterCity,
            established: "1999-10".parse().ok(),
            ended: None,
            status: LinkStatus::Active,
            last_evidence: None,
            note_en: "=1".into(),
            note_zh: String::new(),
        };
        let published = Published::default();
        let ask = Question { published: &published, base_url: "https://kindred.example", query: "" };
        let record = record(&ask, &link, &uk, &cn);
        let json = serde_json::to_string(&record).unwrap();
        let places: Vec<_> = COLUMNS.iter().map(|name| json.find(&format!("\"{name}\":"))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{json}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap().as_object().unwrap().len(), COLUMNS.len());
        assert!(json.contains(r#""established":"1999-10","ended":null"#), "{json}");
        let table = csv(&COLUMNS, std::iter::once(row(record)));
        assert!(table.contains(",1999-10,,,'=1,,,https://kindred.example/en/links/uk--cn"), "{table}");
    }
}
