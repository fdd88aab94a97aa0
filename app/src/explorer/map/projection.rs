//! Points of a drawing, and the two panels with the numbers of their projections; those come with the coastlines, in
//! `outline`. What the projection does with them is the server's (`albers`): the browser moves what is drawn already.

/// A point of a drawing: x to the right, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point at x, y.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far another point is.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The point that lies `share` of the way to another.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        Self::new(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)
    }
}

/// An equal-area conic projection. Angles in degrees, longitude first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Albers {
    /// The two latitudes along which distances are true.
    pub parallels: (f64, f64),
    /// The place that is drawn at `origin`, on the meridian that is drawn upright.
    pub center: (f64, f64),
    /// Panel units in one radius of the Earth.
    pub scale: f64,
    /// Where `center` is drawn.
    pub origin: (f64, f64),
}

/// One half of the map: how large its land is drawn, and with which projection; both in panel units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    /// Width of the drawn land.
    pub width: f64,
    /// Height of the drawn land.
    pub height: f64,
    /// Where places go.
    pub projection: Albers,
}
