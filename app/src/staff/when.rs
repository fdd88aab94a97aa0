//! Times as staff read them: London's day and hour, which they plan by.

use leptos::prelude::*;
use time::macros::format_description;
use time::{Date, OffsetDateTime, UtcOffset};

use crate::i18n::uk_time;

/// A time as `<time>`: "24 November 2026, 10:42"; machines read it in UTC.
pub fn time_view(at: OffsetDateTime) -> impl IntoView {
    let machine = at
        .to_offset(UtcOffset::UTC)
        .format(format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z"))
        .unwrap_or_default();
    let people = uk_time::local(at)
        .format(format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute]"))
        .unwrap_or_default();
    view! { <time datetime=machine>{people}</time> }
}

/// The day alone, for tables.
pub fn day_view(at: OffsetDateTime) -> impl IntoView {
    let day = uk_time::date(at);
    let people = day.format(format_description!("[day padding:none] [month repr:short] [year]")).unwrap_or_default();
    view! { <time datetime=day.to_string()>{people}</time> }
}

/// A day without a time: "24 November 2026".
pub fn date_view(day: Date) -> impl IntoView {
    let people = day.format(format_description!("[day padding:none] [month repr:long] [year]")).unwrap_or_default();
    view! { <time datetime=day.to_string()>{people}</time> }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn an_hour_is_london_s() {
        let html = |at| Owner::new().with(|| time_view(at).into_view().to_html());
        assert!(html(datetime!(2026-06-30 23:30 UTC)).contains("1 July 2026, 00:30"));
        assert!(html(datetime!(2026-12-01 23:30 UTC)).contains("1 December 2026, 23:30"));
    }
}
