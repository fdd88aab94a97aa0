//! The privacy desk: what people ask for about their data, and the answers. The privacy lead's alone.

mod actions;
mod acts_view;
mod db;
mod list_page;
mod request_page;

pub(super) use db::counts;
pub use list_page::DataRequestsPage;
pub(super) use list_page::{list_path, waiting};
pub use request_page::DataRequestPage;

use std::fmt::Display;

use leptos::prelude::*;
use time::Date;

use super::when::date_view;
use crate::case::data_request::State;

/// The word for a state in its frame; what is late stands out.
fn state_tag(state: State, due: Date, today: Date) -> impl IntoView {
    if state == State::Open && due < today {
        view! { <span class="state state-attention">"Overdue"</span> }.into_any()
    } else {
        view! { <span class=state.class()>{state.name()}</span> }.into_any()
    }
}

/// Until when something waits: the answer where it is owed, the end of the hold where the law wants it kept.
fn waits(state: State, due: Date, held_until: Option<Date>) -> AnyView {
    match (state, held_until) {
        (State::Open, _) => view! { "Answer by "{date_view(due)} }.into_any(),
        (State::Held, Some(until)) => view! { "Held until "{date_view(until)} }.into_any(),
        (State::Held, None) => "Held until released".into_any(),
        (State::Done | State::Refused, _) => date_view(due).into_any(),
    }
}

/// "1 school", "2 schools".
fn counted(number: impl Into<i64> + Display + Copy, one: &str, many: &str) -> String {
    format!("{number} {}", if number.into() == 1 { one } else { many })
}
