//! Work without one named person, and who came to it. That somebody came stands on a contact of their own.

use super::contacts::{leading, live};
use super::drafts::draft;
use super::joining::saved;
use crate::checking::checked;
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::activities::{
    Activities, ActivityPage, ActivityRow, AskMonth, Attender, KindMinutes, OpenActivity,
    SaveRegister, SetActivityOutcome,
};
use crate::months::{days_of, month, span};
use crate::portrait::{id_of, person};
use crate::session::{Desk, Pen};
use crate::wording::{count, day_and_time, hours, joined};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use doorstep_domain::day::london_day;
use doorstep_domain::kinds::contact::{Channel, Event, Outcome, Session, Whom, Written};
use doorstep_domain::kinds::{Activity, Contact, Of, Person};
use doorstep_domain::{RecordId, vocabulary};
use doorstep_report::activity::{ActivityFact, minutes_by_kind};
use doorstep_store::{ActivityLine, Store, StoreError, Tx};
use std::collections::BTreeSet;

const CHANGED: [&str; 3] = ["today", "people", "person"];

impl Desk {
    pub(crate) fn open_activity(
        &mut self,
        request: OpenActivity,
    ) -> Result<ActivityPage, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let id = id_of(&request.id)?;
        let (_, activity) = live::<Activity>(store, id)?;
        let people = attenders(store, id)?;
        let unnamed = activity.headcount.unnamed;
        Ok(ActivityPage {
            id: request.id,
            title: title(&activity),
            pieces: pieces(&activity, now),
            outcome: outcome(&activity).to_owned(),
            outcome_words: vocabulary::words("activity-outcome", outcome(&activity)).to_owned(),
            begun: activity.time.start.is_some_and(|at| london_day(at) <= london_day(now)),
            came_words: came_words(people.len(), unnamed),
            delete_words: delete_words(people.len()),
            people,
            unnamed,
            week_words: week_words(store, london_day(now))?,
            draft: draft(store, &format!("register:{id}"), now)?,
        })
    }

    pub(crate) fn list_activities(
        &mut self,
        request: AskMonth,
    ) -> Result<Activities, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let first = month(&request.month, london_day(now))?;
        let (from, until) = days_of(first);
        let (begin, end) = span(from, until);
        let lines = store.activities_between(begin, end)?;
        let by_kind = minutes_by_kind(&facts(&lines), from, until);
        let all: u32 = by_kind.iter().map(|(_, minutes)| minutes).sum();
        let rows = lines.iter().rev().map(|line| row(store, line, now));
        Ok(Activities {
            month: crate::months::shown(first),
            activities: rows.collect::<Result<_, _>>()?,
            by_kind: by_kind.iter().map(|(kind, minutes)| kind_minutes(kind, *minutes)).collect(),
            total_words: if all == 0 { String::new() } else { format!("{} in all", hours(all)) },
            week_words: week_words(store, london_day(now))?,
        })
    }

    /// Who came, all of them, in one save.
    pub(crate) fn save_register(&mut self, request: SaveRegister) -> Result<Saved, CommandError> {
        let (store, mut pen) = self.writing()?;
        let id = id_of(&request.activity)?;
        let (record, mut activity) = live::<Activity>(store, id)?;
        if activity.time.start.is_some_and(|at| london_day(at) > pen.today()) {
            return Err(CommandError::field("people", "It has not begun yet. Tick who came then."));
        }
        let came = came(store, &request.people)?;
        activity.headcount.unnamed = request.unnamed;
        if activity.is_open() && !(came.is_empty() && request.unnamed == 0) {
            activity.result.outcome = "happened".to_owned();
        }
        let activity = checked(activity, |_| Some("unnamed"))?;
        let before = store.register_of(id)?;
        let new = newcomers(store, &came, &before, (id, &activity), &mut pen)?;
        let done = store.transact::<_, CommandError>("save_register", pen.millis(), |tx| {
            for (contact, theirs) in &before {
                keep_or_delete(tx, *contact, came.contains(theirs), &activity)?;
            }
            new.iter().try_for_each(|(id, contact)| tx.create(*id, contact).map(|_| ()))?;
            tx.revise(record, &activity)?;
            Ok(tx.drop_draft(&format!("register:{id}"))?)
        })?;
        Ok(saved(id, done.undo, &CHANGED))
    }

    pub(crate) fn set_activity_outcome(
        &mut self,
        request: SetActivityOutcome,
    ) -> Result<Saved, CommandError> {
        if !vocabulary::has("activity-outcome", &request.outcome) {
            return Err(CommandError::field("outcome", "This is not one of the choices."));
        }
        let (store, pen) = self.writing()?;
        let id = id_of(&request.activity)?;
        let (record, mut activity) = live::<Activity>(store, id)?;
        activity.result.outcome = request.outcome;
        let done = store.transact::<_, CommandError>("set_activity", pen.millis(), |tx| {
            Ok(tx.revise(record, &activity)?)
        })?;
        Ok(saved(id, done.undo, &CHANGED))
    }
}

