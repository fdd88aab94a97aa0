//! The dots of a drawing as SVG: what is touched, the names, and the lists that joined dots open.

use std::fmt::{self, Write};

use html_escape::encode_double_quoted_attribute as escaped;

use super::around::Around;
use super::arrangement::Arrangement;
use super::drawing::{Dot, Drawing, Marker};
use super::labels::{Anchor, Type};
use super::names::{caption, importance};
use super::number::{Short, Whole};
use crate::catalogue::PlaceKind;
use crate::i18n::Locale;

/// A target: a link that selects its place, or opens the list of several.
pub fn write_marker(out: &mut String, drawing: &Drawing<'_>, marker: &Marker, around: &Around<'_>) -> fmt::Result {
    let dot = &drawing.dots[marker.lead];
    let slug = escaped(&dot.place.slug);
    let name = caption(dot.place, marker.near.len(), around.locale);
    let all = || std::iter::once(&marker.lead).chain(&marker.near).map(|i| &drawing.dots[*i]);
    let light = all().map(|dot| dot.light).max().unwrap_or(dot.light).class();
    let (active, ended) =
        all().map(|dot| (around.schools_at)(&dot.place.slug)).fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
    if marker.near.is_empty() {
        let href = (around.select)(&dot.place.slug);
        write!(
            out,
            r#"<a class="map-place{light}" data-place="{slug}" href="{}" aria-label="{}{}{}">"#,
            escaped(&href),
            escaped(&name),
            around.words.pause,
            around.counts(dot)
        )?;
    } else {
        let slugs: Vec<_> = all().map(|dot| dot.place.slug.as_str()).collect();
        let others: Vec<_> = all().skip(1).map(|dot| dot.place.name(around.locale)).collect();
        write!(
            out,
            r##"<a class="map-place map-joined{light}" data-place="{}" href="#{}-{slug}" aria-label="{}{}{}{}{}">"##,
            escaped(&slugs.join(" ")),
            drawing.arrangement.name,
            escaped(&name),
            around.words.pause,
            (around.words.links)(all().map(|dot| dot.links).sum()),
            around.words.colon,
            escaped(&others.join(around.words.pause))
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

/// The name of a place, led to its dot where it is far.
pub fn write_name(out: &mut String, dot: &Dot<'_>, near: usize, size: f64, locale: Locale) -> fmt::Result {
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
        let light = dot.light.class().trim_start();
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
        dot.light.class(),
        escaped(&dot.place.slug),
        Whole(at.0),
        Whole(at.1),
        escaped(dot.place.name(locale))
    )?;
    if near > 0 {
        write!(out, "<tspan> +{near}</tspan>")?;
    }
    out.write_str("</text>")
}

/// The list that a joined dot opens: hidden until its anchor is the page's target.
pub fn write_card(out: &mut String, drawing: &Drawing<'_>, marker: &Marker, around: &Around<'_>) -> fmt::Result {
    let Arrangement { name, width, height, text, touch, .. } = drawing.arrangement;
    let lead = &drawing.dots[marker.lead];
    let rows: Vec<_> = std::iter::once(&marker.lead).chain(&marker.near).map(|i| &drawing.dots[*i]).collect();
    let plain = Type { size: text, spacing: 0.0, capitals: false, bold: false };
    let line = |dot: &Dot<'_>| format!("{}{}{}", dot.place.name(around.locale), around.words.pause, around.counts(dot));
    let wide = rows.iter().map(|dot| plain.width(&line(dot))).fold(text * 6.0, f64::max) + text * 2.2;
    let (row, pad) = (touch + 2.0, text * 0.6);
    #[expect(clippy::cast_precision_loss, reason = "a map has few places")]
    let high = row * (rows.len() + 1) as f64 + pad * 2.0;
    let x = (lead.at.x - wide / 2.0).clamp(4.0, (width - wide - 4.0).max(4.0)).round();
    let y = (lead.at.y + touch * 0.6).min(height - high - 4.0).max(4.0).round();
    write!(
        out,
        r#"<g class="map-card" id="{name}-{}" transform="translate({} {})"><rect class="map-paper" width="{}" height="{}" rx="3"/>"#,
        escaped(&lead.place.slug),
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
            escaped(href),
            Whole(text * 1.1),
            Whole(y),
            escaped(words)
        )
    };
    for dot in rows {
        line_at(&(around.select)(&dot.place.slug), &line(dot))?;
    }
    line_at("#map", around.words.close)?;
    out.write_str("</g>")
}

/// A dot, or a ring for an area; then what follows its class. Inside a target it needs nothing of its own.
pub struct Circle<'a>(pub &'a Dot<'a>, pub &'a str);

impl fmt::Display for Circle<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(Dot { place, at, radius, .. }, own) = self;
        let (class, radius) = if place.kind.is_area() { ("map-ring", radius + 1.0) } else { ("map-dot", *radius) };
        write!(f, r#"<circle class="{class}{own}" cx="{}" cy="{}" r="{}"/>"#, Whole(at.x), Whole(at.y), Short(radius))
    }
}
