//! Replies of the desk as plain text for a person to read.

use crate::tables::table;
use serde_json::Value;

/// A value as text, without quotation marks.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The recovery key, with what to do with it.
pub(crate) fn recovery_key(reply: &Value) -> String {
    format!(
        "The recovery key of this caseload, shown this once:\n\n  {}\n\nPrint it or write it down, and keep it away from the laptop.",
        text(&reply["recovery_key"])
    )
}

/// What was invented.
pub(crate) fn demo(reply: &Value) -> String {
    let number = |field: &str| text(&reply[field]);
    let (people, contacts, records) = (number("people"), number("contacts"), number("records"));
    let said =
        format!("Invented {people} people with {contacts} contacts: {records} records in all.");
    match reply.get("recovery_key") {
        Some(_) => format!("{said}\n\n{}", recovery_key(reply)),
        None => said,
    }
}

/// The caseload table.
pub(crate) fn people(page: &Value) -> String {
    let fields = ["id", "name", "age", "status_words", "last_seen_words", "next_words", "area"];
    let headings = ["id", "name", "age", "status", "last seen", "next", "area"];
    let rows = cells(&page["rows"], &fields);
    format!("{}\n\n{} in all", table(&headings, &rows), rows.len())
}

/// Concerns: when and whose, never what they say.
pub(crate) fn concerns(page: &Value) -> String {
    let fields = ["id", "on_words", "name", "state_words"];
    let (open, settled) = (cells(&page["open"], &fields), cells(&page["settled"], &fields));
    let rows = [open.as_slice(), settled.as_slice()].concat();
    let counted = format!("{} open, {} settled", open.len(), settled.len());
    match rows.is_empty() {
        true => counted,
        false => format!("{}\n\n{counted}", table(&["id", "on", "person", "stands"], &rows)),
    }
}

/// The day in the order in which it happens, then what waits.
pub(crate) fn today(day: &Value) -> String {
    let mut lines = vec![text(&day["title"]), String::new()];
    for card in items(&day["appointments"]) {
        lines.extend(appointment(card));
    }
    if items(&day["appointments"]).is_empty() {
        lines.push("Nothing booked.".to_owned());
    }
    let parts: [(&str, &str, &[&str]); 3] = [
        ("To write up", "to_write_up", &["day_words", "start", "name", "channel_words"]),
        ("Follow-ups due", "follow_ups", &["due_words", "words", "name", "reach"]),
        ("Waiting longest", "waiting", &["days", "name", "reach"]),
    ];
    for (title, list, fields) in parts {
        lines.extend(part(title, &cells(&day[list], fields)));
    }
    lines.join("\n")
}

/// One appointment with what must be known before the door, and the gap after it.
fn appointment(card: &Value) -> Vec<String> {
    let word = |field: &str| text(&card[field]);
    let outcome = if card["outcome"] == "planned" { String::new() } else { word("outcome") };
    let head = [word("name"), word("channel_words"), word("reach"), word("reminded"), outcome];
    let said = |parts: &[String]| {
        parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    };
    let mut lines = vec![format!("{}  {}", word("start"), said(&head))];
    lines.extend([said(&[word("place"), word("last_seen")]), word("purpose")]);
    lines.extend(items(&card["marks"]).iter().map(|mark| format!("! {}", text(&mark["words"]))));
    lines.push(word("gap_words"));
    lines.retain(|line| !line.is_empty());
    let rest = lines.split_off(1).into_iter().map(|line| format!("       {line}"));
    lines.into_iter().chain(rest).collect()
}

/// What nobody has said the outcome of.
pub(crate) fn to_write_up(day: &Value) -> String {
    let rows = cells(&day["to_write_up"], &["day_words", "start", "name", "channel_words"]);
    match rows.len() {
        0 => "Nothing to write up.".to_owned(),
        n => format!("{}\n\n{n} to write up", table(&["day", "at", "name", ""], &rows)),
    }
}

fn cells(rows: &Value, fields: &[&str]) -> Vec<Vec<String>> {
    let row = |row: &Value| fields.iter().map(|field| text(&row[field])).collect();
    items(rows).iter().map(row).collect()
}

pub(crate) fn items(list: &Value) -> &[Value] {
    list.as_array().map_or(&[], Vec::as_slice)
}

