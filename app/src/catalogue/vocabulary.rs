//! The words of the published data: what a query may name on the server.

use super::fold::fold;
use super::query::Known;

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

impl Known for Vocabulary {
    fn nation(&self, slug: &str) -> bool {
        among(&self.nations, slug)
    }

    fn province(&self, slug: &str) -> bool {
        among(&self.provinces, slug)
    }

    fn place(&self, slug: &str) -> bool {
        among(&self.places, slug)
    }

    fn link(&self, slug: &str) -> bool {
        among(&self.links, slug)
    }

    fn search(&self, text: &str) -> bool {
        !fold(text).is_empty()
    }
}

fn among(words: &[String], word: &str) -> bool {
    words.binary_search_by(|w| w.as_str().cmp(word)).is_ok()
}
