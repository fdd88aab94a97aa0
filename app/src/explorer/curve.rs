//! A link's line: one cubic curve between two places. It leaves and arrives along the way the links run and bends to the
//! middle of the gap, so that lines gather there and part again, and cross as little land as they can.

use super::arrangement::{Arrangement, Flow};
use super::projection::Point;

/// How much of the way to the middle a curve bends.
const GATHER: f64 = 0.3;

/// The path data of the line between two points.
pub fn path(arrangement: &Arrangement, from: Point, to: Point) -> String {
    let (first, second) = handles(arrangement, from, to);
    let round = |p: Point| format!("{:.0} {:.0}", p.x, p.y);
    format!("M{}C{} {} {}", round(from), round(first), round(second), round(to))
}

fn handles(arrangement: &Arrangement, from: Point, to: Point) -> (Point, Point) {
    match arrangement.flow {
        Flow::Across => {
            let middle = arrangement.height * 0.5;
            let reach = (to.x - from.x) * 0.5;
            let bent = |y: f64| y + (middle - y) * GATHER;
            (Point::new(from.x + reach, bent(from.y)), Point::new(to.x - reach, bent(to.y)))
        }
        Flow::Down => {
            let middle = arrangement.width * 0.5;
            let reach = (to.y - from.y) * 0.5;
            let bent = |x: f64| x + (middle - x) * GATHER;
            (Point::new(bent(from.x), from.y + reach), Point::new(bent(to.x), to.y - reach))
        }
    }
}
