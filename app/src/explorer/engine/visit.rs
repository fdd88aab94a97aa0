//! Asking the server for the page that belongs to the address, and putting what differs in its place. Elements that say
//! `data-live` take part; each has an id. Of the map only the arrangement that is seen is asked for.

use std::rc::Rc;

use leptos::web_sys::{Document, DomParser, Element, SupportedType, window};

use super::{Change, Engine, with};
use crate::explorer::map::arrangement::Arrangement;
use crate::islands::dom::{self, all, ask, attribute, focus, put, set_value};

/// Attributes that follow.
const FOLLOWING: [&str; 4] = ["href", "hidden", "value", "aria-valuetext"];

impl Engine {
    /// The arrangement that the stylesheet shows, and its drawing.
    pub fn seen(&self) -> Option<(&'static Arrangement, Element)> {
        Arrangement::ALL.into_iter().find_map(|arrangement| {
            let svg = self.find(&format!("#drawing-{}", arrangement.name))?;
            (svg.get_bounding_client_rect().width() > 0.0).then_some((arrangement, svg))
        })
    }

    /// Shows what belongs to the address. Requests are coalesced: one at a time; what changes meanwhile is shown by the next.
    pub fn visit(&mut self, change: Change) {
        if self.visiting {
            self.again = self.again.max(Some(change));
            return;
        }
        let Some((arrangement, _)) = self.seen() else { return };
        self.visiting = true;
        self.shown = Some(arrangement.name);
        put(&self.root, "data-shown", arrangement.name);
        let mut address = format!("{}?only={}", self.path, arrangement.name);
        if self.asked.at_rest() == self.drawn.at_rest() {
            address += "&same=set";
        }
        let query = self.asked.print();
        if !query.is_empty() {
            address = [&address, "&", &query].concat();
        }
        let me = Rc::clone(&self.me);
        let asked = self.asked.clone();
        leptos::task::spawn_local(async move {
            let page = fetch(&address).await;
            with(&me, |engine| {
                engine.visiting = false;
                match page {
                    Some(page) => {
                        engine.drawn = asked;
                        engine.show(&page, change);
                    }
                    // What is shown stays, and is said to be old; the address says what was asked.
                    None => engine.say_not_loaded(),
                }
                if let Some(change) = engine.again.take() {
                    engine.visit(change);
                }
            });
        });
    }

    fn say_not_loaded(&self) {
        if let Some((note, hint)) = self.find("#ignored").zip(self.find("#not-loaded")) {
            note.set_inner_html(&hint.inner_html());
        }
    }

    fn show(&mut self, page: &Document, change: Change) {
        let pointed = self.pointed.clone();
        self.point(None);
        self.marks = None;
        let focused = self.focused();
        // Whoever has gone on since stays where they are.
        let change_of_focus = dom::focused() != self.chosen_at.take();
        let to_card = change == Change::Select && !change_of_focus;
        if change == Change::All {
            for id in ["filters", "years"] {
                if let (Some(old), Some(new)) = (self.find(&format!("#{id}")), page.get_element_by_id(id)) {
                    old.set_inner_html(&new.inner_html());
                }
            }
        }
        for old in all(&self.root, "[data-live]") {
            if let Some(new) = page.get_element_by_id(&old.id()) {
                follow(&old, &new, change);
            }
        }
        // What is typed stays as it is; whether it is a year, the server knows.
        for old in all(&self.root, "#years .input") {
            if let Some(new) = page.get_element_by_id(&old.id()) {
                take(&old, &new, "aria-invalid");
            }
        }
        if let Some(document) = window().and_then(|w| w.document()) {
            document.set_title(&page.title());
        }
        self.make_panels_focusable();
        self.ask_many();
        self.keep_focus(focused, to_card);
        self.go_to_list();
        // A hand that is on the map keeps it.
        self.move_drawn();
        self.pointed = pointed;
        self.point_again();
    }

