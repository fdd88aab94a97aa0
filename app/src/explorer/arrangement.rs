//! How the two panels stand on the page. Three arrangements, because a drawing that shrinks below about four fifths has
//! names too small to read and dots too close to touch; CSS shows the one that fits its container.

use super::outline::{CHINA, UK};
use super::projection::{Panel, Point};
use crate::place::{Country, Place};

/// Which way the links run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// The UK on the left, China on the right.
    Across,
    /// The UK above, China below.
    Down,
}

/// How broad the band is in which land fades, along each edge, in drawing units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fade {
    /// Along the left edge.
    pub west: f64,
    /// Along the upper edge.
    pub north: f64,
    /// Along the right edge.
    pub east: f64,
    /// Along the lower edge.
    pub south: f64,
}

/// A panel's place in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// What is drawn.
    pub panel: Panel,
    /// Drawing units in one panel unit.
    pub scale: f64,
    /// Where the panel's upper left corner lies.
    pub corner: Point,
    /// Where land is cut, by the panel's edge or the drawing's, and so fades to paper.
    pub fade: Option<Fade>,
}

impl Frame {
    /// Where a place lies in the drawing.
    fn project(&self, lon: f64, lat: f64) -> Point {
        let on_panel = self.panel.projection.project(lon, lat);
        Point::new(self.corner.x + self.scale * on_panel.x, self.corner.y + self.scale * on_panel.y)
    }
}

/// One way to set out the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrangement {
    /// Its class and the start of its anchors.
    pub name: &'static str,
    /// Width in drawing units.
    pub width: f64,
    /// Height in drawing units.
    pub height: f64,
    /// The UK.
    pub uk: Frame,
    /// China.
    pub china: Frame,
    /// Which way the links run.
    pub flow: Flow,
    /// Size of names.
    pub text: f64,
    /// Twenty-four CSS pixels, a touch target, at the least width at which the arrangement is shown.
    pub touch: f64,
}

impl Arrangement {
    /// Every arrangement, widest first.
    pub const ALL: [&'static Self; 3] = [&WIDE, &MIDDLE, &TALL];

    /// Where a place lies.
    pub fn project(&self, place: &Place) -> Point {
        match place.country {
            Country::Uk => self.uk.project(place.lon, place.lat),
            Country::China => self.china.project(place.lon, place.lat),
        }
    }
}

/// For containers of 1080 px and more.
pub static WIDE: Arrangement = Arrangement {
    name: "wide",
    width: 1240.0,
    height: 800.0,
    uk: Frame { panel: UK, scale: 0.4, corner: Point::new(-6.0, 4.0), fade: None },
    china: Frame {
        panel: CHINA,
        scale: 0.378,
        corner: Point::new(588.0, -16.0),
        fade: Some(Fade { west: 165.0, north: 100.0, east: 90.0, south: 60.0 }),
    },
    flow: Flow::Across,
    text: 14.0,
    touch: 28.0,
};

/// For containers from 640 to 1080 px.
pub static MIDDLE: Arrangement = Arrangement {
    name: "middle",
    width: 800.0,
    height: 640.0,
    uk: Frame {
        panel: UK,
        scale: 0.322,
        corner: Point::new(-50.0, 0.0),
        fade: Some(Fade { west: 105.0, north: 0.0, east: 0.0, south: 0.0 }),
    },
    china: Frame {
        panel: CHINA,
        scale: 0.304,
        corner: Point::new(282.0, -14.0),
        fade: Some(Fade { west: 130.0, north: 85.0, east: 75.0, south: 45.0 }),
    },
    flow: Flow::Across,
    text: 14.0,
    touch: 30.0,
};

/// For containers below 640 px.
pub static TALL: Arrangement = Arrangement {
    name: "tall",
    width: 340.0,
    height: 1036.0,
    uk: Frame { panel: UK, scale: 0.262, corner: Point::new(-13.0, 0.0), fade: None },
    china: Frame {
        panel: CHINA,
        scale: 0.25,
        corner: Point::new(-62.0, 500.0),
        fade: Some(Fade { west: 60.0, north: 80.0, east: 50.0, south: 38.0 }),
    },
    flow: Flow::Down,
    text: 13.0,
    touch: 28.5,
};
