//! Numbers as drawings write them: short. Whole numbers do the work, because the code that formats fractions is large
//! and would be on its way to every browser.

use std::fmt;

/// A whole number.
#[derive(Clone, Copy)]
pub struct Whole(pub f64);

/// A number with one decimal at most.
pub struct Short(pub f64);

/// A number with four decimals at most.
pub struct Fine(pub f64);

impl fmt::Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self.0, 1, 0)
    }
}

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self.0, 10, 1)
    }
}

impl fmt::Display for Fine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self.0, 10_000, 4)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a drawing is a few thousand units wide"
)]
fn write(f: &mut fmt::Formatter<'_>, number: f64, unit: i64, digits: usize) -> fmt::Result {
    let all = (number * unit as f64).round() as i64;
    let (whole, rest) = ((all / unit).abs(), (all % unit).abs());
    let sign = if all < 0 { "-" } else { "" };
    if rest == 0 {
        return write!(f, "{sign}{whole}");
    }
    let decimals = format!("{rest:0digits$}");
    write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([12.04, 12.06, 12.0, -0.04, -0.5].map(|n| Short(n).to_string()), ["12", "12.1", "12", "0", "-0.5"]);
        assert_eq!([0.378, 0.491_400_000_6, 4.0].map(|n| Fine(n).to_string()), ["0.378", "0.4914", "4"]);
    }
}
