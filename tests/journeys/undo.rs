//! Every write can be taken back, and leaves the caseload as it was; what cannot says why.

use chrono::TimeDelta;
use doorstep_desk::{COMMANDS, Effect};
use doorstep_tests::{Actor, Caseload, commands_without_undo};
use serde_json::{Value, json};

type Act = fn(&mut Actor, &Caseload) -> Value;

/// Every write command at least once, as it is plausibly asked for.
const WRITES: &[(&str, Act)] = &[
    ("add_person", |anna, _| {
        anna.call(
            "add_person",
            json!({ "given": "Ines", "phone": "07700 900999", "postcode": "E1 1AA" }),
        )
    }),
    ("save_record", |anna, c| {
        anna.edits("person", &c.margaret, json!({ "name": { "given": "Maggie" } }))
    }),
    ("save_record", |anna, c| {
        let ways =
            json!({ "first": null, "second": { "kind": "landline", "value": "020 7946 0000" } });
        anna.edits("person", &c.margaret, json!({ "reach": ways }))
    }),
    ("save_record", |anna, c| {
        let groups =
            json!({ "what": { "words": "Send the leaflet" }, "due": { "on": "30/11/2026" } });
        anna.call("save_record", json!({ "kind": "task", "id": "", "version": "", "person": c.frank, "groups": groups, "draft": "" }))
    }),
    ("save_concern", |anna, c| {
        let groups = json!({ "seen": { "words": "Bruises on both wrists" } });
        anna.call("save_concern", json!({ "person": c.margaret, "groups": groups }))
    }),
    ("delete_record", |anna, c| {
        anna.call("delete_record", json!({ "kind": "contact", "id": c.contact }))
    }),
    ("delete_record", |anna, c| {
        anna.call("delete_record", json!({ "kind": "person", "id": c.margaret }))
    }),
    ("add_contact", |anna, c| {
        anna.meets(&c.margaret, json!({
            "note": "Went together", "appointment": c.appointment, "follow_up": "Ring", "next_at": "2026-12-01T10:00",
        }))
    }),
    ("set_referral_status", |anna, c| {
        anna.call(
            "set_referral_status",
            json!({ "referral": c.referral, "status": "closed", "reason": "goals-met" }),
        )
    }),
    ("complete_task", |anna, c| {
        anna.call("complete_task", json!({ "task": c.task, "done": true }))
    }),
    ("set_appointment_outcome", |anna, c| {
        anna.call(
            "set_appointment_outcome",
            json!({ "appointment": c.appointment, "outcome": "happened" }),
        )
    }),
    ("set_appointment_outcome", |anna, c| {
        anna.call(
            "set_appointment_outcome",
            json!({ "appointment": c.appointment, "outcome": "cancelled-by-us" }),
        )
    }),
    ("mark_entered", |anna, c| {
        let entered = json!({ "kind": "contact", "id": c.contact, "entered": true, "words": "Agreed to visit." });
        anna.call("mark_entered", entered)
    }),
    ("save_register", |anna, c| {
        let came = json!({ "activity": c.choir, "people": [c.margaret, c.frank], "unnamed": 2 });
        anna.call("save_register", came)
    }),
    ("set_activity_outcome", |anna, c| {
        anna.call("set_activity_outcome", json!({ "activity": c.choir, "outcome": "cancelled" }))
    }),
    ("run_late", |anna, _| {
        anna.clock.move_by(TimeDelta::days(1));
        let saved = anna.call("run_late", json!({ "minutes": 20, "from": "" }));
        anna.clock.move_by(TimeDelta::days(-1));
        saved
    }),
    ("say_travel", |anna, c| {
        anna.call("say_travel", json!({ "id": c.appointment, "minutes": 25 }))
    }),
    ("record_reminder", |anna, c| {
        let with = json!({ "appointment": c.appointment, "wording": "confirmed", "version": "2026-11", "how": "text" });
        anna.call("record_reminder", with)
    }),
    ("record_no_reply", |anna, c| {
        let steps =
            json!([{ "step": "rang" }, { "step": "told", "words": "Sue, the duty worker" }]);
        anna.call(
            "record_no_reply",
            json!({ "appointment": c.appointment, "steps": steps, "retry_at": "2026-11-26T09:30" }),
        )
    }),
    ("save_record", |anna, c| {
        let answers = json!({ "instrument": "ucla3", "on": "20/11/2026", "stage": "baseline", "given": "3 2 3" });
        anna.call("save_record", json!({ "kind": "measure", "id": "", "version": "", "person": c.margaret, "groups": { "answers": answers }, "draft": "" }))
    }),
    ("postpone_measure", |anna, c| {
        let not_now = json!({ "person": c.margaret, "instrument": "ons4", "reason": "upset", "again_on": "" });
        anna.call("postpone_measure", not_now)
    }),
    ("finish_shared", |anna, c| {
        let share =
            json!({ "person": c.margaret, "instrument": "ons4", "stage": "", "help": "self" });
        anna.call("share_measure", share);
        let answers =
            json!({ "answers": ["4", "5", "x", "7"], "declined": false, "own_words": {} });
        let saved = anna.call("finish_shared", answers);
        anna.call("end_sharing", json!({}));
        saved
    }),
    ("record_death", |anna, c| {
        anna.call(
            "record_death",
            json!({ "person": c.margaret, "on": "21/11/2026", "told_by": "Frank" }),
        )
    }),
    ("withdraw_death", |anna, c| anna.call("withdraw_death", json!({ "person": c.frank }))),
    ("record_move", |anna, c| {
        let to = json!({ "person": c.margaret, "address": "2 Mill Lane", "postcode": "M2 2AB", "on": "", "out_of_area": true });
        anna.call("record_move", to)
    }),
    ("run_import", |anna, _| {
        let file = anna.home().join("people.csv");
        std::fs::write(&file, "First name,Surname\nAbdul,Rahman\nSiân,Griffiths\n").unwrap();
        anna.pick.queue(&file);
        let sheet = anna.call("choose_spreadsheet", json!({}));
        let plan =
            json!({ "token": sheet["token"], "columns": ["given", "family"], "decisions": {} });
        anna.call("run_import", plan)
    }),
    ("start_visit", |anna, c| {
        let saved = goes_in(anna, c);
        anna.call("end_visit", json!({ "safe": false }));
        saved
    }),
    ("end_visit", |anna, _| anna.call("end_visit", json!({ "safe": true }))),
];

