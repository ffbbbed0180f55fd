//! The first minutes: keys, the recovery key typed back, several caseloads, passphrases.

use doorstep_tests::{Actor, PASSPHRASE, every_file};
use serde_json::{Value, json};

fn begin(anna: &mut Actor, passphrase: &str) -> Value {
    anna.call("begin_set_up", json!({ "name": "Bow", "worker": "Anna", "passphrase": passphrase }))
}

#[test]
fn nothing_is_written_until_the_recovery_key_was_typed_back() {
    let mut anna = Actor::new("Anna");
    assert_eq!(anna.phase(), "new");
    let state = begin(&mut anna, PASSPHRASE);
    assert_eq!(state["phase"], "confirm-recovery");
    assert_eq!(every_file(anna.home()).len(), 0, "no file yet");
    for typed in
        [json!([]), json!([""]), json!(["abcd", "efgh"]), state["recovery"]["groups"].clone()]
    {
        assert_eq!(
            anna.code("confirm_recovery_key", json!({ "groups": typed })),
            "wrong-recovery-key"
        );
        assert_eq!(every_file(anna.home()).len(), 0, "no file yet");
    }
    assert_eq!(anna.phase(), "confirm-recovery", "the same key is still to be typed back");
    let asked = |n: usize| {
        let group = state["recovery"]["ask"][n].as_u64().unwrap() as usize - 1;
        format!(" {} ", state["recovery"]["groups"][group].as_str().unwrap().to_lowercase())
    };
    let done = anna.call("confirm_recovery_key", json!({ "groups": [asked(0), asked(1)] }));
    assert_eq!((&done["phase"], &done["store_name"]), (&json!("unlocked"), &json!("Bow")));
    anna.healthy();
    let settings = anna.call("settings", json!({}));
    assert_eq!((&settings["worker"], &settings["store_name"]), (&json!("Anna"), &json!("Bow")));
}

#[test]
fn weak_passphrases_and_nameless_caseloads_are_refused() {
    let mut anna = Actor::new("Anna");
    for weak in ["", "password", "Doorstep2026", "aaaaaaaaaaaaaaaaaaaa"] {
        let request = json!({ "name": "Bow", "worker": "Anna", "passphrase": weak });
        assert_eq!(anna.code("begin_set_up", request), "weak-passphrase", "{weak}");
    }
    let nameless = json!({ "name": "  ", "worker": "Anna", "passphrase": PASSPHRASE });
    let refused = anna.refused("begin_set_up", nameless);
    assert_eq!(refused.problems[0].field, "name");
    let offered = anna.call("suggest_passphrase", json!({}))["passphrase"].clone();
    assert_eq!(anna.call("check_passphrase", json!({ "passphrase": offered }))["strong"], true);
    assert_eq!(begin(&mut anna, offered.as_str().unwrap())["phase"], "confirm-recovery");
}

#[test]
fn only_the_passphrase_opens_it() {
    let mut anna = Actor::ready("Anna");
    anna.lock();
    assert_eq!(anna.phase(), "locked");
    for wrong in [
        "",
        "thwarting gecko unlatch",
        "Thwarting gecko unlatch civics",
        anna.recovery().to_owned().as_str(),
    ] {
        let refused = anna.refused("unlock", json!({ "passphrase": wrong }));
        let said = refused.to_string();
        assert!(said.starts_with("That passphrase does not open this caseload."), "{said}");
        assert!(wrong.is_empty() || !said.contains(wrong), "{said}");
    }
    assert_eq!(anna.unlock()["phase"], "unlocked");
}

