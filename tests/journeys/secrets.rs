//! No answer holds a secret or says where anything lies.

use doorstep_desk::COMMANDS;
use doorstep_tests::{Actor, PASSPHRASE};
use serde_json::{Value, json};

const PIN: &str = "90817263";

/// A request of every command that goes through, or is refused for an ordinary reason.
fn requests(anna: &mut Actor) -> Vec<(&'static str, Value)> {
    let c = anna.has_a_small_caseload();
    let file = anna.home().join("people.csv");
    std::fs::write(&file, "First name,Surname\nAbdul,Rahman\n").unwrap();
    anna.pick.queue(&file);
    let sheet = anna.call("choose_spreadsheet", json!({}));
    let plan = json!({ "token": sheet["token"], "columns": ["given", "family"], "decisions": {} });
    let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261124T090000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR";
    std::fs::write(anna.home().join("work.ics"), calendar).unwrap();
    for name in ["copy.doorstep-backup", "people.csv", "work.ics", "diary.ics"] {
        anna.pick.queue(&anna.home().join(name));
    }
    let choir = &c.choir;
    let settings = anna.call("settings", json!({}));
    let week = anna.call("week_settings", json!({}));
    vec![
        ("session_state", json!({})),
        ("suggest_passphrase", json!({})),
        ("check_passphrase", json!({ "passphrase": PASSPHRASE })),
        ("keep_awake", json!({})),
        ("hide_names", json!({ "on": true })),
        ("set_cover_pin", json!({ "pin": PIN, "until": "10:00" })),
        ("change_passphrase", json!({ "current": "not it", "new_passphrase": PASSPHRASE })),
        ("list_backups", json!({})),
        ("back_up_now", json!({})),
        ("save_backup_as", json!({})),
        ("check_store", json!({})),
        ("settings", json!({})),
        ("save_settings", settings),
        ("week_settings", json!({})),
        ("save_week_settings", week),
        ("urgent_help", json!({})),
        ("save_urgent_help", json!({ "numbers": { "lead": "020 7946 0001" }, "checked_on": "" })),
        ("vocabularies", json!({})),
        ("wordings", json!({})),
        ("save_wording", json!({ "id": "confirmed", "words": "See you {day} at {time}." })),
        ("today", json!({})),
        ("diary", json!({})),
        ("offer_times", json!({ "person": c.margaret })),
        ("check_time", json!({ "start": "2026-11-24T09:30", "channel": "phone" })),
        ("late_day", json!({})),
        ("remind", json!({ "appointment": c.appointment })),
        ("text_code", json!({ "appointment": c.appointment, "words": "See you" })),
        ("no_reply", json!({ "appointment": c.appointment })),
        ("list_people", json!({ "status": "all" })),
        ("copy_words", json!({ "words": "See you at two" })),
        ("gp_record", json!({})),
        ("gp_text", json!({ "kind": "contact", "id": c.contact })),
        ("save_gp_since", json!({ "on": "1/11/2026" })),
        ("install_code_map", json!({})),
        ("remove_code_map", json!({})),
        ("list_activities", json!({})),
        ("open_activity", json!({ "id": choir })),
        ("trip_before", json!({ "origin": "Office", "destination": "E3 4" })),
        ("claims", json!({})),
        ("save_claims_as", json!({})),
        ("save_claim_rate", json!({ "pence": 40 })),
        ("save_register", json!({ "activity": choir, "people": [c.margaret], "unnamed": 2 })),
        ("set_activity_outcome", json!({ "activity": choir, "outcome": "happened" })),
        ("mark_entered", json!({ "kind": "contact", "id": c.contact, "entered": true })),
        ("find", json!({ "text": "margaret" })),
        ("open_person", json!({ "id": c.margaret })),
        ("likely_duplicates", json!({ "nhs_number": "943 476 5919" })),
        ("open_form", json!({ "kind": "person", "id": c.margaret })),
        ("list_schemes", json!({})),
        ("list_conflicts", json!({})),
        ("open_concern", json!({ "person": c.margaret })),
        ("list_concerns", json!({})),
        ("keep_concern", json!({ "key": "concern:new:1", "values": { "seen": { "words": "x" } } })),
        ("save_concern", json!({ "person": c.margaret, "groups": { "seen": { "words": "x" } } })),
        ("save_draft", json!({ "key": "note", "values": { "note": "words" } })),
        ("list_drafts", json!({})),
        ("discard_draft", json!({ "key": "note" })),
        ("add_person", json!({ "given": "Ines", "phone": "07700 900999" })),
        (
            "save_record",
            json!({ "kind": "person", "id": "", "version": "", "person": "", "groups": {}, "draft": "" }),
        ),
        ("add_contact", json!({ "person": c.margaret, "channel": "phone", "outcome": "spoke" })),
        (
            "set_referral_status",
            json!({ "referral": c.referral, "status": "paused", "reason": "away" }),
        ),
        ("complete_task", json!({ "task": c.task, "done": true })),
        ("set_appointment_outcome", json!({ "appointment": c.appointment, "outcome": "spoke" })),
        ("run_late", json!({ "minutes": 15, "from": "" })),
        ("say_travel", json!({ "id": c.appointment, "minutes": 25 })),
        (
            "record_reminder",
            json!({ "appointment": c.appointment, "wording": "confirmed", "version": "1", "how": "text" }),
        ),
        ("record_no_reply", json!({ "appointment": c.appointment, "steps": [] })),
        ("record_death", json!({ "person": c.margaret, "on": "", "told_by": "" })),
        ("withdraw_death", json!({ "person": c.margaret })),
        (
            "record_move",
            json!({ "person": c.frank, "address": "2 Mill Lane", "postcode": "", "on": "", "out_of_area": false }),
        ),
        ("delete_record", json!({ "kind": "person", "id": c.margaret })),
        (
            "settle_conflict",
            json!({ "kind": "person", "id": c.frank, "group": "name", "stamp": "" }),
        ),
        ("undo", json!({ "undo": 1 })),
        ("choose_spreadsheet", json!({})),
        ("preview_import", plan.clone()),
        ("run_import", plan),
        ("import_calendar", json!({ "name": "" })),
        ("list_calendars", json!({})),
        ("export_calendar", json!({ "from": "", "weeks": 4 })),
        ("forget_calendar", json!({ "name": "work" })),
        ("list_instruments", json!({})),
        ("install_measure", json!({})),
        ("wellbeing", json!({ "person": c.frank })),
        (
            "postpone_measure",
            json!({ "person": c.frank, "instrument": "ucla3", "reason": "upset", "again_on": "" }),
        ),
        (
            "share_measure",
            json!({ "person": c.frank, "instrument": "ons4", "stage": "", "help": "self" }),
        ),
        ("shared", json!({})),
        ("keep_shared", json!({ "answers": ["4", "", "", ""] })),
        (
            "finish_shared",
            json!({ "answers": ["4", "5", "3", "7"], "declined": false, "own_words": {} }),
        ),
        ("end_sharing", json!({})),
        ("alarm", json!({})),
        ("quiet_alarm", json!({ "safe": false })),
        ("lone_working", json!({})),
        ("save_lone_working", json!({})),
        ("marks_due", json!({})),
        ("plan_visit", json!({ "appointment": c.appointment, "until": "" })),
        ("start_visit", json!({ "appointment": c.appointment, "until": "10:00", "pin": PIN })),
        ("visit_page", json!({})),
        ("visit_marks", json!({})),
        ("go_on_with_visit", json!({})),
        ("end_visit", json!({ "safe": false })),
        ("resume_visit", json!({})),
        ("end_visit", json!({ "safe": true })),
        ("set_cover_pin", json!({ "pin": PIN, "until": "10:00" })),
        ("cover", json!({})),
        ("lift_cover", json!({ "pin": "1111" })),
        ("lift_cover", json!({ "pin": PIN })),
        ("lock", json!({})),
        ("unlock", json!({ "passphrase": "not it" })),
        ("recover", json!({ "recovery_key": "not it", "new_passphrase": PASSPHRASE })),
        ("choose_backup", json!({})),
        (
            "restore_backup",
            json!({ "token": "file-1", "passphrase": PASSPHRASE, "recovery_key": "", "new_passphrase": "" }),
        ),
        ("choose_folder", json!({})),
        ("select_store", json!({ "token": "9" })),
        ("begin_set_up", json!({ "name": "Bow", "worker": "Anna", "passphrase": PASSPHRASE })),
        ("confirm_recovery_key", json!({ "groups": ["not", "it"] })),
        ("answer_clock", json!({ "clock_is_right": true })),
        ("unlock", json!({ "passphrase": PASSPHRASE })),
    ]
}

#[test]
fn no_answer_holds_the_passphrase_the_recovery_key_the_pin_or_a_path() {
    let mut anna = Actor::ready("Anna");
    let bare = anna.recovery().trim_start_matches("AGE-SECRET-KEY-1").to_owned();
    let hidden = [
        PASSPHRASE.to_owned(),
        anna.recovery().to_owned(),
        bare,
        PIN.to_owned(),
        anna.home().to_str().unwrap().to_owned(),
    ];
    let requests = requests(&mut anna);
    for command in COMMANDS {
        assert!(
            requests.iter().any(|(name, _)| *name == command.name),
            "{} needs a row",
            command.name
        );
    }
    for (command, request) in requests {
        let said = match anna.attempt(command, request) {
            Ok(reply) => reply.to_string(),
            Err(error) => serde_json::to_string(&error).unwrap() + &error.to_string(),
        };
        for secret in &hidden {
            assert!(!said.contains(secret.as_str()), "{command} gives something away");
        }
        assert!(!said.contains("data/caseload") && !said.contains("/anchors"), "{command}: {said}");
    }
}
