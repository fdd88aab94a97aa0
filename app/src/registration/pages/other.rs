//! For those whom the form is not for: whom to write to. What led here was not saved.

use leptos::prelude::*;

use crate::page::{Page, PageKind, page};
use crate::paths;
use crate::questions::step::Step;
use crate::questions::words::words;

/// `/{l}/register/other`
#[component]
pub fn OtherPage() -> impl IntoView {
    page(|request| async move {
        let locale = request.locale;
        let (words, w) = (words(locale), &words(locale).other);
        let kind = paths::register_step(locale, Step::Kind.as_str());
        let body = view! {
            <a class="back-link" href=kind.clone()>{words.back}</a>
            <h1>{w.title}</h1>
            <div class="prose">
                <p>{w.text}</p>
                <p>{(w.write)(&request.state.config.organisation.email)}</p>
                <p>{w.kept}</p>
                <p><a href=kind>{w.again}</a></p>
            </div>
        };
        Ok(Page::personal(w.title, body).kind(PageKind::Question).into())
    })
}
