//! The ten working days within which a school hears from us. Working days are Monday to Friday of the UK; bank holidays are
//! not known here and count as working days, so the office is never later than it thinks. While the school has the ball
//! (information requested) the clock stands still.

use time::{Date, OffsetDateTime, Weekday};

use crate::i18n::uk_time;

/// Working days until the first decision.
pub const WORKING_DAYS: u16 = 10;

/// Where the clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// A decision is due on this day.
    Due(Date),
    /// It was due on this day.
    Overdue(Date),
    /// The school has the ball.
    Paused,
}

const fn works(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The day that comes so many working days after `day`.
pub fn after(day: Date, working_days: u16) -> Date {
    let mut left = working_days;
    let mut day = day;
    while left > 0 {
        let Some(next) = day.next_day() else { return day };
        day = next;
        left -= u16::from(works(day));
    }
    day
}

/// Working days after `from`, up to and with `to`.
pub fn between(from: Date, to: Date) -> u16 {
    let (mut day, mut days) = (from, 0);
    while day < to {
        let Some(next) = day.next_day() else { break };
        day = next;
        days += u16::from(works(day));
    }
    days
}

/// The clock of a registration: from when it counts, and how many working days it stood still.
pub fn deadline(from: OffsetDateTime, paused: u16, is_paused: bool, now: OffsetDateTime) -> Deadline {
    let due = after(uk_time::date(from), WORKING_DAYS.saturating_add(paused));
    match (is_paused, uk_time::date(now) > due) {
        (true, _) => Deadline::Paused,
        (false, true) => Deadline::Overdue(due),
        (false, false) => Deadline::Due(due),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn ten_working_days_are_two_weeks() {
        // A Monday, a Friday, a Saturday.
        assert_eq!(after(date!(2026 - 03 - 02), 10), date!(2026 - 03 - 16));
        assert_eq!(after(date!(2026 - 03 - 06), 1), date!(2026 - 03 - 09));
        assert_eq!(after(date!(2026 - 03 - 07), 10), date!(2026 - 03 - 20));
        assert_eq!(between(date!(2026 - 03 - 06), date!(2026 - 03 - 09)), 1);
    }

    #[test]
    fn the_clock_stands_while_the_school_has_the_ball() {
        let from = datetime!(2026-03-02 09:00 UTC);
        assert_eq!(deadline(from, 0, false, datetime!(2026-03-16 23:59 UTC)), Deadline::Due(date!(2026 - 03 - 16)));
        assert_eq!(deadline(from, 0, false, datetime!(2026-03-17 00:00 UTC)), Deadline::Overdue(date!(2026 - 03 - 16)));
        assert_eq!(deadline(from, 3, false, datetime!(2026-03-17 00:00 UTC)), Deadline::Due(date!(2026 - 03 - 19)));
        assert_eq!(deadline(from, 0, true, datetime!(2027-03-17 00:00 UTC)), Deadline::Paused);
    }

    #[test]
    fn a_day_begins_at_midnight_in_london() {
        // Sent at half past midnight in London, which is the day before in UTC: a Tuesday there, a Monday here.
        let from = datetime!(2026-06-01 23:30 UTC);
        assert_eq!(deadline(from, 0, false, from), Deadline::Due(date!(2026 - 06 - 16)));
        assert_eq!(deadline(from, 0, false, datetime!(2026-06-16 22:59 UTC)), Deadline::Due(date!(2026 - 06 - 16)));
        assert_eq!(deadline(from, 0, false, datetime!(2026-06-16 23:00 UTC)), Deadline::Overdue(date!(2026 - 06 - 16)));
    }

    proptest! {
        #[test]
        fn counting_on_and_counting_between_agree(start in 0_i32..20_000, days in 0_u16..300) {
            let start = Date::from_julian_day(2_450_000 + start).unwrap();
            let end = after(start, days);
            prop_assert_eq!(between(start, end), days);
            prop_assert!(days == 0 || works(end));
        }
    }
}
