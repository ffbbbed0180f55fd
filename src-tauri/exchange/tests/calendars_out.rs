//! The diary as a calendar file: what it says, what it does not, and that it comes back as it went; and files made
//! of anything at all.

use chrono::{DateTime, TimeDelta, Utc};
use doorstep_exchange::calendar::{Entry, Window, read, write};
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn entry() -> Entry {
    Entry {
        uid: "0192f0c0-0000-7000-8000-000000000001".to_owned(),
        start: at("2026-07-01T08:30:00Z"),
        minutes: 45,
        words: "Home visit".to_owned(),
        cancelled: false,
        sequence: 12,
        changed: at("2026-06-01T10:00:00Z"),
    }
}

#[test]
fn an_entry_says_when_and_how_and_nothing_else() {
    let text = write(&[entry()]);
    let event = text.split_once("BEGIN:VEVENT\r\n").expect("an event").1;
    let mut lines: Vec<&str> =
        event.split("\r\n").take_while(|line| *line != "END:VEVENT").collect();
    lines.sort_unstable();
    let expect = [
        "CLASS:PRIVATE",
        "DTEND;TZID=Europe/London:20260701T101500",
        "DTSTAMP:20260601T100000Z",
        "DTSTART;TZID=Europe/London:20260701T093000",
        "LAST-MODIFIED:20260601T100000Z",
        "SEQUENCE:12",
        "STATUS:CONFIRMED",
        "SUMMARY:Home visit",
        "TRANSP:OPAQUE",
        "UID:0192f0c0-0000-7000-8000-000000000001",
    ];
    assert_eq!(lines, expect);
    let cancelled = write(&[Entry { cancelled: true, ..entry() }]);
    assert!(cancelled.contains("\r\nSTATUS:CANCELLED\r\n"));
    assert!(cancelled.contains("\r\nTRANSP:TRANSPARENT\r\n"));
}

#[test]
fn lines_end_and_are_folded_as_the_standard_wants() {
    let words = "Café, crèche; ".repeat(12);
    let text = write(&[Entry { words, ..entry() }]);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    // 75 octets, to which the crate does not count the blank that says that a line goes on.
    assert!(text.split("\r\n").all(|line| line.trim_start_matches(' ').len() <= 75));
    assert!(text.contains("\r\n "), "a long line is folded");
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
    assert!(text.contains("TZID:Europe/London\r\n"));
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    // Through both changes of the clock, in steps of five minutes.
    let one = (0..130_000_i64, 1..600_u32, any::<bool>());
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let entry = |(n, (step, minutes, cancelled)): (usize, (i64, u32, bool))| Entry {
            uid: format!("entry-{n}"),
            start: at("2026-02-01T00:00:00Z") + TimeDelta::minutes(5 * step),
            minutes,
            cancelled,
            ..entry()
        };
        all.into_iter().enumerate().map(entry).collect()
    })
}

/// Long enough for everything that `entries` makes.
fn window() -> Window {
    Window { from: at("2026-01-01T00:00:00Z"), until: at("2028-01-01T00:00:00Z") }
}

proptest! {
    #[test]
    fn what_goes_out_comes_back_as_the_same_times(entries in entries()) {
        let reading = read(write(&entries).as_bytes(), window()).expect("a calendar");
        let mut expect: Vec<_> = entries
            .iter()
            .filter(|entry| !entry.cancelled)
            .map(|entry| (entry.start, entry.start + TimeDelta::minutes(entry.minutes.into())))
            .collect();
        expect.sort_unstable();
        let mut found: Vec<_> = reading.busy.iter().map(|busy| (busy.start, busy.until)).collect();
        found.sort_unstable();
        prop_assert_eq!(found, expect);
        prop_assert_eq!(reading.problems, []);
    }

    #[test]
    fn anything_at_all_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes, window());
    }

    #[test]
    fn a_calendar_with_anything_changed_in_it_is_read_or_refused(
        which in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = FILES[which].to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(reading) = read(&bytes, window()) {
            prop_assert!(reading.busy.iter().all(|busy| busy.start < busy.until));
        }
    }

    #[test]
    fn every_rule_and_time_is_read_or_refused(
        start in "[0-9+-]{4,9}[0-9]{4}T[0-9]{6}Z?",
        freq in "(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)",
        parts in prop::collection::vec(
            "(COUNT|INTERVAL|BYDAY|BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYSETPOS|BYHOUR|BYMINUTE|UNTIL|WKST)=(-?[0-9]{1,3}|[0-9]{8,9}T[0-9]{6}Z|-?[15]?(MO|SU|TU)|)(,-?[0-9]{1,2})?",
            0..4,
        ),
    ) {
        let rule = parts.iter().fold(format!("FREQ={freq}"), |rule, part| format!("{rule};{part}"));
        for zone in ["", ";TZID=Europe/London", ";TZID=America/New_York"] {
            let event = format!("BEGIN:VEVENT\nDTSTART{zone}:{start}\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT");
            let _ = read(format!("BEGIN:VCALENDAR\n{event}\nEND:VCALENDAR").as_bytes(), window());
        }
    }
}

const FILES: [&[u8]; 3] = [
    include_bytes!("fixtures/calendars/outlook.ics"),
    include_bytes!("fixtures/calendars/google.ics"),
    include_bytes!("fixtures/calendars/apple.ics"),
];
