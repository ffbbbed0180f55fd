//! The invented caseload, and records out and in.

use crate::house::House;
use serde_json::Value;

const DEMO: [&str; 9] =
    ["demo", "--people", "40", "--years", "2", "--seed", "7", "--on", "2026-11-24"];

#[test]
fn the_same_plan_invents_the_same_caseload_and_its_records_travel_whole() {
    let house = House::new();
    for store in ["a", "b"] {
        let made = house.ask(store, &DEMO);
        assert_eq!(made["people"], 40);
        assert!(made["recovery_key"].is_string());
    }
    let (a, b) = (house.ask("a", &["check"]), house.ask("b", &["check"]));
    assert_eq!(a["healthy"], true, "{a}");
    assert_eq!(a["findings"], Value::Array(Vec::new()));
    assert_eq!(a["content_hash"], b["content_hash"]);
    house.over("a", &DEMO).refused("There are people in this caseload already");

    house.ask("a", &["export", "records", "all.ndjson"]);
    house.over("a", &["export", "records", "all.ndjson"]).refused("That file cannot be made.");
    house.init("c");
    let taken = house.ask("c", &["import", "records", "all.ndjson"]);
    assert_eq!(taken["records"], taken["new"]);
    let again = house.ask("c", &["import", "records", "all.ndjson"]);
    assert_eq!((&again["new"], &again["changed"]), (&Value::from(0), &Value::from(0)));
    let c = house.ask("c", &["check"]);
    for field in ["content_hash", "merge_hash", "records", "healthy"] {
        assert_eq!(a[field], c[field], "{field}");
    }
}

#[test]
fn records_that_are_cut_off_or_from_the_future_change_nothing() {
    let house = House::new();
    house.init("bow");
    let record = |id: &str, millis: &str| {
        format!(
            r#"{{"id":"018bcfe5-6801-7101-8101-0101010101{id}","kind":"person","values":{{"name":{{"given":"Margaret"}}}},"writes":[{{"stamp":"{millis}-00000000-00000000000000a1","groups":["name"]}}]}}"#
        )
    };
    let (past, future) = (record("01", "018bcfe56800"), record("02", "03ffffffffff"));
    let header = |count: u32| format!("{{\"doorstep_records\":1,\"records\":{count}}}\n");
    let cases = [
        (format!("{}{past}\n", header(2)), "it holds 1"),
        (format!("{}{past}\n{past}\n", header(2)), "stood in the file before"),
        (format!("{}{past}\n{future}\n", header(2)), "a time still to come"),
        ("Margaret\n".to_owned(), "This is not a file of Doorstep records"),
    ];
    for (text, sentence) in &cases[..] {
        house.write("some.ndjson", text);
        house.over("bow", &["import", "records", "some.ndjson"]).refused(sentence);
    }
    assert_eq!(house.ask("bow", &["check"])["commits"], 0, "all of a file, or nothing");
}
