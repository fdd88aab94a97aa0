//! Places and links as every view of the explorer needs them, and the compact form in which they can travel.

use super::order::sorted;
use super::query::{Query, Vocabulary};
use super::set::Index;
use crate::i18n::Locale;
use crate::i18n::PartialDate;
use crate::link::{Link, LinkKind, LinkStatus};
use crate::place::{Country, Place, PlaceKind};

/// All places and links, with what finds them.
#[derive(Debug, Default)]
pub struct Atlas {
    /// By English name.
    pub places: Vec<Place>,
    /// In the snapshot's order.
    pub links: Vec<Link>,
    /// Who published the sources of each link.
    publishers: Vec<Vec<String>>,
    /// Positions in the order of slugs.
    places_by_slug: Vec<usize>,
    links_by_slug: Vec<usize>,
    index: Index,
}

/// A place, see [`Compact::places`].
pub type PlaceRow = (String, String, String, String, usize, usize, i32, i32);
/// A link, see [`Compact::links`].
pub type LinkRow = (usize, usize, usize, usize, String, String, Vec<usize>);

/// An atlas on its way, for `/api/v1/explorer.json`. Everything that is named twice is named once and then by its
/// position.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Compact {
    /// Name in English, in Chinese, and whether it lies in China.
    pub regions: Vec<(String, String, bool)>,
    /// Slug, name in English, in Chinese, pinyin, region, kind (as listed in `PlaceKind`), latitude and longitude in
    /// hundred-thousandths of a degree.
    pub places: Vec<PlaceRow>,
    /// Place in the UK, in China, kind, status (as listed in `LinkKind` and `LinkStatus`), when it began and ended (empty
    /// where not known), publishers of its sources.
    pub links: Vec<LinkRow>,
    /// Publishers of sources.
    pub publishers: Vec<String>,
    /// A note on each link, in one language; empty where none is asked for.
    pub notes: Vec<String>,
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
        Self { places, links, publishers, places_by_slug, links_by_slug, index }
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

    /// The links that a query asks for.
    pub fn matching(&self, query: &Query) -> Vec<&Link> {
        self.index.matching(&self.links, query)
    }

    /// How many links without a known year a query leaves out because it asks for a year.
    pub fn without_year(&self, query: &Query) -> usize {
        self.index.without_year(&self.links, query)
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

impl Compact {
    /// The compact form, with notes in a language or without.
    pub fn of(atlas: &Atlas, notes: Option<Locale>) -> Self {
        let mut compact = Self::default();
        for place in &atlas.places {
            let china = place.country == Country::China;
            let region = position(&mut compact.regions, (place.region_en.clone(), place.region_zh.clone(), china));
            compact.places.push((
                place.slug.clone(),
                place.name_en.clone(),
                place.name_zh.clone(),
                place.pinyin.clone(),
                region,
                listed(PlaceKind::ALL, place.kind),
                micro(place.lat),
                micro(place.lon),
            ));
        }
        let date = |date: Option<PartialDate>| date.map(|d| d.to_string()).unwrap_or_default();
        for link in &atlas.links {
            let ends = (atlas.place_at(&link.uk_slug), atlas.place_at(&link.cn_slug));
            let (Some(uk), Some(cn)) = ends else { continue };
            let publishers =
                atlas.publishers(link).iter().map(|name| position(&mut compact.publishers, name.clone())).collect();
            compact.links.push((
                uk,
                cn,
                listed(LinkKind::ALL, link.kind),
                listed(LinkStatus::ALL, link.status),
                date(link.established),
                date(link.ended),
                publishers,
            ));
            compact.notes.extend(notes.map(|locale| link.note(locale).to_owned()));
        }
        compact
    }

    /// The atlas that was sent. What does not fit together is left out.
    pub fn unpack(self, locale: Locale) -> Atlas {
        let places: Vec<_> = self
            .places
            .into_iter()
            .filter_map(|(slug, name_en, name_zh, pinyin, region, kind, lat, lon)| {
                let (region_en, region_zh, china) = self.regions.get(region)?.clone();
                let country = if china { Country::China } else { Country::Uk };
                let kind = *PlaceKind::ALL.get(kind)?;
                let (lat, lon) = (f64::from(lat) / 1e5, f64::from(lon) / 1e5);
                let coords_note = String::new();
                Some(Place {
                    slug,
                    name_en,
                    name_zh,
                    pinyin,
                    kind,
                    country,
                    region_en,
                    region_zh,
                    lat,
                    lon,
                    coords_note,
                })
            })
            .collect();
        let mut publishers = Vec::with_capacity(self.links.len());
        let mut notes = self.notes.into_iter();
        let links = self
            .links
            .into_iter()
            .filter_map(|(uk, cn, kind, status, began, ended, sources)| {
                let note = notes.next().unwrap_or_default();
                let (uk_slug, cn_slug) = (places.get(uk)?.slug.clone(), places.get(cn)?.slug.clone());
                let (kind, status) = (*LinkKind::ALL.get(kind)?, *LinkStatus::ALL.get(status)?);
                let (note_en, note_zh) = locale.pick((note.clone(), String::new()), (String::new(), note));
                publishers.push(sources.iter().filter_map(|i| self.publishers.get(*i).cloned()).collect());
                Some(Link {
                    slug: format!("{uk_slug}--{cn_slug}"),
                    uk_slug,
                    cn_slug,
                    kind,
                    established: began.parse().ok(),
                    ended: ended.parse().ok(),
                    status,
                    last_evidence: None,
                    note_en,
                    note_zh,
                })
            })
            .collect();
        Atlas::new(places, links, publishers)
    }
}

/// Where a value stands in a list; it is added where it does not yet.
fn position<T: PartialEq>(list: &mut Vec<T>, value: T) -> usize {
    list.iter().position(|v| *v == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    })
}

