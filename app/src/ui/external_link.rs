//! Links that lead elsewhere.

use leptos::prelude::*;

/// A link to another site; plain text where there is no address.
#[component]
pub fn ExternalLink(url: Option<String>, text: String) -> impl IntoView {
    match url {
        Some(url) => view! { <a href=url rel="noopener">{text}</a> }.into_any(),
        None => text.into_any(),
    }
}
