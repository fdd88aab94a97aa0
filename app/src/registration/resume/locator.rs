//! The locator of a draft: 128 bits, of which the database keeps the SHA-256.
//!
//! A browser that saves for later gets one made of its cookie's secret, so that the page with the card can show it again
//! and nothing that would lead to the draft has to be stored. Reminders, which have no browser, carry random ones.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use crate::ids::{random_bytes, sha256};

/// A locator in clear: in a mail, on a card, in an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Locator(u128);

impl Locator {
    /// A new one that nobody can guess.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn random() -> Result<Self, getrandom::Error> {
        Ok(Self(u128::from_be_bytes(random_bytes()?)))
    }

    /// The one of a browser and a draft, the same each time.
    pub fn of(browser: &[u8; 16], draft: Uuid) -> Self {
        let hash = sha256([b"locator".as_slice(), browser, draft.as_bytes()].concat());
        Self(hash[..16].iter().fold(0, |number, byte| number << 8 | u128::from(*byte)))
    }

    /// What the database keeps.
    pub fn hash(self) -> [u8; 32] {
        sha256(self.0.to_be_bytes())
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for Locator {
    /// Never in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Locator(…)")
    }
}

impl FromStr for Locator {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let plain = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if plain { u128::from_str_radix(text, 16).map(Self).map_err(|_| ()) } else { Err(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_again_it_is_the_same() {
        let locator = Locator::random().unwrap();
        assert_eq!(locator.to_string().parse(), Ok(locator));
        assert_eq!(format!("{locator:?}"), "Locator(…)");
        for bad in ["", "1", "+1234567890123456789012345678901", "g0000000000000000000000000000000"] {
            assert_eq!(bad.parse::<Locator>(), Err(()), "{bad}");
        }
    }

    #[test]
    fn each_browser_and_each_draft_has_its_own() {
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert_eq!(Locator::of(&[7; 16], one), Locator::of(&[7; 16], one));
        assert_ne!(Locator::of(&[7; 16], one), Locator::of(&[8; 16], one));
        assert_ne!(Locator::of(&[7; 16], one), Locator::of(&[7; 16], two));
    }
}
