//! Chance that is the same every time: everything invented comes from a seed and nothing else.

use doorstep_domain::RecordId;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// Dice whose throws depend on nothing but what they were made of.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The dice of one matter: a person by number, say. Whoever else is invented does not change them.
    pub(super) fn of(seed: u64, matter: &str, number: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..16].copy_from_slice(&number.to_le_bytes());
        let name = matter.as_bytes();
        let length = name.len().min(16);
        key[16..16 + length].copy_from_slice(&name[..length]);
        Self(ChaCha8Rng::from_seed(key))
    }

    /// A number from 0 up to, and without, `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // The small favour that a remainder does to low numbers matters to nobody here.
        self.0.next_u32() as usize % end.max(1)
    }

    /// A number from `low` to `high`, both possible.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.below(span)).unwrap_or_default()
    }

    /// True `percent` times of a hundred.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub(super) fn pick<'a, T>(&mut self, these: &'a [T]) -> &'a T {
        &these[self.below(these.len())]
    }

    /// One of these, each as likely as its weight says.
    pub(super) fn weighted<'a, T>(
        &mut self,
        these: &'a [T],
        weight: impl Fn(&T) -> usize,
    ) -> &'a T {
        let mut left = self.below(these.iter().map(&weight).sum());
        let chosen = these.iter().find(|one| match left.checked_sub(weight(one)) {
            Some(rest) => {
                left = rest;
                false
            }
            None => true,
        });
        chosen.unwrap_or(&these[0])
    }

    /// The id of a record made at this time.
    pub(super) fn id(&mut self, millis: i64) -> RecordId {
        let mut random = [0; 10];
        self.0.fill_bytes(&mut random);
        RecordId::make(u64::try_from(millis).unwrap_or_default(), random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_dice_fall_equally_and_others_do_not() {
        let throws = |seed, matter, number| {
            let mut dice = Dice::of(seed, matter, number);
            (0..20).map(|_| dice.below(1_000)).collect::<Vec<_>>()
        };
        assert_eq!(throws(7, "person", 3), throws(7, "person", 3));
        for other in [throws(8, "person", 3), throws(7, "place", 3), throws(7, "person", 4)] {
            assert_ne!(throws(7, "person", 3), other);
        }
    }

    #[test]
    fn weights_are_kept() {
        let mut dice = Dice::of(1, "weights", 0);
        let mut counted = [0; 3];
        for _ in 0..3_000 {
            counted[*dice.weighted(&[0, 1, 2], |n| [10, 0, 20][*n])] += 1;
        }
        assert!(counted[1] == 0 && counted[2] > counted[0] && counted[0] > 700, "{counted:?}");
    }
}