    /// How to find again what has the focus, if that is in a part that may be drawn anew.
    fn focused(&self) -> Option<String> {
        let focused = window()?.document()?.active_element().filter(|f| self.root.contains(Some(f)))?;
        let tool = attribute(&focused, "data-tool");
        if !tool.is_empty() {
            return Some(format!(r#"[data-tool="{tool}"]"#));
        }
        let panel = attribute(&focused, "data-window");
        let place = attribute(&focused, "data-place");
        let place = place.split(' ').next().unwrap_or_default();
        Some(match (focused.id(), panel.is_empty(), place.is_empty()) {
            (id, ..) if !id.is_empty() => format!("#{id}"),
            (_, false, _) => format!(r#"[data-window="{panel}"]"#),
            (.., false) => format!(r#"a[data-place~="{place}"]"#),
            _ => format!(r#"a[href="{}"]"#, attribute(&focused, "href")),
        })
    }

    /// Focus management: who chose something is led to its card; whose place was drawn anew finds it again.
    fn keep_focus(&mut self, before: Option<String>, to_card: bool) {
        let card = self.find("#selection-title").filter(|_| to_card);
        if let Some(title) = card {
            focus(&title);
            let rect = title.get_bounding_client_rect();
            let height = window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or_default();
            if rect.bottom() < 0.0 || rect.top() > height {
                title.scroll_into_view_with_bool(true);
            }
            return;
        }
        if let (Some(slug), Some((_, svg))) = (self.left.take(), self.seen())
            && let Ok(Some(dot)) = svg.query_selector(&format!(r#"a[data-place~="{slug}"]"#))
        {
            focus(&dot);
            return;
        }
        let lost =
            window().and_then(|w| w.document()?.active_element()).is_none_or(|now| !self.root.contains(Some(&now)));
        let Some(before) = before.filter(|_| lost) else { return };
        let drawing = self.seen().map(|(_, svg)| svg);
        let again = drawing.and_then(|svg| svg.query_selector(&before).ok()?).or_else(|| self.find(&before));
        let again = again.filter(|found| found.get_bounding_client_rect().width() > 0.0);
        if let Some(next) = again.or_else(|| self.find("#f-q")).or_else(|| self.find(".map-skip")) {
            focus(&next);
        }
    }

    /// A panel takes the focus only where keys move it: with scripts.
    pub fn make_panels_focusable(&self) {
        for panel in all(&self.root, "[data-window]") {
            let tool = self.find(&format!(r#"[data-tool="{} in"]"#, attribute(&panel, "data-window")));
            let Some(group) = tool.and_then(|tool| tool.parent_element()) else { continue };
            put(&panel, "tabindex", "0");
            put(&panel, "role", "group");
            put(&panel, "aria-label", &attribute(&group, "aria-label"));
            put(&panel, "aria-keyshortcuts", "ArrowLeft ArrowRight ArrowUp ArrowDown + -");
        }
    }
}

/// An element becomes what the new page says. One that says the same already is not touched: a live region speaks once.
fn follow(old: &Element, new: &Element, change: Change) {
    for name in FOLLOWING {
        take(old, new, name);
        // A slider that is being moved knows better.
        if name == "value" && new.has_attribute(name) && (change == Change::All || !is_focused(old)) {
            set_value(old, &attribute(new, name));
        }
    }
    let inner = new.inner_html();
    if old.inner_html() != inner {
        old.set_inner_html(&inner);
    }
}

/// An attribute becomes what the new page says.
fn take(old: &Element, new: &Element, name: &str) {
    match new.get_attribute(name) {
        Some(value) => put(old, name, &value),
        None => {
            let _ = old.remove_attribute(name);
        }
    }
}

fn is_focused(element: &Element) -> bool {
    window().and_then(|w| w.document()?.active_element()).is_some_and(|focused| focused == *element)
}

async fn fetch(address: &str) -> Option<Document> {
    let text = ask(address, None).await?;
    DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()
}
