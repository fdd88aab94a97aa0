//! The start page; for those who have begun, the hub: the first thing missing, and the task list once there is a draft.

use leptos::prelude::*;

use super::tasks;
use crate::case::registered;
use crate::error::AppError;
use crate::page::{Page, Reply, page};
use crate::paths;
use crate::questions::step::Step;
use crate::questions::words::words;
use crate::registration::resume::WayBack;
use crate::registration::visit::Visit;
use crate::school::{self, Nation};
use crate::state::AppState;

/// `/{l}/register`
#[component]
pub fn StartPage() -> impl IntoView {
    page(|request| async move {
        let visit = Visit::of(request.requester()?).await?;
        let locale = visit.requester.locale;
        if visit.open_draft().is_some() {
            return tasks::page(&visit, &request).await;
        }
        if visit.has_begun() {
            return Ok(Reply::SeeOther(paths::register_step(locale, visit.journey().next().as_str())));
        }
        let w = &words(locale).start;
        let invited = match request.query_value("council") {
            Some(code) => council_of(&visit.requester.state, &code).await?,
            None => None,
        };
        let first = paths::register_step(locale, Step::Kind.as_str());
        let first = match &invited {
            Some((code, _)) => paths::invited(&first, code),
            None => first,
        };
        let invited = invited.map(|(_, name)| view! { <div class="inset"><p>{(w.invited)(&name)}</p></div> });
        let organisation = &visit.requester.state.config.organisation;
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
            {tasks::elsewhere(&request)}
            {sent}
            {invited}
            <div class="prose">
                <h2>{w.who}</h2>
                <ul>{w.who_list.map(item).collect_view()}</ul>
                <h2>{w.need}</h2>
                <ul>{w.need_list.map(item).collect_view()}</ul>
                <h2>{w.time}</h2>
                <p>{w.time_text}</p>
                <div class="inset"><p>{w.pupils}</p></div>
                <p><a class="button" href=first>{w.button}</a></p>
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

/// The council behind a link that it shares, as long as it has a registration that invites: its code as it stands in
/// addresses, and its name.
pub(in crate::registration) async fn council_of(
    state: &AppState,
    code: &str,
) -> Result<Option<(String, String)>, AppError> {
    for nation in Nation::ALL {
        if let Some(council) = school::db::find_council(&state.pool, *nation, code).await?
            && registered::invites(&state.pool, *nation, &council.code).await?
        {
            return Ok(Some((council.code, council.name)));
        }
    }
    Ok(None)
}
