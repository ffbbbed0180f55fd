//! A spreadsheet of people: the desk's guesses, corrected by a map where one is given.

use crate::arguments::Arguments;
use crate::caseload::open;
use crate::commands::{Said, say};
use crate::refusal::Refusal;
use crate::show;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Takes the people of a file in, or says what would come of it.
pub(crate) fn people(
    arguments: &Arguments,
    file: &Path,
    map: Option<&Path>,
    dry_run: bool,
) -> Said {
    let map = map.map(read_map).transpose()?.unwrap_or_default();
    let mut desk = open(arguments)?;
    let sheet = json!(desk.describe_spreadsheet(file)?);
    let columns = columns(&sheet, &map)?;
    let left_out = left_out(&sheet, &columns);
    let plan = json!({ "token": sheet["token"], "columns": columns, "decisions": {} });
    let command = if dry_run { "preview_import" } else { "run_import" };
    let report = desk.call(command, plan);
    desk.close();
    let mut report = report?;
    report["columns_left_out"] = json!(left_out);
    say(arguments, report, show::import)
}

/// Headings of columns of which nothing is taken.
fn left_out(sheet: &Value, columns: &[String]) -> Vec<String> {
    let headings = sheet["columns"].as_array().into_iter().flatten();
    let unused = headings.zip(columns).filter(|(_, target)| target.is_empty());
    unused.map(|(column, _)| show::text(&column["heading"])).collect()
}

fn read_map(file: &Path) -> Result<Map<String, Value>, Refusal> {
    let text = std::fs::read_to_string(file).map_err(|_| {
        Refusal::new("The map cannot be read. Look whether it is there and may be read by you.")
    })?;
    serde_json::from_str(&text).map_err(|_| {
        Refusal::new(
            "The map is not a JSON object. Write it like {\"Surname\": \"family\", \"Shoe size\": \"\"}.",
        )
    })
}

/// What each column is: as the map says, else as guessed.
fn columns(sheet: &Value, map: &Map<String, Value>) -> Result<Vec<String>, Refusal> {
    let list = |field: &str| sheet[field].as_array().cloned().unwrap_or_default();
    let (columns, targets) = (list("columns"), list("targets"));
    for (heading, target) in map {
        let known = target == "" || targets.iter().any(|choice| choice["code"] == *target);
        if !known || !columns.iter().any(|column| column["heading"] == **heading) {
            return Err(misfit(heading, &targets));
        }
    }
    let target = |column: &Value| {
        let mapped = column["heading"].as_str().and_then(|heading| map.get(heading));
        show::text(mapped.unwrap_or(&column["guess"]))
    };
    Ok(columns.iter().map(target).collect())
}

fn misfit(heading: &str, targets: &[Value]) -> Refusal {
    let codes: Vec<String> = targets.iter().map(|target| show::text(&target["code"])).collect();
    Refusal::new(format!(
        "The map says something of “{heading}” that cannot be: the file has no such column, or there is nothing of that name to take it as. It can be one of: {}.",
        codes.join(", ")
    ))
}
