//! Places. Without a filter all of them; with one, the places of the links that it shows.

use serde::Serialize;

use super::document::{About, Document, Envelope, Question};
use crate::catalogue::{Ignored, Place, Query};
use crate::csv_file::{Cell, csv};
use crate::i18n::Locale;
use crate::paths;

const COLUMNS: [&str; 13] = [
    "slug",
    "name_en",
    "name_zh",
    "pinyin",
    "kind",
    "country",
    "region_en",
    "region_zh",
    "lat",
    "lon",
    "coords_note",
    "links",
    "page",
];

/// A place.
#[derive(Clone, Debug, Serialize)]
struct Record<'a> {
    slug: &'a str,
    name_en: &'a str,
    name_zh: &'a str,
    pinyin: &'a str,
    kind: &'static str,
    country: &'static str,
    region_en: &'a str,
    region_zh: &'a str,
    lat: f64,
    lon: f64,
    coords_note: &'a str,
    /// How many of the links that were asked for it has.
    links: u32,
    page: String,
}

fn find<'a>(ask: &Question<'a>) -> (Query, Ignored, Vec<Record<'a>>) {
    let (query, ignored) = Query::parse(ask.query, ask.published.vocabulary());
    let links = ask.published.matching(&query);
    let mut tally = std::collections::HashMap::<&str, u32>::new();
    for slug in links.iter().flat_map(|link| [link.uk_slug.as_str(), &link.cn_slug]) {
        *tally.entry(slug).or_default() += 1;
    }
    let records = ask
        .published
        .places
        .iter()
        .map(|place| (place, tally.get(place.slug.as_str()).copied().unwrap_or_default()))
        .filter(|(_, links)| *links > 0 || !query.is_filtered())
        .map(|(place, links)| record(ask, place, links))
        .collect();
    (query, ignored, records)
}

/// `places.csv`
pub fn places_csv(ask: &Question<'_>) -> Document {
    let (_, ignored, records) = find(ask);
    Document::csv("kindred-cities-places.csv", csv(&COLUMNS, records.into_iter().map(row)), ignored)
}

/// `places.json`
pub fn places_json(ask: &Question<'_>) -> Document {
    let (query, ignored, records) = find(ask);
    let about = About::new(ask, query.print(), &ignored, records.len(), ask.published.places.len());
    let file = Envelope::new(about, "places", records);
    Document::json("application/json", "kindred-cities-places.json", &file, ignored)
}

fn record<'a>(ask: &Question<'a>, place: &'a Place, links: u32) -> Record<'a> {
    Record {
        slug: &place.slug,
        name_en: &place.name_en,
        name_zh: &place.name_zh,
        pinyin: &place.pinyin,
        kind: place.kind.as_str(),
        country: place.country.as_str(),
        region_en: &place.region_en,
        region_zh: &place.region_zh,
        lat: place.lat,
        lon: place.lon,
        coords_note: &place.coords_note,
        links,
        page: ask.absolute(&paths::place(Locale::En, &place.slug)),
    }
}

fn row(r: Record<'_>) -> [Cell<'_>; COLUMNS.len()] {
    [
        Cell::text(r.slug),
        Cell::text(r.name_en),
        Cell::text(r.name_zh),
        Cell::text(r.pinyin),
        Cell::text(r.kind),
        Cell::text(r.country),
        Cell::text(r.region_en),
        Cell::text(r.region_zh),
        Cell::Number(r.lat),
        Cell::Number(r.lon),
        Cell::text(r.coords_note),
        Cell::Number(r.links.into()),
        Cell::text(r.page),
    ]
}
