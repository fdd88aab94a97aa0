//! The land under the links, as SVG. The coastlines stand once on the page and every drawing refers to them; each drawing
//! brings the colours of its lines and what fades its cut edges.

use std::fmt::{self, Write};

use super::arrangement::{Arrangement, Flow, Frame, Oval};
use super::coast::{CHINA_COARSE, CHINA_LAND, UK_COARSE, UK_LAND};
use super::number::{Fine, Short, Whole};
use super::projection::Point;
use super::rect::Rect;
use crate::catalogue::Country;

/// How much of the coast a page needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// For the map.
    Fine,
    /// For a small map: a quarter of the bytes.
    Coarse,
}

/// The coastlines and the way they fade, for all drawings of a page.
pub fn shared(detail: Detail) -> String {
    let mut out = String::with_capacity(24_000);
    // Writing to a String cannot fail.
    let _ = write_shared(&mut out, detail);
    out
}

fn write_shared(out: &mut String, detail: Detail) -> fmt::Result {
    out.write_str(r#"<svg class="map-shared" width="0" height="0" aria-hidden="true" focusable="false"><defs>"#)?;
    for (id, fine, coarse) in [("uk", UK_LAND, UK_COARSE), ("cn", CHINA_LAND, CHINA_COARSE)] {
        let land = if detail == Detail::Fine { fine } else { coarse };
        write!(out, r#"<path id="land-{id}" fill-rule="evenodd" d="{land}"/>"#)?;
    }
    // White shows. Land is whole within half the oval and gone at its edge, without a ring where either begins.
    out.write_str(r#"<radialGradient id="fade">"#)?;
    for (at, shown) in [(".55", "1"), (".75", ".8"), (".9", ".3"), ("1", "0")] {
        write!(out, r##"<stop offset="{at}" stop-color="#fff" stop-opacity="{shown}"/>"##)?;
    }
    out.write_str("</radialGradient></defs></svg>")
}

/// The colours that a line takes on its way, then both lands.
pub fn write_land(out: &mut String, arrangement: &Arrangement) -> fmt::Result {
    let Arrangement { name, width, height, flow, .. } = *arrangement;
    let (x2, y2) = if flow == Flow::Across { (width, 0.0) } else { (0.0, height) };
    let (x2, y2) = (Whole(x2), Whole(y2));
    write!(
        out,
        r#"<linearGradient id="flow-{name}" gradientUnits="userSpaceOnUse" x2="{x2}" y2="{y2}"><stop offset=".34" class="uk"/><stop offset=".68" class="cn"/></linearGradient>"#
    )?;
    let lands = [("cn", arrangement.china), ("uk", arrangement.uk)];
    for (id, frame) in &lands {
        if let Some(fade) = frame.fade {
            write_mask(out, id, arrangement, frame.window, fade)?;
        }
    }
    out.write_str(r#"<g class="map-land" aria-hidden="true">"#)?;
    for (id, Frame { scale, corner, fade, .. }) in lands {
        let mask = if fade.is_some() { format!(r#" mask="url(#{name}-{id})""#) } else { String::new() };
        write!(
            out,
            r##"<g{mask}><g data-panel="{id}"><use href="#land-{id}" transform="translate({} {})scale({})"/></g></g>"##,
            Short(corner.x),
            Short(corner.y),
            Fine(scale)
        )?;
    }
    out.write_str("</g>")
}

/// Where each panel may be taken hold of, and what it is cut to while it moves.
pub fn write_windows(out: &mut String, arrangement: &Arrangement) -> fmt::Result {
    for (id, country) in [("uk", Country::Uk), ("cn", Country::China)] {
        let Rect { min, max } = arrangement.window(country);
        let (x, y, w, h) = (Whole(min.x), Whole(min.y), Whole(max.x - min.x), Whole(max.y - min.y));
        write!(
            out,
            r#"<clipPath id="{}-win-{id}"><path d="M{x} {y}h{w}v{h}h-{w}z"/></clipPath><path class="map-window" data-window="{id}" d="M{x} {y}h{w}v{h}h-{w}z"/>"#,
            arrangement.name
        )?;
    }
    Ok(())
}

fn write_mask(out: &mut String, id: &str, arrangement: &Arrangement, window: Option<Rect>, fade: Oval) -> fmt::Result {
    let Oval { center, wide, high, tilt } = fade;
    let (x, y) = (Short(center.x), Short(center.y));
    let whole = Rect { min: Point::default(), max: Point::new(arrangement.width, arrangement.height) };
    let Rect { min, max } = window.unwrap_or(whole);
    write!(
        out,
        r#"<mask id="{name}-{id}" maskUnits="userSpaceOnUse" x="{left}" y="{top}" width="{width}" height="{height}"><ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" transform="rotate({tilt} {x} {y})" fill="url(#fade)"/></mask>"#,
        name = arrangement.name,
        left = Whole(min.x),
        top = Whole(min.y),
        width = Whole(max.x - min.x),
        height = Whole(max.y - min.y),
        rx = Short(wide),
        ry = Short(high),
        tilt = Short(tilt),
    )
}
