//! Finding people and words, and noticing who is already here.

use doorstep_tests::Actor;
use serde_json::{Value, json};

fn kinds(found: &Value) -> Vec<&str> {
    found["hits"].as_array().unwrap().iter().map(|hit| hit["kind"].as_str().unwrap()).collect()
}

#[test]
fn people_and_what_was_written_are_found_as_one_types() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    let mut check = |typed: &str, expect: &[&str]| {
        let found = anna.call("find", json!({ "text": typed }));
        assert_eq!(kinds(&found), expect, "{typed:?}: {found}");
    };
    check("marg", &["person", "relation"]);
    check("m", &["person"]);
    check("oneill", &["person"]);
    check("O'NEILL", &["person"]);
    check("peg", &["person"]);
    check("9434765919", &["person"]);
    check("+44 7700 900214", &["person"]);
    check("e34pt", &["person"]);
    check("E3 4", &["person", "place"]);
    check("e", &[]);
    check("e35", &[]);
    check("allotm", &["task", "contact"]);
    check("library", &["person"]);
    check("spring", &["referral"]);
    check("zebra", &[]);
    check("", &[]);
    check("\" OR * NEAR( --", &[]);
}

#[test]
fn a_page_pasted_into_the_search_by_mistake_is_answered_at_once() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    let page = "A whole page of words. ".repeat(40_000);
    let begun = std::time::Instant::now();
    anna.call("find", json!({ "text": page }));
    anna.call("list_people", json!({ "query": page }));
    assert!(begun.elapsed().as_secs() < 20, "it took {:?}", begun.elapsed());
}

#[test]
fn what_was_deleted_or_undone_is_found_no_more() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let word = json!({ "text": "xylophone" });
    let saved = anna.meets(&caseload.margaret, json!({ "note": "Bought a xylophone." }));
    assert_eq!(kinds(&anna.call("find", word.clone())), ["contact"]);
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(kinds(&anna.call("find", word.clone())), [""; 0]);
    anna.call("delete_record", json!({ "kind": "person", "id": caseload.margaret }));
    assert_eq!(kinds(&anna.call("find", json!({ "text": "allotment" }))), [""; 0]);
    assert_eq!(anna.code("open_person", json!({ "id": caseload.margaret })), "not-found");
}

#[test]
fn someone_who_may_be_here_already_is_named_with_the_reasons() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let mut check = |typed: Value, reasons: &[&str]| {
        let found = anna.call("likely_duplicates", typed.clone());
        let first = &found["people"][0];
        let said: Vec<_> = first["reasons"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|r| r.as_str().unwrap())
            .collect();
        assert_eq!(said, reasons, "{typed}");
        assert!(said.is_empty() || first["id"] == caseload.margaret.as_str(), "{first}");
    };
    check(json!({ "nhs_number": "943 476 5919" }), &["same NHS number"]);
    check(
        json!({ "given": "Margaret", "family": "ONeill", "born": "3 Feb 48" }),
        &["same name", "same birth date"],
    );
    check(
        json!({ "given": "Margret", "family": "O'Neil", "postcode": "E34PT", "phone": "07700900214" }),
        &["name much alike", "same postcode", "same phone"],
    );
    check(json!({ "given": "Margaret", "family": "O’Neill" }), &["same name"]);
    check(json!({ "postcode": "E3 4PT" }), &[]);
    check(json!({ "nhs_number": "943 476 5919", "except": caseload.margaret }), &[]);
    check(json!({}), &[]);
}

#[test]
fn the_table_of_people_filters_sorts_and_counts() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let names = |page: &Value| -> Vec<String> {
        page["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut check = |request: Value, expect: &[&str]| {
        let page = anna.call("list_people", request.clone());
        assert_eq!(names(&page), expect, "{request}");
        assert_eq!(page["total"], expect.len(), "{request}");
        assert_eq!((&page["counts"]["all"], &page["counts"]["open"]), (&json!(2), &json!(2)));
    };
    check(json!({}), &["Frank", "O’Neill, Margaret"]);
    check(json!({ "descending": true }), &["O’Neill, Margaret", "Frank"]);
    check(json!({ "sort": "recent" }), &["O’Neill, Margaret", "Frank"]);
    check(json!({ "sort": "last-contact" }), &["Frank", "O’Neill, Margaret"]);
    check(json!({ "status": "active" }), &["O’Neill, Margaret"]);
    check(json!({ "status": "waiting" }), &["Frank"]);
    check(json!({ "status": "closed" }), &[]);
    check(json!({ "query": "allotment" }), &["O’Neill, Margaret"]);
    check(json!({ "query": "900214" }), &[]);
    check(json!({ "query": "e3 4pt" }), &["O’Neill, Margaret"]);
    check(json!({ "query": "e3" }), &["O’Neill, Margaret"]);
    check(json!({ "query": "e" }), &[]);
    check(json!({ "query": "o" }), &["O’Neill, Margaret"]);
    assert_eq!(anna.code("list_people", json!({ "status": "lost" })), "invalid");
    anna.call("delete_record", json!({ "kind": "person", "id": caseload.frank }));
    assert_eq!(anna.call("list_people", json!({}))["counts"]["all"], 1);
}
