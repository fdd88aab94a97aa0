//! Badges say the word and have a shape (drawn by the stylesheet), so that colour is never needed.

use leptos::prelude::*;

use crate::catalogue::{LinkStatus, status_words};
use crate::i18n::Locale;

/// The status of a link: ● active, ◆ unknown, ○ ended.
#[component]
pub fn StatusTag(status: LinkStatus, locale: Locale) -> impl IntoView {
    let word = status_words(locale)(status);
    let class = match status {
        LinkStatus::Active => "tag tag-active",
        LinkStatus::Unknown => "tag tag-unknown",
        LinkStatus::Ended => "tag tag-ended",
    };
    view! { <span class=class>{word}</span> }
}

/// The line that joins the names of two places: solid, thin or dashed by status. Says nothing to screen readers.
#[component]
pub fn Bond(status: LinkStatus) -> impl IntoView {
    let class = match status {
        LinkStatus::Active => "bond bond-active",
        LinkStatus::Unknown => "bond bond-unknown",
        LinkStatus::Ended => "bond bond-ended",
    };
    view! { <span class=class aria-hidden="true"><i></i></span> }
}
