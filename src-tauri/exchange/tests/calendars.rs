//! Calendars as three real programs write them, and as nobody should: the time they take, and nothing else.

use chrono::{DateTime, Utc};
use doorstep_domain::day::london;
use doorstep_exchange::calendar::{Busy, CalendarError, Reading, Window, read};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

/// From a Sunday in November for thirteen months.
fn window() -> Window {
    Window { from: at("2026-11-22T00:00:00Z"), until: at("2027-12-22T00:00:00Z") }
}

/// "2026-11-24 09:30 to 10:30" by the clock in London.
fn shown(busy: &[Busy]) -> Vec<String> {
    let words = |busy: &Busy| {
        let (start, until) = (london(busy.start), london(busy.until));
        let format = if start.date() == until.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
        format!("{} to {}", start.format("%Y-%m-%d %H:%M"), until.format(format))
    };
    busy.iter().map(words).collect()
}

/// A calendar of one event that says this, one property a line.
fn of_event(lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:one\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
}

fn taken(file: &str, window: Window) -> Reading {
    read(file.as_bytes(), window).expect("a calendar")
}

#[test]
fn outlook_is_read() {
    let reading = read(include_bytes!("fixtures/calendars/outlook.ics"), window()).expect("read");
    let expect = [
        "2026-11-25 14:00 to 15:00",
        "2026-12-08 09:30 to 10:30",
        "2026-12-24 00:00 to 2026-12-29 00:00",
        "2027-03-16 12:00 to 13:30",
    ];
    assert_eq!(shown(&reading.busy), expect);
    assert_eq!((reading.events, reading.free, reading.outside), (4, 2, 0));
    assert_eq!(reading.problems, []);
}

#[test]
fn google_is_read() {
    let reading = read(include_bytes!("fixtures/calendars/google.ics"), window()).expect("read");
    let expect = [
        "2026-11-27 11:00 to 11:45",
        "2026-12-07 14:30 to 15:30",
        "2027-02-01 09:00 to 10:00",
        "2027-03-01 09:00 to 10:00",
        "2027-05-03 09:00 to 10:00",
        "2027-06-07 09:00 to 10:00",
        "2027-07-05 09:00 to 10:00",
        "2027-08-02 09:00 to 10:00",
        "2027-09-06 09:00 to 10:00",
        "2027-10-04 09:00 to 10:00",
        "2027-11-01 09:00 to 10:00",
        "2027-12-06 09:00 to 10:00",
    ];
    assert_eq!(shown(&reading.busy), expect);
    assert_eq!((reading.events, reading.free, reading.outside), (3, 2, 1));
    assert_eq!(reading.problems, []);
}

#[test]
fn apple_is_read() {
    let reading = read(include_bytes!("fixtures/calendars/apple.ics"), window()).expect("read");
    let expect = [
        "2026-11-30 15:45 to 16:15",
        "2026-12-02 17:00 to 18:00",
        "2026-12-09 17:00 to 18:00",
        "2026-12-10 17:00 to 18:00",
        "2026-12-14 14:45 to 15:15",
        "2027-03-28 00:00 to 2027-03-29 00:00",
        "2027-03-29 10:30 to 11:30",
    ];
    assert_eq!(shown(&reading.busy), expect);
    assert_eq!(reading.problems, []);
}

#[test]
fn nothing_but_times_is_taken() {
    for file in [
        &include_bytes!("fixtures/calendars/outlook.ics")[..],
        include_bytes!("fixtures/calendars/google.ics"),
        include_bytes!("fixtures/calendars/apple.ics"),
    ] {
        let reading = read(file, window()).expect("read");
        for Busy { uid, .. } in &reading.busy {
            assert!(uid.len() == 32 && uid.bytes().all(|b| b.is_ascii_hexdigit()), "{uid}");
        }
        let again = read(file, window()).expect("read");
        assert_eq!(again, reading, "the same file brings the same again");
    }
}

