//! For the GP record: what is told, to whom, with which code, and what never is.

use doorstep_tests::{Actor, Caseload, id_of};
use serde_json::{Value, json};

const ACCEPTED: &str = "871731000000106";
const DECLINED: &str = "871711000000103";

/// Anna with Margaret, who is registered at Stroudley Walk and whose GP may be told.
fn telling(answer: &str) -> (Actor, Caseload) {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let practice = json!({ "practice": { "name": "Stroudley Walk", "doctor": "Dr Shah" } });
    anna.edits("person", &c.margaret, practice);
    anna.answers_for_the_gp(&c.referral, answer);
    anna.call("save_gp_since", json!({ "on": "1/11/2026" }));
    (anna, c)
}

fn text(anna: &mut Actor, kind: &str, id: &str) -> Value {
    anna.call("gp_text", json!({ "kind": kind, "id": id }))
}

fn enter(anna: &mut Actor, kind: &str, id: &str) -> Value {
    anna.call("mark_entered", json!({ "kind": kind, "id": id, "entered": true }))
}

#[test]
fn the_text_is_made_of_fields_and_of_the_sentence_typed_for_it() {
    let (mut anna, c) = telling("yes");
    let ask = json!({ "kind": "contact", "id": c.contact, "words": "Agreed to visit the allotment together." });
    let said = anna.call("gp_text", ask);
    assert_eq!(
        said["text"],
        "Social prescribing link worker, Anna\n\
         20 November 2026: home visit, 45 minutes.\n\
         Needs: loneliness and isolation.\n\
         Agreed to visit the allotment together.\n\
         Next appointment: 24 November 2026, 09:30, home visit.\n\
         Code: 871731000000106 Referral to social prescribing service (SNOMED CT)"
    );
    assert_eq!(said["offers"], json!(["Ring the allotment society"]));
    assert_eq!(said["warnings"], json!([]));
}

#[test]
fn no_note_no_concern_and_no_other_person_is_in_it() {
    let (mut anna, c) = telling("yes");
    let sue =
        json!({ "who": { "name": "Sue Hart", "relationship": "daughter", "kind": "family" } });
    anna.makes("relation", &c.margaret, sue);
    let concern = json!({ "danger": { "now": "no" }, "seen": { "words": "Bruises on her arm" }, "said": { "words": "He pushed me" } });
    anna.makes("concern", &c.margaret, concern);
    let reason = json!({ "reason": { "words": "Lives alone", "needs": ["abuse", "loneliness"] } });
    anna.edits("referral", &c.referral, reason);
    let words = "Sue, her daughter, will drive.";
    let said = anna.call("gp_text", json!({ "kind": "contact", "id": c.contact, "words": words }));
    let warned = said["warnings"].to_string();
    assert!(warned.contains("“sue”"), "{warned}");
    let text = said["text"].as_str().unwrap().replace(words, "");
    for unsaid in
        ["allotment", "Sue", "daughter", "Bruises", "pushed", "buse", "Lives alone", "Frank"]
    {
        assert!(!text.contains(unsaid), "{unsaid} in {text}");
    }
}

#[test]
fn the_national_code_goes_once_an_episode_with_the_first_that_counts() {
    let (mut anna, c) = telling("yes");
    let tried = id_of(
        &anna.meets(&c.margaret, json!({ "outcome": "no-reply", "at": "2026-11-10T10:00:00Z" })),
    );
    let second = id_of(&anna.meets(&c.margaret, json!({ "at": "2026-11-21T10:00:00Z" })));
    let code = |anna: &mut Actor, id: &str| text(anna, "contact", id)["code"].clone();
    assert_eq!(code(&mut anna, &c.contact), ACCEPTED);
    assert_eq!(code(&mut anna, &second), "");
    assert_eq!(code(&mut anna, &tried), "");
    enter(&mut anna, "contact", &c.contact);
    let late = id_of(&anna.meets(&c.margaret, json!({ "at": "2026-11-12T10:00:00Z" })));
    assert_eq!(code(&mut anna, &late), "", "it went with another already");
    let kept = anna.sees("contact", &c.contact, "gp");
    assert_eq!(kept["code"], ACCEPTED);
    let again = json!({ "source": { "kind": "self", "received_on": "22/11/2026" }, "agreement": { "gp_may_be_told": "yes" } });
    anna.call(
        "set_referral_status",
        json!({ "referral": c.referral, "status": "closed", "reason": "goals-met" }),
    );
    anna.makes("referral", &c.margaret, again);
    let new = id_of(&anna.meets(&c.margaret, json!({})));
    assert_eq!(code(&mut anna, &new), ACCEPTED, "another episode");
}

