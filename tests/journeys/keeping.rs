//! Backups, bringing them back, and knowing whether a caseload is the newest copy.

use doorstep_tests::{Actor, PASSPHRASE, contents, every_file, raw, write_below};
use serde_json::{Value, json};
use std::path::Path;

fn notices(state: &Value) -> Vec<&str> {
    state["notices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|notice| notice["code"].as_str().unwrap())
        .collect()
}

fn put_back(folder: &Path, former: &doorstep_tests::Contents) {
    std::fs::remove_dir_all(folder).unwrap();
    for (path, bytes) in former {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn a_backup_opens_on_another_laptop_with_the_recovery_key_alone() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let (before, file) = (anna.healthy(), anna.home().join("anna.doorstep-backup"));
    anna.pick.queue(&file);
    anna.call("save_backup_as", json!({}));
    let mut bela = Actor::new("Béla");
    bela.pick.queue(&file);
    let token = bela.call("choose_backup", json!({}))["token"].clone();
    let with = |key: &str, new: &str| json!({ "token": token, "passphrase": "", "recovery_key": key, "new_passphrase": new });
    let new = "gravel pony exhale lantern";
    assert_eq!(
        bela.code("restore_backup", with(anna.recovery(), "")),
        "invalid",
        "a new passphrase is needed"
    );
    assert_eq!(bela.code("restore_backup", with("AGE-SECRET-KEY-1", new)), "wrong-recovery-key");
    assert_eq!(bela.phase(), "new", "nothing was left behind");
    let restored = bela.call("restore_backup", with(anna.recovery(), new));
    assert_eq!((restored["phase"].as_str(), notices(&restored)), (Some("unlocked"), vec![]));
    assert_eq!(bela.healthy()["merge_hash"], before["merge_hash"]);
    assert_eq!(bela.opens(&caseload.margaret)["name"], "Margaret O’Neill");
    bela.edits("person", &caseload.margaret, json!({ "matters": { "words": "The sea" } }));
    anna.edits("person", &caseload.margaret, json!({ "matters": { "words": "Her garden" } }));
    bela.lock();
    assert_eq!(bela.code("unlock", json!({ "passphrase": PASSPHRASE })), "wrong-passphrase");
    let state = bela.call("unlock", json!({ "passphrase": new }));
    assert_eq!(notices(&state), [""; 0]);
}

#[test]
fn a_backup_beside_the_caseload_is_brought_back_without_touching_the_one_in_use() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let before = anna.content_hash();
    let backups = anna.call("back_up_now", json!({}))["backups"].clone();
    assert_eq!(backups[0]["reason"], "asked");
    anna.call("delete_record", json!({ "kind": "person", "id": caseload.margaret }));
    anna.lock();
    let kept = contents(&anna.folder());
    let token = anna.call("choose_backup", json!({}));
    assert_eq!(token["token"], "", "the dialog was closed");
    let file =
        std::fs::read_dir(anna.folder().join("backups")).unwrap().next().unwrap().unwrap().path();
    anna.pick.queue(&file);
    let token = anna.call("choose_backup", json!({}))["token"].clone();
    anna.call("restore_backup", json!({ "token": token, "passphrase": PASSPHRASE, "recovery_key": "", "new_passphrase": "" }));
    assert_eq!(anna.content_hash(), before);
    assert_eq!(contents(&anna.folder()), kept);
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let mut anna = Actor::new("Anna");
    for (name, bytes) in [
        ("a.doorstep-backup", b"".to_vec()),
        ("b.doorstep-backup", b"words".repeat(5000)),
        ("c", vec![0; 10_000]),
    ] {
        let file = anna.home().join(name);
        std::fs::write(&file, bytes).unwrap();
        anna.pick.queue(&file);
        let token = anna.call("choose_backup", json!({}))["token"].clone();
        let request = json!({ "token": token, "passphrase": PASSPHRASE, "recovery_key": "", "new_passphrase": "" });
        assert_eq!(anna.code("restore_backup", request), "not-a-backup", "{name}");
        assert_eq!(anna.phase(), "new", "{name}");
    }
}

#[test]
fn a_backup_is_kept_once_a_day() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    let daily = |anna: &mut Actor| {
        let listed = anna.call("list_backups", json!({}))["backups"].clone();
        listed.as_array().unwrap().iter().filter(|backup| backup["reason"] == "daily").count()
    };
    for (instant, expect) in
        [("2026-11-23T17:00:00Z", 1), ("2026-11-23T18:00:00Z", 1), ("2026-11-24T08:00:00Z", 2)]
    {
        anna.lock();
        anna.clock.set(instant);
        anna.looks();
        anna.unlock();
        anna.waits(2);
        assert_eq!(daily(&mut anna), expect, "{instant}");
    }
    assert_eq!(anna.call("today", json!({}))["days_since_backup"], 0);
}

