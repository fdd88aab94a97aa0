//! How names are set: regions in spaced capitals, as in a printed atlas; at rest those of the targets that find room, in
//! closer views more of them.

use super::arrangement::{Arrangement, Flow};
use super::labels::{Anchor, Board, Spot, Traffic, Type, spots};
use super::projection::Point;
use super::rect::Rect;
use crate::catalogue::{Country, Place, PlaceKind};
use crate::explorer::map::drawing::{Dot, Light, Marker};
use crate::i18n::Locale;

/// The type that a place's name is set in: regions in spaced capitals, as in a printed atlas, and the more links a place
/// has the larger.
pub fn type_of(place: &Place, links: usize, size: f64) -> Type {
    let plain = Type { size, spacing: 0.0, capitals: false, bold: false };
    match (place.kind, importance(links)) {
        (PlaceKind::Nation | PlaceKind::Province, _) => {
            Type { size: size * 0.86, spacing: 0.14, capitals: true, ..plain }
        }
        (_, 3) => Type { size: size * 1.06, bold: true, ..plain },
        (_, 2) => plain,
        _ => Type { size: size * 0.94, ..plain },
    }
}

/// How large a name is set: 3, 2 or 1.
pub const fn importance(links: usize) -> u8 {
    match links {
        0 | 1 => 1,
        2 => 2,
        _ => 3,
    }
}

/// What is written beside a dot: its name, and how many places are reached through it.
pub fn caption(place: &Place, near: usize, locale: Locale) -> String {
    if near == 0 { place.name(locale).to_owned() } else { format!("{} +{near}", place.name(locale)) }
}

/// Sets the names: at rest those of the targets, in closer views everyone's. They keep away from the counts of lines, and
/// where they can from the lines.
pub fn set_names(
    arrangement: &Arrangement,
    dots: &mut [Dot<'_>],
    markers: &[Marker],
    (lines, counts): (&Traffic, &[Point]),
    locale: Locale,
) {
    let outward = |country| match (arrangement.flow, country) {
        (Flow::Across, Country::Uk) => Anchor::End,
        _ => Anchor::Start,
    };
    let mut near: Vec<Option<usize>> = vec![None; dots.len()];
    for marker in markers {
        near[marker.lead] = Some(marker.near.len());
    }
    for rank in 1..=3_u8 {
        let zoom = f64::from(1_u32 << (rank - 1));
        let place = |point: Point| Point::new(point.x * zoom, point.y * zoom);
        let frame = Rect { min: Point::default(), max: place(Point::new(arrangement.width, arrangement.height)) };
        let marks = |leads: bool| {
            let dots = dots.iter().enumerate().filter(|(i, _)| near[*i].is_some() == leads);
            dots.map(|(_, dot)| Rect::around(place(dot.at), dot.radius)).collect()
        };
        let mut board = Board::new(frame, marks(true), marks(false), lines, zoom);
        for at in counts {
            board.take(Rect::around(place(*at), arrangement.text * 0.6));
        }
        let width = |i: usize, dot: &Dot<'_>| {
            let text = caption(dot.place, near[i].unwrap_or(0), locale);
            let style = type_of(dot.place, dot.links, arrangement.text);
            (style.width(&text), style.size)
        };
        for (i, dot) in dots.iter().enumerate().filter(|(_, dot)| dot.rank < rank) {
            let (width, size) = width(i, dot);
            board.take(dot.spot.rect(place(dot.at), width, size));
        }
        for (i, dot) in dots.iter_mut().enumerate().filter(|(_, dot)| dot.rank == 4) {
            let (width, size) = width(i, dot);
            let spots = spots(dot.radius, size, outward(dot.place.country));
            if rank == 1 {
                // A name that is shown only when it is lit still has to be on the paper.
                let fits = |spot: &&Spot| frame.holds(&spot.rect(dot.at, width, size));
                dot.spot = *spots.iter().find(fits).unwrap_or(&spots[0]);
            }
            if rank > 1 || near[i].is_some() || dot.light == Light::Lit {
                let beside = board.place(place(dot.at), width, size, &spots);
                // A target for several places must be named, and so must the few of a small map.
                let needed = arrangement.touch == 0.0 || near[i].is_some_and(|near| near > 0);
                let far = || board.place_far(dot.at, width, size, outward(dot.place.country));
                if let Some(spot) = beside.or_else(|| (rank == 1 && needed).then(far).flatten()) {
                    (dot.spot, dot.rank) = (spot, rank);
                }
            }
        }
    }
}
