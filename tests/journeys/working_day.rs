//! The working day as it is: running late, reminders, nobody at the door, three notes half written.

use chrono::TimeDelta;
use doorstep_tests::{Actor, Caseload, id_of};
use serde_json::{Value, json};

/// Books a home visit today at a London time.
fn books(anna: &mut Actor, person: &str, at: &str, minutes: u32, travel: u32) -> String {
    let groups = json!({
        "time": { "start": format!("2026-11-23T{at}:00Z"), "minutes": minutes, "travel_minutes": travel },
        "venue": { "channel": "home-visit" },
    });
    anna.makes("appointment", person, groups)
}

fn starts(anna: &mut Actor) -> Vec<String> {
    let day = anna.call("today", json!({}));
    let cards = day["appointments"].as_array().unwrap().iter();
    cards.map(|card| card["start"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn running_late_moves_the_rest_of_today_and_is_taken_back_as_one() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, frank, .. } = anna.has_a_small_caseload();
    let first = books(&mut anna, &margaret, "09:30", 45, 0);
    books(&mut anna, &frank, "10:25", 20, 10);
    books(&mut anna, &margaret, "11:30", 30, 0);
    let told = anna.call("late_day", json!({ "minutes": 15 }));
    let lines = told["appointments"].as_array().unwrap();
    let said: Vec<(&str, &str, bool)> = lines
        .iter()
        .map(|line| {
            let word = |field: &str| line[field].as_str().unwrap();
            (word("was"), word("will"), line["moves"] == true)
        })
        .collect();
    assert_eq!(
        said,
        [("09:30", "09:45", true), ("10:25", "10:40", true), ("11:30", "11:30", false)],
        "the last gap swallows it"
    );
    assert_eq!(starts(&mut anna), ["09:30", "10:25", "11:30"], "nothing has moved yet");
    let saved = anna.call("run_late", json!({ "minutes": 15, "from": first }));
    assert_eq!(starts(&mut anna), ["09:45", "10:40", "11:30"]);
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(starts(&mut anna), ["09:30", "10:25", "11:30"]);
}

#[test]
fn what_is_over_or_written_up_is_not_late() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, frank, .. } = anna.has_a_small_caseload();
    let nothing = json!({ "minutes": 15, "from": "" });
    assert_eq!(anna.code("run_late", nothing.clone()), "not-found");
    books(&mut anna, &margaret, "08:00", 30, 0);
    let done = books(&mut anna, &frank, "10:00", 30, 0);
    anna.call(
        "set_appointment_outcome",
        json!({ "appointment": done, "outcome": "cancelled-by-person" }),
    );
    assert_eq!(anna.code("run_late", nothing), "not-found");
    assert_eq!(anna.call("late_day", json!({}))["nothing"], true);
    let running = books(&mut anna, &margaret, "08:50", 30, 0);
    books(&mut anna, &frank, "09:30", 30, 0);
    anna.call("run_late", json!({ "minutes": 20, "from": "" }));
    assert_eq!(
        starts(&mut anna),
        ["08:00", "08:50", "09:50", "10:00"],
        "the next that has not begun"
    );
    anna.call("run_late", json!({ "minutes": 5, "from": running }));
    assert_eq!(
        starts(&mut anna),
        ["08:00", "08:55", "09:50", "10:00"],
        "unless the other is meant"
    );
    for minutes in [0, 4, 241, 4_000_000_000_u32] {
        assert_eq!(anna.code("run_late", json!({ "minutes": minutes, "from": "" })), "invalid");
    }
}

