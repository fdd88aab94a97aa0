//! Which links a query asks for, and which its selection is about. Pure; the server alone filters.

use super::fold::fold;
use super::query::Query;
use super::{Link, LinkKind, LinkStatus};

/// What the filter needs to know of a link.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// UK nation, as a slug.
    pub nation: &'a str,
    /// Chinese province, as a slug.
    pub province: &'a str,
    /// Kind of link.
    pub kind: LinkKind,
    /// Status.
    pub status: LinkStatus,
    /// Year it began, where known.
    pub began: Option<u16>,
    /// Year it ended, where it has.
    pub ended: Option<u16>,
    /// Folded names of both places in all their writings, with spaces between (folding leaves none inside).
    pub names: &'a str,
}

impl Query {
    /// True for the links that the selection is about.
    pub fn selects(&self, link: &Link) -> bool {
        match (&self.place, &self.link) {
            (Some(place), _) => link.uk_slug == *place || link.cn_slug == *place,
            (None, Some(slug)) => link.slug == *slug,
            (None, None) => false,
        }
    }

    /// True where the link belongs to the set that is asked for.
    pub fn matches(&self, facts: &Facts<'_>) -> bool {
        self.matches_folded(&fold(&self.q), facts)
    }

    /// The same with the search text folded beforehand, once for many links.
    pub(super) fn matches_folded(&self, needle: &str, facts: &Facts<'_>) -> bool {
        let one_of = |words: &[String], word: &str| words.is_empty() || words.iter().any(|w| w == word);
        let began_between = match (self.from, self.to, facts.began) {
            (None, None, _) => true,
            (from, to, Some(began)) => from.is_none_or(|y| began >= y) && to.is_none_or(|y| began <= y),
            (_, _, None) => false,
        };
        one_of(&self.nation, facts.nation)
            && one_of(&self.province, facts.province)
            && (self.kind.is_empty() || self.kind.contains(&facts.kind))
            && (self.status.is_empty() || self.status.contains(&facts.status))
            && began_between
            && self.year.is_none_or(|year| in_force(facts, year))
            && facts.names.contains(needle)
    }
}

/// In force at the end of a year: begun by then, and not ended by then. A link without a year never is.
fn in_force(facts: &Facts<'_>, year: u16) -> bool {
    facts.began.is_some_and(|began| began <= year) && facts.ended.is_none_or(|ended| ended > year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(began: Option<u16>, ended: Option<u16>) -> Facts<'static> {
        Facts {
            nation: "england",
            province: "shanxi",
            kind: LinkKind::SisterCity,
            status: LinkStatus::Ended,
            began,
            ended,
            names: "newcastleupontyne 纽卡斯尔 taiyuan 太原",
        }
    }

    #[test]
    fn a_link_is_in_force_from_the_year_it_began_until_the_year_before_it_ended() {
        let taiyuan = facts(Some(1985), Some(2022));
        for (year, expected) in [(1984, false), (1985, true), (2021, true), (2022, false)] {
            let query = Query { year: Some(year), ..Query::default() };
            assert_eq!(query.matches(&taiyuan), expected, "{year}");
            assert!(!query.matches(&facts(None, None)), "no year known");
        }
    }

    #[test]
    fn search_reads_every_writing() {
        for (q, found) in
            [("newcastle", true), ("Newcastle upon", true), ("太原", true), ("Tàiyuán", true), ("derby", false)]
        {
            assert_eq!(Query { q: q.into(), ..Query::default() }.matches(&facts(None, None)), found, "{q}");
        }
    }
}
