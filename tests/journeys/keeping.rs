//! Backups, bringing them back, and knowing whether a caseload is the newest copy.

use doorstep_tests::{Actor, PASSPHRASE, contents};
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
fn an_old_copy_put_back_is_said_once() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    let former = contents(&anna.folder());
    anna.unlock();
    anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    anna.lock();
    put_back(&anna.folder(), &former);
    assert_eq!(notices(&anna.unlock()), ["older-than-last-use"]);
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
    anna.lock();
    assert_eq!(notices(&anna.unlock()), [""; 0]);
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
