//! Places and links as every view of the explorer needs them.

use super::index::Index;
use super::order::sorted;
use super::query::Query;
use super::school_link::SchoolLink;
use super::vocabulary::Vocabulary;
use super::{Link, Place};

/// From so many links on a page does not name each: lines are merged, bars count, and the island asks for the rest.
const MANY: usize = 500;

/// All places and links, with what finds them.
#[derive(Debug, Default)]
pub struct Atlas {
    /// By English name.
    pub places: Vec<Place>,
    /// In the snapshot's order.
    pub links: Vec<Link>,
    /// By name.
    pub schools: Vec<SchoolLink>,
    /// Who published the sources of each link.
    publishers: Vec<Vec<String>>,
    /// Positions in the order of slugs.
    places_by_slug: Vec<usize>,
    links_by_slug: Vec<usize>,
    index: Index,
}

impl Atlas {
    /// Builds the indexes.
    pub fn new(places: Vec<Place>, links: Vec<Link>, publishers: Vec<Vec<String>>) -> Self {
        let places_by_slug = sorted((0..places.len()).collect(), |a, b| places[*a].slug.cmp(&places[*b].slug));
        let links_by_slug = sorted((0..links.len()).collect(), |a, b| links[*a].slug.cmp(&links[*b].slug));
        let at = |slug: &str| {
            let at = places_by_slug.binary_search_by(|i| places[*i].slug.as_str().cmp(slug)).ok()?;
            Some(&places[places_by_slug[at]])
        };
        let index = Index::new(&places, &links, |link| Some((at(&link.uk_slug)?, at(&link.cn_slug)?)));
        Self { places, links, schools: Vec::new(), publishers, places_by_slug, links_by_slug, index }
    }

    fn place_at(&self, slug: &str) -> Option<usize> {
        let at = self.places_by_slug.binary_search_by(|i| self.places[*i].slug.as_str().cmp(slug)).ok()?;
        self.places_by_slug.get(at).copied()
    }

    fn link_at(&self, slug: &str) -> Option<usize> {
        let at = self.links_by_slug.binary_search_by(|i| self.links[*i].slug.as_str().cmp(slug)).ok()?;
        self.links_by_slug.get(at).copied()
    }

    /// A place by its slug.
    pub fn place(&self, slug: &str) -> Option<&Place> {
        self.places.get(self.place_at(slug)?)
    }

    /// A link by its slug.
    pub fn link(&self, slug: &str) -> Option<&Link> {
        self.links.get(self.link_at(slug)?)
    }

    /// Both ends of a link: the UK place, then the Chinese place.
    pub fn ends(&self, link: &Link) -> Option<(&Place, &Place)> {
        Some((self.place(&link.uk_slug)?, self.place(&link.cn_slug)?))
    }

    /// Who published the sources of a link.
    pub fn publishers(&self, link: &Link) -> &[String] {
        self.link_at(&link.slug).and_then(|i| self.publishers.get(i)).map_or(&[], Vec::as_slice)
    }

    /// The schools of a place, or whose partner lies there.
    pub fn schools_at<'a>(&'a self, slug: &'a str) -> impl Iterator<Item = &'a SchoolLink> {
        self.schools.iter().filter(move |school| school.is_at(slug))
    }

    /// How many schools of a place have an active partnership, and how many one that ended.
    pub fn count_schools(&self, slug: &str) -> (usize, usize) {
        let ended = self.schools_at(slug).filter(|school| school.is_over).count();
        (self.schools_at(slug).count() - ended, ended)
    }

    /// The links that a query asks for.
    pub fn matching(&self, query: &Query) -> Vec<&Link> {
        self.index.matching(&self.links, query)
    }

    /// How many links without a known year a query leaves out because it asks for a year.
    pub fn without_year(&self, query: &Query) -> usize {
        self.index.without_year(&self.links, query)
    }

    /// True where there are too many links for a page to name each.
    pub const fn is_large(&self) -> bool {
        self.links.len() > MANY
    }

    /// What search and filter need to know.
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// The words that a query may name.
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.index.vocabulary
    }
}
