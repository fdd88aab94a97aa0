//! Writes a drawing as SVG. Text instead of a view: the map is the largest thing on a page, and written this way it has
//! no node that is not needed. Every text from the data is escaped. The lines are written by `svg_lines`, the dots and
//! their lists by `svg_dots`.

use std::fmt::{self, Write};

use html_escape::encode_double_quoted_attribute as escaped;

use super::around::Around;
use super::arrangement::Arrangement;
use super::drawing::{Drawing, Marker};
use super::land::{write_land, write_windows};
use super::number::Whole;
use super::svg_dots::{Circle, write_card, write_marker, write_name};
use super::svg_lines::{write_counts, write_curves};
use crate::catalogue::Country;
use crate::i18n::Locale;

/// One arrangement.
pub fn svg(drawing: &Drawing<'_>, around: &Around<'_>) -> String {
    let mut out = String::with_capacity(48_000);
    let _ = write_drawing(&mut out, drawing, around);
    out
}

/// A small picture of few links: nothing in it is reached or lit, the page around it says the same in words.
pub fn picture(drawing: &Drawing<'_>, locale: Locale) -> String {
    let mut out = String::with_capacity(4_000);
    let _ = write_picture(&mut out, drawing, locale);
    out
}

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

fn write_drawing(out: &mut String, drawing: &Drawing<'_>, around: &Around<'_>) -> fmt::Result {
    write_start(out, drawing)?;
    for (side, country) in [("uk", Country::Uk), ("cn", Country::China)] {
        let here = |marker: &&Marker| drawing.dots[marker.lead].place.country == country;
        write!(out, r#"<g class="map-dots {side}"><g data-panel="{side}">"#)?;
        for index in drawing.markers.iter().filter(here).flat_map(|marker| &marker.near) {
            let dot = &drawing.dots[*index];
            let own = format!(r#"{}" data-place="{}"#, dot.light.class(), escaped(&dot.place.slug));
            write!(out, "{}", Circle(dot, &own))?;
        }
        drawing.markers.iter().filter(here).try_for_each(|marker| write_marker(out, drawing, marker, around))?;
        out.write_str("</g></g>")?;
    }
    out.write_str(r#"<g class="map-names" aria-hidden="true">"#)?;
    let mut near = vec![0; drawing.dots.len()];
    drawing.markers.iter().for_each(|marker| near[marker.lead] = marker.near.len());
    for (side, country) in [("uk", Country::Uk), ("cn", Country::China)] {
        write!(out, r#"<g><g data-panel="{side}">"#)?;
        for (dot, near) in drawing.dots.iter().zip(&near).filter(|(dot, _)| dot.place.country == country) {
            write_name(out, dot, *near, drawing.arrangement.text, around.locale)?;
        }
        out.write_str("</g></g>")?;
    }
    out.write_str("</g>")?;
    for marker in drawing.markers.iter().filter(|marker| !marker.near.is_empty()) {
        write_card(out, drawing, marker, around)?;
    }
    out.write_str("</svg>")
}
