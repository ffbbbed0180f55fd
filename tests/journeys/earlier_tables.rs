//! A caseload as an older version of Doorstep left it, opened by this one.

use doorstep_tests::{Actor, Caseload, PASSPHRASE, every_file, raw};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What every version has under these names; the other tables are made of them.
const TRUTH: [&str; 6] = ["store", "setting", "record", "audit", "undo", "draft"];

/// The steps of the schema, in their order.
fn steps() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/store/migrations");
    let mut files = every_file(folder.as_ref());
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

fn names(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.collect::<Result<_, _>>().unwrap()
}

/// Leaves the tables as the version before this one would have: made by all steps but the last. What was typed is
/// in them; what follows from it is not, as in a caseload whose lists nobody kept up.
fn as_one_version_earlier(connection: &Connection) {
    let run = |sql: &str| connection.execute_batch(sql).unwrap();
    for table in TRUTH {
        run(&format!("CREATE TEMP TABLE kept_{table} AS SELECT * FROM main.{table}"));
    }
    let virtual_first = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
                         ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'";
    for table in names(connection, virtual_first) {
        run(&format!("DROP TABLE IF EXISTS main.{table}"));
    }
    let steps = steps();
    let (last, earlier) = steps.split_last().unwrap();
    assert!(!earlier.is_empty() && !last.is_empty(), "there was a version before this one");
    earlier.iter().for_each(|step| run(step));
    for table in TRUTH {
        let columns = names(connection, &format!("SELECT name FROM pragma_table_info('{table}')"));
        let columns = columns.join(", ");
        run(&format!(
            "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM kept_{table};
             DROP TABLE kept_{table}"
        ));
    }
    connection.pragma_update(None, "user_version", earlier.len() as i64).unwrap();
}

/// Everything that is read off the tables that follow from the records.
fn lists(anna: &mut Actor, caseload: &Caseload) -> Vec<Value> {
    let month = json!({ "month": "2026-11" });
    [
        ("today", json!({})),
        ("list_people", json!({ "status": "all" })),
        ("open_person", json!({ "id": caseload.margaret })),
        ("open_person", json!({ "id": caseload.frank })),
        ("find", json!({ "text": "allotment" })),
        ("find", json!({ "text": "07700 900214" })),
        ("find", json!({ "text": "e3 4pt" })),
        ("marks_due", json!({})),
        ("diary", json!({ "from": "2026-11-23" })),
        ("list_concerns", json!({})),
        ("list_activities", month.clone()),
        ("gp_record", json!({})),
        ("claims", month),
    ]
    .map(|(command, request)| {
        let mut answer = anna.call(command, request);
        // The backup that comes first is no record.
        answer.as_object_mut().unwrap().remove("days_since_backup");
        answer
    })
    .into()
}

/// A caseload with something in every list.
fn full(anna: &mut Actor) -> Caseload {
    let caseload = anna.has_a_small_caseload();
    anna.answers_for_the_gp(&caseload.referral, "yes");
    let dog = json!({ "alerts": { "a": { "kind": "risk", "words": "Loose dog", "review_on": "2026-11-24" } } });
    anna.edits("person", &caseload.margaret, dog);
    let trip = json!({ "trip_from": "Office", "trip_to": "E3 4", "trip_miles": "3.4" });
    anna.meets(&caseload.margaret, trip);
    let seen = json!({ "seen": { "words": "Bruises" } });
    anna.call("save_concern", json!({ "person": caseload.margaret, "groups": seen }));
    anna.call("delete_record", json!({ "kind": "relation", "id": caseload.relation }));
    caseload
}

/// Locks, and leaves the caseload to the version before this one. Gives every record as it is kept.
fn is_left_to_an_earlier_version(anna: &mut Actor) -> Vec<String> {
    anna.lock();
    let connection = raw(anna);
    as_one_version_earlier(&connection);
    let records = all_records(&connection);
    doorstep_store::quiesce(&connection).unwrap();
    records
}

fn all_records(connection: &Connection) -> Vec<String> {
    names(
        connection,
        "SELECT seq || id || kind || body || stamps || hex(merge_hash) FROM record ORDER BY seq",
    )
}

fn kept_before(anna: &Actor) -> PathBuf {
    let kept = every_file(&anna.folder().join("backups"));
    let of_migration = |file: &&PathBuf| file.to_str().unwrap().contains("-migration.");
    kept.iter().find(of_migration).expect("a backup comes first").clone()
}

#[test]
fn a_caseload_of_an_earlier_version_opens_with_everything_that_was_in_it() {
    let mut anna = Actor::ready("Anna");
    let caseload = full(&mut anna);
    let (before, shown) = (anna.healthy(), lists(&mut anna, &caseload));
    let records = is_left_to_an_earlier_version(&mut anna);
    assert!(records.len() > 10, "{}", records.len());

    anna.unlock();
    kept_before(&anna);
    assert_eq!(anna.healthy(), before, "content, merge hash, counts by kind");
    for (now, then) in lists(&mut anna, &caseload).iter().zip(&shown) {
        assert_eq!(now, then, "what follows from the records was made again");
    }
    anna.lock();
    assert_eq!(all_records(&raw(&anna)), records, "every record, the deleted one too");
    anna.unlock();
    anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    anna.healthy();
}

#[test]
fn a_backup_of_an_earlier_version_restores() {
    let mut anna = Actor::ready("Anna");
    let caseload = full(&mut anna);
    let (before, shown) = (anna.content_hash(), lists(&mut anna, &caseload));
    is_left_to_an_earlier_version(&mut anna);
    anna.unlock();
    let mut bela = Actor::new("Béla");
    bela.pick.queue(&kept_before(&anna));
    let token = bela.call("choose_backup", json!({}))["token"].clone();
    let restore = json!({ "token": token, "passphrase": PASSPHRASE, "recovery_key": "", "new_passphrase": "" });
    bela.call("restore_backup", restore);
    assert_eq!(bela.content_hash(), before);
    for (now, then) in lists(&mut bela, &caseload).iter().zip(&shown) {
        assert_eq!(now, then, "what follows from the records was made again");
    }
}
