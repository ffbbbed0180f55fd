//! During a visit one person can be reached, and nobody else: not by any command, not in any reply.

use doorstep_desk::{COMMANDS, When};
use doorstep_tests::{Actor, Caseload};
use serde_json::{Value, json};

/// What must never be said beside somebody else's sofa: Zebedee, his number, his mark, and Frank.
const OTHERS: [&str; 6] =
    ["Zebedee", "Quillfeather", "07700 900777", "Throws things", "Frank", "the library"];

struct Other {
    zebedee: String,
    contact: String,
    task: String,
    appointment: String,
}

/// Anna's caseload with somebody in it who must not be seen, in every place where he could be.
fn caseload(anna: &mut Actor) -> (Caseload, Other) {
    let c = anna.has_a_small_caseload();
    let zebedee = anna.adds(json!({
        "given": "Zebedee", "family": "Quillfeather", "phone": "07700 900777", "address": "9 Mill Lane",
    }));
    anna.edits(
        "person",
        &zebedee,
        json!({ "alerts": { "a": { "kind": "risk", "words": "Throws things" } } }),
    );
    let contact = doorstep_tests::id_of(&anna.meets(
        &zebedee,
        json!({ "note": "Zebedee said", "follow_up": "Ring Zebedee", "next_at": "2026-11-24T11:00" }),
    ));
    let page = anna.opens(&zebedee);
    let (appointment, task) = (id(&page["appointments"][0]), id(&page["tasks"][0]));
    for key in ["note".to_owned(), "note:1".to_owned(), format!("contact:{zebedee}")] {
        anna.call("save_draft", json!({ "key": key, "values": { "note": "Zebedee rang" } }));
    }
    let sue = json!({ "who": { "name": "Sue Hart", "relationship": "daughter" } });
    anna.makes("relation", &c.margaret, sue);
    let ex = json!({ "who": { "name": "Ray", "relationship": "former husband" }, "telling": { "do_not_contact": true } });
    anna.makes("relation", &c.margaret, ex);
    (c, Other { zebedee, contact, task, appointment })
}

fn id(line: &Value) -> String {
    line["id"].as_str().unwrap().to_owned()
}

fn goes_in(anna: &mut Actor, appointment: &str) -> Value {
    let request = json!({ "appointment": appointment, "until": "09:45", "pin": "2580" });
    anna.call("start_visit", request)
}

fn visiting() -> (Actor, Caseload, Other) {
    let mut anna = Actor::ready("Anna");
    let (c, other) = caseload(&mut anna);
    goes_in(&mut anna, &c.appointment);
    (anna, c, other)
}

#[test]
fn a_visit_shows_the_person_as_they_like_to_be_called_and_what_they_came_for() {
    let mut anna = Actor::ready("Anna");
    let (c, _) = caseload(&mut anna);
    anna.edits("person", &c.margaret, json!({ "matters": { "words": "My allotment" } }));
    anna.edits(
        "appointment",
        &c.appointment,
        json!({ "purpose": { "words": "First plan", "bring": "Leaflet" } }),
    );
    goes_in(&mut anna, &c.appointment);
    assert_eq!(anna.phase(), "visiting");
    let page = anna.call("visit_page", json!({}));
    let shown = ["call", "matters", "purpose", "bring", "until"].map(|field| page[field].clone());
    assert_eq!(shown, ["Peggy", "My allotment", "First plan", "Leaflet", "09:45"]);
    let words = page.to_string();
    for hidden in ["O’Neill", "Sue Hart", "daughter", "Ray"] {
        assert!(!words.contains(hidden), "{hidden} waits behind the sign");
    }
    assert_eq!((page["marked"].clone(), page["has_pin"].clone()), (json!(true), json!(true)));
}

#[test]
fn the_sign_opens_on_marks_and_on_who_is_around() {
    let (mut anna, ..) = visiting();
    let marks = anna.call("visit_marks", json!({}));
    assert_eq!(
        marks["around"][0]["words"], "Ray, former husband",
        "who must not be contacted first"
    );
    assert_eq!(marks["around"][0]["telling"], "do not contact");
    let whom = marks["whom"].as_array().unwrap();
    assert_eq!(whom.len(), 1, "{whom:?}");
    assert_eq!(whom[0]["words"], "Sue Hart, daughter");
}

