//! The token in the approver's link: 128 random bits, of which the database keeps the SHA-256.

use std::fmt;
use std::str::FromStr;

use crate::ids::{random_bytes, sha256};

/// A token in clear: in the mail and in the address that it opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Token(u128);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn random() -> Result<Self, getrandom::Error> {
        Ok(Self(u128::from_be_bytes(random_bytes()?)))
    }

    /// What the database keeps.
    pub fn hash(self) -> [u8; 32] {
        sha256([b"approval".as_slice(), &self.0.to_be_bytes()].concat())
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for Token {
    /// Never in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl FromStr for Token {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let plain = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if plain { u128::from_str_radix(text, 16).map(Self).map_err(|_| ()) } else { Err(()) }
    }
}
