//! Killed at any moment of any save: nothing that was acknowledged is lost, nothing is torn.

use crate::saver::Saver;
use doorstep_tests::{Actor, Chance};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

/// Two at a time, on two cores.
const LANES: [&str; 2] = ["one", "two"];
const KILLS: u32 = 500;
/// Kills of one caseload, so that it stays small.
const EACH: u32 = 25;
/// How many saves are heard of before the kill, and how long after the last of them it comes at most.
const HEARD: u64 = 4;
const LATEST_MICROS: u64 = 15_000;

#[test]
fn five_hundred_kills_during_saves_lose_nothing_and_tear_nothing() {
    let _turn = crate::turn();
    let lane = |seed| {
        std::thread::spawn(move || {
            let mut chance = Chance::of(seed);
            let caseloads = KILLS / EACH / LANES.len() as u32;
            (0..caseloads).map(|_| one_caseload(&mut chance)).sum::<usize>()
        })
    };
    let lanes: Vec<_> = LANES.into_iter().map(lane).collect();
    let saved: usize = lanes.into_iter().map(|lane| lane.join().unwrap()).sum();
    assert!(saved > KILLS as usize, "the kills fell among saves: {saved} were acknowledged");
}

/// Kills one caseload's process again and again; gives how many saves were acknowledged.
fn one_caseload(chance: &mut Chance) -> usize {
    let home = TempDir::new().unwrap();
    let mut anna = Actor::at("Anna", home.path(), 0);
    anna.set_up();
    anna.adds(json!({ "given": "Margaret", "phone": "07700 900214" }));
    drop(anna);
    let (mut contacts, mut saved) = (BTreeMap::new(), 0);
    for kill in 1..=EACH {
        let said = kill_once(home.path(), kill, chance);
        let draft = said.iter().rev().find_map(|line| line.strip_prefix("draft - "));
        contacts.extend(said.iter().filter_map(|line| contact(line)));
        look(home.path(), kill, &contacts, draft);
        saved += said.len();
    }
    saved
}

/// Lets the process save, kills it somewhere in its next saves, and gives every save that it acknowledged.
fn kill_once(home: &Path, kill: u32, chance: &mut Chance) -> Vec<String> {
    let mut saver = Saver::start(home, kill);
    let mut said: Vec<String> = (0..chance.below(HEARD)).map(|_| saver.hears()).collect();
    std::thread::sleep(Duration::from_micros(chance.below(LATEST_MICROS)));
    said.extend(saver.kill());
    said
}

/// "contact ID WORDS" as id and words.
fn contact(line: &str) -> Option<(String, String)> {
    let (id, words) = line.strip_prefix("contact ")?.split_once(' ')?;
    Some((id.to_owned(), words.to_owned()))
}

fn look(home: &Path, kill: u32, acknowledged: &BTreeMap<String, String>, draft: Option<&str>) {
    let mut anna = Actor::at("Anna", home, 1_000 + kill);
    anna.clock.move_by(chrono::TimeDelta::minutes(kill.into()));
    let state = anna.unlock();
    assert_eq!(
        (&state["phase"], &state["notices"]),
        (&json!("unlocked"), &json!([])),
        "after kill {kill}"
    );
    let story = stories(&mut anna);
    for (id, words) in acknowledged {
        assert_eq!(story.get(id), Some(words), "kill {kill} lost what was acknowledged");
    }
    assert_eq!(
        anna.healthy()["records"]["task"].as_u64().unwrap_or(0),
        story.len() as u64,
        "every contact with its follow-up"
    );
    if let Some(draft) = draft {
        let kept = anna.call("list_drafts", json!({}))["drafts"][0]["values"]["note"].clone();
        assert!(later_or_same(kept.as_str().unwrap(), draft), "{kept} is older than {draft}");
    }
}

/// Every contact of the only person, with its words.
fn stories(anna: &mut Actor) -> BTreeMap<String, String> {
    let person = anna.call("list_people", json!({ "status": "all" }))["rows"][0]["id"].clone();
    let page = anna.opens(person.as_str().unwrap());
    let contacts =
        page["story"].as_array().unwrap().iter().filter(|item| item["kind"] == "contact");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    contacts.map(|item| (text(&item["id"]), text(&item["words"]))).collect()
}

/// "visit 3 7" is later than "visit 3 6".
fn later_or_same(kept: &str, said: &str) -> bool {
    let number = |words: &str| words.rsplit(' ').next().unwrap().parse::<u32>().unwrap();
    number(kept) >= number(said)
}
