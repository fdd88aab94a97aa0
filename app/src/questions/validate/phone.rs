//! Phone numbers (rule T1): what may be typed is judged here, what it means by libphonenumber's tables. Its own "valid"
//! would refuse numbers that nobody was given, such as those that Ofcom reserves for examples, as ours are: good is what
//! has the form of its country's numbers.

use std::ops::RangeInclusive;

use phonenumber::metadata::DATABASE;
use phonenumber::{Metadata, country};

use crate::input::{Problem, machine};

/// A phone number as `+441632960001` or `+441632960001 x12`; without a country it is British.
///
/// # Errors
/// `Missing` or `Format`.
pub fn phone(typed: &str) -> Result<String, Problem> {
    let text: String = machine(typed).to_ascii_lowercase().chars().map(plain).collect();
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    let text = text.replace("ext", "x").replace("x.", "x").replace("x:", "x");
    if is_plausible(&text) { parsed(&text).ok_or(Problem::Format) } else { Err(Problem::Format) }
}

/// Dashes of every kind are one.
const fn plain(c: char) -> char {
    if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c }
}

/// How many digits a number has with its country, as E.164 has it, and at least without.
const DIGITS: RangeInclusive<usize> = 8..=15;

/// So many digits among the signs that people put between them; the library reads letters as keys and so much else.
fn is_plausible(text: &str) -> bool {
    let (number, extension) = text.split_once('x').unwrap_or((text, "1"));
    let number = number.trim_start_matches('(');
    let rest = number.strip_prefix('+').unwrap_or(number);
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    rest.bytes().all(|b| b.is_ascii_digit() || b"().-".contains(&b))
        && DIGITS.contains(&digits(rest))
        && (1..=7).contains(&extension.len())
        && digits(extension) == extension.len()
}

/// As the library understands it, where the country has such numbers.
fn parsed(text: &str) -> Option<String> {
    // It takes the zero in front for that of the region it is told, and in Italy that zero is part of the number.
    let abroad = text.starts_with('+') && !text.starts_with("+44");
    let number = phonenumber::parse((!abroad).then_some(country::GB), text).ok()?;
    let (code, national) = (number.code().value(), number.national().to_string());
    let form = |country: &&Metadata| {
        let found = country.descriptors().general().national_number().find(&national);
        found.is_some_and(|found| (found.start(), found.end()) == (0, national.len()))
    };
    let known = number.is_valid() || DATABASE.by_code(&code)?.iter().any(form);
    let extension = number.extension().map(|extension| format!(" x{extension}")).unwrap_or_default();
    let number = format!("{code}{national}");
    (known && DIGITS.contains(&number.len())).then(|| format!("+{number}{extension}"))
}
