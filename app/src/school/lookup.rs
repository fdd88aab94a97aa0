//! The island that suggests schools while somebody types: a combobox as ARIA 1.2 describes it, around the plain input of a
//! search form. Without it the form is a search form; with it the form still is one, and a suggestion saves its result page.

use std::time::Duration;

use gloo_net::http::Request;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::reactive::send_wrapper_ext::SendOption;
use leptos::task::spawn_local;
use leptos::web_sys::wasm_bindgen::JsCast;
use leptos::web_sys::{AbortController, AbortSignal, Element, HtmlFormElement, HtmlInputElement, js_sys};
use serde::{Deserialize, Serialize};

use super::suggestion::{Suggestion, Suggestions};

/// How long somebody has to pause before we ask.
const PAUSE: Duration = Duration::from_millis(150);
const LIST: &str = "school-suggestions";

/// What the island says, in the language of the page; `{}` stands for the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookupWords {
    /// Name of the list.
    pub list: String,
    /// No school.
    pub none: String,
    /// One school.
    pub one: String,
    /// Several schools.
    pub many: String,
}

/// Where a chosen school goes: a form that is posted as if it stood on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookupForm {
    /// Its address.
    pub action: String,
    /// What else it sends.
    pub fields: Vec<(String, String)>,
    /// The name under which it sends what was typed.
    pub query: String,
    /// The name under which it sends the id of the school.
    pub choice: String,
}

/// Wraps the search input, which is its only child. `nation` is the word of a nation, or empty for all of them.
///
/// ```ignore
/// <form class="search" role="search" method="get" action=…>
///     <label …/>
///     <SchoolLookup nation="england" form=LookupForm { … } words=school::lookup_words(locale)>
///         <input class="input" type="search" id="school_query" name="school_query" …/>
///     </SchoolLookup>
///     <button …/>
/// </form>
/// ```
#[island]
pub fn SchoolLookup(nation: String, form: LookupForm, words: LookupWords, children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    let found = RwSignal::new(Vec::<Suggestion>::new());
    let active = RwSignal::new(None::<usize>);
    let said = RwSignal::new(String::new());
    let waiting = Waiting::new();
    let form = StoredValue::new(form);
    let list_name = words.list.clone();
    let words = StoredValue::new(words);
    let nation = StoredValue::new(nation);

    let input = move || -> Option<HtmlInputElement> {
        root.get_untracked()?.query_selector("input").ok().flatten()?.dyn_into().ok()
    };
    let close = move || {
        waiting.stop();
        active.set(None);
        found.set(Vec::new());
    };
    let choose = move |at: usize| {
        let Some((input, school)) = input().zip(found.with_untracked(|found| found.get(at).cloned())) else { return };
        close();
        input.set_value(&school.name);
        form.with_value(|form| send(form, &school));
    };
    let show = move |schools: Vec<Suggestion>| {
        said.set(words.with_value(|words| match schools.len() {
            0 => words.none.clone(),
            1 => words.one.clone(),
            n => words.many.replace("{}", &n.to_string()),
        }));
        active.set(None);
        found.set(schools);
    };
    let ask = move |text: String| {
        let url = nation.with_value(|nation| address(nation, &text));
        let Some(signal) = waiting.question() else { return };
        spawn_local(async move {
            if let Some(schools) = answer(&url, &signal).await {
                show(schools);
            }
        });
    };
    let typed = move |_| {
        waiting.stop();
        let text = input().map(|input| input.value().trim().to_owned()).unwrap_or_default();
        if text.chars().count() < 2 {
            close();
            said.set(String::new());
            return;
        }
        waiting.ask_after_pause(move || ask(text));
    };
    let key = move |event: KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        if count == 0 || event.is_composing() {
            return;
        }
        let meant = Key::of(&event.key(), active.get_untracked(), count);
        if meant != Key::Text {
            event.prevent_default();
        }
        match meant {
            Key::Choose(at) => choose(at),
            Key::Close => close(),
            Key::Option(at) => active.set(Some(at)),
            Key::Text => active.set(None),
        }
    };
    // The server drew a plain input; here it becomes a combobox.
    Effect::new(move |_| {
        let (open, active) = (found.with(|found| !found.is_empty()), active.get());
        if let Some((input, list)) = input().zip(root.get().and_then(|root| root.query_selector("ul").ok().flatten())) {
            say(&input, open, active);
            // Only now: a list that nothing fills is no list box.
            let _ = list.set_attribute("role", "listbox");
            let _ = list.set_attribute("aria-label", &list_name);
        }
    });
    let options = move || {
        let option = |(at, school): (usize, Suggestion)| {
            let details = school.details();
            view! {
                <li role="option" id=option_id(at) aria-selected=move || (active.get() == Some(at)).to_string()
                    on:click=move |_| choose(at)>
                    <span>{school.name}</span>
                    <span class="meta">{details}</span>
                </li>
            }
        };
        found.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="lookup" node_ref=root on:input=typed on:keydown=key on:focusout=move |_: FocusEvent| close()>
            {children()}
            // A pointer that goes down on the list must not take the focus out of the input.
            <ul class="lookup-list" id=LIST hidden=move || found.with(Vec::is_empty)
                on:mousedown=|event: MouseEvent| event.prevent_default()>{options}</ul>
            <p class="visually-hidden" role="status">{said}</p>
        </div>
    }
}

