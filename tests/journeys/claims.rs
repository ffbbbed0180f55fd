//! The miles of a month: remembered by their places, claimed without a name.

use doorstep_tests::{Actor, Caseload};
use serde_json::{Value, json};

fn drives(anna: &mut Actor, person: &str, at: &str, trip: [&str; 3]) -> Value {
    let [from, to, miles] = trip;
    let more = json!({ "at": at, "note": "Saw Sue at number 14", "trip_from": from, "trip_to": to, "trip_miles": miles });
    anna.meets(person, more)
}

#[test]
fn a_month_is_claimed_at_the_host_s_rate_and_names_nobody() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, frank, choir, .. } = anna.has_a_small_caseload();
    let sue =
        json!({ "who": { "name": "Sue Hart", "relationship": "daughter", "kind": "family" } });
    anna.makes("relation", &margaret, sue);
    drives(&mut anna, &margaret, "2026-11-03T10:00:00Z", ["Office", "E3 4", "3.4"]);
    drives(&mut anna, &frank, "2026-11-03T12:00:00Z", ["E3 4", "E14 7", "2"]);
    drives(&mut anna, &frank, "2026-10-31T23:30:00Z", ["Office", "E14 7", "9"]);
    let trip =
        json!({ "trip": { "origin": "Office", "destination": "St Anne’s hall", "tenths": 42 } });
    anna.edits("activity", &choir, trip);
    let sheet = anna.call("claims", json!({ "month": "2026-11" }));
    assert_eq!(sheet["trips"].as_array().unwrap().len(), 3, "October is another sheet");
    let last = &sheet["trips"][2];
    assert_eq!((&last["day"], &last["purpose"]), (&json!("Sun 22 Nov"), &json!("Group session")));
    let sum = ["miles", "amount"].map(|field| sheet[field].clone());
    assert_eq!(sum, [json!("9.6"), json!("£4.32")]);
    let said = sheet.to_string();
    for name in ["Margaret", "Neill", "Peggy", "Frank", "Sue", "Hart", "14", "Choir"] {
        // "E14 7" is a place; a house number would stand alone.
        assert!(!said.replace("E14 7", "").contains(name), "{name} in {said}");
    }
    anna.call("save_claim_rate", json!({ "pence": 50 }));
    assert_eq!(anna.call("claims", json!({ "month": "2026-11" }))["amount"], "£4.80");
    for pence in [0, 201] {
        assert_eq!(anna.code("save_claim_rate", json!({ "pence": pence })), "invalid");
    }
}

#[test]
fn the_sheet_is_written_for_a_spreadsheet_program() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    drives(&mut anna, &margaret, "2026-11-03T10:00:00Z", ["Office, Bow", "E3 4", "3.4"]);
    assert_eq!(anna.call("save_claims_as", json!({}))["saved_as"], "", "the dialog was closed");
    let file = anna.home().join("Miles 2026-11.csv");
    anna.pick.queue(&file);
    let saved = anna.call("save_claims_as", json!({ "month": "2026-11" }));
    assert_eq!(saved["saved_as"], "Miles 2026-11.csv");
    let written = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines[0], "\u{feff}Date,From,To,For,Miles");
    assert_eq!(lines[1], "Tue 3 Nov,\"Office, Bow\",E3 4,Home visit,3.4");
    assert_eq!(lines[2], "November 2026,,,45 pence a mile: £1.53,3.4");
}

#[test]
fn the_last_distance_between_two_places_is_offered_in_either_direction() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let begins = anna.opens(&margaret)["recorder"]["trip"].clone();
    let expect = json!({ "origin": "Office", "destination": "E3 4", "miles": "" });
    assert_eq!(begins, expect, "the sector of the postcode is no door");
    drives(&mut anna, &margaret, "2026-11-19T10:00:00Z", ["Office", "E3 4", "3.1"]);
    drives(&mut anna, &margaret, "2026-11-20T10:00:00Z", ["Office", "E3 4", "3.4"]);
    for (origin, destination, miles) in
        [("Office", "E3 4", "3.4"), ("E3 4", "Office", "3.4"), ("Office", "E14 7", "")]
    {
        let ask = json!({ "origin": origin, "destination": destination });
        assert_eq!(anna.call("trip_before", ask)["miles"], miles);
    }
    assert_eq!(anna.opens(&margaret)["recorder"]["trip"]["miles"], "3.4");
    drives(&mut anna, &margaret, "2026-11-23T08:00:00Z", ["Office", "The Hub", "1"]);
    assert_eq!(anna.opens(&margaret)["recorder"]["trip"]["origin"], "The Hub");
}

