//! Reads the snapshot out of Postgres.

use sqlx::{PgExecutor, PgPool};

use super::partner_school::PartnerSchool;
use super::published::Published;
use super::school_link;
use super::{Authority, Event, Link, Place, Source};
use crate::i18n::PartialDate;

/// The version of the public data.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn version(db: impl PgExecutor<'_>) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select version from dataset").fetch_one(db).await
}

/// Everything public, read in one transaction so that it is of one version.
///
/// # Errors
/// Where Postgres does not answer, or a row holds a word that this program does not know.
pub async fn load(pool: &PgPool) -> sqlx::Result<Published> {
    let mut tx = pool.begin().await?;
    sqlx::query!("set transaction isolation level repeatable read, read only").execute(&mut *tx).await?;
    let version = version(&mut *tx).await?;
    let published = Published::new(
        version,
        places(&mut *tx).await?,
        links(&mut *tx).await?,
        events(&mut *tx).await?,
        sources(&mut *tx).await?,
        schools(&mut *tx).await?,
    )
    .with_authorities(authorities(&mut *tx).await?);
    let listed = school_link::load(&mut *tx).await?;
    tx.commit().await?;
    let school_links = listed.into_iter().map(|listed| school_link::resolve(&published, listed)).collect();
    Ok(published.with_school_links(school_links))
}

/// A word of a closed set, or the error that names it.
fn word<T: std::str::FromStr>(text: &str) -> sqlx::Result<T> {
    text.parse().map_err(|_| sqlx::Error::Decode(format!("unknown word {text:?}").into()))
}

fn words<T: std::str::FromStr>(texts: &[String]) -> sqlx::Result<Vec<T>> {
    texts.iter().map(|text| word(text)).collect()
}

fn date(text: Option<String>) -> sqlx::Result<Option<PartialDate>> {
    text.map(|text| word(&text)).transpose()
}

async fn places(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Place>> {
    let rows = sqlx::query!(
        "select slug, name_en, name_zh, pinyin, kind, country, region_en, region_zh, lat, lon, coords_note
         from place order by name_en, slug"
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Place {
                kind: word(&r.kind)?,
                country: word(&r.country)?,
                slug: r.slug,
                name_en: r.name_en,
                name_zh: r.name_zh,
                pinyin: r.pinyin,
                region_en: r.region_en,
                region_zh: r.region_zh,
                lat: r.lat,
                lon: r.lon,
                coords_note: r.coords_note,
            })
        })
        .collect()
}

async fn links(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Link>> {
    let rows = sqlx::query!(
        "select slug, uk_slug, cn_slug, kind, established, ended, status, last_evidence, note_en, note_zh from link"
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Link {
                kind: word(&r.kind)?,
                established: date(r.established)?,
                ended: date(r.ended)?,
                status: word(&r.status)?,
                slug: r.slug,
                uk_slug: r.uk_slug,
                cn_slug: r.cn_slug,
                last_evidence: r.last_evidence,
                note_en: r.note_en,
                note_zh: r.note_zh,
            })
        })
        .collect()
}

async fn sources(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Source>> {
    let rows = sqlx::query!(
        "select link_slug, title, publisher, url, kind, supports from source order by link_slug, position"
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Source {
                kind: word(&r.kind)?,
                supports: words(&r.supports)?,
                link_slug: r.link_slug,
                title: r.title,
                publisher: r.publisher,
                url: r.url,
            })
        })
        .collect()
}

async fn events(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Event>> {
    let rows = sqlx::query!(
        "select slug, happened, link_slug, place_slug, kind, title_en, title_zh, source_title, source_url
         from event order by happened, slug"
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Event {
                happened: word(&r.happened)?,
                kind: word(&r.kind)?,
                slug: r.slug,
                link_slug: r.link_slug,
                place_slug: r.place_slug,
                title_en: r.title_en,
                title_zh: r.title_zh,
                source_title: r.source_title,
                source_url: r.source_url,
            })
        })
        .collect()
}

async fn authorities(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Authority>> {
    let rows =
        sqlx::query!("select place_slug, code_system, code, relation from place_authority order by place_slug, code");
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Authority {
                system: word(&r.code_system)?,
                relation: word(&r.relation)?,
                place_slug: r.place_slug,
                code: r.code,
            })
        })
        .collect()
}

async fn schools(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<PartnerSchool>> {
    let rows = sqlx::query!(
        "select slug, name, town, phase, partner_slug, status, year, partner_school, source_title, source_url
         from partner_school order by name"
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(PartnerSchool {
                ties: words(&r.status)?,
                slug: r.slug,
                name: r.name,
                town: r.town,
                phase: r.phase,
                partner_slug: r.partner_slug,
                year: r.year,
                partner_school: r.partner_school,
                source_title: r.source_title,
                source_url: r.source_url,
            })
        })
        .collect()
}
