//! What happens in people's lives: waiting, moving, coming back, being young, dying.

use doorstep_tests::{Actor, Caseload, id_of};
use serde_json::{Value, json};

/// Someone referred on 2 November, three weeks before the story begins.
fn waiting() -> (Actor, String) {
    let mut anna = Actor::ready("Anna");
    let person =
        anna.adds(json!({ "given": "Ines", "phone": "07700 900999", "received_on": "2/11/2026" }));
    (anna, person)
}

#[test]
fn only_an_attended_contact_with_the_person_stops_the_waiting_clock() {
    let check = |contact: Value, stops: bool| {
        let (mut anna, ines) = waiting();
        assert_eq!(anna.row(&ines)["waiting_days"], 21);
        anna.meets(&ines, contact.clone());
        let row = anna.row(&ines);
        assert_eq!(row["waiting_days"].is_null(), stops, "{contact}");
        assert_eq!(row["used"], u32::from(stops), "{contact}");
        assert_eq!(row["last_seen"].is_null(), !stops, "{contact}");
    };
    check(json!({}), true);
    check(json!({ "channel": "phone", "outcome": "spoke" }), true);
    check(json!({ "whom": ["carer", "person"] }), true);
    check(json!({ "whom": ["carer"] }), false);
    check(json!({ "whom": ["professional", "family"] }), false);
    for outcome in [
        "no-answer",
        "voicemail",
        "texted",
        "no-reply",
        "did-not-attend",
        "cancelled-by-person",
        "sent",
    ] {
        check(json!({ "channel": "phone", "outcome": outcome }), false);
    }
}

#[test]
fn waiting_begins_on_the_day_of_receipt_and_ends_with_the_referral() {
    let (mut anna, ines) = waiting();
    assert_eq!(anna.call("today", json!({}))["waiting"][0]["days"], 21);
    let referral = anna.referral_of(&ines);
    let on = |status: &str, reason: &str| json!({ "referral": referral, "status": status, "reason": reason });
    anna.call("set_referral_status", on("waiting", ""));
    assert_eq!(anna.row(&ines)["waiting_days"], 21);
    for (status, reason) in [("active", ""), ("paused", "away")] {
        anna.call("set_referral_status", on(status, reason));
        assert_eq!(anna.row(&ines)["waiting_days"], 21, "{status}: nobody has met them yet");
    }
    assert_eq!(anna.call("today", json!({}))["waiting"][0]["days"], 21);
    assert_eq!(anna.row(&ines)["status_words"], "Paused 23 Nov · waiting 21 days");
    anna.call("set_referral_status", on("closed", "no-longer-wanted"));
    assert!(anna.row(&ines)["waiting_days"].is_null());
    assert_eq!(anna.call("today", json!({}))["waiting_total"], 0);
}

#[test]
fn a_referral_moves_on_only_as_referrals_do_and_says_why_it_ends() {
    let (mut anna, ines) = waiting();
    let referral = anna.referral_of(&ines);
    let on = |status: &str, reason: &str| json!({ "referral": referral, "status": status, "reason": reason });
    for (status, reason) in [
        ("gone", ""),
        ("", ""),
        ("paused", "away"),
        ("closed", ""),
        ("closed", "in-hospital"),
        ("declined", "died"),
    ] {
        assert_eq!(
            anna.code("set_referral_status", on(status, reason)),
            "invalid",
            "{status} {reason}"
        );
    }
    anna.call("set_referral_status", on("declined", "declined"));
    for status in ["received", "waiting", "active", "paused"] {
        assert_eq!(anna.code("set_referral_status", on(status, "")), "invalid", "{status}");
    }
}

#[test]
fn someone_who_comes_back_has_a_new_referral_and_the_former_one_stays() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, referral, .. } = anna.has_a_small_caseload();
    anna.call(
        "set_referral_status",
        json!({ "referral": referral, "status": "closed", "reason": "goals-met" }),
    );
    let again = json!({
        "source": { "kind": "self", "received_on": "20/11/2026" },
        "status": { "state": "received", "on": "20/11/2026" },
    });
    let second = anna.makes("referral", &margaret, again);
    let page = anna.opens(&margaret);
    let states: Vec<_> =
        page["referrals"].as_array().unwrap().iter().map(|r| &r["status"]).collect();
    assert_eq!(states, ["received", "closed"]);
    let row = anna.row(&margaret);
    assert_eq!(
        (&row["waiting_days"], &row["used"]),
        (&json!(3), &json!(0)),
        "the clock and the count begin again"
    );
    anna.meets(&margaret, json!({}));
    let contact = id_of(&anna.opens(&margaret)["story"][0]);
    assert_eq!(anna.sees("contact", &contact, "of")["referral"], json!(second));
}

