//! How the two panels stand on the page. Three arrangements, because a drawing that shrinks below about four fifths has
//! names too small to read and dots too close to touch; CSS shows the one that fits its container.

use super::outline::{CHINA, UK};
use super::projection::{Panel, Point};
use super::rect::Rect;
use crate::catalogue::Country;
use crate::catalogue::view::{Look, View};

/// The oval in which a closer look fades, as a share of its window: the edges thin out, the corners are gone.
const EDGE: f64 = 0.62;

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
    /// What a closer look is confined to; nothing for a panel at rest, which may reach over.
    pub window: Option<Rect>,
}

impl Frame {
    /// The same panel seen from closer: `middle` (in panel units) lies in the middle of `window`, unless that would show
    /// more than there is.
    pub fn closer(&self, window: Rect, middle: Point, zoom: f64) -> Self {
        let scale = self.scale * zoom;
        let corner = |wanted: f64, (low, high): (f64, f64), rest: f64, size: f64| {
            // What may be seen: the window at rest, as far as there is land drawn.
            let (first, last) = (((low - rest) / self.scale).max(0.0), ((high - rest) / self.scale).min(size));
            let half = (high - low) / scale / 2.0;
            let (first, last) = (first + half, last - half);
            let at = if first < last { wanted.max(first).min(last) } else { f64::midpoint(first, last) };
            f64::midpoint(low, high) - at * scale
        };
        let Self { corner: rest, panel, .. } = *self;
        let x = corner(middle.x, (window.min.x, window.max.x), rest.x, panel.width);
        let y = corner(middle.y, (window.min.y, window.max.y), rest.y, panel.height);
        let half = Point::new((window.max.x - window.min.x) * EDGE, (window.max.y - window.min.y) * EDGE);
        let fade = Some(Oval { center: window.middle(), wide: half.x, high: half.y, tilt: 0.0 });
        Self { panel, scale, corner: Point::new(x, y), fade, window: Some(window) }
    }

    /// Which point of the panel, in its own units, lies at a point of the drawing.
    pub fn under(&self, at: Point) -> Point {
        Point::new((at.x - self.corner.x) / self.scale, (at.y - self.corner.y) / self.scale)
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
    /// Where one panel's share of the drawing ends and the other's begins, along the flow.
    pub split: f64,
    /// Size of names.
    pub text: f64,
    /// Twenty-four CSS pixels, a touch target, at the least width at which the arrangement is shown.
    pub touch: f64,
}

impl Arrangement {
    /// Every arrangement, widest first.
    pub const ALL: [&'static Self; 3] = [&WIDE, &MIDDLE, &TALL];

    /// The panel of a country.
    pub const fn frame(&self, country: Country) -> &Frame {
        match country {
            Country::Uk => &self.uk,
            Country::China => &self.china,
        }
    }

    /// A country's share of the drawing: a closer look at it stays within, and gestures there are meant for it.
    pub fn window(&self, country: Country) -> Rect {
        let whole = Rect { min: Point::default(), max: Point::new(self.width, self.height) };
        match (self.flow, country) {
            (Flow::Across, Country::Uk) => Rect { max: Point::new(self.split, self.height), ..whole },
            (Flow::Across, Country::China) => Rect { min: Point::new(self.split, 0.0), ..whole },
            (Flow::Down, Country::Uk) => Rect { max: Point::new(self.width, self.split), ..whole },
            (Flow::Down, Country::China) => Rect { min: Point::new(0.0, self.split), ..whole },
        }
    }

    /// The same arrangement with both panels seen as `view` says.
    #[must_use]
    pub fn seen(&self, view: View) -> Self {
        let frame = |country, frame: &Frame| match view.of(country) {
            Some(Look { x, y, zoom }) => {
                let middle = Point::new(f64::from(x), f64::from(y));
                frame.closer(self.window(country), middle, f64::from(zoom) / 10.0)
            }
            None => *frame,
        };
        Self { uk: frame(Country::Uk, &self.uk), china: frame(Country::China, &self.china), ..*self }
    }

    /// True where a point of a country is to be seen.
    pub fn shows(&self, country: Country, at: Point) -> bool {
        self.frame(country).window.is_none_or(|window| window.holds(&Rect::around(at, 0.0)))
    }
}

/// For containers of 1080 px and more.
pub static WIDE: Arrangement = Arrangement {
    name: "wide",
    width: 1240.0,
    height: 800.0,
    uk: Frame { panel: UK, scale: 0.4, corner: Point::new(-6.0, 4.0), fade: None, window: None },
    china: Frame {
        panel: CHINA,
        scale: 0.378,
        corner: Point::new(588.0, -6.0),
        fade: Some(Oval { center: Point::new(945.0, 412.0), wide: 350.0, high: 422.0, tilt: 22.0 }),
        window: None,
    },
    flow: Flow::Across,
    split: 575.0,
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
        window: None,
    },
    china: Frame {
        panel: CHINA,
        scale: 0.304,
        corner: Point::new(282.0, -6.0),
        fade: Some(Oval { center: Point::new(569.0, 330.0), wide: 281.0, high: 339.0, tilt: 22.0 }),
        window: None,
    },
    flow: Flow::Across,
    split: 380.0,
    text: 14.0,
    touch: 30.0,
};

/// For containers below 640 px.
pub static TALL: Arrangement = Arrangement {
    name: "tall",
    width: 340.0,
    height: 1036.0,
    uk: Frame { panel: UK, scale: 0.262, corner: Point::new(-13.0, 0.0), fade: None, window: None },
    china: Frame {
        panel: CHINA,
        scale: 0.25,
        corner: Point::new(-62.0, 500.0),
        fade: Some(Oval { center: Point::new(170.0, 772.0), wide: 184.0, high: 290.0, tilt: 14.0 }),
        window: None,
    },
    flow: Flow::Down,
    split: 515.0,
    text: 13.0,
    touch: 28.5,
};