#[test]
fn a_decline_has_its_own_code_and_the_call_before_it_has_none() {
    let mut anna = Actor::ready("Anna");
    let ines = anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    let referral = anna.referral_of(&ines);
    anna.answers_for_the_gp(&referral, "yes");
    let call = id_of(&anna.meets(&ines, json!({ "channel": "phone", "outcome": "spoke" })));
    anna.call(
        "set_referral_status",
        json!({ "referral": referral, "status": "declined", "reason": "declined" }),
    );
    assert_eq!(text(&mut anna, "contact", &call)["code"], "");
    let said = text(&mut anna, "referral", &referral);
    assert_eq!(
        (said["code"].as_str(), said["what"].as_str()),
        (Some(DECLINED), Some("Declined, 23 Nov"))
    );
    assert!(
        said["text"].as_str().unwrap().contains("offered social prescribing, and declined it.")
    );
    assert_eq!(anna.call("gp_record", json!({}))["total"], 2);
    let saved = enter(&mut anna, "referral", &referral);
    assert_eq!(anna.call("today", json!({}))["gp_waiting"], 1);
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(anna.call("today", json!({}))["gp_waiting"], 2);
}

#[test]
fn another_reason_for_a_decline_is_nothing_for_the_gp() {
    let mut anna = Actor::ready("Anna");
    let ines = anna.adds(json!({ "given": "Ines", "phone": "07700 900999" }));
    let referral = anna.referral_of(&ines);
    anna.call(
        "set_referral_status",
        json!({ "referral": referral, "status": "declined", "reason": "no-capacity" }),
    );
    assert_eq!(anna.call("gp_record", json!({}))["total"], 0);
}

#[test]
fn a_gp_who_may_not_be_told_gets_the_code_alone_and_nobody_is_told_unasked() {
    let check = |answer: &str, text_of_first: &str, total: u32, notice: &str| {
        let (mut anna, c) = telling(answer);
        anna.meets(&c.margaret, json!({ "at": "2026-11-21T10:00:00Z" }));
        let said = text(&mut anna, "contact", &c.contact);
        assert_eq!(said["text"], text_of_first, "{answer}");
        assert_eq!(said["notice"], notice, "{answer}");
        let record = anna.call("gp_record", json!({}));
        assert_eq!(
            (record["total"].as_u64(), anna.call("today", json!({}))["gp_waiting"].as_u64()),
            (Some(total.into()), Some(total.into())),
            "{answer}"
        );
        enter(&mut anna, "contact", &c.contact);
        anna.sees("contact", &c.contact, "gp")["code"].as_str().unwrap_or_default().to_owned()
    };
    let code = "Code: 871731000000106 Referral to social prescribing service (SNOMED CT)";
    let only = "The GP may not be told, so only the code goes.";
    assert_eq!(check("no", code, 1, only), ACCEPTED, "the second contact has nothing to enter");
    let ask = "Nobody asked yet whether the GP may be told. Ask them first.";
    assert_eq!(check("not-asked", "", 2, ask), "");
}

#[test]
fn of_a_long_list_the_oldest_are_shown_and_a_practice_is_never_hidden_behind_others() {
    let (mut anna, c) = telling("yes");
    for n in 0..20 {
        let name = format!("Person {n}");
        let person = anna.adds(json!({ "given": name, "received_on": "2/11/2026" }));
        anna.edits("person", &person, json!({ "practice": { "name": "Stroudley Walk" } }));
        for minute in 0..11 {
            anna.meets(&person, json!({ "at": format!("2026-11-1{}T10:{minute:02}:00Z", n % 9) }));
        }
    }
    anna.meets(&c.frank, json!({ "at": "2026-11-21T10:00:00Z" }));
    let shown = |record: &Value| -> usize {
        let practices = record["practices"].as_array().unwrap().iter();
        practices.map(|practice| practice["waiting"].as_array().unwrap().len()).sum()
    };
    let all = anna.call("gp_record", json!({}));
    assert_eq!((shown(&all), &all["total"]), (200, &json!(222)));
    assert_eq!(all["shown_words"], "200 of 222 shown, the oldest first");
    let today = anna.call("today", json!({}));
    assert_eq!((&today["gp_waiting"], &today["gp_more"]), (&json!(200), &json!(true)));
    let without = anna.call("gp_record", json!({ "practice": "" }));
    assert_eq!(
        (shown(&without), &without["total"]),
        (1, &json!(222)),
        "Frank is the newest of all"
    );
    assert_eq!((&without["shown_words"], &without["names"]), (&json!(""), &all["names"]));
    assert_eq!(all["names"], json!(["Stroudley Walk", ""]));
    let one = anna.call("gp_record", json!({ "practice": "Stroudley Walk" }));
    assert_eq!(one["shown_words"], "200 of 221 shown, the oldest first");
}

