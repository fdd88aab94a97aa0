//! The start page; for those who have begun, the hub that leads to the first thing missing.

use leptos::prelude::*;

use crate::paths;
use crate::registration::journey::Step;
use crate::registration::resume::WayBack;
use crate::registration::visit::Visit;
use crate::registration::words::words;
use crate::ui::{Page, Reply, page};

/// `/{l}/register`
#[component]
pub fn StartPage() -> impl IntoView {
    page(|request| async move {
        let visit = Visit::of(&request).await?;
        let locale = visit.locale;
        if visit.has_begun() {
            return Ok(Reply::SeeOther(paths::register_step(locale, visit.journey().next().as_str())));
        }
        let w = &words(locale).start;
        let organisation = &visit.state.config.organisation;
        let item = |text: &'static str| view! { <li>{text}</li> };
        let sent = visit.applicant.sent.as_ref().map(|sent| {
            let (address, reference) = (paths::register_done(locale, &sent.reference), sent.reference.clone());
            view! { <div class="inset"><p>{w.sent}" "<a href=address>{reference}</a></p></div> }
        });
        let body = view! {
            <header class="page-header">
                <h1>{w.title}</h1>
                <p class="lead">{w.lead}</p>
            </header>
            {sent}
            <div class="prose">
                <h2>{w.who}</h2>
                <ul>{w.who_list.map(item).collect_view()}</ul>
                <h2>{w.need}</h2>
                <ul>{w.need_list.map(item).collect_view()}</ul>
                <h2>{w.time}</h2>
                <p>{w.time_text}</p>
                <div class="inset"><p>{w.pupils}</p></div>
                <p><a class="button" href=paths::register_step(locale, Step::Kind.as_str())>{w.button}</a></p>
                <WayBack locale lost=visit.applicant.draft.is_some()/>
                <p>{(w.body)(locale.pick(&organisation.name, &organisation.name_zh))}</p>
                <ul>
                    <li><a href=paths::schools(locale)>{w.more}</a></li>
                    <li><a href=paths::privacy(locale)>{w.privacy}</a></li>
                </ul>
            </div>
        };
        // Found by search engines, but not the same for everybody.
        Ok(Page::public(w.title, w.description, body).kept_by_nobody().into())
    })
}
