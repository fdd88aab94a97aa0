//! The arrangements of the small maps of a place or a link: nothing in them is touched, and no hand moves them.

use super::arrangement::{Arrangement, Flow, Frame, Oval};
use super::outline::{CHINA, UK};
use super::projection::Point;

/// The small map of a place or a link, for containers of 440 px and more. Nothing in it is touched.
pub static SMALL: Arrangement = Arrangement {
    name: "small",
    width: 560.0,
    height: 370.0,
    uk: Frame { panel: UK, scale: 0.172, corner: Point::new(2.0, 12.0), fade: None, window: None },
    china: Frame {
        panel: CHINA,
        scale: 0.165,
        corner: Point::new(270.0, 6.0),
        fade: Some(Oval { center: Point::new(426.0, 189.0), wide: 152.0, high: 198.0, tilt: 22.0 }),
        window: None,
    },
    flow: Flow::Across,
    split: 265.0,
    text: 13.0,
    touch: 0.0,
};

/// The small map for containers below 440 px.
pub static SLIM: Arrangement = Arrangement {
    name: "slim",
    width: 320.0,
    height: 500.0,
    uk: Frame { panel: UK, scale: 0.128, corner: Point::new(50.0, 2.0), fade: None, window: None },
    china: Frame {
        panel: CHINA,
        scale: 0.125,
        corner: Point::new(30.0, 240.0),
        fade: Some(Oval { center: Point::new(147.0, 376.0), wide: 116.0, high: 148.0, tilt: 20.0 }),
        window: None,
    },
    flow: Flow::Down,
    split: 250.0,
    text: 13.0,
    touch: 0.0,
};
