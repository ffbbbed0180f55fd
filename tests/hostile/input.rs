//! Every field of every request, given everything bad.

use crate::naughty::{ask, values};
use doorstep_desk::COMMANDS;
use doorstep_tests::{Actor, Caseload};
use serde_json::{Value, json};

/// A good request of every command that takes one and runs over an open caseload.
fn good(anna: &mut Actor, c: &Caseload) -> Vec<(&'static str, Value)> {
    let contact = json!({
        "person": c.margaret, "whom": ["person"], "channel": "phone", "outcome": "spoke", "at": "2026-11-20T10:00:00Z",
        "minutes": 10, "note": "words", "helpful": "yes", "another": "no", "appointment": c.appointment,
        "next_at": "2026-12-01T10:00", "follow_up": "ring", "follow_up_on": "1/12/2026", "draft": "note",
        "trip_from": "Office", "trip_to": "E3 4", "trip_miles": "3.4",
    });
    let person = json!({
        "given": "Ines", "family": "Costa", "known_as": "I", "born": "1/2/1950", "nhs_number": "", "phone": "07700 900999",
        "safe_to_text": "yes", "address": "2 Mill Lane", "postcode": "M2 2AB", "find_at": "here", "source": "gp",
        "referrer": "Dr Shah", "received_on": "20/11/2026", "reason": "words", "needs": ["loneliness"],
        "knows_and_agrees": "yes", "scheme": "", "draft": "",
    });
    let choir = &c.choir;
    let form = json!({ "kind": "task", "id": "", "version": "", "person": c.frank, "groups": { "what": { "words": "x" } }, "draft": "" });
    let concern = json!({ "id": "", "version": "", "person": c.margaret, "groups": { "seen": { "words": "x" } }, "draft": "" });
    let no_reply = json!({
        "appointment": c.appointment, "steps": [{ "step": "told", "at": "2026-11-24T09:50:00Z", "words": "Sue" }],
        "note": "words", "retry_at": "2026-11-26T10:00", "draft": "no-reply",
    });
    let status = json!({ "referral": c.referral, "status": "paused", "reason": "away", "note": "words", "on": "20/11/2026", "agreed_contacts": 6 });
    vec![
        ("keep_awake", json!({})),
        ("hide_names", json!({ "on": true })),
        ("set_cover_pin", json!({ "pin": "2580", "until": "10:00" })),
        ("lift_cover", json!({ "pin": "2580" })),
        ("check_passphrase", json!({ "passphrase": "words" })),
        (
            "change_passphrase",
            json!({ "current": "not it", "new_passphrase": "gravel pony exhale lantern" }),
        ),
        ("quiet_alarm", json!({ "safe": true })),
        ("save_lone_working", anna.call("lone_working", json!({}))),
        ("plan_visit", json!({ "appointment": c.appointment, "until": "09:45" })),
        ("start_visit", json!({ "appointment": c.appointment, "until": "09:45", "pin": "2580" })),
        ("end_visit", json!({ "safe": true })),
        ("save_settings", anna.call("settings", json!({}))),
        (
            "save_urgent_help",
            json!({ "numbers": { "lead": "020 7946 0001" }, "checked_on": "1/11/2026" }),
        ),
        (
            "open_concern",
            json!({ "id": "", "person": c.margaret, "draft": "concern:new:1", "fresh": false }),
        ),
        (
            "keep_concern",
            json!({ "key": "concern:new:1", "person": c.margaret, "values": { "seen": {} } }),
        ),
        ("save_concern", concern),
        ("today", json!({ "on": "2026-11-24" })),
        ("diary", json!({ "from": "23/11/2026", "to": "2026-11-24" })),
        ("save_wording", json!({ "id": "confirmed", "words": "See you {day} at {time}." })),
        ("today", json!({ "on": "2026-11-24" })),
        ("late_day", json!({ "minutes": 15, "from": c.appointment })),
        ("remind", json!({ "appointment": c.appointment, "purpose": "late", "was": "09:30" })),
        ("text_code", json!({ "appointment": c.appointment, "words": "See you" })),
        ("no_reply", json!({ "appointment": c.appointment })),
        (
            "offer_times",
            json!({ "person": c.margaret, "channel": "phone", "minutes": 20, "from": "24/11/2026", "most": 3 }),
        ),
        (
            "check_time",
            json!({ "start": "2026-11-24T09:30", "minutes": 20, "travel_minutes": 5, "channel": "phone", "person": c.margaret, "except": c.appointment }),
        ),
        ("save_week_settings", week(anna)),
        (
            "list_people",
            json!({ "query": "m", "status": "all", "sort": "next", "descending": true, "offset": 0, "limit": 5 }),
        ),
        ("copy_words", json!({ "words": "See you at two" })),
        ("gp_record", json!({ "practice": "Stroudley Walk" })),
        ("gp_text", json!({ "kind": "contact", "id": c.contact, "words": "agreed" })),
        ("save_gp_since", json!({ "on": "1/11/2026" })),
        ("list_activities", json!({ "month": "2026-11" })),
        ("open_activity", json!({ "id": choir })),
        ("trip_before", json!({ "origin": "Office", "destination": "E3 4" })),
        ("claims", json!({ "month": "2026-11" })),
        ("save_claims_as", json!({ "month": "2026-11" })),
        ("save_claim_rate", json!({ "pence": 45 })),
        (
            "mark_entered",
            json!({ "kind": "contact", "id": c.contact, "entered": true, "words": "agreed" }),
        ),
        ("save_register", json!({ "activity": choir, "people": [c.margaret], "unnamed": 2 })),
        ("set_activity_outcome", json!({ "activity": choir, "outcome": "happened" })),
        ("find", json!({ "text": "allotment" })),
        ("open_person", json!({ "id": c.margaret })),
        (
            "likely_duplicates",
            json!({ "given": "Margaret", "family": "Oneill", "born": "1948", "postcode": "E3", "nhs_number": "9", "phone": "0", "except": "" }),
        ),
        ("open_form", json!({ "kind": "person", "id": c.margaret })),
        ("save_draft", json!({ "key": "note", "values": { "note": "words" } })),
        ("discard_draft", json!({ "key": "note" })),
        ("add_person", person),
        ("save_record", form),
        ("delete_record", json!({ "kind": "contact", "id": c.contact })),
        ("add_contact", contact),
        ("set_referral_status", status),
        ("complete_task", json!({ "task": c.task, "done": true })),
        ("set_appointment_outcome", json!({ "appointment": c.appointment, "outcome": "happened" })),
        ("run_late", json!({ "minutes": 15, "from": c.appointment })),
        ("say_travel", json!({ "id": c.appointment, "minutes": 25 })),
        (
            "record_reminder",
            json!({ "appointment": c.appointment, "wording": "confirmed", "version": "2026-11", "how": "text" }),
        ),
        ("record_no_reply", no_reply),
        ("wellbeing", json!({ "person": c.margaret })),
        (
            "share_measure",
            json!({ "person": c.margaret, "instrument": "ons4", "stage": "review", "help": "self" }),
        ),
        ("keep_shared", json!({ "answers": ["4", "5", "", "x"] })),
        (
            "finish_shared",
            json!({ "answers": ["4", "5", "3", "7"], "declined": false, "own_words": {} }),
        ),
        (
            "postpone_measure",
            json!({ "person": c.margaret, "instrument": "ons4", "reason": "upset", "again_on": "1/12/2026" }),
        ),
        ("record_death", json!({ "person": c.margaret, "on": "20/11/2026", "told_by": "Frank" })),
        ("withdraw_death", json!({ "person": c.margaret })),
        (
            "record_move",
            json!({ "person": c.margaret, "address": "2 Mill Lane", "postcode": "M2 2AB", "on": "", "out_of_area": true }),
        ),
        (
            "settle_conflict",
            json!({ "kind": "person", "id": c.margaret, "group": "name", "stamp": "x" }),
        ),
        ("undo", json!({ "undo": 4_000_000_000_u32 })),
        (
            "preview_import",
            json!({ "token": "file-1", "columns": ["given"], "decisions": { "2": "add" } }),
        ),
        (
            "run_import",
            json!({ "token": "file-1", "columns": ["given"], "decisions": { "2": "add" } }),
        ),
        ("import_calendar", json!({ "name": "Practice" })),
        ("forget_calendar", json!({ "name": "Practice" })),
        ("export_calendar", json!({ "from": "2026-11-24", "weeks": 4 })),
    ]
}

