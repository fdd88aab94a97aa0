//! `server import data`: every file is read and checked before Postgres is touched, then all of it goes in as one
//! transaction. A second run changes nothing but the version.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use sqlx::{PgConnection, PgPool};

use super::files::{Row, YEARS, read};
use crate::catalogue::partner_school::{PartnerSchool, SchoolTie};
use crate::catalogue::{
    Country, Event, EventKind, Link, LinkKind, LinkStatus, Place, PlaceKind, Source, SourceKind, Supports,
};
use crate::csv_file::RowError;
use crate::i18n::PartialDate;

/// Characters of a note, as the dataset's README promises.
const NOTE_LENGTH: usize = 240;
const DATE: &str = "a date like 1985, 1999-10 or 1983-07-07";

/// What was loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Rows of each kind.
    pub places: usize,
    /// See `places`.
    pub links: usize,
    /// See `places`.
    pub sources: usize,
    /// See `places`.
    pub events: usize,
    /// See `places`.
    pub schools: usize,
}

/// Why nothing was loaded.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file holds something wrong.
    #[error(transparent)]
    Row(#[from] RowError),
    /// Postgres refused.
    #[error("the database refused the data: {0}")]
    Database(#[from] sqlx::Error),
}

/// Loads the dataset from a folder: all of it or nothing.
///
/// # Errors
/// The first thing that is wrong, with file, line and column; the database is then as it was.
pub async fn import(pool: &PgPool, folder: &Path) -> Result<Report, ImportError> {
    let data = Dataset::read(folder)?;
    let mut tx = pool.begin().await?;
    data.write(&mut tx).await?;
    tx.commit().await?;
    Ok(Report {
        places: data.places.len(),
        links: data.links.len(),
        sources: data.sources.len(),
        events: data.events.len(),
        schools: data.schools.len(),
    })
}

struct Authority {
    place_slug: String,
    code_system: String,
    code: String,
    name: String,
    relation: String,
}

struct Dataset {
    places: Vec<(Place, Option<i64>)>,
    links: Vec<Link>,
    sources: Vec<Source>,
    events: Vec<Event>,
    schools: Vec<(PartnerSchool, Option<String>)>,
    authorities: Vec<Authority>,
}

/// Slugs seen so far, with the side of places.
type Slugs = BTreeMap<String, Option<Country>>;

fn unique(row: &Row<'_>, column: &str, seen: &mut Slugs, country: Option<Country>) -> Result<String, RowError> {
    let slug = row.required(column)?.to_owned();
    match seen.insert(slug.clone(), country) {
        None => Ok(slug),
        Some(_) => Err(row.error(column, format!("{slug:?} stands here twice"))),
    }
}

fn known(row: &Row<'_>, column: &str, among: &Slugs, what: &str) -> Result<Option<String>, RowError> {
    match row.text(column) {
        "" => Ok(None),
        slug if among.contains_key(slug) => Ok(Some(slug.to_owned())),
        slug => Err(row.error(column, format!("no {what} is called {slug:?}"))),
    }
}

impl Dataset {
    fn read(folder: &Path) -> Result<Self, RowError> {
        let mut place_slugs = Slugs::new();
        let places = read(
            folder,
            "places.csv",
            &[
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
                "geonames_id",
            ],
            |row| place(&row, &mut place_slugs),
        )?;
        let mut link_slugs = Slugs::new();
        let mut link_lines = Vec::new();
        let links = read(
            folder,
            "links.csv",
            &[
                "slug",
                "uk_slug",
                "cn_slug",
                "kind",
                "established",
                "ended",
                "status",
                "last_evidence",
                "note_en",
                "note_zh",
            ],
            |row| {
                let link = link(&row, &place_slugs, &mut link_slugs)?;
                link_lines.push(row.error("slug", format!("{:?} has no source in link_sources.csv", link.slug)));
                Ok(link)
            },
        )?;
        let sources =
            read(folder, "link_sources.csv", &["link_slug", "title", "publisher", "url", "kind", "supports"], |row| {
                source(&row, &link_slugs)
            })?;
        let with_source: BTreeSet<&str> = sources.iter().map(|s| s.link_slug.as_str()).collect();
        if let Some((_, error)) =
            links.iter().zip(link_lines).find(|(link, _)| !with_source.contains(link.slug.as_str()))
        {
            return Err(error);
        }
        let mut event_slugs = Slugs::new();
        let events = read(
            folder,
            "events.csv",
            &[
                "date",
                "precision",
                "link_slug",
                "place_slug",
                "kind",
                "title_en",
                "title_zh",
                "source_title",
                "source_url",
            ],
            |row| event(&row, &link_slugs, &place_slugs, &mut event_slugs),
        )?;
        let mut school_slugs = Slugs::new();
        let schools = read(
            folder,
            "schools_partners.csv",
            &[
                "slug",
                "school_name",
                "urn",
                "town",
                "phase",
                "partner_place_slug",
                "status",
                "year",
                "partner_school",
                "source_title",
                "source_url",
            ],
            |row| school(&row, &place_slugs, &mut school_slugs),
        )?;
        let mut keys = BTreeSet::new();
        let authorities = read(
            folder,
            "place_local_authorities.csv",
            &["place_slug", "code_system", "la_code", "la_name", "relation"],
            |row| authority(&row, &place_slugs, &mut keys),
        )?;
        Ok(Self { places, links, sources, events, schools, authorities })
    }
}

fn place(row: &Row<'_>, seen: &mut Slugs) -> Result<(Place, Option<i64>), RowError> {
    let country: Country = row.parse("country", "GB or CN")?;
    let degrees = |column, max: f64| {
        let value: f64 = row.parse(column, "a number of degrees")?;
        if value.abs() <= max {
            Ok(value)
        } else {
            Err(row.error(column, format!("{value} is not a number of degrees")))
        }
    };
    if row.text("pinyin").is_empty() == (country == Country::China) {
        return Err(row.error("pinyin", "is for places in China, and for all of them"));
    }
    let place = Place {
        slug: row.slug("slug").and_then(|_| unique(row, "slug", seen, Some(country)))?,
        name_en: row.required("name_en")?.to_owned(),
        name_zh: row.required("name_zh")?.to_owned(),
        pinyin: row.text("pinyin").to_owned(),
        kind: row.parse::<PlaceKind>("kind", "a kind of place")?,
        country,
        region_en: row.required("region_en")?.to_owned(),
        region_zh: row.required("region_zh")?.to_owned(),
        lat: degrees("lat", 90.0)?,
        lon: degrees("lon", 180.0)?,
        coords_note: row.required("coords_note")?.to_owned(),
    };
    Ok((place, row.optional("geonames_id", "a number")?))
}

fn link(row: &Row<'_>, places: &Slugs, seen: &mut Slugs) -> Result<Link, RowError> {
    let end = |column, country, side| {
        let slug = row.required(column)?;
        match places.get(slug) {
            Some(Some(c)) if *c == country => Ok(slug.to_owned()),
            _ => Err(row.error(column, format!("no place in {side} is called {slug:?}"))),
        }
    };
    let link = Link {
        slug: unique(row, "slug", seen, None)?,
        uk_slug: end("uk_slug", Country::Uk, "the UK")?,
        cn_slug: end("cn_slug", Country::China, "China")?,
        kind: row.parse::<LinkKind>("kind", "a kind of link")?,
        established: date(row, "established")?,
        ended: date(row, "ended")?,
        status: row.parse::<LinkStatus>("status", "active, unknown or ended")?,
        last_evidence: row.year("last_evidence")?,
        note_en: row.short("note_en", NOTE_LENGTH)?,
        note_zh: row.short("note_zh", NOTE_LENGTH)?,
    };
    if link.slug != format!("{}--{}", link.uk_slug, link.cn_slug) {
        return Err(row.error("slug", "must be uk_slug--cn_slug"));
    }
    if (link.status == LinkStatus::Ended) != link.ended.is_some() {
        return Err(row.error("ended", "must be set exactly where the status is ended"));
    }
    if link.ended.zip(link.established).is_some_and(|(ended, begun)| before(ended, begun)) {
        return Err(row.error("ended", "is before the link began"));
    }
    Ok(link)
}

/// A date at its precision, or nothing where the cell is empty.
fn date(row: &Row<'_>, column: &str) -> Result<Option<PartialDate>, RowError> {
    let date = row.optional::<PartialDate>(column, DATE)?;
    match date.map(PartialDate::year) {
        Some(year) if !i16::try_from(year).is_ok_and(|y| YEARS.contains(&y)) => {
            Err(row.error(column, format!("{year} is not a year from 1949 to 2100")))
        }
        _ => Ok(date),
    }
}

/// True where one date is before another for certain: at the precision that both are known in.
fn before(one: PartialDate, other: PartialDate) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    let common = one.len().min(other.len());
    one[..common] < other[..common]
}

