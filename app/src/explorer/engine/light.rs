//! What the pointer or the focus is on lights up everywhere, the rest steps back: two classes on what is drawn. What the
//! server drew as selected is lit again afterwards.

use leptos::web_sys::{Element, Event};

use super::Engine;
use crate::dom::{all, attribute, closest};

/// Something drawn that stands for places or links.
pub struct Mark {
    element: Element,
    places: String,
    links: String,
    /// Lit and dim, as drawn.
    drawn: (bool, bool),
}

const MARKS: &str = "[data-place], [data-link], .map-links > path";

impl Engine {
    pub fn point_at(&mut self, event: &Event) {
        self.point(closest(event, "[data-place], [data-link]"));
    }

    /// Lights what is pointed at.
    pub fn point(&mut self, element: Option<Element>) {
        if element == self.pointed || self.live.is_some() {
            return;
        }
        let inside = element.as_ref().is_some_and(|e| self.root.contains(Some(e)));
        self.pointed = element.filter(|_| inside);
        let marks = self.marks.take().unwrap_or_else(|| self.collect());
        let meant = self.pointed.as_ref().map(|e| (attribute(e, "data-place"), attribute(e, "data-link")));
        let mut lit: Vec<&str> = Vec::new();
        if let Some((places, links)) = &meant {
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

fn has(list: &str, slug: &str) -> bool {
    list.split(' ').any(|one| one == slug)
}