#[test]
fn a_death_ends_what_was_planned_and_marks_who_is_left_and_one_undo_brings_all_back() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, referral, appointment, task, frank, relation, .. } =
        anna.has_a_small_caseload();
    let daughter = anna.makes(
        "relation",
        &margaret,
        json!({ "who": { "name": "Sue", "relationship": "daughter", "kind": "family" } }),
    );
    let doctor = anna.makes(
        "relation",
        &margaret,
        json!({ "who": { "name": "Dr Shah", "kind": "professional" } }),
    );
    let (before, page) = (anna.content_hash(), anna.opens(&margaret));
    let saved = anna.call(
        "record_death",
        json!({ "person": margaret, "on": "21/11/2026", "told_by": "Frank" }),
    );
    let status = anna.sees("referral", &referral, "status");
    assert_eq!((&status["state"], &status["reason"]), (&json!("closed"), &json!("died")));
    assert_eq!(anna.sees("appointment", &appointment, "result")["outcome"], "cancelled-died");
    assert_eq!(anna.sees("task", &task, "done")["outcome"], "cancelled-died");
    assert_eq!(anna.sees("relation", &relation, "bereaved")["died"], true, "on Frank’s own page");
    assert_eq!(anna.sees("relation", &daughter, "bereaved")["bereaved"], true);
    assert_ne!(
        anna.sees("relation", &doctor, "bereaved")["bereaved"],
        true,
        "a doctor is told, not bereaved"
    );
    let died = anna.opens(&margaret);
    assert_eq!(died["died"], "died 21 November 2026");
    assert_eq!((&died["tasks"], &died["appointments"]), (&json!([]), &json!([])));
    let recorder = &died["recorder"];
    assert_eq!(recorder["channel"], "phone");
    assert!(
        recorder["whom"][0]["code"].as_str().unwrap().starts_with("relation:"),
        "the next call is with those left behind"
    );
    assert_eq!(anna.row(&margaret)["died"], true);
    assert_eq!(anna.call("list_people", json!({}))["total"], 1, "only Frank is open");
    assert_eq!(anna.row(&frank)["died"], false);
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!((anna.content_hash(), anna.opens(&margaret)), (before, page));
}

#[test]
fn a_death_leaves_what_took_place_before_it_to_be_written_up() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, appointment, .. } = anna.has_a_small_caseload();
    anna.clock.set("2026-11-24T12:00:00Z");
    anna.call("record_death", json!({ "person": margaret, "on": "", "told_by": "Frank" }));
    assert_eq!(anna.sees("appointment", &appointment, "result"), Value::Null);
    assert_eq!(anna.opens(&margaret)["appointments"][0]["to_write_up"], true);
    let happened = json!({ "appointment": appointment, "outcome": "happened" });
    anna.call("set_appointment_outcome", happened);
    let page = anna.opens(&margaret);
    let story = page["story"].as_array().unwrap().iter();
    assert_eq!(story.filter(|item| item["kind"] == "contact").count(), 2);
}

#[test]
fn a_death_recorded_by_mistake_is_taken_back_long_after() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, referral, appointment, task, relation, .. } =
        anna.has_a_small_caseload();
    let before = anna.opens(&margaret);
    anna.call("record_death", json!({ "person": margaret, "on": "", "told_by": "" }));
    for n in 0..120 {
        anna.adds(json!({ "given": format!("Kai {n}"), "phone": "07700 900998" }));
    }
    let saved = anna.call("withdraw_death", json!({ "person": margaret }));
    assert_eq!(anna.sees("referral", &referral, "status")["state"], "active");
    assert_eq!(anna.sees("appointment", &appointment, "result"), Value::Null);
    assert_eq!(anna.sees("task", &task, "done"), Value::Null);
    assert_eq!(anna.sees("relation", &relation, "bereaved")["died"], false);
    let after = anna.opens(&margaret);
    for same in ["died", "tasks", "appointments", "identity", "relations"] {
        assert_eq!(after[same], before[same], "{same}");
    }
    assert_eq!(anna.code("withdraw_death", json!({ "person": margaret })), "invalid");
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(anna.opens(&margaret)["died"], "died");
}