/// Every command that can be called, asked about everybody: the answers name nobody else.
#[test]
fn no_command_says_anything_of_anybody_else() {
    let (mut anna, c, other) = visiting();
    for command in COMMANDS.iter().filter(|command| !ends_it(command.name)) {
        for request in requests(command.name, &c, &other) {
            let said = match anna.attempt(command.name, request) {
                Ok(reply) => reply.to_string(),
                Err(error) => serde_json::to_string(&error).unwrap(),
            };
            for name in OTHERS {
                assert!(!said.contains(name), "{} says {name}: {said}", command.name);
            }
            assert_eq!(anna.phase(), "visiting", "after {}", command.name);
        }
    }
}

/// Lock, cover and the end are asked last, each in a test of its own.
fn ends_it(command: &str) -> bool {
    ["lock", "cover", "end_visit"].contains(&command)
}

/// A request about the person visited, one about somebody else, and one about nobody.
fn requests(command: &str, c: &Caseload, other: &Other) -> Vec<Value> {
    let contact = |person: &str, appointment: &str| json!({ "person": person, "channel": "phone", "outcome": "spoke", "appointment": appointment });
    let draft =
        |person: &str| json!({ "key": format!("contact:{person}"), "values": { "note": "x" } });
    let at = |person: &str, start: &str| json!({ "person": person, "channel": "home-visit", "start": start, "minutes": 45, "travel_minutes": 0, "except": "" });
    match command {
        "add_contact" => vec![
            contact(&other.zebedee, ""),
            contact(&c.margaret, &other.appointment),
            contact(&c.margaret, ""),
        ],
        "save_draft" => vec![draft(&other.zebedee), draft(&c.margaret)],
        "discard_draft" => vec![json!({ "key": format!("contact:{}", other.zebedee) })],
        "open_person" => vec![json!({ "id": other.zebedee }), json!({ "id": c.margaret })],
        "open_form" => vec![json!({ "kind": "contact", "id": other.contact })],
        "complete_task" => vec![json!({ "task": other.task, "done": true })],
        "check_time" => vec![
            at(&other.zebedee, "2026-11-24T11:00"),
            at(&c.margaret, "2026-11-24T11:00"),
            at("", "2026-11-24T11:05"),
        ],
        "offer_times" => vec![
            json!({ "person": other.zebedee, "channel": "phone", "minutes": 20, "from": "", "most": 3 }),
            json!({ "person": c.margaret, "channel": "phone", "minutes": 20, "from": "24/11/2026", "most": 9 }),
        ],
        "copy_words" => vec![json!({ "words": "See you at two" })],
        "undo" => (0..30).map(|undo| json!({ "undo": undo })).collect(),
        "find" => vec![json!({ "text": "zebedee" })],
        "quiet_alarm" => vec![json!({ "safe": false }), json!({ "safe": true })],
        _ => vec![json!({})],
    }
}

/// A diary that is full beside her says no more than that it is: not what of, nor how many, nor how near.
#[test]
fn times_to_offer_tell_of_nobody_else_not_even_how_many() {
    let mut anna = Actor::ready("Anna");
    let (c, _) = caseload(&mut anna);
    let time = json!({ "start": "2026-11-24T13:00:00Z", "minutes": 45, "travel_minutes": 20 });
    let library = json!({ "channel": "community", "words": "the library" });
    anna.makes("appointment", &c.frank, json!({ "time": time, "venue": library }));
    let mut week = anna.call("week_settings", json!({}));
    week["leave"] = json!([{ "from": "1/12/2026", "until": "", "words": "with Frank" }]);
    anna.call("save_week_settings", week);
    let ask = json!({ "person": c.margaret, "channel": "home-visit", "from": "24/11/2026" });
    let before = anna.call("offer_times", ask.clone());
    assert_eq!(before["times"][0]["why"], "3 others that day", "there is something to tell of");
    goes_in(&mut anna, &c.appointment);
    let offered = anna.call("offer_times", ask);
    for time in offered["times"].as_array().unwrap() {
        assert_eq!((&time["why"], &time["travel_minutes"]), (&json!(""), &json!(0)), "{time}");
    }
    let mut check = |start: &str, channel: &str, expect: &[&str]| {
        let request =
            json!({ "person": c.margaret, "channel": channel, "start": start, "minutes": 45 });
        let said = anna.call("check_time", request);
        assert_eq!((&said["warnings"], &said["travel_words"]), (&json!(expect), &json!("")));
    };
    let no_room = "Your diary has no room for it";
    check("2026-11-24T11:05", "home-visit", &[no_room]);
    check("2026-11-24T12:20", "home-visit", &[no_room]);
    check("2026-11-24T13:50", "phone", &[no_room]);
    check("2026-11-24T15:00", "phone", &[]);
    check("2026-12-01T10:00", "home-visit", &["You are on leave"]);
}

