//! Nothing is lost, counted twice, written over unseen or shown to the wrong eyes: each of these was once
//! possible.

use doorstep_tests::{Actor, give};
use serde_json::{Value, json};

fn undo_of(saved: &Value) -> Value {
    json!({ "undo": saved["undo"] })
}

#[test]
fn a_person_is_not_taken_away_from_under_what_was_written_since() {
    let mut anna = Actor::ready("Anna");
    let added = anna.call("add_person", json!({ "given": "Ines", "phone": "07700 900999" }));
    let ines = added["id"].as_str().unwrap();
    anna.meets(ines, json!({ "note": "Met.", "next_at": "2026-11-23T15:00" }));
    assert_eq!(anna.code("undo", undo_of(&added)), "cannot-undo");
    assert_eq!(anna.call("today", json!({}))["appointments"][0]["name"], "Ines");
}

#[test]
fn someone_deleted_on_another_laptop_does_not_take_the_day_along() {
    let (mut anna, mut bela) = (Actor::ready("Anna"), Actor::ready("Béla"));
    let caseload = anna.has_a_small_caseload();
    give(&mut anna, &mut bela);
    anna.unlock();
    bela.unlock();
    anna.call("delete_record", json!({ "kind": "person", "id": caseload.margaret }));
    bela.meets(&caseload.margaret, json!({ "note": "Met.", "next_at": "2026-11-23T16:00" }));
    give(&mut bela, &mut anna);
    anna.unlock();
    anna.call("today", json!({}));
}

#[test]
fn a_contact_taken_back_no_longer_counts_anywhere() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let before = anna.row(&caseload.frank);
    assert!(before["waiting_days"].is_number());
    let saved = anna.meets(&caseload.frank, json!({ "note": "Met." }));
    assert_eq!(anna.row(&caseload.frank)["used"], 1);
    anna.call("undo", undo_of(&saved));
    assert_eq!(anna.row(&caseload.frank), before);
    anna.healthy();
}

#[test]
fn one_visit_is_counted_once() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let happened = json!({ "appointment": caseload.appointment, "outcome": "happened" });
    let used = anna.row(&caseload.margaret)["used"].as_u64().unwrap();
    anna.call("set_appointment_outcome", happened.clone());
    assert_eq!(anna.code("set_appointment_outcome", happened), "changed-since");
    let again = json!({
        "person": caseload.margaret, "channel": "home-visit", "outcome": "attended", "note": "Met.",
        "appointment": caseload.appointment,
    });
    assert_eq!(anna.code("add_contact", again), "changed-since");
    assert_eq!(anna.row(&caseload.margaret)["used"], used + 1);
}

#[test]
fn a_contact_writes_up_only_an_appointment_of_the_same_person() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let franks = json!({
        "person": caseload.frank, "channel": "phone", "outcome": "spoke", "note": "Rang.",
        "appointment": caseload.appointment,
    });
    assert_eq!(anna.code("add_contact", franks), "changed-since");
}

#[test]
fn an_edit_does_not_settle_what_two_laptops_disagree_about() {
    let (mut anna, mut bela) = (Actor::ready("Anna"), Actor::ready("Béla"));
    let caseload = anna.has_a_small_caseload();
    give(&mut anna, &mut bela);
    anna.unlock();
    bela.unlock();
    let matters = |words: &str| json!({ "matters": { "words": words } });
    anna.edits("person", &caseload.margaret, matters("Seeing the sea"));
    bela.edits("person", &caseload.margaret, matters("Her garden"));
    give(&mut bela, &mut anna);
    anna.unlock();
    let form = anna.call("open_form", json!({ "kind": "person", "id": caseload.margaret }));
    let edit = |groups: Value| {
        json!({ "kind": "person", "id": caseload.margaret, "version": form["version"], "person": "",
            "groups": groups, "draft": "" })
    };
    assert_eq!(anna.code("save_record", edit(matters("Both"))), "in-conflict");
    anna.call("save_record", edit(json!({ "name": { "given": "Maggie" } })));
    let conflicts = anna.call("list_conflicts", json!({}));
    assert_eq!(conflicts["conflicts"].as_array().map(Vec::len), Some(1), "it still waits");
}

#[test]
fn a_risk_is_found_and_not_shown() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let alerts = json!({
        "a": { "kind": "risk", "words": "son violent, do not visit alone" },
        "b": { "kind": "note", "words": "private matter", "sensitive": true },
        "c": { "kind": "note", "words": "small dog" },
    });
    anna.edits("person", &caseload.margaret, json!({ "alerts": alerts }));
    for (typed, shown) in [("violent", false), ("private", false), ("dog", true)] {
        let found = anna.call("find", json!({ "text": typed }));
        assert_eq!(found["hits"][0]["person"], json!(caseload.margaret), "{typed} finds her");
        assert_eq!(found.to_string().contains(typed), shown, "{found}");
    }
}

#[test]
fn a_clock_question_that_nobody_answers_locks() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    anna.clock.set("2030-06-01T09:00:00Z");
    assert_eq!(anna.unlock()["phase"], "clock-question");
    assert!(anna.waits(10));
    assert_eq!(anna.phase(), "locked");
}

#[test]
fn a_day_to_come_is_not_a_hundred_years_ago() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let groups = json!({ "what": { "words": "Ring" }, "due": { "on": "15/1/27" } });
    let task = anna.makes("task", &caseload.frank, groups);
    assert_eq!(anna.sees("task", &task, "due")["on"], "2027-01-15");
}

#[test]
fn whoever_lost_someone_is_bereaved_and_the_one_who_died_is_not() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    anna.call("record_death", json!({ "person": caseload.margaret, "on": "", "told_by": "Frank" }));
    let line = anna.opens(&caseload.frank)["relations"][0]["relationship"].clone();
    assert_eq!(line, "wife, has died");
}
