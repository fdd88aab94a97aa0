//! UK schools that have a Chinese partner school or have exchanged visits, as sources tell it.

use crate::text_enum::text_enum;

text_enum! {
    /// What is known of a school's tie with China.
    pub enum SchoolTie {
        /// A source names the two schools as linked.
        Linked = "linked",
        /// They signed an agreement.
        Agreement = "agreement",
        /// Staff went to China.
        Visited = "visited",
        /// The school received visitors from China.
        Hosted = "hosted",
    }
}

/// A UK school with a tie to China.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerSchool {
    /// Stable key.
    pub slug: String,
    /// Name of the school.
    pub name: String,
    /// Town of the school, as its place's English name where it is one.
    pub town: String,
    /// `primary`, `secondary` …, in English.
    pub phase: String,
    /// The Chinese place of the partner, where known.
    pub partner_slug: Option<String>,
    /// What is known.
    pub ties: Vec<SchoolTie>,
    /// Year of the newest dated fact.
    pub year: Option<i16>,
    /// Name of the partner school, where known.
    pub partner_school: String,
    /// Title of the source.
    pub source_title: String,
    /// Address of the source, where known.
    pub source_url: Option<String>,
}
