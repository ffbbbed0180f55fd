//! How long the way is from one place to the next: said once, remembered by the two places.

use doorstep_tests::{Actor, Caseload, id_of};
use serde_json::{Value, json};

/// Margaret lives in E3 4; Nasrin in E14 0.
fn anna() -> (Actor, Caseload, String) {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let nasrin = anna.adds(json!({ "given": "Nasrin", "family": "Begum", "postcode": "E14 0AB" }));
    (anna, c, nasrin)
}

fn books(anna: &mut Actor, person: &str, start: &str, travel: u32) -> String {
    let time = json!({ "start": start, "minutes": 45, "travel_minutes": travel });
    let groups = json!({ "time": time, "venue": { "channel": "home-visit" } });
    anna.makes("appointment", person, groups)
}

/// What the diary says of a record on a day: minutes of travel, from where, and what does not fit.
fn told(anna: &mut Actor, date: &str, id: &str) -> (u64, String, Value) {
    let diary = anna.call("diary", json!({ "from": date, "to": date }));
    let items = diary["days"][0]["items"].as_array().unwrap().clone();
    let item = items.into_iter().find(|item| item["id"] == id).unwrap();
    let from = item["travel_from"].as_str().unwrap().to_owned();
    (item["travel_minutes"].as_u64().unwrap(), from, item["warnings"].clone())
}

#[test]
fn minutes_said_at_a_warning_count_between_the_two_places_from_then_on() {
    let (mut anna, c, nasrin) = anna();
    // Margaret until 09:50 on Tuesday, and again on Wednesday, in the other direction.
    let tuesday = books(&mut anna, &nasrin, "2026-11-24T10:20:00Z", 0);
    books(&mut anna, &nasrin, "2026-11-25T10:00:00Z", 0);
    let wednesday = books(&mut anna, &c.margaret, "2026-11-25T11:00:00Z", 15);
    assert_eq!(told(&mut anna, "2026-11-24", &tuesday), (0, "E3 4".to_owned(), json!([])));
    assert_eq!(told(&mut anna, "2026-11-25", &wednesday).2, json!(["No break before"]));
    let saved = anna.call("say_travel", json!({ "id": tuesday, "minutes": 35 }));
    assert_eq!(
        told(&mut anna, "2026-11-24", &tuesday),
        (35, "E3 4".to_owned(), json!(["30 minutes for 35 of travel"]))
    );
    assert_eq!(
        told(&mut anna, "2026-11-25", &wednesday),
        (35, "E14 0".to_owned(), json!(["15 minutes for 35 of travel"])),
        "what stands on the appointment is less than what was said of the way"
    );
    let today = anna.call("today", json!({ "on": "2026-11-25" }));
    let gap = "15 minutes to the next, and 35 minutes of travel: not enough";
    assert_eq!(today["appointments"][0]["gap_words"], gap);
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(told(&mut anna, "2026-11-25", &wednesday).0, 15);
}

#[test]
fn offered_times_leave_room_for_the_way_to_them_and_from_them() {
    let (mut anna, c, nasrin) = anna();
    let first = |anna: &mut Actor| {
        let ask = json!({ "person": nasrin, "from": "24/11/2026", "most": 1 });
        let time = anna.call("offer_times", ask)["times"][0].clone();
        (time["words"].as_str().unwrap().to_owned(), time["travel_minutes"].as_u64().unwrap())
    };
    // Margaret is visited from 09:30 to 09:50; a quarter of an hour is the usual way, and a break.
    assert_eq!(first(&mut anna), ("Tue 24 Nov, 10:30".to_owned(), 15));
    let elsewhen = books(&mut anna, &nasrin, "2026-12-02T10:00:00Z", 0);
    books(&mut anna, &c.margaret, "2026-12-02T08:00:00Z", 0);
    anna.call("say_travel", json!({ "id": elsewhen, "minutes": 50 }));
    assert_eq!(first(&mut anna), ("Tue 24 Nov, 11:00".to_owned(), 50), "the way to it");
    let later = json!({ "time": { "start": "2026-11-24T10:45:00Z", "minutes": 20 } });
    anna.edits("appointment", &c.appointment, later);
    // From nine she would be with Nasrin until 09:45, and too far from Margaret at 10:45 for a break.
    assert_eq!(first(&mut anna), ("Tue 24 Nov, 12:15".to_owned(), 50), "the way from it");
    anna.call("say_travel", json!({ "id": elsewhen, "minutes": 5 }));
    assert_eq!(first(&mut anna), ("Tue 24 Nov, 09:00".to_owned(), 15), "the last word counts");
}

