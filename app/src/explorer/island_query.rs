//! What the island reads in an address. It does not have the words of the data, so everything in the form of a slug may be
//! one; what means nothing even so travels on to the server, which says that it is ignored.

use crate::catalogue::query::{Ignored, Known, Query};
use crate::catalogue::view::View;
use crate::url::put_pair;

/// Knows every word that could be one.
struct Anything;

impl Known for Anything {
    fn nation(&self, slug: &str) -> bool {
        is_slug(slug)
    }

    fn province(&self, slug: &str) -> bool {
        is_slug(slug)
    }

    fn place(&self, slug: &str) -> bool {
        is_slug(slug)
    }

    fn link(&self, slug: &str) -> bool {
        is_slug(slug)
    }

    fn search(&self, text: &str) -> bool {
        !text.is_empty()
    }
}

fn is_slug(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// A query as the island knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub query: Query,
    /// What means nothing.
    pub ignored: Ignored,
}

impl Asked {
    /// Reads a query string (without `?`).
    pub fn read(text: &str) -> Self {
        let (query, ignored) = Query::parse(text, &Anything);
        Self { query, ignored }
    }

    /// The query string: what means nothing comes last.
    pub fn print(&self) -> String {
        let mut text = self.query.print();
        self.ignored.iter().for_each(|(name, value)| put_pair(&mut text, name, value));
        text
    }

    /// The same with the whole map in sight.
    #[must_use]
    pub fn at_rest(&self) -> Self {
        self.filter().selecting(&self.query, View::default())
    }

    /// The filter alone.
    #[must_use]
    pub fn filter(&self) -> Self {
        let filters = |(name, _): &&(String, String)| !matches!(name.as_str(), "place" | "link" | "v");
        Self { query: self.query.filter(), ignored: self.ignored.iter().filter(filters).cloned().collect() }
    }

    /// The same filter with what another query selects, seen as `view` says.
    #[must_use]
    pub fn selecting(self, other: &Query, view: View) -> Self {
        let Query { place, link, .. } = other.selection();
        Self { query: Query { place, link, view, ..self.query }, ..self }
    }

    /// While somebody types: a year that is not whole yet asks nothing.
    #[must_use]
    pub fn with_whole_years(mut self) -> Self {
        self.ignored.retain(|(name, value)| !matches!(name.as_str(), "year" | "from" | "to") || value.len() == 4);
        self
    }

    /// The place that is selected; of a link the one in the UK.
    pub fn selected(&self) -> Option<&str> {
        let of_link = || self.query.link.as_deref()?.split("--").next();
        self.query.place.as_deref().or_else(of_link)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::catalogue::query::tests::{known, queries};

    #[test]
    fn what_means_nothing_travels_on() {
        let asked = Asked::read("year=abcd&nation=wales&colour=red&place=derby&v=uk:1,2,3&q=%20");
        assert_eq!(asked.print(), "nation=wales&place=derby&v=uk:1,2,3&year=abcd&colour=red");
        assert_eq!(asked.at_rest().print(), "nation=wales&place=derby&year=abcd&colour=red");
        assert_eq!(asked.filter().print(), "nation=wales&year=abcd&colour=red");
        assert_eq!(asked.filter().selecting(&Query::default(), View::default()).selected(), None);
        assert_eq!(Asked::read("year=19&from=1950&to=2").with_whole_years().print(), "from=1950");
        assert_eq!(Asked::read("link=derby--hefei").selected(), Some("derby"));
    }

    proptest! {
        #[test]
        fn the_island_reads_what_the_server_prints_as_the_server_does(query in queries()) {
            let (read, ignored) = Query::parse(&query.print(), &known());
            prop_assert_eq!(Asked::read(&query.print()), Asked { query: read, ignored });
        }

        #[test]
        fn an_address_means_the_same_to_the_server_after_the_island_has_read_it(
            parts in proptest::collection::vec((
                proptest::sample::select(vec!["q", "nation", "province", "kind", "status", "from", "to", "year", "place", "link", "v", "x"]),
                proptest::sample::select(vec![
                    "wales", "england", "shanxi", "narnia", "Wales", "derby", "derby--hefei", "mou", "active", "1985", "2001",
                    "19", "abcd", "", "+", "%21", "xi%27an", "西安", "uk:1,2,3", "cn:1,2,3", "uk", "a%26b", "%FF", "a+b",
                ]),
            ), 0..12),
        ) {
            let text = parts.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
            let direct = Query::parse(&text, &known()).0;
            prop_assert_eq!(&Query::parse(&Asked::read(&text).print(), &known()).0, &direct);
            prop_assert_eq!(Asked::read(&Asked::read(&text).print()), Asked::read(&text));
        }
    }
}
