//! All words of the register, and which of them somebody may have meant by a word: the word itself, what it is the
//! beginning of, and words a letter or two away. Trigrams find the candidates, the edit distance decides.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

/// No more words than this are tried for one that was typed.
const MOST: usize = 300;

/// A word of the register as an answer to one that was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Its number.
    pub word: usize,
    /// 1 for the word itself, less for others.
    pub quality: f32,
}

/// All words, numbered.
#[derive(Debug, Default)]
pub struct Vocabulary {
    numbers: BTreeMap<String, usize>,
    texts: Vec<String>,
    trigrams: HashMap<[char; 3], Vec<usize>>,
}

impl Vocabulary {
    /// The number of a word; a new one where it is met for the first time.
    pub fn learn(&mut self, word: &str) -> usize {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.texts.len();
        self.numbers.insert(word.to_owned(), number);
        self.texts.push(word.to_owned());
        for trigram in trigrams(word) {
            self.trigrams.entry(trigram).or_default().push(number);
        }
        number
    }

    /// The number of a word that is known.
    pub fn number(&self, word: &str) -> Option<usize> {
        self.numbers.get(word).copied()
    }

    /// What may have been meant, best first. The last word of a query may be cut short after two letters, others after three.
    pub fn near(&self, typed: &str, last: bool) -> Vec<Near> {
        let length = typed.chars().count();
        let mut found: HashMap<usize, f32> = HashMap::new();
        if length >= if last { 2 } else { 3 } {
            let from = self.numbers.range::<str, _>((Bound::Included(typed), Bound::Unbounded));
            for (text, number) in from.take_while(|(text, _)| text.starts_with(typed)).take(MOST) {
                let missing = text.chars().count() - length;
                let quality = if missing <= 1 { 0.9 } else { 0.8 };
                found.insert(*number, quality);
            }
        }
        for (number, distance) in self.misspelt(typed, length) {
            let quality = match distance {
                0 | 1 => 0.75,
                2 => 0.6,
                _ => 0.5,
            };
            found.entry(number).or_insert(quality);
        }
        if let Some(number) = self.number(typed) {
            found.insert(number, 1.0);
        }
        let mut near: Vec<_> = found.into_iter().map(|(word, quality)| Near { word, quality }).collect();
        near.sort_by(|a, b| b.quality.total_cmp(&a.quality).then(a.word.cmp(&b.word)));
        near
    }

    /// Words within the distance that is allowed for a word of this length.
    fn misspelt(&self, typed: &str, length: usize) -> Vec<(usize, usize)> {
        let allowed = match length {
            0..=3 => return Vec::new(),
            4..=5 => 1,
            6..=9 => 2,
            _ => 3,
        };
        let mut shared = vec![0_u8; self.texts.len()];
        for trigram in trigrams(typed) {
            for number in self.trigrams.get(&trigram).into_iter().flatten() {
                if let Some(count) = shared.get_mut(*number) {
                    *count = count.saturating_add(1);
                }
            }
        }
        let mut candidates: Vec<_> = shared.into_iter().enumerate().filter(|(_, count)| *count >= 2).collect();
        candidates.sort_unstable_by_key(|(number, count)| (std::cmp::Reverse(*count), *number));
        candidates
            .into_iter()
            .take(MOST)
            .filter_map(|(number, _)| {
                let text = self.texts.get(number)?;
                let fits = text.chars().count().abs_diff(length) <= allowed;
                let distance = fits.then(|| strsim::osa_distance(typed, text))?;
                (distance <= allowed).then_some((number, distance))
            })
            .collect()
    }

    /// The fewest known words that a run of letters without spaces is made of: "stmarys" is "st" and "marys".
    pub fn split(&self, run: &str) -> Option<Vec<String>> {
        let letters: Vec<char> = run.chars().collect();
        // best[i]: how the first i letters can be read, in as few words as possible.
        let mut best: Vec<Option<Vec<usize>>> = vec![None; letters.len() + 1];
        *best.first_mut()? = Some(Vec::new());
        for end in 2..=letters.len() {
            for start in (0..=end - 2).rev() {
                let Some(Some(before)) = best.get(start) else { continue };
                let piece: String = letters.get(start..end)?.iter().collect();
                let shorter = best.get(end)?.as_ref().is_none_or(|known| before.len() + 1 < known.len());
                if shorter && self.number(&piece).is_some() {
                    let mut starts = before.clone();
                    starts.push(start);
                    *best.get_mut(end)? = Some(starts);
                }
            }
        }
        let starts = best.pop()??;
        if starts.len() < 2 {
            return None;
        }
        let ends = starts.iter().skip(1).copied().chain([letters.len()]);
        starts.iter().zip(ends).map(|(start, end)| Some(letters.get(*start..end)?.iter().collect())).collect()
    }
}

/// The word in overlapping groups of three letters, its beginning and end marked by spaces.
fn trigrams(word: &str) -> Vec<[char; 3]> {
    let padded: Vec<char> = "  ".chars().chain(word.chars()).chain([' ']).collect();
    let mut all: Vec<[char; 3]> = padded.windows(3).filter_map(|w| <[char; 3]>::try_from(w).ok()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let mut all = Vocabulary::default();
        for word in ["derby", "denby", "st", "marys", "mary", "primary", "school", "newcastle", "sheffield"] {
            all.learn(word);
        }
        all
    }

    fn best(typed: &str) -> Option<String> {
        let all = vocabulary();
        let near = all.near(typed, true);
        near.first().and_then(|n| all.texts.get(n.word).cloned())
    }

    #[test]
    fn what_was_meant() {
        for (typed, meant) in [
            ("derby", "derby"),
            ("dreby", "derby"),
            ("derb", "derby"),
            ("newcaslte", "newcastle"),
            ("sheffeild", "sheffield"),
            ("shefield", "sheffield"),
            ("primry", "primary"),
            ("sc", "school"),
        ] {
            assert_eq!(best(typed).as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(best("xyzzy"), None);
        assert_eq!(best("s"), None, "one letter is no beginning");
    }

    #[test]
    fn runs_without_spaces_are_read() {
        let all = vocabulary();
        assert_eq!(all.split("stmarysprimaryschool").unwrap_or_default(), ["st", "marys", "primary", "school"]);
        assert_eq!(all.split("school"), None, "one word is no run");
        assert_eq!(all.split("stxmarys"), None);
    }
}