#[test]
fn an_old_copy_put_back_is_said_until_something_is_written() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    let former = contents(&anna.folder());
    anna.unlock();
    anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    anna.lock();
    put_back(&anna.folder(), &former);
    assert_eq!(notices(&anna.unlock()), ["older-than-last-use"]);
    anna.lock();
    assert_eq!(notices(&anna.unlock()), ["older-than-last-use"], "looking at it accepts nothing");
    anna.adds(json!({ "given": "Kai", "phone": "07700 900998" }));
    anna.lock();
    assert_eq!(notices(&anna.unlock()), [""; 0]);
}

#[test]
fn an_old_database_under_the_newest_anchor_is_said() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    let database = anna.folder().join("caseload.db");
    let former = std::fs::read(&database).unwrap();
    anna.unlock();
    anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    anna.adds(json!({ "given": "Kai", "phone": "07700 900998" }));
    anna.lock();
    std::fs::write(&database, former).unwrap();
    let state = anna.unlock();
    assert_eq!(notices(&state), ["older-than-last-use"]);
    assert!(
        state["notices"][0]["message"].as_str().unwrap().contains("2 saves are missing"),
        "{state}"
    );
}

#[test]
fn without_its_anchors_nobody_can_tell_how_old_a_caseload_is() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    std::fs::remove_file(anna.folder().join("anchor")).unwrap();
    assert_eq!(notices(&anna.unlock()), [""; 0], "the second copy still knows");
    anna.lock();
    std::fs::remove_file(anna.folder().join("anchor")).unwrap();
    for file in doorstep_tests::every_file(&anna.home().join("anchors")) {
        if file.extension().is_some_and(|end| end == "anchor") {
            std::fs::remove_file(file).unwrap();
        }
    }
    assert_eq!(notices(&anna.unlock()), ["cannot-tell-age"]);
    anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    anna.lock();
    assert_eq!(notices(&anna.unlock()), [""; 0]);
}

#[test]
fn old_anchors_under_a_newer_caseload_are_said_for_what_they_are() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    let marks: Vec<_> = doorstep_tests::every_file(anna.home())
        .into_iter()
        .filter(|file| file.to_str().unwrap().ends_with("anchor"))
        .map(|file| (std::fs::read(&file).unwrap(), file))
        .collect();
    anna.unlock();
    anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    anna.adds(json!({ "given": "Kai", "phone": "07700 900998" }));
    anna.lock();
    marks.into_iter().for_each(|(bytes, file)| std::fs::write(file, bytes).unwrap());
    let state = anna.unlock();
    assert_eq!(notices(&state), ["newer-than-noted"]);
    let message = state["notices"][0]["message"].as_str().unwrap();
    assert_eq!(message, "This caseload is newer than Doorstep noted here, by 2 saves.");
}

#[test]
fn a_killed_window_leaves_nothing_to_say() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    for n in 0..5 {
        anna.meets(&caseload.margaret, json!({ "note": format!("visit {n}") }));
        anna.crash();
        assert_eq!(notices(&anna.unlock()), [""; 0]);
        assert_eq!(anna.row(&caseload.margaret)["used"], n + 2);
    }
    anna.healthy();
}

