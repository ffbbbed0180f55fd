//! Urgent help: there with one key in every phase, and nothing personal in it.

use doorstep_tests::Actor;
use serde_json::{Value, json};

fn first_number(help: &Value) -> &str {
    help["numbers"][0]["number"].as_str().unwrap()
}

#[test]
fn the_card_is_there_in_every_phase() {
    let mut ada = Actor::new("Ada");
    assert_eq!(first_number(&ada.call("urgent_help", json!({}))), "999", "before set-up");
    ada.set_up();
    assert_eq!(first_number(&ada.call("urgent_help", json!({}))), "999", "open");
    ada.call("set_cover_pin", json!({ "pin": "2580", "until": "10:00" }));
    ada.call("cover", json!({}));
    assert_eq!(first_number(&ada.call("urgent_help", json!({}))), "999", "covered");
    ada.lock();
    assert_eq!(first_number(&ada.call("urgent_help", json!({}))), "999", "locked");
    ada.crash();
    assert_eq!(first_number(&ada.call("urgent_help", json!({}))), "999", "opened again");
}

#[test]
fn own_numbers_are_there_while_locked_and_a_check_grows_old() {
    let mut ada = Actor::ready("Ada");
    assert_eq!(ada.call("urgent_help", json!({}))["stale"], true, "nobody has checked yet");
    let own = json!({ "numbers": { "lead": "020 7946 0001 ext 4" }, "checked_on": "23/11/2026" });
    let said = ada.call("save_urgent_help", own);
    assert_eq!(
        (&said["stale"], &said["checked_words"]),
        (&json!(false), &json!("Checked 23 Nov."))
    );
    ada.lock();
    ada.crash();
    ada.clock.set("2027-05-24T09:00:00Z");
    let later = ada.call("urgent_help", json!({}));
    assert_eq!(later["local"][0]["number"], "020 7946 0001 ext 4");
    assert_eq!(later["checked_words"], "Last checked 23 Nov 2026: over six months ago.");
    assert_eq!(later["stale"], true);
    assert_eq!(ada.code("save_urgent_help", json!({ "numbers": {} })), "locked");
}

#[test]
fn nothing_but_a_number_is_kept_outside_the_encrypted_file() {
    let mut ada = Actor::ready("Ada");
    let check = |ada: &mut Actor, numbers: Value, checked_on: &str, field: &str| {
        let request = json!({ "numbers": numbers, "checked_on": checked_on });
        let refused = ada.refused("save_urgent_help", request);
        assert_eq!(refused.problems[0].field, field);
    };
    check(&mut ada, json!({ "lead": "Karen 020 7946 0001" }), "", "numbers.lead");
    check(&mut ada, json!({ "margaret": "020 7946 0001" }), "", "numbers.margaret");
    check(&mut ada, json!({}), "some day", "checked_on");
    check(&mut ada, json!({}), "2027-01-01", "checked_on");
    let kept = std::fs::read_to_string(ada.home().join("anchors/caseloads.json")).unwrap();
    assert!(!kept.contains("Karen") && !kept.contains("margaret"));
}
