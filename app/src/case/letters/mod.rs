//! The mails about a registration, one file a group. Each is a function of facts that gives the whole letter in either
//! language, so that a missing one does not compile. None holds a link that signs anybody in, none the school's name
//! in its subject.

mod apply;
mod care;
mod data;
mod matched;
mod office;
mod review;

#[cfg(test)]
mod tests;

pub use apply::{Enclosed, named_as_lead, submitted};
pub use care::{closed, health_check};
pub use data::{data_done, data_held, data_refused};
pub use matched::{Partner, active, agreement_ready, agreement_signed, proposed};
pub use office::new_registrations;
pub use review::{declined, information_needed, information_reminder};

use uuid::Uuid;

use crate::config::Config;
use crate::i18n::{Locale, PartialDate};
use crate::mail::{Letter, Mail, Part, compose};
use crate::paths;

/// What every mail about a registration needs to know of it.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// For addresses and the organisation.
    pub config: &'a Config,
    /// The registration.
    pub id: Uuid,
    /// Its reference.
    pub reference: &'a str,
    /// The language it was filled in.
    pub locale: Locale,
}

impl About<'_> {
    fn write(&self, kind: &'static str, recipient: &str, letter: impl Fn(Locale) -> Letter) -> Mail {
        compose(self.config, kind, self.locale, recipient, letter).about(self.id)
    }

    /// Where the school sees how things stand.
    fn tracker(&self, locale: Locale) -> Part {
        let name = locale.pick("Follow the registration:", "查看登记进展：");
        Part::Link(name.to_owned(), self.config.absolute(&paths::track(locale)))
    }

    /// The reason that most of these mails have.
    fn contact_reason(&self, locale: Locale) -> String {
        let reference = self.reference;
        match locale {
            Locale::En => {
                format!("You get this e-mail because this address is a contact for the registration {reference}.")
            }
            Locale::Zh => format!("您收到这封邮件，是因为这个邮箱是登记 {reference} 的联系邮箱。"),
        }
    }
}

/// A date as a sentence has it.
fn day(date: time::Date, locale: Locale) -> String {
    date.to_string().parse::<PartialDate>().map_or_else(|_| date.to_string(), |date| date.display(locale))
}