#[test]
fn a_restored_copy_is_another_laptop_and_both_go_on_without_losing_a_word() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let file = anna.home().join("anna.doorstep-backup");
    anna.pick.queue(&file);
    anna.call("save_backup_as", json!({}));
    let mut bela = Actor::new("Béla");
    bela.pick.queue(&file);
    let token = bela.call("choose_backup", json!({}))["token"].clone();
    bela.call("restore_backup", json!({ "token": token, "passphrase": PASSPHRASE, "recovery_key": "", "new_passphrase": "" }));
    let matters = |words: &str| json!({ "matters": { "words": words } });
    anna.edits("person", &caseload.margaret, matters("Her garden"));
    bela.edits("person", &caseload.margaret, matters("The sea"));
    anna.meets(&caseload.margaret, json!({ "note": "Pruned the roses." }));
    bela.meets(&caseload.margaret, json!({ "note": "Went to the pier." }));
    doorstep_tests::exchange_by_files(&mut anna, &mut bela);
    for actor in [&mut anna, &mut bela] {
        let conflicts = actor.call("list_conflicts", json!({}))["conflicts"].clone();
        assert_eq!(conflicts.as_array().unwrap().len(), 1, "{conflicts}");
        assert_eq!(actor.row(&caseload.margaret)["used"], 3);
    }
    assert_eq!(anna.healthy()["merge_hash"], bela.healthy()["merge_hash"]);
}

/// Erases a record as an organisation will: what comes in says so.
fn erases(anna: &mut Actor, id: &str) {
    let id = id.parse().unwrap();
    write_below(anna, |tx| {
        let mut record = tx.get(id)?.unwrap();
        let stamp = tx.stamp();
        record.erase(stamp);
        tx.put(record).map(|_| ())
    });
}

#[test]
fn what_was_erased_after_a_backup_stays_erased_when_it_is_brought_back() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    anna.call("back_up_now", json!({}));
    let folder = anna.folder().join("backups");
    let old = every_file(&folder).into_iter().next().unwrap();
    erases(&mut anna, &caseload.contact);
    let elsewhere = anna.home().join("later.doorstep-backup");
    anna.pick.queue(&elsewhere);
    anna.call("save_backup_as", json!({}));
    for file in [old, elsewhere] {
        anna.lock();
        anna.pick.queue(&file);
        let token = anna.call("choose_backup", json!({}))["token"].clone();
        anna.call("restore_backup", json!({ "token": token, "passphrase": PASSPHRASE, "recovery_key": "", "new_passphrase": "" }));
        let ask = json!({ "kind": "contact", "id": caseload.contact });
        assert_eq!(anna.code("open_form", ask), "not-found", "{file:?}");
        assert_eq!(anna.call("find", json!({ "text": "talked" }))["hits"], json!([]));
        assert_eq!(anna.row(&caseload.margaret)["used"], 0);
        anna.healthy();
    }
}

#[test]
fn a_backup_is_kept_before_the_tables_change_whatever_comes_of_it() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    let before = anna.healthy();
    anna.lock();
    // As an older version would have left it, but for the tables, which then cannot be made.
    let version = version_of(&raw(&anna));
    raw(&anna).pragma_update(None, "user_version", 0).unwrap();
    assert_eq!(anna.code("unlock", json!({ "passphrase": PASSPHRASE })), "internal");
    let kept = every_file(&anna.folder().join("backups"));
    let names: Vec<_> = kept.iter().map(|file| file.to_str().unwrap()).collect();
    assert!(names.len() == 1 && names[0].contains("-migration."), "{names:?}");
    raw(&anna).pragma_update(None, "user_version", version).unwrap();
    anna.unlock();
    assert_eq!(anna.healthy(), before, "nothing else was touched");
}

