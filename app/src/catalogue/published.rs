//! The public data as an immutable snapshot in memory. Public pages ask Postgres nothing, stay up while it is down, and
//! are a function of the snapshot's version, the language and the URL.

use std::collections::HashMap;

use super::partner_school::PartnerSchool;
use super::school_link::SchoolLink;
use super::{Authority, Country, Event, Index, Link, LinkStatus, Place, Query, Source, Vocabulary};
use crate::i18n::PartialDate;

/// From so many links on a page does not name each: lines are merged, bars count, and the island asks for the rest.
const MANY: usize = 500;

/// Everything public, at one version.
#[derive(Debug, Default)]
pub struct Published {
    /// Grows with every change of the data.
    pub version: i64,
    /// By English name.
    pub places: Vec<Place>,
    /// By the UK place's English name, then the Chinese place's.
    pub links: Vec<Link>,
    /// By date, earliest first.
    pub events: Vec<Event>,
    /// By link, then in the order of the dataset.
    pub sources: Vec<Source>,
    /// By name.
    pub schools: Vec<PartnerSchool>,
    /// Which councils the places answer to.
    pub authorities: Vec<Authority>,
    place_index: HashMap<String, usize>,
    link_index: HashMap<String, usize>,
    /// Who published the sources of each link, in the order of `links`.
    publishers: Vec<Vec<String>>,
    school_links: Vec<SchoolLink>,
    index: Index,
}

/// How many there are of each, as pages say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All links.
    pub links: usize,
    /// Links whose status is active, unknown and ended.
    pub active: usize,
    /// See `active`.
    pub unknown: usize,
    /// See `active`.
    pub ended: usize,
    /// Places in the UK that have a link.
    pub uk_places: usize,
    /// Places in China that have a link.
    pub cn_places: usize,
    /// Dated events.
    pub events: usize,
    /// Sources.
    pub sources: usize,
    /// The year in which the first link began.
    pub first_year: Option<u16>,
}

impl Published {
    /// Builds the indexes over rows that came in the order the fields promise.
    pub fn new(
        version: i64,
        places: Vec<Place>,
        mut links: Vec<Link>,
        events: Vec<Event>,
        sources: Vec<Source>,
        schools: Vec<PartnerSchool>,
    ) -> Self {
        let place_index: HashMap<_, _> = places.iter().enumerate().map(|(i, p)| (p.slug.clone(), i)).collect();
        links.sort_by_key(|l| (place_index.get(&l.uk_slug).copied(), place_index.get(&l.cn_slug).copied()));
        let link_index = links.iter().enumerate().map(|(i, l)| (l.slug.clone(), i)).collect();
        let mut publishers: HashMap<&str, Vec<String>> = HashMap::new();
        for source in &sources {
            let names = publishers.entry(&source.link_slug).or_default();
            if !names.contains(&source.publisher) {
                names.push(source.publisher.clone());
            }
        }
        let publishers = links.iter().map(|l| publishers.remove(l.slug.as_str()).unwrap_or_default()).collect();
        let at = |slug: &str| place_index.get(slug).and_then(|at: &usize| places.get(*at));
        let index = Index::new(&places, &links, |link| Some((at(&link.uk_slug)?, at(&link.cn_slug)?)));
        Self {
            version,
            places,
            links,
            events,
            sources,
            schools,
            authorities: Vec::new(),
            place_index,
            link_index,
            publishers,
            school_links: Vec::new(),
            index,
        }
    }

    /// The same, with the councils that the places answer to.
    #[must_use]
    pub fn with_authorities(mut self, authorities: Vec<Authority>) -> Self {
        self.authorities = authorities;
        self
    }

    /// The same, with the school links, by name.
    #[must_use]
    pub fn with_school_links(mut self, school_links: Vec<SchoolLink>) -> Self {
        self.school_links = school_links;
        self
    }

    /// Schools whose partnership is or was active, by name.
    pub fn school_links(&self) -> &[SchoolLink] {
        &self.school_links
    }

    /// The school links of a place: the school lies there, or its partner.
    pub fn school_links_at<'a>(&'a self, slug: &'a str) -> impl Iterator<Item = &'a SchoolLink> {
        self.school_links.iter().filter(move |school| school.is_at(slug))
    }