#[test]
fn time_is_taken_as_the_clock_on_the_wall_says_across_both_changes() {
    let window = Window { from: at("2026-03-01T00:00:00Z"), until: at("2026-11-30T00:00:00Z") };
    let check = |lines: &str, expect: &[&str]| {
        let reading = taken(&of_event(lines), window);
        let found: Vec<String> = reading
            .busy
            .iter()
            .map(|busy| {
                format!("{} {}", busy.start.format("%m-%dT%H:%M"), busy.until.format("%m-%dT%H:%M"))
            })
            .collect();
        assert_eq!(found, expect, "{lines}: {:?}", reading.problems);
    };
    let weekly = "DTEND;TZID=Europe/London:20260323T100000\nRRULE:FREQ=WEEKLY;COUNT=2";
    check(
        &format!("DTSTART;TZID=Europe/London:20260323T090000\n{weekly}"),
        &["03-23T09:00 03-23T10:00", "03-30T08:00 03-30T09:00"],
    );
    check(
        "DTSTART;TZID=GMT Standard Time:20261019T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20261026T090000Z",
        &["10-19T08:00 10-19T09:00", "10-26T09:00 10-26T10:00"],
    );
    check(
        "DTSTART:20261019T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2",
        &["10-19T09:00 10-19T10:00", "10-26T09:00 10-26T10:00"],
    );
    check("DTSTART:20260329T013000\nDURATION:PT30M", &["03-29T01:30 03-29T02:00"]);
    check("DTSTART:20261025T013000\nDURATION:PT30M", &["10-25T00:30 10-25T01:00"]);
    check("DTSTART;VALUE=DATE:20260329", &["03-29T00:00 03-29T23:00"]);
    check("DTSTART;VALUE=DATE:20261025", &["10-24T23:00 10-26T00:00"]);
    check(
        "DTSTART;VALUE=DATE:20261024\nDTEND;VALUE=DATE:20261025\nRRULE:FREQ=DAILY;COUNT=3",
        &["10-23T23:00 10-24T23:00", "10-24T23:00 10-26T00:00", "10-26T00:00 10-27T00:00"],
    );
    check(
        "DTSTART;TZID=Europe/London:20261025T003000\nDTEND;TZID=Europe/London:20261025T023000",
        &["10-24T23:30 10-25T02:30"],
    );
}

#[test]
fn a_zone_that_only_the_file_knows_is_followed() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19701025T020000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n\
        TZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T010000\n\
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:DAYLIGHT\nEND:VTIMEZONE\nBEGIN:VEVENT";
    let window = Window { from: at("2026-03-01T00:00:00Z"), until: at("2026-11-30T00:00:00Z") };
    for day in ["20260329", "20260330", "20261024", "20261025", "20261026", "20260701"] {
        for time in ["003000", "010000", "013000", "020000", "023000", "090000"] {
            let lines = |zone: &str| format!("DTSTART;TZID={zone}:{day}T{time}\nDURATION:PT20M");
            let ours = of_event(&lines("Ours")).replacen("BEGIN:VEVENT", zone, 1);
            let found = shown(&taken(&ours, window).busy);
            assert_eq!(
                found,
                shown(&taken(&of_event(&lines("Europe/London")), window).busy),
                "{day}T{time}"
            );
            assert_eq!(found.len(), 1, "{day}T{time}");
        }
    }
}

