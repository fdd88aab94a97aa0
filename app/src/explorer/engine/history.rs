//! The address bar and the history: they follow what is asked. What is seen of the map is noted in the history alone, so
//! that the way back finds it; it stands in an address only where somebody shares it.

use leptos::web_sys::wasm_bindgen::JsValue;
use leptos::web_sys::{History, window};

use super::super::island_query::Asked;
use super::{Change, Engine};
use crate::catalogue::view::View;
use crate::islands::dom::{attribute, put};

/// Throttle, in milliseconds: browsers refuse addresses that change too often, as a slider would make them.
const PATIENCE: u64 = 200;

/// The path and the query of the page.
pub fn here() -> (String, String) {
    let Some(location) = window().map(|w| w.location()) else { return Default::default() };
    let search = location.search().unwrap_or_default();
    (location.pathname().unwrap_or_default(), search.trim_start_matches('?').to_owned())
}

/// An address with a query.
pub fn address(path: &str, query: &str) -> String {
    [path, if query.is_empty() { "" } else { "?" }, query].concat()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

impl Engine {
    /// The address, without the view.
    fn address(&self) -> String {
        address(&self.path, &self.asked.at_rest().print())
    }

    fn state(&self) -> JsValue {
        JsValue::from_str(&self.asked.query.view.to_string())
    }

    /// The address and the history after a change.
    pub fn note(&mut self, change: Change) {
        self.switch_language_here();
        self.not_copied();
        match change {
            Change::Select | Change::All => {
                if let Some(due) = self.address_due.take() {
                    due.clear();
                }
                if let Some(history) = history() {
                    let _ = history.push_state_with_url(&self.state(), "", Some(&self.address()));
                }
            }
            Change::Filter | Change::View => {
                if self.address_due.is_none() {
                    self.address_due = self.later(PATIENCE, |engine| {
                        engine.address_due = None;
                        if let Some(history) = history() {
                            let _ = history.replace_state_with_url(&engine.state(), "", Some(&engine.address()));
                        }
                    });
                }
            }
        }
    }

    /// The same in the other language is one click away, and paper says the address.
    fn switch_language_here(&self) {
        let Some(document) = window().and_then(|w| w.document()) else { return };
        let query = self.asked.at_rest().print();
        if let Ok(Some(switch)) = document.query_selector(".language-switch") {
            let path = before_query(&attribute(&switch, "href"));
            put(&switch, "href", &address(&path, &query));
        }
        if let Ok(Some(paper)) = document.query_selector(".print-only") {
            let path = before_query(&paper.text_content().unwrap_or_default());
            paper.set_text_content(Some(&address(&path, &query)));
        }
    }

    /// The history went back or forth.
    pub fn went(&mut self, state: Option<String>) {
        let (path, search) = here();
        let mut asked = Asked::read(&search);
        // A step to an anchor of the page changes nothing; such a step notes nothing either.
        let to_anchor =
            state.is_none() && window().and_then(|w| w.location().hash().ok()).is_some_and(|h| !h.is_empty());
        if to_anchor && asked.at_rest() == self.asked.at_rest() {
            return;
        }
        if let Some(noted) = state {
            asked.query.view = View::parse(&noted).unwrap_or_default();
        }
        if path == self.path && asked != self.asked {
            self.left = self.asked.selected().filter(|_| asked.selected().is_none()).map(str::to_owned);
            self.asked = asked;
            self.switch_language_here();
            self.visit(Change::All);
        }
    }
}

fn before_query(address: &str) -> String {
    address.split('?').next().unwrap_or_default().to_owned()
}
