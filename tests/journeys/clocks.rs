//! A clock that looks wrong is asked about before anything is stamped.

use doorstep_tests::Actor;
use serde_json::json;

/// What the worker is asked when they unlock at an instant, having last written on 23 November 2026.
fn asked_at(instant: &str) -> Option<String> {
    let mut anna = Actor::ready("Anna");
    anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    anna.lock();
    anna.clock.set(instant);
    let state = anna.unlock();
    assert_eq!(state["phase"] == "clock-question", !state["clock"].is_null());
    state["clock"]["direction"].as_str().map(str::to_owned)
}

#[test]
fn a_clock_behind_the_last_stamp_or_far_ahead_of_the_last_use_is_asked_about() {
    let check = |instant: &str, expect: Option<&str>| {
        assert_eq!(asked_at(instant).as_deref(), expect, "{instant}")
    };
    check("2026-11-23T09:05:00Z", None);
    check("2026-11-23T08:56:00Z", None);
    check("2026-11-23T08:54:00Z", Some("behind"));
    check("2025-01-01T00:00:00Z", Some("behind"));
    check("1970-01-01T00:00:00Z", Some("behind"));
    check("2027-01-20T09:00:00Z", None);
    check("2027-01-25T09:00:00Z", Some("ahead"));
    check("2030-06-01T09:00:00Z", Some("ahead"));
}

#[test]
fn a_clock_that_is_wrong_locks_and_nothing_was_stamped() {
    let mut anna = Actor::ready("Anna");
    anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    let before = anna.healthy();
    anna.lock();
    anna.clock.set("2030-06-01T09:00:00Z");
    let state = anna.unlock();
    let words = (state["clock"]["now"].as_str().unwrap(), state["clock"]["last"].as_str().unwrap());
    assert_eq!(words, ("Saturday 1 June 2030, 10:00", "Monday 23 November 2026, 09:00"));
    assert_eq!(anna.call("answer_clock", json!({ "clock_is_right": false }))["phase"], "locked");
    anna.clock.set("2026-11-23T09:10:00Z");
    assert_eq!(anna.unlock()["phase"], "unlocked");
    assert_eq!(anna.healthy(), before);
    anna.adds(json!({ "given": "Frank", "phone": "07700 900215" }));
    anna.lock();
    assert_eq!(anna.unlock()["phase"], "unlocked", "no stamp of 2030 was given");
}

#[test]
fn a_clock_that_is_right_after_all_goes_on() {
    let mut anna = Actor::ready("Anna");
    anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    anna.lock();
    anna.clock.set("2027-06-01T09:00:00Z");
    anna.unlock();
    assert_eq!(anna.code("today", json!({})), "locked", "there is a question first");
    assert_eq!(anna.call("answer_clock", json!({ "clock_is_right": true }))["phase"], "unlocked");
    anna.adds(json!({ "given": "Frank", "phone": "07700 900215" }));
}

#[test]
fn a_clock_question_is_only_answered_where_one_is_asked() {
    let mut anna = Actor::ready("Anna");
    anna.lock();
    assert_eq!(anna.code("answer_clock", json!({ "clock_is_right": true })), "wrong-phase");
    assert_eq!(anna.phase(), "locked");
}

#[test]
fn what_has_left_keeps_its_stamp_when_the_clock_is_put_right() {
    let (mut anna, mut bela) = (Actor::ready("Anna"), Actor::ready("Béla"));
    for actor in [&mut anna, &mut bela] {
        actor.clock.set("2030-06-01T09:00:00Z");
    }
    let margaret = anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    hands_over(&mut anna, &mut bela);
    let frank = anna.adds(json!({ "given": "Frank", "phone": "07700 900215" }));
    anna.lock();
    anna.clock.set("2026-11-23T09:10:00Z");
    assert_eq!(anna.unlock()["phase"], "clock-question");
    anna.call("answer_clock", json!({ "clock_is_right": true }));
    for id in [&margaret, &frank] {
        anna.edits("person", id, json!({ "matters": { "words": "The sea" } }));
    }
    hands_over(&mut anna, &mut bela);
    assert_eq!(anna.healthy()["merge_hash"], bela.healthy()["merge_hash"]);
    assert_eq!(bela.call("list_conflicts", json!({}))["conflicts"], json!([]));
    assert_eq!(bela.sees("person", &margaret, "matters")["words"], "The sea");
}

fn hands_over(anna: &mut Actor, bela: &mut Actor) {
    let file = anna.home().join("all.ndjson");
    let _ = std::fs::remove_file(&file);
    anna.exports(&file);
    bela.imports(&file).unwrap();
}
