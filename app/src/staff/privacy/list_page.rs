//! `/staff/data-requests`: what was asked for and how far it has come. The state stands in the query string.

use std::fmt::Write as _;

use leptos::prelude::*;
use time::Date;

use super::db::{self, Count, Listed, MOST};
use super::{counted, state_tag, waits};
use crate::case::data_request::State;
use crate::i18n::uk_time;
use crate::paths;
use crate::roles::Permission;
use crate::staff::page::{reply, staff_page};
use crate::staff::when::day_view;
use crate::ui::{Column, Table};
use crate::url::query_pairs;

/// `/staff/data-requests`
#[component]
pub fn DataRequestsPage(permission: Permission) -> impl IntoView {
    staff_page(permission, |request, access| async move {
        let asked = query_pairs(&request.query).into_iter().find(|(name, _)| name == "state").map(|(_, value)| value);
        // An unknown state is no state: everything is shown.
        let chosen: Option<State> = asked.and_then(|value| value.parse().ok());
        let state = &access.caller.state;
        let today = uk_time::date(state.clock.now());
        let counts = db::counts(&state.pool, today).await?;
        let rows = db::list(&state.pool, chosen).await?;
        let number = |state: Option<State>| -> i64 {
            counts.iter().filter(|c| state.is_none_or(|wanted| wanted == c.state)).map(|c| c.number).sum()
        };
        let late: i64 = counts.iter().map(|c| c.late).sum();
        let mut found = counted(number(chosen), "request", "requests");
        if late > 0 && chosen.is_none_or(|state| state == State::Open) {
            let _ = write!(found, ", {late} of them overdue");
        }
        let tabs = std::iter::once(None).chain(State::ALL.iter().copied().map(Some)).map(|state| {
            let name = state.map_or("All", State::name);
            view! {
                <a href=list_path(state) aria-current=(state == chosen).then_some("page")>
                    {name}" "<span class="count">{number(state)}</span>
                </a>
            }
        });
        let cut = (number(chosen) > MOST).then(|| {
            view! { <p class="muted">{format!("The first {MOST} are shown; choose a state to see others.")}</p> }
        });
        let list = if rows.is_empty() {
            view! { <div class="empty"><p>"Nothing here. Schools ask for a copy of their data, a correction, or its erasure on the page of their registration."</p></div> }
                .into_any()
        } else {
            table(rows, today).into_any()
        };
        let body = view! {
            <header class="page-header">
                <h1>"Data requests"</h1>
                <p class="muted">"Each is answered within one month of the day it was asked."</p>
            </header>
            <nav class="tabs" aria-label="State">{tabs.collect_view()}</nav>
            <div class="results-bar"><p class="result-count" role="status">{found}</p></div>
            {list}
            {cut}
        };
        Ok(reply("Data requests", body))
    })
}

/// The list of one state, or of all.
pub fn list_path(state: Option<State>) -> String {
    let query = state.map(|state| format!("?state={state}")).unwrap_or_default();
    format!("{}{query}", paths::STAFF_DATA_REQUESTS)
}

fn table(rows: Vec<Listed>, today: Date) -> impl IntoView {
    let columns = ["Reference", "Asked for", "School", "State", "Asked on", "Due", "Answered"].map(Column::text).into();
    let rows = rows
        .into_iter()
        .map(|row| {
            // The table's checks allow no other words.
            let (state, kind) = (row.state, row.kind.name());
            let answered = row.done_at.map_or_else(|| "Not yet".into_any(), |at| day_view(at).into_any());
            let cells = vec![
                view! { <a href=paths::staff_data_request(&row.id.to_string())>{row.reference}</a> }.into_any(),
                kind.into_any(),
                view! { <bdi>{row.school}</bdi> }.into_any(),
                state_tag(state, row.due, today).into_any(),
                day_view(row.at).into_any(),
                waits(state, row.due, row.held_until),
                answered,
            ];
            (String::new(), cells)
        })
        .collect();
    view! { <Table caption="What is due first stands first".to_owned() columns rows/> }
}

/// What waits, and what is late, for the start page.
pub fn waiting(counts: &[Count]) -> (i64, i64) {
    let open = counts.iter().filter(|count| count.state == State::Open);
    open.fold((0, 0), |(number, late), count| (number + count.number, late + count.late))
}
