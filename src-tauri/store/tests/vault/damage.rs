//! Files cut off, overwritten, put back: found, said in plain words, nothing changed.

use std::fs;

use doorstep_store::{Finding, MAX_KEY_FILE, StoreError};

use crate::house::{House, contents, right, words};

const ROWS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 400)
    INSERT INTO t SELECT printf('%d %s', i, hex(zeroblob(100))) FROM n";

#[test]
fn a_key_file_cut_off_anywhere_is_said_to_be_damaged() {
    for (name, secret) in [("key.passphrase.age", None), ("key.recovery.age", Some(()))] {
        let house = House::new(20);
        let whole = fs::read(house.path(name)).unwrap();
        for length in 0..whole.len() {
            fs::write(house.path(name), &whole[..length]).unwrap();
            let opened = match secret {
                None => house.unlock(),
                Some(()) => doorstep_store::Vault::recover(
                    &house.place,
                    &house.recovery,
                    &right(),
                    doorstep_store::WorkFactor::new(2),
                ),
            };
            assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{name} {length}");
        }
    }
}

#[test]
fn a_changed_byte_in_a_key_file_never_opens_anything() {
    let house = House::new(21);
    let whole = fs::read(house.path("key.passphrase.age")).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(house.path("key.passphrase.age"), changed).unwrap();
        let opened = house.unlock();
        let said = opened.as_ref().err().map(ToString::to_string).unwrap_or_default();
        assert!(opened.is_err(), "byte {at}");
        assert!(!matches!(opened, Err(StoreError::Sql(_) | StoreError::Io { .. })), "{at} {said}");
    }
}

#[test]
fn an_endless_key_file_is_refused_before_it_is_parsed() {
    let house = House::new(22);
    let mut bogus = b"age-encryption.org/v1\n".to_vec();
    while bogus.len() <= MAX_KEY_FILE {
        bogus.extend_from_slice(b"-> bogus AAAA\nAAAA\n");
    }
    bogus.extend_from_slice(b"--- AAAA\n");
    let few = [b"age-encryption.org/v1\n".to_vec(), b"-> bogus\n\n".repeat(30)].concat();
    for file in [bogus, few, Vec::new(), b"not a key".to_vec()] {
        fs::write(house.path("key.passphrase.age"), file).unwrap();
        assert!(matches!(house.unlock(), Err(StoreError::Damaged { .. })));
    }
}

#[test]
fn a_database_cut_off_anywhere_is_said_to_be_damaged() {
    let house = House::new(23);
    house.run(ROWS);
    let whole = fs::read(house.path("caseload.db")).unwrap();
    let lengths = [0, 1, 15, 16, 100, 4095, 4096, 4097, 8192, whole.len() / 2, whole.len() - 1];
    for length in lengths.into_iter().chain((0..whole.len()).step_by(whole.len() / 40)) {
        fs::write(house.path("caseload.db"), &whole[..length]).unwrap();
        let before = contents(house.place.folder());
        let opened = house.unlock();
        assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{length}: {opened:?}");
        drop(opened);
        assert_eq!(contents(house.place.folder()), before, "{length}");
    }
    fs::write(house.path("caseload.db"), whole).unwrap();
    house.unlock().unwrap();
}

#[test]
fn a_file_that_is_no_encrypted_database_is_said_so() {
    let house = House::new(24);
    let plain = [b"SQLite format 3\0".to_vec(), vec![0; 8192]].concat();
    for file in [plain, vec![0; 8192], vec![b'x'; 10_000], b"<html>".repeat(2000)] {
        fs::write(house.path("caseload.db"), &file).unwrap();
        assert!(matches!(house.unlock(), Err(StoreError::Damaged { .. })));
        assert_eq!(fs::read(house.path("caseload.db")).unwrap(), file);
    }
}

#[test]
fn a_check_of_a_sound_caseload_finds_nothing_and_leaves_it_open() {
    let house = House::new(25);
    house.run(ROWS);
    let mut vault = house.unlock().unwrap();
    for _ in 0..2 {
        let (findings, rows) = vault.check(count).unwrap();
        assert_eq!((findings, rows), (Vec::new(), Some(400)));
    }
    vault.close().unwrap();
}

#[test]
fn a_check_cannot_write() {
    let house = House::new(26);
    let mut vault = house.unlock().unwrap();
    let tried = vault.check(|connection| Ok(connection.execute_batch("DELETE FROM t")?));
    assert!(matches!(tried, Err(StoreError::ReadOnly)));
}

#[test]
fn a_page_changed_anywhere_is_found_or_keeps_the_caseload_shut() {
    let house = House::new(27);
    house.run(ROWS);
    let whole = fs::read(house.path("caseload.db")).unwrap();
    for page in 0..whole.len() / 4096 {
        let mut changed = whole.clone();
        changed[page * 4096 + 1000] ^= 0x40;
        fs::write(house.path("caseload.db"), changed).unwrap();
        let found = match house.unlock() {
            Ok(mut vault) => vault.check(count).map(|(findings, _)| findings),
            Err(error) => Err(error),
        };
        match found {
            Ok(findings) => assert_eq!(findings, [Finding::DamagedPages(1)], "page {page}"),
            Err(error) => assert!(matches!(error, StoreError::Damaged { .. }), "page {page}"),
        }
    }
}

#[test]
fn no_message_holds_a_path_or_a_secret() {
    let house = House::new(28);
    fs::write(house.path("caseload.db"), "short").unwrap();
    let errors = [
        house.unlock().unwrap_err(),
        doorstep_store::Vault::unlock(&house.place, &words("guessed")).unwrap_err(),
        StoreError::Io { doing: "x", source: std::io::Error::other("/home/ann/caseload") },
    ];
    for error in errors {
        let said = format!("{error} {}", error.advice());
        for hidden in ["/", "guessed", "right words", "caseload.db"] {
            assert!(!said.contains(hidden), "{said}");
        }
    }
}

fn count(connection: &rusqlite::Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM t", [], |row| row.get(0))?)
}
