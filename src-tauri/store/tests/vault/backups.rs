//! One file, opened alone in an empty folder, or refused with nothing written.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, Utc};
use doorstep_store::{
    BackupOrder, Place, Reason, Restore, Secret, SecretString, StoreError, Vault, list_backups,
    restore, thin_backups,
};

use crate::house::{House, contents, right, weak, words};

fn now() -> DateTime<Utc> {
    "2026-11-22T09:50:00Z".parse().unwrap()
}

fn order(reason: Reason) -> BackupOrder {
    BackupOrder { reason, now: now() }
}

/// A caseload with one row, and a backup of it away from home.
fn backed_up(seed: u8) -> (House, PathBuf) {
    let house = House::new(seed);
    house.run("INSERT INTO t VALUES ('kept')");
    let file = house.home.path().join("stick.doorstep-backup");
    let vault = house.unlock().unwrap();
    vault.keep_erased(b"sealed list").unwrap();
    vault.back_up_to(&file, &order(Reason::Asked), |_| Ok(())).unwrap();
    vault.close().unwrap();
    (house, file)
}

/// Restores with a passphrase or a recovery key; gives the rows found while adopting.
fn bring_back(file: &Path, secret: Secret<'_>, to: &Place) -> Result<String, StoreError> {
    let mut rows = String::new();
    let new = matches!(secret, Secret::RecoveryKey(_)).then(|| words("new words"));
    let order = Restore { file, secret, new_passphrase: new.as_ref(), work: weak() };
    let vault = restore(&order, to, |connection, erased| {
        assert_eq!(erased, b"sealed list");
        connection.execute("INSERT INTO t VALUES ('adopted')", [])?;
        rows = connection.query_row("SELECT group_concat(v) FROM t", [], |row| row.get(0))?;
        Ok(())
    })?;
    vault.close().map(|()| rows)
}

#[test]
fn a_backup_opens_alone_in_an_empty_folder_with_the_recovery_key_alone() {
    let (house, file) = backed_up(60);
    let elsewhere = tempfile::TempDir::new().unwrap();
    let moved = elsewhere.path().join("found.doorstep-backup");
    fs::rename(file, &moved).unwrap();
    let recovery = house.recovery.clone();
    drop(house);
    let place = Place::new(elsewhere.path().join("caseload"));
    let rows = bring_back(&moved, Secret::RecoveryKey(&recovery), &place).unwrap();
    assert_eq!(rows, "kept,adopted");
    Vault::unlock(&place, &words("new words")).unwrap().close().unwrap();
    assert!(matches!(Vault::unlock(&place, &right()), Err(StoreError::WrongPassphrase)));
}

#[test]
fn a_backup_opens_with_the_passphrase_of_its_own_day() {
    let (house, file) = backed_up(61);
    let later = words("later words");
    let vault = house.unlock().unwrap();
    vault.change_passphrase(&right(), &later, weak()).unwrap();
    let place = Place::new(house.home.path().join("again"));
    let refused = bring_back(&file, Secret::Passphrase(&later), &place);
    assert!(matches!(refused, Err(StoreError::WrongPassphrase)));
    assert!(!place.folder().exists());
    bring_back(&file, Secret::Passphrase(&right()), &place).unwrap();
    Vault::unlock(&place, &right()).unwrap();
}

#[test]
fn a_restore_never_overwrites() {
    let (house, file) = backed_up(62);
    let before = contents(house.home.path());
    let full = house.home.path().join("full");
    fs::create_dir(&full).unwrap();
    fs::write(full.join("letter.txt"), "x").unwrap();
    let over = bring_back(&file, Secret::Passphrase(&right()), &house.place);
    assert!(matches!(over, Err(StoreError::AlreadyThere)));
    let among = bring_back(&file, Secret::Passphrase(&right()), &Place::new(&full));
    assert!(matches!(among, Err(StoreError::FolderNotEmpty)));
    fs::remove_dir_all(full).unwrap();
    assert_eq!(contents(house.home.path()), before);
}

