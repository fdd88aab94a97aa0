//! What an event is, as the dataset describes it.

use crate::i18n::{Locale, PartialDate};
use crate::text_enum::text_enum;

text_enum! {
    /// What happened.
    pub enum EventKind {
        /// An agreement was signed or a link announced.
        Signing = "signing",
        /// A delegation travelled.
        Visit = "visit",
        /// A memorandum was signed.
        Mou = "mou",
        /// An anniversary was marked.
        Anniversary = "anniversary",
        /// An institute was agreed or opened.
        Institute = "institute",
        /// Schools met or signed.
        School = "school",
        /// A link was ended.
        Ending = "ending",
        /// Anything else.
        Other = "other",
    }
}

/// A dated event about one link, one place, or neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Stable key; its anchor on the timeline is `e-{slug}`.
    pub slug: String,
    /// When it happened, at the precision known.
    pub happened: PartialDate,
    /// The link it belongs to.
    pub link_slug: Option<String>,
    /// The place it belongs to, where it is about no single link.
    pub place_slug: Option<String>,
    /// What happened.
    pub kind: EventKind,
    /// One line in English.
    pub title_en: String,
    /// The same in Simplified Chinese.
    pub title_zh: String,
    /// Title of the source.
    pub source_title: String,
    /// Address of the source, where known.
    pub source_url: Option<String>,
}

impl Event {
    /// The title in a language.
    pub fn title(&self, locale: Locale) -> &str {
        locale.pick(&self.title_en, &self.title_zh)
    }
}
