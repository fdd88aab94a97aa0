//! The land under the links, as SVG. The coastlines stand once on the page and every drawing refers to them; each drawing
//! brings the colours of its lines and what fades its cut edges.

use std::fmt::{self, Write};

use super::arrangement::{Arrangement, Fade, Flow, Frame};
use super::outline::{CHINA, UK};

/// The coastlines and the four ways to fade, for all drawings.
pub fn shared() -> String {
    let mut out = String::with_capacity(24_000);
    // Writing to a String cannot fail.
    let _ = write_shared(&mut out);
    out
}

fn write_shared(out: &mut String) -> fmt::Result {
    out.write_str(r#"<svg class="map-shared" width="0" height="0" aria-hidden="true" focusable="false"><defs>"#)?;
    for (id, panel) in [("uk", UK), ("cn", CHINA)] {
        write!(out, r#"<path id="land-{id}" fill-rule="evenodd" d="{}"/>"#, panel.land)?;
    }
    for (id, ends) in [
        ("west", r#"x2="1""#),
        ("north", r#"x2="0" y2="1""#),
        ("east", r#"x1="1" x2="0""#),
        ("south", r#"x2="0" y1="1""#),
    ] {
        write!(
            out,
            r#"<linearGradient id="fade-{id}" {ends}><stop/><stop offset="1" stop-opacity="0"/></linearGradient>"#
        )?;
    }
    out.write_str("</defs></svg>")
}

/// The colours that a line takes on its way, then both lands.
pub fn write_land(out: &mut String, arrangement: &Arrangement) -> fmt::Result {
    let Arrangement { name, width, height, flow, .. } = *arrangement;
    let (x2, y2) = if flow == Flow::Across { (width, 0.0) } else { (0.0, height) };
    write!(
        out,
        r#"<linearGradient id="flow-{name}" gradientUnits="userSpaceOnUse" x2="{x2}" y2="{y2}"><stop offset=".3" class="uk"/><stop offset=".7" class="cn"/></linearGradient>"#
    )?;
    let lands = [("cn", arrangement.china), ("uk", arrangement.uk)];
    for (id, frame) in &lands {
        if let Some(fade) = frame.fade {
            write_mask(out, id, arrangement, frame, fade)?;
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

/// Land that is cut, by the panel's edge or the drawing's, fades to paper: black hides, in a band along that edge.
fn write_mask(out: &mut String, id: &str, arrangement: &Arrangement, frame: &Frame, fade: Fade) -> fmt::Result {
    // A little inside the edge, so that no cut coast is ever seen.
    let (left, top) = (frame.corner.x.max(0.0) + 2.0, frame.corner.y.max(0.0) + 2.0);
    let right = (frame.corner.x + frame.panel.width * frame.scale).min(arrangement.width) - 2.0;
    let bottom = (frame.corner.y + frame.panel.height * frame.scale).min(arrangement.height) - 2.0;
    let (width, height) = (right - left, bottom - top);
    write!(
        out,
        r##"<mask id="{}-{id}" maskUnits="userSpaceOnUse" x="{left:.0}" y="{top:.0}" width="{width:.0}" height="{height:.0}"><path fill="#fff" d="M{left:.0} {top:.0}h{width:.0}v{height:.0}h-{width:.0}z"/>"##,
        arrangement.name
    )?;
    for (edge, x, y, w, h) in [
        ("west", left, top, fade.west, height),
        ("north", left, top, width, fade.north),
        ("east", right - fade.east, top, fade.east, height),
        ("south", left, bottom - fade.south, width, fade.south),
    ] {
        if w > 0.0 && h > 0.0 {
            write!(out, r#"<rect x="{x:.0}" y="{y:.0}" width="{w:.0}" height="{h:.0}" fill="url(#fade-{edge})"/>"#)?;
        }
    }
    out.write_str("</mask>")
}
