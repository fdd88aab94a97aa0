//! Mail 2: the way back to a draft, when it was saved for later and as a reminder. It holds no answers.

use time::OffsetDateTime;

use super::locator::Locator;
use super::words::words;
use crate::config::Config;
use crate::i18n::Locale;
use crate::london;
use crate::mail::Mail;
use crate::paths;
use crate::registration::mail::compose;

/// Somebody saved for later.
pub fn saved(config: &Config, locale: Locale, recipient: &str, locator: Locator, until: OffsetDateTime) -> Mail {
    let w = &words(locale).mail;
    back(config, locale, recipient, w.saved_subject.to_owned(), w.saved, locator, until)
}

/// Nobody came back for a while.
pub fn reminder(config: &Config, locale: Locale, recipient: &str, locator: Locator, until: OffsetDateTime) -> Mail {
    let w = &words(locale).mail;
    let subject = (w.reminder_subject)(&london::day(until, locale));
    back(config, locale, recipient, subject, w.reminder, locator, until)
}

fn back(
    config: &Config,
    locale: Locale,
    recipient: &str,
    subject: String,
    reason: &str,
    locator: Locator,
    until: OffsetDateTime,
) -> Mail {
    let w = &words(locale).mail;
    let address = config.absolute(&paths::register_resume_locator(locale, &locator.to_string()));
    let text = vec![
        w.greeting.to_owned(),
        reason.to_owned(),
        address,
        w.how.to_owned(),
        (w.until)(&london::day(until, locale)),
        w.why.to_owned(),
    ];
    compose("draft", config, locale, recipient, subject, text)
}
