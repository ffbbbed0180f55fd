//! Which times are offered to whom, and what is said against a time that was typed.

use doorstep_tests::{Actor, Caseload, id_of};
use serde_json::{Value, json};

fn anna() -> (Actor, Caseload) {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    (anna, caseload)
}

/// The words of the times that are offered.
fn offered(anna: &mut Actor, request: Value) -> Vec<String> {
    let reply = anna.call("offer_times", request);
    let times = reply["times"].as_array().unwrap().iter();
    times.map(|time| time["words"].as_str().unwrap().to_owned()).collect()
}

fn warned(anna: &mut Actor, request: Value) -> Vec<String> {
    serde_json::from_value(anna.call("check_time", request)["warnings"].clone()).unwrap()
}

/// Sets the week, on top of the usual one.
fn means(anna: &mut Actor, more: Value) {
    let mut week = anna.call("week_settings", json!({}));
    week.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    anna.call("save_week_settings", week);
}

#[test]
fn times_are_as_long_as_suits_the_person() {
    let (mut anna, c) = anna();
    let mut check = |person: &str, minutes: u32| {
        assert_eq!(anna.call("offer_times", json!({ "person": person }))["minutes"], minutes);
        let form = anna.call("open_form", json!({ "kind": "appointment", "person": person }));
        assert_eq!(form["groups"]["time"]["minutes"], minutes, "the form begins with the same");
    };
    check(&c.frank, 45);
    check(&c.margaret, 20);
    anna.edits("person", &c.margaret, json!({ "availability": { "minutes": 60 } }));
    assert_eq!(anna.call("offer_times", json!({ "person": c.margaret }))["minutes"], 60);
    anna.meets(&c.margaret, json!({ "next_at": "2026-12-01T10:00" }));
    assert_eq!(anna.call("today", json!({ "on": "2026-12-01" }))["appointments"][0]["minutes"], 60);
}

#[test]
fn barriers_shape_what_is_offered_and_say_why() {
    let (mut anna, c) = anna();
    let usual = offered(&mut anna, json!({ "person": c.frank, "channel": "phone", "most": 2 }));
    assert_eq!(usual, ["Mon 23 Nov, 09:30", "Mon 23 Nov, 12:00"], "it is nine on Monday");
    anna.edits(
        "person",
        &c.frank,
        json!({ "availability": { "barriers": ["works-nights", "waiting-rooms"] } }),
    );
    let ask = json!({ "person": c.frank, "channel": "phone", "from": "25/11/2026", "most": 2 });
    let shaped = anna.call("offer_times", ask.clone());
    assert_eq!(shaped["reasons"], json!(["Works nights: afternoons"]));
    assert_eq!(offered(&mut anna, ask), ["Wed 25 Nov, 12:00", "Thu 26 Nov, 12:00"]);
    let surgery = anna.call("offer_times", json!({ "person": c.frank, "channel": "surgery" }));
    assert_eq!(surgery["times"], json!([]));
    assert!(
        surgery["none_words"].as_str().unwrap().starts_with("Waiting rooms: not at the surgery.")
    );
    let night = json!({ "person": c.frank, "channel": "phone", "start": "2026-11-25T09:30" });
    assert_eq!(warned(&mut anna, night), ["Works nights: afternoons"]);
}

#[test]
fn clinics_leave_and_what_is_taken_are_kept_clear() {
    let (mut anna, c) = anna();
    means(
        &mut anna,
        json!({
            "clinics": [{ "weekday": 1, "from": "09:00", "until": "12:00", "site": "Stroudley Walk", "channel": "surgery" }],
            "leave": [{ "from": "1/12/2026", "until": "", "words": "training" }],
        }),
    );
    let surgery =
        anna.call("offer_times", json!({ "person": c.frank, "channel": "surgery", "most": 2 }));
    let places: Vec<_> = surgery["times"].as_array().unwrap().iter().map(|t| &t["place"]).collect();
    assert_eq!(places, ["Stroudley Walk", "Stroudley Walk"]);
    // Margaret is there at half past nine for twenty minutes; the first of December is leave.
    assert_eq!(surgery["times"][0]["words"], "Tue 24 Nov, 10:15");
    assert_eq!(surgery["times"][0]["why"], "1 other that day");
    assert_eq!(surgery["times"][1]["words"], "Tue 8 Dec, 09:00");
}

