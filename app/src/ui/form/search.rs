//! Fields that are searched with: their forms ask by GET, and the browser does not offer what was sought before.

use leptos::prelude::*;

use super::around::Around;
use crate::i18n::Locale;

impl Around {
    /// The control of a search; `most`: so many characters.
    pub fn search_input(&self, name: &str, value: &str, most: Option<u8>) -> impl IntoView + use<> {
        let (id, name, value) = (self.id.clone(), name.to_owned(), value.to_owned());
        view! {
            <input class="input" type="search" id=id name=name value=value maxlength=most autocomplete="off"
                aria-describedby=self.described_by() aria-invalid=self.invalid()/>
        }
    }
}

/// A search field: label, hint and control.
#[component]
pub fn SearchField(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    #[prop(into)] value: String,
    locale: Locale,
    #[prop(optional)] most: Option<u8>,
) -> impl IntoView {
    let around = Around { id, label, heading: false, hint: Some(hint), error: None, locale };
    view! { {around.above()}{around.search_input(&name, &value, most)} }
}
