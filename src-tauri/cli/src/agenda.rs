//! Days of the diary as plain text.

use crate::show::{items, text};
use serde_json::Value;

/// Every day with what it holds.
pub(crate) fn days(diary: &Value) -> String {
    let days: Vec<String> = items(&diary["days"]).iter().map(day).collect();
    days.join("\n\n")
}

fn day(day: &Value) -> String {
    let about = [&day["title"], &day["load_words"], &day["away"]];
    let mut lines = vec![
        about.map(text).into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
    ];
    let shown = |item: &&Value| item["kind"] != "free" && item["kind"] != "now";
    lines.extend(items(&day["items"]).iter().filter(shown).map(item));
    lines.join("\n")
}

/// "  09:30 to 10:15  Margaret O’Neill · Home visit · 14 Alder Court · No break before".
fn item(item: &Value) -> String {
    let mut parts: Vec<String> = ["name", "words", "place", "about", "outcome"]
        .iter()
        .map(|field| text(&item[*field]))
        .collect();
    parts.extend(items(&item["warnings"]).iter().map(text));
    let (start, until) = (text(&item["start"]), text(&item["until"]));
    let parts: Vec<String> = parts.into_iter().filter(|text| !text.is_empty()).collect();
    format!("  {start} to {until}  {}", parts.join(" · "))
}
