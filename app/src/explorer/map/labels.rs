//! Label placement: where names go. In order of rank, each name takes that one of eight positions around its dot where it
//! covers no other name, no dot, and as few lines as can be; one that finds none waits for a closer view. Widths are
//! estimates on the generous side, because the server does not know the reader's font.

use super::projection::Point;
use super::rect::Rect;

impl Rect {
    /// True where the boxes share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x && other.min.x < self.max.x && self.min.y < other.max.y && other.min.y < self.max.y
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
    /// Set heavier than the rest.
    pub bold: bool,
}

impl Type {
    /// About how wide a text is.
    pub fn width(&self, text: &str) -> f64 {
        text.chars()
            .map(|c| (if self.capitals { letter(c.to_ascii_uppercase()) } else { letter(c) }) + self.spacing)
            .sum::<f64>()
            * self.size
            * if self.bold { 1.08 } else { 1.0 }
    }
}

/// The width of a letter as a share of its size, in a wide sans face.
fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '\'' | '.' | ',' => 0.3,
        'f' | 'r' | 't' | ' ' | '-' | '(' | ')' => 0.41,
        'm' | 'M' | 'W' | 'w' => 0.95,
        'A'..='Z' => 0.72,
        c if c.is_ascii() => 0.635,
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

/// How many lines pass through each small square of a drawing.
#[derive(Clone, Debug, Default)]
pub struct Traffic {
    columns: usize,
    squares: Vec<u16>,
}

impl Traffic {
    /// The side of a square: about half a name's height.
    const SIDE: f64 = 7.0;

    /// Counts lines, each given as points that lie closer together than a square is wide.
    pub fn new(width: f64, height: f64, lines: impl Iterator<Item = impl Iterator<Item = Point>>) -> Self {
        let (columns, rows) = Self::square(Point::new(width, height));
        let mut traffic = Self { columns: columns + 1, squares: vec![0; (columns + 1) * (rows + 1)] };
        for line in lines {
            let mut last = None;
            for (column, row) in line.map(Self::square) {
                if last.replace((column, row)) != Some((column, row))
                    && let Some(count) = traffic.squares.get_mut(row * traffic.columns + column.min(columns))
                {
                    *count += 1;
                }
            }
        }
        traffic
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what lies outside is of no interest")]
    fn square(point: Point) -> (usize, usize) {
        ((point.x / Self::SIDE) as usize, (point.y / Self::SIDE) as usize)
    }

    /// How much of a box lines take up, in a view that is so many times closer.
    fn through(&self, name: &Rect, zoom: f64) -> u32 {
        let rest = |point: Point| Self::square(Point::new(point.x / zoom, point.y / zoom));
        let ((left, top), (right, bottom)) = (rest(name.min), rest(name.max));
        let squares = (left..=right).flat_map(|x| (top..=bottom).map(move |y| (x, y)));
        squares
            .filter(|(x, _)| *x < self.columns)
            .filter_map(|(x, y)| self.squares.get(y * self.columns + x))
            .map(|lines| u32::from(*lines))
            .sum()
    }
}

/// What is already on the drawing.
#[derive(Clone, Debug)]
pub struct Board<'a> {
    frame: Rect,
    names: Vec<Rect>,
    dots: Vec<Rect>,
    minor: Vec<Rect>,
    lines: &'a Traffic,
    zoom: f64,
}

impl<'a> Board<'a> {
    /// An empty drawing with its dots and lines, so many times closer than at rest. A name may cover minor dots, and
    /// lines, where it finds no better place.
    pub const fn new(frame: Rect, dots: Vec<Rect>, minor: Vec<Rect>, lines: &'a Traffic, zoom: f64) -> Self {
        Self { frame, names: Vec::new(), dots, minor, lines, zoom }
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

    /// The position where the name covers no name and no dot, and the least of lines and minor dots; it is then taken.
    /// Among equals the first one wins.
    pub fn place(&mut self, dot: Point, width: f64, size: f64, spots: &[Spot]) -> Option<Spot> {
        let free = |taken: &[Rect], rect: &Rect| !taken.iter().any(|other| other.overlaps(rect));
        let (_, spot, rect) = spots
            .iter()
            .enumerate()
            .map(|(order, spot)| (order, *spot, spot.rect(dot, width, size)))
            .filter(|(.., rect)| self.frame.holds(rect) && free(&self.names, rect) && free(&self.dots, rect))
            .map(|(order, spot, rect)| (self.nuisance(&rect) + ORDER.get(order).copied().unwrap_or(6), spot, rect))
            .min_by_key(|(nuisance, ..)| *nuisance)?;
        self.names.push(rect);
        Some(spot)
    }

    /// How much a name in this box would disturb.
    fn nuisance(&self, rect: &Rect) -> u32 {
        let minor = self.minor.iter().filter(|other| other.overlaps(rect)).count();
        self.lines.through(rect, self.zoom) + 12 * u32::try_from(minor).unwrap_or(u32::MAX / 16)
    }
}

/// What it costs to leave the best position for the next ones: level with the dot reads best.
const ORDER: [u32; 8] = [0, 2, 2, 2, 5, 5, 6, 6];

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Type = Type { size: 10.0, spacing: 0.0, capitals: false, bold: false };

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
        let none = Traffic::default();
        let mut board = Board::new(frame, vec![Rect::around(dot, 3.0)], Vec::new(), &none, 1.0);
        let spots = spots(3.0, 10.0, Anchor::Start);
        let placed: Vec<_> = std::iter::from_fn(|| board.place(dot, 30.0, 10.0, &spots)).map(|s| s.anchor).collect();
        assert_eq!(placed[..2], [Anchor::Start, Anchor::End]);
        assert!((2..8).contains(&placed.len()), "there is no room for eight");
    }

    #[test]
    fn a_name_keeps_out_of_the_way_of_lines() {
        let frame = Rect { min: Point::new(0.0, 0.0), max: Point::new(100.0, 40.0) };
        let dot = Point::new(50.0, 20.0);
        let line = (0..40).map(|step| Point::new(50.0 + f64::from(step), 20.0));
        let lines = Traffic::new(100.0, 40.0, std::iter::once(line));
        let mut board = Board::new(frame, vec![Rect::around(dot, 3.0)], Vec::new(), &lines, 1.0);
        let spot = board.place(dot, 30.0, 10.0, &spots(3.0, 10.0, Anchor::Start)).unwrap();
        assert_eq!(spot.anchor, Anchor::End, "the line leaves to the right");
    }
}
