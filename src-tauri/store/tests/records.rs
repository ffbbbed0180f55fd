//! Records in a real encrypted file: written, found, undone, merged, checked.

use doorstep_domain::kinds::{Contact, Person, Referral};
use doorstep_domain::shape::Shape;
use doorstep_domain::{DeviceId, Kind, Record, RecordId, sample};
use doorstep_store::*;
use serde_json::json;
use tempfile::TempDir;

const NOON: i64 = 1_795_000_000_000;

struct Here {
    _folder: TempDir,
    store: Option<Store>,
    place: Place,
    next: u8,
}

impl Here {
    fn new(device: u64) -> Self {
        let folder = TempDir::new().expect("a folder");
        let place = Place::new(folder.path().join("caseload"));
        let pending = Pending::prepare(&mut |bytes| bytes.fill(device as u8));
        let word = SecretString::from("a b c d".to_owned());
        let vault = pending
            .commit(&place, &word, WorkFactor::new(2), furnish(DeviceId(device)))
            .expect("created");
        let store = Some(Store::open(vault).expect("opens"));
        Self { _folder: folder, store, place, next: 0 }
    }

    fn store(&mut self) -> &mut Store {
        self.store.as_mut().expect("open")
    }

    fn reopen(&mut self) -> &mut Store {
        if let Some(store) = self.store.take() {
            store.close().expect("closes");
        }
        let word = SecretString::from("a b c d".to_owned());
        let vault = Vault::unlock(&self.place, &word).expect("unlocks");
        self.store = Some(Store::open(vault).expect("opens"));
        self.store()
    }

    /// Whether a word stands anywhere in a table, the decrypted bytes of an index included.
    fn holds(&mut self, table: &str, word: &str) -> bool {
        self.store.take().expect("open").close().expect("closes");
        let file = std::fs::read(self.place.folder().join("key.passphrase.age")).expect("a key");
        let passphrase = SecretString::from("a b c d".to_owned());
        let keys = Keys::unwrap(&file, &Secret::Passphrase(&passphrase)).expect("unwraps");
        let database = self.place.folder().join("caseload.db");
        let connection = open_database(&database, &keys.data, Purpose::Use).expect("opens");
        let column = if table == "record" { "body || stamps" } else { "block" };
        let sql =
            format!("SELECT count(*) FROM {table} WHERE instr(CAST({column} AS BLOB), ?1) > 0");
        let found: i64 =
            connection.query_row(&sql, [word.as_bytes()], |row| row.get(0)).expect("reads");
        drop(connection);
        self.reopen();
        found > 0
    }

    fn id(&mut self) -> RecordId {
        self.next += 1;
        RecordId::make(NOON as u64, [self.next; 10])
    }

    fn add<T: Shape>(&mut self, says: T) -> RecordId {
        let id = self.id();
        self.store()
            .transact::<_, StoreError>("add", NOON, |tx| tx.create(id, &says))
            .expect("saved");
        id
    }
}

fn margaret() -> Person {
    serde_json::from_value(json!({
        "name": { "given": "Margaret", "family": "O’Neill", "known_as": "Peggy" },
        "born": { "on": "1948-02-03" },
        "nhs": { "number": "9434765919" },
        "reach": { "a": { "kind": "mobile", "value": "07700 900214" } },
    }))
    .expect("a person")
}

fn visit(person: RecordId, referral: RecordId, words: &str) -> Contact {
    serde_json::from_value(json!({
        "of": { "person": person, "referral": referral },
        "event": { "at": "2026-11-12T09:30:00Z", "minutes": 45 },
        "met": { "whom": ["person"] }, "by": { "channel": "home-visit" },
        "result": { "outcome": "attended" }, "note": { "words": words },
    }))
    .expect("a contact")
}

fn referral(person: RecordId) -> Referral {
    serde_json::from_value(json!({
        "of": { "person": person }, "source": { "received_on": "2026-11-01" },
        "status": { "state": "waiting", "on": "2026-11-02" }, "agreed": { "contacts": 6 },
    }))
    .expect("a referral")
}

