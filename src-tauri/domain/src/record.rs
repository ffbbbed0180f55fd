//! A record: its id, its kind and a register for every group, whatever wrote it.
//!
//! Groups and kinds that this version does not know are carried like any other. Typed structs of
//! [`crate::kinds`] are read out of a record and revised into it; they are never stored themselves.

use crate::canonical::{canonical, says_nothing};
use crate::ids::RecordId;
use crate::kind::Kind;
use crate::register::{Register, Version};
use crate::shape::{GroupShape, Shape};
use crate::stamp::{Stamp, see};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The group that says whether a record is deleted, and what its author had seen of the others.
const DELETED: &str = "_deleted";

/// A group's name, or `name/item` for an item of a list.
pub type GroupKey = String;

/// One record of a caseload with everything that merging needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    id: RecordId,
    kind: Kind,
    groups: BTreeMap<GroupKey, Register>,
    erased: Option<Stamp>,
}

/// The open form of a record: what it says now, and beside it who wrote which groups.
///
/// Groups written together share an entry of `writes`, so stamps cost little. Values that lost nothing yet,
/// the other sides of a conflict, stand in `others`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The shown value of every group.
    pub values: BTreeMap<GroupKey, Value>,
    /// Who wrote the shown values.
    pub writes: Vec<Write>,
    /// Values in conflict with the shown ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Other>,
    /// Set once the record was erased; then there are no values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erased: Option<Stamp>,
}

/// One act of writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Write {
    /// Who and when.
    pub stamp: Stamp,
    /// The highest stamp of every device that the author had before them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Stamp>,
    /// The groups written.
    pub groups: Vec<GroupKey>,
}

/// A value that stands beside the shown one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Other {
    /// Its group.
    pub group: GroupKey,
    /// Who and when.
    pub stamp: Stamp,
    /// What its author had before them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Stamp>,
    /// The value.
    pub value: Value,
}

impl Record {
    /// A record that says nothing yet.
    pub fn new(id: RecordId, kind: Kind) -> Self {
        Self { id, kind, groups: BTreeMap::new(), erased: None }
    }

    /// Its name.
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// Its kind.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The shown value of every group that was ever written, emptied ones as null.
    pub fn values(&self) -> BTreeMap<GroupKey, Value> {
        let heads = self.groups.iter().filter_map(|(key, register)| Some((key, register.head()?)));
        heads.map(|(key, version)| (key.clone(), version.value.clone())).collect()
    }

    /// The shown value of one group.
    pub fn value(&self, group: &str) -> Option<&Value> {
        self.groups.get(group)?.head().map(|version| &version.value)
    }

    /// The register of one group.
    pub fn register(&self, group: &str) -> Option<&Register> {
        self.groups.get(group)
    }

    /// What the record says, as its kind's struct. A group that cannot be read so is left at its default
    /// and named by [`Record::malformed`].
    pub fn read<T: Shape>(&self) -> T {
        let mut values = self.values();
        T::deserialize(&Value::Object(nested(&values))).unwrap_or_else(|_| {
            let bad = self.malformed::<T>();
            values.retain(|key, _| !bad.contains(key));
            T::deserialize(&Value::Object(nested(&values))).unwrap_or_default()
        })
    }

    /// The groups, and items of lists, whose values do not fit the kind's struct.
    pub fn malformed<T: Shape>(&self) -> BTreeSet<GroupKey> {
        let unreadable = |(key, value): (GroupKey, Value)| {
            let alone = Value::Object(nested(&BTreeMap::from([(key.clone(), value)])));
            T::deserialize(&alone).err().map(|_| key)
        };
        self.values().into_iter().filter_map(unreadable).collect()
    }