#[test]
fn minutes_typed_into_the_form_are_said_too_and_the_usual_ones_are_not() {
    let (mut anna, c, nasrin) = anna();
    let ask = |anna: &mut Actor| {
        let there = json!({ "person": nasrin, "channel": "home-visit", "start": "2026-11-24T10:30", "minutes": 45 });
        let said = anna.call("check_time", there);
        (said["travel_words"].as_str().unwrap().to_owned(), said["warnings"].clone())
    };
    let usual = books(&mut anna, &nasrin, "2026-11-24T12:00:00Z", 15);
    assert_eq!(anna.sees("appointment", &usual, "way")["said"], Value::Null);
    assert_eq!(ask(&mut anna), (String::new(), json!([])));
    let time = json!({ "start": "2026-11-24T12:00:00Z", "minutes": 45, "travel_minutes": 30 });
    anna.edits("appointment", &usual, json!({ "time": time }));
    let way = anna.sees("appointment", &usual, "way");
    assert_eq!((&way["origin"], &way["destination"]), (&json!("E3 4"), &json!("E14 0")));
    let late =
        json!(["40 minutes after the home visit that ends at 09:50, 30 of them travel: no break"]);
    assert_eq!(ask(&mut anna), ("30 minutes from E3 4, as you said before".to_owned(), late));
    // Moved, and its minutes left as they are: nothing new is said of the other way.
    let moved = json!({ "start": "2026-11-26T12:00:00Z", "minutes": 45, "travel_minutes": 30 });
    anna.edits("appointment", &usual, json!({ "time": moved }));
    assert_eq!(anna.sees("appointment", &usual, "way"), way);
    assert_eq!(told(&mut anna, "2026-11-26", &usual), (30, "Office".to_owned(), json!([])));
    let margaret = books(&mut anna, &c.margaret, "2026-11-26T09:00:00Z", 10);
    assert_eq!(anna.sees("appointment", &margaret, "way")["origin"], "Office");
}

#[test]
fn an_activity_is_a_place_on_the_way_and_has_one_itself() {
    let (mut anna, _, nasrin) = anna();
    let hall = json!({ "what": { "kind": "group-session" }, "venue": { "words": "St Anne’s hall, Bow" },
        "time": { "start": "2026-11-24T11:00:00Z", "minutes": 60, "travel_minutes": 20 } });
    let session = anna.makes("activity", "", hall);
    assert_eq!(anna.sees("activity", &session, "way")["destination"], "St Anne’s hall");
    let after = books(&mut anna, &nasrin, "2026-11-24T13:00:00Z", 0);
    assert_eq!(told(&mut anna, "2026-11-24", &after).1, "St Anne’s hall");
    anna.call("say_travel", json!({ "id": session, "minutes": 70 }));
    assert_eq!(
        told(&mut anna, "2026-11-24", &session),
        (70, "E3 4".to_owned(), json!(["No break before"]))
    );
}

#[test]
fn no_place_that_could_be_a_door_or_names_the_person_is_kept() {
    let (mut anna, c, _) = anna();
    let mut check = |channel: &str, words: &str, expect: &str| {
        let time = json!({ "start": "2026-12-02T10:00:00Z", "minutes": 45, "travel_minutes": 40 });
        let venue = json!({ "channel": channel, "words": words });
        let groups = json!({ "time": time, "venue": venue });
        let id = anna.makes("appointment", &c.margaret, groups);
        let kept = anna.sees("appointment", &id, "way")["destination"].clone();
        assert_eq!(kept.as_str().unwrap_or_default(), expect, "{words}");
        let (minutes, ..) = told(&mut anna, "2026-12-02", &id);
        assert_eq!(minutes, 40, "the appointment itself has them all the same");
        anna.call("delete_record", json!({ "kind": "appointment", "id": id }));
    };
    check("home-visit", "", "E3 4");
    check("home-visit", "Peggy’s sister", "");
    check("home-visit", "9 Mill Lane", "");
    check("home-visit", "9 Mill Lane, E1 2AA", "E1 2");
    check("community", "the library", "the library");
    check("phone", "", "");
}

#[test]
fn minutes_that_nobody_travels_are_refused() {
    let (mut anna, c, _) = anna();
    let before = anna.content_hash();
    let refused = anna.refused("say_travel", json!({ "id": c.appointment, "minutes": 241 }));
    assert_eq!(refused.problems[0].field, "minutes");
    assert_eq!(anna.code("say_travel", json!({ "id": c.margaret, "minutes": 5 })), "not-found");
    assert_eq!(anna.content_hash(), before);
    let saved = anna.call("say_travel", json!({ "id": c.appointment, "minutes": 0 }));
    assert_eq!(id_of(&saved), c.appointment);
    assert_eq!(anna.sees("appointment", &c.appointment, "way")["minutes"], 0, "next door is a way");
}