/// What is under way: the pause before a question, and the question that was asked.
#[derive(Clone, Copy)]
struct Waiting {
    pause: StoredValue<Option<TimeoutHandle>>,
    question: StoredValue<SendOption<AbortController>>,
}

impl Waiting {
    fn new() -> Self {
        Self { pause: StoredValue::new(None), question: StoredValue::new(SendOption::new_local(None)) }
    }

    fn ask_after_pause(self, ask: impl FnOnce() + 'static) {
        self.pause.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    }

    /// A question that can be given up.
    fn question(self) -> Option<AbortSignal> {
        let controller = AbortController::new().ok()?;
        let signal = controller.signal();
        self.question.set_value(SendOption::new_local(Some(controller)));
        Some(signal)
    }

    /// Neither is wanted any more.
    fn stop(self) {
        if let Some(pause) = self.pause.get_value() {
            pause.clear();
        }
        self.question.with_value(|question| {
            if let Some(question) = question.as_ref() {
                question.abort();
            }
        });
    }
}

/// What a key means while there are suggestions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Option(usize),
    Choose(usize),
    Close,
    /// It is about the text.
    Text,
}

impl Key {
    /// Of a number of suggestions, of which one may be active.
    fn of(key: &str, active: Option<usize>, count: usize) -> Self {
        let last = count.saturating_sub(1);
        match (key, active) {
            ("ArrowDown", Some(at)) if at < last => Self::Option(at + 1),
            ("ArrowUp", Some(at)) if at > 0 => Self::Option(at - 1),
            ("ArrowDown", _) | ("Home", Some(_)) => Self::Option(0),
            ("ArrowUp", _) | ("End", Some(_)) => Self::Option(last),
            ("Enter", Some(at)) => Self::Choose(at),
            ("Escape", _) => Self::Close,
            _ => Self::Text,
        }
    }
}

/// Tells whoever cannot see it what the input is and what is going on below it.
fn say(input: &HtmlInputElement, open: bool, active: Option<usize>) {
    for (name, value) in [
        ("role", "combobox"),
        ("aria-autocomplete", "list"),
        ("aria-controls", LIST),
        ("aria-expanded", if open { "true" } else { "false" }),
    ] {
        // Constant names are never refused.
        let _ = input.set_attribute(name, value);
    }
    let _ = match active {
        Some(at) => input.set_attribute("aria-activedescendant", &option_id(at)),
        None => input.remove_attribute("aria-activedescendant"),
    };
}

/// Given up, no connection, asked too often: nothing, and the form is there all the same.
async fn answer(url: &str, signal: &AbortSignal) -> Option<Vec<Suggestion>> {
    let answer = Request::get(url).abort_signal(Some(signal)).send().await.ok()?;
    let suggestions: Suggestions = answer.json().await.ok()?;
    (!signal.aborted()).then_some(suggestions.schools)
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

fn address(nation: &str, text: &str) -> String {
    let text = String::from(js_sys::encode_uri_component(text));
    format!("/api/v1/schools?nation={nation}&q={text}")
}

/// Posts a school as a form of the page would.
fn send(form: &LookupForm, school: &Suggestion) -> Option<()> {
    let document = document();
    let element: HtmlFormElement = document.create_element("form").ok()?.dyn_into().ok()?;
    element.set_method("post");
    element.set_action(&form.action);
    let own = [(&form.query, &school.name), (&form.choice, &school.id)];
    for (name, value) in form.fields.iter().map(|(name, value)| (name, value)).chain(own) {
        let input: HtmlInputElement = document.create_element("input").ok()?.dyn_into().ok()?;
        input.set_type("hidden");
        input.set_name(name);
        input.set_value(value);
        element.append_child(&input).ok()?;
    }
    let element: &HtmlFormElement = &element;
    document.body()?.append_child(element.unchecked_ref::<Element>()).ok()?;
    element.submit().ok()
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn keys_walk_through_the_list() {
        for (key, active, meant) in [
            ("ArrowDown", None, Key::Option(0)),
            ("ArrowDown", Some(0), Key::Option(1)),
            ("ArrowDown", Some(2), Key::Option(0)),
            ("ArrowUp", None, Key::Option(2)),
            ("ArrowUp", Some(0), Key::Option(2)),
            ("ArrowUp", Some(2), Key::Option(1)),
            ("Home", Some(2), Key::Option(0)),
            ("Home", None, Key::Text),
            ("End", Some(0), Key::Option(2)),
            ("Enter", Some(1), Key::Choose(1)),
            ("Enter", None, Key::Text),
            ("Escape", None, Key::Close),
            ("a", Some(1), Key::Text),
        ] {
            assert_eq!(Key::of(key, active, 3), meant, "{key} {active:?}");
        }
    }
}
