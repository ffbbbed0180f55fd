//! The merge law of docs/architecture.md, on histories of several devices that write, delete, erase and
//! hand each other old and new copies, against a slow model that keeps every ancestor of every write.

use doorstep_domain::record::Record;
use doorstep_domain::{DeviceId, Hlc, Kind, RecordId, Stamp, hash, sample};
use proptest::prelude::*;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

const GROUPS: [&str; 3] = ["name", "born", "reach/one"];
const DEVICES: usize = 4;

#[derive(Debug, Clone)]
enum Act {
    Write { by: usize, group: usize, value: u8 },
    Delete { by: usize },
    Undelete { by: usize },
    Erase { by: usize },
    Send { from: usize, to: usize },
    Keep { by: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let device = || 0..DEVICES;
    prop_oneof![
        6 => (device(), 0..GROUPS.len(), 0..4u8).prop_map(|(by, group, value)| Act::Write { by, group, value }),
        1 => device().prop_map(|by| Act::Delete { by }),
        1 => device().prop_map(|by| Act::Undelete { by }),
        // Rare, because nothing more is said of a record afterwards.
        1 => prop::option::weighted(0.1, device()).prop_map(|by| {
            by.map_or(Act::Keep { by: 0 }, |by| Act::Erase { by })
        }),
        4 => (device(), device()).prop_map(|(from, to)| Act::Send { from, to }),
        1 => device().prop_map(|by| Act::Keep { by }),
    ]
}

/// The slow model: every write ever known, for each the writes its author knew, and every erasure.
#[derive(Debug, Clone, Default)]
struct Model {
    writes: BTreeMap<(usize, Stamp), BTreeSet<Stamp>>,
    erasures: BTreeSet<Stamp>,
}

impl Model {
    fn write(&mut self, group: usize, stamp: Stamp) {
        let known = self.writes.keys().filter(|(g, _)| *g == group).map(|(_, s)| *s).collect();
        self.writes.insert((group, stamp), known);
    }

    fn learn(&mut self, other: Model) {
        self.writes.extend(other.writes);
        self.erasures.extend(other.erasures);
    }