#[test]
fn a_text_is_ready_where_it_is_safe_and_refused_in_words_where_it_is_not() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, appointment, .. } = anna.has_a_small_caseload();
    let ready = anna.call("remind", json!({ "appointment": appointment }));
    let first = ready["texts"][0]["words"].as_str().unwrap();
    assert_eq!(
        first,
        "Hello Peggy, your appointment is confirmed for tomorrow at 9.30am at your home. See you tomorrow. Anna"
    );
    assert!(ready["texts"][0]["code"]["path"].as_str().unwrap().starts_with('M'));
    assert_eq!((&ready["refused"], &ready["caution"]), (&json!(""), &json!("")));
    let mut phone = |reach: Value| {
        let old = anna.sees("person", &margaret, "reach");
        let mut ways: Value = json!({ "new": reach });
        for key in old.as_object().unwrap().keys().filter(|key| *key != "new") {
            ways[key] = Value::Null;
        }
        anna.edits("person", &margaret, json!({ "reach": ways }));
        anna.call("remind", json!({ "appointment": appointment }))
    };
    let sons = phone(
        json!({ "kind": "mobile", "value": "07700 900402", "whose": "her son", "safe_text": "yes" }),
    );
    assert!(sons["texts"][0]["words"].as_str().unwrap().starts_with("Hello, your appointment"));
    let mut refused = |reach: Value, expect: &str| {
        let ready = phone(reach);
        assert_eq!(ready["texts"], json!([]));
        assert_eq!(ready["to"], "");
        assert!(ready["refused"].as_str().unwrap().contains(expect), "{ready}");
        assert!(ready["ring_code"]["size"].as_u64().unwrap() > 20, "ringing is offered");
    };
    refused(
        json!({ "kind": "mobile", "value": "07700 900402", "whose": "her son" }),
        "somebody else’s",
    );
    refused(json!({ "kind": "mobile", "value": "07700 900214", "safe_text": "no" }), "not safe");
    refused(json!({ "kind": "landline", "value": "020 7946 0155" }), "only a landline");
    let own = phone(json!({ "kind": "mobile", "value": "07700 900214" }));
    assert!(own["caution"].as_str().unwrap().starts_with("Nobody has asked"));
}

#[test]
fn the_wording_is_remembered_and_the_workers_own_words_are_another_version() {
    let mut anna = Actor::ready("Anna");
    let Caseload { appointment, .. } = anna.has_a_small_caseload();
    let own = |words: &str| json!({ "id": "confirmed", "words": words });
    let wording = |wordings: &Value| {
        let mut all = wordings["wordings"].as_array().unwrap().iter();
        all.find(|wording| wording["id"] == "confirmed").cloned().unwrap()
    };
    let came = wording(&anna.call("wordings", json!({})));
    let changed = wording(&anna.call("save_wording", own("Peggy’s words: {day}, {time}")));
    assert_eq!((&changed["version"], &changed["shipped"]), (&json!("own-1"), &came["words"]));
    let text = anna.call("remind", json!({ "appointment": appointment }))["texts"][0].clone();
    assert_eq!(text["words"], "Peggy’s words: tomorrow, 9.30am");
    let with = json!({ "appointment": appointment, "wording": text["wording"], "version": text["version"], "how": "text" });
    anna.call("record_reminder", with);
    let kept = anna.sees("appointment", &appointment, "reminder");
    assert_eq!((&kept["wording"], &kept["version"]), (&json!("confirmed"), &json!("own-1")));
    let next = anna.call("today", json!({}))["next_day"].clone();
    assert_eq!(
        (&next["title"], &next["appointments"][0]["reminded"]),
        (&json!("Tomorrow"), &json!("texted today"))
    );
    assert_eq!(wording(&anna.call("save_wording", own("Again: {day}")))["version"], "own-2");
    assert_eq!(wording(&anna.call("save_wording", own("")))["version"], came["version"]);
    assert_eq!(wording(&anna.call("save_wording", own("A third: {day}")))["version"], "own-3");
    for words in ["See you {tomorow}", &"long ".repeat(120)] {
        assert_eq!(anna.code("save_wording", own(words)), "invalid", "{words}");
    }
}

