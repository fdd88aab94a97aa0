//! Where names go. In order of rank, each name takes the first of eight positions around its dot where it covers no
//! other name and no dot; one that finds none waits for a closer view. Widths are estimates on the generous side, because
//! the server does not know the reader's font.

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

    /// True where the boxes share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x && other.min.x < self.max.x && self.min.y < other.max.y && other.min.y < self.max.y
    }

    /// True where the other box lies within this one.
    pub fn holds(&self, other: &Self) -> bool {
        self.min.x <= other.min.x && self.min.y <= other.min.y && self.max.x >= other.max.x && self.max.y >= other.max.y
    }
}

/// Which end of a name its position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start: the name stands to the right.
    Start,
    /// Its middle.
    Middle,
    /// Its end: the name stands to the left.
    End,
}

/// How a name is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size.
    pub size: f64,
    /// Extra space after each letter, as a share of the size.
    pub spacing: f64,
    /// Set in capitals.
    pub capitals: bool,
}

impl Type {
    /// About how wide a text is.
    pub fn width(&self, text: &str) -> f64 {
        text.chars()
            .map(|c| (if self.capitals { letter(c.to_ascii_uppercase()) } else { letter(c) }) + self.spacing)
            .sum::<f64>()
            * self.size
    }
}

/// The width of a letter as a share of its size, in a wide sans face.
fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '\'' | '.' | ',' => 0.3,
        'f' | 'r' | 't' | ' ' | '-' | '(' | ')' => 0.41,
        'm' | 'M' | 'W' | 'w' => 0.95,
        'A'..='Z' => 0.72,
        c if c.is_ascii() => 0.61,
        _ => 1.0,
    }
}

/// A name beside its dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From the dot to the start, middle or end of the baseline.
    pub offset: Point,
    /// Which of the three.
    pub anchor: Anchor,
}

impl Spot {
    /// The box that a name takes.
    pub fn rect(&self, dot: Point, width: f64, size: f64) -> Rect {
        let (x, y) = (dot.x + self.offset.x, dot.y + self.offset.y);
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Rect { min: Point::new(left, y - size * 0.82), max: Point::new(left + width, y + size * 0.26) }
    }
}

/// The eight positions around a dot, best first: `outward` is the side away from the links.
pub fn spots(radius: f64, size: f64, outward: Anchor) -> [Spot; 8] {
    let beside = radius + size * 0.3;
    let corner = radius * 0.7 + size * 0.1;
    let (above, below, level) = (-radius - size * 0.38, radius + size * 0.98, size * 0.34);
    let spot =
        |anchor, x: f64, y: f64| Spot { offset: Point::new(if anchor == Anchor::End { -x } else { x }, y), anchor };
    let inward = if outward == Anchor::End { Anchor::Start } else { Anchor::End };
    [
        spot(outward, beside, level),
        spot(inward, beside, level),
        spot(outward, corner, above + size * 0.2),
        spot(outward, corner, below - size * 0.2),
        spot(inward, corner, above + size * 0.2),
        spot(inward, corner, below - size * 0.2),
        spot(Anchor::Middle, 0.0, above),
        spot(Anchor::Middle, 0.0, below),
    ]
}

/// Positions farther off, each tied to its dot by a short line, nearest and most outward first.
pub fn far_spots(size: f64, outward: Anchor) -> Vec<Spot> {
    const ANGLES: [f64; 10] = [0.0, 20.0, -20.0, 40.0, -40.0, 60.0, -60.0, 140.0, -140.0, 180.0];
    let sign = if outward == Anchor::End { -1.0 } else { 1.0 };
    let at = |distance: f64, angle: f64| {
        let (dy, dx) = angle.to_radians().sin_cos();
        let x = sign * dx * distance;
        Spot {
            offset: Point::new(x, dy * distance + size * 0.34),
            anchor: if x < 0.0 { Anchor::End } else { Anchor::Start },
        }
    };
    [2.0, 3.2, 4.6, 6.2, 8.0].iter().flat_map(|far| ANGLES.map(|angle| at(far * size, angle))).collect()
}

