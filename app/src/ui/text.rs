//! Text in two languages at once, and links that lead elsewhere.

use leptos::prelude::*;

use crate::catalogue::Place;
use crate::i18n::Locale;

/// A place's name in the page's language, followed by the name in the other one, marked as such.
#[component]
pub fn Both<'a>(place: &'a Place, locale: Locale) -> impl IntoView + use<> {
    let other = locale.other();
    let (own, second) = (place.name(locale).to_owned(), place.name(other).to_owned());
    view! { {own}" "<span class="name-zh" lang=other.tag()>{second}</span> }
}

/// A link to another site; plain text where there is no address.
#[component]
pub fn ExternalLink(url: Option<String>, text: String) -> impl IntoView {
    match url {
        Some(url) => view! { <a href=url rel="noopener">{text}</a> }.into_any(),
        None => text.into_any(),
    }
}
