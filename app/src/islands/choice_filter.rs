//! The island that narrows a long list of choices while somebody types, around what is a search of its own without scripts.
//! What is chosen always stays in sight.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::web_sys::js_sys::JsString;
use leptos::web_sys::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::dom::{all, attribute, closest, find, later, listen, value};

/// How long somebody has to pause before the number of choices is said, in milliseconds.
const PAUSE: u64 = 500;

/// Wraps an element that has, as `data-` attributes, what is said in the `role="status"` inside: `none`, `one` and `many`
/// (with `{}` for the number). Below it stand a search input with its button, and groups of choices, each with the folded
/// text that finds it as `data-find`.
#[island]
pub fn ChoiceFilter(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    crate::islands::dom::wake(root, wake);
    view! { <div class="choice-filter" node_ref=root>{children()}</div> }
}

fn wake(root: HtmlElement) {
    let Some(search) = find(&root, "input[type=search]") else { return };
    // The list follows what is typed: there is nothing left to press, and nothing for the line break to send.
    if let Some(button) = find(&root, "button") {
        set_hidden(&button, true);
    }
    // What the browser kept from before.
    narrow(&root, &fold(&value(&search)));
    let (pause, me) = (Rc::new(RefCell::new(None::<TimeoutHandle>)), root.clone());
    let hear = move |event: Event| {
        if closest(&event, "input[type=search]").is_none() {
            return;
        }
        if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
            if key.key() == "Enter" && !key.is_composing() {
                event.prevent_default();
            }
            return;
        }
        let found = narrow(&me, &fold(&value(&search)));
        let root = me.clone();
        if let Some(last) = pause.replace(later(PAUSE, Box::new(move || say(&root, found)))) {
            last.clear();
        }
    };
    listen(&root, &["input", "keydown"], Box::new(hear));
}

/// A text without case, marks, spaces and signs, as the server writes `data-find`; the browser knows the letters.
fn fold(text: &str) -> String {
    let letters = String::from(JsString::from(text).normalize("NFD").to_lower_case());
    letters.chars().filter(|c| c.is_ascii_alphanumeric() || *c >= '\u{2e80}').collect()
}

/// Shows what a text finds and what is chosen; answers how many are found.
fn narrow(root: &Element, text: &str) -> usize {
    let mut found = 0;
    for group in all(root, "fieldset") {
        let mut empty = true;
        for choice in all(&group, "[data-find]") {
            let fits = attribute(&choice, "data-find").contains(text);
            found += usize::from(fits);
            let shown = fits || find(&choice, "input:checked").is_some();
            set_hidden(&choice, !shown);
            empty &= !shown;
        }
        set_hidden(&group, empty);
    }
    found
}

fn say(root: &Element, found: usize) {
    let Some((words, status)) = find(root, "[data-many]").zip(find(root, "[role=status]")) else { return };
    status.set_text_content(Some(&match found {
        0 => attribute(&words, "data-none"),
        1 => attribute(&words, "data-one"),
        n => attribute(&words, "data-many").replace("{}", &n.to_string()),
    }));
}

fn set_hidden(element: &Element, hidden: bool) {
    // A name that is a constant word is never refused.
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}
