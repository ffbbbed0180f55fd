//! Files that were cut off, mixed up, taken away or written by a newer version: said, and left as they are.

use doorstep_tests::{Actor, PASSPHRASE, contents, raw};
use serde_json::json;
use std::fs;

fn locked() -> Actor {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    anna
}

/// Unlocking is refused with this code and sentence, and not a byte on the laptop is another afterwards.
fn check(anna: &mut Actor, code: &str, sentence: &str) {
    let before = contents(anna.home());
    let refused = anna.refused("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(serde_json::to_value(refused.code).unwrap(), code, "{refused}");
    assert!(refused.message.contains(sentence), "{refused}");
    assert!(!refused.advice.is_empty());
    let after = contents(anna.home());
    let names = |c: &doorstep_tests::Contents| c.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&after), names(&before), "the same files");
    assert!(after == before, "with the same bytes");
}

#[test]
fn a_caseload_cut_off_anywhere_is_damaged() {
    let mut anna = locked();
    let database = anna.folder().join("caseload.db");
    let whole = fs::read(&database).unwrap();
    let lengths = [0, 1, 16, 100, 4095, 4096, 4097]
        .into_iter()
        .chain((0..whole.len()).step_by(whole.len() / 25));
    for length in lengths {
        fs::write(&database, &whole[..length]).unwrap();
        check(&mut anna, "damaged", "Damaged");
    }
    fs::write(&database, whole).unwrap();
    anna.unlock();
    anna.healthy();
}

#[test]
fn a_key_file_cut_off_is_damaged() {
    let mut anna = locked();
    let key = anna.folder().join("key.passphrase.age");
    let whole = fs::read(&key).unwrap();
    for length in [0, 1, 21, whole.len() / 2, whole.len() - 1] {
        fs::write(&key, &whole[..length]).unwrap();
        check(&mut anna, "damaged", "a key file");
    }
}

#[test]
fn a_caseload_of_a_newer_version_is_left_alone() {
    let mut anna = locked();
    let connection = raw(&anna);
    let version: i64 =
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    connection.pragma_update(None, "user_version", version + 1).unwrap();
    doorstep_store::quiesce(&connection).unwrap();
    drop(connection);
    let said =
        format!("newer version of Doorstep ({}; this one reads up to {version})", version + 1);
    check(&mut anna, "too-new", &said);
    raw(&anna).pragma_update(None, "user_version", version).unwrap();
    anna.unlock();
    anna.healthy();
}

#[test]
fn a_caseload_without_its_parts_is_not_complete() {
    for (gone, sentence) in [
        (&["key.passphrase.age"][..], "the passphrase's key file is missing"),
        (&["key.passphrase.age", "key.recovery.age"], "the key files is missing"),
        (&["caseload.db"], "the caseload file is missing"),
    ] {
        let mut anna = locked();
        for name in gone {
            fs::remove_file(anna.folder().join(name)).unwrap();
        }
        check(&mut anna, "not-a-store", sentence);
    }
}

#[test]
fn the_key_of_another_caseload_opens_nothing() {
    let (mut anna, bela) = (locked(), {
        let mut bela = Actor::ready("Béla");
        bela.lock();
        bela
    });
    fs::copy(bela.folder().join("key.passphrase.age"), anna.folder().join("key.passphrase.age"))
        .unwrap();
    check(&mut anna, "not-a-store", "belongs to another caseload");
}

#[test]
fn a_caseload_that_is_open_is_not_opened_twice() {
    let mut anna = Actor::ready("Anna");
    let mut again = Actor::at("Anna", anna.home(), 9);
    let refused = again.refused("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refused.message, "This caseload is already open in another window.");
    anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    anna.lock();
    again.clock.move_by(chrono::TimeDelta::minutes(1));
    again.unlock();
    assert_eq!(again.call("list_people", json!({}))["total"], 1);
}