#[test]
fn every_other_command_has_to_wait() {
    let (mut anna, ..) = visiting();
    for command in COMMANDS.iter().filter(|command| command.when == When::unlocked) {
        // Before the request is even looked at.
        let code = anna.code(command.name, json!({ "nothing": "of the kind" }));
        assert_eq!(code, "wrong-phase", "{}", command.name);
    }
}

#[test]
fn what_can_be_asked_is_refused_about_anybody_else() {
    let (mut anna, c, other) = visiting();
    let contact = json!({ "person": other.zebedee, "channel": "phone", "outcome": "spoke" });
    assert_eq!(anna.code("add_contact", contact), "wrong-phase");
    let theirs =
        json!({ "person": c.margaret, "channel": "phone", "outcome": "spoke", "draft": "note" });
    assert_eq!(
        anna.code("add_contact", theirs),
        "wrong-phase",
        "somebody else's draft is not dropped"
    );
    let of_zebedee = format!("contact:{}", other.zebedee);
    for key in ["note", "note:1", "add-person", of_zebedee.as_str()] {
        let draft = json!({ "key": key, "values": { "note": "x" } });
        assert_eq!(anna.code("save_draft", draft), "wrong-phase", "{key}");
        assert_eq!(anna.code("discard_draft", json!({ "key": key })), "wrong-phase", "{key}");
    }
    assert_eq!(anna.call("list_drafts", json!({}))["drafts"], json!([]));
    let hers = json!({ "key": format!("contact:{}", c.margaret), "values": { "note": "half" } });
    anna.call("save_draft", hers);
    let drafts = anna.call("list_drafts", json!({}));
    assert_eq!(drafts["drafts"][0]["title"], "Contact with Peggy", "without a surname");
    let page = anna.call("visit_page", json!({}));
    assert_eq!(page["draft"]["values"]["note"], "half");
}

#[test]
fn the_recorder_writes_the_visit_up_and_undo_reaches_no_further_back() {
    let (mut anna, c, _) = visiting();
    let before = anna.call("visit_page", json!({}));
    assert_eq!(before["recorder"]["appointment"], json!(c.appointment));
    let saved =
        anna.meets(&c.margaret, json!({ "appointment": c.appointment, "note": "Went well" }));
    let undo = saved["undo"].as_u64().unwrap();
    assert_eq!(anna.call("visit_page", json!({}))["recorder"]["appointment"], "");
    for earlier in 1..undo {
        assert_eq!(anna.code("undo", json!({ "undo": earlier })), "wrong-phase", "{earlier}");
    }
    anna.call("undo", json!({ "undo": undo }));
    assert_eq!(anna.call("visit_page", json!({})), before);
}

#[test]
fn nobody_at_the_keyboard_covers_and_the_pin_leads_back_into_the_visit() {
    let (mut anna, ..) = visiting();
    assert!(anna.waits(6));
    assert_eq!(anna.phase(), "covered");
    assert_eq!(anna.call("lift_cover", json!({ "pin": "2580" }))["phase"], "visiting");
    anna.call("cover", json!({}));
    anna.waits(70);
    assert_eq!(anna.phase(), "locked", "half an hour past the planned end");
}

#[test]
fn sleep_locks_a_visit_and_the_visit_is_asked_about_first() {
    let (mut anna, c, _) = visiting();
    anna.sleeps(10);
    anna.looks();
    assert_eq!(anna.unlock()["phase"], "visiting");
    let page = anna.call("visit_page", json!({}));
    assert_eq!((page["resumed"].clone(), page["has_pin"].clone()), (json!(true), json!(false)));
    assert_eq!(anna.code("today", json!({})), "wrong-phase");
    anna.call("go_on_with_visit", json!({}));
    assert_eq!(anna.call("visit_page", json!({}))["resumed"], false);
    anna.meets(&c.margaret, json!({}));
}

#[test]
fn a_killed_window_asks_about_the_visit_too() {
    let (mut anna, ..) = visiting();
    anna.crash();
    anna.looks();
    assert_eq!(anna.unlock()["phase"], "visiting");
    anna.call("end_visit", json!({ "safe": true }));
    anna.lock();
    assert_eq!(anna.unlock()["phase"], "unlocked");
}

#[test]
fn where_no_window_looks_nobody_is_visiting() {
    let (mut anna, ..) = visiting();
    anna.crash();
    assert_eq!(anna.unlock()["phase"], "unlocked", "the command line is not beside anybody");
}