fn source(row: &Row<'_>, links: &Slugs) -> Result<Source, RowError> {
    row.required("link_slug")?;
    Ok(Source {
        link_slug: known(row, "link_slug", links, "link")?.unwrap_or_default(),
        title: row.required("title")?.to_owned(),
        publisher: row.required("publisher")?.to_owned(),
        url: row.url("url")?,
        kind: row.parse::<SourceKind>("kind", "a kind of source")?,
        supports: row.list::<Supports>("supports", "a fact that a source can support")?,
    })
}

fn event(row: &Row<'_>, links: &Slugs, places: &Slugs, seen: &mut Slugs) -> Result<Event, RowError> {
    let Some(happened) = date(row, "date")? else { return Err(row.error("date", "is empty")) };
    let expected = match happened.to_string().len() {
        4 => "year",
        7 => "month",
        _ => "day",
    };
    if row.text("precision") != expected {
        return Err(row.error("precision", format!("must be {expected} for {happened}")));
    }
    let link_slug = known(row, "link_slug", links, "link")?;
    let place_slug = known(row, "place_slug", places, "place")?;
    if link_slug.is_some() && place_slug.is_some() {
        return Err(row.error("place_slug", "an event is about a link or a place, not both"));
    }
    let kind: EventKind = row.parse("kind", "a kind of event")?;
    // The anchor of the event: date, what it is about, what happened; a number where that is not enough.
    let about = link_slug.as_deref().or(place_slug.as_deref()).unwrap_or("all");
    let stem = format!("{happened}-{about}-{kind}");
    let mut slug = stem.clone();
    let mut number = 1;
    while seen.contains_key(&slug) {
        number += 1;
        slug = format!("{stem}-{number}");
    }
    seen.insert(slug.clone(), None);
    Ok(Event {
        slug,
        happened,
        kind,
        title_en: row.required("title_en")?.to_owned(),
        title_zh: row.required("title_zh")?.to_owned(),
        source_title: row.required("source_title")?.to_owned(),
        source_url: row.url("source_url")?,
        link_slug,
        place_slug,
    })
}

