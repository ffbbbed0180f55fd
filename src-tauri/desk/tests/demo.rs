//! The invented caseload, as the worker meets it on its day.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail a test")]

use chrono::{DateTime, NaiveDate, Utc};
use doorstep_desk::{Clock, DemoPlan, Desk, Folders, NoWindow, Surroundings};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

struct Nine;

impl Clock for Nine {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-24T09:02:00Z".parse().unwrap()
    }
}

fn day() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn demo(home: &Path, people: u32) -> Desk {
    let mut count = 0u8;
    let chance = move |bytes: &mut [u8]| {
        bytes.fill_with(|| {
            count = count.wrapping_mul(37).wrapping_add(11);
            count
        });
    };
    let mut desk = Desk::new(Surroundings {
        clock: Box::new(Nine),
        chance: Box::new(chance),
        picker: Box::new(NoWindow),
        clipboard: Box::new(NoWindow),
        folders: Folders { data: home.join("caseloads"), anchors: home.join("anchors") },
        work_factor: 1,
    });
    desk.create_now("Invented", "thwarting gecko unlatch civics").unwrap();
    desk.fill_with_demo(DemoPlan { people, years: 2, seed: 7, on: day() }).unwrap();
    desk
}

fn list<'a>(reply: &'a Value, field: &str) -> &'a Vec<Value> {
    reply[field].as_array().unwrap()
}

#[test]
fn the_day_is_a_full_working_day() {
    let home = tempfile::TempDir::new().unwrap();
    let mut desk = demo(home.path(), 52);
    let today = desk.call("today", json!({})).unwrap();
    let cards = list(&today, "appointments");
    assert_eq!(cards.len(), 7);
    assert_eq!(cards[1]["name"], "Margaret O’Neill");
    let channels: BTreeSet<_> = cards.iter().map(|card| card["channel"].to_string()).collect();
    assert!(channels.len() >= 4, "{channels:?}");
    let short = cards.iter().filter(|card| card["gap_short"] == true).count();
    assert_eq!(short, 1, "one gap is no break");
    let waits = list(&today, "to_write_up");
    assert_eq!(waits.len(), 3, "the first call is over, and two of the days before");
    let next = list(&today["next_day"], "appointments");
    let reminded = next.iter().filter(|card| card["reminded"] != "").count();
    assert!((1..next.len()).contains(&reminded), "some of tomorrow are reminded, some are not");
    let late = list(&today, "follow_ups").iter().filter(|task| task["late"] == true).count();
    assert!((2..8).contains(&late), "{late} late");
    assert!(today["waiting"][0]["days"].as_u64() >= Some(25), "someone waits too long");
    assert!(list(&today, "drafts").is_empty());
    let open = today["open"].as_u64().unwrap();
    assert!((35..=60).contains(&open), "{open} open of {}", today["agreed_capacity"]);
}

#[test]
fn a_visit_without_a_reply_has_its_steps() {
    let home = tempfile::TempDir::new().unwrap();
    let mut desk = demo(home.path(), 52);
    let found = desk.call("find", json!({ "text": "Pryce" })).unwrap();
    let page = desk.call("open_person", json!({ "id": found["hits"][0]["person"] })).unwrap();
    let told = list(&page, "story").iter().find(|item| item["title"] == "No reply at the door");
    assert_eq!(told.unwrap()["detail"], "rang, left a card; Priya on duty told 14:40");
}

#[test]
fn people_differ_and_every_state_of_a_referral_is_there() {
    let home = tempfile::TempDir::new().unwrap();
    let mut desk = demo(home.path(), 150);
    let ask = json!({ "status": "all", "limit": 200 });
    let page = desk.call("list_people", ask).unwrap();
    let rows = list(&page, "rows");
    let is = |test: &dyn Fn(&Value) -> bool| rows.iter().filter(|row| test(row)).count();
    for state in ["received", "waiting", "active", "paused", "closed", "declined"] {
        assert!(is(&|row| row["status"] == state) > 0, "{state}");
    }
    assert!(is(&|row| row["age"].as_u64() < Some(18)) > 1, "some are young");
    assert!(is(&|row| row["age"].as_u64() > Some(80)) > 1, "some are old");
    assert!(is(&|row| row["died"] == true) > 0, "someone died");
    assert!(is(&|row| row["area"] == "") > 0, "someone has no fixed address");
    assert!(is(&|row| row["marked"] == true) > 5, "some have something to know before the door");
    let names: BTreeSet<_> = rows.iter().map(|row| row["name"].to_string()).collect();
    assert!(names.len() > 145, "hardly two have one name");
    let concerns = desk.call("list_concerns", json!({})).unwrap();
    assert_eq!((list(&concerns, "open").len(), list(&concerns, "settled").len()), (1, 1));
    assert_eq!(concerns["open"][0]["unfinished"], true, "its outcome is asked for");
    let health = desk.call("check_store", json!({})).unwrap();
    assert_eq!((&health["healthy"], &health["findings"]), (&json!(true), &json!([])));
}

#[test]
fn the_week_is_planned_with_a_clinic_and_nothing_clashes() {
    let home = tempfile::TempDir::new().unwrap();
    let mut desk = demo(home.path(), 52);
    let diary = desk.call("diary", json!({ "from": "2026-11-30" })).unwrap();
    let days = list(&diary, "days");
    let items: Vec<&Value> = days.iter().flat_map(|day| list(day, "items")).collect();
    let booked = items.iter().filter(|item| item["kind"] == "appointment");
    assert!(booked.clone().count() >= 10, "a working week");
    assert!(booked.clone().all(|item| item["warnings"] == json!([])), "{items:?}");
    assert_eq!(items.iter().filter(|item| item["kind"] == "clinic").count(), 1);
    let clinic = days.iter().find(|day| list(day, "items").iter().any(|i| i["kind"] == "clinic"));
    assert_eq!(clinic.unwrap()["date"], "2026-12-02");
    let away = desk.call("diary", json!({ "from": "2026-12-28" })).unwrap();
    assert_eq!(list(&away, "days")[0]["away"], "On leave: Annual leave");
}

#[test]
fn questionnaires_have_a_beginning_some_a_review_and_some_a_reason_why_not() {
    let home = tempfile::TempDir::new().unwrap();
    let mut desk = demo(home.path(), 52);
    let people = desk.call("list_people", json!({ "status": "all", "limit": 200 })).unwrap();
    let mut details = BTreeSet::new();
    let mut changes = BTreeSet::new();
    for row in list(&people, "rows") {
        let known = desk.call("wellbeing", json!({ "person": row["id"] })).unwrap();
        for course in list(&known, "courses") {
            let times = list(course, "times").iter();
            details.extend(times.map(|time| time["detail"].as_str().unwrap().to_owned()));
            let lines = list(course, "lines").iter();
            changes.extend(lines.map(|line| line["change"].as_str().unwrap().to_owned()));
            let drawn = list(course, "lines").iter().all(|line| line["figures"][0].is_object());
            assert!(drawn && course["without"] == "", "{course}");
        }
    }
    let said = |words: &str| details.iter().any(|detail| detail.starts_with(words));
    assert!(
        said("read aloud") && said("on their own") && said("not the right time"),
        "{details:?}"
    );
    assert!(["better", "worse", "same"].iter().all(|code| changes.contains(*code)), "{changes:?}");
}
