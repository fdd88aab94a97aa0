//! URL ⇄ filter, pure: the same code answers for the server's pages, the island and the open data.
//! Parsing what was printed gives the same query again; values that mean nothing are ignored and named.

use std::fmt::Write as _;

use super::fold::fold;
use super::view::View;
use crate::link::{Link, LinkKind, LinkStatus};

/// What a visitor asks to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Search text, as typed, trimmed.
    pub q: String,
    /// UK nations, as slugs.
    pub nation: Vec<String>,
    /// Chinese provinces, as slugs.
    pub province: Vec<String>,
    /// Kinds of link.
    pub kind: Vec<LinkKind>,
    /// Statuses.
    pub status: Vec<LinkStatus>,
    /// First year in which a link may have begun.
    pub from: Option<u16>,
    /// Last year in which a link may have begun.
    pub to: Option<u16>,
    /// Only what was in force at the end of this year.
    pub year: Option<u16>,
    /// The place that is selected.
    pub place: Option<String>,
    /// The link that is selected.
    pub link: Option<String>,
    /// What is seen of the two panels, where they were moved.
    pub view: View,
}

/// Parameters that were left out, as they stood in the URL.
pub type Ignored = Vec<(String, String)>;

/// How much of a value that was ignored is said.
const SAID: usize = 40;

/// "province=xyz, year=banana": what was ignored, as a page says it.
pub fn ignored_list(ignored: &Ignored, comma: &str) -> String {
    let one = |(name, value): &(String, String)| {
        let more = if value.chars().nth(SAID).is_some() { "…" } else { "" };
        format!("{name}={}{more}", value.chars().take(SAID).collect::<String>())
    };
    ignored.iter().map(one).collect::<Vec<_>>().join(comma)
}

/// The slugs that a query may name, each list sorted.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// UK nations.
    pub nations: Vec<String>,
    /// Chinese provinces.
    pub provinces: Vec<String>,
    /// Places.
    pub places: Vec<String>,
    /// Links.
    pub links: Vec<String>,
}

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

/// First year that a filter takes: before it there was no People's Republic to link with.
const FIRST_YEAR: u16 = 1949;
const LAST_YEAR: u16 = 2100;

impl Query {
    /// Reads a query string (without `?`). Empty values are skipped, meaningless ones are given back.
    pub fn parse(text: &str, known: &Vocabulary) -> (Self, Ignored) {
        let mut query = Self::default();
        let mut ignored = Ignored::new();
        for (name, value) in query_pairs(text) {
            let value = value.trim();
            if !value.is_empty() && !query.set(&name, value, known) {
                ignored.push((name, value.to_owned()));
            }
        }
        (query, ignored)
    }

    /// Takes one parameter; false where it means nothing.
    fn set(&mut self, name: &str, value: &str, known: &Vocabulary) -> bool {
        let among = |words: &[String]| words.binary_search_by(|w| w.as_str().cmp(value)).is_ok();
        match name {
            "q" => {
                let short: String = value.chars().take(100).collect();
                set_once(&mut self.q, Some(short.trim_end().to_owned()).filter(|q| !fold(q).is_empty()))
            }
            "nation" => among(&known.nations) && add(&mut self.nation, value.to_owned()),
            "province" => among(&known.provinces) && add(&mut self.province, value.to_owned()),
            "kind" => value.parse().is_ok_and(|kind| add(&mut self.kind, kind)),
            "status" => value.parse().is_ok_and(|status| add(&mut self.status, status)),
            "from" => set_once(&mut self.from, year(value).map(Some)),
            "to" => set_once(&mut self.to, year(value).map(Some)),
            "year" => set_once(&mut self.year, year(value).map(Some)),
            "place" => set_once(&mut self.place, among(&known.places).then(|| Some(value.to_owned()))),
            "link" => set_once(&mut self.link, among(&known.links).then(|| Some(value.to_owned()))),
            "v" => set_once(&mut self.view, View::parse(value)),
            _ => false,
        }
    }

    /// The query string, without `?`; empty where nothing is asked. Always the same text for the same query.
    pub fn print(&self) -> String {
        let mut text = String::new();
        let mut put = |name: &str, value: &str| {
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(name);
            text.push('=');
            encode(value, &mut text);
        };
        if !self.q.is_empty() {
            put("q", &self.q);
        }
        self.nation.iter().for_each(|v| put("nation", v));
        self.province.iter().for_each(|v| put("province", v));
        self.kind.iter().for_each(|v| put("kind", v.as_str()));
        self.status.iter().for_each(|v| put("status", v.as_str()));
        for (name, year) in [("from", self.from), ("to", self.to), ("year", self.year)] {
            if let Some(year) = year {
                put(name, &year.to_string());
            }
        }
        for (name, slug) in [("place", &self.place), ("link", &self.link)] {
            if let Some(slug) = slug {
                put(name, slug);
            }
        }
        if self.view != View::default() {
            put("v", &self.view.to_string());
        }
        text
    }

    /// True where any filter is set; a selection is no filter, nor is what is seen of the map.
    pub fn is_filtered(&self) -> bool {
        self.filter() != Self::default()
    }

    /// The filter alone: it says which links belong to the set.
    #[must_use]
    pub fn filter(&self) -> Self {
        Self { place: None, link: None, view: View::default(), ..self.clone() }
    }

