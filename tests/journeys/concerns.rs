//! A concern is startable anywhere, says who was told, and is read on its own screen alone.

use chrono::TimeDelta;
use doorstep_desk::{COMMANDS, Effect};
use doorstep_tests::{Actor, Caseload, id_of, raw};
use serde_json::{Value, json};

/// Words that stand in no other record.
const PLANTED: [&str; 6] = ["xylophone", "quagmire", "zeppelin", "marzipan", "obelisk", "tamarind"];

fn groups() -> Value {
    json!({
        "danger": { "now": "no", "done": "xylophone" },
        "seen": { "words": "quagmire on both wrists", "place": "the zeppelin kitchen" },
        "said": { "words": "He said marzipan" },
        "about": { "words": "her obelisk, about 9" },
        "told": { "a": { "who": "Lead", "how": "phone", "words": "tamarind" } },
    })
}

fn concern_of(ada: &mut Actor, person: &str) -> String {
    id_of(&ada.call("save_concern", json!({ "person": person, "groups": groups() })))
}

/// A plausible question of every command that reads, or shows what is kept.
fn questions(c: &Caseload) -> Vec<(&'static str, Value)> {
    let mut all = vec![
        ("session_state", json!({})),
        ("check_store", json!({})),
        ("list_drafts", json!({})),
        ("settings", json!({})),
        ("urgent_help", json!({})),
        ("vocabularies", json!({})),
        ("today", json!({ "on": "" })),
        ("open_person", json!({ "id": c.margaret })),
        ("open_person", json!({ "id": c.frank })),
        ("open_form", json!({ "kind": "person", "id": c.margaret })),
        ("open_form", json!({ "kind": "contact", "id": c.contact })),
        ("list_schemes", json!({})),
        ("offer_times", json!({ "person": c.margaret })),
        (
            "check_time",
            json!({ "start": "2026-11-24T09:30", "channel": "phone", "person": c.margaret }),
        ),
        ("diary", json!({})),
        ("late_day", json!({ "minutes": 15, "from": c.appointment })),
        ("remind", json!({ "appointment": c.appointment })),
        ("text_code", json!({ "appointment": c.appointment, "words": "See you" })),
        ("no_reply", json!({ "appointment": c.appointment })),
        ("lone_working", json!({})),
        ("marks_due", json!({})),
        ("plan_visit", json!({ "appointment": c.appointment, "until": "" })),
        ("visit_page", json!({})),
        ("visit_marks", json!({})),
        ("gp_record", json!({})),
        ("gp_text", json!({ "kind": "contact", "id": c.contact, "words": "" })),
        ("open_activity", json!({ "id": c.choir })),
        ("list_activities", json!({})),
        ("trip_before", json!({ "origin": "Office", "destination": "E3 4" })),
        ("claims", json!({})),
        ("list_calendars", json!({})),
        ("list_instruments", json!({})),
        ("wellbeing", json!({ "person": c.margaret })),
        ("shared", json!({})),
        ("list_conflicts", json!({})),
        ("likely_duplicates", json!({ "given": "quagmire", "family": "marzipan" })),
        ("preview_import", json!({ "token": "none", "columns": [], "decisions": {} })),
    ];
    for word in PLANTED {
        all.push(("find", json!({ "text": word })));
        all.push(("list_people", json!({ "status": "all", "query": word })));
    }
    all
}

/// Commands that read concerns themselves.
const OWN: [&str; 2] = ["open_concern", "list_concerns"];

/// `None` where an answer is clean, else what stands in it.
fn told_by(answer: &str) -> Option<&'static str> {
    PLANTED.into_iter().find(|word| answer.contains(word))
}