#[test]
fn miles_want_two_places_and_no_name() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let check = |anna: &mut Actor, trip: [&str; 3], field: &str| {
        let [from, to, miles] = trip;
        let request = json!({
            "person": margaret, "channel": "home-visit", "outcome": "attended",
            "trip_from": from, "trip_to": to, "trip_miles": miles,
        });
        assert_eq!(anna.refused("add_contact", request).problems[0].field, field, "{trip:?}");
    };
    check(&mut anna, ["Office", "E3 4", "far"], "trip_miles");
    check(&mut anna, ["Office", "E3 4", "501"], "trip_miles");
    check(&mut anna, ["", "E3 4", "2"], "trip_from");
    check(&mut anna, ["Office", "Margaret’s", "2"], "trip_to");
    check(&mut anna, ["Mrs O'Neill", "Office", "2"], "trip_from");
    let none = json!({ "trip_from": "Office", "trip_to": "", "trip_miles": "" });
    anna.meets(&margaret, none);
    assert_eq!(anna.call("claims", json!({}))["trips"], json!([]), "no miles, no trip");
}

/// The claim goes to others, whichever form the miles were written in.
#[test]
fn no_form_takes_a_name_for_a_place() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    anna.call("save_register", json!({ "activity": c.choir, "people": [c.frank], "unnamed": 0 }));
    let version = |anna: &mut Actor, kind: &str, id: &str| {
        anna.call("open_form", json!({ "kind": kind, "id": id }))["version"].clone()
    };
    let mut check = |kind: &str, id: &str, place: &str, refused: bool| {
        for (field, other) in [("origin", "destination"), ("destination", "origin")] {
            let trip = json!({ field: place, other: "Office", "tenths": 20 });
            let save = json!({
                "kind": kind, "id": id, "version": version(&mut anna, kind, id), "person": "",
                "groups": { "trip": trip }, "draft": "",
            });
            let answer = anna.attempt("save_record", save);
            let named = answer.err().map(|error| error.problems[0].field.clone());
            let expect = refused.then(|| format!("trip.{field}"));
            assert_eq!(named, expect, "{kind} {place}");
        }
    };
    check("contact", &c.contact, "Peggy’s", true);
    check("contact", &c.contact, "Mrs O'Neill", true);
    check("contact", &c.contact, "Frank’s", false);
    check("contact", &c.contact, "St Margarets Hall", true);
    check("contact", &c.contact, "E3 4", false);
    check("activity", &c.choir, "Frank’s", true);
    check("activity", &c.choir, "Margaret’s", false);
    check("activity", &c.choir, "Margaret O’Neill’s flat", true);
    check("activity", &c.choir, "peggy oneill", true);
    check("activity", &c.choir, "St Margaret’s Hall", false);
    let new = json!({
        "kind": "contact", "id": "", "version": "", "person": c.margaret, "draft": "",
        "groups": { "event": { "at": "2026-11-23T08:00:00Z" }, "trip": { "origin": "Peggy’s", "destination": "Office", "tenths": 1 } },
    });
    assert_eq!(anna.refused("save_record", new).problems[0].field, "trip.origin");
    let recorder = json!({
        "person": c.frank, "channel": "home-visit", "outcome": "attended",
        "trip_from": "Office", "trip_to": "Margaret O'Neill", "trip_miles": "2",
    });
    assert_eq!(anna.refused("add_contact", recorder).problems[0].field, "trip_to");
}