    /// The selection alone.
    #[must_use]
    pub fn selection(&self) -> Self {
        Self { place: self.place.clone(), link: self.link.clone(), ..Self::default() }
    }

    /// The same with another place selected.
    #[must_use]
    pub fn with_place(&self, slug: &str) -> Self {
        Self { place: Some(slug.to_owned()), link: None, ..self.clone() }
    }

    /// The same with another link selected.
    #[must_use]
    pub fn with_link(&self, slug: &str) -> Self {
        Self { place: None, link: Some(slug.to_owned()), ..self.clone() }
    }

    /// True for the links that the selection is about.
    pub fn selects(&self, link: &Link) -> bool {
        match (&self.place, &self.link) {
            (Some(place), _) => link.uk_slug == *place || link.cn_slug == *place,
            (None, Some(slug)) => link.slug == *slug,
            (None, None) => false,
        }
    }

    /// The address of this query under a path.
    pub fn address(&self, path: &str) -> String {
        let text = self.print();
        if text.is_empty() { path.to_owned() } else { format!("{path}?{text}") }
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

fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|y| text.len() == 4 && (FIRST_YEAR..=LAST_YEAR).contains(y))
}

/// Sets a value that may stand once; the first one counts.
fn set_once<T: Default + PartialEq>(slot: &mut T, value: Option<T>) -> bool {
    match value {
        Some(value) if *slot == T::default() || *slot == value => {
            *slot = value;
            true
        }
        _ => false,
    }
}

/// Adds a value that may stand several times: once, and in order.
fn add<T: Ord>(list: &mut Vec<T>, value: T) -> bool {
    if let Err(at) = list.binary_search(&value) {
        list.insert(at, value);
    }
    true
}

/// The pairs of a query string, decoded (`application/x-www-form-urlencoded`); broken UTF-8 becomes U+FFFD.
pub fn query_pairs(text: &str) -> Vec<(String, String)> {
    text.split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let hex = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => match (hex(ahead.next()), hex(ahead.next())) {
                (Some(high), Some(low)) => {
                    rest = ahead;
                    high * 16 + low
                }
                _ => b'%',
            },
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
}

/// Writes a value as it stands in a query string.
pub fn encode(value: &str, text: &mut String) {
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b':' | b';' | b',' => {
                text.push(char::from(byte));
            }
            b' ' => text.push('+'),
            other => {
                // Writing to a String cannot fail.
                let _ = write!(text, "%{other:02X}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn known() -> Vocabulary {
        let list = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
        Vocabulary {
            nations: list(&["england", "scotland", "wales"]),
            provinces: list(&["guangxi", "shanxi"]),
            places: list(&["derby", "taiyuan", "xian"]),
            links: list(&["derby--hefei"]),
        }
    }

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
    fn bad_values_are_named_and_the_rest_counts() {
        let (query, ignored) =
            Query::parse("nation=wales&nation=narnia&year=19999&kind=mou&colour=red&q=&from=1900", &known());
        assert_eq!(query, Query { nation: vec!["wales".into()], kind: vec![LinkKind::Mou], ..Query::default() });
        let names: Vec<_> = ignored.iter().map(|(n, v)| format!("{n}={v}")).collect();
        assert_eq!(names, ["nation=narnia", "year=19999", "colour=red", "from=1900"]);
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

    #[test]
    fn broken_escapes_do_no_harm() {
        assert_eq!(
            query_pairs("q=%&a=%4&b=%zz&c=%FF&=x&&d"),
            [("q", "%"), ("a", "%4"), ("b", "%zz"), ("c", "\u{fffd}"), ("", "x"), ("d", ""),]
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
        );
    }

    prop_compose! {
        fn queries()(
            q in "[a-zA-Z0-9 &=+%?#西安ǐé']{0,20}",
            nation in proptest::sample::subsequence(known().nations, 0..=3),
            province in proptest::sample::subsequence(known().provinces, 0..=2),
            kind in proptest::sample::subsequence(LinkKind::ALL, 0..=5),
            status in proptest::sample::subsequence(LinkStatus::ALL, 0..=3),
            from in proptest::option::of(1949_u16..=2100),
            to in proptest::option::of(1949_u16..=2100),
            year in proptest::option::of(1949_u16..=2100),
            place in proptest::option::of(proptest::sample::select(known().places)),
            link in proptest::option::of(proptest::sample::select(known().links)),
            view in proptest::sample::select(vec!["", "uk:680,990,1.5", "cn:900,1000,12", "uk:0,65535,1.1;cn:1,2,4"]),
        ) -> Query {
            let q = Some(q.trim().to_owned()).filter(|q| !fold(q).is_empty()).unwrap_or_default();
            let view = View::parse(view).unwrap_or_default();
            Query { q, nation, province, kind, status, from, to, year, place, link, view }
        }
    }

    proptest! {
        #[test]
        fn parsing_what_was_printed_gives_the_same_query(query in queries()) {
            prop_assert_eq!(Query::parse(&query.print(), &known()), (query, Ignored::new()));
        }

        #[test]
        fn any_text_is_read_without_harm(text in ".{0,200}") {
            let (query, _) = Query::parse(&text, &known());
            prop_assert_eq!(Query::parse(&query.print(), &known()).0, query);
        }
    }
}
