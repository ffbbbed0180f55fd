//! The blank cover of a visit, and locking by itself.

use doorstep_tests::Actor;
use serde_json::json;

fn visiting() -> Actor {
    let mut anna = Actor::ready("Anna");
    anna.call("set_cover_pin", json!({ "pin": "2580", "until": "10:00" }));
    anna
}

#[test]
fn the_pin_lifts_the_cover_and_three_wrong_ones_lock() {
    let mut anna = visiting();
    assert_eq!(anna.call("cover", json!({}))["cover_tries_left"], 3);
    assert_eq!(anna.code("lift_cover", json!({ "pin": "0000" })), "wrong-pin");
    assert_eq!(anna.call("lift_cover", json!({ "pin": "2580" }))["phase"], "unlocked");
    anna.call("cover", json!({}));
    for _ in 0..2 {
        assert_eq!(anna.code("lift_cover", json!({ "pin": "" })), "wrong-pin");
    }
    assert_eq!(anna.call("lift_cover", json!({ "pin": "1111" }))["phase"], "locked");
    assert_eq!(anna.code("lift_cover", json!({ "pin": "2580" })), "wrong-phase");
    anna.unlock();
}

#[test]
fn hidden_names_stay_hidden_under_the_cover_and_are_shown_after_a_lock() {
    let mut anna = visiting();
    assert_eq!(anna.call("hide_names", json!({ "on": true }))["names_hidden"], true);
    anna.call("cover", json!({}));
    assert_eq!(anna.call("lift_cover", json!({ "pin": "2580" }))["names_hidden"], true);
    anna.lock();
    assert_eq!(anna.code("hide_names", json!({ "on": true })), "locked");
    anna.unlock();
    assert_eq!(anna.call("session_state", json!({}))["names_hidden"], false);
}

#[test]
fn a_late_visit_may_end_after_midnight() {
    let mut anna = Actor::ready("Anna");
    anna.waits(14 * 60 + 20);
    anna.unlock();
    anna.call("set_cover_pin", json!({ "pin": "2580", "until": "00:20" }));
    assert_eq!(anna.call("cover", json!({}))["phase"], "covered", "at 23:20");
    anna.waits(89);
    assert_eq!(anna.phase(), "covered");
    anna.waits(2);
    assert_eq!(anna.phase(), "locked");
}

#[test]
fn the_cover_holds_half_an_hour_past_the_planned_end() {
    let mut anna = visiting();
    anna.call("cover", json!({}));
    anna.waits(89);
    assert_eq!(anna.phase(), "covered");
    anna.waits(2);
    assert_eq!(anna.phase(), "locked");
}

#[test]
fn nobody_at_the_keyboard_covers_during_a_visit_and_locks_otherwise() {
    let mut anna = visiting();
    assert!(!anna.waits(4), "not yet");
    anna.call("keep_awake", json!({}));
    assert!(!anna.waits(4), "someone was there");
    assert!(anna.waits(2));
    assert_eq!(anna.phase(), "covered");
    let mut bela = Actor::ready("Béla");
    assert!(bela.waits(6));
    assert_eq!(bela.phase(), "locked");
}

#[test]
fn after_how_many_minutes_it_locks_is_a_setting() {
    let mut anna = Actor::ready("Anna");
    let mut settings = anna.call("settings", json!({}));
    settings["idle_minutes"] = json!(20);
    anna.call("save_settings", settings);
    assert!(!anna.waits(19));
    assert!(anna.waits(2));
}

#[test]
fn a_cover_without_a_pin_or_after_its_time_is_a_lock() {
    let mut anna = Actor::ready("Anna");
    assert_eq!(anna.call("cover", json!({}))["phase"], "locked");
    anna.unlock();
    anna.call("set_cover_pin", json!({ "pin": "2580", "until": "08:00" }));
    assert_eq!(anna.call("cover", json!({}))["phase"], "locked");
}

#[test]
fn a_pin_is_four_to_eight_digits_and_an_end_is_a_time() {
    let mut anna = Actor::ready("Anna");
    for (pin, until) in [
        ("", "10:00"),
        ("123", "10:00"),
        ("123456789", "10:00"),
        ("12ab", "10:00"),
        ("١٢٣٤", "10:00"),
        ("2580", ""),
        ("2580", "25:00"),
        ("2580", "soon"),
    ] {
        assert_eq!(
            anna.code("set_cover_pin", json!({ "pin": pin, "until": until })),
            "invalid",
            "{pin} {until}"
        );
    }
}

#[test]
fn a_laptop_that_slept_answers_nothing_before_it_is_unlocked() {
    for covered in [false, true] {
        let mut anna = visiting();
        let caseload = anna.has_a_small_caseload();
        if covered {
            anna.call("cover", json!({}));
        }
        anna.sleeps(10);
        // The page asks before the window has looked at the clock.
        assert_eq!(anna.code("open_person", json!({ "id": caseload.margaret })), "locked");
        assert_eq!(anna.code("lift_cover", json!({ "pin": "2580" })), "wrong-phase");
        assert!(anna.looks(), "the window is cleared though a command noticed first");
        assert_eq!(anna.phase(), "locked");
        assert_eq!(anna.unlock()["phase"], "unlocked");
    }
}

#[test]
fn a_clock_put_back_while_open_locks() {
    let mut anna = Actor::ready("Anna");
    anna.sleeps(-10);
    assert_eq!(anna.code("today", json!({})), "locked");
}
