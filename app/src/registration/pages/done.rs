//! The confirmation. Only the browser that sent the registration sees it: a reference is an identifier, not a key. To
//! everybody else the page is the same, whether there is such a reference or not.

use leptos::prelude::*;

use crate::error::AppError;
use crate::paths;
use crate::registration::reference::Reference;
use crate::registration::resume::words::words as resume_words;
use crate::registration::visit::Visit;
use crate::registration::words::words;
use crate::ui::{Page, PageKind, page};

/// `/{l}/register/done/{reference}`
#[component]
pub fn DonePage() -> impl IntoView {
    page(|request| async move {
        let visit = Visit::of(&request).await?;
        let (locale, w) = (visit.locale, &words(visit.locale).done);
        let email = &visit.state.config.organisation.email;
        let wanted = request.param("reference").parse::<Reference>().map(|reference| reference.to_string());
        let sent = visit.applicant.sent.as_ref().filter(|sent| wanted.as_ref() == Ok(&sent.reference));
        let Some(sent) = sent else {
            let body = view! {
                <div class="message-page">
                    <h1>{w.unknown_title}</h1>
                    <p class="lead">{w.unknown}</p>
                    <p><a href=paths::track(locale)>{resume_words(locale).start.track}</a></p>
                    <p>{(w.unknown_contact)(email)}</p>
                    <p><a href=paths::register(locale)>{w.to_start}</a></p>
                </div>
            };
            return Ok(Page::personal(w.unknown_title, body).status(AppError::NotFound).into());
        };
        let sisters = sent.sisters.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
        let sisters = (!sent.sisters.is_empty()).then(|| view! { <div class="inset">{sisters}</div> });
        let share = sent.council.as_ref().map(|code| {
            let address = visit.state.config.absolute(&paths::invited(&paths::register(locale), code));
            view! {
                <h2>{w.share_title}</h2>
                <p>{w.share}</p>
                <p class="inset"><a href=address.clone()>{address.clone()}</a></p>
            }
        });
        let body = view! {
            <div class="confirmation">
                <h1>{w.title}</h1>
                <p>{w.reference}</p>
                <p class="reference">{sent.reference.clone()}</p>
            </div>
            <div class="section prose">
                <p>{w.mail}</p>
                {share}
                {sisters}
                <h2>{w.next}</h2>
                <ol>{w.next_list.map(|text| view! { <li>{text}</li> }).collect_view()}</ol>
                <p>{(w.contact)(email)}</p>
                <p class="no-print">{w.print}</p>
                <p><a href=paths::track(locale)>{resume_words(locale).start.track}</a></p>
                <p><a href=paths::map(locale)>{w.map}</a></p>
                <p class="no-print"><a href=paths::contact(locale)>{w.feedback}</a></p>
            </div>
        };
        Ok(Page::personal(w.title, body).kind(PageKind::Question).into())
    })
}