/// A person's page.
pub(crate) fn person(page: &Value) -> String {
    let mut lines = vec![text(&page["name"])];
    lines.extend(
        [&page["identity"], &page["lines"]]
            .into_iter()
            .map(|list| items(list).iter().map(text).collect::<Vec<_>>().join(" · ")),
    );
    lines.push(text(&page["died"]));
    lines.extend(items(&page["described"]).iter().map(described));
    lines.extend(items(&page["marks"]).iter().map(|mark| format!("! {}", text(&mark["words"]))));
    let parts: [(&str, &str, &[&str]); 5] = [
        ("Referrals", "referrals", &["status_words", "source_words"]),
        ("Around them", "relations", &["name", "relationship", "reach", "telling"]),
        ("Planned", "appointments", &["words"]),
        ("To do", "tasks", &["due_words", "words"]),
        ("Story", "story", &["when", "title", "detail", "words"]),
    ];
    for (title, list, fields) in parts {
        lines.extend(part(title, &cells(&page[list], fields)));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// "Ethnic group: Bangladeshi (NHS category K, Bangladeshi)".
fn described(line: &Value) -> String {
    let said = format!("{}: {}", text(&line["label"]), text(&line["words"]));
    match text(&line["detail"]) {
        detail if detail.is_empty() => said,
        detail => format!("{said} ({detail})"),
    }
}

fn part(title: &str, rows: &[Vec<String>]) -> Vec<String> {
    let said = |row: &Vec<String>| {
        row.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    };
    let head = (!rows.is_empty()).then(|| title.to_owned());
    head.into_iter().chain(rows.iter().map(|row| format!("  {}", said(row)))).collect()
}

/// What waits for the GP record, a practice after the other.
pub(crate) fn gp_record(record: &Value) -> String {
    let headings = ["what", "name", "NHS number", "code", "may be told"];
    let fields = ["what", "name", "nhs_number", "code", "telling"];
    let mut lines = Vec::new();
    for practice in items(&record["practices"]) {
        let rows = cells(&practice["waiting"], &fields);
        if !rows.is_empty() {
            let name = text(&practice["name"]);
            lines.push(if name.is_empty() { "No practice recorded".to_owned() } else { name });
            lines.push(table(&headings, &rows) + "\n");
        }
    }
    let shown = match text(&record["shown_words"]) {
        none if none.is_empty() => none,
        shown => format!("; {shown}"),
    };
    let since = text(&record["since_words"]);
    lines.push(format!("{} to enter since {since}{shown}", record["total"]));
    lines.join("\n")
}

/// What came of a spreadsheet, row by row.
pub(crate) fn import(report: &Value) -> String {
    let done = report["done"] == true;
    let taken = text(&report["taken"]);
    let mut lines = vec![format!(
        "{taken} {}",
        if done { "people taken in." } else { "people would be taken in." }
    )];
    let unused: Vec<String> = items(&report["columns_left_out"]).iter().map(text).collect();
    if !unused.is_empty() {
        lines.push(format!("Columns left out: {}.", unused.join(", ")));
    }
    if report["lasting"] == true {
        lines.push(
            "This is too much to be taken back in one act; a backup is kept before.".to_owned(),
        );
    }
    let parts: [(&str, &str, &[&str]); 3] = [
        ("Not taken:", "refused", &["row", "column", "why"]),
        ("Left out, because they look like someone:", "duplicates", &["row", "name", "like"]),
        ("Taken, but a cell was not understood:", "doubtful", &["row", "column", "why"]),
    ];
    for (title, list, fields) in parts {
        let rows = cells(&report[list], fields);
        if !rows.is_empty() {
            lines.push(format!("\n{title}"));
            lines.push(table(&["row", "", ""], &rows));
        }
    }
    lines.join("\n")
}

/// What came of a calendar file.
pub(crate) fn calendar(report: &Value) -> String {
    let mut lines: Vec<String> = items(&report["words"]).iter().map(text).collect();
    let rows = cells(&report["problems"], &["line", "why"]);
    if !rows.is_empty() {
        lines.push("\nNot taken:".to_owned());
        lines.push(table(&["line", ""], &rows));
        lines.extend(Some(text(&report["more"])).filter(|more| !more.is_empty()));
    }
    lines.join("\n")
}
