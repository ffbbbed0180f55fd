//! The printed recovery key: making it, splitting it for the eye, reading it back from paper.

use std::str::FromStr;

use age::secrecy::{ExposeSecret, SecretString};
use age::x25519;
use zeroize::Zeroizing;

use crate::error::StoreError;

const PREFIX: &str = "AGE-SECRET-KEY-1";

/// The printed secret that opens a caseload when the passphrase is forgotten.
pub struct RecoveryKey(SecretString);

impl RecoveryKey {
    /// A new one, from the randomness of `age` itself.
    pub fn make() -> Self {
        Self(x25519::Identity::generate().to_string())
    }

    /// Reads a key as typed from paper: case, spaces and dashes do not matter, the prefix may be
    /// left out, and letters that the alphabet lacks stand for the digit they look like.
    pub fn typed(typed: &str) -> Result<Self, StoreError> {
        let bare: Zeroizing<String> =
            typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().into();
        let upper = Zeroizing::new(bare.to_ascii_uppercase());
        let body = upper.strip_prefix("AGESECRETKEY1").unwrap_or(&upper);
        let mut whole = String::with_capacity(PREFIX.len() + body.len());
        whole.push_str(PREFIX);
        whole.extend(body.chars().map(as_meant));
        let key = Self(SecretString::from(whole));
        key.identity().map(|_| key)
    }

    /// The whole key on one line, as `age` reads it.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// In groups to read and print: the fixed prefix first, then four characters each.
    pub fn groups(&self) -> Vec<String> {
        recovery_groups(self.expose())
    }

    /// As `age` uses it.
    pub(crate) fn identity(&self) -> Result<x25519::Identity, StoreError> {
        x25519::Identity::from_str(self.expose()).map_err(|_| StoreError::WrongRecoveryKey)
    }
}

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(..)")
    }
}

/// Splits a recovery key for the eye: the fixed prefix, then four characters a group. The groups
/// joined give the key back.
pub fn recovery_groups(key: &str) -> Vec<String> {
    let (prefix, body) = key.split_at(key.len().min(PREFIX.len()));
    let body: Vec<char> = body.chars().collect();
    let groups = body.chunks(4).map(|group| group.iter().collect());
    std::iter::once(prefix.to_owned()).chain(groups).collect()
}

/// Bech32 has no B, I, O or 1 after its prefix, so each can only be a misreading.
fn as_meant(letter: char) -> char {
    match letter {
        'B' => '8',
        'O' => '0',
        'I' | '1' => 'L',
        other => other,
    }
}