#[test]
fn no_answer_but_its_own_holds_a_word_of_a_concern_or_of_its_draft() {
    let mut ada = Actor::ready("Ada");
    let c = ada.has_a_small_caseload();
    let id = concern_of(&mut ada, &c.margaret);
    for key in ["concern:new:1".to_owned(), format!("concern:{id}")] {
        let kept = json!({ "key": key, "person": c.margaret, "values": groups() });
        ada.call("keep_concern", kept);
    }
    let questions = questions(&c);
    for command in COMMANDS.iter().filter(|command| command.effect == Effect::read) {
        let asked = questions.iter().any(|(name, _)| *name == command.name);
        assert!(asked || OWN.contains(&command.name), "{} needs a question here", command.name);
    }
    for (command, request) in &questions {
        let answer = ada.attempt(command, request.clone());
        let answer = answer.map_or_else(|e| e.to_string(), |reply| reply.to_string());
        assert_eq!(told_by(&answer), None, "{command} tells of a concern");
        if matches!(*command, "find" | "list_people") {
            assert!(!answer.contains(&c.margaret), "{command} finds her by it");
        }
    }
    let own = ada.call("open_concern", json!({ "id": id })).to_string();
    assert!(PLANTED.iter().all(|word| own.contains(word)), "its own screen has all of it");
    assert_eq!(told_by(&ada.call("list_concerns", json!({})).to_string()), None);
}

#[test]
fn the_audit_log_and_the_index_hold_nothing_of_it() {
    let mut ada = Actor::ready("Ada");
    let margaret = ada.has_a_small_caseload().margaret;
    let id = concern_of(&mut ada, &margaret);
    ada.lock();
    let database = raw(&ada);
    let sql = "SELECT group_concat(operation || ifnull(person, '') || changes) FROM audit";
    let log: String = database.query_row(sql, [], |row| row.get(0)).unwrap();
    assert!(log.contains(&id), "it is noted");
    assert_eq!(told_by(&log), None);
    for word in PLANTED {
        for table in ["name", "word"] {
            let sql = format!("SELECT count(*) FROM {table} WHERE {table} MATCH '{word}'");
            let found: u32 = database.query_row(&sql, [], |row| row.get(0)).unwrap();
            assert_eq!(found, 0, "{word} is in the index {table}");
        }
    }
}

/// The open form of records is the owner's own copy of everything, and is not for anybody else.
#[test]
fn the_owners_open_form_holds_it() {
    let mut ada = Actor::ready("Ada");
    let margaret = ada.has_a_small_caseload().margaret;
    concern_of(&mut ada, &margaret);
    let file = ada.home().join("all.ndjson");
    ada.exports(&file);
    assert!(told_by(&std::fs::read_to_string(file).unwrap()).is_some());
}

#[test]
fn the_sign_says_that_there_is_one_and_nothing_else() {
    let mut ada = Actor::ready("Ada");
    let c = ada.has_a_small_caseload();
    ada.clock.move_by(TimeDelta::days(1));
    let id = concern_of(&mut ada, &c.margaret);
    let sign = json!({
        "words": "Concern recorded 24 Nov, open", "kind": "concern", "sensitive": true, "review": "",
        "concern": id,
    });
    assert_eq!(ada.opens(&c.margaret)["marks"], json!([sign]));
    let today = ada.call("today", json!({}));
    assert_eq!(today["appointments"][0]["marks"], json!([sign]));
    assert_eq!(ada.row(&c.margaret)["marked"], false, "nothing in the table of people");
    let story = ada.opens(&c.margaret)["story"].to_string();
    assert!(!story.contains(&id), "nothing in the story");
}

#[test]
fn ada_in_the_middle_of_margarets_note_records_a_concern_about_a_child_and_goes_on() {
    let mut ada = Actor::ready("Ada");
    let margaret = ada.has_a_small_caseload().margaret;
    let note =
        json!({ "key": format!("contact:{margaret}"), "values": { "note": "She showed me the" } });
    ada.call("save_draft", note);

    let page = ada.call("open_concern", json!({ "person": margaret }));
    assert_eq!((&page["name"], &page["draft"]), (&json!("Margaret O’Neill"), &Value::Null));
    let key = "concern:new:7";
    let typed = json!({ "said": { "words": "Gran, he hits me" }, "about": { "words": "her grandson, about 9" } });
    ada.call("keep_concern", json!({ "key": key, "person": margaret, "values": typed }));
    ada.crash();
    ada.unlock();
    let drafts = ada.call("list_drafts", json!({}))["drafts"].clone();
    let kept = &drafts.as_array().unwrap().iter().find(|draft| draft["key"] == key).unwrap();
    assert_eq!((&kept["title"], &kept["values"]), (&json!("Something kept"), &json!({})));

    let again = ada.call("open_concern", json!({ "person": margaret }));
    assert_eq!((&again["draft_key"], &again["draft"]), (&json!(key), &typed));
    let save = json!({ "person": margaret, "groups": typed, "draft": key });
    let id = id_of(&ada.call("save_concern", save));
    let saved = ada.call("open_concern", json!({ "id": id }));
    assert_eq!(saved["state_words"], "Recorded 23 Nov, open");
    assert_eq!(saved["draft"], Value::Null);
    assert_eq!(ada.opens(&margaret)["draft"]["values"]["note"], "She showed me the");
}