/// Where a referral stood, with its day, its reason and its note, is not for a mistake to forget.
#[test]
fn a_withdrawn_death_leaves_each_referral_where_it_stood() {
    for (status, reason, note) in [
        ("received", "", ""),
        ("waiting", "", "Rings on Mondays"),
        ("active", "", "Likes to meet at the café"),
        ("paused", "in-hospital", "Home after Christmas"),
        ("closed", "goals-met", "She said goodbye"),
        ("declined", "declined", "Not now"),
    ] {
        let (mut anna, ines) = waiting();
        let referral = anna.referral_of(&ines);
        let on = json!({
            "referral": referral, "status": status, "reason": reason, "note": note, "on": "10/11/2026",
        });
        let steps = if status == "paused" { vec!["active", status] } else { vec![status] };
        for step in steps {
            let step = json!({ "status": step });
            let mut to = on.clone();
            to.as_object_mut().unwrap().extend(step.as_object().unwrap().clone());
            anna.call("set_referral_status", to);
        }
        let stood = anna.sees("referral", &referral, "status");
        let row = anna.row(&ines);
        anna.call("record_death", json!({ "person": ines, "on": "", "told_by": "" }));
        anna.clock.set("2026-11-26T12:00:00Z");
        anna.call("withdraw_death", json!({ "person": ines }));
        assert_eq!(anna.sees("referral", &referral, "status"), stood, "{status}");
        assert_eq!(anna.row(&ines)["status"], row["status"], "{status}");
        anna.call("record_death", json!({ "person": ines, "on": "", "told_by": "" }));
        anna.call("withdraw_death", json!({ "person": ines }));
        assert_eq!(anna.sees("referral", &referral, "status"), stood, "{status}, and again");
    }
}

/// Whoever says more of a referral after the death knows better than what was before it.
#[test]
fn a_referral_that_was_closed_for_another_reason_since_stays_closed() {
    let (mut anna, ines) = waiting();
    let referral = anna.referral_of(&ines);
    anna.call("record_death", json!({ "person": ines, "on": "", "told_by": "" }));
    let on = |reason: &str| json!({ "referral": referral, "status": "closed", "reason": reason, "note": "His sister rang" });
    anna.call("set_referral_status", on("died"));
    anna.call("withdraw_death", json!({ "person": ines }));
    assert_eq!(
        anna.sees("referral", &referral, "status")["state"],
        "received",
        "only a note was added"
    );
    anna.call("record_death", json!({ "person": ines, "on": "", "told_by": "" }));
    let moved = on("moved");
    anna.call("set_referral_status", moved);
    anna.call("withdraw_death", json!({ "person": ines }));
    let status = anna.sees("referral", &referral, "status");
    assert_eq!((&status["state"], &status["reason"]), (&json!("closed"), &json!("moved")));
}

