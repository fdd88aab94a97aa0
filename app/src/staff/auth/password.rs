//! Passwords: argon2id, off the async threads. Whoever signs in with an address that we do not know waits as long as
//! everybody else, because their password is compared with a hash that nobody's password has.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization;

use crate::error::AppError;
use crate::ids::{random_bytes, random_text};

/// Shortest and longest password, in characters. No rule says which characters.
pub const LENGTH: std::ops::RangeInclusive<usize> = 12..=128;

/// Letters and digits that are not taken for one another.
const ALPHABET: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// What an unknown address is compared with: random bytes in the place of a hash, which no password is known to give.
const NOBODYS_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$YEqRzb/245E8ZKdYzBUM2Q$Fe+jlT7CmYmsrnL+ArKivLoRDQp5K3WgZoEHKq2M0oo";

/// A password for somebody who typed none: 100 random bits in groups of five.
///
/// # Errors
/// Where the system gives no randomness.
pub fn generate() -> Result<String, getrandom::Error> {
    let text = random_text(ALPHABET, 20)?;
    let mut password = String::with_capacity(23);
    for (i, character) in text.chars().enumerate() {
        if i > 0 && i % 5 == 0 {
            password.push('-');
        }
        password.push(character);
    }
    Ok(password)
}

/// True where a password is long enough and not too long.
pub fn has_good_length(password: &str) -> bool {
    LENGTH.contains(&password.nfc().count())
}

/// The hash to keep, with its parameters and its salt.
///
/// # Errors
/// `Internal` where hashing fails.
pub async fn hash(password: &str) -> Result<String, AppError> {
    let password = password.to_owned();
    blocking(move || hash_now(&password)).await
}

/// Compares a password with a hash, or with nobody's hash; both take the same time.
///
/// # Errors
/// `Internal` where a stored hash cannot be read.
pub async fn verify(password: &str, stored: Option<String>) -> Result<bool, AppError> {
    let password = password.to_owned();
    blocking(move || {
        let known = stored.is_some();
        let stored =
            PasswordHash::new(stored.as_deref().unwrap_or(NOBODYS_HASH)).map_err(|e| AppError::internal(&e))?;
        Ok(argon2()?.verify_password(&bytes(&password), &stored).is_ok() && known)
    })
    .await
}

fn argon2() -> Result<Argon2<'static>, AppError> {
    let params = Params::new(19_456, 2, 1, None).map_err(|e| AppError::internal(&e))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str) -> Result<String, AppError> {
    let salt = random_bytes::<16>()?;
    let hash: PasswordHash =
        argon2()?.hash_password_with_salt(&bytes(password), &salt).map_err(|e| AppError::internal(&e))?;
    Ok(hash.to_string())
}

/// The same letters typed on another keyboard are the same password.
fn bytes(password: &str) -> Vec<u8> {
    password.nfc().collect::<String>().into_bytes()
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    spawn_blocking(work).await.map_err(|e| AppError::internal(&e))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_same_password_fits() {
        let stored = hash("correct horse battery").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert_ne!(stored, hash("correct horse battery").await.unwrap());
        assert!(verify("correct horse battery", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse batterY", Some(stored.clone())).await.unwrap());
        assert!(!verify("", Some(stored)).await.unwrap());
        assert!(!verify("correct horse battery", None).await.unwrap());
    }

    #[tokio::test]
    async fn composed_and_decomposed_letters_are_the_same() {
        let stored = hash("caf\u{e9} caf\u{e9} caf\u{e9}").await.unwrap();
        assert!(verify("cafe\u{301} cafe\u{301} cafe\u{301}", Some(stored)).await.unwrap());
    }

    #[test]
    fn length_counts_characters() {
        assert!(!has_good_length("elevenchars"));
        assert!(has_good_length("twelve chars"));
        assert!(has_good_length(&"密".repeat(12)));
        assert!(has_good_length(&"x".repeat(128)));
        assert!(!has_good_length(&"x".repeat(129)));
        let made = generate().unwrap();
        assert!(has_good_length(&made) && made != generate().unwrap());
    }
}
