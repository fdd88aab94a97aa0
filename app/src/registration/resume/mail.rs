//! Mail 2: the way back to a draft, when it was saved for later and as a reminder. It holds no answers.

use time::OffsetDateTime;

use super::locator::Locator;
use super::words::{MailWords, words};
use crate::config::Config;
use crate::i18n::{Locale, uk_time};
use crate::mail::{Letter, Mail, Part, compose};
use crate::paths;

/// Somebody saved for later.
pub fn saved(config: &Config, locale: Locale, recipient: &str, locator: Locator, until: OffsetDateTime) -> Mail {
    back(config, locale, recipient, locator, until, |w, _| (w.saved_subject.to_owned(), w.saved))
}

/// Nobody came back for a while.
pub fn reminder(config: &Config, locale: Locale, recipient: &str, locator: Locator, until: OffsetDateTime) -> Mail {
    back(config, locale, recipient, locator, until, |w, day| ((w.reminder_subject)(day), w.reminder))
}

fn back(
    config: &Config,
    locale: Locale,
    recipient: &str,
    locator: Locator,
    until: OffsetDateTime,
    about: impl Fn(&'static MailWords, &str) -> (String, &'static str),
) -> Mail {
    let locator = locator.to_string();
    compose(config, "draft", locale, recipient, |locale| {
        let (w, day) = (&words(locale).mail, uk_time::day(until, locale));
        let (subject, text) = about(w, &day);
        let address = config.absolute(&paths::register_resume_locator(locale, &locator));
        let parts = vec![Part::Link(text.to_owned(), address), Part::text(w.how), Part::Text((w.until)(&day))];
        Letter { subject, parts, reason: w.why.to_owned() }
    })
}
