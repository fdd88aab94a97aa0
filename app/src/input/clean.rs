//! Cleaning of what people typed or pasted, in two writing systems: what cannot be seen is taken away before anything is
//! judged, and full-width letters and digits are read as what they stand for where a machine must read them.

use unicode_normalization::UnicodeNormalization as _;

/// Characters of any one-line answer that are kept to be shown again; more than any rule allows.
const KEPT_LENGTH: usize = 1000;

/// What is saved of a typed line: as typed, without control characters (Postgres refuses some) and with an end.
pub fn keep(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_control()).take(KEPT_LENGTH).collect()
}

/// As [`keep`], for several lines.
pub fn keep_lines(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
    typed.chars().filter(|c| *c == '\n' || !c.is_control()).take(10 * KEPT_LENGTH).collect()
}

/// Several lines in their final form: each without what cannot be seen, none empty at either end.
pub fn lines(typed: &str) -> String {
    let lines: Vec<_> = typed.split('\n').map(line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Takes away what cannot be seen, makes every space an ordinary one and leaves single ones, composes letters and marks.
pub fn line(typed: &str) -> String {
    let space = |c: char| if c.is_whitespace() || c.is_control() { ' ' } else { c };
    let visible: String = visible(typed).nfc().map(space).collect();
    visible.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// As [`line`], for text that machines read: no spaces at all, full-width characters made ordinary ones (NFKC).
pub fn machine(typed: &str) -> String {
    let seen = |c: &char| !is_invisible(*c) && !c.is_whitespace() && !c.is_control();
    typed.nfkc().filter(seen).nfc().collect()
}

/// Without what cannot be seen, but with what belongs to a writing: marks of direction, and joiners where they join
/// something (emoji, Arabic, Indic scripts).
fn visible(typed: &str) -> String {
    let mut before = '\0';
    let kept = |c: &char| {
        let kept = match c {
            '\u{200c}' | '\u{200d}' => before >= '\u{600}',
            '\u{200e}' | '\u{200f}' => true,
            c => !is_invisible(*c),
        };
        if kept {
            before = *c;
        }
        kept
    };
    typed.nfc().filter(kept).collect()
}

/// Zero-width characters and marks that turn the direction of writing.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
