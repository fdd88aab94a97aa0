//! Times as staff read them: London's day and hour are what they plan by, but no zone data is carried here, so times are
//! shown in UTC and say so.

use leptos::prelude::*;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

/// A time as `<time>`: "24 November 2026, 10:42 UTC".
pub fn time_view(at: OffsetDateTime) -> impl IntoView {
    let machine = at.format(format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z")).unwrap_or_default();
    let people = at
        .format(format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute] UTC"))
        .unwrap_or_default();
    view! { <time datetime=machine>{people}</time> }
}

/// The day alone, for tables.
pub fn day_view(at: OffsetDateTime) -> impl IntoView {
    let machine = at.format(format_description!("[year]-[month]-[day]")).unwrap_or_default();
    let people = at.format(format_description!("[day padding:none] [month repr:short] [year]")).unwrap_or_default();
    view! { <time datetime=machine>{people}</time> }
}

/// A day without a time: "24 November 2026".
pub fn date_view(day: Date) -> impl IntoView {
    let people = day.format(format_description!("[day padding:none] [month repr:long] [year]")).unwrap_or_default();
    view! { <time datetime=day.to_string()>{people}</time> }
}
