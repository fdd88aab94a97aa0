//! "Is something wrong or missing?", on every page that states facts.

use leptos::prelude::*;

use crate::catalogue::words;
use crate::i18n::Locale;

/// Whom to tell about a mistake.
#[component]
pub fn Correction(email: String, locale: Locale) -> impl IntoView {
    let w = words(locale);
    view! {
        <section class="section no-print">
            <h2>{w.correction}</h2>
            <p class="measure">{(w.correction_text)(&email)}</p>
        </section>
    }
}
