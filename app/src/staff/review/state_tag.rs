//! The tag of a status.

use leptos::prelude::*;

use crate::case::lifecycle::Status;

/// The word for a status in its frame.
pub fn state_tag(status: Status) -> impl IntoView {
    view! { <span class=status.class()>{status.name()}</span> }
}
