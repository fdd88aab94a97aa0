//! How names are set: regions in spaced capitals, as in a printed atlas; at rest those of the targets that find room, in
//! closer views more of them.

use std::collections::HashMap;

use super::arrangement::{Arrangement, Flow};
use super::labels::{Anchor, Board, Rect, Type, spots};
use super::layout::{Dot, Light, Marker};
use super::projection::Point;
use crate::i18n::Locale;
use crate::place::{Country, Place, PlaceKind};

/// The type that a place's name is set in: regions in spaced capitals, as in a printed atlas.
pub fn type_of(place: &Place, size: f64) -> Type {
    match place.kind {
        PlaceKind::Nation | PlaceKind::Province => Type { size: size * 0.86, spacing: 0.14, capitals: true },
        _ => Type { size, spacing: 0.0, capitals: false },
    }
}

/// What is written beside a dot: its name, and how many places are reached through it.
pub fn caption(place: &Place, near: usize, locale: Locale) -> String {
    if near == 0 { place.name(locale).to_owned() } else { format!("{} +{near}", place.name(locale)) }
}

/// Sets the names: at rest those of the targets, in closer views everyone's.
pub fn set_names(arrangement: &Arrangement, dots: &mut [Dot<'_>], markers: &[Marker], locale: Locale) {
    let outward = |country| match (arrangement.flow, country) {
        (Flow::Across, Country::Uk) => Anchor::End,
        _ => Anchor::Start,
    };
    let near: HashMap<usize, usize> = markers.iter().map(|marker| (marker.lead, marker.near.len())).collect();
    for rank in 1..=3_u8 {
        let zoom = f64::from(1_u32 << (rank - 1));
        let place = |point: Point| Point::new(point.x * zoom, point.y * zoom);
        let frame = Rect { min: Point::default(), max: place(Point::new(arrangement.width, arrangement.height)) };
        let marks = |leads: bool| {
            let dots = dots.iter().enumerate().filter(|(i, _)| near.contains_key(i) == leads);
            dots.map(|(_, dot)| Rect::around(place(dot.at), dot.radius)).collect()
        };
        let mut board = Board::new(frame, marks(true), marks(false));
        let width = |i: usize, dot: &Dot<'_>| {
            let text = caption(dot.place, near.get(&i).copied().unwrap_or(0), locale);
            let style = type_of(dot.place, arrangement.text);
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
                dot.spot = spots[0];
            }
            if rank > 1 || near.contains_key(&i) || dot.light == Light::Lit {
                let beside = board.place(place(dot.at), width, size, &spots);
                let joined = near.get(&i).is_some_and(|near| *near > 0);
                let far = || board.place_far(dot.at, width, size, outward(dot.place.country));
                if let Some(spot) = beside.or_else(|| (rank == 1 && joined).then(far).flatten()) {
                    (dot.spot, dot.rank) = (spot, rank);
                }
            }
        }
    }
}
