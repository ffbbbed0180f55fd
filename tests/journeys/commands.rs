//! What every command promises, whatever it does.

use doorstep_desk::{COMMANDS, When};
use doorstep_tests::Actor;
use serde_json::json;

fn names(when: When) -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().filter(move |command| command.when == when).map(|command| command.name)
}

#[test]
fn while_locked_every_command_on_the_caseload_says_so() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    for command in names(When::unlocked) {
        // Before the request is even looked at.
        assert_eq!(anna.code(command, json!({ "nothing": "of the kind" })), "locked", "{command}");
    }
}

#[test]
fn while_covered_every_command_on_the_caseload_says_that_it_is_locked() {
    let mut anna = Actor::ready("Anna");
    anna.call("set_cover_pin", json!({ "pin": "2580", "until": "10:00" }));
    anna.call("cover", json!({}));
    for command in names(When::unlocked) {
        assert_eq!(anna.code(command, json!({})), "locked", "{command}");
    }
    assert_eq!(anna.phase(), "covered");
}

#[test]
fn while_the_clock_is_asked_about_no_command_reaches_the_caseload() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    anna.clock.set("2026-11-22T09:00:00Z");
    assert_eq!(anna.unlock()["phase"], "clock-question");
    for command in names(When::unlocked) {
        assert_eq!(anna.code(command, json!({})), "locked", "{command}");
    }
}

#[test]
fn while_open_nothing_that_belongs_before_unlocking_can_be_done() {
    let mut anna = Actor::ready("Anna");
    for command in names(When::locked) {
        assert_eq!(anna.code(command, json!({})), "wrong-phase", "{command}");
    }
    anna.call("set_cover_pin", json!({ "pin": "2580", "until": "10:00" }));
    anna.call("cover", json!({}));
    for command in names(When::locked) {
        assert_eq!(anna.code(command, json!({})), "wrong-phase", "{command}");
    }
}

#[test]
fn a_command_that_does_not_exist_is_refused() {
    let mut anna = Actor::ready("Anna");
    for command in ["", "open_store", "Unlock", "unlock ", "constructor", "../unlock"] {
        assert_eq!(anna.code(command, json!({})), "internal", "{command}");
    }
}
