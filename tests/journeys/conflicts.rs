//! Two copies of a caseload, edited apart, brought together.

use doorstep_tests::{Actor, Caseload, give};
use serde_json::{Value, json};

/// Two caseloads that know the same: Anna's, and Béla's copy of it.
fn two() -> (Actor, Actor, Caseload) {
    let (mut anna, mut bela) = (Actor::ready("Anna"), Actor::ready("Béla"));
    let caseload = anna.has_a_small_caseload();
    give(&mut anna, &mut bela);
    both_open(&mut anna, &mut bela);
    (anna, bela, caseload)
}

fn both_open(anna: &mut Actor, bela: &mut Actor) {
    anna.unlock();
    bela.unlock();
}

fn exchange(anna: &mut Actor, bela: &mut Actor) {
    give(anna, bela);
    give(bela, anna);
    both_open(anna, bela);
}

fn agree(anna: &mut Actor, bela: &mut Actor) {
    let (ours, theirs) = (anna.healthy(), bela.healthy());
    assert_eq!(ours["content_hash"], theirs["content_hash"]);
    assert_eq!(ours["merge_hash"], theirs["merge_hash"]);
}

fn conflicts(actor: &mut Actor) -> Vec<Value> {
    actor.call("list_conflicts", json!({}))["conflicts"].as_array().unwrap().clone()
}

fn settle(actor: &mut Actor, conflict: &Value, choice: usize) {
    let stamp = &conflict["values"][choice]["stamp"];
    let (kind, id, group) = (&conflict["kind"], &conflict["id"], &conflict["group"]);
    actor
        .call("settle_conflict", json!({ "kind": kind, "id": id, "group": group, "stamp": stamp }));
}

#[test]
fn edits_of_different_things_both_stand_and_are_no_conflict() {
    let (mut anna, mut bela, caseload) = two();
    anna.edits("person", &caseload.margaret, json!({ "name": { "given": "Maggie" } }));
    bela.edits("person", &caseload.margaret, json!({ "matters": { "words": "Seeing the sea" } }));
    bela.meets(&caseload.margaret, json!({ "note": "Went to the pier." }));
    exchange(&mut anna, &mut bela);
    agree(&mut anna, &mut bela);
    assert_eq!(conflicts(&mut anna), [Value::Null; 0]);
    assert_eq!(anna.sees("person", &caseload.margaret, "name")["given"], "Maggie");
    assert_eq!(anna.sees("person", &caseload.margaret, "matters")["words"], "Seeing the sea");
    assert_eq!(anna.row(&caseload.margaret)["used"], 2);
}

#[test]
fn edits_of_the_same_thing_are_listed_with_both_values_and_settled_by_choosing_one() {
    for choice in [0, 1] {
        let (mut anna, mut bela, caseload) = two();
        let matters = |words: &str| json!({ "matters": { "words": words } });
        anna.edits("person", &caseload.margaret, matters("Seeing the sea"));
        bela.edits("person", &caseload.margaret, matters("Her garden"));
        exchange(&mut anna, &mut bela);
        agree(&mut anna, &mut bela);
        let found = conflicts(&mut anna);
        assert_eq!(found.len(), 1, "{found:?}");
        let mut words: Vec<_> = found[0]["values"]
            .as_array()
            .unwrap()
            .iter()
            .map(|v| v["words"].as_str().unwrap())
            .collect();
        words.sort_unstable();
        assert_eq!(words, ["Her garden", "Seeing the sea"]);
        assert_eq!(found[0]["name"], "Margaret O’Neill");
        assert_eq!(anna.opens(&caseload.margaret)["conflicts"][0]["group"], "matters");
        settle(&mut anna, &found[0], choice);
        assert_eq!(conflicts(&mut anna), [Value::Null; 0]);
        exchange(&mut anna, &mut bela);
        agree(&mut anna, &mut bela);
        assert_eq!(conflicts(&mut bela), [Value::Null; 0], "settled on the other laptop too");
        let kept = &found[0]["values"][choice]["words"];
        assert_eq!(&bela.sees("person", &caseload.margaret, "matters")["words"], kept);
    }
}

#[test]
fn an_edit_that_did_not_know_of_a_deletion_waits_for_a_decision() {
    for deleted in [true, false] {
        let (mut anna, mut bela, caseload) = two();
        anna.call("delete_record", json!({ "kind": "contact", "id": caseload.contact }));
        bela.edits("contact", &caseload.contact, json!({ "note": { "words": "More was said." } }));
        exchange(&mut anna, &mut bela);
        agree(&mut anna, &mut bela);
        let found = conflicts(&mut anna);
        assert_eq!(found[0]["group"], "_deleted", "{found:?}");
        let is_deletion = |value: &Value| (value["words"] == "deleted") == deleted;
        let choice = found[0]["values"].as_array().unwrap().iter().position(is_deletion).unwrap();
        settle(&mut anna, &found[0], choice);
        assert_eq!(conflicts(&mut anna), [Value::Null; 0]);
        exchange(&mut anna, &mut bela);
        agree(&mut anna, &mut bela);
        assert_eq!(bela.row(&caseload.margaret)["used"], u32::from(!deleted));
    }
}

#[test]
fn the_same_edit_on_both_sides_is_no_conflict_and_exchanging_again_changes_nothing() {
    let (mut anna, mut bela, caseload) = two();
    for actor in [&mut anna, &mut bela] {
        actor.edits("person", &caseload.margaret, json!({ "matters": { "words": "The sea" } }));
    }
    exchange(&mut anna, &mut bela);
    agree(&mut anna, &mut bela);
    assert_eq!(conflicts(&mut anna), [Value::Null; 0]);
    let before = anna.healthy();
    exchange(&mut anna, &mut bela);
    assert_eq!(anna.healthy(), before);
}

#[test]
fn a_value_that_was_never_in_question_cannot_be_settled() {
    let (mut anna, _, caseload) = two();
    let before = anna.content_hash();
    let ask = |group: &str, stamp: &str| json!({ "kind": "person", "id": caseload.margaret, "group": group, "stamp": stamp });
    for (group, stamp) in [
        ("matters", "x"),
        ("no such group", "x"),
        ("name", "000000000001-00000000-0000000000000001"),
    ] {
        assert_eq!(anna.code("settle_conflict", ask(group, stamp)), "not-found", "{group}");
    }
    assert_eq!(anna.content_hash(), before);
}
