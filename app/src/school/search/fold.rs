//! What people write differently is made the same: case, accents, apostrophes, hyphens, "Saint" and "St", "Church of
//! England" and "C of E", "&" and "and". Names in the register and queries go through the same function.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Several words that are one; longer ones first.
const PHRASES: &[(&[&str], &str)] = &[
    (&["church", "of", "england"], "ce"),
    (&["church", "in", "wales"], "ciw"),
    (&["c", "of", "e"], "ce"),
    (&["c", "in", "w"], "ciw"),
    (&["voluntary", "aided"], "va"),
    (&["voluntary", "controlled"], "vc"),
    (&["roman", "catholic"], "catholic"),
    (&["all", "saints"], "allsaints"),
    (&["c", "i", "w"], "ciw"),
    (&["community", "primary"], "cp"),
    (&["c", "e"], "ce"),
    (&["c", "p"], "cp"),
    (&["r", "c"], "catholic"),
    (&["v", "a"], "va"),
    (&["v", "c"], "vc"),
];

/// Words that are another.
const SAME: &[(&str, &str)] = &[
    ("6th", "sixth"),
    ("cofe", "ce"),
    ("coe", "ce"),
    ("infants", "infant"),
    ("jnr", "junior"),
    ("juniors", "junior"),
    ("mt", "mount"),
    ("rc", "catholic"),
    ("saint", "st"),
    ("saints", "st"),
    ("schools", "school"),
    ("ss", "st"),
    ("sts", "st"),
];

/// Words that say nothing.
const SILENT: &[&str] = &["a", "and", "at", "in", "of", "the"];

/// Written or left out, they separate no words.
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ')
}

/// The words of a text as search compares them. A text of nothing but silent words keeps them.
pub fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            c if is_apostrophe(c) => {}
            '&' | '+' => plain.push_str(" and "),
            c if c.is_alphanumeric() => plain.push(c),
            _ => plain.push(' '),
        }
    }
    let all = joined(&plain.split_whitespace().collect::<Vec<_>>());
    let telling: Vec<_> = all.iter().filter(|word| !SILENT.contains(&&***word)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

fn joined(words: &[&str]) -> Vec<String> {
    let mut out = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some((first, after)) = rest.split_first() {
        if let Some((phrase, word)) = PHRASES.iter().find(|(phrase, _)| rest.starts_with(phrase)) {
            out.push((*word).to_owned());
            rest = rest.get(phrase.len()..).unwrap_or_default();
        } else {
            let same = SAME.iter().find(|(word, _)| word == first).map_or(*first, |(_, same)| same);
            out.push(same.to_owned());
            rest = after;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn what_people_write_differently_is_the_same() {
        for (one, other) in [
            ("St Mary's", "Saint Marys"),
            ("ST. MARY’S", "st mary's"),
            ("SS Peter & Paul", "Saints Peter and Paul"),
            ("Newcastle-upon-Tyne", "newcastle upon tyne"),
            ("Wark Church of England First School", "Wark C of E First School"),
            ("Wark CofE", "Wark C.E."),
            ("Our Lady's R.C. Primary", "Our Ladys Roman Catholic Primary"),
            ("Ysgol Gymraeg Môn", "ysgol gymraeg mon"),
            ("The Aldgate School", "Aldgate School"),
            ("Llanfair Church in Wales", "Llanfair C in W"),
            ("Holy Trinity Voluntary Aided", "Holy Trinity VA"),
        ] {
            assert_eq!(words(one), words(other), "{one} {other}");
        }
        assert_eq!(words("All Saints"), ["allsaints"]);
        assert_eq!(words("The And"), ["the", "and"], "something is left");
        assert!(words(" -- ").is_empty());
    }
}