#[test]
fn a_withdrawn_death_brings_back_what_it_cancelled_and_nothing_that_was_cancelled_before() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let booked = |anna: &mut Actor, start: &str, outcome: &str| {
        let groups =
            json!({ "time": { "start": start, "minutes": 45 }, "venue": { "channel": "phone" } });
        let id = anna.makes("appointment", &margaret, groups);
        let outcome = json!({ "appointment": id, "outcome": outcome });
        anna.call("set_appointment_outcome", outcome);
        id
    };
    let to_do = |anna: &mut Actor, outcome: Value| {
        let groups = json!({ "what": { "words": "Ring the choir" }, "due": { "on": "27/11/2026" }, "done": outcome });
        anna.makes("task", &margaret, groups)
    };
    let done = |outcome: &str| json!({ "at": "2026-11-20T10:00:00Z", "outcome": outcome });
    let appointments = [
        booked(&mut anna, "2026-12-01T10:00:00Z", "planned"),
        booked(&mut anna, "2026-12-02T10:00:00Z", "cancelled-by-person"),
    ];
    let tasks = [
        to_do(&mut anna, json!({})),
        to_do(&mut anna, json!({ "outcome": "left a message" })),
        to_do(&mut anna, done("cancelled")),
        to_do(&mut anna, done("She joined")),
    ];
    let by_hand = booked(&mut anna, "2026-12-03T10:00:00Z", "cancelled-died");
    let passes = booked(&mut anna, "2026-11-25T10:00:00Z", "planned");
    let sees = |anna: &mut Actor| {
        let of = appointments.iter().map(|id| ("appointment", id, "result"));
        let all: Vec<_> = of.chain(tasks.iter().map(|id| ("task", id, "done"))).collect();
        all.into_iter().map(|(kind, id, group)| anna.sees(kind, id, group)).collect::<Vec<_>>()
    };
    let before = sees(&mut anna);
    anna.call("record_death", json!({ "person": margaret, "on": "", "told_by": "" }));
    let page = anna.opens(&margaret);
    assert_eq!((&page["tasks"], &page["appointments"]), (&json!([]), &json!([])));
    anna.clock.set("2026-11-26T12:00:00Z");
    anna.call("withdraw_death", json!({ "person": margaret }));
    assert_eq!(sees(&mut anna), before);
    let by_hand = anna.sees("appointment", &by_hand, "result");
    assert_eq!(by_hand, Value::Null, "its reason is gone");
    let missed = anna.sees("appointment", &passes, "result");
    assert_eq!(missed["outcome"], "cancelled-by-us", "nobody went, and nobody died");
}

#[test]
fn whoever_is_left_is_marked_on_both_pages_whichever_of_them_named_the_other() {
    let mut anna = Actor::ready("Anna");
    let Caseload { frank, margaret, .. } = anna.has_a_small_caseload();
    let around = |anna: &mut Actor, person: &str| anna.opens(person)["relations"].clone();
    anna.call("record_death", json!({ "person": frank, "on": "", "told_by": "" }));
    assert_eq!(around(&mut anna, &frank)[0]["relationship"], "wife, bereaved");
    let lost = around(&mut anna, &margaret);
    assert_eq!((&lost[0]["name"], &lost[0]["relationship"]), (&json!("Frank"), &json!("has died")));
    anna.call("withdraw_death", json!({ "person": frank }));
    assert_eq!(around(&mut anna, &frank)[0]["relationship"], "wife");
    assert_eq!(around(&mut anna, &margaret)[0]["relationship"], "");
}

#[test]
fn a_new_referral_waits_from_today_even_where_its_form_was_saved_as_it_opened() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, referral, .. } = anna.has_a_small_caseload();
    let closed = json!({ "referral": referral, "status": "closed", "reason": "goals-met" });
    anna.call("set_referral_status", closed);
    let form = anna.call("open_form", json!({ "kind": "referral", "id": "", "person": margaret }));
    assert_eq!(form["groups"]["source"]["received_on"], "2026-11-23");
    assert_eq!(form["groups"]["status"], json!({ "state": "received", "on": "2026-11-23" }));
    let second = anna.makes("referral", &margaret, json!({ "reason": { "needs": ["money"] } }));
    assert_eq!(anna.sees("referral", &second, "status"), form["groups"]["status"]);
    assert_eq!(anna.row(&margaret)["waiting_days"], 0);
}

#[test]
fn a_death_may_be_known_only_by_its_month_or_not_at_all() {
    for (typed, kept) in
        [("", Value::Null), ("2026", json!("2026")), ("Oct 2026", json!("2026-10"))]
    {
        let mut anna = Actor::ready("Anna");
        let margaret = anna.has_a_small_caseload().margaret;
        anna.call("record_death", json!({ "person": margaret, "on": typed, "told_by": "" }));
        let death = anna.sees("person", &margaret, "death");
        assert_eq!(
            (&death["died"], death.get("on").filter(|on| *on != "").unwrap_or(&Value::Null)),
            (&json!(true), &kept)
        );
    }
}

