//! Made, unlocked, recovered, refused.

use std::fs;

use doorstep_store::{
    Pending, Place, RecoveryKey, Standing, StoreError, Vault, WorkFactor, cautions,
};

use crate::house::{House, chance, contents, right, weak, words};

#[test]
fn a_new_caseload_opens_with_its_passphrase_and_with_its_recovery_key() {
    let house = House::new(1);
    assert_eq!(house.place.standing(), Standing::Store);
    house.unlock().unwrap().close().unwrap();
    let new = words("new words");
    Vault::recover(&house.place, &house.recovery, &new, weak()).unwrap().close().unwrap();
    Vault::unlock(&house.place, &new).unwrap().close().unwrap();
    assert!(matches!(house.unlock(), Err(StoreError::WrongPassphrase)));
}

#[test]
fn a_wrong_secret_is_said_and_changes_nothing() {
    let house = House::new(2);
    let before = contents(house.place.folder());
    let stranger = words(RecoveryKey::make().expose());
    let mistyped = words(&"Q".repeat(74));
    let new = words("new words");
    let wrong = |refused| matches!(refused, Err(StoreError::WrongRecoveryKey));
    for words_tried in ["", "Right words", "right words ", "right", "🗝"] {
        let refused = Vault::unlock(&house.place, &words(words_tried));
        assert!(matches!(refused, Err(StoreError::WrongPassphrase)), "{words_tried}");
    }
    assert!(wrong(Vault::recover(&house.place, &stranger, &new, weak())));
    assert!(wrong(Vault::recover(&house.place, &mistyped, &new, weak())));
    assert_eq!(contents(house.place.folder()), before);
}

#[test]
fn a_changed_passphrase_opens_and_the_former_one_does_not() {
    let house = House::new(3);
    let vault = house.unlock().unwrap();
    let new = words("other words");
    let refused = vault.change_passphrase(&words("guessed"), &new, weak());
    assert!(matches!(refused, Err(StoreError::WrongPassphrase)));
    vault.change_passphrase(&right(), &new, weak()).unwrap();
    vault.close().unwrap();
    assert!(matches!(house.unlock(), Err(StoreError::WrongPassphrase)));
    Vault::unlock(&house.place, &new).unwrap();
}

#[test]
fn a_second_opening_is_refused_until_the_first_is_closed() {
    let house = House::new(4);
    let first = house.unlock().unwrap();
    assert!(matches!(house.unlock(), Err(StoreError::AlreadyOpen)));
    first.close().unwrap();
    house.unlock().unwrap();
}

#[test]
fn an_open_caseload_leaves_an_empty_log_and_no_part_behind_when_closed() {
    let house = House::new(6);
    let leftover = house.path("key.passphrase.age.doorstep-part");
    fs::write(&leftover, "half").unwrap();
    house.unlock().unwrap().close().unwrap();
    assert!(!leftover.exists());
    let log = fs::metadata(house.path("caseload.db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0);
    assert!(!house.path("caseload.db-shm").exists());
}

#[test]
fn a_caseload_is_made_only_where_nothing_is_lost_by_it() {
    let house = House::new(7);
    let empty = house.home.path().join("empty");
    let full = house.home.path().join("full");
    let half = house.home.path().join("half");
    for folder in [&empty, &full, &half] {
        fs::create_dir(folder).unwrap();
    }
    fs::write(full.join("letter.txt"), "x").unwrap();
    fs::copy(house.path("key.recovery.age"), half.join("key.recovery.age")).unwrap();
    let make = |folder: &std::path::Path| {
        let pending = Pending::prepare(&mut chance(8));
        pending.commit(&Place::new(folder), &right(), weak(), |_| Ok(())).map(|_| ())
    };
    assert!(make(&empty).is_ok());
    assert!(make(&house.home.path().join("new/and/deep")).is_ok());
    for (folder, before) in [(&full, contents(&full)), (&half, contents(&half))] {
        let refused = make(folder);
        assert!(matches!(refused, Err(StoreError::AlreadyThere | StoreError::FolderNotEmpty)));
        assert_eq!(contents(folder), before);
    }
    assert!(matches!(make(house.place.folder()), Err(StoreError::AlreadyThere)));
    house.unlock().unwrap();
}

#[test]
fn a_caseload_that_could_not_be_made_whole_leaves_nothing_and_can_be_tried_again() {
    let home = tempfile::TempDir::new().unwrap();
    let place = Place::new(home.path().join("caseload"));
    let pending = Pending::prepare(&mut chance(9));
    let failed = pending.commit(&place, &right(), weak(), |connection| {
        connection.execute_batch("CREATE TABLE t (v); no such statement")?;
        Ok(())
    });
    assert!(matches!(failed, Err(StoreError::Sql(_))));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    assert_eq!(place.standing(), Standing::Free);
    pending.commit(&place, &right(), weak(), |_| Ok(())).unwrap().close().unwrap();
    let shown = words(pending.recovery_key().expose());
    Vault::recover(&place, &shown, &right(), weak()).unwrap();
}

#[test]
fn a_caseload_begun_and_never_finished_is_no_obstacle() {
    let home = tempfile::TempDir::new().unwrap();
    let place = Place::new(home.path().join("caseload"));
    let begun = home.path().join("caseload.doorstep-part");
    fs::create_dir(&begun).unwrap();
    fs::write(begun.join("caseload.db"), "half").unwrap();
    let pending = Pending::prepare(&mut chance(10));
    pending.commit(&place, &right(), weak(), |_| Ok(())).unwrap();
    assert!(!begun.exists());
}

#[cfg(unix)]
#[test]
fn only_this_user_can_look_into_a_caseload() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new(11);
    let vault = house.unlock().unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(house.place.folder()), 0o700);
    for (path, _) in contents(house.place.folder()) {
        // SQLite gives its log the mode of the database.
        assert_eq!(mode(&path), 0o600, "{path:?}");
    }
    assert_eq!(mode(&house.path("store.lock")), 0o600);
    vault.close().unwrap();
}

