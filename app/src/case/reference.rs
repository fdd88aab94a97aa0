//! The reference of a registration, `UKC-K72-MF4-TX`: easy to read out and to type. About 35 bits, so it is an
//! identifier and never a key. No letter looks like a digit, and no word comes out.

use std::fmt;
use std::str::FromStr;

use crate::ids::random_text;

const LETTERS: &[u8] = b"ABCDEFGHJKLMNPRSTUVXY23456789";
const DIGITS: &[u8] = b"23456789";
/// Length of the three groups together; the third and the sixth character are digits.
const LENGTH: usize = 8;

/// A reference in its one written form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference([u8; LENGTH]);

const fn alphabet(position: usize) -> &'static [u8] {
    if position == 2 || position == 5 { DIGITS } else { LETTERS }
}

impl Reference {
    /// A new one. It may be taken already: the database says so.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut code = [0; LENGTH];
        for (position, byte) in code.iter_mut().enumerate() {
            *byte = random_text(alphabet(position), 1)?.bytes().next().unwrap_or(b'2');
        }
        Ok(Self(code))
    }
}

impl FromStr for Reference {
    type Err = ();

    /// Reads it in any case, with dashes, spaces or nothing between.
    fn from_str(text: &str) -> Result<Self, ()> {
        let sign = |c: &char| c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}');
        let plain: String = text.chars().filter(|c| !sign(c)).map(|c| c.to_ascii_uppercase()).collect();
        let plain = plain.into_bytes();
        let code: [u8; LENGTH] = plain.strip_prefix(b"UKC").ok_or(())?.try_into().map_err(|_| ())?;
        let good = code.iter().enumerate().all(|(position, byte)| alphabet(position).contains(byte));
        if good { Ok(Self(code)) } else { Err(()) }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UKC")?;
        self.0.iter().enumerate().try_for_each(|(position, byte)| {
            if position % 3 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*byte))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn as_people_write_it() {
        for text in ["UKC-K72-MF4-TX", "ukc-k72mf4tx", " UKCK72MF4TX ", "ukc k72 mf4 tx", "UKC–K72–MF4–TX."] {
            assert_eq!(text.parse::<Reference>().map(|r| r.to_string()), Ok("UKC-K72-MF4-TX".to_owned()), "{text}");
        }
        for text in [
            "",
            "UKC",
            "K72-MF4-TX",
            "UKC-K72-MF4-T",
            "UKC-K72-MF4-TXX",
            "UKC-K7A-MF4-TX",
            "UKC-O72-MF4-TX",
            "UKC-K72-MF4-Té",
        ] {
            assert!(text.parse::<Reference>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn printed_and_read_again_it_is_the_same(text in "UKC-[A-HJ-NPR-VXY2-9]{2}[2-9]-?[A-HJ-NPR-VXY2-9]{2}[2-9]-?[A-HJ-NPR-VXY2-9]{2}") {
            let reference: Reference = text.parse().unwrap();
            prop_assert_eq!(text.to_lowercase().parse(), Ok(reference.clone()));
            prop_assert_eq!(reference.to_string().parse(), Ok(reference));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = text.parse::<Reference>();
        }
    }

    #[test]
    fn new_ones_have_the_form_and_differ() {
        let new: std::collections::HashSet<_> = (0..200).map(|_| Reference::random().unwrap()).collect();
        assert!(new.len() > 195);
        assert!(new.iter().all(|r| r.to_string().parse().as_ref() == Ok(r)));
    }
}
