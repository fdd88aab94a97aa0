//! Moving a panel's view: by steps, as buttons and keys do it, or freely, as hands do. Pure; a step means the same to the
//! server, whose buttons are links to the next view, and to the island.

use super::map::arrangement::{Arrangement, Frame};
use super::map::projection::Point;
use crate::catalogue::Country;
use crate::catalogue::view::{Look, View};

/// A step of a button or a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoomStep {
    /// Closer.
    In,
    /// Farther.
    Out,
    /// To the west.
    Left,
    /// To the east.
    Right,
    /// To the north.
    Up,
    /// To the south.
    Down,
    /// As it was at first.
    Reset,
}

impl ZoomStep {
    /// Every step with its name, in the order of the buttons.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::In, "in"),
        (Self::Out, "out"),
        (Self::Left, "left"),
        (Self::Right, "right"),
        (Self::Up, "up"),
        (Self::Down, "down"),
        (Self::Reset, "reset"),
    ];
}

/// How much closer one step brings.
const CLOSER: f64 = 1.5;
/// Which share of the window one step passes.
const STRIDE: f64 = 0.2;
/// The closest view.
const CLOSEST: f64 = 12.0;

/// A zoom within its bounds. Not `clamp`: what that says of wrong bounds formats fractions, in 5 KB of browser code.
fn within(zoom: f64) -> f64 {
    if zoom > CLOSEST { CLOSEST } else { zoom.max(1.0) }
}

/// What is seen of one panel while it moves: the middle, in panel units, and how close.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Live {
    /// In the middle of the window.
    pub middle: Point,
    /// 1 at rest.
    pub zoom: f64,
}

impl Live {
    /// Where the view stands that a frame shows.
    pub fn of(rest: &Arrangement, country: Country, frame: &Frame) -> Self {
        let middle = frame.under(rest.window(country).middle());
        Self { middle, zoom: frame.scale / rest.frame(country).scale }
    }

    /// The frame that shows it.
    pub fn frame(&self, rest: &Arrangement, country: Country) -> Frame {
        let frame = rest.frame(country);
        if self.zoom <= 1.0 { *frame } else { frame.closer(rest.window(country), self.middle, self.zoom) }
    }

    /// The same, never beyond what may be seen.
    fn kept(self, rest: &Arrangement, country: Country) -> Self {
        let zoom = within(self.zoom);
        Self { zoom, ..Self::of(rest, country, &Self { zoom, ..self }.frame(rest, country)) }
    }

    /// Moved by a way in drawing units, as if the map were taken along.
    #[must_use]
    pub fn dragged(self, rest: &Arrangement, country: Country, by: Point) -> Self {
        let scale = rest.frame(country).scale * self.zoom;
        let middle = Point::new(self.middle.x - by.x / scale, self.middle.y - by.y / scale);
        Self { middle, ..self }.kept(rest, country)
    }

    /// Closer by a factor; what lies at a point of the drawing stays there.
    #[must_use]
    pub fn zoomed(self, rest: &Arrangement, country: Country, at: Point, factor: f64) -> Self {
        let fixed = self.frame(rest, country).under(at);
        let zoom = within(self.zoom * factor);
        let share = self.zoom / zoom;
        let middle =
            Point::new(fixed.x + (self.middle.x - fixed.x) * share, fixed.y + (self.middle.y - fixed.y) * share);
        Self { middle, zoom }.kept(rest, country)
    }

    /// After one step.
    #[must_use]
    pub fn stepped(self, rest: &Arrangement, country: Country, step: ZoomStep) -> Self {
        let window = rest.window(country);
        let (w, h) = ((window.max.x - window.min.x) * STRIDE, (window.max.y - window.min.y) * STRIDE);
        let drag = |x, y| self.dragged(rest, country, Point::new(x, y));
        match step {
            ZoomStep::In => self.zoomed(rest, country, window.middle(), CLOSER),
            ZoomStep::Out => self.zoomed(rest, country, window.middle(), 1.0 / CLOSER),
            ZoomStep::Left => drag(w, 0.0),
            ZoomStep::Right => drag(-w, 0.0),
            ZoomStep::Up => drag(0.0, h),
            ZoomStep::Down => drag(0.0, -h),
            ZoomStep::Reset => Self { zoom: 1.0, ..self }.kept(rest, country),
        }
    }

    /// As an address says it: nothing at rest.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "casts stop at what fits, and views are kept within the map"
    )]
    pub fn look(&self) -> Option<Look> {
        let zoom = (self.zoom * 10.0).round() as u8;
        let whole = |n: f64| n.round() as u16;
        (zoom > 10).then(|| Look { x: whole(self.middle.x), y: whole(self.middle.y), zoom })
    }
}

/// The view after one step.
pub fn stepped(rest: &Arrangement, view: View, country: Country, step: ZoomStep) -> View {
    let seen = rest.seen(view);
    view.with(country, Live::of(rest, country, seen.frame(country)).stepped(rest, country, step).look())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_step() -> impl Strategy<Value = ZoomStep> {
        proptest::sample::select(ZoomStep::ALL.map(|(step, _)| step).to_vec())
    }

    proptest! {
        #[test]
        fn no_way_leads_out_of_the_map(
            steps in proptest::collection::vec(any_step(), 0..40),
            arrangement in 0_usize..3,
            china in any::<bool>(),
        ) {
            let rest = Arrangement::ALL[arrangement];
            let country = if china { Country::China } else { Country::Uk };
            let mut view = View::default();
            for step in steps {
                view = stepped(rest, view, country, step);
                prop_assert_eq!(View::parse(&view.to_string()).unwrap_or_default(), view);
                let seen = rest.seen(view);
                let (at_rest, frame) = (rest.frame(country), seen.frame(country));
                prop_assert!(frame.scale >= at_rest.scale - 1e-9 && frame.scale <= at_rest.scale * 12.0 + 1e-9);
            }
            prop_assert_eq!(stepped(rest, view, country, ZoomStep::Reset), View::default());
        }

        #[test]
        fn what_is_pointed_at_stays_where_it_is(x in 150.0..400.0, y in 200.0..600.0, factor in 1.1..3.0) {
            let rest = Arrangement::ALL[0];
            let at = Point::new(x, y);
            let two = Live::of(rest, Country::Uk, rest.frame(Country::Uk)).zoomed(rest, Country::Uk, at, 2.0);
            let more = two.zoomed(rest, Country::Uk, at, factor);
            let (before, after) = (two.frame(rest, Country::Uk).under(at), more.frame(rest, Country::Uk).under(at));
            prop_assert!(before.distance(after) < 1e-6);
        }
    }
}
