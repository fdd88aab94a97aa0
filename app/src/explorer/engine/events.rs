//! Event delegation: one listener for everything that happens; it says to whom it is of interest.

use std::rc::Rc;

use leptos::web_sys::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, PopStateEvent, WheelEvent, window};

use super::super::island_query::Asked;
use super::{Change, Engine, Shared, with};
use crate::explorer::zoom::ZoomStep;
use crate::islands::dom::{self, attribute, closest, focused};

const HEARD: [&str; 14] = [
    "change",
    "click",
    "focusin",
    "focusout",
    "input",
    "keydown",
    "online",
    "pointercancel",
    "pointerdown",
    "pointermove",
    "pointerover",
    "pointerup",
    "popstate",
    "resize",
];

/// Listens at the window, where everything arrives; only submitting and the wheel are stopped on their way.
pub fn listen(me: &Shared, root: &HtmlElement) {
    let me = Rc::clone(me);
    let heard = move || -> Box<dyn Fn(Event)> {
        let me = Rc::clone(&me);
        Box::new(move |event| with(&me, |engine| engine.hear(&event)))
    };
    if let Some(window) = window() {
        dom::listen(&window, &HEARD, heard());
    }
    dom::listen(root, &["submit", "wheel"], heard());
}

impl Engine {
    fn hear(&mut self, event: &Event) {
        let kind = event.type_();
        let kind = kind.as_str();
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default();
        let presses = kind == "pointerdown" || key == "Enter" || key == " ";
        if matches!(kind, "pointerdown" | "keydown" | "input" | "wheel")
            && !(presses && closest(event, "#strip-play").is_some())
        {
            self.stop_playing();
        }
        match kind {
            "pointerover" | "focusin" => self.point_at(event),
            "focusout" if self.live.is_none() => self.point(None),
            "click" => self.click(event),
            "input" | "change" | "submit" => self.form_event(event, kind),
            "popstate" => self.went(event.dyn_ref::<PopStateEvent>().and_then(|e| e.state().as_string())),
            "resize" => self.resized(),
            // What could not be loaded is tried again.
            "online" if self.asked != self.drawn => self.visit(Change::All),
            "keydown" => self.key(event),
            _ => {
                if let Some(wheel) = event.dyn_ref::<WheelEvent>() {
                    self.wheel(wheel);
                } else if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
                    self.pointer(pointer, kind);
                }
            }
        }
    }

    /// Another width may show another arrangement, which is as the page was at first.
    fn resized(&mut self) {
        if let (Some(shown), Some((arrangement, _))) = (self.shown, self.seen())
            && shown != arrangement.name
        {
            self.visit(Change::View);
        }
    }

    fn key(&mut self, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.ctrl_key() || key.meta_key() || key.alt_key() {
            return;
        }
        if let (Some(panel), Some(step)) = (closest(event, "[data-window]"), step_of(&key.key()))
            && self.step(&attribute(&panel, "data-window"), step)
        {
            event.prevent_default();
        }
    }

    fn click(&mut self, event: &Event) {
        if closest(event, ".explorer").is_none() {
            return;
        }
        if let Some(tool) = closest(event, "[data-tool]") {
            let words = attribute(&tool, "data-tool");
            let (side, word) = words.split_once(' ').unwrap_or_default();
            if let Some((step, _)) = ZoomStep::ALL.iter().find(|(_, name)| *name == word) {
                event.prevent_default();
                self.step(side, *step);
            }
        } else if closest(event, "#strip-play").is_some() {
            self.play_or_pause();
        } else if closest(event, "#share > summary").is_some() {
            self.share();
        } else if closest(event, "#year-clear").is_some() && is_plain(event) {
            event.prevent_default();
            self.any_year();
        } else if let Some(link) = closest(event, "a[href]") {
            self.follow_link(event, &attribute(&link, "href"));
        }
    }

    /// Client-side navigation: a link to this page with another query is shown without leaving.
    fn follow_link(&mut self, event: &Event, href: &str) {
        let rest = href.strip_prefix(self.path.as_str()).unwrap_or(href);
        if is_plain(event) && (rest.is_empty() || rest.starts_with('?')) {
            event.prevent_default();
            let link = Asked::read(rest.trim_start_matches('?'));
            // The link was drawn for the set before: of filter and selection it changes one, the other is as it is now.
            let clears = closest(event, "#filters-clear").is_some();
            let filter =
                if clears { Asked::default() } else { self.asked_by_form().unwrap_or_else(|| self.asked.filter()) };
            let selection = if clears { &self.asked.query } else { &link.query };
            let asked = filter.selecting(selection, self.asked.query.view);
            if let Some(due) = self.typed.take() {
                due.clear();
            }
            self.left = self.asked.selected().filter(|_| asked.selected().is_none()).map(str::to_owned);
            self.asked = asked;
            self.chosen_at = focused();
            // The form is left alone where only the selection changes: somebody may be about to type.
            let change = if clears { Change::All } else { Change::Select };
            self.note(change);
            self.visit(change);
        }
    }
}

/// A click that does not ask for another tab or window.
fn is_plain(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|mouse| {
        mouse.button() == 0 && !mouse.ctrl_key() && !mouse.meta_key() && !mouse.shift_key() && !mouse.alt_key()
    })
}

/// The step of a key on a panel that has the focus.
fn step_of(key: &str) -> Option<ZoomStep> {
    Some(match key {
        "+" | "=" => ZoomStep::In,
        "-" | "_" => ZoomStep::Out,
        "ArrowLeft" => ZoomStep::Left,
        "ArrowRight" => ZoomStep::Right,
        "ArrowUp" => ZoomStep::Up,
        "ArrowDown" => ZoomStep::Down,
        "0" | "Home" => ZoomStep::Reset,
        _ => return None,
    })
}
