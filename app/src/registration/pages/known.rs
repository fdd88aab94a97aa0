//! Somebody may have registered this school already. It is never said who: the two are joined by staff.

use leptos::prelude::*;

use super::step::foot;
use crate::page::{Page, PageKind, Reply, page};
use crate::paths;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::visit::Visit;

/// `/{l}/register/already-registered`
#[component]
pub fn SchoolKnownPage() -> impl IntoView {
    page(|request| async move {
        let visit = Visit::of(request.requester()?).await?;
        let (locale, w) = (visit.requester.locale, words(visit.requester.locale));
        let journey = visit.journey();
        if !journey.may_open(Step::SchoolConfirm) || !journey.is_complete(Step::SchoolConfirm) {
            return Ok(Reply::SeeOther(visit.hub()));
        }
        let back = paths::register_step(locale, Step::SchoolConfirm.as_str());
        let next = paths::register_step(locale, journey.after(Step::SchoolConfirm).as_str());
        let (foot, island) = foot(&visit, request.path, false).await?;
        let body = view! {
            <a class="back-link" href=back>{w.back}</a>
            <h1>{w.find.known_title}</h1>
            <div class="prose">
                <p>{w.find.known}</p>
                <p><a class="button" href=next>{w.go_on}</a></p>
            </div>
            {foot}
        };
        let page = Page::personal(w.find.known_title, body).kind(PageKind::Question);
        Ok(if island { page.with_island() } else { page }.into())
    })
}
