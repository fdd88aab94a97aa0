//! What a drawing has to know of the page around it.

use super::drawing::Dot;
use crate::explorer::words::MapWords;
use crate::i18n::Locale;

/// The language and the ways of the page that a drawing stands in.
pub struct Around<'a> {
    /// The language of names.
    pub locale: Locale,
    /// The words of that language.
    pub words: &'static MapWords,
    /// The address that selects a place.
    pub select: &'a dyn Fn(&str) -> String,
    /// How many schools of a place have an active partnership, and how many one that ended.
    pub schools_at: &'a dyn Fn(&str) -> (usize, usize),
}

impl Around<'_> {
    /// "4 links", and "2 schools" where there are any.
    pub fn counts(&self, dot: &Dot<'_>) -> String {
        let MapWords { links, schools, pause, .. } = self.words;
        let (active, ended) = (self.schools_at)(&dot.place.slug);
        let links = links(dot.links);
        if active + ended == 0 { links } else { links + pause + &schools(active + ended) }
    }
}
