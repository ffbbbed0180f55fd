//! Two hashes: what a record says, and what merging knows of it; and sums of them over a store.

use crate::record::{Record, nested};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256.
pub type Hash = [u8; 32];

/// What the record says, without stamps or devices: equal for equal contents anywhere. A record that is
/// deleted or erased says nothing.
pub fn content_hash(record: &Record) -> Option<Hash> {
    let groups = nested(&record.values());
    let says = json!({ "id": record.id(), "kind": record.kind(), "groups": groups });
    record.is_live().then(|| Sha256::digest(says.to_string()).into())
}

/// Everything merging knows of the record: stamps, what was seen, conflicts, deletion, unknown fields.
pub fn merge_hash(record: &Record) -> Hash {
    let parts = serde_json::to_string(&record.to_parts()).unwrap_or_default();
    Sha256::digest(parts).into()
}

/// The sum of many hashes, the same in any order, kept up by adding and taking away.
///
/// Addition modulo 2^256 (Bellare and Micciancio, "AdHash", 1997). It shows accidents and old pages;
/// it is no defence against someone who holds the key.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum(Hash);

impl Sum {
    /// A sum from its bytes.
    pub fn from_bytes(bytes: Hash) -> Self {
        Self(bytes)
    }

    /// Its bytes, least significant first.
    pub fn bytes(&self) -> &Hash {
        &self.0
    }

    /// Adds a record's hash.
    pub fn add(&mut self, hash: &Hash) {
        let mut carry = 0u16;
        for (mine, theirs) in self.0.iter_mut().zip(hash) {
            let sum = u16::from(*mine) + u16::from(*theirs) + carry;
            (*mine, carry) = ((sum & 0xff) as u8, sum >> 8);
        }
    }

    /// Takes a record's hash away again.
    pub fn subtract(&mut self, hash: &Hash) {
        let mut borrow = 0i16;
        for (mine, theirs) in self.0.iter_mut().zip(hash) {
            let difference = i16::from(*mine) - i16::from(*theirs) - borrow;
            (*mine, borrow) = (difference.rem_euclid(256) as u8, i16::from(difference < 0));
        }
    }
}

/// A mark of a file's bytes, as text: equal for equal bytes only.
pub fn mark(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().rev().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_forgets_order_and_what_was_taken_away() {
        let hashes: Vec<Hash> = (0u8..40).map(|n| Sha256::digest([n]).into()).collect();
        let mut up = Sum::default();
        hashes.iter().for_each(|hash| up.add(hash));
        let mut down = Sum::default();
        hashes.iter().rev().for_each(|hash| down.add(hash));
        assert_eq!(up, down);
        hashes.iter().for_each(|hash| up.subtract(hash));
        assert_eq!(up, Sum::default());
    }
}
