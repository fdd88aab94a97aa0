//! What somebody typed, taken apart: a number, a postcode or its beginning, and words.

use super::fold;

/// Words around a number that say which number it is.
const LABELS: &[&str] = &["URN", "SEED", "DFE", "DE", "UID", "UKPRN", "NO", "NUMBER", "REF", "LAESTAB"];

/// The parts of a query.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Digits, four or more, or a company's letters and digits.
    pub number: Option<String>,
    /// Upper-case, without the space.
    pub postcode: Option<String>,
    /// Folded.
    pub words: Vec<String>,
}

impl Query {
    /// Takes a text apart. `is_postcode` says whether any postcode of the register begins like that.
    pub fn read(text: &str, is_postcode: impl Fn(&str) -> bool) -> Self {
        let mut query = Self::default();
        let upper = text.replace(fold::is_apostrophe, "").to_uppercase();
        let tokens: Vec<&str> = upper.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty()).collect();
        let number_at = number(&tokens);
        let postcode_at = postcode(&tokens, &is_postcode);
        if number_at.is_none() && postcode_at.is_none() {
            query.words = fold::words(text);
            return query;
        }
        let mut used = vec![false; tokens.len()];
        if let Some((at, length, found)) = number_at {
            used.iter_mut().skip(at).take(length).for_each(|u| *u = true);
            for (token, used) in tokens.iter().zip(&mut used) {
                *used |= LABELS.contains(token);
            }
            query.number = Some(found);
        }
        if let Some((at, length, found)) = postcode_at {
            used.iter_mut().skip(at).take(length).for_each(|u| *u = true);
            query.postcode = Some(found);
        }
        let rest: Vec<&str> = tokens.iter().zip(&used).filter(|(_, used)| !**used).map(|(token, _)| *token).collect();
        query.words = fold::words(&rest.join(" "));
        query
    }

    /// Nothing to look for.
    pub const fn is_empty(&self) -> bool {
        self.number.is_none() && self.postcode.is_none() && self.words.is_empty()
    }
}

fn digits(token: &str) -> usize {
    if token.bytes().all(|b| b.is_ascii_digit()) { token.len() } else { 0 }
}

/// Where a number stands, over how many tokens, and itself. `391/2010` is one number in two tokens; `5237521P` is a
/// Scottish department, `SC012345` a Scottish company, `S12000036` a council.
fn number(tokens: &[&str]) -> Option<(usize, usize, String)> {
    let pair = tokens.windows(2).position(|w| matches!(w, [a, b] if digits(a) == 3 && digits(b) == 4));
    if let Some(at) = pair {
        return Some((at, 2, tokens.get(at..at + 2)?.concat()));
    }
    let is_number = |token: &&str| {
        let bare = token.trim_end_matches(['P', 'S']);
        let company = token.len() == 8 && token.get(..2).is_some_and(|t| t.bytes().all(|b| b.is_ascii_uppercase()));
        let gss = token.len() == 9
            && token.starts_with(['E', 'N', 'S', 'W'])
            && digits(token.get(1..).unwrap_or_default()) == 8;
        digits(token) >= 4 || digits(bare) == 7 || gss || (company && digits(token.get(2..).unwrap_or_default()) == 6)
    };
    let at = tokens.iter().position(is_number)?;
    Some((at, 1, (*tokens.get(at)?).to_owned()))
}

/// Where a postcode stands, over how many tokens, and itself.
fn postcode(tokens: &[&str], is_postcode: &impl Fn(&str) -> bool) -> Option<(usize, usize, String)> {
    for (at, pair) in tokens.windows(2).enumerate() {
        if let [outward, inward] = pair
            && is_outward(outward)
            && is_inward(inward)
        {
            let whole = format!("{outward}{inward}");
            if inward.len() == 3 || is_postcode(&whole) {
                return Some((at, 2, whole));
            }
        }
    }
    let alone = |token: &str| {
        let split = token.len().saturating_sub(3);
        let whole = token.is_char_boundary(split) && {
            let (outward, inward) = token.split_at(split);
            is_outward(outward) && inward.len() == 3 && is_inward(inward)
        };
        whole || (begins_like_postcode(token) && is_postcode(token))
    };
    let at = tokens.iter().position(|t| alone(t))?;
    Some((at, 1, (*tokens.get(at)?).to_owned()))
}

/// `NE1`, `W1A`, `SW1A`.
fn is_outward(token: &str) -> bool {
    (2..=4).contains(&token.len()) && begins_like_postcode(token)
}

/// `4`, `4A`, `4AB`.
fn is_inward(token: &str) -> bool {
    token.len() <= 3
        && token.bytes().enumerate().all(|(i, b)| if i == 0 { b.is_ascii_digit() } else { b.is_ascii_uppercase() })
}

/// One or two letters, a digit, then letters and digits.
fn begins_like_postcode(token: &str) -> bool {
    let letters = token.bytes().take_while(u8::is_ascii_uppercase).count();
    (1..=2).contains(&letters)
        && token.len() <= 7
        && token.is_ascii()
        && token.as_bytes().get(letters).is_some_and(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        let read = |text| {
            let q = Query::read(text, |p| ["NE14AB", "SW1A1AA", "DE12AB"].iter().any(|known| known.starts_with(p)));
            (q.number.unwrap_or_default(), q.postcode.unwrap_or_default(), q.words.join(" "))
        };
        for (text, number, postcode, words) in [
            ("St Mary's Derby", "", "", "st marys derby"),
            ("108487", "108487", "", ""),
            ("URN: 108487", "108487", "", ""),
            ("391/2010", "3912010", "", ""),
            ("5237521p", "5237521P", "", ""),
            ("SC012345", "SC012345", "", ""),
            ("S12000036", "S12000036", "", ""),
            ("ne1 4ab", "", "NE14AB", ""),
            ("NE14AB", "", "NE14AB", ""),
            ("zz1 4ab", "", "ZZ14AB", ""),
            ("NE1", "", "NE1", ""),
            ("NE1 4", "", "NE14", ""),
            ("holy trinity de1", "", "DE1", "holy trinity"),
            ("St Mary's C of E, NE1", "", "NE1", "st marys ce"),
            ("Q3 Academy", "", "", "q3 academy"),
            ("School 21", "", "", "school 21"),
            ("", "", "", ""),
            ("学校", "", "", "学校"),
        ] {
            assert_eq!(read(text), (number.to_owned(), postcode.to_owned(), words.to_owned()), "{text}");
        }
    }
}