#[test]
fn what_is_missing_is_named() {
    let cases =
        [("caseload.db", "the caseload file"), ("key.passphrase.age", "the passphrase's key file")];
    for (file, expected) in cases {
        let house = House::new(12);
        fs::remove_file(house.path(file)).unwrap();
        match house.unlock() {
            Err(StoreError::NotAStore { missing }) => assert_eq!(missing, expected),
            other => panic!("{file}: {other:?}"),
        }
    }
    let nowhere = Place::new(tempfile::TempDir::new().unwrap().path().join("none"));
    assert!(matches!(Vault::unlock(&nowhere, &right()), Err(StoreError::NotAStore { .. })));
    assert!(!nowhere.folder().exists());
}

#[test]
fn a_lost_passphrase_file_is_made_anew_from_the_recovery_key() {
    let house = House::new(13);
    fs::remove_file(house.path("key.passphrase.age")).unwrap();
    Vault::recover(&house.place, &house.recovery, &right(), weak()).unwrap().close().unwrap();
    house.unlock().unwrap();
}

#[test]
fn a_key_file_of_another_caseload_is_told_from_a_damaged_one() {
    let (mine, other) = (House::new(14), House::new(15));
    mine.unlock().unwrap().close().unwrap();
    let mut vault = mine.unlock().unwrap();
    vault.note(doorstep_store::Mark { commits: 1, sum: [1; 32], at: 0 }).unwrap();
    vault.close().unwrap();
    for name in ["key.passphrase.age", "key.recovery.age"] {
        fs::copy(other.path(name), mine.path(name)).unwrap();
    }
    assert!(matches!(mine.unlock(), Err(StoreError::KeysOfAnother)));
    let before = contents(mine.place.folder());
    let recovered = Vault::recover(&mine.place, &other.recovery, &words("new"), weak());
    assert!(matches!(recovered, Err(StoreError::KeysOfAnother)));
    assert_eq!(contents(mine.place.folder()), before);
}

#[test]
fn a_recovery_key_is_read_however_it_is_typed() {
    let key = RecoveryKey::make();
    let whole = key.expose().to_owned();
    let body = &whole["AGE-SECRET-KEY-1".len()..];
    let misread = body.replace('0', "O").replace('L', "I").replace('8', "b");
    let cases = [
        whole.clone(),
        whole.to_lowercase(),
        key.groups().join(" "),
        key.groups().join("-"),
        key.groups().join(" – \n"),
        body.to_owned(),
        whole.replace('-', ""),
        misread,
    ];
    for typed in cases {
        assert_eq!(RecoveryKey::typed(&typed).unwrap().expose(), whole, "{typed}");
    }
    assert_eq!(key.groups().concat(), whole);
    let one_wrong = whole.replacen(['Q', 'P'], "Z", 1);
    assert!(RecoveryKey::typed(&one_wrong).is_err() || one_wrong == whole);
}

#[test]
fn a_key_file_that_asks_for_endless_work_is_refused_before_it_is_done() {
    let house = House::new(16);
    let file = fs::read(house.path("key.passphrase.age")).unwrap();
    let end = file.windows(4).position(|bytes| bytes == b"\n---").unwrap();
    let header = String::from_utf8(file[..end].to_vec()).unwrap();
    let stanza = header.lines().nth(1).unwrap();
    let greedy = stanza.strip_suffix(" 2").unwrap().to_owned() + " 30";
    let header = header.replace(stanza, &greedy);
    fs::write(house.path("key.passphrase.age"), [header.as_bytes(), &file[end..]].concat())
        .unwrap();
    assert!(matches!(house.unlock(), Err(StoreError::ExcessiveWork)));
    assert_eq!(WorkFactor::new(64), WorkFactor::new(20));
}

#[test]
fn copies_that_a_sync_program_made_are_listed_and_never_opened() {
    let house = House::new(17);
    let copy = "caseload (conflicted copy 2026-11-22 095000).db";
    fs::write(house.path(copy), "from another machine").unwrap();
    let said = cautions(&house.place, &|_| None);
    assert_eq!(said, [doorstep_store::Caution::ConflictCopies(vec![copy.to_owned()])]);
    house.unlock().unwrap().close().unwrap();
    assert_eq!(fs::read(house.path(copy)).unwrap(), b"from another machine");
}
