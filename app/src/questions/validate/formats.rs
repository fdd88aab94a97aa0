//! Numbers and addresses that machines gave out: each rule once, on text that is already free of what cannot be seen.

use crate::input::{Problem, machine};

/// Letters and digits only, in capitals.
fn bare(typed: &str) -> String {
    machine(typed).chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
}

fn found(value: String, good: bool) -> Result<String, Problem> {
    match (value.is_empty(), good) {
        (true, _) => Err(Problem::Missing),
        (false, true) => Ok(value),
        (false, false) => Err(Problem::Format),
    }
}

/// A URN: six digits, the first not 0.
///
/// # Errors
/// `Missing` or `Format`.
pub fn urn(typed: &str) -> Result<String, Problem> {
    let value = bare(typed);
    let good = digits(&value, 6) && !value.starts_with('0');
    found(value, good)
}

/// The UID of a trust: three to six digits.
///
/// # Errors
/// `Missing` or `Format`.
pub fn trust_uid(typed: &str) -> Result<String, Problem> {
    let value = bare(typed);
    let good = (3..=6).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit());
    found(value, good)
}

/// A number of a school, and whether it has the form that its nation's numbers have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolNumber {
    /// As it is kept.
    pub text: String,
    /// False where staff look at it: in Northern Ireland some settings have letters.
    pub usual: bool,
}

/// A school number by nation. England: a URN, or LA and establishment number, or a UKPRN; Wales: 66–68 and five digits;
/// Scotland: the seven digits of the SEED code; Northern Ireland: the DE reference, and whatever else stands there.
///
/// # Errors
/// `Missing` or `Format`.
pub fn school_number(typed: &str, nation: Option<&str>) -> Result<SchoolNumber, Problem> {
    let value = bare(typed);
    if value.is_empty() {
        return Err(Problem::Missing);
    }
    let seven = digits(&value, 7);
    let good = match nation {
        Some("wales") => seven && (value.starts_with("66") || value.starts_with("67") || value.starts_with("68")),
        Some("scotland") => seven,
        Some("northern_ireland") => {
            let usual = seven && matches!(value.as_bytes().first(), Some(b'1'..=b'5'));
            return if value.len() <= 40 { Ok(SchoolNumber { text: value, usual }) } else { Err(Problem::Format) };
        }
        _ => urn(&value).is_ok() || seven || (digits(&value, 8) && value.starts_with("10")),
    };
    if good { Ok(SchoolNumber { text: value, usual: true }) } else { Err(Problem::Format) }
}

/// A full UK postcode (rule P1), with a space before its last three characters.
///
/// # Errors
/// `Missing` or `Format`.
pub fn postcode(typed: &str) -> Result<String, Problem> {
    let value = bare(typed);
    if value.is_empty() {
        return Err(Problem::Missing);
    }
    let split = value.len().checked_sub(3).filter(|n| (2..=4).contains(n)).ok_or(Problem::Format)?;
    let (outward, inward) = value.split_at(split);
    if is_outward(outward.as_bytes()) && is_inward(inward.as_bytes()) {
        Ok(format!("{outward} {inward}"))
    } else {
        Err(Problem::Format)
    }
}

fn is_inward(text: &[u8]) -> bool {
    let letter = |b: &u8| b.is_ascii_uppercase() && !b"CIKMOV".contains(b);
    matches!(text, [digit, one, two] if digit.is_ascii_digit() && letter(one) && letter(two))
}

fn is_outward(text: &[u8]) -> bool {
    let digit = |b: &u8| b.is_ascii_digit();
    let (area, rest) = match text {
        [first, rest @ ..] if first.is_ascii_uppercase() && !b"QVX".contains(first) => (first, rest),
        _ => return false,
    };
    let second = |b: &u8| b.is_ascii_uppercase() && !b"IJZ".contains(b);
    let _ = area;
    match rest {
        [d] => digit(d),
        [d, e] if digit(d) && digit(e) => true,
        [d, letter] if digit(d) => b"ABCDEFGHJKPSTUW".contains(letter),
        [l, d] => second(l) && digit(d),
        [l, d, e] => second(l) && digit(d) && (digit(e) || b"ABEHMNPRVWXY".contains(e)),
        _ => false,
    }
}

/// A year from 1950 on; whether it has begun is for those to say who know the time.
///
/// # Errors
/// `Missing` or `Format`.
pub fn year(typed: &str) -> Result<String, Problem> {
    let value = machine(typed);
    let good = digits(&value, 4) && ("1950"..="2099").contains(&value.as_str());
    found(value, good)
}

/// What the domain of an address says about who has it. A trust signal, no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailClass {
    /// A school's: under `.sch.uk`.
    School,
    /// A government's: under `.gov.uk`, `.gov.wales` or `.gov.scot`.
    Government,
    /// Anybody can have one.
    FreeMail,
    /// Not known.
    Other,
}

impl EmailClass {
    /// As the database has it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Government => "government",
            Self::FreeMail => "free_mail",
            Self::Other => "other",
        }
    }
}

/// Domains under which anybody gets an address, without what follows the first dot where that differs by country.
const FREE: [&str; 34] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.co.uk",
    "hotmail.com",
    "hotmail.co.uk",
    "live.com",
    "live.co.uk",
    "msn.com",
    "yahoo.com",
    "yahoo.co.uk",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "gmx.co.uk",
    "mail.com",
    "zoho.com",
    "btinternet.com",
    "sky.com",
    "virginmedia.com",
    "talktalk.net",
    "ntlworld.com",
    "qq.com",
    "163.com",
    "126.com",
    "sina.com",
    "sina.cn",
    "foxmail.com",
    "yeah.net",
];

/// The class of an address in its final form.
pub fn email_class(email: &str) -> EmailClass {
    let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain).to_ascii_lowercase();
    let under = |suffix: &str| domain.strip_suffix(suffix).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'));
    if under("sch.uk") {
        EmailClass::School
    } else if ["gov.uk", "gov.wales", "gov.scot"].iter().any(|suffix| under(suffix)) {
        EmailClass::Government
    } else if FREE.contains(&domain.as_str()) {
        EmailClass::FreeMail
    } else {
        EmailClass::Other
    }
}
