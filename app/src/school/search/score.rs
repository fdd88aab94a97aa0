//! Ranking. What counts first is how much of the query is found, rare words more than common ones; then how much of the
//! name the query explains, so that "Derby High" finds Derby High School before Derby Moor High School.

use super::index::{Index, count};
use super::query::Query;

/// A number or a postcode tells more than any word.
const KEY: f32 = 12.0;
/// Less than this share of the query is no find.
const LEAST: f32 = 0.45;
/// Only what comes this close to the best is looked at again.
const WINDOW: f32 = 0.3;
/// How much the name can add.
const NAME: f32 = 0.25;
/// What a town adds that is named exactly, beside something else: "St Mary's Derby" is in Derby rather than in West Derby.
const TOWN: f32 = 0.12;

/// What was found so far, for each entry and each word of the register.
struct Tally {
    gained: Vec<f32>,
    possible: f32,
    /// How well each word of the register answers a word of the query.
    quality: Vec<f32>,
}

impl Index {
    /// The entries that answer a text best, best first, no more than `limit`, of those that `keep` lets through.
    pub fn find(&self, text: &str, limit: usize, keep: impl Fn(usize) -> bool) -> Vec<usize> {
        let query = Query::read(text, |start| Self::beginning(&self.postcodes, start).next().is_some());
        if query.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(f32, usize)> = Vec::new();
        for words in self.readings(&query.words) {
            let tally = self.tally(&query, &words);
            found.extend(self.ranked(&tally, &words, &keep));
        }
        // Names break ties: entries come in the order of their names.
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut seen = Vec::with_capacity(limit);
        for (_, at) in found {
            if seen.len() == limit {
                break;
            }
            if !seen.contains(&at) {
                seen.push(at);
            }
        }
        seen
    }

    /// The words as typed, and other ways to read them: a run taken apart, two neighbours joined.
    fn readings(&self, words: &[String]) -> Vec<Vec<String>> {
        let mut readings = vec![words.to_vec()];
        let unknown = |word: &String| self.vocabulary.number(word).is_none();
        let split: Vec<String> = words
            .iter()
            .flat_map(|word| {
                let parts = if unknown(word) { self.vocabulary.split(word) } else { None };
                parts.unwrap_or_else(|| vec![word.clone()])
            })
            .collect();
        if split != words {
            readings.push(split);
        }
        for (at, pair) in words.windows(2).enumerate() {
            let joined = pair.concat();
            if readings.len() < 4 && !unknown(&joined) {
                let (before, after) = words.split_at(at);
                let rest = after.iter().skip(2).cloned();
                readings.push(before.iter().cloned().chain([joined]).chain(rest).collect());
            }
        }
        readings
    }

    fn tally(&self, query: &Query, words: &[String]) -> Tally {
        let mut tally =
            Tally { gained: vec![0.0; self.names.len()], possible: 0.0, quality: vec![0.0; self.postings.len()] };
        if let Some(number) = &query.number {
            let numbered = Self::beginning(&self.numbers, number);
            tally.add(KEY, numbered.map(|(key, at)| (*at, if key == number { 1.0 } else { 0.6 })));
        }
        if let Some(postcode) = &query.postcode {
            tally.add(KEY, self.at_postcode(postcode).into_iter());
        }
        for (i, word) in words.iter().enumerate() {
            let near = self.vocabulary.near(word, i + 1 == words.len());
            let unknown = (1.0 + count(self.names.len())).ln();
            let weight = near.first().and_then(|best| self.weights.get(best.word)).copied().unwrap_or(unknown);
            for n in &near {
                if let Some(known) = tally.quality.get_mut(n.word) {
                    *known = known.max(n.quality);
                }
            }
            let postings = near.iter().filter_map(|n| Some((n.quality, self.postings.get(n.word)?)));
            tally.add(
                weight,
                postings.flat_map(|(q, entries)| entries.iter().map(move |(at, factor)| (*at, q * factor))),
            );
        }
        tally
    }

