//! `/staff`: what waits, each number leading to its list.

use leptos::prelude::*;

use super::page::{reply, staff_page};
use super::review::{counts, failures, list_path, status::Status};
use super::roles::Permission;

/// Waiting for staff, and in their hands.
const COUNTED: [Status; 3] = [Status::Submitted, Status::InReview, Status::InfoRequested];

/// `/staff`
#[component]
pub fn HomePage() -> impl IntoView {
    staff_page(Permission::UseDashboard, |_, access| async move {
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
            view! { <div class="flow">{failures}<ul class="counters">{items.collect_view()}</ul></div> }.into_any()
        } else {
            let role = access.staff.role.name();
            view! { <div class="empty"><p>{format!("Nothing waits for you: the role {role} does not work on registrations.")}</p></div> }
                .into_any()
        };
        let body = view! { <header class="page-header"><h1>"My work"</h1></header>{content} };
        Ok(reply("My work", body))
    })
}
