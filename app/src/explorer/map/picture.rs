//! One arrangement of the map as a query asks for it: as text.

use super::around::Around;
use super::arrangement::Arrangement;
use super::drawing::Selection;
use super::layout::draw;
use super::svg::svg;
use crate::catalogue::query::Query;
use crate::catalogue::{Link, Place};
use crate::explorer::words::words;
use crate::i18n::Locale;

/// The picture of some links, with what the query has selected and as closely as it looks. Its dots keep the query and
/// change the selection.
pub fn picture<'a>(
    arrangement: &Arrangement,
    links: &[&'a Link],
    find: impl Fn(&str) -> Option<&'a Place>,
    schools_at: &dyn Fn(&str) -> (usize, usize),
    query: &Query,
    locale: Locale,
) -> String {
    let select = |slug: &str| query.with_place(slug).address("");
    let selection = match (&query.place, &query.link) {
        (Some(place), _) => Selection::Place(place),
        (None, Some(link)) => Selection::Link(link),
        (None, None) => Selection::None,
    };
    let drawing = draw(&arrangement.seen(query.view), links, find, selection, locale);
    svg(&drawing, &Around { locale, words: words(locale), select: &select, schools_at })
}
