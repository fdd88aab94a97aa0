//! `/staff/registrations`: find a registration. Search, status and page stand in the query string.

use leptos::prelude::*;

use super::db;
use super::list_view::{Pages, SearchForm, Tabs, table};
use super::query::{PAGE_SIZE, Query};
use crate::page::Reply;
use crate::roles::Permission;
use crate::staff::page::{reply, staff_page};

/// `/staff/registrations`
#[component]
pub fn RegistrationsPage(permission: Permission) -> impl IntoView {
    staff_page(permission, |request, access| async move {
        let (query, unknown) = Query::parse(&request.query);
        let pool = &access.caller.state.pool;
        let counts = db::counts_of(pool, &query.search()).await?;
        let total: i64 = counts.iter().filter(|(s, _)| query.status.is_none_or(|q| q == *s)).map(|(_, n)| n).sum();
        let pages = u32::try_from((total + PAGE_SIZE - 1) / PAGE_SIZE).unwrap_or(u32::MAX).max(1);
        if query.skipped_pages >= pages {
            return Ok(Reply::SeeOther(query.on_page(pages - 1).path()));
        }
        let rows = db::list(pool, &query).await?;
        let found = match (total, query.q.is_empty()) {
            (1, true) => "1 registration".to_owned(),
            (n, true) => format!("{n} registrations"),
            (1, false) => format!("1 registration for “{}”", query.q),
            (n, false) => format!("{n} registrations for “{}”", query.q),
        };
        let unknown = unknown.map(|word| {
            view! { <div class="notice"><p>{format!("There is no status “{word}”, so registrations of every status are shown.")}</p></div> }
        });
        let list = if rows.is_empty() {
            let text = if query == Query::default() {
                "No school has registered yet."
            } else {
                "Nothing matches. A reference looks like UKC-K72-MF4-TX; an e-mail address must be complete."
            };
            view! { <div class="empty"><p>{text}</p></div> }.into_any()
        } else {
            table(rows).into_any()
        };
        let body = view! {
            <header class="page-header"><h1>"Registrations"</h1></header>
            <div class="flow"><SearchForm query=query.clone()/>{unknown}</div>
            <Tabs query=query.clone() counts/>
            <div class="results-bar"><p class="result-count" role="status">{found}</p></div>
            {list}
            <Pages query pages/>
        };
        Ok(reply("Registrations", body))
    })
}