#[test]
fn out_and_safe_is_written_and_taken_back() {
    let (mut anna, c, _) = visiting();
    let saved = anna.call("end_visit", json!({ "safe": true }));
    assert_eq!(anna.phase(), "unlocked");
    let visit = anna.sees("appointment", &c.appointment, "visit");
    assert_eq!(visit["safe"], "2026-11-23T09:00:00Z");
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(anna.call("alarm", json!({}))["out"], true, "the alarm watches again");
    anna.call("resume_visit", json!({}));
    assert_eq!(anna.phase(), "visiting");
}

#[test]
fn out_but_not_safe_keeps_the_alarm_watching() {
    let (mut anna, _, other) = visiting();
    assert_eq!(anna.call("end_visit", json!({ "safe": false }))["undo"], Value::Null);
    assert_eq!(anna.phase(), "unlocked");
    assert_eq!(anna.call("alarm", json!({}))["out"], true);
    let another = json!({ "appointment": other.appointment, "until": "10:45", "pin": "" });
    assert_eq!(anna.code("start_visit", another.clone()), "wrong-phase", "one visit at a time");
    anna.call("end_visit", json!({ "safe": true }));
    anna.call("start_visit", another);
}

#[test]
fn names_that_were_hidden_before_are_hidden_after() {
    for hidden in [true, false] {
        let mut anna = Actor::ready("Anna");
        let (c, _) = caseload(&mut anna);
        anna.call("hide_names", json!({ "on": hidden }));
        goes_in(&mut anna, &c.appointment);
        anna.call("hide_names", json!({ "on": !hidden }));
        anna.call("end_visit", json!({ "safe": true }));
        assert_eq!(anna.call("session_state", json!({}))["names_hidden"], hidden);
    }
}

#[test]
fn what_must_be_known_before_the_door_is_said_whole() {
    let mut anna = Actor::ready("Anna");
    let (c, _) = caseload(&mut anna);
    let past = json!({ "alerts": { "dog": { "kind": "risk", "words": "Dog bites", "review_on": "2026-11-01" } } });
    anna.edits("person", &c.margaret, past);
    let plan = anna.call("plan_visit", json!({ "appointment": c.appointment, "until": "09:45" }));
    assert_eq!(plan["marks"][0]["words"], "Dog bites");
    assert_eq!(plan["marks_late"], "1 mark should have been looked at again by now.");
    assert_eq!(plan["around"][0]["words"], "Ray, former husband");
    assert_eq!((plan["until"].clone(), plan["rings"].clone()), (json!("09:45"), json!("10:00")));
    let due = anna.call("marks_due", json!({}))["marks"].clone();
    assert_eq!(due[0]["name"], "Margaret O’Neill");
    assert_eq!(due[0]["sort"], "Risk");
    assert!(!due.to_string().contains("Dog bites"), "never its words in a list");
}

#[test]
fn the_sheet_for_the_buddy_says_as_much_as_the_worker_chose() {
    let mut anna = Actor::ready("Anna");
    let (c, _) = caseload(&mut anna);
    let sheet = |anna: &mut Actor| {
        let plan = anna.call("plan_visit", json!({ "appointment": c.appointment, "until": "" }));
        plan["sheet_words"].as_str().unwrap().to_owned()
    };
    let plain = sheet(&mut anna);
    assert!(
        plain.contains("Visiting: M. O.") && plain.contains("Where: 14 Alder Court, E3 4PT"),
        "{plain}"
    );
    let agreed = json!({
        "buddy_name": "Karim", "buddy_number": "07700 900555", "own_number": "07700 900100", "out_of_hours": "020 7946 0999",
        "car": "Blue Fiesta", "code_phrase": "purple folder", "grace_minutes": 20, "sheet_names": "name",
    });
    anna.call("save_lone_working", agreed);
    let whole = sheet(&mut anna);
    for words in [
        "Visiting: Margaret O’Neill",
        "Car: Blue Fiesta",
        "ring me twice on 07700 900100",
        "ring 020 7946 0999",
    ] {
        assert!(whole.contains(words), "{words}: {whole}");
    }
    assert!(!whole.contains("purple folder"), "the code phrase stays between the two");
}

#[test]
fn a_planned_end_is_a_time_still_to_come() {
    let mut anna = Actor::ready("Anna");
    let (c, _) = caseload(&mut anna);
    for until in ["", "soon", "25:00", "08:59", "22:00"] {
        let request = json!({ "appointment": c.appointment, "until": until, "pin": "" });
        assert_eq!(anna.code("start_visit", request), "invalid", "{until}");
    }
    let bad_pin = json!({ "appointment": c.appointment, "until": "09:45", "pin": "12" });
    assert_eq!(anna.code("start_visit", bad_pin), "invalid");
    assert_eq!(anna.phase(), "unlocked");
}
