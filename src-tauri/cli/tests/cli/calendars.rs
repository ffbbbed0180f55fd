//! Calendar files, in and out.

use crate::house::House;
use std::path::Path;

#[test]
fn a_calendar_comes_in_as_times_and_the_diary_goes_out_without_names() {
    let house = House::new();
    house.init("bow");
    let fixtures =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/fixtures/calendars");
    let file = fixtures.join("outlook.ics");
    let said =
        house.over("bow", &["calendar", "import", file.to_str().unwrap(), "--name", "Practice"]);
    assert!(said.out.contains("busy time"), "{said:?}");
    assert!(!said.out.contains("Featherstonehaugh"), "{said:?}");

    let said = house
        .over("bow", &["calendar", "export", "diary.ics", "--from", "2026-11-24", "--weeks", "2"]);
    assert_eq!(said.out, "0 appointments and activities, without any name.\n");
    let text = std::fs::read_to_string(house.path("diary.ics")).unwrap();
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"),
        "{text}"
    );

    house.write("people.csv", "Given,Family\nIda,Moss\n");
    house.over("bow", &["calendar", "import", "people.csv"]).refused("This is not a calendar file");
    house.over("bow", &["calendar", "import", "nowhere.ics"]).refused("That file cannot be read.");
    house
        .over("bow", &["calendar", "export", "x.ics", "--weeks", "99"])
        .refused("weeks: Choose 1 to 52 weeks.");
}
