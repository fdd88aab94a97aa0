//! The set of links that a query asks for, out of the published snapshot: pages, open data and files take it from here.

use super::order::sorted;
use super::{Country, Facts, Link, Place, Query, Vocabulary, fold};
use crate::i18n::PartialDate;

/// What search and filter need to know, made once per snapshot.
#[derive(Debug, Default)]
pub struct Index {
    /// The words a query may name.
    pub vocabulary: Vocabulary,
    /// For each link: nation, province, folded names.
    rows: Vec<(String, String, String)>,
}

impl Index {
    /// Makes the index; `ends` gives both places of a link.
    pub fn new<'a>(
        places: &'a [Place],
        links: &'a [Link],
        ends: impl Fn(&Link) -> Option<(&'a Place, &'a Place)>,
    ) -> Self {
        let sorted = |words: &mut dyn Iterator<Item = String>| {
            let mut words = sorted(words.collect(), Ord::cmp);
            words.dedup();
            words
        };
        let regions = |country| places.iter().filter(move |p| p.country == country).map(Place::region_slug);
        let rows = links.iter().map(|link| {
            let Some((uk, cn)) = ends(link) else { return Default::default() };
            let names =
                [&uk.name_en, &uk.name_zh, &cn.name_en, &cn.name_zh, &cn.pinyin].map(|name| fold(name)).join(" ");
            (uk.region_slug(), cn.region_slug(), names)
        });
        Self {
            vocabulary: Vocabulary {
                nations: sorted(&mut regions(Country::Uk)),
                provinces: sorted(&mut regions(Country::China)),
                places: sorted(&mut places.iter().map(|p| p.slug.clone())),
                links: sorted(&mut links.iter().map(|l| l.slug.clone())),
            },
            rows: rows.collect(),
        }
    }
}

impl Index {
    /// The links that match, in their order; `links` are those the index was made of.
    pub fn matching<'a>(&self, links: &'a [Link], query: &Query) -> Vec<&'a Link> {
        let needle = fold(&query.q);
        links
            .iter()
            .zip(&self.rows)
            .filter(|(link, (nation, province, names))| {
                query.matches_folded(
                    &needle,
                    &Facts {
                        nation,
                        province,
                        kind: link.kind,
                        status: link.status,
                        began: link.established.map(PartialDate::year),
                        ended: link.ended.map(PartialDate::year),
                        names,
                    },
                )
            })
            .map(|(link, _)| link)
            .collect()
    }

    /// How many links without a known year a query leaves out because it asks for a year.
    pub fn without_year(&self, links: &[Link], query: &Query) -> usize {
        if query.year.is_none() && query.from.is_none() && query.to.is_none() {
            return 0;
        }
        let timeless = Query { year: None, from: None, to: None, ..query.clone() };
        self.matching(links, &timeless).iter().filter(|l| l.established.is_none()).count()
    }
}
