//! What staff type into the form of a move, and what it means. What is missing or wrong gets a sentence at its field; what
//! was typed waits in the session until the move is made.

use serde::{Deserialize, Serialize};
use time::Date;
use time::macros::format_description;

use crate::case::lifecycle::{Agreement, Change, DeclineReason, Move, Proposal, WithdrawReason};
use crate::error::AppError;
use crate::request::Requester;

const KEY: &str = "move-tried";
/// Characters of a note that decides over something.
const NOTE: std::ops::RangeInclusive<usize> = 10..=500;
/// Characters of a question and of facts.
const LONG: usize = 2000;
/// Characters of a name.
const NAME: usize = 200;

/// The fields of all moves; each move has its own few.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub question: String,
    pub due: String,
    pub school: String,
    pub city: String,
    pub facts: String,
    pub note: String,
    pub reason: String,
    pub signed_on: String,
    pub uk_signatory: String,
    pub partner_signatory: String,
    pub review_on: String,
    pub value: String,
}

/// A field and what to do about it.
pub type Problem = (String, String);

/// A try that failed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tried {
    reference: String,
    version: String,
    /// Which form.
    pub form: String,
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Keeps a failed try for the page.
pub async fn keep(
    caller: &Requester,
    (reference, version): (&str, &str),
    form: &str,
    typed: Typed,
    problems: Vec<Problem>,
) -> Result<(), AppError> {
    let tried =
        Tried { reference: reference.to_owned(), version: version.to_owned(), form: form.to_owned(), typed, problems };
    Ok(caller.session.insert(KEY, tried).await?)
}

/// The failed try on this version of this registration, where there is one.
pub async fn last_try(caller: &Requester, reference: &str, version: &str) -> Result<Option<Tried>, AppError> {
    let tried: Option<Tried> = caller.session.get(KEY).await?;
    Ok(tried.filter(|tried| tried.reference == reference && tried.version == version))
}

/// Reads the fields of one form, collecting what is wrong.
struct Reader<'a> {
    typed: &'a Typed,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn wrong<T: Default>(&mut self, field: &str, message: impl Into<String>) -> T {
        self.problems.push((field.to_owned(), message.into()));
        T::default()
    }

    fn text(&mut self, field: &str, value: &str, what: &str, most: usize) -> String {
        let value = clean(value);
        match value.chars().count() {
            0 => self.wrong(field, format!("Enter {what}")),
            n if n > most => self.wrong(field, format!("Use {most} characters or fewer; this has {n}")),
            _ => value,
        }
    }

    fn note(&mut self) -> String {
        read_reason(&self.typed.note).unwrap_or_else(|message| self.wrong("note", message))
    }

    fn date(
        &mut self,
        field: &str,
        value: &str,
        what: &str,
        fits: impl Fn(Date) -> Option<&'static str>,
    ) -> Option<Date> {
        let Ok(date) = Date::parse(value.trim(), format_description!("[year]-[month]-[day]")) else {
            return self.wrong(field, format!("Enter {what} as a date, like 2026-03-31"));
        };
        match fits(date) {
            Some(message) => self.wrong(field, message),
            None => Some(date),
        }
    }
}

fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>().trim().to_owned()
}

/// What the fields of a move mean today.
///
/// # Errors
/// What is wrong, field by field.
pub fn read(step: Move, typed: &Typed, today: Date) -> Result<Change, Vec<Problem>> {
    let mut r = Reader { typed, problems: Vec::new() };
    let change = match step {
        Move::StartReview => Change::StartReview,
        Move::ResumeReview => Change::ResumeReview,
        Move::AcceptUk => Change::AcceptUk,
        Move::AcceptPartner => Change::AcceptPartner,
        Move::Activate => Change::Activate,
        Move::Decline => Change::Decline,
        Move::Reopen => Change::Reopen,
        Move::AskInformation => {
            let question = r.text("question", &typed.question, "the question", LONG);
            let due = r.date("due", &typed.due, "the day by which to answer", |due| {
                (due <= today).then_some("Choose a day after today")
            });
            Change::AskInformation { question, due: due.unwrap_or(today) }
        }
        Move::ProposeMatch => {
            let facts = clean(&typed.facts);
            if facts.chars().count() > LONG {
                r.wrong::<()>("facts", format!("Use {LONG} characters or fewer"));
            }
            let school = r.text("school", &typed.school, "the name of the partner school", NAME);
            let city = r.text("city", &typed.city, "its city", NAME);
            Change::ProposeMatch(Proposal { school, city, facts })
        }
        Move::RejectMatch => Change::RejectMatch { note: r.note() },
        Move::Close => Change::Close { note: r.note() },
        Move::RecordAgreement => {
            let signed_on = r.date("signed_on", &typed.signed_on, "the day of the last signature", |signed| {
                (signed > today).then_some("Choose today or a day before")
            });
            let uk_signatory = r.text("uk_signatory", &typed.uk_signatory, "who signed in the UK", NAME);
            let partner_signatory = r.text("partner_signatory", &typed.partner_signatory, "who signed in China", NAME);
            let review_on = r.date("review_on", &typed.review_on, "the day of the review", |review| {
                (review <= signed_on.unwrap_or(today)).then_some("Choose a day after the signature")
            });
            Change::RecordAgreement(Agreement {
                signed_on: signed_on.unwrap_or(today),
                uk_signatory,
                partner_signatory,
                review_on: review_on.unwrap_or(today),
            })
        }
        Move::Withdraw => {
            let reason = typed.reason.parse::<WithdrawReason>();
            if reason.is_err() {
                r.wrong::<()>("reason", "Choose why");
            }
            Change::Withdraw(reason.unwrap_or(WithdrawReason::SchoolWish))
        }
    };
    if r.problems.is_empty() { Ok(change) } else { Err(r.problems) }
}

