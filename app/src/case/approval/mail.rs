//! Mail 4: somebody is asked to agree. Mail 5: what came of it. Neither holds a phone number.

use time::OffsetDateTime;
use uuid::Uuid;

use super::LIFETIME;
use super::db::{Approval, ToAsk};
use super::token::Token;
use super::words::words;
use crate::config::Config;
use crate::i18n::uk_time;
use crate::mail::{Letter, Mail, Part, compose};
use crate::paths;

/// To the approver: who asks, for which school, and the link.
pub(super) fn needed(
    config: &Config,
    registration: Uuid,
    recipient: &str,
    asked: &ToAsk,
    token: Token,
    now: OffsetDateTime,
) -> Mail {
    let locale = asked.locale;
    let mail = compose(config, "approval", locale, recipient, |locale| {
        let w = &words(locale).mail;
        let address = config.absolute(&paths::approve(locale, &token.to_string()));
        let parts = vec![
            Part::Text((w.asks)(&asked.contact_name, &asked.school)),
            Part::Link(w.what.to_owned(), address),
            Part::text(w.how),
            Part::Text((w.until)(&uk_time::day(now + LIFETIME, locale))),
        ];
        Letter { subject: (w.subject)(&asked.reference), parts, reason: (w.why)(&asked.reference) }
    });
    mail.about(registration)
}

/// To the applicant: approved, or sent back with a note.
pub(super) fn answered(config: &Config, approval: &Approval, yes: bool, note: &str) -> Mail {
    let locale = approval.locale;
    let mail = compose(config, "approval_answered", locale, &approval.contact_email, |locale| {
        let w = &words(locale).mail;
        let mut parts = vec![Part::text(if yes { w.yes } else { w.no })];
        if !note.is_empty() {
            parts.extend([Part::text(w.note), Part::Quote(note.to_owned())]);
        }
        let next = if yes { w.yes_next } else { w.no_next };
        parts.push(Part::Link(next.to_owned(), config.absolute(&paths::track(locale))));
        let subject = if yes { w.yes_subject } else { w.no_subject };
        let reason = (w.why_applicant)(&approval.reference);
        Letter { subject: subject(&approval.reference), parts, reason }
    });
    mail.about(approval.registration)
}