/// Every page is sealed right, and the hash beside the record is the one that was saved: only reading what the
/// record says tells. A copy that says something else is no backup, and the former ones stay.
#[test]
fn a_copy_whose_records_say_something_else_is_no_backup() {
    for sql in [
        "UPDATE record SET body = replace(body, 'allotment.', 'allotmint.')",
        "UPDATE record SET stamps = replace(stamps, '\"writes\":[{\"stamp\":\"01', '\"writes\":[{\"stamp\":\"00')",
        "UPDATE record SET body = '{', stamps = '{' WHERE kind = 'contact'",
    ] {
        let mut anna = Actor::ready("Anna");
        anna.has_a_small_caseload();
        anna.call("back_up_now", json!({}));
        let folder = anna.folder().join("backups");
        let before = contents(&folder);
        anna.lock();
        let changed = raw(&anna).execute(sql, []).unwrap();
        assert!(changed > 0, "{sql}");
        anna.unlock();
        let refused = anna.refused("back_up_now", json!({}));
        assert_eq!(refused.code, doorstep_desk::Code::Damaged, "{sql}: {refused:?}");
        let elsewhere = anna.home().join("else.doorstep-backup");
        anna.pick.queue(&elsewhere);
        assert_eq!(anna.code("save_backup_as", json!({})), "damaged", "{sql}");
        assert!(!elsewhere.exists(), "{sql}");
        anna.clock.set("2026-11-24T12:00:00Z");
        anna.lock();
        anna.unlock();
        anna.waits(2);
        let said = anna.call("session_state", json!({}));
        assert!(notices(&said).contains(&"backup-failed"), "{sql}: {said}");
        assert_eq!(contents(&folder), before, "{sql}: the former backups stay");
    }
}

#[test]
fn a_caseload_from_before_questionnaires_takes_them() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let before = anna.healthy();
    anna.lock();
    let database = raw(&anna);
    database.execute_batch("DROP TABLE measure; PRAGMA user_version = 2;").unwrap();
    drop(database);
    anna.unlock();
    assert_eq!(anna.healthy(), before, "nothing else was touched");
    let answers = json!({ "instrument": "ucla3", "on": "20/11/2026", "given": "3 2 3" });
    anna.makes("measure", &margaret, json!({ "answers": answers }));
}

/// How many steps made the tables.
fn version_of(database: &rusqlite::Connection) -> i64 {
    database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

#[test]
fn the_check_finds_each_thing_that_is_not_as_it_was_saved() {
    let check = |what: &str, sql: &str| {
        let mut anna = Actor::ready("Anna");
        anna.has_a_small_caseload();
        anna.lock();
        assert!(raw(&anna).execute(sql, []).unwrap() > 0, "{what}");
        anna.unlock();
        let health = anna.call("check_store", json!({}));
        assert_eq!(health["healthy"], false, "{what}");
        // The same is found in a quiet minute, by itself.
        anna.lock();
        anna.unlock();
        anna.waits(2);
        let said = anna.call("session_state", json!({}));
        assert!(notices(&said).contains(&"not-sound"), "{what}: {said}");
    };
    check("an audit row", "UPDATE audit SET person = NULL WHERE seq = 2");
    check("an audit row taken out", "DELETE FROM audit WHERE seq = 2");
    check("a sum", "UPDATE store SET content_sum = zeroblob(32)");
    check(
        "a missing standing",
        "DELETE FROM standing WHERE person = (SELECT min(person) FROM standing)",
    );
    check("a name to sort by", "UPDATE standing SET sort_name = 'Aaa'");
    check("open", "UPDATE standing SET open = 1 - open");
    check(
        "a record of an old page",
        "UPDATE record SET body = replace(body, 'allotment', 'allotmint')",
    );
}

#[test]
fn in_a_quiet_minute_the_log_is_emptied_and_everything_counted_once_a_day() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    let log = anna.folder().join("caseload.db-wal");
    let size = || std::fs::metadata(&log).map_or(0, |log| log.len());
    assert!(size() > 0);
    anna.lock();
    anna.unlock();
    anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    assert!(size() > 0);
    anna.waits(2);
    assert_eq!(size(), 0, "emptied while idle");
    let counted = |anna: &mut Actor| {
        anna.lock();
        let day: String = raw(anna)
            .query_row("SELECT value FROM setting WHERE name = 'counted_on'", [], |row| row.get(0))
            .unwrap();
        anna.unlock();
        day
    };
    assert_eq!(counted(&mut anna), "\"2026-11-23\"");
    anna.lock();
    anna.clock.set("2026-11-24T09:00:00Z");
    anna.looks();
    anna.unlock();
    anna.waits(2);
    assert_eq!(counted(&mut anna), "\"2026-11-24\"");
}