    /// Writes the groups of `new` that differ from what is shown, all with one stamp, and names them.
    /// Fields that this version does not know stay as they were; so does what cannot be read, unless `new`
    /// says something in its place.
    pub fn revise<T: Shape>(&mut self, new: &T, stamp: Stamp) -> Vec<GroupKey> {
        let (Ok(Value::Object(new)), Ok(blank)) =
            (serde_json::to_value(new), serde_json::to_value(T::default()))
        else {
            return Vec::new();
        };
        let unread = self.malformed::<T>();
        let mut changed = Vec::new();
        for shape in T::groups() {
            let value = new.get(shape.name).unwrap_or(&Value::Null);
            for (key, value) in self.wanted(shape, value) {
                let untouched = value.is_null() || blank.get(shape.name) == Some(&value);
                if unread.contains(&key) && untouched {
                    continue;
                }
                if self.put(&key, shape.fields, &value, stamp) {
                    changed.push(key);
                }
            }
        }
        changed
    }

    /// The registers that a new value of a group concerns; list items that are gone with null.
    fn wanted(&self, shape: GroupShape, value: &Value) -> Vec<(GroupKey, Value)> {
        if !shape.keyed {
            return vec![(shape.name.to_owned(), value.clone())];
        }
        let prefix = format!("{}/", shape.name);
        let items = value.as_object().cloned().unwrap_or_default();
        let held = self.groups.keys().filter(|key| key.starts_with(&prefix)).cloned();
        let keys: BTreeSet<_> = held.chain(items.keys().map(|k| format!("{prefix}{k}"))).collect();
        let item = |key: &str| items.get(&key[prefix.len()..]).cloned().unwrap_or(Value::Null);
        keys.into_iter().map(|key| (key.clone(), item(&key))).collect()
    }

    fn put(&mut self, key: &str, known: &[&str], value: &Value, stamp: Stamp) -> bool {
        let old = self.value(key).cloned().unwrap_or(Value::Null);
        let kept = old.as_object().into_iter().flatten();
        let mut fields: Map<_, _> = kept
            .filter(|(field, _)| !known.contains(&field.as_str()) && !value.is_null())
            .map(|(field, value)| (field.clone(), value.clone()))
            .collect();
        fields.extend(value.as_object().cloned().unwrap_or_default());
        self.set(key, Value::Object(fields), stamp)
    }

    /// Writes one group as it stands, unless it says the same already or was erased; true where it wrote.
    pub fn set(&mut self, key: &str, value: Value, stamp: Stamp) -> bool {
        let value = Some(canonical(&value)).filter(|v| !says_nothing(v)).unwrap_or(Value::Null);
        let differs = *self.value(key).unwrap_or(&Value::Null) != value && self.erased.is_none();
        if differs {
            self.groups.entry(key.to_owned()).or_default().write(stamp, value);
        }
        differs
    }

    /// Settles a conflict: the value that `chosen` wrote is written again by someone who has seen them all.
    pub fn settle(&mut self, key: &str, chosen: Stamp, stamp: Stamp) -> bool {
        let Some(register) = self.groups.get_mut(key) else {
            return false;
        };
        let versions = register.versions().iter();
        let value = versions.filter(|v| v.stamp == chosen).map(|v| v.value.clone()).next();
        value.map(|value| register.write(stamp, value)).is_some()
    }

    /// Groups whose authors disagree. An edit that did not know of a deletion disagrees with it.
    pub fn conflicts(&self) -> Vec<GroupKey> {
        let split = self.groups.iter().filter(|(_, register)| register.in_conflict());
        let mut keys: Vec<_> = split.map(|(key, _)| key.clone()).collect();
        if self.says_deleted() && !self.is_deleted() && !keys.iter().any(|key| key == DELETED) {
            keys.push(DELETED.to_owned());
        }
        keys
    }

    /// Deletes the record, noting everything its author had before them. An erased one stays as it is.
    pub fn delete(&mut self, stamp: Stamp) {
        if self.erased.is_some() {
            return;
        }
        let mut knew = BTreeMap::new();
        let versions = self.groups.values().flat_map(Register::versions);
        versions.for_each(|version| see(&mut knew, version.stamp));
        let knew: Vec<_> = knew.into_values().collect();
        self.groups
            .entry(DELETED.to_owned())
            .or_default()
            .write(stamp, canonical(&json!({ "deleted": true, "knew": knew })));
    }

