//! Linked highlighting: what the pointer or the focus is on lights up everywhere, the rest steps back; two classes on
//! what is drawn. A year of the slider or of a field means the links that its bars stand for. What the server drew as
//! selected is lit again afterwards.

use leptos::web_sys::{Element, Event};

use super::Engine;
use crate::islands::dom::{all, attribute, closest, focused, value};

/// Something drawn that stands for places or links.
pub struct Mark {
    element: Element,
    places: String,
    links: String,
    /// Lit and dim, as drawn.
    drawn: (bool, bool),
}

/// The places and links that something stands for.
#[derive(PartialEq, Eq)]
pub struct Meant {
    places: String,
    links: String,
}

const MARKS: &str = "[data-place], [data-link], .map-links > path";
/// What may be pointed at.
const POINTS: &str = "[data-place], [data-link], #strip-range, #years .input";

impl Engine {
    /// Lights what an event is about. Where that is nothing, what has the focus stays lit.
    pub fn point_at(&mut self, event: &Event) {
        // A hand that moves the map means nothing else.
        if self.live.is_none() {
            self.point(closest(event, POINTS).or_else(focus));
        }
    }

    /// Lights the same again after something was drawn anew.
    pub fn point_again(&mut self) {
        let still_there = self.pointed.take().filter(|element| self.root.contains(Some(element)));
        self.point(still_there.or_else(focus));
    }

    /// Lights what an element stands for.
    pub fn point(&mut self, element: Option<Element>) {
        self.pointed = element.filter(|element| self.root.contains(Some(element)));
        let meant = self.pointed.as_ref().map(|element| self.meant(element));
        if meant == self.meant {
            return;
        }
        let marks = self.marks.take().unwrap_or_else(|| self.collect());
        let mut lit: Vec<&str> = Vec::new();
        if let Some(Meant { places, links }) = &meant {
            let ends = |link: &str| link.split("--").any(|end| has(places, end));
            let meant = |link: &&str| !link.is_empty() && (has(links, link) || ends(link));
            match self.all_links() {
                Some(all) => lit.extend(all.filter(meant)),
                None => lit.extend(marks.iter().flat_map(|mark| mark.links.split(' ')).filter(meant)),
            }
            lit.sort_unstable();
        }
        let mut linked: Vec<&str> = Vec::new();
        for place in lit.iter().flat_map(|link| link.split("--")) {
            if !linked.contains(&place) {
                linked.push(place);
            }
        }
        self.draw_lines(&lit);
        for Mark { element, places, links, drawn } in &marks {
            let on = links.split(' ').any(|link| lit.binary_search(&link).is_ok())
                || places.split(' ').any(|place| linked.contains(&place));
            let (on, off) = if lit.is_empty() { *drawn } else { (on, !on) };
            let classes = element.class_list();
            let _ = classes.toggle_with_force("is-lit", on);
            let _ = classes.toggle_with_force("is-dim", off);
        }
        self.marks = Some(marks);
        self.meant = meant;
    }

    fn meant(&self, element: &Element) -> Meant {
        let years = match element.id().as_str() {
            // The slider stands somewhere even where no year is asked; the field knows.
            "strip-range" => self.find("#f-year").map(|field| value(&field)),
            "f-year" | "f-from" | "f-to" => Some(value(element)),
            _ => None,
        };
        let links = match years {
            Some(year) => self.links_of_year(&year),
            None => attribute(element, "data-link"),
        };
        Meant { places: attribute(element, "data-place"), links }
    }

    /// The links that began or ended in a year, as the bars of the strip say.
    fn links_of_year(&self, year: &str) -> String {
        let Some(year) = year.parse::<u16>().ok() else { return String::new() };
        // The strip of every width has the same bars.
        let bars = all(&self.root, &["#strip > :first-child [data-year='", &year.to_string(), "']"].concat());
        bars.iter().map(|bar| attribute(bar, "data-link")).collect::<Vec<_>>().join(" ")
    }

    /// What is seen: the drawing that is shown, and everything beside the map.
    fn collect(&self) -> Vec<Mark> {
        let drawing = self.seen().map(|(_, svg)| svg);
        let parts = [drawing, self.find("#list"), self.find("#strip"), self.find("#selection-slot")];
        let mark = |element: Element| Mark {
            places: attribute(&element, "data-place"),
            links: attribute(&element, "data-link"),
            drawn: (element.class_list().contains("is-lit"), element.class_list().contains("is-dim")),
            element,
        };
        parts.into_iter().flatten().flat_map(|part| all(&part, MARKS)).map(mark).collect()
    }
}

/// What has the focus, where that may be pointed at.
fn focus() -> Option<Element> {
    focused()?.closest(POINTS).ok()?
}

fn has(list: &str, slug: &str) -> bool {
    list.split(' ').any(|one| one == slug)
}
