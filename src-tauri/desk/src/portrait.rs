//! A person in words, as several screens show them.

use crate::error::CommandError;
use crate::messages::person::{Mark, TaskLine};
use crate::wording::{ago, dotted, joined, near_day, short_day};
use chrono::NaiveDate;
use doorstep_domain::day::{age_on, london_day, parse_day};
use doorstep_domain::kinds::relation::Telling;
use doorstep_domain::kinds::{Alert, Person, Place, Reach, Task};
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_store::{PersonLine, Store};

/// A live person, or that there is none.
pub(crate) fn person(store: &Store, id: RecordId) -> Result<Person, CommandError> {
    let record = store.get(id)?.filter(|record| *record.kind() == Kind::Person && record.is_live());
    record.map(|record| record.read()).ok_or_else(CommandError::not_found)
}

/// An id from the interface.
pub(crate) fn id_of(text: &str) -> Result<RecordId, CommandError> {
    text.parse().map_err(|_| CommandError::not_found())
}

/// The place a person lives at now.
pub(crate) fn home(store: &Store, person: &Person) -> Result<Option<Place>, CommandError> {
    let Some(id) = person.home() else { return Ok(None) };
    Ok(store.get(id)?.filter(Record::is_live).map(|record| record.read()))
}

/// "leave no message: text 07700 900214 (late morning)". What is not safe comes first, so that it still
/// stands where a line is cut short.
pub(crate) fn reach_words(reach: &Reach) -> String {
    match reach.best_times.as_str() {
        "" => reach_in_short(reach),
        times => format!("{} ({times})", reach_in_short(reach)),
    }
}

/// As [`reach_words`], without the best times.
pub(crate) fn reach_in_short(reach: &Reach) -> String {
    let how = if reach.safe_text == "yes" && reach.kind == "mobile" { "text " } else { "" };
    joined([care(reach), format!("{how}{}", reach.value)], ": ")
}

/// Whose it is, and what is not safe.
fn care(reach: &Reach) -> String {
    let unless = |answer: &str, words| if answer == "no" { words } else { "" };
    joined(
        [
            reach.whose.as_str(),
            unless(&reach.safe_text, "do not text"),
            unless(&reach.voicemail, "leave no message"),
            unless(&reach.say_who, "do not say who is calling"),
        ],
        ", ",
    )
}

/// The first way to try, or empty.
pub(crate) fn first_reach(person: &Person) -> String {
    person.first_reach().map(reach_words).unwrap_or_default()
}

/// What must be known before the door, of the person and of their home. A risk is always sensitive.
pub(crate) fn marks<'a>(alerts: impl Iterator<Item = &'a Alert>, today: NaiveDate) -> Vec<Mark> {
    let mut marks: Vec<Mark> = alerts.map(|alert| mark(alert, today)).collect();
    marks.sort_by_key(|mark| (mark.kind != "risk", mark.kind != "communication"));
    marks
}

fn mark(alert: &Alert, today: NaiveDate) -> Mark {
    let review = parse_day(&alert.review_on).map(|day| match day < today {
        true => format!("should have been looked at again by {}", short_day(day, today)),
        false => format!("look again by {}", short_day(day, today)),
    });
    Mark {
        words: alert.words.clone(),
        kind: if alert.kind.is_empty() { "note".to_owned() } else { alert.kind.clone() },
        sensitive: alert.is_sensitive(),
        review: review.unwrap_or_default(),
        concern: None,
    }
}

/// "do not contact", "may be told everything", or nothing.
pub(crate) fn telling_words(telling: &Telling) -> String {
    match telling.may_tell.as_str() {
        _ if telling.do_not_contact => "do not contact".to_owned(),
        "" => String::new(),
        code => doorstep_domain::vocabulary::words("may-tell", code).to_lowercase(),
    }
}

/// A task as lists show it.
pub(crate) fn task_line(
    store: &Store,
    id: RecordId,
    task: &Task,
    today: NaiveDate,
) -> Result<TaskLine, CommandError> {
    let about = task.of.person.map(|id| person(store, id).ok()).unwrap_or_default();
    let due = parse_day(&task.due.on);
    Ok(TaskLine {
        id: id.to_string(),
        person: task.of.person.map(|id| id.to_string()),
        name: about.as_ref().map(Person::full_name).unwrap_or_default(),
        reach: about.as_ref().and_then(Person::first_reach).map(reach_in_short).unwrap_or_default(),
        words: task.what.words.clone(),
        due: due.map(|day| day.to_string()),
        due_words: due.map(|day| near_day(day, today)).unwrap_or_default(),
        late: due.is_some_and(|day| day < today),
        priority: if task.what.priority.is_empty() { "normal" } else { &task.what.priority }
            .to_owned(),
    })
}

/// Whole years, where known and alive.
pub(crate) fn age(born: &str, died: bool, today: NaiveDate) -> Option<u32> {
    age_on(born, today).filter(|_| !died)
}

/// "Waiting 19 days", "Active", "Active · waiting 19 days", "Closed 3 Mar", "No referral".
pub(crate) fn status_words(line: &PersonLine, today: NaiveDate) -> String {
    let waiting = line.waiting_since.as_deref().and_then(parse_day);
    let waiting = waiting.map(|since| format!("waiting {}", days((today - since).num_days())));
    match (line.state.as_str(), waiting) {
        // That they wait says it all.
        ("received" | "waiting", Some(waiting)) => waiting.replacen('w', "W", 1),
        (_, waiting) => dotted([state_words(line, today), waiting.unwrap_or_default()]),
    }
}

fn state_words(line: &PersonLine, today: NaiveDate) -> String {
    let words = doorstep_domain::vocabulary::words("referral-status", &line.state);
    match (line.state.as_str(), parse_day(&line.since)) {
        ("", _) => "No referral".to_owned(),
        ("closed" | "declined" | "paused", Some(day)) => {
            format!("{words} {}", short_day(day, today))
        }
        _ => words.to_owned(),
    }
}

/// "1 day", "19 days".
pub(crate) fn days(number: i64) -> String {
    crate::wording::count(number.max(0), "day", "days")
}

/// "last seen 12 days ago", "never met".
pub(crate) fn last_seen(millis: Option<i64>, today: NaiveDate) -> String {
    let at = millis.and_then(chrono::DateTime::from_timestamp_millis);
    at.map_or_else(
        || "never met".to_owned(),
        |at| format!("last seen {}", ago(london_day(at), today)),
    )
}

/// The status of a person's leading referral, in words.
pub(crate) fn status_of(store: &Store, person: RecordId) -> Result<String, CommandError> {
    let state = store.standing_of(person)?.state;
    let words =
        state.map(|state| doorstep_domain::vocabulary::words("referral-status", state.code()));
    Ok(words.unwrap_or("No referral").to_owned())
}
