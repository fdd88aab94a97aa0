//! URL ⇄ filter, pure: the same code answers for the server's pages, the island, the open data and its files. Parsing what
//! was printed gives the same query again; values that mean nothing are ignored and named. What is known differs: the server
//! has the words of its data (`vocabulary.rs`), the island takes what could be one (`explorer/island_query.rs`).

use super::view::View;
use super::{LinkKind, LinkStatus};
use crate::url::{put_pair, query_pairs};

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

/// What a query may name.
pub trait Known {
    /// A UK nation.
    fn nation(&self, slug: &str) -> bool;
    /// A Chinese province.
    fn province(&self, slug: &str) -> bool;
    /// A place.
    fn place(&self, slug: &str) -> bool;
    /// A link.
    fn link(&self, slug: &str) -> bool;
    /// A search that says something.
    fn search(&self, text: &str) -> bool;
}

/// First year that a filter takes: before it there was no People's Republic to link with.
const FIRST_YEAR: u16 = 1949;
const LAST_YEAR: u16 = 2100;

impl Query {
    /// Reads a query string (without `?`). Empty values are skipped, meaningless ones are given back.
    pub fn parse(text: &str, known: &impl Known) -> (Self, Ignored) {
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
    fn set(&mut self, name: &str, value: &str, known: &impl Known) -> bool {
        let word = |is_known: bool| is_known.then(|| value.to_owned());
        match name {
            "q" => {
                let short: String = value.chars().take(100).collect();
                let short = short.trim_end();
                set_once(&mut self.q, known.search(short).then(|| short.to_owned()))
            }
            "nation" => add(&mut self.nation, word(known.nation(value))),
            "province" => add(&mut self.province, word(known.province(value))),
            "kind" => add(&mut self.kind, value.parse().ok()),
            "status" => add(&mut self.status, value.parse().ok()),
            "from" => set_once(&mut self.from, year(value).map(Some)),
            "to" => set_once(&mut self.to, year(value).map(Some)),
            "year" => set_once(&mut self.year, year(value).map(Some)),
            "place" => set_once(&mut self.place, word(known.place(value)).map(Some)),
            "link" => set_once(&mut self.link, word(known.link(value)).map(Some)),
            "v" => set_once(&mut self.view, View::parse(value)),
            _ => false,
        }
    }

    /// The query string, without `?`; empty where nothing is asked. Always the same text for the same query.
    pub fn print(&self) -> String {
        let mut text = String::new();
        let mut put = |name: &str, value: &str| put_pair(&mut text, name, value);
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

    /// The address of this query under a path.
    pub fn address(&self, path: &str) -> String {
        let text = self.print();
        if text.is_empty() { path.to_owned() } else { format!("{path}?{text}") }
    }
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

/// Adds a value that may stand several times: once, and in order. False where there is none.
fn add<T: Ord>(list: &mut Vec<T>, value: Option<T>) -> bool {
    let Some(value) = value else { return false };
    if let Err(at) = list.binary_search(&value) {
        list.insert(at, value);
    }
    true
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::super::fold::fold;
    use super::super::vocabulary::Vocabulary;
    use super::*;

    pub fn known() -> Vocabulary {
        let list = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
        Vocabulary {
            nations: list(&["england", "scotland", "wales"]),
            provinces: list(&["guangxi", "shanxi"]),
            places: list(&["derby", "taiyuan", "xian"]),
            links: list(&["derby--hefei"]),
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

    prop_compose! {
        pub fn queries()(
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
