//! Mail 14 in its first part: what was asked for has arrived.

use time::Date;

use super::db::Record;
use super::words::words;
use crate::case::data_request::Kind;
use crate::config::Config;
use crate::i18n::{Locale, PartialDate};
use crate::mail::{Letter, Mail, Part, compose};
use crate::paths;

/// A date as a sentence has it.
pub fn date(date: Date, locale: Locale) -> String {
    let iso = date.to_string();
    iso.parse::<PartialDate>().map_or(iso, |date| date.display(locale))
}

/// A request about personal data has arrived.
pub fn received(config: &Config, record: &Record, kind: Kind, due: Date) -> Mail {
    let locale = record.locale;
    let mail = compose(config, "data_request", locale, &record.contact_email, |locale| {
        let w = &words(locale).mail;
        let (asked, next) = match kind {
            Kind::Copy => (w.copy, w.copy_now),
            Kind::Erasure => (w.erasure, w.erasure_kept),
            Kind::Correction => (w.correction, w.correction_next),
        };
        let parts = vec![
            Part::text(asked),
            Part::Text((w.due)(&date(due, locale))),
            Part::Link(next.to_owned(), config.absolute(&paths::track(locale))),
        ];
        Letter { subject: (w.subject)(&record.reference), parts, reason: (w.why)(&record.reference) }
    });
    mail.about(record.id)
}