fn listed<T: PartialEq>(all: &[T], value: T) -> usize {
    all.iter().position(|v| *v == value).unwrap_or_default()
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are few")]
fn micro(degrees: f64) -> i32 {
    (degrees * 1e5).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_arrives_whole() {
        let place = |slug: &str, country, kind, lat, lon| Place {
            slug: slug.into(),
            name_en: slug.to_uppercase(),
            name_zh: "太原".into(),
            pinyin: if country == Country::China { "Tàiyuán".into() } else { String::new() },
            kind,
            country,
            region_en: "Region".into(),
            region_zh: "地区".into(),
            lat,
            lon,
            coords_note: String::new(),
        };
        let places = vec![
            place("derby", Country::Uk, PlaceKind::City, 52.92277, -1.47663),
            place("taiyuan", Country::China, PlaceKind::City, 37.86944, 112.56028),
            place("wales", Country::Uk, PlaceKind::Nation, 52.3, -3.7),
        ];
        let link = |uk: &str, status, ended: &str| Link {
            slug: format!("{uk}--taiyuan"),
            uk_slug: uk.into(),
            cn_slug: "taiyuan".into(),
            kind: LinkKind::Mou,
            established: "1985-10".parse().ok(),
            ended: ended.parse().ok(),
            status,
            last_evidence: None,
            note_en: format!("About {uk}."),
            note_zh: String::new(),
        };
        let links = vec![link("wales", LinkStatus::Ended, "2022-11-02"), link("derby", LinkStatus::Active, "")];
        let publishers = vec![vec!["A council".into(), "A newspaper".into()], vec!["A newspaper".into()]];
        let atlas = Atlas::new(places.clone(), links.clone(), publishers.clone());
        let back = Compact::of(&atlas, Some(Locale::En)).unpack(Locale::En);
        assert_eq!((&back.places, &back.links, &back.publishers), (&places, &links, &publishers));
        assert_eq!(back.place("wales"), Some(&places[2]));
        assert_eq!(back.link("derby--taiyuan"), Some(&links[1]));
        assert_eq!(back.vocabulary().nations, ["region"]);
    }
}
