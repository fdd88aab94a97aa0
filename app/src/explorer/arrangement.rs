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

/// An oval outside of which land fades to paper, in drawing units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oval {
    /// Its middle.
    pub center: Point,
    /// Half its breadth, before it is tilted.
    pub wide: f64,
    /// Half its height.
    pub high: f64,
    /// By how many degrees it leans to the right.
    pub tilt: f64,
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
    /// Where land goes on beyond the places: there it fades, so that no cut coast and no empty continent is seen.
    pub fade: Option<Oval>,
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
        corner: Point::new(588.0, -6.0),
        fade: Some(Oval { center: Point::new(945.0, 412.0), wide: 350.0, high: 422.0, tilt: 22.0 }),
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
        fade: Some(Oval { center: Point::new(260.0, 320.0), wide: 290.0, high: 640.0, tilt: 0.0 }),
    },
    china: Frame {
        panel: CHINA,
        scale: 0.304,
        corner: Point::new(282.0, -6.0),
        fade: Some(Oval { center: Point::new(569.0, 330.0), wide: 281.0, high: 339.0, tilt: 22.0 }),
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
        fade: Some(Oval { center: Point::new(170.0, 772.0), wide: 184.0, high: 290.0, tilt: 14.0 }),
    },
    flow: Flow::Down,
    text: 13.0,
    touch: 28.5,
};

/// The small map of a place or a link, for containers of 440 px and more. Nothing in it is touched.
pub static SMALL: Arrangement = Arrangement {
    name: "small",
    width: 560.0,
    height: 370.0,
    uk: Frame { panel: UK, scale: 0.172, corner: Point::new(2.0, 12.0), fade: None },
    china: Frame {
        panel: CHINA,
        scale: 0.165,
        corner: Point::new(270.0, 6.0),
        fade: Some(Oval { center: Point::new(426.0, 189.0), wide: 152.0, high: 198.0, tilt: 22.0 }),
    },
    flow: Flow::Across,
    text: 13.0,
    touch: 0.0,
};

/// The small map for containers below 440 px.
pub static SLIM: Arrangement = Arrangement {
    name: "slim",
    width: 320.0,
    height: 500.0,
    uk: Frame { panel: UK, scale: 0.128, corner: Point::new(50.0, 2.0), fade: None },
    china: Frame {
        panel: CHINA,
        scale: 0.125,
        corner: Point::new(30.0, 240.0),
        fade: Some(Oval { center: Point::new(147.0, 376.0), wide: 116.0, high: 148.0, tilt: 20.0 }),
    },
    flow: Flow::Down,
    text: 13.0,
    touch: 0.0,
};
