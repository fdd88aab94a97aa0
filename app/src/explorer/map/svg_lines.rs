//! The lines of a drawing as SVG, and the counts of those that stand for several links.

use std::fmt::{self, Write};

use html_escape::encode_double_quoted_attribute as escaped;

use super::drawing::{Curve, Drawing, Light};
use super::number::Whole;
use crate::catalogue::LinkStatus;

/// From so many lines on, those of one status that are not lit are drawn as one path: a browser paints it much faster.
const MERGED: usize = 300;

/// The lines.
pub fn write_curves(out: &mut String, curves: &[Curve<'_>]) -> fmt::Result {
    if curves.len() <= MERGED {
        return curves.iter().try_for_each(|curve| write_curve(out, curve));
    }
    for status in [LinkStatus::Ended, LinkStatus::Unknown, LinkStatus::Active] {
        let mut alike = curves.iter().filter(|c| c.status == status && c.light != Light::Lit).peekable();
        if let Some(first) = alike.peek() {
            write!(out, r#"<path class="{status}{}" d=""#, first.light.class())?;
            alike.try_for_each(|curve| out.write_str(&curve.path))?;
            out.write_str(r#""/>"#)?;
        }
    }
    curves.iter().filter(|curve| curve.light == Light::Lit).try_for_each(|curve| write_curve(out, curve))
}

fn write_curve(out: &mut String, curve: &Curve<'_>) -> fmt::Result {
    write!(
        out,
        r#"<path class="{}{}" data-link="{}" d="{}"/>"#,
        curve.status,
        curve.light.class(),
        escaped(&curve.links.join(" ")),
        curve.path
    )
}

/// How many links a line stands for, where those are several. Of merged lines only the lit ones are drawn by themselves.
pub fn write_counts(out: &mut String, drawing: &Drawing<'_>) -> fmt::Result {
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
            curve.light.class().trim_start(),
            escaped(&curve.links.join(" ")),
            Whole(curve.middle.x),
            Whole(curve.middle.y + drawing.arrangement.text * 0.3),
            curve.links.len()
        )?;
    }
    out.write_str("</g>")
}
