//! What is drawn of a set of links in one arrangement: lines, dots, touch targets and names, in the units of the drawing.

use super::arrangement::Arrangement;
use super::labels::Spot;
use super::projection::Point;
use crate::catalogue::{LinkStatus, Place};

/// What a visitor has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection<'a> {
    /// Nothing.
    #[default]
    None,
    /// A place, by slug: its links are lit.
    Place(&'a str),
    /// A link, by slug.
    Link(&'a str),
}

/// How a thing stands to the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// Nothing is selected.
    Rest,
    /// Something else is selected.
    Dim,
    /// Selected, or linked with what is.
    Lit,
}

impl Light {
    /// What it adds to a class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Rest => "",
            Self::Dim => " is-dim",
            Self::Lit => " is-lit",
        }
    }
}

/// All links between two places, as one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve<'a> {
    /// Path data.
    pub path: String,
    /// Where it is halfway: there it says how many links it stands for, if several.
    pub middle: Point,
    /// The most alive of their statuses.
    pub status: LinkStatus,
    /// Their slugs.
    pub links: Vec<&'a str>,
    /// How it stands to the selection.
    pub light: Light,
}

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot<'a> {
    /// Which.
    pub place: &'a Place,
    /// How many links it has in this set.
    pub links: usize,
    /// Where it lies.
    pub at: Point,
    /// Its size.
    pub radius: f64,
    /// Where its name goes.
    pub spot: Spot,
    /// From how close a view its name is shown: 1 at rest, 2 at double size, and so on; 4 is any closer one.
    pub rank: u8,
    /// How it stands to the selection.
    pub light: Light,
}

/// A touch target: one dot, or several that lie too close together to be touched apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Index of the dot that it stands for.
    pub lead: usize,
    /// Indexes of the dots that are reached through it.
    pub near: Vec<usize>,
}

/// One arrangement of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing<'a> {
    /// What it is drawn for.
    pub arrangement: Arrangement,
    /// Lines; those that matter most come last, above the others.
    pub curves: Vec<Curve<'a>>,
    /// Every visible place, in order of rank.
    pub dots: Vec<Dot<'a>>,
    /// Targets, the UK first, each country from north to south.
    pub markers: Vec<Marker>,
}
