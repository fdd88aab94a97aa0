//! What a list of registrations shows, as a function of the query string and back. Pure.

use leptos_router::location::Url;

use super::reference;
use crate::case::lifecycle::status::Status;
use crate::paths;
use crate::url::query_pairs;

/// Rows on a page.
pub const PAGE_SIZE: i64 = 25;

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed, tidied.
    pub q: String,
    /// One status, or all.
    pub status: Option<Status>,
    /// Pages before the one to show.
    pub skipped_pages: u32,
}

/// The list of one status.
pub fn list_path(status: Status) -> String {
    Query::default().with_status(Some(status)).path()
}

/// What the search box means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// This reference.
    pub reference: Option<String>,
    /// This contact address, exactly.
    pub email: Option<String>,
    /// A part of the school's name.
    pub school: Option<String>,
}

impl Query {
    /// Reads a query string. Also gives a status that does not exist, so that the page can say so.
    pub fn parse(text: &str) -> (Self, Option<String>) {
        let (mut query, mut unknown) = (Self::default(), None);
        for (name, value) in query_pairs(text) {
            // Postgres takes no NUL, and nobody searches for control characters.
            let value: String = value.chars().filter(|c| !c.is_control()).take(200).collect();
            let value = value.trim();
            match name.as_str() {
                "q" => value.clone_into(&mut query.q),
                "status" if !value.is_empty() => match value.parse() {
                    Ok(status) => query.status = Some(status),
                    Err(()) => unknown = Some(value.to_owned()),
                },
                // Past every real page is the last page, so nothing is lost by the limit.
                "page" => query.skipped_pages = value.parse::<u32>().unwrap_or(1).clamp(1, 1_000_000) - 1,
                _ => {}
            }
        }
        (query, unknown)
    }

    /// The list's address for this query.
    pub fn path(&self) -> String {
        let page = if self.skipped_pages > 0 { (self.skipped_pages + 1).to_string() } else { String::new() };
        let status = self.status.map_or("", Status::as_str);
        let pairs = [("q", self.q.as_str()), ("status", status), ("page", &page)];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        let text = pairs.map(|(name, value)| format!("{name}={}", Url::escape(value))).collect::<Vec<_>>().join("&");
        if text.is_empty() {
            paths::STAFF_REGISTRATIONS.to_owned()
        } else {
            format!("{}?{text}", paths::STAFF_REGISTRATIONS)
        }
    }

    /// The same search with another status, from its first page.
    #[must_use]
    pub fn with_status(&self, status: Option<Status>) -> Self {
        Self { status, skipped_pages: 0, ..self.clone() }
    }

    /// The same search on another page.
    #[must_use]
    pub fn on_page(&self, skipped_pages: u32) -> Self {
        Self { skipped_pages, ..self.clone() }
    }

    /// What the typed text means.
    pub fn search(&self) -> Search {
        if self.q.is_empty() {
            Search::default()
        } else if let Some(reference) = reference::normalise(&self.q) {
            Search { reference: Some(reference), ..Search::default() }
        } else if self.q.contains('@') {
            Search { email: Some(self.q.to_lowercase()), ..Search::default() }
        } else {
            Search { school: Some(self.q.to_lowercase()), ..Search::default() }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_type() {
        let search = |q: &str| Query { q: q.to_owned(), ..Query::default() }.search();
        assert_eq!(search("ukc k72 mf4 tx").reference.as_deref(), Some("UKC-K72-MF4-TX"));
        assert_eq!(search("Sam@School.Example").email.as_deref(), Some("sam@school.example"));
        assert_eq!(search("St Mary's").school.as_deref(), Some("st mary's"));
        assert_eq!(search(""), Search::default());
    }

    #[test]
    fn bad_values_are_told_or_mended() {
        let (query, unknown) = Query::parse("status=lost&page=0&q=%00a%07b&other=x");
        assert_eq!(query, Query { q: "ab".to_owned(), ..Query::default() });
        assert_eq!(unknown.as_deref(), Some("lost"));
        assert_eq!(Query::parse("page=99999999999").0.skipped_pages, 0);
        assert_eq!(Query::parse("page=-1").0.skipped_pages, 0);
        assert_eq!(Query::parse("page=4000000000").0.skipped_pages, 999_999);
    }

    proptest! {
        #[test]
        fn the_address_means_the_query(q in "[^\\pC ]([^\\pC]{0,50}[^\\pC ])?|", status in prop::option::of(prop::sample::select(Status::ALL)), skipped_pages in 0_u32..1000) {
            prop_assume!(q.trim() == q);
            let query = Query { q, status, skipped_pages };
            let path = query.path();
            let text = path.split_once('?').map_or("", |(_, text)| text);
            prop_assert_eq!(Query::parse(text), (query, None));
        }

        #[test]
        fn never_panics(text in ".*") {
            let (query, _) = Query::parse(&text);
            let _ = query.search();
        }
    }
}
