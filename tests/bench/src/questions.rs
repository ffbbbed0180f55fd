//! What a link worker asks of a caseload in a day, as the window asks it: commands with their requests.

use crate::Failure;
use rusqlite::Connection;
use serde_json::{Value, json};

/// One command and its request.
pub(crate) type Call = (&'static str, Value);

/// Calls of one class: timed together.
pub(crate) struct Class {
    pub(crate) name: String,
    pub(crate) calls: Vec<Call>,
    /// Changes the caseload.
    pub(crate) writes: bool,
}

const NAMES: u32 = 60;
const WORDS: u32 = 50;
const OPENED: u32 = 200;
const SAVED: u32 = 300;

/// Every class, for the people and words of this caseload.
pub(crate) fn classes(plain: &Connection) -> Result<Vec<Class>, Failure> {
    let mut all = vec![
        class("Today, the first screen", vec![("today", json!({})); 100]),
        class("A week of the diary", weeks()),
        class("People list", vec![("list_people", json!({ "limit": 100 })); 100]),
        class("People list, other orders", orders()),
    ];
    for (name, texts) in searches(plain)? {
        all.push(class(&format!("Find anything: {name}"), asked("find", "text", &texts)));
        all.push(class(&format!("People list: {name}"), asked("list_people", "query", &texts)));
    }
    let people = texts(plain, &format!("SELECT id FROM person ORDER BY random() LIMIT {OPENED}"))?;
    all.push(class("Open a person", asked("open_person", "id", &people)));
    let people = texts(
        plain,
        &format!("SELECT person FROM standing WHERE open = 1 ORDER BY random() LIMIT {SAVED}"),
    )?;
    let calls = people.iter().map(|person| ("add_contact", contact(person))).collect();
    all.push(Class { name: "Save a contact".to_owned(), calls, writes: true });
    Ok(all)
}

/// This week and the ones after it, as they are walked.
fn weeks() -> Vec<Call> {
    let monday = chrono::NaiveDate::from_ymd_opt(2026, 11, 16).unwrap_or_default();
    let weeks = (0..100).map(|n| monday + chrono::Days::new(7 * (n % 10)));
    weeks.map(|monday| ("diary", json!({ "from": monday.to_string() }))).collect()
}

fn class(name: &str, calls: Vec<Call>) -> Class {
    Class { name: name.to_owned(), calls, writes: false }
}

fn asked(command: &'static str, field: &str, texts: &[String]) -> Vec<Call> {
    texts.iter().map(|text| (command, json!({ field: text }))).collect()
}

fn orders() -> Vec<Call> {
    let orders = ["name", "waiting", "last-contact", "next"];
    let statuses = ["all", "open", "closed", "waiting"];
    let each = orders.iter().flat_map(|sort| statuses.map(|status| (sort, status)));
    let calls = each.flat_map(|(sort, status)| {
        let ask = |descending| json!({ "sort": sort, "status": status, "descending": descending });
        [("list_people", ask(false)), ("list_people", ask(true))]
    });
    calls.collect()
}

/// What is typed, a keystroke at a time, by class.
fn searches(plain: &Connection) -> Result<Vec<(&'static str, Vec<String>)>, Failure> {
    plain.execute_batch(
        "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'word', 'row')",
    )?;
    let words = |order| {
        let long = "WHERE length(term) > 3 AND term NOT GLOB '*[0-9]*'";
        texts(
            plain,
            &format!(
                "SELECT term FROM temp.vocabulary {long} ORDER BY doc {order}, term LIMIT {WORDS}"
            ),
        )
    };
    let names = format!("SELECT list_name FROM person ORDER BY random() LIMIT {NAMES}");
    let names: Vec<String> =
        texts(plain, &names)?.iter().map(|name| name.to_lowercase().replace(',', "")).collect();
    let letters = (b'a'..=b'z').map(|letter| char::from(letter).to_string()).collect();
    let all = vec![
        ("one letter", letters),
        ("names as typed", typed(&names)),
        ("the 50 commonest words as typed", typed(&words("DESC")?)),
        ("the 50 rarest words as typed", typed(&words("ASC")?)),
    ];
    plain.execute_batch("DROP TABLE temp.vocabulary")?;
    Ok(all)
}

/// From the second letter on, each keystroke.
fn typed(words: &[String]) -> Vec<String> {
    let beginnings = words.iter().flat_map(|word| {
        let letters: Vec<char> = word.chars().collect();
        (2..=letters.len()).map(move |n| letters[..n].iter().collect::<String>())
    });
    beginnings.collect()
}

fn contact(person: &str) -> Value {
    json!({
        "person": person, "whom": ["person"], "channel": "home-visit", "outcome": "attended", "minutes": 45,
        "note": "Went to the allotment together and met the two who run it on Tuesdays; she will \
                 bring tomato seedlings next week, and her daughter may drive her when it rains.",
    })
}

fn texts(connection: &Connection, sql: &str) -> Result<Vec<String>, Failure> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
