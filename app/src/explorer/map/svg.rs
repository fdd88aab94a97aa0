//! Writes a drawing as SVG. Text instead of a view: the map is the largest thing on a page, and written this way it has
//! no node that is not needed. Every text from the data goes through [`Escaped`].

use std::fmt::{self, Write};

use super::arrangement::Arrangement;
use super::labels::Anchor;
use super::land::{write_land, write_windows};
use super::names::{caption, importance};
use super::number::{Short, Whole};
use crate::catalogue::{Country, LinkStatus, PlaceKind};
use crate::explorer::map::drawing::{Curve, Dot, Drawing, Light, Marker};
use crate::i18n::Locale;

/// What the drawing says and where it leads.
pub struct Voice<'a> {
    /// The language of names.
    pub locale: Locale,
    /// "4 links".
    pub links: fn(usize) -> String,
    /// Between words of a list.
    pub comma: &'static str,
    /// Closes the list of a joined dot.
    pub close: &'static str,
    /// "2 schools".
    pub schools: fn(usize) -> String,
    /// The address that selects a place.
    pub select: &'a dyn Fn(&str) -> String,
    /// How many schools of a place have an active partnership, and how many one that ended.
    pub schools_at: &'a dyn Fn(&str) -> (usize, usize),
}

impl<'a> Voice<'a> {
    /// What it says in a language.
    pub fn new(
        locale: Locale,
        select: &'a dyn Fn(&str) -> String,
        schools_at: &'a dyn Fn(&str) -> (usize, usize),
    ) -> Self {
        match locale {
            Locale::En => Self {
                locale,
                links: |n| if n == 1 { "1 link".into() } else { format!("{n} links") },
                comma: ", ",
                close: "Close",
                schools: |n| if n == 1 { "1 school".into() } else { format!("{n} schools") },
                select,
                schools_at,
            },
            Locale::Zh => Self {
                locale,
                links: |n| format!("{n} 条关系"),
                comma: "，",
                close: "关闭",
                schools: |n| format!("{n} 所学校"),
                select,
                schools_at,
            },
        }
    }
}

impl Voice<'_> {
    /// "4 links", and "2 schools" where there are any.
    fn counts(&self, dot: &Dot<'_>) -> String {
        let (active, ended) = (self.schools_at)(&dot.place.slug);
        let links = (self.links)(dot.links);
        if active + ended == 0 { links } else { links + self.comma + &(self.schools)(active + ended) }
    }
}

/// One arrangement.
pub fn svg(drawing: &Drawing<'_>, voice: &Voice<'_>) -> String {
    let mut out = String::with_capacity(48_000);
    let _ = write_drawing(&mut out, drawing, voice);
    out
}

#[cfg(feature = "ssr")]
/// A small picture of few links: nothing in it is reached or lit, the page around it says the same in words.
pub fn picture(drawing: &Drawing<'_>, locale: Locale) -> String {
    let mut out = String::with_capacity(4_000);
    let _ = write_picture(&mut out, drawing, locale);
    out
}

