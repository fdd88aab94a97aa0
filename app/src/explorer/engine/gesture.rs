//! Hands on the map: drag, pinch, wheel with Ctrl or ⌘, steps of keys and buttons. While a hand moves, only attributes of
//! what is drawn change; a moment after the last event the view is committed, and drawn anew. A plain wheel and a single
//! finger belong to the page.

use leptos::prelude::request_animation_frame;
use leptos::web_sys::{Element, PointerEvent, WheelEvent};

use super::{Change, Engine, with};
use crate::catalogue::Country;
use crate::explorer::map::arrangement::{Arrangement, Flow};
use crate::explorer::map::curve;
use crate::explorer::map::number::{Fine, Short};
use crate::explorer::map::projection::Point;
use crate::explorer::zoom::{Live, ZoomStep, stepped};
use crate::islands::dom::{all, attribute, closest, put};

/// Debounce: how long a hand may rest before the view is committed.
const REST: u64 = 120;
/// Drag threshold: how far a pointer goes before it drags rather than clicks, in drawing units.
const SLACK: f64 = 4.0;

/// The pointers that are down on the map.
#[derive(Default)]
pub struct Hold {
    /// Identity and place in the drawing of each.
    pointers: Vec<(i32, Point)>,
    country: Option<Country>,
    dragging: bool,
    /// The lines as they were drawn, read once for each drawing.
    lines: Option<Vec<Line>>,
}

/// A line, with the count in its middle where it has one, and its ends.
struct Line {
    path: Element,
    count: Option<Element>,
    uk: Point,
    cn: Point,
}

/// A brush: a stroke over the strip of years.
#[derive(Clone, Copy)]
pub struct Brush {
    year: u16,
    /// Where it began, on the screen.
    at: (i32, i32),
    /// A finger may be about to scroll the page: it draws once it has gone sideways.
    draws: bool,
}

impl Engine {
    /// One step of a button or a key; false where it changes nothing.
    pub fn step(&mut self, side: &str, step: ZoomStep) -> bool {
        let Some((rest, _)) = self.seen() else { return false };
        let country = if side == "cn" { Country::China } else { Country::Uk };
        let view = stepped(rest, self.asked.query.view, country, step);
        if view == self.asked.query.view {
            return false;
        }
        self.live = None;
        self.asked.query.view = view;
        self.note(Change::View);
        self.visit(Change::View);
        true
    }

    pub fn wheel(&mut self, event: &WheelEvent) {
        if !(event.ctrl_key() || event.meta_key()) || closest(event, ".map-panels").is_none() {
            return;
        }
        let Some((rest, svg)) = self.seen() else { return };
        event.prevent_default();
        let at = place(rest, &svg, event);
        // Lines and pages, where a mouse counts in those, are about so many pixels.
        let unit = [1.0, 30.0, 300.0].get(event.delta_mode() as usize).copied().unwrap_or(1.0);
        let turn = (event.delta_y() * unit / 250.0).abs().min(1.0) + 1.0;
        let factor = if event.delta_y() < 0.0 { turn } else { 1.0 / turn };
        let country = country_at(rest, at);
        let live = self.live_of(rest, country).zoomed(rest, country, at, factor);
        self.take(country, live);
    }

    pub fn pointer(&mut self, event: &PointerEvent, kind: &str) {
        match kind {
            "pointerdown" => self.pointer_down(event),
            "pointermove" => self.pointer_move(event),
            _ => {
                if let Some(Brush { year, draws: false, .. }) = self.brush.take().filter(|_| kind == "pointerup") {
                    self.brushed(year, year);
                }
                self.hold.pointers.retain(|(id, _)| *id != event.pointer_id());
            }
        }
    }

