//! Passphrases, recovery and backups.

use crate::house::House;

const NEW: &str = "marbled canopy upstart ferret";

#[test]
fn a_backup_comes_back_in_an_empty_folder_with_the_recovery_key_alone() {
    let house = House::new();
    house.init("bow");
    house.write("people.csv", "First name,Surname\nMargaret,Byrne\n");
    house.ask("bow", &["import", "people", "people.csv"]);
    house.ask("bow", &["backup", "kept.doorstep-backup"]);
    let before = house.ask("bow", &["check"]);
    std::fs::remove_dir_all(house.path("bow")).unwrap();
    std::fs::remove_file(house.path("passphrase")).unwrap();
    house.write("new", NEW);

    let restore = ["--store", "again", "restore", "kept.doorstep-backup"];
    let keys = ["--recovery-key-file", "recovery", "--new-passphrase-file", "new"];
    let done = house.bare(&[&restore[..], &keys[..]].concat());
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    house.write("passphrase", NEW);
    let after = house.ask("again", &["check"]);
    assert_eq!(before["content_hash"], after["content_hash"]);
    assert_eq!(after["records"]["person"], 1);
    house.over("again", &["restore", "kept.doorstep-backup"]).refused("That folder is not empty.");
}

#[test]
fn a_passphrase_is_changed_and_a_forgotten_one_replaced() {
    let house = House::new();
    house.init("bow");
    house.write("weak", "password");
    house.write("new", NEW);
    house
        .over("bow", &["passphrase", "--new-passphrase-file", "weak"])
        .refused("That passphrase is too easy to guess.");
    house.ask("bow", &["passphrase", "--new-passphrase-file", "new"]);
    house.over("bow", &["check"]).refused("That passphrase does not open this caseload.");

    house.write("other", "plywood harvest cactus onlooker");
    let recover = ["--store", "bow", "recover", "--recovery-key-file", "recovery"];
    let new = ["--new-passphrase-file", "other"];
    assert_eq!(house.bare(&[&recover[..], &new[..]].concat()).code, 0);
    house.write("passphrase", "plywood harvest cactus onlooker\r\n");
    assert_eq!(house.ask("bow", &["check"])["healthy"], true, "either line end is no part of it");
}
