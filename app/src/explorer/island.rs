//! The island that makes map and list move together: what the pointer or the focus is on lights up everywhere, the rest
//! steps back. The server drew everything that is inside; the island only sets and takes away two classes.

use leptos::prelude::*;
use leptos::web_sys::wasm_bindgen::JsCast;
use leptos::web_sys::{self, Element};

use super::lit::Lit;

/// Elements that stand for places or links: their attribute lists the slugs.
const PLACE: &str = "data-place";
const LINK: &str = "data-link";

/// Wraps the views of one set of links. `selected_place` and `selected_link` are what the server drew as selected: that
/// stays lit while nothing is pointed at.
#[island]
pub fn Explorer(selected_place: Option<String>, selected_link: Option<String>, children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    let rest = StoredValue::new(Lit {
        places: selected_place.into_iter().collect(),
        links: selected_link.into_iter().collect(),
    });
    let show = move |lit: &Lit| {
        if let Some(root) = root.get_untracked() {
            show(&root, lit);
        }
    };
    let point = move |target: Option<web_sys::EventTarget>| match target.as_ref().and_then(meant) {
        Some(lit) => show(&lit),
        None => rest.with_value(show),
    };
    view! {
        <div class="explorer" node_ref=root
            on:pointerover=move |event| point(event.target())
            on:pointerleave=move |_| rest.with_value(show)
            on:focusin=move |event| point(event.target())
            on:focusout=move |_| rest.with_value(show)>
            {children()}
        </div>
    }
}

/// The places or links that an event is about.
fn meant(target: &web_sys::EventTarget) -> Option<Lit> {
    let near = target.dyn_ref::<Element>()?.closest("[data-place], [data-link]").ok()??;
    Some(Lit { places: slugs(&near, PLACE), links: slugs(&near, LINK) })
}

fn slugs(element: &Element, attribute: &str) -> Vec<String> {
    let text = element.get_attribute(attribute).unwrap_or_default();
    text.split_ascii_whitespace().map(ToOwned::to_owned).collect()
}

/// Lights what belongs to `lit` and dims the rest; with nothing lit, everything is as it was.
fn show(root: &Element, lit: &Lit) {
    let Ok(all) = root.query_selector_all("[data-place], [data-link]") else { return };
    let marks: Vec<Element> = (0..all.length()).filter_map(|i| all.item(i)?.dyn_into().ok()).collect();
    let links: Vec<Vec<String>> = marks.iter().map(|mark| slugs(mark, LINK)).collect();
    let lit = lit.with_ends(links.iter().flatten().map(String::as_str));
    for (mark, links) in marks.iter().zip(&links) {
        let on =
            links.iter().any(|link| lit.has_link(link)) || slugs(mark, PLACE).iter().any(|place| lit.has_place(place));
        let classes = mark.class_list();
        // A class name that is a constant word is never refused.
        let _ = classes.toggle_with_force("is-lit", on && !lit.is_empty());
        let _ = classes.toggle_with_force("is-dim", !on && !lit.is_empty());
    }
}