    /// Takes a deletion back, but no erasure.
    pub fn undelete(&mut self, stamp: Stamp) {
        if self.erased.is_some() {
            return;
        }
        self.groups.entry(DELETED.to_owned()).or_default().write(stamp, Value::Null);
    }

    fn says_deleted(&self) -> bool {
        self.value(DELETED).is_some_and(|value| !value.is_null())
    }

    /// Deleted, by someone who had seen everything that it says.
    pub fn is_deleted(&self) -> bool {
        if !self.says_deleted() {
            return false;
        }
        let knew = self.knew().unwrap_or_default();
        let known = |stamp: Stamp| knew.iter().any(|k| k.device == stamp.device && stamp <= *k);
        let others = self.groups.iter().filter(|(key, _)| *key != DELETED);
        others.flat_map(|(_, register)| register.versions()).all(|version| known(version.stamp))
    }

    /// Takes everything out of the record for good. Nothing overrides it.
    pub fn erase(&mut self, stamp: Stamp) {
        self.groups.clear();
        self.erased = Some(self.erased.map_or(stamp, |earlier| earlier.min(stamp)));
    }

    /// Erased, and since when.
    pub fn erased(&self) -> Option<Stamp> {
        self.erased
    }

    /// It can be seen: neither deleted nor erased.
    pub fn is_live(&self) -> bool {
        self.erased.is_none() && !self.is_deleted()
    }

    /// Takes in another copy of the same record. In any order, any number of times, the result is the same.
    pub fn merge(&mut self, other: &Record) {
        debug_assert_eq!(self.id, other.id, "only copies of one record merge");
        if let Some(stamp) = self.erased.or(other.erased) {
            self.erase(other.erased.map_or(stamp, |theirs| theirs.min(stamp)));
            return;
        }
        for (key, register) in &other.groups {
            self.groups.entry(key.clone()).or_default().merge(register);
        }
    }

    /// The highest stamp anywhere in the record.
    pub fn last_stamp(&self) -> Option<Stamp> {
        self.stamps().max()
    }

    /// Every stamp that stands anywhere in the record, in what its authors had seen too.
    pub fn all_stamps(&self) -> Vec<Stamp> {
        let mut all: Vec<Stamp> = self.stamps().collect();
        let versions = self.groups.values().flat_map(Register::versions);
        all.extend(versions.flat_map(|version| version.seen.values()));
        all.extend(self.knew().unwrap_or_default());
        all
    }

    /// What the deletion, where there is one, says that its author had seen.
    fn knew(&self) -> Option<Vec<Stamp>> {
        self.value(DELETED)?.get("knew").and_then(read_stamps)
    }

    /// Some author disagrees about one of these groups.
    pub fn any_in_conflict(&self, keys: &[GroupKey]) -> bool {
        keys.iter().filter_map(|key| self.groups.get(key)).any(Register::in_conflict)
    }

