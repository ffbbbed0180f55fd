//! The diary as a calendar file, read by another program: the `icalendar` package for Python.

use crate::tools::python;
use doorstep_tests::Actor;
use serde_json::{Value, json};
use std::process::Command;

/// Reads the file with its own rules and time zone, and says each event as JSON.
const READ: &str = "
import datetime, icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
assert not calendar.errors, calendar.errors
for zone in calendar.walk('VTIMEZONE'):
    assert zone.tz_name == 'Europe/London' and not zone.errors
events = []
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    utc = lambda name: event.decoded(name).astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%MZ')
    events.append([utc('DTSTART'), utc('DTEND'), str(event['SUMMARY']), str(event['STATUS']), str(event['CLASS']), sorted(event.keys())])
print(json.dumps(events))
";

/// The package is there, as `script/bootstrap` installs it. Where everything is decided it must be.
fn reader_is_here() -> bool {
    let asked = Command::new(python()).args(["-c", "import icalendar"]).output();
    let here = asked.is_ok_and(|output| output.status.success());
    assert!(here || std::env::var_os("CI").is_none(), "script/bootstrap installs icalendar");
    if !here {
        println!("Left out: run script/bootstrap to have icalendar for Python.");
    }
    here
}

#[test]
fn another_program_reads_the_diary_and_finds_no_name_in_it() {
    let _turn = crate::turn();
    if !reader_is_here() {
        return;
    }
    let mut anna = Actor::ready("Anna");
    let c = anna.has_a_small_caseload();
    // In the hour of autumn that comes twice, and after it; cancelled; work without a person.
    for (person, start, channel) in [
        (&c.margaret, "2027-10-31T01:30:00Z", "phone"),
        (&c.frank, "2027-07-01T08:00:00Z", "surgery"),
    ] {
        let time = json!({ "start": start, "minutes": 45 });
        anna.makes("appointment", person, json!({ "time": time, "venue": { "channel": channel } }));
    }
    let what = json!({ "kind": "group-session", "words": "Walk with Peggy" });
    let time = json!({ "start": "2027-07-02T13:00:00Z", "minutes": 90 });
    anna.makes(
        "activity",
        "",
        json!({ "what": what, "time": time, "venue": { "words": "14 Alder Court" } }),
    );
    let file = anna.home().join("diary.ics");
    let takes_along = |anna: &mut Actor| {
        anna.pick.queue(&anna.home().join("diary.ics"));
        anna.call("export_calendar", json!({ "from": "", "weeks": 52 }));
    };
    takes_along(&mut anna);
    let outcome = json!({ "appointment": c.appointment, "outcome": "cancelled-by-us" });
    anna.call("set_appointment_outcome", outcome);
    takes_along(&mut anna);

    let said = Command::new(python()).args(["-c", READ]).arg(&file).output().unwrap();
    let events: Value = serde_json::from_slice(&said.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&said.stderr)));
    let keys = json!([
        "CLASS",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "LAST-MODIFIED",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "TRANSP",
        "UID"
    ]);
    let expect = json!([
        ["2026-11-24T09:30Z", "2026-11-24T09:50Z", "Home visit", "CANCELLED", "PRIVATE", keys],
        ["2027-07-01T08:00Z", "2027-07-01T08:45Z", "Surgery", "CONFIRMED", "PRIVATE", keys],
        ["2027-07-02T13:00Z", "2027-07-02T14:30Z", "Group session", "CONFIRMED", "PRIVATE", keys],
        ["2027-10-31T01:30Z", "2027-10-31T02:15Z", "Phone", "CONFIRMED", "PRIVATE", keys],
    ]);
    assert_eq!(events, expect);
    holds_no_name(&std::fs::read(&file).unwrap());
}

/// Neither plain nor in base64, wherever in a triple of bytes a name begins.
fn holds_no_name(file: &[u8]) {
    let unfolded = String::from_utf8(file.to_vec()).unwrap().replace("\r\n ", "").to_lowercase();
    for name in [
        "Margaret",
        "O’Neill",
        "Neill",
        "Peggy",
        "Frank",
        "Alder Court",
        "E3 4PT",
        "07700 900214",
        "9434765919",
    ] {
        assert!(!unfolded.contains(&name.to_lowercase()), "{name}");
        for encoded in base64_of(name) {
            assert!(!unfolded.contains(&encoded.to_lowercase()), "{name} in base64");
        }
    }
}

/// What of a text's base64 does not depend on what stands around it, for each of the three places to begin.
fn base64_of(text: &str) -> Vec<String> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let from = |skip: usize| {
        let whole = text.as_bytes()[skip..].chunks_exact(3);
        let four = |three: &[u8]| {
            let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
            [18, 12, 6, 0].map(|by| char::from(LETTERS[bits >> by & 63]))
        };
        whole.flat_map(four).collect()
    };
    (0..3).map(from).collect()
}
