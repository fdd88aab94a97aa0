//! The timeline strip: a bar for each year, upwards the links that began, downwards those that ended. Drawn for three
//! widths like the map; the brush and the year stand in it as the query says.

use std::fmt::{self, Write};

use html_escape::encode_double_quoted_attribute as escaped;

use super::words::StripWords;
use crate::catalogue::Link;
use crate::catalogue::published::Published;
use crate::catalogue::query::Query;
use crate::i18n::PartialDate;

/// Widths in drawing units, with the class of each.
const WIDTHS: [(&str, u16); 3] = [("wide", 1100), ("middle", 680), ("tall", 330)];
const HEIGHT: u16 = 78;
/// Where the line lies, and the room above and below.
const LINE: u16 = 48;
const ABOVE: usize = 42;
const BELOW: usize = 12;

/// The years that the strip shows: from the first that a link began in to the last that anything happened in.
pub fn years(published: &Published) -> (u16, u16) {
    let began = || published.links.iter().filter_map(|link| link.established);
    let ended = published.links.iter().filter_map(|link| link.ended);
    let first = began().min().map_or(1980, PartialDate::year);
    let last = began().chain(ended).max().map_or(first, PartialDate::year);
    (first, last)
}

/// What began and ended in a year.
struct Tally<'a> {
    year: u16,
    began: Vec<&'a Link>,
    ended: Vec<&'a Link>,
}

/// Which links began and ended in each year, out of those that the rest of the filter lets through.
fn tally<'a>(published: &'a Published, query: &Query) -> Vec<Tally<'a>> {
    let (first, last) = years(published);
    let mut tally: Vec<_> = (first..=last).map(|year| Tally { year, began: Vec::new(), ended: Vec::new() }).collect();
    let timeless = Query { year: None, from: None, to: None, ..query.clone() };
    let at = |date: Option<PartialDate>| date.and_then(|d| d.year().checked_sub(first)).map(usize::from);
    for link in published.matching(&timeless) {
        if let Some(year) = at(link.established).and_then(|i| tally.get_mut(i)) {
            year.began.push(link);
        }
        if let Some(year) = at(link.ended).and_then(|i| tally.get_mut(i)) {
            year.ended.push(link);
        }
    }
    tally
}

/// The strip in its three widths.
pub fn strip(published: &Published, query: &Query, words: &StripWords) -> String {
    let tally = tally(published, query);
    let mut out = String::with_capacity(16_000);
    // Writing to a String cannot fail.
    let _ = WIDTHS.iter().try_for_each(|(name, width)| {
        write_strip(&mut out, (name, *width), &tally, published.is_large(), query, words)
    });
    out
}

fn write_strip(
    out: &mut String,
    (name, width): (&str, u16),
    tally: &[Tally<'_>],
    large: bool,
    query: &Query,
    words: &StripWords,
) -> fmt::Result {
    let count = tally.len().max(1);
    let most = tally.iter().map(|year| year.began.len()).max().unwrap_or(0).max(4);
    // Tenths of a unit keep the bars apart evenly without fractions.
    let step = usize::from(width) * 10 / count;
    let bar = step * 6 / 10;
    let first = tally.first().map_or(0, |year| year.year);
    let x = |year: u16| usize::from(year.saturating_sub(first)) * step;
    write!(
        out,
        r#"<svg class="strip strip-{name}" viewBox="0 0 {width} {HEIGHT}" role="img" aria-label="{}"><g transform="scale(.1 1)">"#,
        escaped(words.bars)
    )?;
    if query.from.is_some() || query.to.is_some() {
        let from = x(query.from.unwrap_or(first));
        let to = (x(query.to.map_or(u16::MAX, |y| y.max(first))) + step).min(step * count);
        write!(out, r#"<path class="strip-brush" d="M{from} 0V{LINE}H{}V0z"/>"#, to.max(from))?;
    }
    // Of very many links a bar does not name each: the island knows which they are.
    let meant = |year: u16, links: &[&Link]| {
        let slugs = || links.iter().map(|link| link.slug.as_str()).collect::<Vec<_>>().join(" ");
        let named = if large { String::new() } else { format!(r#" data-link="{}""#, slugs()) };
        format!(r#"data-year="{year}"{named}"#)
    };
    let any = |links: &[&Link]| links.iter().any(|link| query.selects(link));
    let any_lit = tally.iter().any(|year| any(&year.began) || any(&year.ended));
    let light = |links: &[&Link]| match (any_lit, any(links)) {
        (false, _) => "",
        (true, true) => " is-lit",
        (true, false) => " is-dim",
    };
    for Tally { year, began, ended } in tally {
        let left = x(*year) + (step - bar) / 2;
        let off = if is_off(*year, query) { " is-off" } else { "" };
        if !began.is_empty() {
            let top = usize::from(LINE) - (began.len() * ABOVE).div_ceil(most);
            write!(
                out,
                r#"<path class="strip-bar{off}{}" {} d="M{left} {LINE}V{top}h{bar}V{LINE}z"><title>{}</title></path>"#,
                light(began),
                meant(*year, began),
                (words.began)(*year, began.len())
            )?;
        }
        if !ended.is_empty() {
            let (high, low) = (LINE + 1, usize::from(LINE) + 1 + (ended.len() * 4).min(BELOW));
            write!(
                out,
                r#"<path class="strip-bar strip-ended{off}{}" {} d="M{left} {high}V{low}h{bar}V{high}z"><title>{}</title></path>"#,
                light(ended),
                meant(*year, ended),
                (words.ended)(*year, ended.len())
            )?;
        }
    }
    write!(out, r#"<path class="strip-line" d="M0 {LINE}H{}"/>"#, step * count)?;
    if let Some(year) = query.year {
        // A year outside of the strip stands at its edge.
        let at = if year < first { 0 } else { (x(year) + step / 2).min(step * count) };
        write!(out, r#"<path class="strip-year" d="M{at} 0V{}"/>"#, LINE + 6)?;
    }
    out.write_str("</g>")?;
    for year in tally.iter().map(|y| y.year).filter(|year| year % if width < 400 { 20 } else { 10 } == 0) {
        write!(out, r#"<text x="{}" y="{}">{year}</text>"#, (x(year) + step / 2) / 10, HEIGHT - 2)?;
    }
    out.write_str("</svg>")
}

/// True for years whose links the query leaves out.
fn is_off(year: u16, query: &Query) -> bool {
    query.from.is_some_and(|from| year < from)
        || query.to.is_some_and(|to| year > to)
        || query.year.is_some_and(|at| year > at)
}