#[test]
fn what_was_saved_is_found_and_survives_closing() {
    let mut here = Here::new(1);
    let person = here.add(margaret());
    let episode = here.add(referral(person));
    here.add(visit(person, episode, "Talked about the allotment and Frank."));
    let store = here.reopen();
    assert_eq!(store.freshness(), Freshness::Fresh);
    let check = |typed: &str, expect: &[&str]| {
        let kinds: Vec<_> = store.find(typed).expect("finds").into_iter().map(|h| h.kind).collect();
        assert_eq!(kinds, expect, "{typed:?}");
    };
    check("oneill", &["person"]);
    check("O'Neill marg", &["person"]);
    check("peg", &["person"]);
    check("p", &["person"]);
    check("a", &[]);
    check("943 476 5919", &["person"]);
    check("9434", &["person"]);
    check("07700 900 214", &["person"]);
    check("+44 7700 900214", &["person"]);
    check("ALLOT", &["contact"]);
    check("frank allotment", &["contact"]);
    check("frank zebra", &[]);
    check("\" OR *) --", &[]);
    let (rows, total) = store
        .people(&PeopleQuestion { limit: 10, text: "allotment".into(), ..Default::default() })
        .expect("lists");
    assert_eq!((rows.len(), total, rows[0].used, rows[0].agreed), (1, 1, 1, 6));
    assert_eq!(rows[0].waiting_since, None, "an attended contact stopped the clock");
    let found = store.examine().expect("reads everything");
    assert!(found.is_healthy() && found.unfit.is_empty(), "{found:?}");
    assert_eq!(found.records["contact"], 1);
}

#[test]
fn undo_leaves_the_contents_as_they_were_and_refuses_what_changed_since() {
    let mut here = Here::new(1);
    let person = here.add(margaret());
    let before = here.store().content_hash();
    let id = here.id();
    let done = here
        .store()
        .transact::<_, StoreError>("add_contact", NOON, |tx| {
            tx.create(id, &visit(person, person, "half a thought"))?;
            let record = tx.get(person)?.expect("is there");
            let mut says: Person = record.read();
            says.name.known_as = "Mags".into();
            tx.revise(record, &says)
        })
        .expect("saved");
    let undo = done.undo.expect("can be undone");
    assert_ne!(here.store().content_hash(), before);
    assert_eq!(here.store().undo(undo, NOON + 1).expect("runs"), Ok(()));
    assert_eq!(here.store().content_hash(), before, "as before");
    assert!(here.store().find("half").expect("finds").is_empty());
    assert_eq!(here.store().undo(undo, NOON + 2).expect("runs"), Err(NotUndone::Gone));

    let revise = |here: &mut Here, name: &str| {
        let name = name.to_owned();
        here.store()
            .transact::<_, StoreError>("edit", NOON + 3, |tx| {
                let record = tx.get(person)?.expect("is there");
                let mut says: Person = record.read();
                says.name.known_as = name;
                tx.revise(record, &says)
            })
            .expect("saved")
            .undo
            .expect("can be undone")
    };
    let first = revise(&mut here, "Meg");
    revise(&mut here, "Maggie");
    assert_eq!(here.store().undo(first, NOON + 4).expect("runs"), Err(NotUndone::ChangedSince));
    assert!(here.store().examine().expect("reads").is_healthy());
}

#[test]
fn a_preview_and_a_refusal_leave_nothing_behind() {
    let mut here = Here::new(1);
    let id = here.id();
    let (hash, commits) = (here.store().merge_hash(), here.store().commits());
    here.store().preview::<_, StoreError>(NOON, |tx| tx.create(id, &margaret())).expect("previews");
    let refused: Result<Done<()>, StoreError> = here.store().transact("add", NOON, |tx| {
        tx.create(id, &margaret())?;
        Err(StoreError::ReadOnly)
    });
    assert!(refused.is_err());
    assert_eq!((here.store().merge_hash(), here.store().commits()), (hash, commits));
    assert!(here.store().get(id).expect("reads").is_none());
}

#[test]
fn in_every_group_two_stores_that_exchange_both_ways_agree_and_keep_both_edits() {
    let (mut one, mut two) = (Here::new(1), Here::new(2));
    for kind in Kind::ALL {
        for shape in kind.groups() {
            let id = one.id();
            let write = |here: &mut Here, variant| {
                here.store()
                    .transact::<_, StoreError>("edit", NOON, |tx| {
                        let fresh = Record::new(id, kind.clone());
                        let mut record = tx.get(id)?.unwrap_or(fresh);
                        let value = json!({ shape.name: sample::group(kind, shape, variant) });
                        let stamp = tx.stamp();
                        kind.revise(&mut record, &value, stamp).expect("fits");
                        tx.put(record)
                    })
                    .expect("saved");
            };
            write(&mut one, 2);
            write(&mut two, 3);
            let give = |from: &mut Here, to: &mut Here| {
                let record = from.store().get(id).expect("reads").expect("is there");
                to.store()
                    .transact::<_, StoreError>("import", NOON, |tx| tx.merge(record))
                    .expect("merged");
            };
            give(&mut one, &mut two);
            give(&mut two, &mut one);
            let kept = one.store().get(id).expect("reads").expect("is there");
            assert_eq!(kept.conflicts().len(), 1, "{kind}.{}: both stand", shape.name);
        }
    }
    assert_eq!(one.store().merge_hash(), two.store().merge_hash());
    assert_eq!(one.store().content_hash(), two.store().content_hash());
    assert!(one.store().examine().expect("reads").is_healthy());
}

