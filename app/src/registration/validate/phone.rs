//! Phone numbers (rule T1). What counts is whether somebody can dial it, not whether the area code was given out: the
//! libraries know the plan of every country and refuse the numbers that Ofcom reserves for examples, as ours are.

use super::{Problem, machine};

/// A phone number as `+441632960001` or `+441632960001 x12`; without a country it is British.
///
/// # Errors
/// `Missing` or `Format`.
pub fn phone(typed: &str) -> Result<String, Problem> {
    let text: String = machine(typed).to_ascii_lowercase().chars().map(plain).collect();
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    let (number, extension) = match text.split_once('x') {
        Some((number, extension)) => {
            (number.trim_end_matches('e'), Some(extension.trim_start_matches(['t', '.', ':'])))
        }
        None => (text.as_str(), None),
    };
    let number = dialled(number).ok_or(Problem::Format)?;
    match extension {
        None => Ok(number),
        Some(digits) if (1..=7).contains(&digits.len()) && is_digits(digits) => Ok(format!("{number} x{digits}")),
        Some(_) => Err(Problem::Format),
    }
}

/// Dashes of every kind are one.
const fn plain(c: char) -> char {
    if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// The number with its country: `+` and 8 to 15 digits.
fn dialled(number: &str) -> Option<String> {
    let good = |c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '.' | '-');
    let (abroad, rest) = match number.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    if !rest.chars().all(good) {
        return None;
    }
    // "+44 (0)1632": the zero is for those who dial from inside.
    let rest = if abroad { rest.replacen("(0)", "", 1) } else { rest.to_owned() };
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let abroad_digits = if abroad { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    let all = match (abroad_digits, digits.strip_prefix('0')) {
        (Some(digits), _) => digits.to_owned(),
        (None, Some(national)) => format!("44{national}"),
        (None, None) if digits.starts_with("44") && digits.len() >= 11 => digits,
        (None, None) => return None,
    };
    let all = match all.strip_prefix("44") {
        None => all,
        Some(national) => {
            let national = national.strip_prefix('0').unwrap_or(national);
            // British numbers have nine or ten digits after the 0; Childline and a few more have seven.
            let known = matches!(national.bytes().next(), Some(b'1' | b'2' | b'3' | b'5' | b'7' | b'8' | b'9'));
            if !known || !matches!(national.len(), 7 | 9 | 10) {
                return None;
            }
            format!("44{national}")
        }
    };
    ((8..=15).contains(&all.len()) && !all.starts_with('0')).then(|| format!("+{all}"))
}