/// The people that a register names; each must be here.
fn came(store: &Store, people: &[String]) -> Result<BTreeSet<RecordId>, CommandError> {
    let ids = people.iter().map(|id| {
        let id = id_of(id)?;
        person(store, id).map(|_| id)
    });
    ids.collect()
}

/// The contacts of those who are new on a register.
fn newcomers(
    store: &Store,
    came: &BTreeSet<RecordId>,
    before: &[(RecordId, RecordId)],
    (id, activity): (RecordId, &Activity),
    pen: &mut Pen<'_>,
) -> Result<Vec<(RecordId, Contact)>, CommandError> {
    let new = came.iter().filter(|person| before.iter().all(|(_, other)| other != *person));
    let contact = |person: &RecordId| {
        let of = Of { person: Some(*person), referral: leading(store, *person)? };
        let contact = Contact {
            of,
            event: event(activity),
            met: Whom { whom: vec!["group".to_owned()] },
            by: Channel { channel: "group".to_owned() },
            result: Outcome { outcome: "attended".to_owned() },
            session: Session { activity: Some(id) },
            written: Written { at: Some(pen.now) },
            ..Contact::default()
        };
        Ok((pen.id(), contact))
    };
    new.map(contact).collect()
}

fn event(activity: &Activity) -> Event {
    Event { at: activity.time.start, minutes: activity.time.minutes }
}

/// Who stays on a register follows the session’s time; who was ticked by mistake was not there.
fn keep_or_delete(
    tx: &mut Tx<'_>,
    contact: RecordId,
    stays: bool,
    activity: &Activity,
) -> Result<(), StoreError> {
    let Some(mut record) = tx.get(contact)? else { return Ok(()) };
    if stays {
        let says = Contact { event: event(activity), ..record.read() };
        tx.revise(record, &says)?;
    } else {
        let stamp = tx.stamp();
        record.delete(stamp);
        tx.put(record)?;
    }
    Ok(())
}

fn attenders(store: &Store, activity: RecordId) -> Result<Vec<Attender>, CommandError> {
    let register = store.register_of(activity)?;
    let named = register.iter().map(|(_, id)| {
        let name = person(store, *id).as_ref().map(Person::sort_name).unwrap_or_default();
        Attender { id: id.to_string(), name }
    });
    Ok(named.collect())
}

/// "Poplar Choir", or what kind it is.
pub(crate) fn title(activity: &Activity) -> String {
    match activity.what.words.lines().next().unwrap_or_default() {
        "" => vocabulary::words("activity-kind", &activity.what.kind).to_owned(),
        first => first.to_owned(),
    }
}

fn outcome(activity: &Activity) -> &str {
    if activity.is_open() { "planned" } else { &activity.result.outcome }
}

