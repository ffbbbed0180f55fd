//! Questionnaires: which there are, how they went, and answers from paper.

use crate::arguments::{Arguments, Measure};
use crate::caseload::open;
use crate::commands::{Said, ask, say};
use crate::show::text;
use crate::tables::table;
use serde_json::{Value, json};

/// The questionnaires; of a person, their figures.
pub(crate) fn list(arguments: &Arguments, person: Option<&str>) -> Said {
    match person {
        None => ask(arguments, "list_instruments", json!({}), instruments),
        Some(person) => ask(arguments, "wellbeing", json!({ "person": person }), wellbeing),
    }
}

/// Answers in one line, as from paper; then what they come to.
pub(crate) fn add(arguments: &Arguments, measure: &Measure) -> Said {
    let Measure { person, instrument, stage, answers, on, how } = measure;
    let mut desk = open(arguments)?;
    let mut given = json!({ "instrument": instrument, "stage": stage, "given": answers });
    given["on"] = if on.is_empty() { json!(desk.today_in_london()) } else { json!(on) };
    let groups = json!({ "answers": given, "help": { "how": how } });
    let request = json!({
        "kind": "measure", "id": "", "version": "", "person": person, "groups": groups, "draft": "",
    });
    let reply = desk.call("save_record", request);
    desk.close();
    say(arguments, reply?, |reply| format!("Recorded: {}", text(&reply["id"])))
}

fn instruments(reply: &Value) -> String {
    let rows = items(&reply["instruments"]).map(|each| {
        let count = items(&each["items"]).count().to_string();
        vec![text(&each["id"]), text(&each["version"]), count, text(&each["title"])]
    });
    table(&["id", "version", "questions", "title"], &rows.collect::<Vec<_>>())
}

fn wellbeing(reply: &Value) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for course in items(&reply["courses"]) {
        for (at, time) in items(&course["times"]).enumerate() {
            let figures = items(&course["lines"]).map(|line| {
                format!("{} {}", text(&line["title"]), text(&line["figures"][at]["words"]))
            });
            let said = match time["answered"].as_bool() {
                Some(true) => figures.collect::<Vec<_>>().join(", "),
                _ => text(&time["detail"]),
            };
            rows.push(vec![
                text(&course["short"]),
                text(&time["on"]),
                text(&time["stage_words"]),
                said,
            ]);
        }
    }
    match rows.is_empty() {
        true => "No questionnaires yet.".to_owned(),
        false => table(&["questionnaire", "day", "stage", "figures"], &rows),
    }
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
