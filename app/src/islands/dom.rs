//! The few things that the islands ask of the browser's document. No island takes values: the server writes them as `data-`
//! attributes of what is inside. Values of an island would come as JSON, and its reader is large.

use std::time::Duration;

use gloo_net::http::Request;
use leptos::html::Div;
use leptos::prelude::{Effect, Get, NodeRef, TimeoutHandle, set_timeout_with_handle};
use leptos::web_sys::js_sys::{Function, Object, Reflect};
use leptos::web_sys::wasm_bindgen::closure::Closure;
use leptos::web_sys::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{AbortSignal, Element, Event, EventTarget, HtmlElement};

/// Runs something with the element of an island, once that is part of the page.
pub fn wake(root: NodeRef<Div>, wake: fn(HtmlElement)) {
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            wake(root.into());
        }
    });
}

/// Listens for events of some kinds, for as long as the page is there. Who hears may cause events that are heard in the
/// midst of it, as giving the focus does.
pub fn listen(target: &EventTarget, kinds: &[&str], hear: Box<dyn Fn(Event)>) {
    let heard = Closure::wrap(hear);
    for kind in kinds {
        // Refused only without a listener.
        let _ = target.add_event_listener_with_callback(kind, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

/// Runs something after a while, unless the handle is cleared before.
pub fn later(ms: u64, run: Box<dyn FnOnce()>) -> Option<TimeoutHandle> {
    set_timeout_with_handle(run, Duration::from_millis(ms)).ok()
}

/// What an address answers, as text. No connection, given up by the signal, an error: none.
pub async fn ask(address: &str, signal: Option<&AbortSignal>) -> Option<String> {
    let answer = Request::get(address).abort_signal(signal).send().await.ok()?;
    if answer.ok() { answer.text().await.ok() } else { None }
}

/// The nearest element around what an event is about that a selector names.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_ref::<Element>()?.closest(selector).ok()?
}

/// All elements below one that a selector names.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// The first element below one that a selector names.
pub fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok()?
}

/// An attribute, or nothing written.
pub fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Writes an attribute. A name that is a constant word is never refused.
pub fn put(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// A text that something has under a name, or nothing written.
pub fn text_of(value: &JsValue, name: &str) -> String {
    Reflect::get(value, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// What stands in a field.
pub fn value(element: &Element) -> String {
    text_of(element, "value")
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

/// What has the focus.
pub fn focused() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

/// Gives the focus without scrolling the page.
pub fn focus(element: &Element) {
    let options = Object::new();
    let _ = Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    call(element, "focus", &options);
}
