//! What a place is, as the dataset describes it.

use crate::i18n::Locale;
use crate::text_enum::text_enum;

text_enum! {
    /// The side a place lies on, as its ISO 3166 code.
    pub enum Country {
        /// The United Kingdom.
        Uk = "GB",
        /// China.
        China = "CN",
    }
}

text_enum! {
    /// What a place is.
    pub enum PlaceKind {
        /// A city.
        City = "city",
        /// A town.
        Town = "town",
        /// A London or metropolitan borough.
        Borough = "borough",
        /// A district.
        District = "district",
        /// A county, in either country.
        County = "county",
        /// A nation of the United Kingdom.
        Nation = "nation",
        /// A Chinese municipality of province rank.
        Municipality = "municipality",
        /// A Chinese province.
        Province = "province",
    }
}

impl PlaceKind {
    /// True for kinds that are an area rather than a point: drawn as a ring, named like a region.
    pub const fn is_area(self) -> bool {
        matches!(self, Self::County | Self::Nation | Self::Province)
    }
}

/// A place with at least a position; the position of an area is its centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Stable key and last segment of the place's address.
    pub slug: String,
    /// Name in English.
    pub name_en: String,
    /// Name in Simplified Chinese.
    pub name_zh: String,
    /// Pinyin with tone marks; empty for places in the UK.
    pub pinyin: String,
    /// What the place is.
    pub kind: PlaceKind,
    /// The side it lies on.
    pub country: Country,
    /// UK nation or Chinese province-level unit, in English.
    pub region_en: String,
    /// The same in Simplified Chinese.
    pub region_zh: String,
    /// Latitude in degrees, WGS 84.
    pub lat: f64,
    /// Longitude in degrees, WGS 84.
    pub lon: f64,
    /// What the point stands for.
    pub coords_note: String,
}

impl Place {
    /// The name in a language.
    pub fn name(&self, locale: Locale) -> &str {
        locale.pick(&self.name_en, &self.name_zh)
    }

    /// The region's name in a language.
    pub fn region(&self, locale: Locale) -> &str {
        locale.pick(&self.region_en, &self.region_zh)
    }

    /// The region as it stands in a URL: `north-east` style, made from the English name.
    pub fn region_slug(&self) -> String {
        slug_of(&self.region_en)
    }
}

/// A text as a URL word: lower-case ASCII letters and digits, other runs as one hyphen.
pub fn slug_of(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if c != '\'' && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
