//! The confirmation. Only the browser that sent the registration sees it: a reference is an identifier, not a key.
//! Everybody else is led to the tracker, whether there is such a reference or not.

use leptos::prelude::*;

use crate::case::reference::Reference;
use crate::error::AppError;
use crate::i18n::Locale;
use crate::page::{Page, PageKind, Reply, page};
use crate::paths;
use crate::questions::words::{DoneWords, words};
use crate::registration::resume::words::words as resume_words;
use crate::registration::session::Sent;
use crate::registration::visit::Visit;
use crate::url::encode_component;

/// `/{l}/register/done/{reference}`
#[component]
pub fn DonePage() -> impl IntoView {
    page(|request| async move {
        let visit = Visit::of(request.requester()?).await?;
        let (locale, w) = (visit.requester.locale, &words(visit.requester.locale).done);
        let email = &visit.requester.state.config.organisation.email;
        let Ok(wanted) = request.param("reference").parse::<Reference>().map(|reference| reference.to_string()) else {
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
        let Some(sent) = visit.applicant.sent.as_ref().filter(|sent| sent.reference == wanted) else {
            return Ok(Reply::SeeOther(paths::track_reference(locale, &wanted)));
        };
        let next = w.next_list(sent.council.is_some());
        let tracker = visit.requester.state.config.absolute(&paths::track(locale));
        let text = to_keep(w, sent, &next, &tracker, email, locale);
        let file = format!("{}.txt", sent.reference);
        let sisters = sent.sisters.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
        let sisters = (!sent.sisters.is_empty()).then(|| view! { <div class="inset">{sisters}</div> });
        let share = sent.council.as_ref().map(|code| {
            let address = visit.requester.state.config.absolute(&paths::invited(&paths::register(locale), code));
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
                <ol>{next.map(|text| view! { <li>{text}</li> }).collect_view()}</ol>
                <p>{(w.contact)(email)}</p>
                <p class="no-print"><a href=data_address(&text) download=file>{w.save}</a>" "{w.print}</p>
                <p><a href=paths::track_reference(locale, &wanted)>{resume_words(locale).start.track}</a></p>
                <p><a href=paths::map(locale)>{w.map}</a></p>
                <p class="no-print"><a href=paths::contact(locale)>{w.feedback}</a></p>
            </div>
        };
        Ok(Page::personal(w.title, body).kind(PageKind::Question).into())
    })
}

/// What the applicant may want to keep, as a text of a few lines.
fn to_keep(w: &DoneWords, sent: &Sent, next: &[&str], tracker: &str, email: &str, locale: Locale) -> String {
    let colon = locale.pick(": ", "：");
    let next = next.iter().map(|text| format!("- {text}")).collect::<Vec<_>>().join("\n");
    let contact = (w.contact)(email);
    let (reference, follow) = (w.reference, w.follow);
    let title = w.title;
    let own = &sent.reference;
    format!(
        "{title}\n\n{reference}{colon}{own}\n\n{heading}\n{next}\n\n{follow}\n{tracker}\n\n{contact}\n",
        heading = w.next
    )
}

/// The text as the address of a file that is in the page already: it is saved without scripts and without a way back to us.
fn data_address(text: &str) -> String {
    format!("data:text/plain;charset=utf-8,{}", encode_component(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_the_whole_text() {
        assert_eq!(data_address("a b+c\n编号"), "data:text/plain;charset=utf-8,a%20b%2Bc%0A%E7%BC%96%E5%8F%B7");
    }
}