    fn visible(&self, group: usize) -> Vec<Stamp> {
        if !self.erasures.is_empty() {
            return Vec::new();
        }
        let of_group = || self.writes.iter().filter(move |((g, _), _)| *g == group);
        let past: BTreeSet<_> = of_group().flat_map(|(_, known)| known).collect();
        of_group().map(|((_, stamp), _)| *stamp).filter(|s| !past.contains(s)).rev().collect()
    }
}

struct Device {
    clock: Hlc,
    record: Record,
    model: Model,
}

fn blank() -> Record {
    Record::new(RecordId::make(1, [3; 10]), Kind::Person)
}

/// Plays a history; gives every copy that existed at its end or was kept on the way, with its model.
fn play(acts: &[Act]) -> Vec<(Record, Model)> {
    let device = |n| Device {
        clock: Hlc::after(DeviceId(n as u64), 0, 0),
        record: blank(),
        model: Model::default(),
    };
    let mut devices: Vec<_> = (0..DEVICES).map(device).collect();
    let mut kept = Vec::new();
    for (now, act) in acts.iter().enumerate() {
        match *act {
            Act::Write { by, group, value } => {
                let Device { clock, record, model } = &mut devices[by];
                // Clocks of devices are apart by hours.
                let stamp = clock.tick((now + by * 7) as u64);
                if record.set(GROUPS[group], json!({ "v": value }), stamp) {
                    model.write(group, stamp);
                }
            }
            Act::Erase { by } => {
                let stamp = devices[by].clock.tick(now as u64);
                devices[by].record.erase(stamp);
                devices[by].model.erasures.insert(stamp);
            }
            Act::Delete { by } => {
                let stamp = devices[by].clock.tick(now as u64);
                devices[by].record.delete(stamp);
            }
            Act::Undelete { by } => {
                let stamp = devices[by].clock.tick(now as u64);
                devices[by].record.undelete(stamp);
            }
            Act::Send { from, to } => {
                let (record, model) = (devices[from].record.clone(), devices[from].model.clone());
                devices[to].record.merge(&record);
                devices[to].model.learn(model);
                record.last_stamp().into_iter().for_each(|stamp| devices[to].clock.observe(stamp));
            }
            Act::Keep { by } => kept.push((devices[by].record.clone(), devices[by].model.clone())),
        }
    }
    kept.extend(devices.into_iter().map(|device| (device.record, device.model)));
    kept
}

fn merged(records: impl IntoIterator<Item = Record>) -> Record {
    records.into_iter().fold(blank(), |mut all, record| {
        all.merge(&record);
        all
    })
}

fn stamps(record: &Record, group: &str) -> Vec<Stamp> {
    let versions = record.register(group).map(|register| register.versions()).unwrap_or_default();
    versions.iter().map(|version| version.stamp).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn the_law_holds(acts in prop::collection::vec(act(), 1..60), order in any::<u64>()) {
        let copies = play(&acts);
        let records: Vec<_> = copies.iter().map(|(record, _)| record.clone()).collect();
        let all = merged(records.clone());

        for (record, model) in &copies {
            for (n, group) in GROUPS.iter().enumerate() {
                prop_assert_eq!(stamps(record, group), model.visible(n), "as the slow model says");
            }
            prop_assert_eq!(record.erased(), model.erasures.first().copied(), "and as it erased");
            let mut twice = all.clone();
            twice.merge(record);
            prop_assert_eq!(&twice, &all, "idempotent");
            let parts = serde_json::to_string(&record.to_parts()).expect("parts are JSON");
            let back = Record::from_parts(serde_json::from_str(&parts).expect("reads")).expect("fits");
            prop_assert_eq!(&back, record, "the open form loses nothing");
        }

        let mut shuffled = records.clone();
        let len = shuffled.len();
        (0..len).for_each(|n| shuffled.swap(n, (order as usize).wrapping_mul(n + 1) % len));
        prop_assert_eq!(&merged(shuffled), &all, "any order");

        let (left, right) = records.split_at(len / 2);
        let mut through = merged(right.to_vec());
        through.merge(&merged(left.to_vec()));
        prop_assert_eq!(&through, &all, "through any chain");
        prop_assert_eq!(hash::merge_hash(&through), hash::merge_hash(&all));
        prop_assert_eq!(hash::content_hash(&through), hash::content_hash(&all));

        for record in &records {
            // An erasure takes every other stamp away with what it stamped.
            let grew = all.last_stamp() >= record.last_stamp() || all.erased().is_some();
            prop_assert!(grew && (record.erased().is_none() || all.erased().is_some()), "monotonic");
            let mut erased = record.clone();
            erased.erase(Stamp { millis: 9_999, count: 0, device: DeviceId(9) });
            let mut late = all.clone();
            late.merge(&erased);
            prop_assert!(late.values().is_empty() && !late.is_live(), "erasure absorbs");
            erased.merge(&all);
            prop_assert_eq!(late, erased, "from either side");
        }
    }

    #[test]
    fn a_repaired_clock_changes_stamps_and_nothing_else(acts in prop::collection::vec(act(), 1..40)) {
        // Each device's stamps move together, so their order stays.
        let earlier = |stamp: Stamp| Stamp { millis: stamp.millis / 2, count: stamp.count + 1_000 * (stamp.millis % 2) as u32, ..stamp };
        let copies = play(&acts);
        let all = merged(copies.iter().map(|(record, _)| record.clone()));
        let repaired = merged(copies.iter().map(|(record, _)| record.restamped(&earlier)));
        prop_assert_eq!(&repaired, &all.restamped(&earlier), "repairing then merging is merging then repairing");
        prop_assert_eq!(repaired.is_live(), all.is_live());
        prop_assert_eq!(repaired.conflicts(), all.conflicts());
    }

    #[test]
    fn a_writer_who_has_seen_them_all_ends_a_conflict(acts in prop::collection::vec(act(), 1..40)) {
        let copies = play(&acts);
        let mut all = merged(copies.iter().map(|(record, _)| record.clone()));
        let stamp = Stamp { millis: 100_000, count: 0, device: DeviceId(8) };
        for group in GROUPS {
            if let Some(chosen) = stamps(&all, group).last().copied() {
                all.settle(group, chosen, stamp);
                prop_assert!(!all.register(group).expect("written").in_conflict());
            }
        }
        for (record, _) in &copies {
            let before = all.clone();
            all.merge(record);
            prop_assert_eq!(&all, &before, "and old copies do not bring it back");
        }
    }
}

#[test]
fn in_every_group_of_every_kind_both_edits_survive_or_are_a_conflict() {
    let at = |device: u64, millis| Stamp { millis, count: 0, device: DeviceId(device) };
    for kind in Kind::ALL {
        for shape in kind.groups() {
            let value = |variant| json!({ shape.name: sample::group(kind, shape, variant) });
            let mut one = Record::new(RecordId::make(1, [3; 10]), kind.clone());
            let mut two = one.clone();
            kind.revise(&mut one, &value(2), at(1, 20)).expect("written");
            kind.revise(&mut two, &value(3), at(2, 21)).expect("written");
            let first = one.clone();
            one.merge(&two);
            two.merge(&first);
            assert_eq!(one, two, "{kind}.{}: both copies agree", shape.name);
            assert_eq!(one.conflicts().len(), 1, "{kind}.{}: and both values stand", shape.name);
        }
    }
}

#[test]
fn an_edit_that_did_not_know_of_a_deletion_disagrees_with_it() {
    let at = |device: u64, millis| Stamp { millis, count: 0, device: DeviceId(device) };
    let mut one = blank();
    one.set("name", json!({ "given": "Ines" }), at(1, 1));
    let mut two = one.clone();
    one.delete(at(1, 5));
    assert!(!one.is_live());
    two.set("born", json!({ "on": "1948" }), at(2, 4));
    two.merge(&one);
    assert!(two.is_live() && two.conflicts() == ["_deleted"], "it stays in sight until settled");
    two.undelete(at(2, 9));
    assert!(two.is_live() && two.conflicts().is_empty());
    two.delete(at(2, 10));
    assert!(!two.is_live());
}

#[test]
fn fields_and_groups_of_a_newer_version_stay() {
    let at = |millis| Stamp { millis, count: 0, device: DeviceId(1) };
    let mut record = blank();
    record.set("name", json!({ "given": "Ines", "middle": "Q" }), at(1));
    record.set("aura", json!({ "colour": "teal" }), at(2));
    Kind::Person
        .revise(&mut record, &json!({ "name": { "given": "Inês" } }), at(3))
        .expect("written");
    assert_eq!(record.value("name"), Some(&json!({ "given": "Inês", "middle": "Q" })));
    assert_eq!(record.value("aura"), Some(&json!({ "colour": "teal" })));
    let stray = Kind::Person.revise(&mut record, &json!({ "name": { "gven": "x" } }), at(4));
    assert_eq!(stray.expect_err("a misspelt field is refused").field, "name.gven");
}