#[test]
fn a_restore_that_is_not_adopted_leaves_nothing() {
    let (house, file) = backed_up(63);
    let place = Place::new(house.home.path().join("again"));
    let before = contents(house.home.path());
    let secret = right();
    let order = Restore {
        file: &file,
        secret: Secret::Passphrase(&secret),
        new_passphrase: None,
        work: weak(),
    };
    let refused = restore(&order, &place, |_, _| Err(StoreError::DiskFull));
    assert!(matches!(refused, Err(StoreError::DiskFull)));
    assert_eq!(contents(house.home.path()), before);
    assert!(!place.folder().exists());
}

#[test]
fn a_backup_damaged_anywhere_is_refused_and_nothing_is_written() {
    let (house, file) = backed_up(64);
    let whole = fs::read(&file).unwrap();
    let place = Place::new(house.home.path().join("again"));
    let mut places = crate::house::chance(1);
    let refused = |damaged: &[u8], what: &str| {
        fs::write(&file, damaged).unwrap();
        let brought = bring_back(&file, Secret::Passphrase(&right()), &place);
        let error = brought.expect_err(what);
        let said = matches!(
            error,
            StoreError::Damaged { .. } | StoreError::NotABackup | StoreError::TooNew { .. }
        );
        assert!(said, "{what}: {error:?}");
        assert_eq!(fs::read_dir(house.home.path()).unwrap().count(), 2, "{what}");
    };
    for round in 0..200 {
        let mut random = [0; 5];
        places(&mut random);
        let at = u32::from_le_bytes([random[0], random[1], random[2], random[3]]) as usize;
        // Every other one among the lines at the start, which are small and matter most.
        let at = at % if round % 2 == 0 { 1200 } else { whole.len() };
        let mut damaged = whole.clone();
        damaged[at] ^= random[4].max(1);
        refused(&damaged, &format!("byte {at}"));
    }
    for length in (0..whole.len()).step_by(whole.len() / 50) {
        refused(&whole[..length], &format!("cut at {length}"));
    }
    refused(&[&whole[..], b"x"].concat(), "longer");
    refused(&[&whole[..], &whole[..]].concat(), "twice");
    refused(&vec![0; 100_000], "zeros");
    fs::write(&file, whole).unwrap();
    bring_back(&file, Secret::Passphrase(&right()), &place).unwrap();
}

#[test]
fn a_backup_of_a_newer_form_is_said_to_be_newer() {
    let (house, file) = backed_up(65);
    let newer = fs::read(&file).unwrap();
    let newer = [b"doorstep-backup 2", &newer["doorstep-backup 1".len()..]].concat();
    fs::write(&file, newer).unwrap();
    let place = Place::new(house.home.path().join("again"));
    let refused = bring_back(&file, Secret::Passphrase(&right()), &place);
    assert!(matches!(refused, Err(StoreError::TooNew { found: 2, max: 1 })));
}

#[test]
fn a_backup_that_fails_leaves_the_former_one_and_no_part() {
    let (house, file) = backed_up(66);
    let before = contents(house.home.path());
    let vault = house.unlock().unwrap();
    let failed = vault.back_up_to(&file, &order(Reason::Asked), |_| Err(StoreError::DiskFull));
    assert!(matches!(failed, Err(StoreError::DiskFull)));
    vault.close().unwrap();
    let anchorless = |all: Vec<(PathBuf, Vec<u8>)>| {
        all.into_iter().filter(|(path, _)| !path.ends_with("anchor")).collect::<Vec<_>>()
    };
    assert_eq!(anchorless(contents(house.home.path())), anchorless(before));
}