fn school(row: &Row<'_>, places: &Slugs, seen: &mut Slugs) -> Result<(PartnerSchool, Option<String>), RowError> {
    let urn = row.text("urn");
    if !urn.is_empty() && (urn.len() != 6 || urn.starts_with('0') || !urn.bytes().all(|b| b.is_ascii_digit())) {
        return Err(row.error("urn", format!("{urn:?} is not a school number of 6 digits")));
    }
    let school = PartnerSchool {
        slug: row.slug("slug").and_then(|_| unique(row, "slug", seen, None))?,
        name: row.required("school_name")?.to_owned(),
        town: row.required("town")?.to_owned(),
        phase: row.required("phase")?.to_owned(),
        partner_slug: known(row, "partner_place_slug", places, "place")?,
        ties: row.list::<SchoolTie>("status", "linked, agreement, visited or hosted")?,
        year: row.year("year")?,
        partner_school: row.text("partner_school").to_owned(),
        source_title: row.required("source_title")?.to_owned(),
        source_url: row.url("source_url")?,
    };
    Ok((school, Some(urn.to_owned()).filter(|u| !u.is_empty())))
}

fn authority(row: &Row<'_>, places: &Slugs, seen: &mut BTreeSet<[String; 3]>) -> Result<Authority, RowError> {
    row.required("place_slug")?;
    if !seen.insert(["place_slug", "code_system", "la_code"].map(|column| row.text(column).to_owned())) {
        return Err(row.error("la_code", "stands here twice for this place"));
    }
    let one_of = |column, words: &[&str]| {
        let text = row.required(column)?;
        if words.contains(&text) {
            Ok(text.to_owned())
        } else {
            Err(row.error(column, format!("must be one of: {}", words.join(", "))))
        }
    };
    Ok(Authority {
        place_slug: known(row, "place_slug", places, "place")?.unwrap_or_default(),
        code_system: one_of("code_system", &["GIAS LA (code)", "GSS"])?,
        code: row.required("la_code")?.to_owned(),
        name: row.required("la_name")?.to_owned(),
        relation: one_of("relation", &["same_area", "part_of", "contains"])?,
    })
}

