//! Highlighting: a name with the part in bold that a search has found.

use html_escape::encode_double_quoted_attribute as escaped;

use crate::catalogue::fold::fold;

/// The name as HTML; `needle` is folded.
pub fn highlight(name: &str, needle: &str) -> String {
    match found(name, needle) {
        Some((before, found, after)) => format!("{}<b>{}</b>{}", escaped(before), escaped(found), escaped(after)),
        None => escaped(name).into_owned(),
    }
}

/// What stands before the first match, the match, and what follows: folding is undone letter by letter.
fn found<'a>(name: &'a str, needle: &str) -> Option<(&'a str, &'a str, &'a str)> {
    if needle.is_empty() {
        return None;
    }
    let mut folded = String::with_capacity(name.len());
    // For each byte of the folded name, where its letter begins and ends.
    let mut origin = Vec::with_capacity(name.len());
    for (start, letter) in name.char_indices() {
        let mut buffer = [0; 4];
        let plain = fold(letter.encode_utf8(&mut buffer));
        origin.extend(std::iter::repeat_n((start, start + letter.len_utf8()), plain.len()));
        folded.push_str(&plain);
    }
    let at = folded.find(needle)?;
    let (start, end) = (origin.get(at)?.0, origin.get(at + needle.len() - 1)?.1);
    Some((name.get(..start)?, name.get(start..end)?, name.get(end..)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_typed_is_bold_as_it_is_written() {
        for (name, typed, expected) in [
            ("Xi'an", "xian", "<b>Xi'an</b>"),
            ("Newcastle upon Tyne", "CASTLE UP", "New<b>castle up</b>on Tyne"),
            ("西安", "安", "西<b>安</b>"),
            ("Lǚshùn", "lus", "<b>Lǚs</b>hùn"),
            ("Derby", "hefei", "Derby"),
            ("A & B", "b", "A &amp; <b>B</b>"),
            (r#"<a href="x">&'"#, "", "&lt;a href=&quot;x&quot;&gt;&amp;'"),
            ("Derby", "", "Derby"),
        ] {
            assert_eq!(highlight(name, &fold(typed)), expected);
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(name in ".{0,20}", typed in "[a-z西安]{0,3}") {
            let plain = highlight(&name, &fold(&typed)).replace("<b>", "").replace("</b>", "");
            prop_assert_eq!(plain, escaped(&name).into_owned());
        }
    }
}