#[test]
fn a_move_keeps_the_former_place_with_its_risks_for_whoever_lives_there_next() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    let place = id_of(&anna.opens(&margaret)["places"][0]);
    let dog = json!({ "alerts": { "a": { "kind": "risk", "words": "Loose dog" } } });
    anna.edits("place", &place, dog);
    assert_eq!(anna.opens(&margaret)["marks"][0]["words"], "Loose dog");
    let to = json!({ "person": margaret, "address": "2 Mill Lane", "postcode": "m22ab", "on": "20/11/2026", "out_of_area": false });
    anna.call("record_move", to);
    let page = anna.opens(&margaret);
    assert_eq!(page["places"][0]["words"], "2 Mill Lane, M2 2AB");
    assert_eq!(
        (&page["places"][0]["current"], &page["places"][1]["current"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(page["marks"], json!([]), "the dog stayed behind");
    assert_eq!(anna.sees("place", &place, "alerts")["a"]["words"], "Loose dog");
    assert_eq!(page["referrals"][0]["status"], "active");
}

#[test]
fn a_move_out_of_the_area_closes_the_referral() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, referral, .. } = anna.has_a_small_caseload();
    let nowhere = |out: bool| json!({ "person": margaret, "address": "", "postcode": "", "on": "", "out_of_area": out });
    assert_eq!(anna.code("record_move", nowhere(false)), "invalid", "where to is not said");
    anna.call("record_move", nowhere(true));
    let status = anna.sees("referral", &referral, "status");
    assert_eq!((&status["state"], &status["reason"]), (&json!("closed"), &json!("moved")));
}

#[test]
fn what_is_missing_is_listed_and_never_in_the_way() {
    let mut anna = Actor::ready("Anna");
    let sam = anna.adds(
        json!({ "given": "Sam", "find_at": "no fixed address: by the library most mornings" }),
    );
    let page = anna.opens(&sam);
    let missing: Vec<_> =
        page["missing"].as_array().unwrap().iter().map(|m| m["group"].as_str().unwrap()).collect();
    assert!(missing.contains(&"born") && missing.contains(&"nhs"), "{missing:?}");
    assert!(page["lines"][0].as_str().unwrap().contains("by the library"), "{}", page["lines"]);
    anna.meets(&sam, json!({ "note": "Found him by the library." }));
}

#[test]
fn for_someone_under_18_school_letters_and_own_view_are_asked_for() {
    let mut anna = Actor::ready("Anna");
    let kai = anna.adds(json!({ "given": "Kai", "born": "1/3/2010", "phone": "07700 900111" }));
    let groups = |page: Value| -> Vec<String> {
        page["missing"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["group"].as_str().unwrap().to_owned())
            .collect()
    };
    let young = |groups: &[String]| groups.iter().any(|group| group == "young");
    assert!(young(&groups(anna.opens(&kai))));
    let told = json!({ "young": { "school": "Eastport High", "letters_to": "Mum", "own_view": "Wants to box" } });
    anna.edits("person", &kai, told);
    assert!(!young(&groups(anna.opens(&kai))));
    let adult = anna.adds(json!({ "given": "Lou", "born": "1/3/2008", "phone": "07700 900112" }));
    assert!(!young(&groups(anna.opens(&adult))));
}

#[test]
fn an_nhs_number_is_kept_only_with_its_right_check_digit() {
    let mut anna = Actor::ready("Anna");
    let person =
        |number: &str| json!({ "given": "Ines", "phone": "07700 900999", "nhs_number": number });
    for wrong in ["943 476 5918", "12345", "943 476 591O", "0", "9434765919 9434765919"] {
        let refused = anna.refused("add_person", person(wrong));
        assert_eq!(refused.problems[0].field, "nhs_number", "{wrong}");
    }
    for right in ["9434765919", "943 476 5919", "943-476-5919"] {
        let id = anna.adds(person(right));
        assert_eq!(anna.sees("person", &id, "nhs")["number"], "9434765919", "{right}");
    }
}

#[test]
fn an_appointment_takes_its_outcome_where_it_stands() {
    let check = |outcome: &str, used: u32, contacts: usize| {
        let mut anna = Actor::ready("Anna");
        let Caseload { margaret, appointment, .. } = anna.has_a_small_caseload();
        anna.call(
            "set_appointment_outcome",
            json!({ "appointment": appointment, "outcome": outcome }),
        );
        let page = anna.opens(&margaret);
        let story = page["story"].as_array().unwrap().iter();
        assert_eq!(story.filter(|item| item["kind"] == "contact").count(), contacts, "{outcome}");
        assert_eq!(anna.row(&margaret)["used"], used, "{outcome}");
    };
    check("happened", 2, 2);
    check("spoke", 2, 2);
    check("no-answer", 1, 2);
    check("did-not-attend", 1, 2);
    check("cancelled-by-us", 1, 1);
}
