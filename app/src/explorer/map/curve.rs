//! A link's line: one cubic Bézier curve between two places. It leaves and arrives along the way the links run and bends
//! to the middle of the gap, so that lines gather there and part again, and cross as little land as they can.

use super::arrangement::{Arrangement, Flow};
use super::number::Whole;
use super::projection::Point;

/// How much of the way to the middle a curve bends.
const GATHER: f64 = 0.45;
/// How far it runs straight on from either end, as a share of the way.
const REACH: f64 = 0.46;

/// The four points of the line between two places.
pub fn points(arrangement: &Arrangement, from: Point, to: Point) -> [Point; 4] {
    let (first, second) = handles(arrangement, from, to);
    [from, first, second, to]
}

/// The path data of a line.
pub fn path([from, first, second, to]: [Point; 4]) -> String {
    let round = |p: Point| format!("{} {}", Whole(p.x), Whole(p.y));
    format!("M{}C{} {} {}", round(from), round(first), round(second), round(to))
}

/// A point of the line, at a share of the way (de Casteljau).
pub fn at([a, b, c, d]: [Point; 4], share: f64) -> Point {
    let (ab, bc, cd) = (a.towards(b, share), b.towards(c, share), c.towards(d, share));
    ab.towards(bc, share).towards(bc.towards(cd, share), share)
}

fn handles(arrangement: &Arrangement, from: Point, to: Point) -> (Point, Point) {
    match arrangement.flow {
        Flow::Across => {
            let middle = arrangement.height * 0.5;
            let reach = (to.x - from.x) * REACH;
            let bent = |y: f64| y + (middle - y) * GATHER;
            (Point::new(from.x + reach, bent(from.y)), Point::new(to.x - reach, bent(to.y)))
        }
        Flow::Down => {
            let middle = arrangement.width * 0.5;
            let reach = (to.y - from.y) * REACH;
            let bent = |x: f64| x + (middle - x) * GATHER;
            (Point::new(bent(from.x), from.y + reach), Point::new(bent(to.x), to.y - reach))
        }
    }
}