#[test]
fn a_changed_passphrase_is_the_only_one_from_then_on() {
    let mut anna = Actor::ready("Anna");
    let new = "gravel pony exhale lantern";
    let change = |current: &str, new: &str| json!({ "current": current, "new_passphrase": new });
    assert_eq!(anna.code("change_passphrase", change("not this", new)), "wrong-passphrase");
    assert_eq!(anna.code("change_passphrase", change(PASSPHRASE, "short")), "weak-passphrase");
    anna.call("change_passphrase", change(PASSPHRASE, new));
    anna.lock();
    assert_eq!(anna.code("unlock", json!({ "passphrase": PASSPHRASE })), "wrong-passphrase");
    anna.call("unlock", json!({ "passphrase": new }));
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_recovery_key() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    anna.lock();
    let new = "gravel pony exhale lantern";
    let recover = |key: &str| json!({ "recovery_key": key, "new_passphrase": new });
    let mistyped = anna.recovery().replace(&anna.recovery()[30..32], "22");
    for wrong in ["", "AGE-SECRET-KEY-1", PASSPHRASE, mistyped.as_str()] {
        assert_eq!(anna.code("recover", recover(wrong)), "wrong-recovery-key", "{wrong}");
    }
    let as_typed = anna.recovery().to_lowercase().replace('-', " ");
    assert_eq!(anna.call("recover", recover(&as_typed))["phase"], "unlocked");
    assert_eq!(anna.opens(&caseload.margaret)["name"], "Margaret O’Neill");
    anna.lock();
    assert_eq!(anna.code("unlock", json!({ "passphrase": PASSPHRASE })), "wrong-passphrase");
    anna.call("unlock", json!({ "passphrase": new }));
}

#[test]
fn a_laptop_holds_several_caseloads_and_keeps_them_apart() {
    let mut anna = Actor::ready("Bow");
    anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    anna.lock();
    anna.call("select_store", json!({ "token": "" }));
    assert_eq!(anna.phase(), "new");
    anna.set_up();
    assert_eq!(anna.call("list_people", json!({ "status": "all" }))["total"], 0);
    anna.lock();
    let stores = anna.call("session_state", json!({}))["stores"].clone();
    assert_eq!(stores.as_array().unwrap().len(), 2);
    let other = stores.as_array().unwrap().iter().find(|store| store["current"] == false).unwrap();
    anna.call("select_store", json!({ "token": other["token"] }));
    anna.unlock();
    assert_eq!(anna.call("list_people", json!({ "status": "all" }))["total"], 1);
    anna.lock();
    assert_eq!(anna.code("select_store", json!({ "token": "7" })), "not-found");
}

#[test]
fn the_caseload_used_last_is_offered_at_the_next_start() {
    let mut anna = Actor::ready("Bow");
    anna.crash();
    let state = anna.call("session_state", json!({}));
    assert_eq!((&state["phase"], &state["store_name"]), (&json!("locked"), &json!("Bow")));
}

#[test]
fn a_caseload_is_never_made_over_other_files() {
    let mut anna = Actor::new("Anna");
    let folder = anna.home().join("documents");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("letter.odt"), "words").unwrap();
    anna.pick.queue(&folder);
    assert_eq!(anna.code("choose_folder", json!({})), "already-there");
    assert_eq!(anna.phase(), "new");
    let chosen = anna.home().join("empty");
    std::fs::create_dir(&chosen).unwrap();
    anna.pick.queue(&chosen);
    assert_eq!(anna.call("choose_folder", json!({}))["phase"], "new");
    std::fs::write(chosen.join("letter.odt"), "words").unwrap();
    let request = json!({ "name": "Bow", "worker": "Anna", "passphrase": PASSPHRASE });
    assert_eq!(anna.code("begin_set_up", request), "already-there");
}

#[test]
fn a_caseload_in_another_folder_is_opened_from_there() {
    let mut anna = Actor::ready("Bow");
    let bow = anna.folder();
    anna.lock();
    anna.call("select_store", json!({ "token": "" }));
    anna.pick.queue(&bow);
    let state = anna.call("choose_folder", json!({}));
    assert_eq!((&state["phase"], &state["store_name"]), (&json!("locked"), &json!("Bow")));
    let again = anna.call("choose_folder", json!({}));
    assert_eq!(again["store_name"], "Bow", "the dialog was closed");
}