#[test]
fn it_begins_with_nobody_and_is_filed_later() {
    let mut ada = Actor::ready("Ada");
    let c = ada.has_a_small_caseload();
    let saved =
        ada.call("save_concern", json!({ "groups": { "seen": { "words": "A boy alone" } } }));
    let id = id_of(&saved);
    assert_eq!(ada.call("list_concerns", json!({}))["open"][0]["name"], "");
    let page = ada.call("open_concern", json!({ "id": id }));
    let file =
        |person: &str, version: &Value| json!({ "id": id, "version": version, "person": person });
    ada.call("save_concern", file(&c.margaret, &page["version"]));
    assert_eq!(ada.call("list_concerns", json!({}))["open"][0]["person"], c.margaret);
    let page = ada.call("open_concern", json!({ "id": id }));
    ada.call("save_concern", file(&c.frank, &page["version"]));
    assert_eq!(
        ada.call("open_concern", json!({ "id": id }))["person"],
        c.margaret,
        "once filed it stays"
    );
    assert_eq!(
        ada.code("save_concern", json!({ "groups": {} })),
        "invalid",
        "it must say something"
    );
}

#[test]
fn today_asks_until_somebody_was_told_and_after_a_week_until_something_came_of_it() {
    let mut ada = Actor::ready("Ada");
    let margaret = ada.has_a_small_caseload().margaret;
    let first = json!({ "person": margaret, "groups": { "seen": { "words": "Bruises" } } });
    let id = id_of(&ada.call("save_concern", first));
    let asks = |ada: &mut Actor| {
        let marks = ada.call("today", json!({}))["look_at"].clone();
        marks.as_array().unwrap().iter().map(|mark| mark["review"].clone()).collect::<Vec<_>>()
    };
    let changes = |ada: &mut Actor, groups: Value| {
        let version = ada.call("open_concern", json!({ "id": id }))["version"].clone();
        ada.call("save_concern", json!({ "id": id, "version": version, "groups": groups }));
    };
    assert_eq!(asks(&mut ada), ["nobody told yet"]);
    changes(&mut ada, json!({ "told": { "a": { "who": "Lead", "how": "phone" } } }));
    assert!(asks(&mut ada).is_empty());
    ada.clock.move_by(TimeDelta::days(7));
    assert_eq!(asks(&mut ada), ["no outcome after a week"]);
    changes(
        &mut ada,
        json!({ "outcome": { "words": "A social worker went", "closed_on": "30/11/2026" } }),
    );
    assert!(asks(&mut ada).is_empty());
    let list = ada.call("list_concerns", json!({}));
    assert_eq!(
        (&list["open"], &list["settled"][0]["state_words"]),
        (&json!([]), &json!("settled 30 Nov"))
    );
}

#[test]
fn a_draft_of_a_concern_has_a_key_of_its_own_and_is_dropped_by_saying_nothing() {
    let mut ada = Actor::ready("Ada");
    let keep = |key: &str, values: Value| json!({ "key": key, "values": values });
    assert_eq!(ada.code("keep_concern", keep("note", json!({}))), "invalid");
    ada.call("keep_concern", keep("concern:new:1", json!({ "seen": { "words": "x" } })));
    let other = ada.call("open_concern", json!({ "fresh": true }));
    assert_eq!(other["draft"], Value::Null, "another can be begun beside it");
    ada.call("keep_concern", keep("concern:new:1", Value::Null));
    assert_eq!(ada.call("list_drafts", json!({}))["drafts"], json!([]));
}
