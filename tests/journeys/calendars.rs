//! Another calendar comes in as time that is taken; the diary goes out without names.

use chrono::TimeDelta;
use doorstep_tests::{Actor, raw};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Holds names that must never be seen again.
const WORK: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Rowan Pettigrew\r\n\
    BEGIN:VEVENT\r\nUID:rowan.pettigrew@practice.invalid\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n\
    RRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Mrs Featherstonehaugh\r\nATTENDEE;CN=Saoirse Quill:mailto:s@q.invalid\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:two\r\nDTSTART;TZID=Middle Earth:20261124T090000\r\nSUMMARY:Featherstonehaugh\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

fn file(anna: &Actor, name: &str, bytes: &[u8]) -> PathBuf {
    let file = anna.home().join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

fn brings(anna: &mut Actor, name: &str, bytes: &[u8], called: &str) -> Value {
    let file = file(anna, name, bytes);
    anna.pick.queue(&file);
    anna.call("import_calendar", json!({ "name": called }))
}

fn held(anna: &mut Actor) -> Vec<String> {
    let calendars = anna.call("list_calendars", json!({}))["calendars"].clone();
    let words = |line: &Value| format!("{}: {}", line["name"], line["holds"]).replace('"', "");
    calendars.as_array().unwrap().iter().map(words).collect()
}

/// Every row of busy time, and every setting, as text.
fn kept(anna: &mut Actor) -> String {
    anna.lock();
    let connection = raw(anna);
    let mut all = String::new();
    for sql in [
        "SELECT calendar || ' ' || uid || ' ' || start || ' ' || until FROM busy ORDER BY 1",
        "SELECT name || ' ' || value FROM setting ORDER BY 1",
    ] {
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.for_each(|row| all.push_str(&(row.unwrap() + "\n")));
    }
    drop(connection);
    anna.unlock();
    all
}

#[test]
fn a_calendar_is_brought_replaced_and_forgotten() {
    let mut anna = Actor::ready("Anna");
    let report = brings(&mut anna, "Work (2).ics", WORK.as_bytes(), "");
    assert_eq!(report["name"], "Work", "as the file is called, without the browser’s number");
    assert_eq!(report["words"][0], "3 busy times from 1 event, until 23 December 2027.");
    assert_eq!(report["problems"][0]["line"], 14);
    assert_eq!(held(&mut anna), ["Work: 3 busy times to come, until 23 December 2027"]);

    let fewer = WORK.replace("COUNT=3", "COUNT=2");
    brings(&mut anna, "calendar.ics", fewer.as_bytes(), "Work");
    assert_eq!(held(&mut anna), ["Work: 2 busy times to come, until 23 December 2027"]);
    anna.clock.move_by(TimeDelta::days(3));
    anna.lock();
    anna.unlock();
    assert_eq!(held(&mut anna), ["Work: 1 busy time to come, until 23 December 2027"]);

    anna.call("forget_calendar", json!({ "name": "Work" }));
    assert_eq!(held(&mut anna), [""; 0]);
    assert_eq!(anna.code("forget_calendar", json!({ "name": "Work" })), "not-found");
    assert!(!kept(&mut anna).contains("Work"), "nothing of it is left");
}

#[test]
fn nothing_of_another_calendar_is_kept_but_its_times() {
    let mut anna = Actor::ready("Anna");
    let report = brings(&mut anna, "work.ics", WORK.as_bytes(), "Practice");
    let kept = kept(&mut anna);
    assert!(kept.contains("Practice"), "{kept}");
    for name in ["owan", "ettigrew", "eatherstone", "aoirse", "uill", "invalid"] {
        assert!(!kept.contains(name), "{name}: {kept}");
        assert!(!report.to_string().contains(name), "{name}: {report}");
    }
}

#[test]
fn a_file_that_is_refused_changes_nothing() {
    let mut anna = Actor::ready("Anna");
    brings(&mut anna, "work.ics", WORK.as_bytes(), "Work");
    let before = (kept(&mut anna), anna.content_hash());
    let repeats =
        "BEGIN:VEVENT\nDTSTART:19800101T090000Z\nRRULE:FREQ=HOURLY\nEND:VEVENT\n".repeat(50);
    let endless = format!("BEGIN:VCALENDAR\n{repeats}END:VCALENDAR");
    let nested = format!("BEGIN:VCALENDAR\n{}", "BEGIN:VEVENT\n".repeat(50_000));
    let cases: [(&[u8], &str); 7] = [
        (b"", "not-a-calendar"),
        (b"Given,Family\nIda,Moss\n", "not-a-calendar"),
        (&WORK.as_bytes()[..WORK.len() - 40], "not-a-calendar"),
        (b"BEGIN:VCALENDAR\nX:\0\nEND:VCALENDAR\n", "not-a-calendar"),
        (nested.as_bytes(), "not-a-calendar"),
        (endless.as_bytes(), "too-large"),
        (&vec![b' '; 50 * 1024 * 1024], "too-large"),
    ];
    for (bytes, code) in cases {
        let file = file(&anna, "bad.ics", bytes);
        anna.pick.queue(&file);
        let refused = anna.refused("import_calendar", json!({ "name": "Work" }));
        assert_eq!(json!(refused.code), code, "{refused}");
        assert!(!refused.message.is_empty() && refused.advice.contains("Nothing was taken in"));
    }
    assert_eq!((kept(&mut anna), anna.content_hash()), before);
    assert_eq!(anna.call("import_calendar", json!({ "name": "" }))["name"], "", "a closed dialog");
}

/// The diary's file: each event by what it begins with.
fn takes_along(anna: &mut Actor) -> Vec<String> {
    let path = anna.home().join("diary.ics");
    anna.pick.queue(&path);
    let reply = anna.call("export_calendar", json!({ "from": "", "weeks": 2 }));
    assert_eq!(reply["name"], "diary.ics");
    let text = std::fs::read_to_string(&path).unwrap();
    for name in
        ["Margaret", "Neill", "Peggy", "Alder", "E3 4PT", "07700", "allotment", "Frank", "leaflets"]
    {
        assert!(!text.contains(name), "{name}: {text}");
    }
    text.split("BEGIN:VEVENT").skip(1).map(str::to_owned).collect()
}

fn says(event: &str, name: &str) -> String {
    let line = event.lines().find_map(|line| line.strip_prefix(name));
    line.unwrap_or_else(|| panic!("{name} in {event}")).trim_start_matches(':').to_owned()
}

#[test]
fn the_diary_is_taken_along_without_names_and_put_right_later() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let time = json!({ "start": "2026-11-26T13:00:00Z", "minutes": 90 });
    let what = json!({ "kind": "group-session", "words": "leaflets with Frank" });
    let group = anna.makes("activity", "", json!({ "what": what, "time": time }));
    let first = takes_along(&mut anna);
    assert_eq!(first.len(), 2);
    assert_eq!(says(&first[0], "UID"), c.appointment);
    assert_eq!(says(&first[0], "DTSTART"), ";TZID=Europe/London:20261124T093000");
    assert_eq!(says(&first[0], "STATUS"), "CONFIRMED");
    assert_eq!(says(&first[1], "UID"), group);
    assert_eq!(says(&first[1], "SUMMARY"), "Group session");
    assert_eq!(takes_along(&mut anna), first, "unchanged, it is the same to the byte");

    anna.clock.move_by(TimeDelta::seconds(5));
    let cancelled = json!({ "appointment": c.appointment, "outcome": "cancelled-by-us" });
    let undo = anna.call("set_appointment_outcome", cancelled)["undo"].clone();
    anna.call("delete_record", json!({ "kind": "activity", "id": group }));
    let second = takes_along(&mut anna);
    assert_eq!(second.len(), 2, "what the other calendar has is taken out of it");
    for (before, after) in first.iter().zip(&second) {
        assert_eq!(says(after, "STATUS"), "CANCELLED");
        assert_eq!(says(after, "UID"), says(before, "UID"));
        let sequence = |event| says(event, "SEQUENCE").parse::<u32>().unwrap();
        assert_eq!(sequence(after), sequence(before) + 5, "five seconds later");
    }

    anna.clock.move_by(TimeDelta::seconds(5));
    anna.call("undo", json!({ "undo": undo }));
    let moved = json!({ "time": { "start": "2027-02-01T10:00:00Z" } });
    anna.edits("appointment", &c.appointment, moved);
    let third = takes_along(&mut anna);
    let there = third.iter().find(|event| says(event, "UID") == c.appointment).unwrap();
    assert_eq!(
        says(there, "STATUS"),
        "CONFIRMED",
        "moved out of the weeks, it is still said where to"
    );
    assert_eq!(says(there, "DTSTART"), ";TZID=Europe/London:20270201T100000");
}

#[test]
fn what_never_went_out_does_not_go_out_as_cancelled() {
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    let cancelled = json!({ "appointment": c.appointment, "outcome": "cancelled-by-person" });
    anna.call("set_appointment_outcome", cancelled);
    assert_eq!(takes_along(&mut anna), [""; 0]);
}

#[test]
fn what_goes_out_comes_back_as_busy_time() {
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    takes_along(&mut anna);
    anna.pick.queue(&anna.home().join("diary.ics"));
    let report = anna.call("import_calendar", json!({ "name": "Diary" }));
    assert_eq!(report["words"][0], "1 busy time from 1 event, until 23 December 2027.");
    assert_eq!(report["problems"], json!([]));
}
