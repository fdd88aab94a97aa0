//! Where there are more links than a page names one by one, the server draws them as few merged lines. The island then asks
//! for the set in its compact form (`explorer/compact.rs`), and draws the lines that are lit itself.

use std::rc::Rc;

use leptos::web_sys::js_sys::{Array, JSON, Reflect};
use leptos::web_sys::wasm_bindgen::JsValue;
use leptos::web_sys::{Element, window};

use super::{Engine, with};
use crate::catalogue::LinkStatus;
use crate::catalogue::query::Query;
use crate::explorer::map::curve;
use crate::explorer::map::projection::Point;
use crate::islands::dom::{all, ask, attribute, find, put};

/// The links of a set, in the order of their slugs.
pub struct Many {
    /// The filter that they belong to.
    filter: Query,
    links: Vec<Known>,
}

struct Known {
    slug: String,
    status: &'static str,
    /// When it began and ended, as the strip writes it.
    began: String,
    ended: String,
}

impl Engine {
    /// Asks for the set that belongs to the address, where the page says that it has too many links.
    pub fn ask_many(&mut self) {
        let Some(source) = self.find("#map").map(|map| attribute(&map, "data-source")).filter(|s| !s.is_empty()) else {
            return;
        };
        let filter = self.asked.query.filter();
        if self.many.as_ref().is_some_and(|many| many.filter == filter) {
            self.name_bars();
            return;
        }
        self.many = None;
        let me = Rc::clone(&self.me);
        leptos::task::spawn_local(async move {
            let links = ask(&filter.address(&source), None).await.and_then(|text| read(&text));
            with(&me, |engine| {
                // A stale response belongs to a set that is no longer seen.
                if let Some(links) = links.filter(|_| engine.asked.query.filter() == filter) {
                    let pointed = engine.pointed.clone();
                    engine.point(None);
                    engine.many = Some(Many { filter, links });
                    engine.marks = None;
                    engine.name_bars();
                    engine.pointed = pointed;
                    engine.point_again();
                }
            });
        });
    }

    /// Writes into the bars of the strip which links they stand for.
    fn name_bars(&self) {
        let Some(many) = &self.many else { return };
        for bar in self.find("#strip").iter().flat_map(|strip| all(strip, "[data-year]")) {
            let year = attribute(&bar, "data-year");
            let ended = bar.class_list().contains("strip-ended");
            let here = |link: &&Known| *(if ended { &link.ended } else { &link.began }) == year;
            let slugs: Vec<_> = many.links.iter().filter(here).map(|link| link.slug.as_str()).collect();
            put(&bar, "data-link", &slugs.join(" "));
        }
    }

    /// The slugs of all links of the set, where they are known apart from what is drawn.
    pub fn all_links(&self) -> Option<impl Iterator<Item = &str>> {
        Some(self.many.as_ref()?.links.iter().map(|link| link.slug.as_str()))
    }

    /// Draws lines over the merged ones; those that were drawn so before are taken away.
    pub fn draw_lines(&self, lit: &[&str]) {
        let (Some(many), Some((rest, svg))) = (&self.many, self.seen()) else { return };
        let Some(lines) = find(&svg, ".map-links") else { return };
        all(&lines, "[data-over]").iter().for_each(Element::remove);
        if lit.is_empty() {
            return;
        }
        let seen = rest.seen(self.drawn.query.view);
        let places = places(&svg);
        let at = |slug: &str| places.iter().find(|(other, _)| other == slug).map(|(_, at)| *at);
        for slug in lit {
            let known = many.links.binary_search_by(|link| link.slug.as_str().cmp(slug)).ok();
            let (Some(known), Some((uk, cn))) = (known.and_then(|i| many.links.get(i)), slug.split_once("--")) else {
                continue;
            };
            let (Some(uk), Some(cn)) = (at(uk), at(cn)) else { continue };
            let Some(line) = svg_path() else { continue };
            put(&line, "class", known.status);
            let _ = line.class_list().add_1("is-lit");
            put(&line, "data-over", "");
            put(&line, "data-link", slug);
            put(&line, "d", &curve::path(curve::points(&seen, uk, cn)));
            let _ = lines.append_child(&line);
        }
    }
}

/// The links of the compact form; see there.
fn read(text: &str) -> Option<Vec<Known>> {
    let sent = JSON::parse(text).ok()?;
    let list = |name: &str| Some(Array::from(&Reflect::get(&sent, &name.into()).ok()?));
    let slugs: Vec<String> = list("places")?.iter().filter_map(|slug| slug.as_string()).collect();
    Some(list("links")?.iter().filter_map(|row| known(&slugs, &row)).collect())
}

fn known(slugs: &[String], row: &JsValue) -> Option<Known> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positions and years")]
    let numbers: Vec<usize> = Array::from(row).iter().filter_map(|n| Some(n.as_f64()? as usize)).collect();
    let [uk, cn, status, began, ended] = numbers[..] else { return None };
    let status = LinkStatus::ALL.get(status)?.as_str();
    let slug = [slugs.get(uk)?.as_str(), slugs.get(cn)?].join("--");
    Some(Known { slug, status, began: began.to_string(), ended: ended.to_string() })
}

/// Where places lie in a drawing.
fn places(svg: &Element) -> Vec<(String, Point)> {
    let at = |element: Element| {
        let slug = attribute(&element, "data-place").split(' ').next()?.to_owned();
        let dot = find(&element, "circle").unwrap_or(element);
        let number = |name| attribute(&dot, name).parse::<i32>().ok().map(f64::from);
        Some((slug, Point::new(number("cx")?, number("cy")?)))
    };
    all(svg, "circle[data-place], a[data-place]").into_iter().filter_map(at).collect()
}

fn svg_path() -> Option<Element> {
    window()?.document()?.create_element_ns(Some("http://www.w3.org/2000/svg"), "path").ok()
}
