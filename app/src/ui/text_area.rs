//! The only `<textarea>` of the project.

use leptos::prelude::*;

/// A box for several lines. Leptos 0.8 writes a textarea's children unescaped, so the text is escaped here; a leading
/// line break would be swallowed by the HTML parser and is doubled.
#[component]
pub fn TextArea(
    id: String,
    name: String,
    value: String,
    rows: u8,
    described_by: Option<String>,
    invalid: bool,
) -> impl IntoView {
    let escaped = format!("\n{}", html_escape::encode_text(&value));
    view! {
        <textarea class="textarea" id=id name=name rows=rows aria-describedby=described_by
            aria-invalid=invalid.then_some("true") inner_html=escaped></textarea>
    }
}
