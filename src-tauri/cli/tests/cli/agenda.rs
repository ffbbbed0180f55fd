//! The diary on the command line.

use crate::house::House;

#[test]
fn the_days_to_come_are_listed_with_what_they_hold() {
    let house = House::new();
    let demo = ["demo", "--people", "52", "--years", "2", "--seed", "7", "--on", "2026-11-24"];
    house.ask("bow", &demo);
    let days = ["agenda", "--from", "2026-11-24", "--to", "2026-11-25"];
    let said = house.over("bow", &days).out;
    assert!(said.starts_with("Tuesday 24 November"), "{said}");
    assert!(said.contains("  09:30 to 10:15  Margaret O’Neill · Home visit"), "{said}");
    assert!(said.contains("  09:00 to 12:00  Clinic · Stroudley Walk, room 4"), "{said}");
    assert!(!said.contains("free"), "{said}");
    let week = house.ask("bow", &["agenda", "--from", "2026-11-24"]);
    assert_eq!((&week["from"], week["days"].as_array().unwrap().len()), (&"2026-11-23".into(), 7));
    house.over("bow", &["agenda", "--from", "soon"]).refused("One thing must be put right");
}