/// A week with everything in it.
fn week(anna: &mut Actor) -> Value {
    let mut week = anna.call("week_settings", json!({}));
    week["leave"] = json!([{ "from": "21/12/2026", "until": "1/1/2027", "words": "Annual leave" }]);
    week["clinics"] = json!([{ "weekday": 1, "from": "09:00", "until": "12:00", "site": "Stroudley Walk", "channel": "surgery" }]);
    week
}

/// Open commands that take no request of their own, or end the session.
const TAKE_NOTHING: &[&str] = &[
    "urgent_help",
    "list_concerns",
    "session_state",
    "suggest_passphrase",
    "lock",
    "cover",
    "list_backups",
    "back_up_now",
    "save_backup_as",
    "check_store",
    "settings",
    "week_settings",
    "wordings",
    "vocabularies",
    "list_schemes",
    "list_conflicts",
    "list_drafts",
    "list_calendars",
    "install_code_map",
    "list_instruments",
    "install_measure",
    "shared",
    "end_sharing",
    "remove_code_map",
    "alarm",
    "lone_working",
    "marks_due",
    "visit_page",
    "visit_marks",
    "go_on_with_visit",
    "resume_visit",
];

fn with(request: &Value, field: &str, value: &Value) -> Value {
    let mut request = request.clone();
    request[field] = value.clone();
    request
}

/// Runs `bad` for every good request; the caseload must say the same afterwards.
fn for_every_command(bad: impl Fn(&mut Actor, &str, &Value)) {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let before = anna.content_hash();
    for (command, request) in good(&mut anna, &caseload) {
        bad(&mut anna, command, &request);
        assert_eq!(anna.content_hash(), before, "{command} changed something");
    }
}