    /// Entries at a postcode or its beginning; where a whole one is nobody's, its neighbours.
    fn at_postcode(&self, postcode: &str) -> Vec<(usize, f32)> {
        let mut found = Vec::new();
        // A whole postcode: outward part, then a digit and two letters. The sector ends with the digit.
        let whole = postcode.len() >= 5 && postcode.ends_with(|c: char| c.is_ascii_uppercase());
        let sector = if whole { postcode.len() - 2 } else { postcode.len() };
        let exact = |key: &str| {
            let outward = key.get(..key.len().saturating_sub(3)).unwrap_or_default();
            key == postcode || outward == postcode || (postcode.len() > outward.len() && key.starts_with(postcode))
        };
        for (length, quality) in [(postcode.len(), 0.8), (sector, 0.5), (sector.saturating_sub(1), 0.46)] {
            let Some(start) = postcode.get(..length).filter(|start| start.len() >= 2) else { continue };
            let near = Self::beginning(&self.postcodes, start);
            found.extend(near.map(|(key, at)| (*at, if exact(key) { 1.0 } else { quality })));
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    /// Scores of the entries that come close to the best.
    fn ranked(&self, tally: &Tally, words: &[String], keep: &impl Fn(usize) -> bool) -> Vec<(f32, usize)> {
        let covered: Vec<(f32, usize)> = tally
            .gained
            .iter()
            .enumerate()
            .map(|(at, gained)| (gained / tally.possible, at))
            .filter(|(share, at)| *share >= LEAST && keep(*at))
            .collect();
        let best = covered.iter().map(|(share, _)| *share).fold(0.0, f32::max);
        let first = words.first().and_then(|word| self.vocabulary.number(word));
        covered
            .into_iter()
            .filter(|(share, _)| *share >= best - WINDOW)
            .map(|(share, at)| {
                (share + self.name_bonus(tally, at, first) + self.town_bonus(tally, at, words.len()), at)
            })
            .collect()
    }

    /// Whether the query, of so many words, names the whole town and more.
    fn town_bonus(&self, tally: &Tally, at: usize, words: usize) -> f32 {
        let Some(town) = self.towns.get(at).filter(|town| !town.is_empty() && town.len() < words) else { return 0.0 };
        let is_named = |word: &usize| tally.quality.get(*word).is_some_and(|quality| *quality >= 1.0);
        if town.iter().all(is_named) { TOWN } else { 0.0 }
    }

    /// How much of a name the query explains.
    fn name_bonus(&self, tally: &Tally, at: usize, first: Option<usize>) -> f32 {
        let Some(name) = self.names.get(at) else { return 0.0 };
        let (mut explained, mut all) = (0.0, f32::MIN_POSITIVE);
        for word in name {
            let weight = self.weights.get(*word).copied().unwrap_or_default();
            all += weight;
            explained += weight * tally.quality.get(*word).copied().unwrap_or_default();
        }
        let begins = if first.is_some() && name.first().copied() == first { 0.02 } else { 0.0 };
        NAME * explained / all + begins
    }
}

impl Tally {
    /// Counts a part of the query: each entry gains by its best answer to it.
    fn add(&mut self, weight: f32, answers: impl Iterator<Item = (usize, f32)>) {
        self.possible += weight;
        let mut best = vec![0.0_f32; self.gained.len()];
        for (at, quality) in answers {
            if let Some(known) = best.get_mut(at) {
                *known = known.max(quality);
            }
        }
        for (gained, best) in self.gained.iter_mut().zip(best) {
            *gained += weight * best;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Entry;
    use super::*;

    #[test]
    fn a_town_that_is_named_exactly_comes_before_one_that_contains_the_word() {
        let entry = |name, town| Entry { name, places: vec![town], ..Entry::default() };
        let index = Index::new([
            entry("St Mary's Church of England Primary School, West Derby", "Liverpool"),
            entry("St Mary's Catholic Voluntary Academy", "Derby"),
            entry("Derby High School", "Bury"),
            entry("Landau Forte College", "Derby"),
        ]);
        let first = |text: &str| index.find(text, 1, |_| true);
        assert_eq!(first("st marys derby"), [1]);
        assert_eq!(first("st marys west derby"), [0]);
        assert_eq!(first("derby high"), [2]);
    }
}
