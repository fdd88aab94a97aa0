//! References as staff type them: in any case, without dashes, with spaces from an e-mail.

use crate::case::reference::Reference;

/// The form that references are kept in, or nothing where the text cannot be one.
pub fn normalise(typed: &str) -> Option<String> {
    typed.replace(' ', "").parse::<Reference>().ok().map(|reference| reference.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_type_them() {
        for typed in ["UKC-K72-MF4-TX", "ukck72mf4tx", " UKC K72 MF4 TX "] {
            assert_eq!(normalise(typed).as_deref(), Some("UKC-K72-MF4-TX"));
        }
        assert_eq!(normalise("Long Lane School"), None);
    }
}
