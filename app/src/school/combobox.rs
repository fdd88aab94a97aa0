//! What suggests schools, trusts and councils in the browser: a combobox as ARIA 1.2 describes it, out of what the server drew. It changes
//! elements itself: this and the session timer as views that follow values, with their JSON and gloo-net, made the browser
//! part 118 KB (brotli) instead of 73.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{TimeoutHandle, document};
use leptos::task::spawn_local;
use leptos::web_sys::js_sys::{self, Array, JSON, Object};
use leptos::web_sys::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{AbortController, AbortSignal, Element, Event, HtmlElement, KeyboardEvent};

use super::keys::Key;
use crate::islands::dom::{self, attribute, closest, find, put, set_value, text_of, value};

/// How long somebody has to pause before we ask, in milliseconds.
const PAUSE: u64 = 150;
/// The id of the list.
pub const LIST: &str = "suggestions";

type Shared = Rc<RefCell<Combobox>>;

struct Suggestion {
    id: String,
    name: String,
    /// What tells it from others of its name; may be empty.
    details: String,
}

struct Combobox {
    /// What has the words and addresses as attributes.
    asks: Element,
    input: Element,
    list: Element,
    status: Element,
    found: Vec<Suggestion>,
    active: Option<usize>,
    pause: Option<TimeoutHandle>,
    question: Option<AbortController>,
}

/// The server drew a plain input; here it becomes a combobox.
pub fn wake(root: HtmlElement) {
    let Some(combobox) = Combobox::of(&root) else { return };
    // Only now: a list that nothing fills is no list box.
    put(&combobox.list, "role", "listbox");
    put(&combobox.list, "aria-label", &combobox.word("data-list"));
    put(&combobox.input, "role", "combobox");
    put(&combobox.input, "aria-autocomplete", "list");
    put(&combobox.input, "aria-controls", LIST);
    combobox.tell();
    let me = Rc::new(RefCell::new(combobox));
    let hear = move |event: Event| hear(&me, &event);
    dom::listen(&root, &["click", "focusout", "input", "keydown", "mousedown"], Box::new(hear));
}

fn hear(me: &Shared, event: &Event) {
    // Busy only where we ourselves cause an event.
    let Ok(mut combobox) = me.try_borrow_mut() else { return };
    let on_list = closest(event, ".lookup-list").is_some();
    match event.type_().as_str() {
        "input" => combobox.typed(me),
        "focusout" => combobox.close(),
        // A pointer that goes down on the list must not take the focus out of the input.
        "mousedown" if on_list => event.prevent_default(),
        "click" if on_list => {
            let option = closest(event, "[role=option]");
            let at = option.and_then(|option| (0..combobox.found.len()).find(|at| option.id() == id(*at)));
            if let Some(at) = at {
                combobox.choose(at);
            }
        }
        "keydown" => {
            if let Some(key) = event.dyn_ref() {
                combobox.key(key);
            }
        }
        _ => {}
    }
}

impl Combobox {
    fn of(root: &Element) -> Option<Self> {
        Some(Self {
            asks: find(root, "[data-url]")?,
            input: find(root, "input")?,
            list: find(root, "ul")?,
            status: find(root, "[role=status]")?,
            found: Vec::new(),
            active: None,
            pause: None,
            question: None,
        })
    }

    fn word(&self, name: &str) -> String {
        attribute(&self.asks, name)
    }

    fn typed(&mut self, me: &Shared) {
        self.stop();
        let text = value(&self.input);
        let text = text.trim();
        if text.chars().count() < 2 {
            self.close();
            self.status.set_text_content(None);
            return;
        }
        let url = self.word("data-url") + &String::from(js_sys::encode_uri_component(text));
        let me = Rc::clone(me);
        self.pause = dom::later(PAUSE, Box::new(move || spawn_local(ask(me, url))));
    }

    fn key(&mut self, event: &KeyboardEvent) {
        if self.found.is_empty() || event.is_composing() {
            return;
        }
        let meant = Key::of(&event.key(), self.active, self.found.len());
        if meant != Key::Text {
            event.prevent_default();
        }
        match meant {
            Key::Choose(at) => self.choose(at),
            Key::Close => self.close(),
            Key::Option(at) => self.activate(Some(at)),
            Key::Text => self.activate(None),
        }
    }

