//! The parts of the list: search form, tabs, table, page numbers.

use leptos::prelude::*;

use super::db::{Counts, Listed};
use super::masked;
use super::query::Query;
use super::state_tag::state_tag;
use crate::case::lifecycle::status::Status;
use crate::i18n::Locale;
use crate::paths;
use crate::staff::when::day_view;
use crate::ui::form::{SearchField, Select};
use crate::ui::{Column, Table};

/// Always offered; the others only where there is something in them.
const MAIN: [Status; 3] = [Status::Submitted, Status::InReview, Status::InfoRequested];

/// The search box and the status, as a plain GET form.
#[component]
pub fn SearchForm(query: Query) -> impl IntoView {
    let options = Status::ALL.iter().filter(|s| **s != Status::Draft).map(|s| (s.as_str(), s.name())).collect();
    let chosen = query.status.map_or("", Status::as_str);
    let clear = (query != Query::default()).then(|| view! { <a href=paths::STAFF_REGISTRATIONS>"Clear"</a> });
    view! {
        <form class="filters" method="get" action=paths::STAFF_REGISTRATIONS role="search">
            <div class="filters-fields">
                <div class="field filters-wide">
                    <SearchField id="q" name="q" label="Search"
                        hint="Reference, school name, or a contact’s whole e-mail address" value=query.q locale=Locale::En/>
                </div>
                <Select id="status" name="status" label="Status" options chosen locale=Locale::En none="Any"/>
            </div>
            <div class="button-group"><button class="button" type="submit">"Search"</button>{clear}</div>
        </form>
    }
}

/// One tab a status, each with the number that the search finds there.
#[component]
pub fn Tabs(query: Query, counts: Counts) -> impl IntoView {
    let count_of = |status: Option<Status>| -> i64 {
        counts.iter().filter(|(s, _)| status.is_none_or(|wanted| wanted == *s)).map(|(_, n)| n).sum()
    };
    let offered =
        Status::ALL.iter().copied().map(Some).filter(|status| {
            *status == query.status || status.is_some_and(|s| MAIN.contains(&s)) || count_of(*status) > 0
        });
    let tabs = std::iter::once(None).chain(offered).map(|status| {
        let current = (status == query.status).then_some("page");
        let name = status.map_or("All", Status::name);
        view! {
            <a href=query.with_status(status).path() aria-current=current>
                {name}" "<span class="count">{count_of(status)}</span>
            </a>
        }
    });
    view! { <nav class="tabs" aria-label="Status">{tabs.collect_view()}</nav> }
}

/// The registrations of one page.
pub fn table(rows: Vec<Listed>) -> impl IntoView {
    let columns = ["School", "Reference", "Status", "Contact", "Submitted", "Changed"].map(Column::text).into();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = vec![
                view! { <a href=paths::staff_registration(&row.reference)>{row.school_name}</a> }.into_any(),
                row.reference.into_any(),
                state_tag(row.status).into_any(),
                masked::email(&row.contact_email).into_any(),
                day_view(row.submitted_at).into_any(),
                day_view(row.updated_at).into_any(),
            ];
            (String::new(), cells)
        })
        .collect();
    view! { <Table caption="Newest first".to_owned() columns rows/> }
}

/// Page numbers: the first, the last, and those around this one.
#[component]
pub fn Pages(query: Query, pages: u32) -> impl IntoView {
    let here = query.skipped_pages;
    let link = |page: u32, name: String, rel: Option<&'static str>| {
        let current = (rel.is_none() && page == here).then_some("page");
        view! { <a href=query.on_page(page).path() rel=rel aria-current=current>{name}</a> }
    };
    (pages > 1).then(|| {
        let near = here.saturating_sub(2)..=(here + 2).min(pages - 1);
        let mut numbers: Vec<u32> = std::iter::once(0).chain(near).chain(std::iter::once(pages - 1)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let items = numbers.into_iter().map(|page| view! { <li>{link(page, (page + 1).to_string(), None)}</li> });
        view! {
            <nav class="pagination" aria-label="Pages">
                {(here > 0).then(|| link(here - 1, "Previous".to_owned(), Some("prev")))}
                <ul>{items.collect_view()}</ul>
                {(here + 1 < pages).then(|| link(here + 1, "Next".to_owned(), Some("next")))}
            </nav>
        }
    })
}