    /// How many school links of a place are active, and how many have ended.
    pub fn count_school_links(&self, slug: &str) -> (usize, usize) {
        let ended = self.school_links_at(slug).filter(|school| school.is_over).count();
        (self.school_links_at(slug).count() - ended, ended)
    }

    /// A place by its slug.
    pub fn place(&self, slug: &str) -> Option<&Place> {
        self.place_index.get(slug).and_then(|i| self.places.get(*i))
    }

    /// A link by its slug.
    pub fn link(&self, slug: &str) -> Option<&Link> {
        self.link_index.get(slug).and_then(|i| self.links.get(*i))
    }

    /// Both ends of a link: the UK place, then the Chinese place. The database holds no link without them.
    pub fn ends<'a>(&'a self, link: &Link) -> Option<(&'a Place, &'a Place)> {
        Some((self.place(&link.uk_slug)?, self.place(&link.cn_slug)?))
    }

    /// Who published the sources of a link.
    pub fn publishers(&self, link: &Link) -> &[String] {
        self.link_index.get(&link.slug).and_then(|at| self.publishers.get(*at)).map_or(&[], Vec::as_slice)
    }

    /// The links that a query asks for, in the order of `links`.
    pub fn matching(&self, query: &Query) -> Vec<&Link> {
        self.index.matching(&self.links, query)
    }

    /// How many links without a known year a query leaves out because it asks for a year.
    pub fn left_out_without_year(&self, query: &Query) -> usize {
        self.index.without_year(&self.links, query)
    }

    /// The words that a query may name.
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.index.vocabulary
    }

    /// True where there are too many links for a page to name each.
    pub const fn is_large(&self) -> bool {
        self.links.len() > MANY
    }

    /// The links of a place, by the partner's name.
    pub fn links_of<'a>(&'a self, place: &Place) -> Vec<&'a Link> {
        self.links.iter().filter(|l| l.uk_slug == place.slug || l.cn_slug == place.slug).collect()
    }

    /// The sources of a link.
    pub fn sources_of<'a>(&'a self, link: &'a Link) -> impl Iterator<Item = &'a Source> {
        self.sources.iter().filter(|s| s.link_slug == link.slug)
    }

    /// The events of a link.
    pub fn events_of_link<'a>(&'a self, link: &'a Link) -> impl Iterator<Item = &'a Event> {
        self.events.iter().filter(|e| e.link_slug.as_deref() == Some(&link.slug))
    }

    /// The events of a place: its own and those of its links, earliest first.
    pub fn events_of_place<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Event> {
        self.events.iter().filter(|e| {
            e.place_slug.as_deref() == Some(&place.slug)
                || e.link_slug
                    .as_deref()
                    .and_then(|s| self.link(s))
                    .is_some_and(|l| l.uk_slug == place.slug || l.cn_slug == place.slug)
        })
    }

    /// The places that an event is about: both ends of its link, its place, or none.
    pub fn places_of_event<'a>(&'a self, event: &Event) -> Vec<&'a Place> {
        let ends = event.link_slug.as_deref().and_then(|slug| self.ends(self.link(slug)?));
        let own = event.place_slug.as_deref().and_then(|slug| self.place(slug));
        ends.into_iter().flat_map(<[&Place; 2]>::from).chain(own).collect()
    }

    /// The schools of a place: in the UK those that lie there, in China those whose partner lies there.
    pub fn schools_of<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a PartnerSchool> {
        self.schools.iter().filter(|s| match place.country {
            Country::Uk => s.town == place.name_en,
            Country::China => s.partner_slug.as_deref() == Some(&place.slug),
        })
    }

    /// How many there are of each.
    pub fn counts(&self) -> Counts {
        let with_status = |status| self.links.iter().filter(|l| l.status == status).count();
        let linked = |country| {
            let has_link = |p: &&Place| self.links.iter().any(|l| l.uk_slug == p.slug || l.cn_slug == p.slug);
            self.places.iter().filter(|p| p.country == country).filter(has_link).count()
        };
        Counts {
            links: self.links.len(),
            active: with_status(LinkStatus::Active),
            unknown: with_status(LinkStatus::Unknown),
            ended: with_status(LinkStatus::Ended),
            uk_places: linked(Country::Uk),
            cn_places: linked(Country::China),
            events: self.events.len(),
            sources: self.sources.len(),
            first_year: self.links.iter().filter_map(|l| l.established).map(PartialDate::year).min(),
        }
    }
}