#[test]
fn what_speaks_against_a_time_is_said_without_a_name() {
    let (mut anna, c) = anna();
    let mut check = |start: &str, more: Value, expect: &[&str]| {
        let mut request = json!({ "start": start, "minutes": 45, "channel": "home-visit" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(warned(&mut anna, request), expect, "{start}");
    };
    check("2026-11-24T11:00", json!({}), &[]);
    check("2026-11-24T09:00", json!({}), &["Overlaps the home visit at 09:30 by 15 minutes"]);
    check("2026-11-24T09:00", json!({ "except": c.appointment }), &[]);
    check(
        "2026-11-24T10:00",
        json!({ "travel_minutes": 5 }),
        &["10 minutes after the home visit that ends at 09:50, 5 of them travel: no break"],
    );
    check(
        "2026-11-24T10:00",
        json!({ "travel_minutes": 20 }),
        &["10 minutes after the home visit that ends at 09:50, and the way takes 20"],
    );
    check(
        "2026-11-24T08:45",
        json!({}),
        &[
            "Straight into the home visit at 09:30: no break",
            "Outside your hours that day, 09:00 to 17:00",
        ],
    );
    check("2026-11-28T11:00", json!({}), &["You do not work on Saturdays"]);
    check("2026-11-20T11:00", json!({}), &["That time has passed"]);
    check(
        "2027-03-28T01:30",
        json!({}),
        &["The clocks go forward that night: it will be 02:30 then", "You do not work on Sundays"],
    );
}

#[test]
fn a_cancelled_appointment_gives_its_time_back() {
    let (mut anna, c) = anna();
    let there = json!({ "start": "2026-11-24T09:30", "minutes": 20, "channel": "phone" });
    assert_eq!(warned(&mut anna, there.clone()).len(), 1);
    let cancelled = json!({ "appointment": c.appointment, "outcome": "cancelled-by-person" });
    anna.call("set_appointment_outcome", cancelled);
    assert_eq!(warned(&mut anna, there), [] as [&str; 0]);
}

#[test]
fn a_full_day_is_not_offered_and_is_warned_of() {
    let (mut anna, c) = anna();
    means(&mut anna, json!({ "most_face_to_face": 1 }));
    let ask = json!({ "person": c.frank, "from": "24/11/2026", "most": 1 });
    assert_eq!(offered(&mut anna, ask), ["Wed 25 Nov, 09:00"]);
    let there = json!({ "start": "2026-11-24T14:00", "channel": "home-visit" });
    let said = warned(&mut anna, there);
    assert_eq!(said, ["2 face to face, 2 in all that day: more than a full day"]);
}

#[test]
fn an_activity_takes_its_time_too() {
    let (mut anna, _) = anna();
    let groups = json!({ "what": { "kind": "mdt" }, "time": { "start": "2026-11-24T12:00:00Z", "minutes": 60 } });
    anna.makes("activity", "", groups);
    let there = json!({ "start": "2026-11-24T12:30", "channel": "phone" });
    let said = warned(&mut anna, there);
    assert_eq!(said, ["Overlaps the multidisciplinary meeting at 12:00 by 30 minutes"]);
}

#[test]
fn a_week_that_is_none_is_refused_field_by_field() {
    let (mut anna, _) = anna();
    let week = anna.call("week_settings", json!({}));
    let mut check = |field: &str, value: Value, problem: &str| {
        let mut wrong = week.clone();
        wrong[field] = value;
        let problems = anna.refused("save_week_settings", wrong).problems;
        assert_eq!(problems[0].field, problem);
    };
    check("days", json!([]), "days");
    check("leave", json!([{ "from": "soon", "until": "", "words": "" }]), "leave/0.from");
    check(
        "leave",
        json!([{ "from": "2/12/2026", "until": "1/12/2026", "words": "" }]),
        "leave/0.until",
    );
    let clinic = json!({ "weekday": 1, "from": "09:00", "until": "08:00", "site": "Bow", "channel": "surgery" });
    check("clinics", json!([clinic]), "clinics/0.until");
    check("most_face_to_face", json!(0), "most_face_to_face");
    check("break_minutes", json!(999), "break_minutes");
    assert_eq!(anna.call("week_settings", json!({})), week);
}

#[test]
fn a_moved_appointment_is_one_act_that_can_be_taken_back() {
    let (mut anna, c) = anna();
    let before = anna.content_hash();
    let time = json!({ "start": "2026-11-25T14:00:00Z", "minutes": 30, "travel_minutes": 10 });
    let moved = anna.edits("appointment", &c.appointment, json!({ "time": time }));
    assert_eq!(id_of(&moved), c.appointment);
    anna.call("undo", json!({ "undo": moved["undo"] }));
    assert_eq!(anna.content_hash(), before);
}
