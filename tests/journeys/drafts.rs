//! Half-written words outlive everything but being saved or thrown away.

use doorstep_tests::Actor;
use serde_json::{Value, json};

#[test]
fn drafts_outlive_a_killed_window() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let key = format!("contact:{}", caseload.margaret);
    anna.call("save_draft", json!({ "key": key, "values": { "note": "She said that" } }));
    anna.call("save_draft", json!({ "key": "note", "values": { "note": "Somebody rang" } }));
    anna.crash();
    anna.unlock();
    let drafts = anna.call("list_drafts", json!({}))["drafts"].clone();
    assert_eq!(drafts.as_array().unwrap().len(), 2);
    let page = anna.opens(&caseload.margaret);
    assert_eq!(page["draft"]["title"], "Contact with Margaret O’Neill");
    assert_eq!(page["draft"]["values"]["note"], "She said that");
    assert_eq!(anna.call("today", json!({}))["drafts"], drafts);
    anna.healthy();
}

#[test]
fn a_draft_says_whose_it_is_and_never_more() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let mut check = |key: String, title: &str, person: Value| {
        anna.call("save_draft", json!({ "key": key, "values": { "note": "half" } }));
        let draft = anna.call("list_drafts", json!({}))["drafts"][0].clone();
        assert_eq!((&draft["title"], &draft["person"]), (&json!(title), &person));
        anna.call("discard_draft", json!({ "key": key }));
    };
    check(format!("contact:{margaret}"), "Contact with Margaret O’Neill", json!(margaret));
    check(format!("status:{margaret}"), "Referral of Margaret O’Neill", json!(margaret));
    check(format!("moved:{margaret}"), "New address of Margaret O’Neill", json!(margaret));
    check(format!("died:{margaret}"), "Death of Margaret O’Neill", json!(margaret));
    check("contact:nobody".to_owned(), "Contact with someone", Value::Null);
    check("add-person".to_owned(), "Someone new", Value::Null);
}

#[test]
fn a_draft_is_no_record_and_changes_no_hash() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    let before = anna.healthy();
    anna.call("save_draft", json!({ "key": "note", "values": { "note": "xylophone" } }));
    assert_eq!(anna.healthy(), before);
    assert_eq!(anna.call("find", json!({ "text": "xylophone" }))["hits"], json!([]));
}

#[test]
fn a_draft_goes_when_its_words_are_saved_and_not_when_they_are_refused() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let key = format!("contact:{margaret}");
    anna.call("save_draft", json!({ "key": key, "values": { "note": "half" } }));
    let contact = |channel: &str| json!({ "person": margaret, "channel": channel, "outcome": "attended", "note": "whole", "draft": key });
    assert_eq!(anna.code("add_contact", contact("owl")), "invalid");
    assert_eq!(anna.opens(&margaret)["draft"]["values"]["note"], "half");
    anna.call("add_contact", contact("phone"));
    assert!(anna.opens(&margaret)["draft"].is_null());
    anna.call("save_draft", json!({ "key": "note", "values": {} }));
    anna.call("discard_draft", json!({ "key": "note" }));
    assert_eq!(anna.call("list_drafts", json!({}))["drafts"], json!([]));
}

#[test]
fn a_form_that_was_changed_meanwhile_says_so_and_keeps_the_words() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let form = anna.call("open_form", json!({ "kind": "person", "id": margaret }));
    let key = format!("form:person:{margaret}");
    anna.call("save_draft", json!({ "key": key, "values": { "name": { "given": "Mags" } } }));
    anna.edits("person", &margaret, json!({ "born": { "on": "1948" } }));
    let late = json!({
        "kind": "person", "id": margaret, "version": form["version"], "person": "", "draft": key,
        "groups": { "name": { "given": "Mags" } },
    });
    assert_eq!(anna.code("save_record", late), "changed-since");
    let again = anna.call("open_form", json!({ "kind": "person", "id": margaret }));
    assert_eq!(again["draft"]["values"]["name"]["given"], "Mags");
    assert_eq!(again["groups"]["name"]["given"], "Margaret");
}