fn pieces(activity: &Activity, now: DateTime<Utc>) -> Vec<String> {
    let kind = vocabulary::words("activity-kind", &activity.what.kind).to_owned();
    let when = activity.time.start.map(|at| day_and_time(at, london_day(now)));
    let minutes = minutes_words(activity.time.minutes);
    let all = [kind, when.unwrap_or_default(), minutes, activity.venue.words.clone()];
    all.into_iter().filter(|piece| !piece.is_empty()).collect()
}

fn minutes_words(minutes: u32) -> String {
    if minutes == 0 { String::new() } else { format!("{minutes} min") }
}

/// "3 people of the caseload and 2 others came: 5 in all."
fn came_words(people: usize, unnamed: u32) -> String {
    let named = i64::try_from(people).unwrap_or(i64::MAX);
    let both = named + i64::from(unnamed);
    match (named, unnamed) {
        (0, 0) => "Nobody is ticked yet.".to_owned(),
        (_, 0) => format!("{} of the caseload came.", count(named, "person", "people")),
        (0, _) => format!("{} came, nobody of the caseload.", count(both, "person", "people")),
        _ => format!(
            "{} of the caseload and {} came: {both} in all.",
            count(named, "person", "people"),
            count(i64::from(unnamed), "other", "others"),
        ),
    }
}

fn delete_words(people: usize) -> String {
    match people {
        0 => "Nobody is on its register.".to_owned(),
        1 => "The person who came keeps it on their story, without its name.".to_owned(),
        n => format!("The {n} people who came keep it on their stories, without its name."),
    }
}

fn row(
    store: &Store,
    line: &ActivityLine,
    now: DateTime<Utc>,
) -> Result<ActivityRow, CommandError> {
    let (_, activity) = live::<Activity>(store, line.id)?;
    let came = store.register_of(line.id)?.len() as u64 + u64::from(activity.headcount.unnamed);
    let said = outcome(&activity);
    let plain = if said == "happened" { "" } else { vocabulary::words("activity-outcome", said) };
    Ok(ActivityRow {
        id: line.id.to_string(),
        title: title(&activity),
        kind: vocabulary::words("activity-kind", &line.kind).to_owned(),
        when: activity.time.start.map(|at| day_and_time(at, london_day(now))).unwrap_or_default(),
        minutes: minutes_words(line.minutes),
        came: if came == 0 { String::new() } else { format!("{came} came") },
        outcome: said.to_owned(),
        outcome_words: plain.to_owned(),
    })
}

fn facts(lines: &[ActivityLine]) -> Vec<ActivityFact> {
    let fact = |line: &ActivityLine| ActivityFact {
        kind: line.kind.clone(),
        day: london_day(DateTime::from_timestamp_millis(line.start).unwrap_or_default()),
        minutes: line.minutes,
        travel: line.travel,
        happened: line.happened,
    };
    lines.iter().map(fact).collect()
}

fn kind_minutes(kind: &str, minutes: u32) -> KindMinutes {
    let kind = vocabulary::words("activity-kind", kind).to_owned();
    KindMinutes { kind, words: hours(minutes), minutes }
}

/// "This week: group session 3 h 30 min, travel 50 min", from Monday.
fn week_words(store: &Store, today: NaiveDate) -> Result<String, CommandError> {
    let back = Days::new(u64::from(today.weekday().num_days_from_monday()));
    let monday = today.checked_sub_days(back).unwrap_or(today);
    let next = monday.checked_add_days(Days::new(7)).unwrap_or(monday);
    let (begin, end) = span(monday, next);
    let by_kind = minutes_by_kind(&facts(&store.activities_between(begin, end)?), monday, next);
    let said = by_kind.iter().map(|(kind, minutes)| {
        let kind = vocabulary::words("activity-kind", kind).to_lowercase();
        format!("{kind} {}", hours(*minutes))
    });
    let said = joined(said, ", ");
    Ok(if said.is_empty() { said } else { format!("This week: {said}.") })
}
