//! The open form of records, there and back.

use doorstep_domain::record::{Other, Parts, Record};
use doorstep_domain::stamp::{DeviceId, Stamp};
use doorstep_domain::{Kind, RecordId, hash, sample};
use doorstep_exchange::records::{RecordsError, read, write};
use serde_json::json;
use std::path::Path;

fn stamp(millis: u64, device: u64) -> Stamp {
    Stamp { millis, count: 0, device: DeviceId(device) }
}

fn id(n: u64) -> RecordId {
    RecordId::make(1_700_000_000_000 + n, [n as u8; 10])
}

/// A record of every kind with every group, one in conflict, one deleted, one erased, one unknown.
fn records() -> Vec<Record> {
    let mut all: Vec<Record> =
        Kind::ALL.iter().enumerate().map(|(n, kind)| full(n, kind)).collect();
    let mut other = all[0].clone();
    other.set("name", json!({ "given": "Peg" }), stamp(9, 2));
    all[0].set("name", json!({ "given": "Margaret" }), stamp(8, 1));
    all[0].merge(&other);
    all[1].delete(stamp(20, 1));
    all[2].erase(stamp(21, 1));
    let mut unknown = Record::new(id(90), Kind::Other("song".into()));
    unknown.set(
        "tune",
        json!({ "notes": [1, -2, u64::MAX], "deep": { "x": "\u{0}\u{2028}" } }),
        stamp(3, 1),
    );
    unknown.set("verses/b", json!({ "words": "فاطمة 🙂" }), stamp(4, 2));
    all.push(unknown);
    all.push(Record::new(id(91), Kind::Task));
    all
}

fn full(n: usize, kind: &Kind) -> Record {
    let mut record = Record::new(id(n as u64), kind.clone());
    for shape in kind.groups() {
        let groups = json!({ shape.name: sample::group(kind, shape, 1) });
        kind.revise(&mut record, &groups, stamp(5, 1)).expect("fits");
    }
    record
}

fn written(records: &[Record]) -> Vec<u8> {
    let mut out = Vec::new();
    write(records.len() as u64, records.iter().map(Record::to_parts), &mut out).expect("written");
    out
}

fn all(bytes: &[u8]) -> Result<Vec<Record>, RecordsError> {
    read(bytes)?.collect()
}

#[test]
fn there_and_back_nothing_is_lost() {
    let records = records();
    let bytes = written(&records);
    let back = all(&bytes).expect("read");
    assert_eq!(back, records);
    for (before, after) in records.iter().zip(&back) {
        assert_eq!(hash::merge_hash(before), hash::merge_hash(after));
        assert_eq!(hash::content_hash(before), hash::content_hash(after));
    }
    assert_eq!(written(&back), bytes, "written again, byte for byte");
    assert!(back[0].conflicts().contains(&"name".to_owned()), "the conflict travelled");
    assert!(back[1].is_deleted() && back[2].erased().is_some());
}

#[test]
fn what_was_cut_or_changed_is_noticed_with_its_line() {
    let text = String::from_utf8(written(&records()[..3])).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    let check = |bytes: &str, expect: &str| {
        let error = all(bytes.as_bytes()).expect_err(expect).to_string();
        assert!(error.contains(expect), "{error}");
    };
    check("", "not a file of Doorstep records");
    check("name,born\n", "not a file of Doorstep records");
    check("{\"doorstep_records\":1,\"records\":0,\"more\":1}\n", "not a file of Doorstep records");
    check(
        "{\"doorstep_records\":1,\"records\":0,\"records\":0}\n",
        "not a file of Doorstep records",
    );
    check("{\"doorstep_records\":0,\"records\":0}\n", "not a file of Doorstep records");
    check("{\"doorstep_records\":2,\"shape\":\"new\"}\n", "has version 2");
    check(&format!("{}\n", lines[..3].join("\n")), "holds 3 records, and it holds 2");
    check(&format!("{text}{}\n", lines[1]), "holds 3 records, and it holds 4");
    check(&text[..text.len() - 1], "Line 4 is not a record: it ends in the middle");
    check(&text[..text.len() - 40], "Line 4 is not a record: it ends in the middle");
    check(&text.replacen(lines[2], lines[1], 1), "Line 3 is not a record: its record stood");
    check(&text.replacen(lines[2], "", 1), "Line 3 is not a record: it is not JSON");
    check(&text.replacen("\"kind\"", "\"kinds\"", 1), "Line 2 is not a record: its fields");
    check(
        &text.replacen("\"kind\"", "\"more\":1,\"kind\"", 1),
        "Line 2 is not a record: its fields",
    );
    check(&text.replacen("\"name\":{", "\"nome\":{", 1), "Line 2 is not a record: its values");
    check(
        &text.replacen("{\"id\"", "{\"id\":\"x\",\"id\"", 1),
        "Line 2 is not a record: a name stands",
    );
    check(&text.replacen('\n', " junk\n", 1), "not a file of Doorstep records");
    check(&text.replacen("}\n{", "} {}\n{", 2), "not a file of Doorstep records");
}

#[test]
fn after_an_error_nothing_more_comes() {
    let text = "{\"doorstep_records\":1,\"records\":2}\nx\ny\n";
    let mut records = read(text.as_bytes()).expect("a header");
    assert_eq!(records.said(), 2);
    assert!(records.next().is_some_and(|record| record.is_err()));
    assert!(records.next().is_none());
}

#[test]
fn a_wrong_count_is_not_written_in_silence() {
    let found = write(2, [records()[0].to_parts()], &mut Vec::new());
    assert!(matches!(found, Err(RecordsError::Count { said: 2, found: 1 })));
}

#[test]
fn a_value_that_its_own_line_supersedes_is_refused() {
    let mut record = Record::new(id(1), Kind::Task);
    record.set("what", json!({ "title": "ring" }), stamp(5, 1));
    let mut parts: Parts = record.to_parts();
    parts.writes[0].seen.push(stamp(1, 2));
    let (group, seen) = ("what".to_owned(), Vec::new());
    parts.others.push(Other {
        group,
        stamp: stamp(1, 2),
        seen,
        value: json!({ "title": "write" }),
    });
    let mut out = Vec::new();
    write(1, [parts], &mut out).expect("written");
    assert!(all(&out).is_err(), "it would vanish");
}

/// The example of `docs/records-format.md` is written by this very code.
#[test]
fn the_example_in_the_documentation_is_real() {
    let mut person = Record::new(id(1), Kind::Person);
    person.set(
        "name",
        json!({ "given": "Margaret", "family": "O’Neill" }),
        stamp(1_700_000_000_000, 0xa1),
    );
    person.set(
        "reach/k1",
        json!({ "kind": "mobile", "value": "07700 900214" }),
        stamp(1_700_000_000_000, 0xa1),
    );
    let mut other = person.clone();
    person.set(
        "name",
        json!({ "given": "Margaret", "family": "O’Neill", "known_as": "Peg" }),
        stamp(1_700_000_060_000, 0xa1),
    );
    other.set(
        "name",
        json!({ "given": "Margaret", "family": "O’Neil" }),
        stamp(1_700_000_030_000, 0xb2),
    );
    person.merge(&other);
    let example = String::from_utf8(written(&[person])).expect("text");
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/records-format.md");
    let page = std::fs::read_to_string(page).expect("the page");
    assert!(page.contains(&example), "the page should show:\n{example}");
}
