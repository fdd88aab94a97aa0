//! The island that warns five minutes before a session ends. The server drew when that is, and a link that reloads the
//! page; with scripts the same link asks for more time without losing what is typed, and the focus stays where it is.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::{Element, HtmlElement, js_sys::Date};

use super::dom::{ask, attribute, closest, find, listen};

/// How long before the end the warning comes, in milliseconds.
const WARNING: f64 = 300_000.0;
/// How often the clock is looked at. A machine that slept notices at the next look.
const LOOK: Duration = Duration::from_secs(5);

/// Wraps an element that has, as `data-` attributes: `left`, the seconds until the end; `url`, which answers how many there
/// are and prolongs the session; `ended`, the page for when there are none; and what is said in the `role="status"` inside:
/// `warning`, `more` (with `{}` for the hour) and `over`.
#[island]
pub fn SessionTimer(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    crate::islands::dom::wake(root, wake);
    view! { <div class="session" node_ref=root>{children()}</div> }
}

struct Timer {
    root: HtmlElement,
    /// What has the attributes.
    line: Element,
    status: Element,
    /// The end, by this machine's clock.
    end: Cell<f64>,
}

fn wake(root: HtmlElement) {
    let Some((line, status)) = find(&root, "[data-left]").zip(find(&root, "[role=status]")) else { return };
    let end = Cell::new(0.0);
    let timer = Rc::new(Timer { root, line, status, end });
    timer.ends_in(timer.word("data-left").parse().unwrap_or_default());
    let me = Rc::clone(&timer);
    // Without timers in the browser there is no warning; the page says the time anyway.
    let _ = set_interval_with_handle(move || me.look(), LOOK);
    let me = Rc::clone(&timer);
    let click = move |event: leptos::web_sys::Event| {
        if closest(&event, "a").is_some() {
            event.prevent_default();
            spawn_local(Rc::clone(&me).prolong());
        }
    };
    listen(&timer.root, &["click"], Box::new(click));
}

impl Timer {
    fn word(&self, name: &str) -> String {
        attribute(&self.line, name)
    }

    fn ends_in(&self, seconds: u32) {
        self.end.set(Date::now() + f64::from(seconds) * 1000.0);
    }

    /// Says a text, once.
    fn say(&self, text: &str) {
        if self.status.text_content().as_deref() != Some(text) {
            self.status.set_text_content(Some(text));
        }
    }

    fn set_due(&self, due: bool) {
        // The name is a word: never refused.
        let _ = self.root.class_list().toggle_with_force("session-due", due);
    }

    fn look(&self) {
        let (rest, over) = (self.end.get() - Date::now(), self.word("data-over"));
        if rest > WARNING || self.status.text_content().as_ref() == Some(&over) {
            return;
        }
        self.set_due(true);
        self.say(&if rest > 0.0 { self.word("data-warning") } else { over });
    }

    /// Asks for more time. The answer is the seconds that are left now, and the hour at which they end.
    async fn prolong(self: Rc<Self>) {
        let answer = ask(&self.word("data-url"), None).await;
        let answer = answer.as_deref().and_then(|text| text.split_once(' '));
        match answer.and_then(|(left, hour)| Some((left.parse().ok()?, hour))) {
            Some((0, _)) => {
                let _ = window().location().assign(&self.word("data-ended"));
            }
            Some((left, hour)) => {
                self.ends_in(left);
                self.set_due(false);
                self.say(&self.word("data-more").replace("{}", hour));
            }
            // No connection: the link does what it does without scripts another time.
            None => {}
        }
    }
}
