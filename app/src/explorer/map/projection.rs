//! Where a place lies on its panel: the Albers equal-area conic projection on the sphere, as in J. P. Snyder, *Map
//! Projections: A Working Manual* (USGS Professional Paper 1395, 1987), equations 14-1 to 14-6. It keeps areas true and
//! suits lands that are not near the equator. The numbers of each panel come with its coastline, in `outline`.

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

impl Albers {
    /// Where a place is drawn. The letters are Snyder's: n is the cone's constant, ρ (`rho`) the distance from the
    /// cone's tip in radii, θ the angle at it.
    #[cfg(feature = "ssr")]
    pub fn project(&self, lon: f64, lat: f64) -> Point {
        let sin_1 = self.parallels.0.to_radians().sin();
        let sin_2 = self.parallels.1.to_radians().sin();
        let n = f64::midpoint(sin_1, sin_2);
        let c = 1.0 + sin_1 * sin_2;
        let rho = |lat: f64| (c - 2.0 * n * lat.to_radians().sin()).sqrt() / n;
        let theta = n * (lon - self.center.0).to_radians();
        let (rho, rho_0) = (rho(lat), rho(self.center.1));
        Point::new(
            self.origin.0 + self.scale * rho * theta.sin(),
            self.origin.1 - self.scale * (rho_0 - rho * theta.cos()),
        )
    }
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

#[cfg(test)]
mod tests {
    use super::super::outline::{CHINA, CHINA_FIXTURES, UK, UK_FIXTURES};
    use super::*;

    #[test]
    fn places_lie_where_the_generator_puts_them() {
        for (panel, fixtures) in [(UK, UK_FIXTURES), (CHINA, CHINA_FIXTURES)] {
            for ((lon, lat), (x, y)) in fixtures {
                let point = panel.projection.project(lon, lat);
                assert!(point.distance(Point::new(x, y)) < 1e-4, "{lon} {lat}: {point:?}, not {x} {y}");
            }
        }
    }

    #[test]
    fn the_centre_is_the_origin_and_north_is_up() {
        let albers = UK.projection;
        let centre = albers.project(albers.center.0, albers.center.1);
        assert!(centre.distance(Point::new(albers.origin.0, albers.origin.1)) < 1e-9);
        assert!(albers.project(albers.center.0, albers.center.1 + 1.0).y < centre.y);
    }
}
