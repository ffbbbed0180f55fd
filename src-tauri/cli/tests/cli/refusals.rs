//! Everything that can be wrong gives a sentence and changes nothing.

use crate::house::{House, PASSPHRASE};
use doorstep_domain::RecordId;
use doorstep_domain::kinds::Task;
use doorstep_store::{
    Keys, Place, Purpose, Secret, SecretString, Store, StoreError, Vault, open_database, quiesce,
};

fn vault(house: &House, store: &str) -> Vault {
    let place = Place::new(house.path(store)).with_anchors(house.path("data/doorstep/anchors"));
    Vault::unlock(&place, &SecretString::from(PASSPHRASE.to_owned())).unwrap()
}

/// As a version of Doorstep yet to be written would leave it.
fn make_newer(house: &House, store: &str) {
    let key = std::fs::read(house.path(store).join("key.passphrase.age")).unwrap();
    let secret = SecretString::from(PASSPHRASE.to_owned());
    let keys = Keys::unwrap(&key, &Secret::Passphrase(&secret)).unwrap();
    let file = house.path(store).join("caseload.db");
    let connection = open_database(&file, &keys.data, Purpose::Use).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    quiesce(&connection).unwrap();
}

#[test]
fn what_cannot_be_understood_ends_with_2() {
    let house = House::new();
    let cases: [&[&str]; 6] = [
        &[],
        &["--store", "x", "dance"],
        &["--store", "x", "init"],
        &["--store", "x", "demo", "--people", "many", "--years", "1", "--seed", "1"],
        &["--store", "x", "restore", "f", "--recovery-key-file", "k"],
        &["--store", "x", "check", "--work-factor", "1"],
    ];
    for words in cases {
        assert_eq!(house.bare(words).code, 2, "{words:?}");
    }
    assert!(!house.path("x").exists());
}

#[test]
fn what_is_missing_is_said_before_anything_is_made() {
    let house = House::new();
    house.write("empty", "\n");
    house.write("weak", "password");
    let check = |words: &[&str], sentence: &str| house.bare(words).refused(sentence);
    for (words, sentence) in [
        (&["check"][..], "Say which caseload: --store"),
        (&["--store", "x", "check"], "Say where the passphrase is"),
    ] {
        let said = house.bare(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
        assert!(said.err.contains(sentence), "{}", said.err);
    }
    let with = |file| ["--store", "x", "--passphrase-file", file, "init", "--name", "Bow"];
    check(&with("nowhere"), "The file with the passphrase cannot be read.");
    check(&with("empty"), "The file with the passphrase is empty.");
    check(&with("weak"), "That passphrase is too easy to guess.");
    house.over("x", &["check"]).refused("This is not a complete caseload");
    assert!(!house.path("x").exists());
}

#[test]
fn wrong_words_over_an_open_caseload_are_refused() {
    let house = House::new();
    house.init("bow");
    house.over("bow", &["init", "--name", "Bow"]).refused("already holds a caseload");
    house.over("hall", &["init", "--name", " "]).refused("Give the caseload a name");
    assert!(!house.path("hall").exists());
    let letter = house.write("letter.txt", "words");
    house.over("bow", &["backup", "letter.txt"]).refused("nothing is written over");
    assert_eq!(std::fs::read(letter).unwrap(), b"words");
    house.over("bow", &["list", "people", "--status", "odd"]).refused("There is no such status.");
    house.over("bow", &["show", "person", "Margaret"]).refused("not in this caseload");
    house.over("bow", &["import", "people", "none.csv"]).refused("That file cannot be read.");
    let demo = ["demo", "--people", "0", "--years", "1", "--seed", "1"];
    house.over("bow", &demo).refused("Choose 1 to 100,000 people.");
}

#[test]
fn a_caseload_that_is_open_newer_or_cut_off_is_left_as_it_is() {
    let house = House::new();
    house.init("bow");
    let open = vault(&house, "bow");
    house.over("bow", &["check"]).refused("already open in another window");
    drop(open);

    make_newer(&house, "bow");
    house.over("bow", &["check"]).refused("newer version of Doorstep");

    let file = house.path("bow/caseload.db");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    house.over("bow", &["check"]).refused("Damaged");
    assert_eq!(std::fs::read(&file).unwrap().len(), bytes.len() / 2);
}

#[test]
fn a_clock_that_looks_wrong_is_asked_about_before_anything_is_written() {
    let house = House::new();
    house.init("bow");
    let long_ago = 1_580_000_000_000;
    let mut store = Store::open(vault(&house, "bow")).unwrap();
    let task = RecordId::make(long_ago, [7; 10]);
    store
        .transact_for_good::<_, StoreError>("test", long_ago.cast_signed(), |tx| {
            tx.create(task, &Task::default()).map(|_| ())
        })
        .unwrap();
    store.close().unwrap();
    house
        .over("bow", &["list", "people"])
        .refused("the caseload was last used on Sunday 26 January 2020");
    assert_eq!(house.over("bow", &["--clock-is-right", "list", "people"]).code, 0);
}

#[test]
fn an_old_copy_put_back_is_said_by_every_command_until_something_is_written() {
    let house = House::new();
    house.init("bow");
    house.write("people.csv", "First name,Surname\nMargaret,Byrne\nAbdul,Rahman\n");
    let file = house.path("bow/caseload.db");
    let former = std::fs::read(&file).unwrap();
    house.ask("bow", &["import", "people", "people.csv"]);
    std::fs::write(&file, former).unwrap();
    for _ in 0..2 {
        let said = house.over("bow", &["list", "people"]);
        assert_eq!(said.code, 0);
        assert!(said.err.contains("older than when it was last used here"), "{}", said.err);
    }
    house.ask("bow", &["import", "people", "people.csv"]);
    assert_eq!(house.over("bow", &["list", "people"]).err, "");
}

#[test]
fn a_damaged_page_is_told_in_json_with_healthy_false() {
    let house = House::new();
    house.init("bow");
    house.ask("bow", &["demo", "--people", "30", "--years", "1", "--seed", "1"]);
    let file = house.path("bow/caseload.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 8192 * 4096 + 100;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let health = house.ask("bow", &["check"]);
    assert_eq!(health["healthy"], false);
    assert!(health["findings"][0].as_str().unwrap().contains("damaged"), "{health}");
}

#[test]
fn which_caseload_the_window_opens_next_stays_as_it_is() {
    let house = House::new();
    let shelf = house.path("data/doorstep/anchors/caseloads.json");
    house.init("bow");
    let last = || -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(&shelf).unwrap()).unwrap()
    };
    assert_eq!(last()["last"], "", "the window has opened none yet");
    let used = serde_json::json!({ "caseloads": [], "last": house.path("hers") });
    std::fs::write(&shelf, used.to_string()).unwrap();
    house.ask("bow", &["list", "people"]);
    assert_eq!(last()["last"], used["last"]);
}