/// What must have happened before a write is plausible.
const BEFOREHAND: &[(&str, Act)] = &[("end_visit", |anna, c| {
    goes_in(anna, c);
    anna.call("end_visit", json!({ "safe": false }))
})];

fn goes_in(anna: &mut Actor, c: &Caseload) -> Value {
    let visit = json!({ "appointment": c.appointment, "until": "10:00", "pin": "" });
    anna.call("start_visit", visit)
}

#[test]
fn every_write_is_taken_back_whole() {
    let mut anna = Actor::ready("Anna");
    let caseload = anna.has_a_small_caseload();
    anna.call("record_death", json!({ "person": caseload.frank, "on": "", "told_by": "" }));
    for (command, act) in WRITES {
        if let Some((_, prepare)) = BEFOREHAND.iter().find(|(name, _)| name == command) {
            prepare(&mut anna, &caseload);
        }
        let before = anna.content_hash();
        let story = anna.opens(&caseload.margaret);
        let undo = act(&mut anna, &caseload)["undo"].clone();
        assert_ne!(anna.content_hash(), before, "{command} writes something");
        anna.call("undo", json!({ "undo": undo }));
        assert_eq!(anna.content_hash(), before, "{command} is taken back");
        assert_eq!(anna.opens(&caseload.margaret), story, "{command} leaves no mark on the page");
        assert_eq!(anna.code("undo", json!({ "undo": undo })), "cannot-undo", "{command} once");
    }
}

#[test]
fn no_write_command_is_without_a_case_here() {
    for command in COMMANDS.iter().filter(|command| command.effect == Effect::write) {
        let has_one = WRITES.iter().any(|(name, _)| *name == command.name);
        assert!(has_one, "{} needs a row in WRITES", command.name);
    }
}

#[test]
fn every_other_command_that_keeps_something_says_why_it_has_no_undo() {
    let keeps = |effect| matches!(effect, Effect::session | Effect::draft | Effect::lasting);
    let expected = COMMANDS.iter().filter(|command| keeps(command.effect)).map(|c| c.name);
    let listed = commands_without_undo().iter().map(|(name, _)| *name);
    assert!(expected.eq(listed), "the list is of exactly these commands, in their order");
}

#[test]
fn what_was_changed_since_is_not_undone() {
    let mut anna = Actor::ready("Anna");
    let Caseload { margaret, .. } = anna.has_a_small_caseload();
    let first = anna.edits("person", &margaret, json!({ "name": { "given": "Maggie" } }));
    anna.edits("person", &margaret, json!({ "name": { "given": "Mags" } }));
    let before = anna.content_hash();
    assert_eq!(anna.code("undo", json!({ "undo": first["undo"] })), "cannot-undo");
    assert_eq!(anna.content_hash(), before);
    assert_eq!(anna.code("undo", json!({ "undo": 4_000_000_000_u32 })), "cannot-undo");
}

#[test]
fn undo_works_after_locking_and_unlocking() {
    let mut anna = Actor::ready("Anna");
    let before = anna.content_hash();
    let saved = anna.call("add_person", json!({ "given": "Ines", "phone": "07700 900999" }));
    anna.lock();
    anna.unlock();
    anna.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(anna.content_hash(), before);
}
