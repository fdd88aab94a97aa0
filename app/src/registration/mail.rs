//! The mails that an applicant gets: the code, and the confirmation. Each says why it comes, from whom, and where the
//! privacy page is; none holds a link that signs anybody in.

use super::reference::Reference;
use super::words::words;
use crate::config::Config;
use crate::i18n::Locale;
use crate::mail::Mail;
use crate::paths;

/// Six digits for an address that is not confirmed yet.
pub fn code(config: &Config, locale: Locale, recipient: &str, digits: &str) -> Mail {
    let w = &words(locale).mail;
    let text = [w.greeting, w.code, digits, w.code_lasts, w.code_why].map(ToOwned::to_owned);
    compose("code", config, locale, recipient, w.code_subject.to_owned(), text.into())
}

/// The reference of a registration that was sent.
pub fn submitted(config: &Config, locale: Locale, recipient: &str, reference: &Reference) -> Mail {
    let w = &words(locale).mail;
    let reference = reference.to_string();
    let text = vec![w.greeting.to_owned(), (w.sent)(&reference), w.sent_next.to_owned(), w.sent_why.to_owned()];
    compose("submitted", config, locale, recipient, (w.sent_subject)(&reference), text)
}

/// A mail with what ends every mail to an applicant: whom to write to, and where the privacy page is.
pub(super) fn compose(
    kind: &'static str,
    config: &Config,
    locale: Locale,
    recipient: &str,
    subject: String,
    mut paragraphs: Vec<String>,
) -> Mail {
    let (w, organisation) = (&words(locale).mail, &config.organisation);
    paragraphs.push((w.contact)(locale.pick(&organisation.name, &organisation.name_zh), &organisation.email));
    paragraphs.push((w.privacy)(&config.absolute(&paths::privacy(locale))));
    Mail { kind, recipient: recipient.to_owned(), subject, paragraphs }
}