#[test]
fn repeats_are_worked_out() {
    let first = "DTSTART;TZID=Europe/London:20261123T090000\nDURATION:PT30M\n";
    let check = |rest: &str, expect: &[&str]| {
        let reading = taken(&of_event(&format!("{first}{rest}")), window());
        let days: Vec<String> = reading
            .busy
            .iter()
            .map(|busy| london(busy.start).format("%m-%d %H:%M").to_string())
            .collect();
        assert_eq!(days, expect, "{rest}: {:?}", reading.problems);
    };
    check("RRULE:FREQ=DAILY;COUNT=3", &["11-23 09:00", "11-24 09:00", "11-25 09:00"]);
    check("RRULE:freq=daily;count=2", &["11-23 09:00", "11-24 09:00"]);
    check(
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261130",
        &["11-23 09:00", "11-26 09:00", "11-30 09:00"],
    );
    check("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T085959Z", &["11-23 09:00"]);
    check("RRULE:FREQ=DAILY;UNTIL=20261101", &["11-23 09:00"]);
    check("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", &["11-23 09:00"]);
    check(
        "RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1;COUNT=2",
        &["11-23 09:00", "11-24 09:00", "12-29 09:00"],
    );
    check("RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261124T090000Z", &["11-23 09:00", "11-25 09:00"]);
    check("RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20261124", &["11-23 09:00", "11-25 09:00"]);
    check("RRULE:FREQ=DAILY;COUNT=2\nEXDATE:20261123T090000,20261124T090000", &[]);
    check(
        "RDATE;VALUE=PERIOD:20261201T100000Z/PT2H,20261202T100000Z/20261202T110000Z",
        &["11-23 09:00", "12-01 10:00", "12-02 10:00"],
    );
    check(
        "RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2",
        &["11-24 09:00", "11-26 09:00"],
    );
    check(
        "RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2",
        &["11-23 09:00", "11-24 09:00", "11-30 09:00"],
    );
    check("RRULE:FREQ=DAILY;COUNT=2\nSTATUS:CANCELLED", &[]);
    check("RRULE:FREQ=DAILY;COUNT=2\nTRANSP:TRANSPARENT", &[]);
}

#[test]
fn a_change_from_one_time_on_holds_for_all_later_ones() {
    let file = |change: &str| {
        let whole = "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/London:20270308T090000\nDURATION:PT1H\n\
             RRULE:FREQ=WEEKLY;COUNT=5\nEND:VEVENT\n";
        format!("BEGIN:VCALENDAR\n{whole}BEGIN:VEVENT\nUID:a\n{change}\nEND:VEVENT\nEND:VCALENDAR")
    };
    let check = |change: &str, expect: &[&str]| {
        let reading = taken(&file(change), window());
        assert_eq!(shown(&reading.busy), expect, "{change}: {:?}", reading.problems);
        assert_eq!(reading.problems, []);
        let changes = 1 + u32::try_from(change.matches("RECURRENCE-ID").count()).expect("few");
        assert_eq!(reading.events + reading.free, changes, "each is counted once: {change}");
    };
    let from = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20270322T090000";
    // Across the change of the clock: at ten and half as long, on every wall.
    check(
        &format!("{from}\nDTSTART;TZID=Europe/London:20270322T100000\nDURATION:PT30M"),
        &[
            "2027-03-08 09:00 to 10:00",
            "2027-03-15 09:00 to 10:00",
            "2027-03-22 10:00 to 10:30",
            "2027-03-29 10:00 to 10:30",
            "2027-04-05 10:00 to 10:30",
        ],
    );
    // To another day of the week, and whole days.
    check(
        &format!("{from}\nDTSTART;VALUE=DATE:20270324"),
        &[
            "2027-03-08 09:00 to 10:00",
            "2027-03-15 09:00 to 10:00",
            "2027-03-24 00:00 to 2027-03-25 00:00",
            "2027-03-31 00:00 to 2027-04-01 00:00",
            "2027-04-07 00:00 to 2027-04-08 00:00",
        ],
    );
    let cancelled = format!(
        "{from}\nDTSTART;TZID=Europe/London:20270322T090000\nDURATION:PT1H\nSTATUS:CANCELLED"
    );
    check(&cancelled, &["2027-03-08 09:00 to 10:00", "2027-03-15 09:00 to 10:00"]);
    // One of the later ones is changed by itself as well.
    let again = format!(
        "{from}\nDTSTART;TZID=Europe/London:20270322T100000\nDURATION:PT1H\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\n\
         RECURRENCE-ID;TZID=Europe/London:20270329T090000\nDTSTART;TZID=Europe/London:20270330T150000\nDURATION:PT1H"
    );
    check(
        &again,
        &[
            "2027-03-08 09:00 to 10:00",
            "2027-03-15 09:00 to 10:00",
            "2027-03-22 10:00 to 11:00",
            "2027-03-30 15:00 to 16:00",
            "2027-04-05 10:00 to 11:00",
        ],
    );
}

