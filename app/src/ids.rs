//! The only source of randomness: keys, secrets and codes. Everything secret is stored as its SHA-256.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::clock::Clock;

/// A new key, ordered by time (uuid v7).
pub fn new_id(clock: &Clock) -> Uuid {
    let now = clock.now();
    let seconds = u64::try_from(now.unix_timestamp()).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.nanosecond()))
}

/// `N` random bytes from the operating system.
///
/// # Errors
/// Where the system gives none.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    #[expect(clippy::disallowed_methods, reason = "the one place that asks for randomness")]
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A text of `length` characters, each drawn evenly from `alphabet` (2 to 256 ASCII characters).
///
/// # Errors
/// Where the system gives no randomness.
pub fn random_text(alphabet: &[u8], length: usize) -> Result<String, getrandom::Error> {
    let mut text = String::with_capacity(length);
    // Bytes past the last whole multiple are thrown away: the rest is even.
    let limit = 256 - 256 % alphabet.len();
    while text.len() < length {
        for byte in random_bytes::<32>()? {
            if usize::from(byte) < limit && text.len() < length {
                text.push(char::from(alphabet[usize::from(byte) % alphabet.len()]));
            }
        }
    }
    Ok(text)
}

/// SHA-256, for keys that must not stand in the database in clear.
pub fn sha256(bytes: impl AsRef<[u8]>) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The first 128 bits of the SHA-256, in hexadecimal: enough to tell contents apart.
pub fn short_hash(bytes: impl AsRef<[u8]>) -> String {
    let mut start = [0; 16];
    start.copy_from_slice(&sha256(bytes)[..16]);
    format!("{:032x}", u128::from_be_bytes(start))
}
