//! What a link is, as the dataset describes it.

use crate::i18n::{Locale, PartialDate};
use crate::text_enum::text_enum;

text_enum! {
    /// What was agreed. The README of the dataset defines each.
    pub enum LinkKind {
        /// At least one side calls it a sister city, friendship city or twin town.
        SisterCity = "sister_city",
        /// A partnership or friendly co-operation agreement.
        Friendship = "friendship",
        /// A memorandum or letter of intent with no later agreement found.
        Mou = "mou",
        /// An agreement of a county, nation or university with a province-level unit.
        ProvinceLink = "province_link",
        /// A group of school-to-school links.
        SchoolCluster = "school_cluster",
    }
}

text_enum! {
    /// Whether a link is alive, as far as a source says. Unknown does not mean inactive.
    pub enum LinkStatus {
        /// Evidence from 2020 or later, or an undated official page, presents it as current.
        Active = "active",
        /// Neither.
        Unknown = "unknown",
        /// A source says that it was terminated.
        Ended = "ended",
    }
}

text_enum! {
    /// Who a source is.
    pub enum SourceKind {
        /// A council, government or university about itself.
        Official = "official",
        /// A newspaper or agency.
        Press = "press",
        /// A scholarly text.
        Academic = "academic",
        /// An encyclopaedia or list.
        Reference = "reference",
        /// An organisation that works with the partners.
        PartnerOrganisation = "partner_organisation",
    }
}

text_enum! {
    /// Which fact of a link a source supports.
    pub enum Supports {
        /// The date it began.
        Established = "established",
        /// The date it ended.
        Ended = "ended",
        /// Its status.
        Status = "status",
        /// Its kind.
        Kind = "kind",
    }
}

/// A link between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// `uk_slug--cn_slug`: stable key and last segment of the link's address.
    pub slug: String,
    /// The place in the UK.
    pub uk_slug: String,
    /// The place in China.
    pub cn_slug: String,
    /// What was agreed.
    pub kind: LinkKind,
    /// When it began, where known.
    pub established: Option<PartialDate>,
    /// When it ended; set exactly for links whose status is ended.
    pub ended: Option<PartialDate>,
    /// Whether it is alive.
    pub status: LinkStatus,
    /// Year of the newest dated evidence, where there is one.
    pub last_evidence: Option<i16>,
    /// What a reader must know, in English.
    pub note_en: String,
    /// The same in Simplified Chinese.
    pub note_zh: String,
}

impl Link {
    /// The note in a language.
    pub fn note(&self, locale: Locale) -> &str {
        locale.pick(&self.note_en, &self.note_zh)
    }
}

/// Where a fact about a link comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The link it speaks of.
    pub link_slug: String,
    /// Title, or a description where no exact title was seen.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Address, where known.
    pub url: Option<String>,
    /// Who the publisher is.
    pub kind: SourceKind,
    /// What it supports.
    pub supports: Vec<Supports>,
}
