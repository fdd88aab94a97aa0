//! Dates at the precision they are known in: "1985" is not 1 January 1985. The text form is ISO 8601 cut short, so that
//! text order is date order, in Rust and in SQL.

use std::fmt;
use std::str::FromStr;

use super::Locale;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A year, a month of a year, or a day. Earlier precision sorts first within the same year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: u16,
    /// 1 to 12, or 0 where not known.
    month: u8,
    /// 1 to 31, or 0 where not known.
    day: u8,
}

/// Why a text is not a [`PartialDate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date like 1985, 1999-10 or 1983-07-07")
    }
}

impl std::error::Error for DateError {}

impl PartialDate {
    /// The year, always known.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// True where the day is known.
    pub const fn is_full(self) -> bool {
        self.day > 0
    }

    /// As people read it: "7 July 1983", "October 1999", "1985"; "1983年7月7日".
    pub fn display(self, locale: Locale) -> String {
        let Self { year, month, day } = self;
        match (locale, month, day) {
            (_, 0, _) => locale.pick(year.to_string(), format!("{year}年")),
            (Locale::En, m, 0) => format!("{} {year}", MONTHS[usize::from(m) - 1]),
            (Locale::En, m, d) => format!("{d} {} {year}", MONTHS[usize::from(m) - 1]),
            (Locale::Zh, m, 0) => format!("{year}年{m}月"),
            (Locale::Zh, m, d) => format!("{year}年{m}月{d}日"),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let number = |part: &str, length: usize| {
            let digits = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten().ok_or(DateError)
        };
        let small = |part: &str, max: u16| match number(part, 2)? {
            n if (1..=max).contains(&n) => u8::try_from(n).map_err(|_| DateError),
            _ => Err(DateError),
        };
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        if year == 0 {
            return Err(DateError);
        }
        let month = parts.next().map_or(Ok(0), |part| small(part, 12))?;
        let day = parts.next().map_or(Ok(0), |part| small(part, days_in(year, month)))?;
        if parts.next().is_some() {
            return Err(DateError);
        }
        Ok(Self { year, month, day })
    }
}

const fn days_in(year: u16, month: u8) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn good_and_bad_texts() {
        for good in ["1985", "1999-10", "1983-07-07", "2024-02-29", "0001"] {
            assert_eq!(good.parse::<PartialDate>().map(|d| d.to_string()), Ok(good.to_owned()));
        }
        for bad in [
            "",
            "85",
            "0000",
            "1985-",
            "1985-13",
            "1985-00",
            "1985-1",
            "2023-02-29",
            "1983-07-32",
            "1983-07-07-1",
            "１９８５",
            "+985",
            "1985-04-31",
            " 1985",
        ] {
            assert_eq!(bad.parse::<PartialDate>(), Err(DateError), "{bad}");
        }
    }

    #[test]
    fn each_precision_in_both_languages() {
        for (text, en, zh) in [
            ("1985", "1985", "1985年"),
            ("1999-10", "October 1999", "1999年10月"),
            ("1983-07-07", "7 July 1983", "1983年7月7日"),
        ] {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!(date.display(Locale::En), en);
            assert_eq!(date.display(Locale::Zh), zh);
        }
    }

    proptest! {
        #[test]
        fn text_order_is_date_order(a in "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?",
                                    b in "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?") {
            let (x, y): (PartialDate, PartialDate) = (a.parse().unwrap(), b.parse().unwrap());
            prop_assert_eq!(x.to_string(), a.clone());
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<PartialDate>();
        }
    }
}