#[test]
fn every_field_of_every_request_takes_or_refuses_anything_and_leaves_nothing_behind() {
    let values = values();
    for_every_command(|anna, command, request| {
        for field in request.as_object().unwrap().keys() {
            for value in &values {
                ask(anna, command, &with(request, field, value), value);
            }
        }
    });
}

#[test]
fn a_request_that_is_none_or_lacks_a_field_or_has_another_is_refused_or_taken_whole() {
    for_every_command(|anna, command, request| {
        for value in values() {
            ask(anna, command, &value, &value);
        }
        for field in request.as_object().unwrap().keys() {
            let mut less = request.clone();
            less.as_object_mut().unwrap().remove(field);
            ask(anna, command, &less, &json!(null));
        }
        let more = with(request, "a_field_of_tomorrow", &json!("its words"));
        assert_eq!(
            anna.code(command, more),
            "internal",
            "{command} takes a field that it does not know"
        );
    });
}

#[test]
fn while_the_screen_is_shared_bad_answers_leave_nothing_behind() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let share = json!({ "person": c.margaret, "instrument": "ons4", "stage": "", "help": "self" });
    let before = anna.content_hash();
    let finish = json!({ "answers": ["4", "5", "3", "7"], "declined": false, "own_words": {} });
    for value in values() {
        for field in ["answers", "declined", "own_words"] {
            anna.call("share_measure", share.clone());
            ask(
                &mut anna,
                "keep_shared",
                &with(&json!({ "answers": [] }), "answers", &value),
                &value,
            );
            let saved = anna.attempt("finish_shared", with(&finish, field, &value));
            anna.call("end_sharing", json!({}));
            if let Ok(saved) = saved {
                anna.call("undo", json!({ "undo": saved["undo"] }));
            }
            assert_eq!(anna.content_hash(), before, "{field}");
        }
    }
}

#[test]
fn before_unlocking_bad_input_opens_nothing() {
    let mut anna = Actor::ready("Anna");
    anna.lock();
    let requests = [
        ("unlock", json!({ "passphrase": "" })),
        ("recover", json!({ "recovery_key": "x", "new_passphrase": "gravel pony exhale lantern" })),
        ("select_store", json!({ "token": "x" })),
        (
            "begin_set_up",
            json!({ "name": "Bow", "worker": "Anna", "passphrase": "gravel pony exhale lantern" }),
        ),
        ("confirm_recovery_key", json!({ "groups": ["x", "y"] })),
        ("answer_clock", json!({ "clock_is_right": true })),
        (
            "restore_backup",
            json!({ "token": "x", "passphrase": "", "recovery_key": "", "new_passphrase": "" }),
        ),
    ];
    for (command, request) in requests {
        for field in request.as_object().unwrap().keys() {
            for value in values()
                .iter()
                .filter(|value| !(command == "select_store" && tidies_to_nothing(value)))
            {
                ask(&mut anna, command, &with(&request, field, value), value);
                assert_eq!(anna.phase(), "locked", "{command}.{field}");
            }
        }
    }
    anna.unlock();
}

/// An empty token asks for a new caseload, which is no bad input.
fn tidies_to_nothing(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.chars().all(|c| c.is_control() || c.is_whitespace()))
}

#[test]
fn no_open_command_is_without_a_good_request_to_spoil() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    let good = good(&mut anna, &caseload);
    // Which is spoiled with the commands of the locked screens, above.
    let elsewhere = |name| name == "answer_clock";
    let open = COMMANDS.iter().filter(|command| command.when != doorstep_desk::When::locked);
    for command in open.filter(|command| !elsewhere(command.name)) {
        let spoiled = good.iter().any(|(name, _)| *name == command.name);
        let nothing = TAKE_NOTHING.contains(&command.name) || command.name == "choose_spreadsheet";
        assert!(spoiled != nothing, "{} needs a row", command.name);
    }
}

#[test]
fn the_words_of_a_note_are_kept_as_they_were_typed_in_any_script() {
    let mut anna = Actor::ready("Anna");
    let margaret = anna.has_a_small_caseload().margaret;
    for words in [
        "مرحبا بكم",
        "שלום",
        "👩‍👩‍👧‍👦 came",
        "日本語 ok",
        "a < b && c > \"d\" 'e' \\ %00",
        "one\n\ntwo\tthree",
    ] {
        let saved = anna.meets(&margaret, json!({ "note": words }));
        let id = doorstep_tests::id_of(&saved);
        assert_eq!(anna.sees("contact", &id, "note")["words"], words);
    }
    let long = "word ".repeat(19_999);
    let saved = anna.meets(&margaret, json!({ "note": long }));
    assert_eq!(anna.sees("contact", &doorstep_tests::id_of(&saved), "note")["words"], long.trim());
    let too_long = json!({ "person": margaret, "channel": "phone", "outcome": "spoke", "note": "word ".repeat(200_000) });
    let refused = anna.refused("add_contact", too_long);
    assert_eq!(refused.problems[0].field, "note");
}
