//! The address bar and the history: they follow what is asked. What is seen of the map is noted in the history alone, so
//! that the way back finds it; it stands in an address only where somebody shares it.

use leptos::web_sys::wasm_bindgen::JsValue;
use leptos::web_sys::{History, window};

use super::{Change, Engine};
use crate::dom::{attribute, put};
use crate::explorer::view::View;

/// Browsers refuse addresses that change too often, as a slider would make them.
const PATIENCE: u64 = 200;

/// The path and the query of the page.
pub fn here() -> (String, String) {
    let Some(location) = window().map(|w| w.location()) else { return Default::default() };
    let search = location.search().unwrap_or_default();
    (location.pathname().unwrap_or_default(), search.trim_start_matches('?').to_owned())
}

/// What is asked, and what is seen of the map.
pub fn split(search: &str) -> (String, View) {
    let mut query = String::new();
    let mut view = View::default();
    for pair in search.split('&') {
        if let Some(text) = pair.strip_prefix("v=") {
            let text = text.replace("%3A", ":").replace("%2C", ",").replace("%3B", ";");
            view = View::parse(&text).unwrap_or_default();
        } else if !pair.is_empty() && !pair.ends_with('=') {
            if !query.is_empty() {
                query.push('&');
            }
            query += pair;
        }
    }
    (query, view)
}

/// The place that is selected; of a link the one in the UK.
pub fn selected(query: &str) -> Option<String> {
    query.split('&').find_map(|pair| {
        let slug = pair.strip_prefix("place=").or_else(|| pair.strip_prefix("link=")?.split("--").next())?;
        Some(slug.to_owned())
    })
}

/// What a query asks for, without what it selects.
pub fn filter(query: &str) -> String {
    let filters = query.split('&').filter(|pair| !pair.starts_with("place=") && !pair.starts_with("link="));
    filters.collect::<Vec<_>>().join("&")
}

/// What a query selects, without what it asks for.
pub fn selection(query: &str) -> String {
    let selected = query.split('&').filter(|pair| pair.starts_with("place=") || pair.starts_with("link="));
    selected.collect::<Vec<_>>().join("&")
}

/// An address with a query.
fn asked(path: &str, query: &str) -> String {
    [path, if query.is_empty() { "" } else { "?" }, query].concat()
}

/// A query of two parts.
pub fn join(filter: &str, selection: &str) -> String {
    let both = if filter.is_empty() || selection.is_empty() { "" } else { "&" };
    [filter, both, selection].concat()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

impl Engine {
    /// The address, without the view.
    fn address(&self) -> String {
        asked(&self.path, &self.query)
    }

    fn state(&self) -> JsValue {
        JsValue::from_str(&self.view.to_string())
    }

    /// The address and the history after a change.
    pub fn note(&mut self, change: Change) {
        self.switch_language_here();
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
        if let Ok(Some(switch)) = document.query_selector(".language-switch") {
            let address = attribute(&switch, "href");
            let path = address.split('?').next().unwrap_or_default();
            put(&switch, "href", &asked(path, &self.query));
        }
        if let Ok(Some(paper)) = document.query_selector(".print-only") {
            let address = paper.text_content().unwrap_or_default();
            paper.set_text_content(Some(&asked(address.split('?').next().unwrap_or_default(), &self.query)));
        }
    }

    /// The history went back or forth.
    pub fn went(&mut self, state: Option<String>) {
        let (path, search) = here();
        let (query, mut view) = split(&search);
        if let Some(noted) = state {
            view = View::parse(&noted).unwrap_or_default();
        }
        // A step to an anchor of the page changes nothing.
        if path == self.path && (query != self.query || view != self.view) {
            self.left = selected(&self.query).filter(|_| selected(&query).is_none());
            (self.query, self.view) = (query, view);
            self.switch_language_here();
            self.visit(Change::All);
        }
    }
}