    fn show(&mut self, found: Vec<Suggestion>) {
        self.status.set_text_content(Some(&match found.len() {
            0 => self.word("data-none"),
            1 => self.word("data-one"),
            n => self.word("data-many").replace("{}", &n.to_string()),
        }));
        self.active = None;
        self.found = found;
        self.list.set_text_content(None);
        for (at, suggestion) in self.found.iter().enumerate() {
            if let Some(option) = append(&self.list, "li") {
                put(&option, "role", "option");
                put(&option, "id", &id(at));
                for (text, class) in [(&suggestion.name, "name"), (&suggestion.details, "meta")] {
                    if let Some(span) = append(&option, "span").filter(|_| !text.is_empty()) {
                        span.set_text_content(Some(text));
                        put(&span, "class", class);
                    }
                }
            }
        }
        self.tell();
    }

    fn close(&mut self) {
        self.stop();
        self.active = None;
        self.found.clear();
        self.list.set_text_content(None);
        self.tell();
    }

    fn activate(&mut self, at: Option<usize>) {
        self.active = at;
        self.tell();
    }

    /// Tells everybody what is going on, those who cannot see it too.
    fn tell(&self) {
        let is_open = !self.found.is_empty();
        // A name that is a constant word is never refused.
        let _ = self.list.toggle_attribute_with_force("hidden", !is_open);
        put(&self.input, "aria-expanded", word(is_open));
        let _ = match self.active {
            Some(at) => self.input.set_attribute("aria-activedescendant", &id(at)),
            None => self.input.remove_attribute("aria-activedescendant"),
        };
        for (at, option) in dom::all(&self.list, "li").iter().enumerate() {
            put(option, "aria-selected", word(self.active == Some(at)));
        }
    }

    fn choose(&mut self, at: usize) {
        if at < self.found.len() {
            let chosen = self.found.swap_remove(at);
            self.close();
            set_value(&self.input, &chosen.name);
            self.send(&chosen);
        }
    }

    /// Posts a suggestion as a form of the page would.
    fn send(&self, chosen: &Suggestion) -> Option<()> {
        let form = append(document().body()?.as_ref(), "form")?;
        put(&form, "method", "post");
        put(&form, "action", &self.word("data-action"));
        let (fields, query, choice) = (self.word("data-fields"), self.word("data-query"), self.word("data-choice"));
        let own = [(query.as_str(), chosen.name.as_str()), (&choice, &chosen.id)];
        for (name, value) in fields.split('&').filter_map(|field| field.split_once('=')).chain(own) {
            let input = append(&form, "input")?;
            put(&input, "type", "hidden");
            put(&input, "name", name);
            put(&input, "value", value);
        }
        dom::call(&form, "submit", &JsValue::UNDEFINED).map(drop)
    }

    /// Neither the pause nor the question that is under way is wanted any more.
    fn stop(&mut self) {
        if let Some(pause) = self.pause.take() {
            pause.clear();
        }
        if let Some(question) = self.question.take() {
            question.abort();
        }
    }
}

async fn ask(me: Shared, url: String) {
    let Ok(question) = AbortController::new() else { return };
    me.borrow_mut().question = Some(question.clone());
    if let Some(found) = answer(&url, &question.signal()).await {
        me.borrow_mut().show(found);
    }
}

/// Given up, no connection, asked too often: nothing, and the form is there all the same.
async fn answer(url: &str, signal: &AbortSignal) -> Option<Vec<Suggestion>> {
    let text = dom::ask(url, Some(signal)).await?;
    let answer: Object = JSON::parse(&text).ok()?.dyn_into().ok()?;
    // The answer has one list, under the name of what was asked for.
    let found: Array = Object::values(&answer).get(0).dyn_into().ok()?;
    (!signal.aborted()).then(|| found.iter().map(|one| suggestion(&one)).collect())
}

/// Everything behind id and name is shown behind the name.
fn suggestion(one: &JsValue) -> Suggestion {
    let details = Object::values(one.unchecked_ref::<Object>());
    let details = details.iter().skip(2).filter_map(|value| JsValue::as_string(&value));
    let details: Vec<_> = details.filter(|text| !text.is_empty()).collect();
    Suggestion { id: text_of(one, "id"), name: text_of(one, "name"), details: details.join(" · ") }
}

/// A new element, the last in another one.
fn append(parent: &Element, name: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    parent.append_child(&element).ok()?;
    Some(element)
}

fn id(at: usize) -> String {
    format!("{LIST}-{at}")
}

fn word(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}
