//! Ben leads a choir. Who came keeps it on their own story, where nobody else is named.

use doorstep_tests::{Actor, Caseload, id_of};
use serde_json::{Value, json};

/// Ben with three people of whom two are the small caseload's, and a choir session of yesterday.
fn leading() -> (Actor, Caseload, String) {
    let mut ben = Actor::ready("Ben");
    let caseload = ben.has_a_small_caseload();
    let ines = ben.adds(json!({ "given": "Ines", "family": "Costa", "phone": "07700 900999" }));
    (ben, caseload, ines)
}

fn register(ben: &mut Actor, choir: &str, people: &[&String], unnamed: u32) -> Value {
    let came = json!({ "activity": choir, "people": people, "unnamed": unnamed });
    ben.call("save_register", came)
}

fn session(page: &Value) -> Option<&Value> {
    let mut story = page["story"].as_array().unwrap().iter();
    story.find(|item| item["title"].as_str().unwrap().starts_with("Group session"))
}

#[test]
fn three_people_and_two_unnamed_came_and_each_story_names_nobody_else() {
    let (mut ben, c, ines) = leading();
    let saved = register(&mut ben, &c.choir, &[&c.margaret, &c.frank, &ines], 2);
    let page = ben.call("open_activity", json!({ "id": c.choir }));
    assert_eq!(page["came_words"], "3 people of the caseload and 2 others came: 5 in all.");
    assert_eq!(page["outcome"], "happened", "where somebody came, it happened");
    assert_eq!(page["people"][0]["name"], "Costa, Ines");
    for (person, others) in [(&c.margaret, ["Frank", "Ines"]), (&ines, ["Margaret", "Frank"])] {
        let theirs = ben.opens(person);
        let item = session(&theirs).unwrap();
        assert_eq!(item["title"], "Group session, 90 min: Poplar Choir");
        assert_eq!((&item["counts"], &item["gp"]), (&json!(false), &json!("")));
        let said = item.to_string();
        assert!(others.iter().all(|name| !said.contains(name)), "{said}");
    }
    assert_eq!(ben.row(&c.margaret)["used"], 1, "it does not count against the agreed number");
    assert_eq!(ben.row(&ines)["waiting_days"], 0, "nor does it end the waiting");
    ben.call("undo", json!({ "undo": saved["undo"] }));
    assert!(session(&ben.opens(&ines)).is_none());
}

#[test]
fn a_register_is_saved_again_and_only_the_difference_is_written() {
    let (mut ben, c, ines) = leading();
    register(&mut ben, &c.choir, &[&c.margaret, &ines], 0);
    let kept = session(&ben.opens(&ines)).unwrap()["id"].clone();
    let before = ben.content_hash();
    register(&mut ben, &c.choir, &[&ines, &c.margaret], 0);
    assert_eq!(ben.content_hash(), before, "saying the same twice changes nothing");
    let saved = register(&mut ben, &c.choir, &[&ines, &c.frank], 1);
    assert!(session(&ben.opens(&c.margaret)).is_none(), "she was ticked by mistake");
    assert_eq!(session(&ben.opens(&ines)).unwrap()["id"], kept);
    assert!(session(&ben.opens(&c.frank)).is_some());
    ben.call("undo", json!({ "undo": saved["undo"] }));
    assert_eq!(ben.content_hash(), before);
}

#[test]
fn deleting_the_activity_leaves_the_attendance_on_the_stories() {
    let (mut ben, c, ines) = leading();
    register(&mut ben, &c.choir, &[&c.margaret, &ines], 0);
    let words = ben.call("open_activity", json!({ "id": c.choir }))["delete_words"].clone();
    assert_eq!(words, "The 2 people who came keep it on their stories, without its name.");
    ben.call("delete_record", json!({ "kind": "activity", "id": c.choir }));
    assert_eq!(session(&ben.opens(&ines)).unwrap()["title"], "Group session, 90 min");
    assert_eq!(ben.code("open_activity", json!({ "id": c.choir })), "not-found");
}

#[test]
fn what_is_yet_to_come_has_no_register_and_happens_in_one_press() {
    let mut ben = Actor::ready("Ben");
    let groups = json!({
        "what": { "kind": "drop-in" }, "time": { "start": "2026-11-30T10:00:00Z", "minutes": 120 },
    });
    let drop_in = ben.makes("activity", "", groups);
    let came = json!({ "activity": drop_in, "people": [], "unnamed": 4 });
    assert_eq!(ben.refused("save_register", came).problems[0].field, "people");
    let page = ben.call("open_activity", json!({ "id": drop_in }));
    let said = ["title", "outcome", "begun"].map(|field| page[field].clone());
    assert_eq!(said, [json!("Drop-in"), json!("planned"), json!(false)]);
    ben.call("set_activity_outcome", json!({ "activity": drop_in, "outcome": "happened" }));
    let november = ben.call("list_activities", json!({ "month": "2026-11" }));
    assert_eq!(november["by_kind"][0]["words"], "2 h");
    assert_eq!(november["total_words"], "2 h in all");
    for month in ["2026", "2026-13", "November"] {
        assert_eq!(ben.code("list_activities", json!({ "month": month })), "invalid", "{month}");
    }
}

#[test]
fn the_week_is_counted_from_monday_with_the_way_there() {
    let (mut ben, c, _) = leading();
    // The story is told on Monday 23 November, the choir was the day before.
    let of_week = |ben: &mut Actor| ben.call("list_activities", json!({}))["week_words"].clone();
    register(&mut ben, &c.choir, &[], 3);
    assert_eq!(of_week(&mut ben), "");
    let moved =
        json!({ "time": { "start": "2026-11-23T08:00:00Z", "minutes": 90, "travel_minutes": 20 } });
    ben.edits("activity", &c.choir, moved);
    assert_eq!(of_week(&mut ben), "This week: group session 1 h 30 min, travel 20 min.");
    let id = id_of(&ben.call("list_activities", json!({}))["activities"][0]);
    assert_eq!(id, c.choir);
}
