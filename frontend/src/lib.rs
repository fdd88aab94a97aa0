//! The browser part: it wakes the islands that the server drew, and nothing else.
//! `use app` keeps the islands in the WebAssembly file; without it the linker drops them.

use app as _;

/// Called by the page's loader script once the WebAssembly file is in.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
