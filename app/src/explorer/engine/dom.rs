//! The few things that the engine asks of the browser's document.

use leptos::web_sys::js_sys::{Function, Object, Reflect};
use leptos::web_sys::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event};

/// The nearest element around what an event is about that a selector names.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_ref::<Element>()?.closest(selector).ok()?
}

/// All elements below one that a selector names.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// An attribute, or nothing written.
pub fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Writes an attribute. A name that is a constant word is never refused.
pub fn put(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// What stands in a field.
pub fn value(element: &Element) -> String {
    Reflect::get(element, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Writes into a field.
pub fn set_value(element: &Element, value: &str) {
    // Refused only for frozen objects; elements are none.
    let _ = Reflect::set(element, &"value".into(), &value.into());
}

/// Calls a function of something, where it is there; web-sys knows it under types that would be many times the size.
pub fn call(target: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    Reflect::get(target, &name.into()).ok()?.dyn_ref::<Function>()?.call1(target, argument).ok()
}

/// Gives the focus without scrolling the page.
pub fn focus(element: &Element) {
    let options = Object::new();
    let _ = Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    call(element, "focus", &options);
}