/// What is already on the drawing.
#[derive(Clone, Debug)]
pub struct Board {
    frame: Rect,
    names: Vec<Rect>,
    dots: Vec<Rect>,
    minor: Vec<Rect>,
}

impl Board {
    /// An empty drawing with its dots. A name may cover minor ones where it finds no better place.
    pub const fn new(frame: Rect, dots: Vec<Rect>, minor: Vec<Rect>) -> Self {
        Self { frame, names: Vec::new(), dots, minor }
    }

    /// Takes a place that a name already has.
    pub fn take(&mut self, name: Rect) {
        self.names.push(name);
    }

    /// The first of the farther positions where neither the name nor its line covers anything; both are then taken.
    pub fn place_far(&mut self, dot: Point, width: f64, size: f64, outward: Anchor) -> Option<Spot> {
        let line = |spot: &Spot| {
            let end = Point::new(dot.x + spot.offset.x, dot.y + spot.offset.y - size * 0.34);
            (3..=12).map(move |step| Rect::around(dot.towards(end, f64::from(step) / 12.0), 1.5)).collect::<Vec<_>>()
        };
        let spots = far_spots(size, outward);
        let (spot, rect) = spots.iter().map(|spot| (*spot, spot.rect(dot, width, size))).find(|(spot, rect)| {
            let all = || self.names.iter().chain(&self.dots);
            self.frame.holds(rect)
                && !all().chain(&self.minor).any(|other| other.overlaps(rect))
                && !line(spot).iter().any(|piece| all().any(|other| other.overlaps(piece)))
        })?;
        self.names.push(rect);
        self.names.extend(line(&spot));
        Some(spot)
    }

    /// The first position where the name covers nothing; it is then taken.
    pub fn place(&mut self, dot: Point, width: f64, size: f64, spots: &[Spot]) -> Option<Spot> {
        let free = |taken: &[Rect], rect: &Rect| !taken.iter().any(|other| other.overlaps(rect));
        let possible: Vec<_> = spots
            .iter()
            .map(|spot| (*spot, spot.rect(dot, width, size)))
            .filter(|(_, rect)| self.frame.holds(rect) && free(&self.names, rect) && free(&self.dots, rect))
            .collect();
        let (spot, rect) = *possible.iter().find(|(_, rect)| free(&self.minor, rect)).or_else(|| possible.first())?;
        self.names.push(rect);
        Some(spot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Type = Type { size: 10.0, spacing: 0.0, capitals: false };

    #[test]
    fn a_chinese_character_is_as_wide_as_its_size() {
        assert!((PLAIN.width("太原") - 20.0).abs() < 1e-9);
        assert!(PLAIN.width("Wuhan") > PLAIN.width("Lille"));
    }

    #[test]
    fn boxes_that_touch_do_not_overlap() {
        let left = Rect { min: Point::new(0.0, 0.0), max: Point::new(10.0, 10.0) };
        let right = Rect { min: Point::new(10.0, 0.0), max: Point::new(20.0, 10.0) };
        assert!(!left.overlaps(&right) && left.overlaps(&left));
    }

    #[test]
    fn a_name_goes_where_there_is_room_or_nowhere() {
        let frame = Rect { min: Point::new(0.0, 0.0), max: Point::new(100.0, 40.0) };
        let dot = Point::new(50.0, 20.0);
        let mut board = Board::new(frame, vec![Rect::around(dot, 3.0)], Vec::new());
        let spots = spots(3.0, 10.0, Anchor::Start);
        let placed: Vec<_> = std::iter::from_fn(|| board.place(dot, 30.0, 10.0, &spots)).map(|s| s.anchor).collect();
        assert_eq!(placed[..2], [Anchor::Start, Anchor::End]);
        assert!((2..8).contains(&placed.len()), "there is no room for eight");
    }
}
