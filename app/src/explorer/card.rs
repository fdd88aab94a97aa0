//! The card of what is selected, as HTML text: names in both languages, pinyin, status, dates, who published the sources,
//! and the next step.

use std::fmt::{self, Write};

use html_escape::encode_double_quoted_attribute as escaped;

use super::list::tag;
use super::words::words;
use crate::catalogue::published::Published;
use crate::catalogue::query::Query;
use crate::catalogue::{self, Link, LinkStatus, Place, dates, dates_of};
use crate::i18n::Locale;
use crate::paths;

/// The card of the selected place or link; nothing where nothing is selected. `path` is the page's own.
pub fn card(published: &Published, query: &Query, path: &str, locale: Locale) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = write_card(&mut out, published, query, path, locale);
    out
}

fn write_card(out: &mut String, published: &Published, query: &Query, path: &str, locale: Locale) -> fmt::Result {
    let place = query.place.as_deref().and_then(|slug| published.place(slug));
    let link = query.link.as_deref().and_then(|slug| published.link(slug));
    if place.is_none() && link.is_none() {
        return Ok(());
    }
    out.write_str(r#"<section class="card selection" id="selection" aria-labelledby="selection-title">"#)?;
    match (place, link) {
        (Some(place), _) => write_place(out, published, place, locale)?,
        (None, Some(link)) => write_link(out, published, link, locale)?,
        (None, None) => {}
    }
    let rest = Query { place: None, link: None, ..query.clone() };
    write!(
        out,
        r#"<p><a href="{}">{}</a></p></section>"#,
        escaped(&rest.address(path)),
        escaped(words(locale).card.clear)
    )
}

fn write_place(out: &mut String, published: &Published, place: &Place, locale: Locale) -> fmt::Result {
    let other = locale.other();
    write!(out, r#"<h2 id="selection-title" tabindex="-1">{}</h2><ul class="plain-list">"#, names(place, locale))?;
    let mut publishers = Vec::new();
    for link in &published.links {
        let partner = if link.uk_slug == place.slug {
            &link.cn_slug
        } else if link.cn_slug == place.slug {
            &link.uk_slug
        } else {
            continue;
        };
        let Some(partner) = published.place(partner) else { continue };
        write!(
            out,
            r#"<li data-link="{}">{} <a href="{}">{}</a> <span class="name-zh" lang="{}">{}</span>{} {}"#,
            escaped(&link.slug),
            bond(link.status),
            escaped(&paths::link(locale, &link.slug)),
            escaped(partner.name(locale)),
            other.tag(),
            escaped(partner.name(other)),
            pinyin(partner),
            tag(link.status, locale)
        )?;
        // Two links with the same partner differ in what they are.
        let pair = |other: &&Link| other.uk_slug == link.uk_slug && other.cn_slug == link.cn_slug;
        let kind = (published.links.iter().filter(pair).count() > 1)
            .then(|| (catalogue::words(locale).kind_word)(link.kind).to_owned());
        let known: Vec<_> = kind.into_iter().chain(dates(link, locale)).collect();
        if !known.is_empty() {
            write!(out, r#" <span class="muted small">{}</span>"#, escaped(&known.join(words(locale).pause)))?;
        }
        out.write_str("</li>")?;
        for publisher in published.publishers(link) {
            if !publishers.contains(publisher) {
                publishers.push(publisher.clone());
            }
        }
    }
    out.write_str("</ul>")?;
    write_schools(out, published, place, locale)?;
    write_sources(out, &publishers, locale)?;
    write!(
        out,
        r#"<p><a class="button button-secondary" href="{}">{}</a></p><p><a href="{}">{}</a></p>"#,
        escaped(&paths::place(locale, &place.slug)),
        escaped(&(words(locale).card.about_place)(place.name(locale))),
        paths::register(locale),
        escaped(words(locale).card.register)
    )
}

/// The schools of a place whose partnership is or was active.
fn write_schools(out: &mut String, published: &Published, place: &Place, locale: Locale) -> fmt::Result {
    let mut schools = published.school_links_at(&place.slug).peekable();
    if schools.peek().is_none() {
        return Ok(());
    }
    write!(out, r#"<h3>{}</h3><ul class="plain-list">"#, escaped(words(locale).card.schools))?;
    for school in schools {
        let known = [(&school.uk_slug, &school.town), (&school.cn_slug, &school.city)]
            .into_iter()
            .find(|(slug, _)| slug.as_deref() != Some(&place.slug))
            .map(|(slug, text)| {
                slug.as_deref().and_then(|slug| published.place(slug)).map_or(text.as_str(), |p| p.name(locale))
            });
        write!(
            out,
            r#"<li>{} <span lang="en">{}</span> <span class="muted">{}</span> {}"#,
            bond(school.status()),
            escaped(&school.school),
            escaped(known.unwrap_or_default()),
            tag(school.status(), locale)
        )?;
        if let Some(dates) = dates_of(school.since, school.ended, locale) {
            write!(out, r#" <span class="muted small">{}</span>"#, escaped(&dates))?;
        }
        out.write_str("</li>")?;
    }
    out.write_str("</ul>")
}

fn write_link(out: &mut String, published: &Published, link: &Link, locale: Locale) -> fmt::Result {
    let Some((uk, cn)) = published.ends(link) else { return Ok(()) };
    write!(
        out,
        r#"<h2 id="selection-title" tabindex="-1">{} {} {}</h2><p>{} {}"#,
        names(uk, locale),
        bond(link.status),
        names(cn, locale),
        tag(link.status, locale),
        escaped((catalogue::words(locale).kind_word)(link.kind))
    )?;
    if let Some(dates) = dates(link, locale) {
        write!(out, "{}{}", escaped(words(locale).pause), escaped(&dates))?;
    }
    out.write_str("</p>")?;
    if !link.note(locale).is_empty() {
        write!(out, "<p>{}</p>", escaped(link.note(locale)))?;
    }
    write_sources(out, published.publishers(link), locale)?;
    write!(
        out,
        r#"<p><a class="button button-secondary" href="{}">{}</a></p><p><a href="{}">{}</a></p>"#,
        escaped(&paths::link(locale, &link.slug)),
        escaped(catalogue::words(locale).all_about),
        paths::register(locale),
        escaped(words(locale).card.register)
    )
}

/// So many sources are named; the page of the place or the link names all.
const SOURCES: usize = 4;

/// Who published what is known.
fn write_sources(out: &mut String, publishers: &[String], locale: Locale) -> fmt::Result {
    if publishers.is_empty() {
        return Ok(());
    }
    let list = publishers.iter().take(SOURCES).cloned().collect::<Vec<_>>().join(catalogue::words(locale).comma);
    let more = if publishers.len() > SOURCES { " …" } else { "" };
    write!(out, r#"<p class="muted small">{}{}{more}</p>"#, escaped(words(locale).card.sources), escaped(&list))
}

/// A place's names: in the language of the page, in the other one, in pinyin.
fn names(place: &Place, locale: Locale) -> String {
    let other = locale.other();
    let mut out = format!(
        r#"{} <span class="name-zh" lang="{}">{}</span>"#,
        escaped(place.name(locale)),
        other.tag(),
        escaped(place.name(other))
    );
    out.push_str(&pinyin(place));
    out
}

fn pinyin(place: &Place) -> String {
    if place.pinyin.is_empty() {
        return String::new();
    }
    format!(r#" <span class="name-zh" lang="zh-Latn">{}</span>"#, escaped(&place.pinyin))
}

/// The line between two names, as `link/tag.rs` draws it.
fn bond(status: LinkStatus) -> String {
    format!(r#"<span class="bond bond-{status}" aria-hidden="true"><i></i></span>"#)
}