#[test]
fn a_deleted_word_is_gone_from_the_file() {
    let mut here = Here::new(1);
    let person = here.add(margaret());
    let contact = here.add(visit(person, person, "xylophonist"));
    here.store()
        .transact::<_, StoreError>("delete", NOON, |tx| {
            let mut record = tx.get(contact)?.expect("is there");
            let stamp = tx.stamp();
            record.erase(stamp);
            tx.put(record)
        })
        .expect("saved");
    assert!(here.store().find("xylophonist").expect("finds").is_empty());
    assert!(here.store().examine().expect("reads").is_healthy());
    assert!(!here.holds("word_data", "xylophonist") && !here.holds("record", "xylophonist"));
}

#[test]
fn a_word_that_was_deleted_or_written_over_is_in_no_page_of_the_index() {
    let mut here = Here::new(1);
    let person = here.add(margaret());
    let contact = here.add(visit(person, person, "xylophonist and glockenspiel"));
    assert!(here.holds("word_data", "xylophonist"), "or this test sees nothing");
    let edit = |here: &mut Here, change: &dyn Fn(&mut Record, doorstep_domain::Stamp)| {
        here.store()
            .transact::<_, StoreError>("edit", NOON, |tx| {
                let mut record = tx.get(contact)?.expect("is there");
                let stamp = tx.stamp();
                change(&mut record, stamp);
                tx.put(record)
            })
            .expect("saved");
    };
    edit(&mut here, &|record, stamp| {
        record.set("note", json!({ "words": "only the glockenspiel" }), stamp);
    });
    assert!(!here.holds("word_data", "xylophonist"), "written over");
    assert!(here.holds("word_data", "glockenspiel"));
    edit(&mut here, &Record::delete);
    assert!(!here.holds("word_data", "glockenspiel"), "deleted");
}

#[test]
fn a_day_with_a_wrong_clock_is_stamped_again_and_says_the_same() {
    const YEAR: i64 = 365 * 24 * 3_600_000;
    let mut here = Here::new(1);
    let person = here.add(margaret());
    let rename = |here: &mut Here, name: &str, now: i64| {
        let name = name.to_owned();
        here.store()
            .transact::<_, StoreError>("edit", now, |tx| {
                let record = tx.get(person)?.expect("is there");
                let mut says: Person = record.read();
                says.name.known_as = name;
                tx.revise(record, &says)
            })
            .expect("saved");
    };
    rename(&mut here, "Meg", NOON + 4 * YEAR);
    rename(&mut here, "Maggie", NOON + 4 * YEAR + 5);
    let said = here.store().content_hash();
    let soon = NOON + 60_000;
    assert_eq!(here.store().repair_clock(soon).expect("repairs"), 1);
    assert_eq!(here.store().content_hash(), said, "it says the same");
    assert!(here.store().last_stamp_millis() <= soon as u64, "the clock goes on from now");
    let last = here.store().get(person).expect("reads").and_then(|r| r.last_stamp());
    assert!(last.is_some_and(|stamp| stamp.millis <= soon as u64), "nothing is from the future");
    rename(&mut here, "Peg", soon + 10);
    assert!(here.store().get(person).expect("reads").expect("there").conflicts().is_empty());
    assert!(here.reopen().examine().expect("reads").is_healthy());
    assert_eq!(here.store().repair_clock(soon + 20).expect("repairs"), 0, "once is enough");
}

#[test]
fn a_restored_caseload_is_another_device_before_its_folder_has_its_name() {
    let mut here = Here::new(1);
    here.add(margaret());
    let file = here.place.folder().join("b.doorstep-backup");
    let now = "2026-11-22T09:50:00Z".parse().expect("a time");
    let order = BackupOrder { reason: Reason::Asked, now };
    here.store().vault().back_up_to(&file, &order, |_| Ok(())).expect("backed up");
    let word = SecretString::from("a b c d".to_owned());
    let to = Place::new(here.place.folder().join("../again"));
    let order = Restore {
        file: &file,
        secret: Secret::Passphrase(&word),
        new_passphrase: None,
        work: WorkFactor::new(2),
    };
    // Killed as soon as the folder has its name: nothing that comes after it is run.
    drop(restore(&order, &to, adopt(DeviceId(2))).expect("restored"));
    let store = Store::open(Vault::unlock(&to, &word).expect("unlocks")).expect("opens");
    assert_eq!(store.device(), DeviceId(2));
    assert_eq!(store.merge_hash(), here.store().merge_hash());
}
