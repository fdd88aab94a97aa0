//! Days and hours as people in the UK live by them: a deadline or "saved at 10:42" is London's time. Everything is kept in
//! UTC; this is the last step before a reader. Summer time follows the one rule in force since 1996 (last Sunday of March
//! to last Sunday of October, 01:00 UTC), so no zone database is carried.

use time::{Date, Duration, Month, OffsetDateTime, UtcOffset, Weekday};

use super::{Locale, PartialDate};

/// The time on London's clocks.
pub fn local(at: OffsetDateTime) -> OffsetDateTime {
    let at = at.to_offset(UtcOffset::UTC);
    let summer = match (last_sunday(at.year(), Month::March), last_sunday(at.year(), Month::October)) {
        (Some(begin), Some(end)) => (begin..end).contains(&at),
        _ => false,
    };
    let hours = i8::from(summer);
    UtcOffset::from_hms(hours, 0, 0).map_or(at, |offset| at.to_offset(offset))
}

/// The day on London's calendars: the one notion of "today".
#[expect(clippy::disallowed_methods, reason = "this is where the day is London's")]
pub fn date(at: OffsetDateTime) -> Date {
    local(at).date()
}

/// 01:00 UTC on the last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: Month) -> Option<OffsetDateTime> {
    let last = Date::from_calendar_date(year, month, 31).ok()?;
    let days = last.weekday().number_days_from_sunday();
    debug_assert_eq!((last - Duration::days(days.into())).weekday(), Weekday::Sunday);
    Some((last - Duration::days(days.into())).with_hms(1, 0, 0).ok()?.assume_utc())
}

/// The hour: "10:42".
pub fn hour(at: OffsetDateTime) -> String {
    let at = local(at);
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// The day: "2 March 2026", "2026年3月2日".
pub fn day(at: OffsetDateTime, locale: Locale) -> String {
    let iso = iso_day(at);
    iso.parse::<PartialDate>().map_or(iso, |date| date.display(locale))
}

/// The day as machines read it: "2026-03-02".
pub fn iso_day(at: OffsetDateTime) -> String {
    let at = local(at);
    format!("{:04}-{:02}-{:02}", at.year(), u8::from(at.month()), at.day())
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn summer_is_an_hour_ahead() {
        for (utc, london) in [
            (datetime!(2026-03-02 09:00 UTC), "09:00"),
            (datetime!(2026-03-29 00:59 UTC), "00:59"),
            (datetime!(2026-03-29 01:00 UTC), "02:00"),
            (datetime!(2026-07-01 23:30 UTC), "00:30"),
            (datetime!(2026-10-25 00:59 UTC), "01:59"),
            (datetime!(2026-10-25 01:00 UTC), "01:00"),
        ] {
            assert_eq!(hour(utc), london, "{utc}");
        }
    }

    #[test]
    fn a_day_ends_at_londons_midnight() {
        let late = datetime!(2026-06-30 23:30 UTC);
        assert_eq!(day(late, Locale::En), "1 July 2026");
        assert_eq!(day(late, Locale::Zh), "2026年7月1日");
        assert_eq!(iso_day(late), "2026-07-01");
    }
}
