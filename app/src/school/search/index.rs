//! Everything that can be found, by word, number and postcode.

use std::collections::HashMap;

use super::fold;
use super::near::Vocabulary;

/// Something to be found.
#[derive(Clone, Debug, Default)]
pub struct Entry<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where it lies, the nearest first: town, council, county.
    pub places: Vec<&'a str>,
    /// Its postcode, if it has one.
    pub postcode: &'a str,
    /// All its numbers.
    pub numbers: Vec<&'a str>,
}

/// A word in an entry, and how much it counts there: 1 in the name, less in the places.
pub(super) type Posting = (usize, f32);

/// The index; entries are known by their position.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) vocabulary: Vocabulary,
    /// For each word, the entries that hold it.
    pub(super) postings: Vec<Vec<Posting>>,
    /// For each word, how much it tells: rare ones more.
    pub(super) weights: Vec<f32>,
    /// For each entry, the words of its name.
    pub(super) names: Vec<Vec<usize>>,
    /// For each entry, the words of its town: the nearest of its places.
    pub(super) towns: Vec<Vec<usize>>,
    /// Sorted, so that those with the same beginning stand together. Without spaces.
    pub(super) postcodes: Vec<(String, usize)>,
    /// Sorted.
    pub(super) numbers: Vec<(String, usize)>,
}

impl Index {
    /// Reads all entries.
    pub fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let mut index = Self::default();
        for (at, entry) in entries.into_iter().enumerate() {
            let mut words: HashMap<usize, f32> = HashMap::new();
            for (place, factor) in entry.places.iter().zip([0.9, 0.75, 0.6, 0.6]) {
                for word in fold::words(place) {
                    let counts = words.entry(index.vocabulary.learn(&word)).or_default();
                    *counts = counts.max(factor);
                }
            }
            let name: Vec<usize> = fold::words(entry.name).iter().map(|word| index.vocabulary.learn(word)).collect();
            words.extend(name.iter().map(|word| (*word, 1.0)));
            for (word, factor) in words {
                if index.postings.len() <= word {
                    index.postings.resize_with(word + 1, Vec::new);
                }
                if let Some(postings) = index.postings.get_mut(word) {
                    postings.push((at, factor));
                }
            }
            index.names.push(name);
            let town = entry.places.first().map(|town| fold::words(town)).unwrap_or_default();
            index.towns.push(town.iter().map(|word| index.vocabulary.learn(word)).collect());
            let postcode = compact(entry.postcode);
            if !postcode.is_empty() {
                index.postcodes.push((postcode, at));
            }
            index
                .numbers
                .extend(entry.numbers.iter().map(|number| (compact(number), at)).filter(|(n, _)| !n.is_empty()));
        }
        index.postcodes.sort_unstable();
        index.numbers.sort_unstable();
        index.numbers.dedup();
        let all = count(index.names.len());
        index.weights = index.postings.iter().map(|entries| (1.0 + all / count(entries.len().max(1))).ln()).collect();
        index
    }

    /// Those whose key begins with `start`.
    pub(super) fn beginning<'a>(
        sorted: &'a [(String, usize)],
        start: &'a str,
    ) -> impl Iterator<Item = &'a (String, usize)> {
        let from = sorted.partition_point(|(key, _)| key.as_str() < start);
        sorted.iter().skip(from).take_while(move |(key, _)| key.starts_with(start))
    }
}

/// Upper-case letters and digits alone.
fn compact(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// A count as a number to reckon with.
#[expect(clippy::cast_precision_loss, reason = "there are fewer schools than 2^24")]
pub(super) const fn count(n: usize) -> f32 {
    n as f32
}