    fn pointer_down(&mut self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if closest(event, "#strip").is_some() {
            let Some(year) = self.year_at(event.client_x()) else { return };
            let draws = event.pointer_type() != "touch";
            self.brush = Some(Brush { year, at: (event.client_x(), event.client_y()), draws });
            capture(self.find("#strip"), event);
            if draws {
                self.brushed(year, year);
            }
        } else if closest(event, ".map-panels").is_some() && closest(event, ".map-card").is_none() {
            let Some((rest, svg)) = self.seen() else { return };
            let at = place(rest, &svg, event);
            if self.hold.pointers.is_empty() {
                self.hold.country = Some(country_at(rest, at));
                self.hold.dragging = false;
            }
            self.hold.pointers.push((event.pointer_id(), at));
        }
    }

    fn pointer_move(&mut self, event: &PointerEvent) {
        if let (Some(brush), Some(year)) = (self.brush, self.year_at(event.client_x())) {
            let (across, down) = (event.client_x() - brush.at.0, event.client_y() - brush.at.1);
            let draws = brush.draws || (across.abs() > 8 && across.abs() > down.abs());
            self.brush = Some(Brush { draws, ..brush });
            if draws {
                self.brushed(brush.year, year);
            }
            return;
        }
        let here = |id: i32| id == event.pointer_id();
        let Some(before) = self.hold.pointers.iter().find(|(id, _)| here(*id)).map(|(_, at)| *at) else { return };
        let (Some((rest, svg)), Some(country)) = (self.seen(), self.hold.country) else { return };
        let now = place(rest, &svg, event);
        let live = self.live_of(rest, country);
        let other = self.hold.pointers.iter().find(|(id, _)| !here(*id)).map(|(_, at)| *at);
        let live = match other {
            Some(other) => {
                let (middle, to) = (before.towards(other, 0.5), now.towards(other, 0.5));
                let factor = now.distance(other) / before.distance(other).max(1.0);
                let by = Point::new(to.x - middle.x, to.y - middle.y);
                live.zoomed(rest, country, middle, factor).dragged(rest, country, by)
            }
            // One finger scrolls the page.
            None if event.pointer_type() == "touch" => return,
            None if !self.hold.dragging && before.distance(now) < SLACK => return,
            None => live.dragged(rest, country, Point::new(now.x - before.x, now.y - before.y)),
        };
        if !self.hold.dragging {
            self.hold.dragging = true;
            capture(self.find(".map-panels"), event);
        }
        self.hold.pointers.iter_mut().filter(|(id, _)| here(*id)).for_each(|(_, at)| *at = now);
        self.take(country, live);
    }

    /// Where a panel is. An address says it in whole numbers; who goes on from there goes on from where it really is.
    fn live_of(&self, rest: &Arrangement, country: Country) -> Live {
        let view = self.asked.query.view;
        let rested = self.rested.filter(|(_, live)| live.look() == view.of(country));
        match self.live.filter(|(moving, _)| *moving == country).or(rested) {
            Some((moved, live)) if moved == country => live,
            _ => Live::of(rest, country, rest.seen(view).frame(country)),
        }
    }

    /// A panel moves: drawn with the next frame, committed when the hand rests.
    fn take(&mut self, country: Country, live: Live) {
        if self.live.is_some_and(|(moving, _)| moving != country) {
            self.commit();
        }
        self.live = Some((country, live));
        if let Some(due) = self.commit_due.take() {
            due.clear();
        }
        self.commit_due = self.later(REST, Self::commit);
        if !self.frame_due {
            self.frame_due = true;
            let me = std::rc::Rc::clone(&self.me);
            request_animation_frame(move || {
                with(&me, |engine| {
                    engine.frame_due = false;
                    engine.move_drawn();
                });
            });
        }
    }

    fn commit(&mut self) {
        self.commit_due = None;
        if let Some((country, live)) = self.live.take() {
            self.rested = Some((country, live));
            self.asked.query.view = self.asked.query.view.with(country, live.look());
            self.note(Change::View);
            self.visit(Change::View);
        }
    }