    /// Every stamp that the record carries, of values and of its erasure.
    pub fn stamps(&self) -> impl Iterator<Item = Stamp> + '_ {
        let versions = self.groups.values().flat_map(Register::versions);
        versions.map(|version| version.stamp).chain(self.erased)
    }

    /// Some author had seen a stamp of which `asked` is true.
    pub fn seen_any(&self, asked: &impl Fn(&Stamp) -> bool) -> bool {
        self.all_stamps().iter().any(asked)
    }

    /// The same record with other stamps wherever they stand: after a clock was wrong, and before anyone
    /// else has seen them. `other` must keep their order.
    pub fn restamped(&self, other: &impl Fn(Stamp) -> Stamp) -> Self {
        let restamp =
            |(key, register): (&GroupKey, &Register)| (key.clone(), register.restamped(other));
        let mut record = Self {
            id: self.id,
            kind: self.kind.clone(),
            groups: self.groups.iter().map(restamp).collect(),
            erased: self.erased.map(other),
        };
        if let Some(register) = record.groups.get_mut(DELETED) {
            *register = register.revalued(&|value| restamp_knew(value, other));
        }
        record
    }

    /// The open form.
    pub fn to_parts(&self) -> Parts {
        let mut writes: Vec<Write> = Vec::new();
        let mut others = Vec::new();
        for (key, register) in &self.groups {
            for (rank, version) in register.versions().iter().enumerate() {
                let seen: Vec<_> = version.seen.values().copied().collect();
                if rank > 0 {
                    let (group, stamp) = (key.clone(), version.stamp);
                    others.push(Other { group, stamp, seen, value: version.value.clone() });
                } else if let Some(write) =
                    writes.iter_mut().find(|w| w.stamp == version.stamp && w.seen == seen)
                {
                    write.groups.push(key.clone());
                } else {
                    writes.push(Write { stamp: version.stamp, seen, groups: vec![key.clone()] });
                }
            }
        }
        let (id, kind) = (self.id, self.kind.clone());
        Parts { id, kind, values: self.values(), writes, others, erased: self.erased }
    }

    /// Puts a record together again. Values that nobody wrote, and writes without a value, are refused.
    pub fn from_parts(parts: Parts) -> Result<Self, BadParts> {
        let Parts { id, kind, mut values, writes, others, erased } = parts;
        let mut versions: BTreeMap<GroupKey, Vec<Version>> = BTreeMap::new();
        for Write { stamp, seen, groups } in writes {
            for group in groups {
                let value = values.remove(&group).ok_or(BadParts)?;
                versions.entry(group).or_default().push(version(stamp, &seen, &value));
            }
        }
        for Other { group, stamp, seen, value } in others {
            versions.entry(group).or_default().push(version(stamp, &seen, &value));
        }
        if !values.is_empty() || (erased.is_some() && !versions.is_empty()) {
            return Err(BadParts);
        }
        let groups = versions.into_iter().map(|(key, all)| (key, Register::of(all))).collect();
        Ok(Self { id, kind, groups, erased })
    }
}

/// The values of a record and its stamps do not belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("The record’s values and its stamps do not belong together.")]
pub struct BadParts;

fn version(stamp: Stamp, seen: &[Stamp], value: &Value) -> Version {
    let seen = seen.iter().map(|stamp| (stamp.device, *stamp)).collect();
    let value = Some(canonical(value)).filter(|v| !says_nothing(v)).unwrap_or(Value::Null);
    Version { stamp, seen, value }
}

fn restamp_knew(value: &Value, other: &impl Fn(Stamp) -> Stamp) -> Value {
    let mut value = value.clone();
    if let Some(knew) = value.get_mut("knew") {
        let stamps = read_stamps(knew).unwrap_or_default();
        *knew = json!(stamps.into_iter().map(other).collect::<Vec<_>>());
    }
    value
}

fn read_stamps(value: &Value) -> Option<Vec<Stamp>> {
    Vec::<Stamp>::deserialize(value).ok()
}

/// Values by group, items gathered under their list, emptied ones left out, our own marks too.
pub fn nested(values: &BTreeMap<GroupKey, Value>) -> Map<String, Value> {
    let mut whole = Map::new();
    for (key, value) in values {
        if value.is_null() || key.starts_with('_') {
            continue;
        }
        match key.split_once('/') {
            None => drop(whole.insert(key.clone(), value.clone())),
            Some((group, item)) => {
                let items = whole.entry(group).or_insert_with(|| json!({}));
                if let Some(items) = items.as_object_mut() {
                    items.insert(item.to_owned(), value.clone());
                }
            }
        }
    }
    whole
}