#[test]
fn a_change_that_reaches_where_it_is_not_understood_is_said() {
    let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261124T090000Z\nDURATION:PT1H\n\
         RRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDPRIOR:20261125T090000Z\n\
         DTSTART:20261125T110000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR";
    let reading = taken(file, window());
    assert_eq!(shown(&reading.busy), ["2026-11-24 09:00 to 10:00", "2026-11-25 11:00 to 12:00"]);
    assert_eq!(reading.problems.len(), 1);
    assert!(reading.problems[0].line == 10 && reading.problems[0].why.contains("this one only"));
}

#[test]
fn published_busy_time_is_taken_and_free_time_is_not() {
    let check = |lines: &str, expect: &[&str], counted: (u32, u32), problems: &[u32]| {
        let file = format!(
            "BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nDTSTART:20261101T000000Z\nDTEND:20270101T000000Z\n\
             {lines}\nEND:VFREEBUSY\nEND:VCALENDAR"
        );
        let reading = taken(&file, window());
        assert_eq!(shown(&reading.busy), expect, "{lines}: {:?}", reading.problems);
        assert_eq!((reading.events, reading.free), counted, "{lines}");
        let at: Vec<u32> = reading.problems.iter().map(|problem| problem.line).collect();
        assert_eq!(at, problems, "{lines}");
    };
    check(
        "FREEBUSY:20261124T090000Z/PT1H,20261124T140000Z/20261124T150000Z\n\
         FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261125T090000Z/PT30M\n\
         FREEBUSY;FBTYPE=FREE:20261126T090000Z/PT8H\nFREEBUSY:20250101T090000Z/PT1H",
        &["2026-11-24 09:00 to 10:00", "2026-11-24 14:00 to 15:00", "2026-11-25 09:00 to 09:30"],
        (1, 0),
        &[],
    );
    check("FREEBUSY;FBTYPE=FREE:20261126T090000Z/PT8H", &[], (0, 1), &[]);
    check("UID:nobody", &[], (0, 0), &[]);
    check(
        "FREEBUSY:20261124T090000Z\nFREEBUSY:soon/PT1H\nFREEBUSY:20261124T140000Z/PT1H",
        &["2026-11-24 14:00 to 15:00"],
        (1, 0),
        &[5, 6],
    );
}

#[test]
fn a_repeat_from_long_ago_reaches_into_the_window_and_ends_with_it() {
    let lines = "DTSTART;TZID=Europe/London:19800101T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY";
    let busy = taken(&of_event(lines), window()).busy;
    assert_eq!(busy.len(), 395);
    assert_eq!(shown(&busy[..1]), ["2026-11-22 09:00 to 10:00"]);
    let nights = "DTSTART;VALUE=DATE:20261101\nDTEND;VALUE=DATE:20261124";
    assert_eq!(
        shown(&taken(&of_event(nights), window()).busy),
        ["2026-11-01 00:00 to 2026-11-24 00:00"]
    );
}

#[test]
fn what_is_not_taken_is_said_with_its_line() {
    let check = |lines: &str, line: u32, why: &str| {
        let reading = taken(&of_event(lines), window());
        assert_eq!(reading.busy, [], "{lines}");
        let said: Vec<_> = reading.problems.iter().map(|p| (p.line, p.why.as_str())).collect();
        assert_eq!(said.len(), 1, "{lines}: {said:?}");
        assert!(said[0].0 == line && said[0].1.contains(why), "{lines}: {said:?}");
    };
    check("SUMMARY:no start", 3, "does not say when it begins");
    check("DTSTART:next Tuesday", 5, "“next Tuesday” is not a day or time");
    check("DTSTART:99999999T000000", 5, "is not a day or time");
    check(
        "X-A:1\nDTSTART;TZID=Middle Earth:20261124T090000",
        6,
        "time zone “Middle Earth” is not known",
    );
    check("DTSTART:20261124T090000Z\nDTEND:20261123T090000Z", 6, "ends before it begins");
    check("DTSTART:20261124T090000Z\nDURATION:soon", 6, "How long this event lasts cannot be read");
    check(
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nRRULE:FREQ=SOMETIMES",
        7,
        "How often this event repeats",
    );
    check(
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=1ÍO",
        7,
        "How often this event repeats",
    );
    check(
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nEXRULE:FREQ=SOMETIMES",
        7,
        "How often this event repeats",
    );
    check(
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY",
        7,
        "every minute or second",
    );
    check(
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5",
        7,
        "every minute or second",
    );
}