impl Dataset {
    /// Replaces what is there. The rows are few (some 600) and imports are rare: one statement a row keeps it plain.
    async fn write(&self, tx: &mut PgConnection) -> sqlx::Result<()> {
        for table in ["event", "source", "partner_school", "place_authority", "link", "place"] {
            sqlx::query(sqlx::AssertSqlSafe(format!("delete from {table}"))).execute(&mut *tx).await?;
        }
        for (p, geonames_id) in &self.places {
            sqlx::query!(
                "insert into place (slug, name_en, name_zh, pinyin, kind, country, region_en, region_zh, lat, lon, coords_note, geonames_id)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                p.slug, p.name_en, p.name_zh, p.pinyin, p.kind.as_str(), p.country.as_str(), p.region_en, p.region_zh, p.lat, p.lon,
                p.coords_note, *geonames_id,
            )
            .execute(&mut *tx)
            .await?;
        }
        for l in &self.links {
            sqlx::query!(
                "insert into link (slug, uk_slug, cn_slug, kind, established, ended, status, last_evidence, note_en, note_zh)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                l.slug, l.uk_slug, l.cn_slug, l.kind.as_str(), l.established.map(|d| d.to_string()), l.ended.map(|d| d.to_string()),
                l.status.as_str(), l.last_evidence, l.note_en, l.note_zh,
            )
            .execute(&mut *tx)
            .await?;
        }
        for (position, s) in (0_i32..).zip(&self.sources) {
            let supports: Vec<String> = s.supports.iter().map(ToString::to_string).collect();
            sqlx::query!(
                "insert into source (link_slug, position, title, publisher, url, kind, supports) values ($1, $2, $3, $4, $5, $6, $7)",
                s.link_slug, position, s.title, s.publisher, s.url, s.kind.as_str(), &supports,
            )
            .execute(&mut *tx)
            .await?;
        }
        for e in &self.events {
            sqlx::query!(
                "insert into event (slug, happened, link_slug, place_slug, kind, title_en, title_zh, source_title, source_url)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                e.slug, e.happened.to_string(), e.link_slug, e.place_slug, e.kind.as_str(), e.title_en, e.title_zh, e.source_title, e.source_url,
            )
            .execute(&mut *tx)
            .await?;
        }
        for (s, urn) in &self.schools {
            let ties: Vec<String> = s.ties.iter().map(ToString::to_string).collect();
            sqlx::query!(
                "insert into partner_school (slug, name, urn, town, phase, partner_slug, status, year, partner_school, source_title, source_url)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                s.slug, s.name, *urn, s.town, s.phase, s.partner_slug, &ties, s.year, s.partner_school, s.source_title, s.source_url,
            )
            .execute(&mut *tx)
            .await?;
        }
        for a in &self.authorities {
            sqlx::query!(
                "insert into place_authority (place_slug, code_system, code, name, relation) values ($1, $2, $3, $4, $5)",
                a.place_slug, a.code_system, a.code, a.name, a.relation,
            )
            .execute(&mut *tx)
            .await?;
        }
        sqlx::query!("update dataset set version = version + 1").execute(&mut *tx).await?;
        sqlx::query!("select pg_notify('dataset', '')").execute(&mut *tx).await?;
        Ok(())
    }
}