#[test]
fn a_text_that_was_changed_has_its_own_code_and_is_remembered_as_it_was_sent() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, appointment, .. } = anna.has_a_small_caseload();
    let text = anna.call("remind", json!({ "appointment": appointment }))["texts"][0].clone();
    let mut code = |words: &str| {
        anna.call("text_code", json!({ "appointment": appointment, "words": words }))["code"]
            .clone()
    };
    assert_eq!(code(text["words"].as_str().unwrap()), text["code"], "unchanged it is the same");
    assert_ne!(code("Hello Peggy, bring your glasses. Anna"), text["code"]);
    let long = json!({ "appointment": appointment, "words": "long ".repeat(93) });
    assert_eq!(anna.refused("text_code", long).problems[0].field, "words");
    let mut sent = |purpose: &str, words: &str, expect: &str| {
        let with = json!({
            "appointment": appointment, "purpose": purpose, "wording": text["wording"],
            "version": text["version"], "how": "text", "words": words,
        });
        anna.call("record_reminder", with);
        let ready = anna.call("remind", json!({ "appointment": appointment, "purpose": purpose }));
        assert_eq!(ready["reminded"], expect, "{purpose}");
    };
    sent("reminder", "", "texted today");
    sent("reminder", "Bring your glasses", "texted today in other words");
    sent("late", "Ten minutes late", "texted today in other words");
    sent("no-reply", "", "texted today");
    let kept = anna.sees("appointment", &appointment, "reminder");
    assert_eq!(
        (&kept["version"], &kept["words"]),
        (&text["version"], &json!("Bring your glasses"))
    );
    let others = anna.sees("appointment", &appointment, "texts");
    assert_eq!(others["late"]["words"], "Ten minutes late", "and the reminder stays what it was");
    assert_eq!(others["no-reply"]["wording"], text["wording"]);
    let wrong = json!({ "appointment": appointment, "purpose": "birthday", "how": "text" });
    assert_eq!(anna.refused("record_reminder", wrong).problems[0].field, "purpose");
    let unsafe_now = json!({ "reach": { "a": { "kind": "mobile", "value": "07700 900214", "safe_text": "no" } } });
    let old = anna.sees("person", &margaret, "reach");
    let mut ways = unsafe_now;
    for key in old.as_object().unwrap().keys() {
        ways["reach"][key] = Value::Null;
    }
    anna.edits("person", &margaret, ways);
    let words = json!({ "appointment": appointment, "words": "Bring your glasses" });
    let refused = anna.refused("text_code", words).problems[0].message.clone();
    assert_eq!(refused, "It is not safe to text them. Ring instead.");
}

