//! The alarm of a lone worker comes when it should, whatever the laptop did meanwhile, and names nobody.

use doorstep_tests::Actor;
use serde_json::{Value, json};

/// Anna went in at nine in the morning of 23 November and means to be out by `until`.
fn out_until(until: &str) -> Actor {
    let mut anna = Actor::ready("Anna");
    anna.looks();
    let c = anna.has_a_small_caseload();
    let request = json!({ "appointment": c.appointment, "until": until, "pin": "2580" });
    anna.call("start_visit", request);
    anna
}

fn alarm(anna: &mut Actor) -> Value {
    anna.call("alarm", json!({}))
}

fn rings(anna: &mut Actor) -> bool {
    alarm(anna)["ringing"] == true
}

/// Time passes with someone at the keyboard.
fn works(anna: &mut Actor, minutes: i64) {
    for _ in 0..minutes {
        anna.waits(1);
        let _ = anna.attempt("keep_awake", json!({}));
    }
}

#[test]
fn it_comes_a_quarter_of_an_hour_after_the_planned_end_and_asks_for_attention_once() {
    let mut anna = out_until("09:45");
    works(&mut anna, 59);
    assert!(!rings(&mut anna) && !anna.calls_for_attention());
    works(&mut anna, 1);
    assert!(rings(&mut anna) && anna.calls_for_attention());
    assert!(!anna.calls_for_attention(), "once");
    let said = alarm(&mut anna);
    assert_eq!(
        (said["until"].clone(), said["ago"].clone()),
        (json!("09:45"), json!("15 minutes ago"))
    );
    assert_eq!(anna.phase(), "visiting", "it changes nothing else");
    anna.call("end_visit", json!({ "safe": true }));
    assert_eq!(alarm(&mut anna)["out"], false);
}

#[test]
fn the_minutes_of_grace_are_a_setting() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let mut agreed = anna.call("lone_working", json!({}));
    agreed["grace_minutes"] = json!(0);
    anna.call("save_lone_working", agreed);
    anna.call("start_visit", json!({ "appointment": c.appointment, "until": "09:10", "pin": "" }));
    works(&mut anna, 9);
    assert!(!rings(&mut anna));
    works(&mut anna, 1);
    assert!(rings(&mut anna));
}

#[test]
fn ten_more_minutes_are_ten_minutes() {
    let mut anna = out_until("09:45");
    works(&mut anna, 60);
    assert!(rings(&mut anna) && anna.calls_for_attention());
    anna.call("quiet_alarm", json!({ "safe": false }));
    works(&mut anna, 9);
    assert!(!rings(&mut anna));
    works(&mut anna, 1);
    assert!(rings(&mut anna) && anna.calls_for_attention(), "and it calls again");
}

#[test]
fn it_comes_while_covered_while_locked_and_after_sleep() {
    for covered in [true, false] {
        let mut anna = out_until("09:45");
        anna.call(if covered { "cover" } else { "lock" }, json!({}));
        anna.waits(61);
        assert_eq!(anna.phase(), if covered { "covered" } else { "locked" });
        assert!(rings(&mut anna) && anna.calls_for_attention());
    }
    let mut anna = out_until("09:45");
    anna.sleeps(180);
    anna.looks();
    assert_eq!(anna.phase(), "locked");
    assert!(rings(&mut anna), "a suspended morning");
    assert_eq!(alarm(&mut anna)["ago"], "2 hours ago");
}

#[test]
fn it_comes_back_after_a_restart_with_unlocking() {
    let mut anna = out_until("09:45");
    anna.clock.move_by(chrono::TimeDelta::minutes(90));
    anna.crash();
    anna.looks();
    assert!(!rings(&mut anna), "nothing is known of a closed caseload");
    anna.unlock();
    assert!(rings(&mut anna));
    assert_eq!(anna.phase(), "visiting");
}

#[test]
fn safe_said_while_locked_is_written_at_the_next_unlock() {
    let mut anna = out_until("09:45");
    let appointment = anna.call("visit_page", json!({}))["recorder"]["appointment"].clone();
    anna.lock();
    anna.waits(70);
    anna.call("quiet_alarm", json!({ "safe": true }));
    assert!(!rings(&mut anna));
    anna.waits(20);
    assert_eq!(anna.unlock()["phase"], "unlocked");
    let visit = anna.sees("appointment", appointment.as_str().unwrap(), "visit");
    assert_eq!(visit["safe"], "2026-11-23T10:10:00Z", "the time at which it was said");
    assert_eq!(alarm(&mut anna)["out"], false);
}

#[test]
fn safe_said_under_the_cover_silences_and_does_not_open_anything() {
    let mut anna = out_until("09:45");
    anna.call("cover", json!({}));
    anna.waits(62);
    anna.call("quiet_alarm", json!({ "safe": true }));
    assert!(!rings(&mut anna));
    assert_eq!(anna.call("lift_cover", json!({ "pin": "2580" }))["phase"], "visiting");
    assert_eq!(
        anna.code("quiet_alarm", json!({ "safe": true })),
        "wrong-phase",
        "here it is the visit that ends"
    );
}

/// Anna locks during a visit and opens another caseload, of which she makes a new one here.
fn out_and_elsewhere() -> Actor {
    let mut anna = out_until("09:45");
    anna.lock();
    anna.call("select_store", json!({ "token": "" }));
    anna.set_up();
    assert_eq!(anna.phase(), "unlocked");
    anna
}

