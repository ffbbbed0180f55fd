//! The diary: what days hold, the room between, and what does not fit.

use doorstep_tests::{Actor, Caseload};
use serde_json::{Value, json};

fn anna() -> (Actor, Caseload) {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    (anna, caseload)
}

fn day(anna: &mut Actor, date: &str) -> Value {
    anna.call("diary", json!({ "from": date, "to": date }))["days"][0].clone()
}

/// "09:30 Home visit", "09:50 7 h 10 free".
fn lines(day: &Value) -> Vec<String> {
    let text = |item: &Value, field: &str| item[field].as_str().unwrap().to_owned();
    let items = day["items"].as_array().unwrap().iter();
    items.map(|item| format!("{} {}", text(item, "start"), text(item, "words"))).collect()
}

fn books(anna: &mut Actor, person: &str, start: &str, minutes: u32, travel: u32) -> String {
    let time = json!({ "start": start, "minutes": minutes, "travel_minutes": travel });
    let groups = json!({ "time": time, "venue": { "channel": "home-visit" } });
    anna.makes("appointment", person, groups)
}

#[test]
fn a_week_begins_on_monday_and_weeks_follow_each_other() {
    let (mut anna, _) = anna();
    let mut check = |from: &str, expect: [&str; 5]| {
        let diary = anna.call("diary", json!({ "from": from }));
        let said = ["title", "from", "to", "before", "after"].map(|field| diary[field].clone());
        assert_eq!(said.map(|words| words.as_str().unwrap().to_owned()), expect);
        assert_eq!(diary["days"].as_array().unwrap().len(), 7);
    };
    check("", ["23 to 29 November 2026", "2026-11-23", "2026-11-29", "2026-11-16", "2026-11-30"]);
    check(
        "2/12/2026",
        ["30 November to 6 December 2026", "2026-11-30", "2026-12-06", "2026-11-23", "2026-12-07"],
    );
    check(
        "1/1/2027",
        [
            "28 December 2026 to 3 January 2027",
            "2026-12-28",
            "2027-01-03",
            "2026-12-21",
            "2027-01-04",
        ],
    );
    assert_eq!(day(&mut anna, "2026-11-24")["title"], "Tuesday 24 November");
    for wrong in [
        json!({ "from": "soon" }),
        json!({ "from": "2026-11-24", "to": "2026-11-23" }),
        json!({ "from": "2026-01-01", "to": "2026-12-31" }),
    ] {
        assert_eq!(anna.code("diary", wrong), "invalid");
    }
}

#[test]
fn a_day_holds_what_is_booked_and_the_room_between() {
    let (mut anna, c) = anna();
    books(&mut anna, &c.frank, "2026-11-24T09:55:00Z", 45, 0);
    anna.makes("activity", "", json!({ "what": { "kind": "mdt" }, "time": { "start": "2026-11-24T13:00:00Z", "minutes": 60 } }));
    let tuesday = day(&mut anna, "2026-11-24");
    assert_eq!(
        lines(&tuesday),
        [
            "09:00 30 min free",
            "09:30 Home visit",
            "09:55 Home visit",
            "10:40 2 h 20 free",
            "13:00 Multidisciplinary meeting",
            "14:00 3 h free",
        ]
    );
    assert_eq!(tuesday["items"][1]["name"], "Margaret O’Neill");
    assert_eq!(tuesday["items"][2]["warnings"], json!(["No break before"]));
    assert_eq!(tuesday["items"][3]["book_at"], "2026-11-24T11:00", "a break after, on the quarter");
    assert_eq!(tuesday["load_words"], "2 face to face, 2 in all");
    assert_eq!(day(&mut anna, "2026-11-28")["away"], "Not a working day");
    assert_eq!(day(&mut anna, "2026-11-28")["off"], true);
}

#[test]
fn today_shows_where_it_stands_and_what_is_over_has_no_room() {
    let (mut anna, c) = anna();
    anna.clock.set("2026-11-24T10:00:00Z");
    let today = day(&mut anna, "2026-11-24");
    assert_eq!(lines(&today), ["09:30 Home visit", "10:00 now", "10:00 7 h free"]);
    assert_eq!(
        (&today["items"][0]["past"], &today["items"][0]["to_write_up"]),
        (&json!(true), &json!(true))
    );
    anna.call(
        "set_appointment_outcome",
        json!({ "appointment": c.appointment, "outcome": "happened" }),
    );
    assert_eq!(day(&mut anna, "2026-11-24")["items"][0]["outcome"], "Happened");
    anna.clock.set("2026-11-25T10:00:00Z");
    assert_eq!(lines(&day(&mut anna, "2026-11-24")), ["09:30 Home visit"], "what happened stays");
}

#[test]
fn what_was_cancelled_stands_there_and_takes_no_time() {
    let (mut anna, c) = anna();
    anna.call(
        "set_appointment_outcome",
        json!({ "appointment": c.appointment, "outcome": "cancelled-by-us" }),
    );
    let tuesday = day(&mut anna, "2026-11-24");
    assert_eq!(lines(&tuesday), ["09:00 8 h free", "09:30 Home visit"]);
    assert_eq!(
        (&tuesday["items"][1]["cancelled"], &tuesday["load_words"]),
        (&json!(true), &json!(""))
    );
}

#[test]
fn leave_and_clinics_stand_in_their_days() {
    let (mut anna, c) = anna();
    let mut week = anna.call("week_settings", json!({}));
    week["leave"] = json!([{ "from": "1/12/2026", "until": "1/12/2026", "words": "training" }]);
    week["clinics"] = json!([{ "weekday": 1, "from": "09:00", "until": "12:00", "site": "Stroudley Walk", "channel": "surgery" }]);
    anna.call("save_week_settings", week);
    let tuesday = day(&mut anna, "2026-11-24");
    assert_eq!(lines(&tuesday)[..2], ["09:00 Clinic", "09:00 30 min free"]);
    assert_eq!(tuesday["items"][2]["warnings"], json!(["During the clinic at Stroudley Walk"]));
    books(&mut anna, &c.frank, "2026-12-01T10:00:00Z", 45, 0);
    let away = day(&mut anna, "2026-12-01");
    assert_eq!(
        (&away["away"], lines(&away)),
        (&json!("On leave: training"), vec!["10:00 Home visit".to_owned()])
    );
}

#[test]
fn a_visit_across_the_end_of_summer_time_stands_in_a_day_of_25_hours() {
    let (mut anna, c) = anna();
    anna.clock.set("2027-10-29T09:00:00Z");
    // The night of 31 October 2027: 00:30 in summer, two hours long, ends at 01:30 in winter.
    books(&mut anna, &c.margaret, "2027-10-30T23:30:00Z", 120, 0);
    books(&mut anna, &c.frank, "2027-10-31T01:35:00Z", 20, 10);
    let sunday = day(&mut anna, "2027-10-31");
    assert_eq!(lines(&sunday), ["00:30 Home visit", "01:35 Home visit"]);
    assert_eq!(
        (&sunday["items"][0]["until"], &sunday["items"][0]["minutes"]),
        (&json!("01:30"), &json!(120))
    );
    assert_eq!(sunday["items"][1]["warnings"], json!(["5 minutes for 10 of travel"]));
    assert!(lines(&day(&mut anna, "2027-10-30")).is_empty());
}

#[test]
fn someone_who_was_deleted_is_not_in_the_diary() {
    let (mut anna, c) = anna();
    anna.call("delete_record", json!({ "kind": "person", "id": c.margaret }));
    assert_eq!(lines(&day(&mut anna, "2026-11-24")), ["09:00 8 h free"]);
}