#[test]
fn what_waits_stands_by_practice_oldest_first_until_it_is_ticked() {
    let (mut anna, c) = telling("yes");
    let later = id_of(&anna.meets(&c.margaret, json!({ "at": "2026-11-21T10:00:00Z" })));
    anna.meets(&c.frank, json!({ "at": "2026-11-09T10:00:00Z" }));
    let record = anna.call("gp_record", json!({}));
    let names: Vec<_> =
        record["practices"].as_array().unwrap().iter().map(|p| p["name"].clone()).collect();
    assert_eq!(names, ["Stroudley Walk", ""]);
    let first = &record["practices"][0];
    let waiting: Vec<_> = first["waiting"].as_array().unwrap().iter().map(id_of).collect();
    assert_eq!(waiting, [c.contact.clone(), later]);
    let margaret = &first["people"][0];
    assert_eq!((&margaret["name"], &margaret["waiting"]), (&json!("O’Neill, Margaret"), &json!(2)));
    assert_eq!(margaret["next"], "Tue 24 Nov, 09:30");
    let one = anna.call("gp_record", json!({ "practice": "Stroudley Walk" }));
    assert_eq!((one["practices"].as_array().unwrap().len(), &one["total"]), (1, &json!(3)));
    enter(&mut anna, "contact", &c.contact);
    assert_eq!(anna.call("gp_record", json!({}))["total"], 2);
    let item = anna.opens(&c.margaret)["story"]
        .as_array()
        .unwrap()
        .iter()
        .find(|i| i["id"] == c.contact)
        .unwrap()["gp"]
        .clone();
    assert_eq!(item, "23 Nov");
}

#[test]
fn history_before_the_first_day_does_not_drown_it() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    assert_eq!(
        anna.call("gp_record", json!({}))["total"],
        0,
        "the caseload is younger than the contact"
    );
    anna.call("save_gp_since", json!({ "on": "20/11/2026" }));
    assert_eq!(anna.call("gp_record", json!({}))["total"], 1);
    for day in ["", "tomorrow", "1/1/2027"] {
        assert_eq!(anna.code("save_gp_since", json!({ "on": day })), "invalid", "{day}");
    }
    let file = anna.home().join("people.csv");
    std::fs::write(&file, "First name,Surname,Last contact\nAbdul,Rahman,22/11/2026\n").unwrap();
    anna.pick.queue(&file);
    let sheet = anna.call("choose_spreadsheet", json!({}));
    let columns = json!(["given", "family", "last_contact_on"]);
    anna.call(
        "run_import",
        json!({ "token": sheet["token"], "columns": columns, "decisions": {} }),
    );
    assert_eq!(anna.call("gp_record", json!({}))["total"], 1, "nobody knows what that contact was");
    assert_eq!(text(&mut anna, "contact", &c.contact)["telling"], "ask-first");
}

#[test]
fn the_sentence_is_kept_with_the_entry_and_from_the_draft() {
    let (mut anna, c) = telling("yes");
    let key = format!("gp:contact:{}", c.contact);
    anna.call("save_draft", json!({ "key": key, "values": { "words": "Half typed." } }));
    assert_eq!(text(&mut anna, "contact", &c.contact)["words"], "Half typed.");
    enter(&mut anna, "contact", &c.contact);
    assert_eq!(anna.sees("contact", &c.contact, "gp")["words"], "Half typed.");
    assert_eq!(anna.call("list_drafts", json!({}))["drafts"], json!([]));
    anna.call("mark_entered", json!({ "kind": "contact", "id": c.contact, "entered": false }));
    let kept = anna.sees("contact", &c.contact, "gp");
    assert_eq!((kept["words"].as_str(), kept["entered"].as_str()), (Some("Half typed."), None));
    assert_eq!(
        anna.code("mark_entered", json!({ "kind": "person", "id": c.margaret, "entered": true })),
        "not-found"
    );
}

#[test]
fn a_host_installs_its_own_codes_and_takes_them_away_again() {
    let (mut anna, c) = telling("yes");
    let file = anna.home().join("codes.json");
    let own = json!({
        "format": 1, "name": "Bow practices", "source": "Bow PCN", "checked_on": "2026-10-01",
        "codes": { "accepted": { "system": "EMIS", "code": "EMISNQRE582", "term": "Referral" } },
    });
    std::fs::write(&file, own.to_string()).unwrap();
    anna.pick.queue(&file);
    let codes = anna.call("install_code_map", json!({}));
    assert_eq!((&codes["name"], &codes["own"]), (&json!("Bow practices"), &json!(true)));
    assert_eq!(text(&mut anna, "contact", &c.contact)["code"], "EMISNQRE582");
    std::fs::write(&file, r#"{ "format": 1, "codes": { "accepted": {} } }"#).unwrap();
    anna.pick.queue(&file);
    let refused = anna.refused("install_code_map", json!({}));
    assert!(refused.message.contains("checked_on"), "{}", refused.message);
    assert_eq!(anna.call("gp_record", json!({}))["codes"]["name"], "Bow practices", "they stay");
    anna.call("remove_code_map", json!({}));
    assert_eq!(text(&mut anna, "contact", &c.contact)["code"], ACCEPTED);
}
