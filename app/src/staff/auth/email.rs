//! The address that an account is known by, in the one form it is kept in.

use crate::input;

/// Trimmed and in small letters, or nothing where it is no address. Nothing else is mended: who adds an account should
/// see what was added.
pub fn normalise(typed: &str) -> Option<String> {
    let email = input::email(typed).ok()?.to_ascii_lowercase();
    (email.is_ascii() && typed.trim().eq_ignore_ascii_case(&email)).then_some(email)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn good_and_bad() {
        assert_eq!(normalise(" Sam.O'Neil@Example.ORG \n").as_deref(), Some("sam.o'neil@example.org"));
        for bad in [
            "",
            "@",
            "sam",
            "sam@",
            "@example.org",
            "sam@example",
            "sam@@example.org",
            "s am@example.org",
            "sam@-example.org",
            "sam@example.c",
            "sam@example.o1g",
            "sam@.org",
            "sám@example.org",
            "sam\0@example.org",
        ] {
            assert_eq!(normalise(bad), None, "{bad:?}");
        }
        assert_eq!(normalise(&format!("{}@example.org", "a".repeat(65))), None);
    }

    proptest! {
        #[test]
        fn the_form_is_stable(typed in ".*") {
            if let Some(email) = normalise(&typed) {
                prop_assert_eq!(normalise(&email), Some(email.clone()));
            }
        }
    }
}
