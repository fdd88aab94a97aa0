//! Reads the snapshot out of Postgres.

use sqlx::{PgExecutor, PgPool};

use super::partner_school::PartnerSchool;
use super::published::Published;
use super::school_link;
use super::{
    Authority, CodeSystem, Country, Event, EventKind, Link, LinkKind, LinkStatus, Place, PlaceKind, Relation, Source,
    SourceKind,
};
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
    sqlx::query_as!(
        Place,
        r#"select slug, name_en, name_zh, pinyin, kind as "kind: PlaceKind", country as "country: Country", region_en,
                  region_zh, lat, lon, coords_note
           from place order by name_en, slug"#
    )
    .fetch_all(db)
    .await
}

async fn links(db: impl PgExecutor<'_>) -> sqlx::Result<Vec<Link>> {
    let rows = sqlx::query!(
        r#"select slug, uk_slug, cn_slug, kind as "kind: LinkKind", established, ended, status as "status: LinkStatus",
                  last_evidence, note_en, note_zh from link"#
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Link {
                kind: r.kind,
                established: date(r.established)?,
                ended: date(r.ended)?,
                status: r.status,
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
        r#"select link_slug, title, publisher, url, kind as "kind: SourceKind", supports
           from source order by link_slug, position"#
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Source {
                kind: r.kind,
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
        r#"select slug, happened, link_slug, place_slug, kind as "kind: EventKind", title_en, title_zh, source_title,
                  source_url
           from event order by happened, slug"#
    );
    rows.fetch_all(db)
        .await?
        .into_iter()
        .map(|r| {
            Ok(Event {
                happened: word(&r.happened)?,
                kind: r.kind,
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
    sqlx::query_as!(
        Authority,
        r#"select place_slug, code_system as "system: CodeSystem", code, relation as "relation: Relation"
           from place_authority order by place_slug, code"#
    )
    .fetch_all(db)
    .await
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
