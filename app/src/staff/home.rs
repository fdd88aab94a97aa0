//! `/staff`: what waits, each number leading to its list.

use leptos::prelude::*;

use super::access::Access;
use super::page::{reply, staff_page};
use super::privacy;
use super::review::{counts, failures, list_path};
use crate::case::data_request::State;
use crate::case::lifecycle::status::Status;
use crate::error::AppError;
use crate::i18n::uk_time;
use crate::roles::Permission;

/// Waiting for staff, and in their hands.
const COUNTED: [Status; 3] = [Status::Submitted, Status::InReview, Status::InfoRequested];

/// `/staff`
#[component]
pub fn HomePage(permission: Permission) -> impl IntoView {
    staff_page(permission, |_, access| async move {
        let content = if access.may(Permission::SeeRegistrations) {
            let counts = counts(&access.caller.state.pool).await?;
            let items = COUNTED.map(|status| {
                let count = counts.iter().find(|(s, _)| *s == status).map_or(0, |(_, count)| *count);
                view! { <li><a href=list_path(status)><span>{status.name()}</span><span class="count">{count}</span></a></li> }
            });
            let state = &access.caller.state;
            let failures = failures(&state.pool, state.clock.now()).await?;
            let failures = (failures > 0).then(|| {
                view! { <div class="notice notice-warning"><p>{format!("E-mails that did not arrive in the last 7 days: {failures}. Each shows on its registration.")}</p></div> }
            });
            let requests = requests(&access).await?;
            view! { <div class="flow">{failures}<ul class="counters">{items.collect_view()}{requests}</ul></div> }
                .into_any()
        } else {
            let role = access.staff.role.name();
            view! { <div class="empty"><p>{format!("Nothing waits for you: the role {role} does not work on registrations.")}</p></div> }
                .into_any()
        };
        let body = view! { <header class="page-header"><h1>"My work"</h1></header>{content} };
        Ok(reply("My work", body))
    })
}

/// Requests about personal data that wait for an answer, for those who answer them.
async fn requests(access: &Access) -> Result<Option<impl IntoView + use<>>, AppError> {
    if !access.may(Permission::RunPrivacy) {
        return Ok(None);
    }
    let state = &access.caller.state;
    let counts = privacy::counts(&state.pool, uk_time::date(state.clock.now())).await?;
    let (waiting, late) = privacy::waiting(&counts);
    let name = if late > 0 { format!("Data requests, {late} overdue") } else { "Data requests".to_owned() };
    let path = privacy::list_path(Some(State::Open));
    Ok(Some(view! { <li><a href=path><span>{name}</span><span class="count">{waiting}</span></a></li> }))
}