fn opens_the_first(anna: &mut Actor) -> String {
    anna.lock();
    let stores = anna.call("session_state", json!({}))["stores"].clone();
    let mut stores = stores.as_array().unwrap().iter();
    let first = stores.find(|store| store["current"] == false).unwrap();
    anna.call("select_store", json!({ "token": first["token"] }));
    anna.unlock()["phase"].as_str().unwrap().to_owned()
}

#[test]
fn it_comes_over_another_caseload_too() {
    let mut anna = out_and_elsewhere();
    assert_eq!((alarm(&mut anna)["out"].clone(), rings(&mut anna)), (json!(true), false));
    let c = anna.has_a_small_caseload();
    works(&mut anna, 59);
    assert!(!rings(&mut anna));
    works(&mut anna, 2);
    assert!(rings(&mut anna) && anna.calls_for_attention());
    let said = alarm(&mut anna);
    assert_eq!((&said["elsewhere"], &said["until"]), (&json!(true), &json!("09:45")));
    assert_eq!(anna.phase(), "unlocked");
    assert_eq!(anna.code("resume_visit", json!({})), "not-found", "it is no visit of this one");
    // A visit of this caseload has an alarm of its own beside it.
    let request = json!({ "appointment": c.appointment, "until": "11:00", "pin": "" });
    anna.call("start_visit", request);
    assert!(rings(&mut anna));
    anna.call("quiet_alarm", json!({ "safe": false }));
    assert!(!rings(&mut anna), "ten more minutes are of the one that rings");
    works(&mut anna, 11);
    assert!(rings(&mut anna));
    anna.call("quiet_alarm", json!({ "safe": true }));
    assert_eq!(alarm(&mut anna)["until"], "11:00");
    assert_eq!(alarm(&mut anna)["elsewhere"], false);
    assert_eq!(anna.code("quiet_alarm", json!({ "safe": true })), "wrong-phase");
}

#[test]
fn safe_said_over_another_caseload_is_written_when_its_own_is_unlocked() {
    let mut anna = out_and_elsewhere();
    works(&mut anna, 61);
    let before = anna.content_hash();
    anna.call("quiet_alarm", json!({ "safe": true }));
    assert_eq!((alarm(&mut anna)["out"].clone(), anna.content_hash()), (json!(false), before));
    assert_eq!(opens_the_first(&mut anna), "unlocked");
    let people = anna.call("list_people", json!({ "query": "oneill" }));
    let page = anna.opens(people["rows"][0]["id"].as_str().unwrap());
    let appointment = page["appointments"][0]["id"].as_str().unwrap().to_owned();
    let safe = anna.sees("appointment", &appointment, "visit")["safe"].clone();
    assert_eq!(safe, "2026-11-23T10:01:00Z", "the time at which it was said");
}

#[test]
fn back_in_its_own_caseload_the_visit_goes_on() {
    let mut anna = out_and_elsewhere();
    assert_eq!(opens_the_first(&mut anna), "visiting");
    assert_eq!(alarm(&mut anna)["elsewhere"], false);
    works(&mut anna, 61);
    assert!(rings(&mut anna));
    anna.call("end_visit", json!({ "safe": true }));
    assert_eq!(alarm(&mut anna)["out"], false);
}

#[test]
fn nobody_is_named_but_where_the_whole_caseload_is_open() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let mut agreed = anna.call("lone_working", json!({}));
    agreed["buddy_name"] = json!("Karim");
    agreed["buddy_number"] = json!("07700 900555");
    anna.call("save_lone_working", agreed);
    anna.call(
        "start_visit",
        json!({ "appointment": c.appointment, "until": "09:45", "pin": "2580" }),
    );
    assert_eq!(alarm(&mut anna)["advice"], "Ring your buddy.");
    anna.call("cover", json!({}));
    assert_eq!(alarm(&mut anna)["advice"], "Ring your buddy.");
    anna.call("lift_cover", json!({ "pin": "2580" }));
    anna.call("end_visit", json!({ "safe": false }));
    assert_eq!(alarm(&mut anna)["advice"], "Ring your buddy: Karim, 07700 900555.");
    anna.lock();
    assert_eq!(alarm(&mut anna)["advice"], "Ring your buddy.");
}

#[test]
fn a_clock_put_back_does_not_put_the_alarm_off() {
    let mut anna = out_until("09:45");
    works(&mut anna, 30);
    anna.clock.move_by(chrono::TimeDelta::hours(-5));
    anna.looks();
    anna.waits(29);
    assert!(!rings(&mut anna));
    anna.waits(2);
    assert!(rings(&mut anna));
}

/// Anna goes in at an instant of the night in which the clocks go back, and means to be out at half past one.
fn out_in_the_night(instant: &str) -> Actor {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    anna.lock();
    anna.clock.set(instant);
    anna.unlock();
    anna.call("answer_clock", json!({ "clock_is_right": true }));
    let request = json!({ "appointment": c.appointment, "until": "01:30", "pin": "" });
    anna.call("start_visit", request);
    anna
}

#[test]
fn at_the_end_of_summer_time_it_counts_minutes_and_not_the_clock_on_the_wall() {
    // Ten to one, and twenty to two for the first time: at two the clocks go back to one.
    for (instant, minutes) in [("2027-10-30T23:50:00Z", 55), ("2027-10-31T00:40:00Z", 65)] {
        let mut anna = out_in_the_night(instant);
        works(&mut anna, minutes - 1);
        assert!(!rings(&mut anna), "{instant}");
        works(&mut anna, 1);
        assert!(rings(&mut anna), "{instant}");
    }
}
