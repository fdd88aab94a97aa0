//! URL ⇄ filter of the timeline, pure. Places and years are asked for as everywhere (`catalogue::Query`); `kind` is the kind
//! of event here, and the years are those in which it happened.

use crate::catalogue::published::Published;
use crate::catalogue::{Country, Event, EventKind, Ignored, Place, Query, Vocabulary, fold};
use crate::url::query_pairs;

/// What a visitor asks to see of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineQuery {
    /// Search, nation, province, first and last year; nothing else is ever set in it.
    pub common: Query,
    /// Kinds of event.
    pub kind: Vec<EventKind>,
}

impl TimelineQuery {
    /// Reads a query string (without `?`). Empty values are skipped, meaningless ones are given back.
    pub fn parse(text: &str, known: &Vocabulary) -> (Self, Ignored) {
        let mut common = Vec::new();
        let mut kind = Vec::new();
        let mut ignored = Ignored::new();
        for part in text.split('&') {
            for (name, value) in query_pairs(part) {
                let value = value.trim();
                match (name.as_str(), value.parse()) {
                    _ if value.is_empty() => {}
                    ("q" | "nation" | "province" | "from" | "to", _) => common.push(part),
                    ("kind", Ok(word)) => kind.push(word),
                    _ => ignored.push((name, value.to_owned())),
                }
            }
        }
        kind.sort();
        kind.dedup();
        let (common, more) = Query::parse(&common.join("&"), known);
        ignored.extend(more);
        (Self { common, kind }, ignored)
    }

    /// The query string, without `?`; empty where nothing is asked. Always the same text for the same query.
    pub fn print(&self) -> String {
        let kinds = self.kind.iter().map(|kind| format!("kind={kind}"));
        let parts = std::iter::once(self.common.print()).filter(|text| !text.is_empty()).chain(kinds);
        parts.collect::<Vec<_>>().join("&")
    }

    /// True where any filter is set.
    pub fn is_filtered(&self) -> bool {
        *self != Self::default()
    }

    /// True where the event, which is about these places, belongs to the set that is asked for.
    pub fn matches(&self, event: &Event, places: &[&Place]) -> bool {
        let Query { q, nation, province, from, to, .. } = &self.common;
        let year = event.happened.year();
        let lies_in = |country, slugs: &[String]| {
            slugs.is_empty() || places.iter().any(|p| p.country == country && slugs.contains(&p.region_slug()))
        };
        let says = |text: &str| fold(text).contains(&fold(q));
        (self.kind.is_empty() || self.kind.contains(&event.kind))
            && from.is_none_or(|from| from <= year)
            && to.is_none_or(|to| year <= to)
            && lies_in(Country::Uk, nation)
            && lies_in(Country::China, province)
            && (q.is_empty()
                || places.iter().any(|p| [&p.name_en, &p.name_zh, &p.pinyin].into_iter().any(|name| says(name)))
                || says(&event.title_en)
                || says(&event.title_zh))
    }
}

/// The events that match, earliest first.
pub fn matching<'a>(published: &'a Published, query: &TimelineQuery) -> Vec<&'a Event> {
    published.events.iter().filter(|event| query.matches(event, &published.places_of_event(event))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn known() -> Vocabulary {
        let list = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect();
        Vocabulary {
            nations: list(&["england", "wales"]),
            provinces: list(&["guangxi", "shanxi"]),
            places: list(&["derby"]),
            links: list(&["derby--hefei"]),
        }
    }

    #[test]
    fn what_belongs_to_the_map_alone_is_named_and_left_out() {
        let (query, ignored) = TimelineQuery::parse(
            "kind=visit&kind=mou&kind=visit&kind=sister_city&nation=wales&nation=narnia&place=derby&year=1990&q=+xi'an",
            &known(),
        );
        assert_eq!(query.kind, [EventKind::Visit, EventKind::Mou]);
        assert_eq!(query.common, Query { q: "xi'an".into(), nation: vec!["wales".into()], ..Query::default() });
        let names: Vec<_> = ignored.iter().map(|(n, v)| format!("{n}={v}")).collect();
        assert_eq!(names, ["kind=sister_city", "place=derby", "year=1990", "nation=narnia"]);
    }

    prop_compose! {
        fn queries()(
            q in "[a-z]([a-zA-Z0-9 &=+%?#西安ǐé']{0,18}[a-z])?",
            nation in proptest::sample::subsequence(known().nations, 0..=2),
            province in proptest::sample::subsequence(known().provinces, 0..=2),
            kind in proptest::sample::subsequence(EventKind::ALL, 0..=8),
            from in proptest::option::of(1949_u16..=2100),
            to in proptest::option::of(1949_u16..=2100),
        ) -> TimelineQuery {
            TimelineQuery { common: Query { q, nation, province, from, to, ..Query::default() }, kind }
        }
    }

    proptest! {
        #[test]
        fn parsing_what_was_printed_gives_the_same_query(query in queries()) {
            prop_assert_eq!(TimelineQuery::parse(&query.print(), &known()), (query, Ignored::new()));
        }

        #[test]
        fn any_text_is_read_without_harm(text in ".{0,200}") {
            let (query, _) = TimelineQuery::parse(&text, &known());
            prop_assert_eq!(TimelineQuery::parse(&query.print(), &known()).0, query);
        }
    }
}