#[cfg(feature = "ssr")]
fn write_picture(out: &mut String, drawing: &Drawing<'_>, locale: Locale) -> fmt::Result {
    write_start(out, drawing)?;
    for (side, country) in [("uk", Country::Uk), ("cn", Country::China)] {
        write!(out, r#"<g class="map-dots {side}">"#)?;
        for dot in drawing.dots.iter().filter(|dot| dot.place.country == country) {
            write!(out, "{}", Circle(dot, ""))?;
        }
        out.write_str("</g>")?;
    }
    out.write_str(r#"<g class="map-names">"#)?;
    for dot in &drawing.dots {
        write_name(out, dot, 0, drawing.arrangement.text, locale)?;
    }
    out.write_str("</g></svg>")
}

/// What lies under the places: land, then lines.
fn write_start(out: &mut String, drawing: &Drawing<'_>) -> fmt::Result {
    let Arrangement { name, width, height, touch, .. } = drawing.arrangement;
    let live = if touch > 0.0 { format!(r#" id="drawing-{name}" data-live="""#) } else { String::new() };
    write!(out, r#"<svg class="map-drawing map-{name}"{live} viewBox="0 0 {} {}">"#, Whole(width), Whole(height))?;
    write_land(out, &drawing.arrangement)?;
    if drawing.arrangement.touch > 0.0 {
        write_windows(out, &drawing.arrangement)?;
    }
    write!(out, r#"<g class="map-links" aria-hidden="true" stroke="url(#flow-{name})">"#)?;
    write_curves(out, &drawing.curves)?;
    out.write_str("</g>")?;
    write_counts(out, drawing)
}

fn write_drawing(out: &mut String, drawing: &Drawing<'_>, voice: &Voice<'_>) -> fmt::Result {
    write_start(out, drawing)?;
    for (side, country) in [("uk", Country::Uk), ("cn", Country::China)] {
        let here = |marker: &&Marker| drawing.dots[marker.lead].place.country == country;
        write!(out, r#"<g class="map-dots {side}"><g data-panel="{side}">"#)?;
        for index in drawing.markers.iter().filter(here).flat_map(|marker| &marker.near) {
            let dot = &drawing.dots[*index];
            let own = format!(r#"{}" data-place="{}"#, lit(dot.light), Escaped(&dot.place.slug));
            write!(out, "{}", Circle(dot, &own))?;
        }
        drawing.markers.iter().filter(here).try_for_each(|marker| write_marker(out, drawing, marker, voice))?;
        out.write_str("</g></g>")?;
    }
    out.write_str(r#"<g class="map-names" aria-hidden="true">"#)?;
    let mut near = vec![0; drawing.dots.len()];
    drawing.markers.iter().for_each(|marker| near[marker.lead] = marker.near.len());
    for (side, country) in [("uk", Country::Uk), ("cn", Country::China)] {
        write!(out, r#"<g><g data-panel="{side}">"#)?;
        for (dot, near) in drawing.dots.iter().zip(&near).filter(|(dot, _)| dot.place.country == country) {
            write_name(out, dot, *near, drawing.arrangement.text, voice.locale)?;
        }
        out.write_str("</g></g>")?;
    }
    out.write_str("</g>")?;
    for marker in drawing.markers.iter().filter(|marker| !marker.near.is_empty()) {
        write_card(out, drawing, marker, voice)?;
    }
    out.write_str("</svg>")
}

/// From so many lines on, those of one status that are not lit are drawn as one path: a browser paints it much faster.
const MERGED: usize = 300;

fn write_curves(out: &mut String, curves: &[Curve<'_>]) -> fmt::Result {
    if curves.len() <= MERGED {
        return curves.iter().try_for_each(|curve| write_curve(out, curve));
    }
    for status in [LinkStatus::Ended, LinkStatus::Unknown, LinkStatus::Active] {
        let mut alike = curves.iter().filter(|c| c.status == status && c.light != Light::Lit).peekable();
        if let Some(first) = alike.peek() {
            write!(out, r#"<path class="{status}{}" d=""#, lit(first.light))?;
            alike.try_for_each(|curve| out.write_str(&curve.path))?;
            out.write_str(r#""/>"#)?;
        }
    }
    curves.iter().filter(|curve| curve.light == Light::Lit).try_for_each(|curve| write_curve(out, curve))
}

fn write_curve(out: &mut String, curve: &Curve<'_>) -> fmt::Result {
    let status = match curve.status {
        LinkStatus::Active => "active",
        LinkStatus::Unknown => "unknown",
        LinkStatus::Ended => "ended",
    };
    write!(
        out,
        r#"<path class="{status}{}" data-link="{}" d="{}"/>"#,
        lit(curve.light),
        Escaped(&curve.links.join(" ")),
        curve.path
    )
}

/// How many links a line stands for, where those are several. Of merged lines only the lit ones are drawn by themselves.
fn write_counts(out: &mut String, drawing: &Drawing<'_>) -> fmt::Result {
    let merged = drawing.curves.len() > MERGED;
    let own = |curve: &&Curve<'_>| curve.links.len() > 1 && (!merged || curve.light == Light::Lit);
    let mut counted = drawing.curves.iter().filter(own).peekable();
    if counted.peek().is_none() {
        return Ok(());
    }
    out.write_str(r#"<g class="map-counts" aria-hidden="true">"#)?;
    for curve in counted {
        write!(
            out,
            r#"<text class="{}" data-link="{}" x="{}" y="{}">{}</text>"#,
            lit(curve.light).trim_start(),
            Escaped(&curve.links.join(" ")),
            Whole(curve.middle.x),
            Whole(curve.middle.y + drawing.arrangement.text * 0.3),
            curve.links.len()
        )?;
    }
    out.write_str("</g>")
}

fn write_marker(out: &mut String, drawing: &Drawing<'_>, marker: &Marker, voice: &Voice<'_>) -> fmt::Result {
    let dot = &drawing.dots[marker.lead];
    let slug = Escaped(&dot.place.slug);
    let name = caption(dot.place, marker.near.len(), voice.locale);
    let all = || std::iter::once(&marker.lead).chain(&marker.near).map(|i| &drawing.dots[*i]);
    let light = lit(all().map(|dot| dot.light).max().unwrap_or(dot.light));
    let (active, ended) =
        all().map(|dot| (voice.schools_at)(&dot.place.slug)).fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
    if marker.near.is_empty() {
        let href = (voice.select)(&dot.place.slug);
        write!(
            out,
            r#"<a class="map-place{light}" data-place="{slug}" href="{}" aria-label="{}{}{}">"#,
            Escaped(&href),
            Escaped(&name),
            voice.comma,
            voice.counts(dot)
        )?;
    } else {
        let slugs: Vec<_> = all().map(|dot| dot.place.slug.as_str()).collect();
        let others: Vec<_> = all().skip(1).map(|dot| dot.place.name(voice.locale)).collect();
        write!(
            out,
            r##"<a class="map-place map-joined{light}" data-place="{}" href="#{}-{slug}" aria-label="{}{}{}{}{}">"##,
            Escaped(&slugs.join(" ")),
            drawing.arrangement.name,
            Escaped(&name),
            voice.comma,
            (voice.links)(all().map(|dot| dot.links).sum()),
            voice.locale.pick(": ", "："),
            Escaped(&others.join(voice.comma))
        )?;
    }
    let (x, y) = (dot.at.x, dot.at.y);
    write!(
        out,
        r#"<circle class="map-touch" cx="{}" cy="{}" r="{}"/>"#,
        Whole(x),
        Whole(y),
        Short(drawing.arrangement.touch / 2.0)
    )?;
    write!(out, "{}", Circle(dot, ""))?;
    if active + ended > 0 {
        let half = dot.radius + 3.5;
        let class = if active > 0 { "" } else { " ended" };
        write!(
            out,
            r#"<rect class="map-school{class}" x="{}" y="{}" width="{}" height="{}"/>"#,
            Short(x - half),
            Short(y - half),
            Short(half * 2.0),
            Short(half * 2.0)
        )?;
    }
    out.write_str("</a>")
}

fn write_name(out: &mut String, dot: &Dot<'_>, near: usize, size: f64, locale: Locale) -> fmt::Result {
    let at = (dot.at.x + dot.spot.offset.x, dot.at.y + dot.spot.offset.y);
    let class = match (dot.place.kind, importance(dot.links)) {
        (PlaceKind::Nation | PlaceKind::Province, _) => " region",
        (_, 3) => " major",
        (_, 2) => "",
        _ => " minor",
    };
    let anchor = match dot.spot.anchor {
        Anchor::Start => "",
        Anchor::Middle => " mid",
        Anchor::End => " end",
    };
    if dot.rank == 1 && dot.spot.offset.x.hypot(dot.spot.offset.y) > size * 1.8 {
        let light = lit(dot.light).trim_start();
        write!(
            out,
            r#"<path class="{light}" d="M{} {}L{} {}"/>"#,
            Whole(dot.at.x),
            Whole(dot.at.y),
            Whole(at.0),
            Whole(at.1 - size * 0.34)
        )?;
    }
    write!(
        out,
        r#"<text class="r{}{class}{anchor}{}" data-place="{}" x="{}" y="{}">{}"#,
        dot.rank,
        lit(dot.light),
        Escaped(&dot.place.slug),
        Whole(at.0),
        Whole(at.1),
        Escaped(dot.place.name(locale))
    )?;
    if near > 0 {
        write!(out, "<tspan> +{near}</tspan>")?;
    }
    out.write_str("</text>")
}

/// The list that a joined dot opens: hidden until its anchor is the page's target.
fn write_card(out: &mut String, drawing: &Drawing<'_>, marker: &Marker, voice: &Voice<'_>) -> fmt::Result {
    let Arrangement { name, width, height, text, touch, .. } = drawing.arrangement;
    let lead = &drawing.dots[marker.lead];
    let rows: Vec<_> = std::iter::once(&marker.lead).chain(&marker.near).map(|i| &drawing.dots[*i]).collect();
    let plain = super::labels::Type { size: text, spacing: 0.0, capitals: false, bold: false };
    let line = |dot: &Dot<'_>| format!("{}{}{}", dot.place.name(voice.locale), voice.comma, voice.counts(dot));
    let wide = rows.iter().map(|dot| plain.width(&line(dot))).fold(text * 6.0, f64::max) + text * 2.2;
    let (row, pad) = (touch + 2.0, text * 0.6);
    #[expect(clippy::cast_precision_loss, reason = "a map has few places")]
    let high = row * (rows.len() + 1) as f64 + pad * 2.0;
    let x = (lead.at.x - wide / 2.0).clamp(4.0, (width - wide - 4.0).max(4.0)).round();
    let y = (lead.at.y + touch * 0.6).min(height - high - 4.0).max(4.0).round();
    write!(
        out,
        r#"<g class="map-card" id="{name}-{}" transform="translate({} {})"><rect class="map-paper" width="{}" height="{}" rx="3"/>"#,
        Escaped(&lead.place.slug),
        Whole(x),
        Whole(y),
        Whole(wide),
        Whole(high)
    )?;
    let mut top = pad;
    let mut line_at = |href: &str, words: &str| {
        let y = top + row * 0.5 + text * 0.34;
        top += row;
        write!(
            out,
            r#"<a href="{}"><text x="{}" y="{}">{}</text></a>"#,
            Escaped(href),
            Whole(text * 1.1),
            Whole(y),
            Escaped(words)
        )
    };
    for dot in rows {
        line_at(&(voice.select)(&dot.place.slug), &line(dot))?;
    }
    line_at("#map", voice.close)?;
    out.write_str("</g>")
}

const fn lit(light: Light) -> &'static str {
    match light {
        Light::Rest => "",
        Light::Dim => " is-dim",
        Light::Lit => " is-lit",
    }
}

/// A dot, or a ring for an area; then what follows its class. Inside a target it needs nothing of its own.
struct Circle<'a>(&'a Dot<'a>, &'a str);

impl fmt::Display for Circle<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(Dot { place, at, radius, .. }, own) = self;
        let (class, radius) = if place.kind.is_area() { ("map-ring", radius + 1.0) } else { ("map-dot", *radius) };
        write!(f, r#"<circle class="{class}{own}" cx="{}" cy="{}" r="{}"/>"#, Whole(at.x), Whole(at.y), Short(radius))
    }
}

/// A text that is safe in an element and in a quoted attribute.
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| match c {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            other => f.write_char(other),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_the_data_cannot_become_markup() {
        assert_eq!(Escaped(r#"<a href="x">&'"#).to_string(), "&lt;a href=&quot;x&quot;&gt;&amp;'");
    }
}
