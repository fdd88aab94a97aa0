//! On the start page: the ways back for those who have begun before, and what became of a draft that this browser had.

use leptos::prelude::*;

use super::words::words;
use crate::i18n::Locale;
use crate::paths;

/// `lost`: this browser had a draft that is not open any more.
#[component]
pub fn WayBack(locale: Locale, lost: bool) -> impl IntoView {
    let w = &words(locale).start;
    view! {
        {lost.then(|| view! { <div class="inset"><p>{w.lost}" "<a href=paths::register_gone(locale)>{w.why}</a></p></div> })}
        <ul>
            <li><a href=paths::register_resume(locale)>{w.resume}</a></li>
            <li><a href=paths::track(locale)>{w.track}</a></li>
        </ul>
    }
}

/// The words of the button on every question.
pub fn later(locale: Locale) -> &'static str {
    words(locale).start.later
}
