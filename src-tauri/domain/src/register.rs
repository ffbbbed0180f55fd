//! The merge law: one group of one record as a multi-value register with causal context.
//!
//! X is superseded by Y exactly when `X.stamp <= Y.seen[X.device]`. Merge keeps every value that no other
//! supersedes, so the result is the same in any order, any number of times, through any chain. The highest
//! stamp is the one shown; values that differ from it are a conflict, part of the state, until someone who
//! has seen them all writes again. After Shapiro et al., "A comprehensive study of Convergent and
//! Commutative Replicated Data Types" (2011), section 3.2.2.

use crate::stamp::{Seen, Stamp, see};
use serde_json::Value;

/// One value that someone wrote, and what they had before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Who wrote it and when.
    pub stamp: Stamp,
    /// What its author had seen of this group.
    pub seen: Seen,
    /// The group's fields in canonical form; null where the group or list item was emptied.
    pub value: Value,
}

impl Version {
    fn supersedes(&self, other: &Version) -> bool {
        self.seen.get(&other.stamp.device).is_some_and(|known| other.stamp <= *known)
    }
}

/// Every value of one group that no other supersedes, highest stamp first. Empty: never written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    versions: Vec<Version>,
}

impl Register {
    /// A register of these versions, the superseded left out.
    pub fn of(versions: impl IntoIterator<Item = Version>) -> Self {
        let mut register = Self { versions: versions.into_iter().collect() };
        register.settle();
        register
    }

    /// Takes in what another copy holds.
    pub fn merge(&mut self, other: &Register) {
        self.versions.extend(other.versions.iter().cloned());
        self.settle();
    }

    /// Writes over everything that is here.
    pub fn write(&mut self, stamp: Stamp, value: Value) {
        let version = Version { stamp, seen: self.seen(), value };
        self.versions = vec![version];
    }

    /// The value that is shown.
    pub fn head(&self) -> Option<&Version> {
        self.versions.first()
    }

    /// All values, highest stamp first.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// Two authors wrote different values and neither had seen the other's.
    pub fn in_conflict(&self) -> bool {
        self.versions.iter().any(|version| version.value != self.versions[0].value)
    }

    /// Everything that a next author has before them.
    pub fn seen(&self) -> Seen {
        let mut seen = Seen::new();
        for version in &self.versions {
            version.seen.values().for_each(|stamp| see(&mut seen, *stamp));
            see(&mut seen, version.stamp);
        }
        seen
    }

    /// The same values with other stamps, in what their authors had seen too.
    pub fn restamped(&self, other: &impl Fn(Stamp) -> Stamp) -> Self {
        let restamp = |version: &Version| Version {
            stamp: other(version.stamp),
            seen: version.seen.iter().map(|(device, stamp)| (*device, other(*stamp))).collect(),
            value: version.value.clone(),
        };
        Self::of(self.versions.iter().map(restamp))
    }

    /// The same stamps with other values.
    pub(crate) fn revalued(&self, other: &impl Fn(&Value) -> Value) -> Self {
        let revalue = |v: &Version| Version { value: other(&v.value), ..v.clone() };
        Self::of(self.versions.iter().map(revalue))
    }

    fn settle(&mut self) {
        self.versions.sort_by(|a, b| b.stamp.cmp(&a.stamp).then_with(|| tie(a, b)));
        self.versions.dedup();
        let all = self.versions.clone();
        self.versions.retain(|version| {
            !all.iter().any(|other| other.stamp > version.stamp && other.supersedes(version))
        });
    }
}

/// One stamp with two values comes only from a broken or dishonest device; even then the order is one.
fn tie(a: &Version, b: &Version) -> std::cmp::Ordering {
    a.value.to_string().cmp(&b.value.to_string()).then_with(|| a.seen.cmp(&b.seen))
}