/// Reason and note of a proposal to decline.
///
/// # Errors
/// What is wrong, field by field.
pub fn read_decline(typed: &Typed) -> Result<(DeclineReason, String), Vec<Problem>> {
    let mut r = Reader { typed, problems: Vec::new() };
    let reason = typed.reason.parse::<DeclineReason>();
    if reason.is_err() {
        r.wrong::<()>("reason", "Choose a reason");
    }
    let note = r.note();
    match reason {
        Ok(reason) if r.problems.is_empty() => Ok((reason, note)),
        _ => Err(r.problems),
    }
}

/// Why, where it decides over something.
///
/// # Errors
/// What to do about it.
pub fn read_reason(text: &str) -> Result<String, String> {
    let text = clean(text);
    let length = text.chars().count();
    if NOTE.contains(&length) {
        return Ok(text);
    }
    Err(format!("Say why, in 10 to 500 characters; this has {length}"))
}

/// How or why, in a few words.
///
/// # Errors
/// What to do about it.
pub fn short_note(text: &str) -> Result<String, Problem> {
    let text = clean(text);
    let length = text.chars().count();
    let wrong = |message: &str| Err(("note".to_owned(), message.to_owned()));
    match length {
        0 => wrong("Say how or why, in a few words"),
        n if n > *NOTE.end() => wrong("Use 500 characters or fewer"),
        _ => Ok(text),
    }
}

/// An optional day of a hold: nothing, or a day that has not gone by.
///
/// # Errors
/// What to do about it.
pub fn read_until(text: &str, today: Date) -> Result<Option<Date>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match Date::parse(text.trim(), format_description!("[year]-[month]-[day]")) {
        Ok(date) if date > today => Ok(Some(date)),
        Ok(_) => Err("Choose a day after today".to_owned()),
        Err(_) => Err("Enter a date, like 2026-03-31".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 03 - 02);

    fn fields(problems: &[Problem]) -> Vec<&str> {
        problems.iter().map(|(field, _)| field.as_str()).collect()
    }

    #[test]
    fn each_move_asks_for_what_it_needs() {
        let empty = Typed::default();
        for (step, missing) in [
            (Move::StartReview, &[][..]),
            (Move::AskInformation, &["question", "due"]),
            (Move::ProposeMatch, &["school", "city"]),
            (Move::RejectMatch, &["note"]),
            (Move::RecordAgreement, &["signed_on", "uk_signatory", "partner_signatory", "review_on"]),
            (Move::Close, &["note"]),
            (Move::Withdraw, &["reason"]),
        ] {
            assert_eq!(fields(&read(step, &empty, TODAY).err().unwrap_or_default()), missing, "{step}");
        }
        assert_eq!(fields(&read_decline(&empty).unwrap_err()), ["reason", "note"]);
    }

    #[test]
    fn dates_must_make_sense() {
        let typed = |signed_on: &str, review_on: &str| Typed {
            signed_on: signed_on.into(),
            review_on: review_on.into(),
            uk_signatory: "A".into(),
            partner_signatory: "李".into(),
            ..Typed::default()
        };
        assert!(read(Move::RecordAgreement, &typed("2026-03-02", "2027-03-02"), TODAY).is_ok());
        for (signed, review, wrong) in [
            ("2026-03-03", "2027-03-02", "signed_on"),
            ("2026-03-01", "2026-03-01", "review_on"),
            ("soon", "2027-03-02", "signed_on"),
            ("2026-02-30", "2027-03-02", "signed_on"),
        ] {
            assert_eq!(fields(&read(Move::RecordAgreement, &typed(signed, review), TODAY).unwrap_err()), [wrong]);
        }
    }

    proptest! {
        #[test]
        fn never_panics(step in prop::sample::select(Move::ALL), text in ".*", date in ".*") {
            let typed = Typed { question: text.clone(), due: date.clone(), note: text.clone(), reason: text.clone(),
                signed_on: date.clone(), review_on: date, school: text.clone(), city: text, ..Typed::default() };
            let _ = read(step, &typed, TODAY);
            let _ = read_decline(&typed);
        }
    }
}
