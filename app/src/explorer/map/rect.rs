//! Boxes in a drawing.

use super::projection::Point;

/// A box of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Upper left corner.
    pub min: Point,
    /// Lower right corner.
    pub max: Point,
}

impl Rect {
    /// The box of a square around a point.
    pub fn around(center: Point, reach: f64) -> Self {
        Self {
            min: Point::new(center.x - reach, center.y - reach),
            max: Point::new(center.x + reach, center.y + reach),
        }
    }

    /// The point in its middle.
    pub fn middle(&self) -> Point {
        self.min.towards(self.max, 0.5)
    }

    /// True where the other box lies within this one.
    pub fn holds(&self, other: &Self) -> bool {
        self.min.x <= other.min.x && self.min.y <= other.min.y && self.max.x >= other.max.x && self.max.y >= other.max.y
    }
}
