//! The island around the explorer. The server drew everything inside; the island listens, and changes what has to change.
//! Its first render is what the server wrote, so nothing flashes and no word differs. It takes no data: the address and
//! the page say everything, and an island without values needs no reader for them in the browser.

use leptos::prelude::*;

/// Wraps the views of one set of links.
#[island]
pub fn Explorer(children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    crate::islands::dom::wake(root, super::engine::wake);
    view! { <div class="explorer" node_ref=root>{children()}</div> }
}
