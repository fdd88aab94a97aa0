//! The island that says how many characters are left in a box for several lines, once it is three quarters full. The server
//! says it too, when the page is sent; here it is known while somebody writes.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement};

use super::dom::{attribute, find, later, listen, value};

/// How long somebody has to pause before it is read out, in milliseconds.
const PAUSE: u64 = 1000;

/// Wraps an element that has, as `data-` attributes, the `limit`, and what is said: `room`, `left` and `over` (with `{}` for
/// the number). Below it stand the box, the line with the count, and an empty `role="status"`.
#[island]
pub fn CharacterCount(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    crate::islands::dom::wake(root, wake);
    view! { <div node_ref=root>{children()}</div> }
}

fn wake(root: HtmlElement) {
    let pause = Rc::new(RefCell::new(None::<TimeoutHandle>));
    let me = root.clone();
    let hear = move |_| {
        let said = count(&me);
        let root = me.clone();
        let say = move || {
            if let Some(status) = find(&root, "[role=status]") {
                status.set_text_content(said.as_deref());
            }
        };
        if let Some(last) = pause.replace(later(PAUSE, Box::new(say))) {
            last.clear();
        }
    };
    listen(&root, &["input"], Box::new(hear));
    // What the browser kept from before.
    count(&root);
}

/// Writes the count below the box; answers it where it is worth reading out.
fn count(root: &Element) -> Option<String> {
    let words = find(root, "[data-limit]")?;
    let limit: usize = attribute(&words, "data-limit").parse().ok()?;
    // Characters, as the server counts them, not the units of UTF-16.
    let used = value(&find(root, "textarea")?).chars().count();
    let near = used * 4 >= limit * 3;
    let (name, number) = match limit.checked_sub(used) {
        Some(_) if !near => ("data-room", 0),
        Some(left) => ("data-left", left),
        None => ("data-over", used - limit),
    };
    let text = attribute(&words, name).replace("{}", &number.to_string());
    let line = find(root, ".count-message")?;
    line.set_text_content(Some(&text));
    // The name is a word: never refused.
    let _ = line.class_list().toggle_with_force("count-over", used > limit);
    near.then_some(text)
}