#[test]
fn kept_backups_are_named_by_time_and_reason_and_listed_newest_first() {
    let house = House::new(67);
    let vault = house.unlock().unwrap();
    let keep = |reason, days| {
        let order = BackupOrder { now: now() - Days::new(days), ..order(reason) };
        vault.keep_backup(&order, |_| Ok(())).unwrap()
    };
    let daily = keep(Reason::Daily, 1);
    let asked = keep(Reason::Asked, 0);
    let again = keep(Reason::Asked, 0);
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!(name(&daily.path), "2026-11-21T0950-daily.doorstep-backup");
    assert_eq!(name(&asked.path), "2026-11-22T0950-asked.doorstep-backup");
    assert_eq!(name(&again.path), "2026-11-22T0950-asked-2.doorstep-backup");
    fs::write(house.place.backups().join("x.doorstep-backup"), "no backup").unwrap();
    assert_eq!(list_backups(&house.place.backups()), [asked, again, daily]);
}

#[test]
fn thinning_deletes_what_has_had_its_day_and_nothing_else() {
    let house = House::new(68);
    let vault = house.unlock().unwrap();
    for days in [0, 5, 5, 9] {
        let order = BackupOrder { now: now() - Days::new(days), ..order(Reason::Daily) };
        vault.keep_backup(&order, |_| Ok(())).unwrap();
    }
    let today = now().date_naive();
    assert_eq!(thin_backups(&house.place, today, u64::MAX).unwrap(), 1);
    assert_eq!(thin_backups(&house.place, today, u64::MAX).unwrap(), 0);
    assert_eq!(thin_backups(&house.place, today, 1).unwrap(), 1);
    assert_eq!(list_backups(&house.place.backups()).len(), 2);
}

#[test]
fn the_list_of_erased_records_is_replaced_whole() {
    let house = House::new(69);
    assert_eq!(house.place.read_erased().unwrap(), b"");
    for sealed in [&b"one"[..], b"one and two"] {
        house.place.write_erased(sealed).unwrap();
        assert_eq!(house.place.read_erased().unwrap(), sealed);
    }
}

#[test]
fn what_was_erased_after_a_backup_is_named_beside_it_and_a_list_of_others_is_not_believed() {
    let (house, _) = backed_up(72);
    let check = |list: &dyn Fn(&Vault), expect: &[u8]| {
        let vault = house.unlock().unwrap();
        let file = vault.keep_backup(&order(Reason::Asked), |_| Ok(())).unwrap().path;
        list(&vault);
        vault.close().unwrap();
        let place = Place::new(house.home.path().join("again"));
        let secret = right();
        let secret = Secret::Passphrase(&secret);
        let back = Restore { file: &file, secret, new_passphrase: None, work: weak() };
        let vault = restore(&back, &place, |_, erased| {
            assert_eq!(erased, expect);
            Ok(())
        });
        assert_eq!(vault.unwrap().erased().unwrap(), expect, "and it travels on");
        fs::remove_dir_all(place.folder()).unwrap();
    };
    check(&|vault| vault.keep_erased(b", and more").unwrap(), b"sealed list, and more");
    check(&|vault| vault.place().write_erased(&[7; 60]).unwrap(), b", and more");
}

#[test]
fn a_planted_word_is_in_no_file_of_the_caseload_or_its_backup() {
    let (house, _) = backed_up(70);
    let word = "zanzibar-canary";
    house.run(&format!("INSERT INTO t VALUES ('{word}')"));
    let vault = house.unlock().unwrap();
    vault.keep_backup(&order(Reason::Daily), |_| Ok(())).unwrap();
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for needle in [word.as_bytes(), &wide] {
        for (path, bytes) in contents(house.home.path()) {
            assert!(!bytes.windows(needle.len()).any(|found| found == needle), "{path:?}");
        }
    }
    vault.close().unwrap();
}

#[test]
fn an_empty_passphrase_is_a_passphrase_like_any_other_here() {
    // Strength is judged where it is chosen; the store must neither refuse nor mistake it.
    let (house, file) = backed_up(71);
    let place = Place::new(house.home.path().join("again"));
    let refused = bring_back(&file, Secret::Passphrase(&SecretString::from("")), &place);
    assert!(matches!(refused, Err(StoreError::WrongPassphrase)));
}