#[test]
fn an_event_that_cannot_be_read_spoils_no_other() {
    let good = "BEGIN:VEVENT\nUID:two\nDTSTART:20261124T090000Z\nDTEND:20261124T093000Z\nEND:VEVENT\nEND:VCALENDAR";
    let file = of_event("DTSTART:rubbish").replace("END:VCALENDAR", good);
    let reading = taken(&file, window());
    assert_eq!(shown(&reading.busy), ["2026-11-24 09:00 to 09:30"]);
    assert_eq!(reading.problems.len(), 1);
}

#[test]
fn of_two_versions_the_newer_counts() {
    let version = |sequence: u32, status: &str| {
        format!(
            "BEGIN:VEVENT\nUID:a\nSEQUENCE:{sequence}\nSTATUS:{status}\nDTSTART:20261124T090000Z\nDURATION:PT1H\nEND:VEVENT\n"
        )
    };
    let file = |versions: &[String]| format!("BEGIN:VCALENDAR\n{}END:VCALENDAR", versions.concat());
    let (old, new) = (version(0, "CONFIRMED"), version(1, "CANCELLED"));
    for order in [[old.clone(), new.clone()], [new, old]] {
        let reading = taken(&file(&order), window());
        assert_eq!((reading.busy.len(), reading.free), (0, 1));
    }
}

#[test]
fn a_file_that_is_no_calendar_or_a_damaged_one_is_refused() {
    let whole =
        String::from_utf8(include_bytes!("fixtures/calendars/google.ics").to_vec()).expect("text");
    let nested = "BEGIN:VCALENDAR\n".to_owned() + &"BEGIN:VEVENT\n".repeat(100_000);
    let check = |file: &[u8], expect: CalendarError| {
        assert_eq!(read(file, window()), Err(expect));
    };
    check(b"", CalendarError::NotACalendar);
    check(b"given,family\nMargaret,Byrne\n", CalendarError::NotACalendar);
    check(b"BEGIN:VCARD\nEND:VCARD\n", CalendarError::NotACalendar);
    check(b"BEGIN:VCALENDAR\nEND:VEVENT\n", CalendarError::Crossed { line: 2 });
    check(b"BEGIN:VCALENDAR\nVERSION:2.0\0\nEND:VCALENDAR\n", CalendarError::Garbled);
    check(nested.as_bytes(), CalendarError::TooDeep { line: 9 });
    check(&whole.as_bytes()[..whole.len() / 2], CalendarError::CutOff { line: 1 });
    check(&vec![b'A'; 50 * 1024 * 1024], CalendarError::TooLarge);
}

#[test]
fn repeats_without_end_or_number_are_refused_in_good_time() {
    let many = |n: usize, rule: &str| {
        let event = |n| {
            format!(
                "BEGIN:VEVENT\nUID:{n}\nDTSTART:19800101T090000Z\nDURATION:PT1H\nRRULE:{rule}\nEND:VEVENT\n"
            )
        };
        format!("BEGIN:VCALENDAR\n{}END:VCALENDAR", (0..n).map(event).collect::<String>())
    };
    // The clock of the test, not of the room: reading may take no longer than anybody waits.
    #[allow(clippy::disallowed_methods)]
    let began = std::time::Instant::now();
    let check = |n: usize, rule: &str, expect: CalendarError| {
        assert_eq!(read(many(n, rule).as_bytes(), window()), Err(expect), "{n} of {rule}");
    };
    check(5_000, "FREQ=DAILY", CalendarError::TooMany);
    check(5_000, "FREQ=HOURLY", CalendarError::TooManyRepeats);
    check(5_000, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", CalendarError::TooManyRepeats);
    check(5_000, "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", CalendarError::TooManyRepeats);
    check(5_000, "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", CalendarError::TooManyRepeats);
    check(5_000, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", CalendarError::TooMany);
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}
