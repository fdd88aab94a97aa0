//! The list of a set of links, as HTML text; the island puts the next one in its place.

use std::fmt::{self, Write};

use super::highlight::bold;
use super::map::svg::Escaped;
use super::texts::{Texts, fill};
use crate::catalogue::fold::fold;
use crate::catalogue::published::Published;
use crate::catalogue::query::Query;
use crate::catalogue::{Link, LinkStatus};
use crate::i18n::{Locale, PartialDate};
use crate::paths;

/// A list ends after so many rows.
const ROWS: usize = 500;

/// The list, or what to do where it is empty.
pub fn list(published: &Published, links: &[&Link], query: &Query, texts: &Texts) -> String {
    let mut out = String::with_capacity(links.len().min(ROWS) * 700 + 500);
    // Writing to a String cannot fail.
    let _ = write_list(&mut out, published, links, query, texts);
    out
}

fn write_list(out: &mut String, published: &Published, links: &[&Link], query: &Query, texts: &Texts) -> fmt::Result {
    if links.is_empty() {
        return write!(out, r#"<div class="empty"><p>{}</p></div>"#, Escaped(&texts.nothing));
    }
    write!(out, r#"<table class="table"><caption>{}</caption><thead><tr>"#, Escaped(&texts.caption))?;
    let columns = [
        &texts.column_uk,
        &texts.column_china,
        &texts.column_kind,
        &texts.column_since,
        &texts.column_ended,
        &texts.column_status,
        &texts.column_map,
    ];
    for name in columns {
        write!(out, r#"<th scope="col">{}</th>"#, Escaped(name))?;
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
        write_row(out, published, link, light, (query, &needle), texts)?;
    }
    out.write_str("</tbody></table>")?;
    if links.len() > ROWS {
        write!(out, r#"<p class="hint">{}</p>"#, Escaped(&fill(&texts.cut, "{n}", &ROWS.to_string())))?;
    }
    Ok(())
}

fn write_row(
    out: &mut String,
    published: &Published,
    link: &Link,
    light: &str,
    (query, needle): (&Query, &str),
    texts: &Texts,
) -> fmt::Result {
    let Some((uk, cn)) = published.ends(link) else { return Ok(()) };
    let locale = texts.locale();
    let other = locale.other();
    let name = |name: &str| bold(name, needle);
    write!(
        out,
        r#"<tr data-link="{slug}"{light}><th scope="row"><a href="{page}">{uk}</a>"#,
        slug = Escaped(&link.slug),
        page = Escaped(&paths::place(locale, &uk.slug)),
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
        china = Escaped(&texts.column_china),
        page = Escaped(&paths::place(locale, &cn.slug)),
        cn = name(cn.name(locale)),
        tag = other.tag(),
        cn_other = name(cn.name(other)),
        kind = Escaped(&texts.column_kind),
        link = Escaped(&paths::link(locale, &link.slug)),
        kind_word = Escaped(texts.kind(link.kind)),
        colon = locale.pick(": ", "："),
        uk = Escaped(uk.name(locale)),
        cn_plain = Escaped(cn.name(locale)),
    )?;
    let not_known = || format!(r#"<span class="muted">{}</span>"#, Escaped(&texts.not_known));
    let began = link.established.map_or_else(not_known, |date| time(date, locale));
    let over = link.ended.map_or_else(|| r#"<span class="none">–</span>"#.to_owned(), |date| time(date, locale));
    write!(
        out,
        r#"<td data-label="{since}">{began}</td><td data-label="{ended}">{over}</td><td data-label="{status}">{tag}</td>"#,
        since = Escaped(&texts.column_since),
        ended = Escaped(&texts.column_ended),
        status = Escaped(&texts.column_status),
        tag = tag(link.status, texts),
    )?;
    write!(
        out,
        r#"<td data-label="{map}"><a href="{href}">{show}<span class="visually-hidden">{colon}{uk} – {cn}</span></a></td></tr>"#,
        map = Escaped(&texts.column_map),
        href = Escaped(&query.with_link(&link.slug).address("")),
        show = Escaped(&texts.show),
        colon = locale.pick(": ", "："),
        uk = Escaped(uk.name(locale)),
        cn = Escaped(cn.name(locale)),
    )
}

fn time(date: PartialDate, locale: Locale) -> String {
    format!(r#"<time datetime="{date}">{}</time>"#, date.display(locale))
}

/// The badge of a status, as `ui/tag.rs` draws it.
pub fn tag(status: LinkStatus, texts: &Texts) -> String {
    format!(r#"<span class="tag tag-{status}">{}</span>"#, Escaped(texts.status(status)))
}
