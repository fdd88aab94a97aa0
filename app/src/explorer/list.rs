//! The list of a set of links, as HTML text; the island puts the next one in its place.

use std::fmt::{self, Write};

use html_escape::encode_double_quoted_attribute as escaped;

use super::highlight::highlight;
use super::words::words;
use crate::catalogue::fold::fold;
use crate::catalogue::published::Published;
use crate::catalogue::query::Query;
use crate::catalogue::{self, Link, LinkStatus, status_words};
use crate::i18n::{Locale, PartialDate};
use crate::paths;

/// A list ends after so many rows.
const ROWS: usize = 500;

/// The list, or what to do where it is empty.
pub fn list(published: &Published, links: &[&Link], query: &Query, locale: Locale) -> String {
    let mut out = String::with_capacity(links.len().min(ROWS) * 700 + 500);
    // Writing to a String cannot fail.
    let _ = write_list(&mut out, published, links, query, locale);
    out
}

fn write_list(out: &mut String, published: &Published, links: &[&Link], query: &Query, locale: Locale) -> fmt::Result {
    let (w, own) = (catalogue::words(locale), &words(locale).list);
    if links.is_empty() {
        return write!(out, r#"<div class="empty"><p>{}</p></div>"#, escaped(w.nothing));
    }
    write!(out, r#"<table class="table"><caption>{}</caption><thead><tr>"#, escaped(w.index_title))?;
    for name in [w.uk, w.china, w.kind, w.since, w.ended, w.status, own.map] {
        write!(out, r#"<th scope="col">{}</th>"#, escaped(name))?;
    }
    out.write_str("</tr></thead><tbody>")?;
    let needle = fold(&query.q);
    let any_lit = links.iter().any(|link| query.selects(link));
    for link in links.iter().take(ROWS) {
        let light = match (any_lit, query.selects(link)) {
            (false, _) => "",
            (true, true) => r#" class="is-lit""#,
            (true, false) => r#" class="is-dim""#,
        };
        write_row(out, published, link, light, (query, &needle), locale)?;
    }
    out.write_str("</tbody></table>")?;
    if links.len() > ROWS {
        write!(out, r#"<p class="hint">{}</p>"#, escaped(&(own.cut)(ROWS)))?;
    }
    Ok(())
}

fn write_row(
    out: &mut String,
    published: &Published,
    link: &Link,
    light: &str,
    (query, needle): (&Query, &str),
    locale: Locale,
) -> fmt::Result {
    let Some((uk, cn)) = published.ends(link) else { return Ok(()) };
    let (w, own) = (catalogue::words(locale), &words(locale).list);
    let other = locale.other();
    let name = |name: &str| highlight(name, needle);
    write!(
        out,
        r#"<tr data-link="{slug}"{light}><th scope="row"><a href="{page}">{uk}</a>"#,
        slug = escaped(&link.slug),
        page = escaped(&paths::place(locale, &uk.slug)),
        uk = name(uk.name(locale)),
    )?;
    // A search may have found the other writing: then it is shown too.
    let uk_other = name(uk.name(other));
    if uk_other.contains("<b>") {
        write!(out, r#" <span class="name-zh" lang="{}">{uk_other}</span>"#, other.tag())?;
    }
    write!(
        out,
        r#"</th><td data-label="{china}"><a href="{page}">{cn}</a> <span class="name-zh" lang="{tag}">{cn_other}</span></td><td data-label="{kind}"><a href="{link}">{kind_word}<span class="visually-hidden">{colon}{uk} – {cn_plain}</span></a></td>"#,
        china = escaped(w.china),
        page = escaped(&paths::place(locale, &cn.slug)),
        cn = name(cn.name(locale)),
        tag = other.tag(),
        cn_other = name(cn.name(other)),
        kind = escaped(w.kind),
        link = escaped(&paths::link(locale, &link.slug)),
        kind_word = escaped((w.kind_word)(link.kind)),
        colon = words(locale).colon,
        uk = escaped(uk.name(locale)),
        cn_plain = escaped(cn.name(locale)),
    )?;
    let not_known = || format!(r#"<span class="muted">{}</span>"#, escaped(w.not_known));
    let began = link.established.map_or_else(not_known, |date| time(date, locale));
    let over = link.ended.map_or_else(|| r#"<span class="none">–</span>"#.to_owned(), |date| time(date, locale));
    write!(
        out,
        r#"<td data-label="{since}">{began}</td><td data-label="{ended}">{over}</td><td data-label="{status}">{tag}</td>"#,
        since = escaped(w.since),
        ended = escaped(w.ended),
        status = escaped(w.status),
        tag = tag(link.status, locale),
    )?;
    write!(
        out,
        r#"<td data-label="{map}"><a href="{href}">{show}<span class="visually-hidden">{colon}{uk} – {cn}</span></a></td></tr>"#,
        map = escaped(own.map),
        href = escaped(&query.with_link(&link.slug).address("")),
        show = escaped(own.show),
        colon = words(locale).colon,
        uk = escaped(uk.name(locale)),
        cn = escaped(cn.name(locale)),
    )
}

fn time(date: PartialDate, locale: Locale) -> String {
    format!(r#"<time datetime="{date}">{}</time>"#, date.display(locale))
}

/// The badge of a status, as `link/tag.rs` draws it.
pub fn tag(status: LinkStatus, locale: Locale) -> String {
    format!(r#"<span class="tag tag-{status}">{}</span>"#, escaped(status_words(locale)(status)))
}
