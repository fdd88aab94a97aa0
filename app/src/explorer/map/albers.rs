//! Where a place lies: the Albers equal-area conic projection on the sphere, as in J. P. Snyder, *Map Projections: A
//! Working Manual* (USGS Professional Paper 1395, 1987), equations 14-1 to 14-6. It keeps areas true and suits lands that
//! are not near the equator.

use super::arrangement::{Arrangement, Frame};
use super::projection::{Albers, Point};
use crate::catalogue::{Country, Place};

impl Albers {
    /// Where a place is drawn. The letters are Snyder's: n is the cone's constant, ρ (`rho`) the distance from the
    /// cone's tip in radii, θ the angle at it.
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

impl Frame {
    /// Where a place lies in the drawing.
    fn project(&self, lon: f64, lat: f64) -> Point {
        let on_panel = self.panel.projection.project(lon, lat);
        Point::new(self.corner.x + self.scale * on_panel.x, self.corner.y + self.scale * on_panel.y)
    }
}

impl Arrangement {
    /// Where a place lies in the drawing.
    pub fn project(&self, place: &Place) -> Point {
        match place.country {
            Country::Uk => self.uk.project(place.lon, place.lat),
            Country::China => self.china.project(place.lon, place.lat),
        }
    }
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