#[test]
fn no_reply_at_the_door_is_one_act_with_its_steps_and_the_next_try() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, appointment, referral, .. } = anna.has_a_small_caseload();
    let sue = json!({
        "who": { "name": "Sue Hart", "relationship": "daughter", "kind": "family", "emergency": true },
        "reach": { "a": { "kind": "mobile", "value": "07700 900111" } },
    });
    let sue = anna.makes("relation", &margaret, sue);
    let asked = json!({ "appointment": appointment });
    let door = anna.call("no_reply", asked.clone());
    let step = |door: &Value, code: &str| {
        let mut steps = door["steps"].as_array().unwrap().iter();
        steps.find(|step| step["code"] == code).cloned().unwrap()
    };
    assert_eq!(step(&door, "rang")["number"], "text 07700 900214");
    assert_eq!(step(&door, "emergency-contact")["whose"], "Sue Hart, daughter");
    assert_eq!(step(&door, "emergency-contact")["number"], "07700 900111");
    assert_eq!(door["running"], "");
    anna.edits("relation", &sue, json!({ "telling": { "do_not_contact": true } }));
    let door = anna.call("no_reply", asked.clone());
    assert_eq!(step(&door, "emergency-contact")["number"], "Do not contact them.");
    assert!(step(&door, "emergency-contact")["code_to_ring"].is_null());

    let at = |time: &str| format!("2026-11-24T{time}:00Z");
    let steps = json!([
        { "step": "rang", "at": at("09:32") }, { "step": "card", "at": at("09:35") },
        { "step": "told", "at": at("10:40"), "words": "Sue" },
    ]);
    let used = anna.row(&margaret)["used"].clone();
    anna.call(
        "record_no_reply",
        json!({ "appointment": appointment, "steps": steps, "retry_at": "2026-11-26T10:00" }),
    );
    let page = anna.opens(&margaret);
    let item = &page["story"][0];
    assert_eq!(item["title"], "No reply at the door");
    assert_eq!(item["detail"], "rang, left a card; Sue told 10:40");
    let by = anna.sees("contact", item["id"].as_str().unwrap(), "protocol");
    assert_eq!(by, json!({ "id": "no-reply", "version": "2026-11" }), "the steps are of this list");
    assert_eq!((&door["channel"], &door["minutes"]), (&json!("home-visit"), &json!(20)));
    assert_eq!(anna.row(&margaret)["used"], used, "nobody was met");
    assert_eq!(page["appointments"].as_array().unwrap().len(), 1);
    assert!(page["appointments"][0]["words"].as_str().unwrap().starts_with("Thu 26 Nov, 10:00"));
    assert_eq!(page["referrals"][0]["id"], json!(referral));
    assert_eq!(page["referrals"][0]["status"], "active", "nothing is discharged by itself");
    assert_eq!(
        anna.code("record_no_reply", json!({ "appointment": appointment })),
        "changed-since"
    );

    let retry = id_of(&page["appointments"][0]);
    let door = anna.call("no_reply", json!({ "appointment": retry }));
    assert_eq!(door["running"], "The second visit running without a reply.");
    let twice = json!([{ "step": "rang" }, { "step": "rang" }]);
    for steps in [twice, json!([{ "step": "broke in" }])] {
        let request = json!({ "appointment": retry, "steps": steps });
        assert_eq!(anna.code("record_no_reply", request), "invalid");
    }
}

#[test]
fn three_half_written_contacts_and_a_note_outlive_switching_and_a_kill() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, frank, .. } = anna.has_a_small_caseload();
    let ines = anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    let keys = [&margaret, &frank, &ines].map(|id| format!("contact:{id}"));
    for (n, key) in keys.iter().enumerate() {
        let values = json!({ "note": format!("half of note {n}") });
        anna.call("save_draft", json!({ "key": key, "values": values }));
        anna.clock.move_by(TimeDelta::seconds(5));
    }
    anna.call("save_draft", json!({ "key": "note:1", "values": { "note": "lift out of order" } }));
    let more = json!({ "note": "half of note 0 and more" });
    anna.call("save_draft", json!({ "key": keys[0], "values": more }));
    anna.crash();
    anna.unlock();
    let kept = anna.call("today", json!({}))["drafts"].clone();
    let titles: Vec<&str> =
        kept.as_array().unwrap().iter().map(|d| d["title"].as_str().unwrap()).collect();
    for title in
        ["Contact with Margaret O’Neill", "Contact with Frank", "Contact with Ines", "Quick note"]
    {
        assert!(titles.contains(&title), "{title} stands on Today: {titles:?}");
    }
    assert_eq!(anna.opens(&margaret)["draft"]["values"]["note"], "half of note 0 and more");
    assert_eq!(anna.opens(&ines)["draft"]["values"]["note"], "half of note 2");
}

#[test]
fn what_is_written_days_later_says_so() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, .. } = anna.has_a_small_caseload();
    anna.meets(&margaret, json!({ "at": "2026-11-19T10:00:00Z", "note": "Late" }));
    let story = anna.opens(&margaret)["story"].clone();
    let late = story.as_array().unwrap().iter().find(|item| item["words"] == "Late").unwrap();
    assert_eq!((&late["when"], &late["written"]), (&json!("19 Nov"), &json!("written 23 Nov")));
}
