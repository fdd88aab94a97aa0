//! The land under the links, as SVG. The coastlines stand once on the page and every drawing refers to them; each drawing
//! brings the colours of its lines and what fades its cut edges.

use std::fmt::{self, Write};

use super::arrangement::{Arrangement, Flow, Frame, Oval};
use super::outline::{CHINA, UK};
use super::projection::Point;

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
    for (id, panel) in [("uk", UK), ("cn", CHINA)] {
        let land = if detail == Detail::Fine { panel.land } else { panel.coarse };
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
    write!(
        out,
        r#"<linearGradient id="flow-{name}" gradientUnits="userSpaceOnUse" x2="{x2}" y2="{y2}"><stop offset=".34" class="uk"/><stop offset=".68" class="cn"/></linearGradient>"#
    )?;
    let lands = [("cn", arrangement.china), ("uk", arrangement.uk)];
    for (id, frame) in &lands {
        if let Some(fade) = frame.fade {
            write_mask(out, id, arrangement, fade)?;
        }
    }
    out.write_str(r#"<g class="map-land" aria-hidden="true">"#)?;
    for (id, Frame { scale, corner, fade, .. }) in lands {
        if fade.is_some() {
            write!(out, r#"<g mask="url(#{name}-{id})">"#)?;
        }
        write!(out, r##"<use href="#land-{id}" transform="translate({} {})scale({scale})"/>"##, corner.x, corner.y)?;
        if fade.is_some() {
            out.write_str("</g>")?;
        }
    }
    out.write_str("</g>")
}

fn write_mask(out: &mut String, id: &str, arrangement: &Arrangement, fade: Oval) -> fmt::Result {
    let Oval { center: Point { x, y }, wide, high, tilt } = fade;
    let Arrangement { name, width, height, .. } = arrangement;
    write!(
        out,
        r#"<mask id="{name}-{id}" maskUnits="userSpaceOnUse" x="0" y="0" width="{width}" height="{height}"><ellipse cx="{x}" cy="{y}" rx="{wide}" ry="{high}" transform="rotate({tilt} {x} {y})" fill="url(#fade)"/></mask>"#
    )
}
