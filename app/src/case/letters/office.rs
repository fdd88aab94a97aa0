//! To the office's own inbox: how much is new, and where. Nothing of what is in it.

use crate::config::Config;
use crate::i18n::Locale;
use crate::mail::{Letter, Mail, Part, compose};
use crate::paths;

/// New registrations since the last of these mails, and how many wait in all.
pub fn new_registrations(config: &Config, new: i64, waiting: i64) -> Mail {
    compose(config, "new_registrations", Locale::En, &config.staff_email, |_| Letter {
        subject: match new {
            1 => "1 new registration".to_owned(),
            n => format!("{n} new registrations"),
        },
        parts: vec![
            Part::Text(match waiting {
                1 => "1 registration waits for review.".to_owned(),
                n => format!("{n} registrations wait for review."),
            }),
            Part::Link(
                "The list:".into(),
                config.absolute(&format!("{}?status=submitted", paths::STAFF_REGISTRATIONS)),
            ),
        ],
        reason:
            "You get this e-mail because this address is the staff inbox of the service. It comes at most once an hour."
                .into(),
    })
}