    /// Moves what is drawn to where the hand holds it, with attributes alone.
    pub fn move_drawn(&mut self) {
        let (Some((country, live)), Some((rest, svg))) = (self.live, self.seen()) else {
            self.hold.lines = None;
            return;
        };
        let drawn = rest.seen(self.drawn.query.view);
        let (from, to) = (drawn.frame(country), live.frame(rest, country));
        let factor = to.scale / from.scale;
        let by = Point::new(to.corner.x - from.corner.x * factor, to.corner.y - from.corner.y * factor);
        let transform = format!("translate({} {})scale({})", Short(by.x), Short(by.y), Fine(factor));
        let side = if country == Country::China { "cn" } else { "uk" };
        for part in all(&svg, &format!(r#"[data-panel="{side}"]"#)) {
            put(&part, "transform", &transform);
            if let Some(around) = part.parent_element() {
                put(&around, "clip-path", &format!("url(#{}-win-{side})", rest.name));
            }
        }
        let moving = match country {
            Country::Uk => Arrangement { uk: to, ..drawn },
            Country::China => Arrangement { china: to, ..drawn },
        };
        let lines = match self.hold.lines.take() {
            Some(lines) if lines.first().is_none_or(|line| svg.contains(Some(&line.path))) => lines,
            _ => read_lines(&svg),
        };
        for Line { path, count, uk, cn } in &lines {
            let moved = |own: Country, at: &Point| {
                if own == country { Point::new(at.x * factor + by.x, at.y * factor + by.y) } else { *at }
            };
            let (uk, cn) = (moved(Country::Uk, uk), moved(Country::China, cn));
            // Lines that lead out of sight wait until they are back.
            let shown = moving.shows(Country::Uk, uk) && moving.shows(Country::China, cn);
            let run = curve::points(&moving, uk, cn);
            put(path, "d", &if shown { curve::path(run) } else { String::new() });
            if let Some(count) = count {
                let at = curve::at(run, 0.5);
                put(count, "x", &Short(at.x).to_string());
                put(count, "y", &Short(at.y + rest.text * 0.3).to_string());
                put(count, "visibility", if shown { "visible" } else { "hidden" });
            }
        }
        self.hold.lines = Some(lines);
    }
}

/// The lines of a drawing with their ends. Merged ones wait, unseen, until the hand rests.
fn read_lines(svg: &Element) -> Vec<Line> {
    let counts = all(svg, ".map-counts > text");
    let read = |path: Element| {
        let links = attribute(&path, "data-link");
        if links.is_empty() {
            put(&path, "d", "");
            return None;
        }
        let written = attribute(&path, "d");
        let numbers = written.split(|c: char| !(c.is_ascii_digit() || c == '-')).filter_map(|n| n.parse::<i32>().ok());
        let numbers: Vec<f64> = numbers.map(f64::from).collect();
        let [x, y, .., to_x, to_y] = numbers[..] else { return None };
        let count = counts.iter().find(|count| attribute(count, "data-link") == links).cloned();
        Some(Line { path, count, uk: Point::new(x, y), cn: Point::new(to_x, to_y) })
    };
    all(svg, ".map-links > path").into_iter().filter_map(read).collect()
}

/// Where a pointer is in a drawing.
fn place(rest: &Arrangement, svg: &Element, event: &leptos::web_sys::MouseEvent) -> Point {
    let shown = svg.get_bounding_client_rect();
    let unit = rest.width / shown.width().max(1.0);
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Point::new((x - shown.left()) * unit, (y - shown.top()) * unit)
}

/// Whose panel a point of a drawing is on.
fn country_at(rest: &Arrangement, at: Point) -> Country {
    let along = if rest.flow == Flow::Across { at.x } else { at.y };
    if along < rest.split { Country::Uk } else { Country::China }
}

fn capture(element: Option<Element>, event: &PointerEvent) {
    if let Some(element) = element {
        // Refused where the pointer is gone already.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
