//! A set of links in the compact form in which it travels to the island: where there are too many to name each in the page,
//! the island still has to know which link runs where.

use std::collections::HashMap;

use serde::Serialize;

use crate::catalogue::LinkStatus;
use crate::catalogue::order::sorted;
use crate::catalogue::published::Published;
use crate::catalogue::query::Query;
use crate::i18n::PartialDate;

/// The links of a query, for `/api/v1/explorer.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Compact<'a> {
    /// Slugs of the places, each once.
    pub places: Vec<&'a str>,
    /// For each link, in the order of slugs, its place in the UK and in China (positions in `places`), its status (position in
    /// [`LinkStatus::ALL`]), the years in which it began and ended (0 where not known, or not ended).
    pub links: Vec<(usize, usize, usize, u16, u16)>,
}

impl<'a> Compact<'a> {
    /// The links that a query asks for.
    pub fn of(published: &'a Published, query: &Query) -> Self {
        let mut compact = Self::default();
        let mut positions = HashMap::new();
        for link in sorted(published.matching(query), |a, b| a.slug.cmp(&b.slug)) {
            let mut position = |slug: &'a str| {
                *positions.entry(slug).or_insert_with(|| {
                    compact.places.push(slug);
                    compact.places.len() - 1
                })
            };
            let (uk, cn) = (position(&link.uk_slug), position(&link.cn_slug));
            let status = LinkStatus::ALL.iter().position(|status| *status == link.status).unwrap_or_default();
            let year = |date: Option<PartialDate>| date.map_or(0, PartialDate::year);
            compact.links.push((uk, cn, status, year(link.established), year(link.ended)));
        }
        compact
    }
}
