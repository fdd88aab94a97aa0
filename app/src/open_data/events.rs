//! Dated events, filtered as the timeline filters them.

use serde::Serialize;

use super::document::{About, Document, Envelope, Question};
use crate::catalogue::{Event, Ignored};
use crate::csv_file::{Cell, csv};
use crate::i18n::Locale;
use crate::paths;
use crate::timeline::{TimelineQuery, matching};

const COLUMNS: [&str; 10] =
    ["slug", "date", "link_slug", "place_slug", "kind", "title_en", "title_zh", "source_title", "source_url", "page"];

/// An event.
#[derive(Clone, Debug, Serialize)]
struct Record<'a> {
    slug: &'a str,
    /// At the precision known: `1985`, `1999-10`, `1983-07-07`.
    date: String,
    link_slug: Option<&'a str>,
    place_slug: Option<&'a str>,
    kind: &'static str,
    title_en: &'a str,
    title_zh: &'a str,
    source_title: &'a str,
    source_url: Option<&'a str>,
    page: String,
}

fn find<'a>(ask: &Question<'a>) -> (TimelineQuery, Ignored, Vec<Record<'a>>) {
    let (query, ignored) = TimelineQuery::parse(ask.query, ask.published.vocabulary());
    let records = matching(ask.published, &query).into_iter().map(|event| record(ask, event)).collect();
    (query, ignored, records)
}

/// `events.csv`
pub fn events_csv(ask: &Question<'_>) -> Document {
    let (_, ignored, records) = find(ask);
    Document::csv("kindred-cities-events.csv", csv(&COLUMNS, records.into_iter().map(row)), ignored)
}

/// `events.json`
pub fn events_json(ask: &Question<'_>) -> Document {
    let (query, ignored, records) = find(ask);
    let about = About::new(ask, query.print(), &ignored, records.len(), ask.published.events.len());
    let file = Envelope::new(about, "events", records);
    Document::json("application/json", "kindred-cities-events.json", &file, ignored)
}

fn record<'a>(ask: &Question<'a>, event: &'a Event) -> Record<'a> {
    Record {
        slug: &event.slug,
        date: event.happened.to_string(),
        link_slug: event.link_slug.as_deref(),
        place_slug: event.place_slug.as_deref(),
        kind: event.kind.as_str(),
        title_en: &event.title_en,
        title_zh: &event.title_zh,
        source_title: &event.source_title,
        source_url: event.source_url.as_deref(),
        page: ask.absolute(&paths::event(Locale::En, &event.slug)),
    }
}

fn row(r: Record<'_>) -> [Cell<'_>; COLUMNS.len()] {
    [
        Cell::text(r.slug),
        Cell::text(r.date),
        Cell::maybe(r.link_slug),
        Cell::maybe(r.place_slug),
        Cell::text(r.kind),
        Cell::text(r.title_en),
        Cell::text(r.title_zh),
        Cell::text(r.source_title),
        Cell::maybe(r.source_url),
        Cell::text(r.page),
    ]
}
