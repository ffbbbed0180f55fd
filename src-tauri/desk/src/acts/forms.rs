//! Forms over one record: its own groups go out and come back, each whole, and nothing else.

use super::contacts::{leading, name_of, optional_id};
use super::drafts::draft;
use super::joining::saved;
use super::measures::{fits, spelled, touches_answers};
use super::offering::minutes_for;
use super::referrals::moved_on;
use crate::checking::{checked_record, met_someone_known};
use crate::dossier::Dossier;
use crate::error::{Code, CommandError};
use crate::messages::forms::{DeleteRecord, Form, OpenForm, SaveRecord, Schemes};
use crate::messages::settings::Choice;
use crate::messages::{Nothing, Saved};
use crate::miles::names_nobody;
use crate::page::recorder::last_met;
use crate::portrait::id_of;
use crate::session::{Desk, Pen};
use crate::ways;
use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta, Utc};
use doorstep_domain::day::london_day;
use doorstep_domain::hash::merge_hash;
use doorstep_domain::kinds::referral::State;
use doorstep_domain::kinds::{Person, Referral, Scheme};
use doorstep_domain::record::nested;
use doorstep_domain::text::postcode;
use doorstep_domain::{Kind, Record, RecordId, day, nhs_number};
use doorstep_store::{Store, StoreError, Tx};
use serde_json::{Map, Value, json};

/// Fields that are typed as days and kept in the record's spelling.
const DAY_FIELDS: [&str; 10] = [
    "on",
    "from",
    "to",
    "review_on",
    "received_on",
    "seen_on",
    "end_on",
    "closed_on",
    "born",
    "due",
];

/// Groups whose days mostly lie ahead.
const DAYS_TO_COME: [&str; 4] = ["due", "alerts", "agreed", "runs"];

impl Desk {
    pub(crate) fn open_form(&mut self, request: OpenForm) -> Result<Form, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let kind = known_kind(&request.kind)?;
        let record = match request.id.as_str() {
            "" => None,
            id => Some(live(store, &kind, id)?),
        };
        let key = match record {
            Some(_) => format!("form:{kind}:{}", request.id),
            None => format!("form:{kind}:new:{}", request.person),
        };
        let groups = match &record {
            Some(record) => known_fields(&kind, nested(&record.values())),
            None => beginning(store, &kind, &request.person, now)?,
        };
        Ok(Form {
            name: whose(store, &kind, record.as_ref(), &request)?,
            version: record.as_ref().map(version).unwrap_or_default(),
            groups: groups.into_iter().collect(),
            draft: draft(store, &key, now)?,
            kind: request.kind,
            id: request.id,
        })
    }

    pub(crate) fn save_record(&mut self, request: SaveRecord) -> Result<Saved, CommandError> {
        let (store, mut pen) = self.writing()?;
        let kind = known_kind(&request.kind)?;
        let mut record = match request.id.as_str() {
            "" => Record::new(pen.id(), kind.clone()),
            id => live(store, &kind, id)?,
        };
        let fresh = request.id.is_empty();
        if !fresh {
            as_it_was_opened(&record, &request.version)?;
        }
        let mut groups = groups(store, &kind, &request, &pen)?;
        places_of_the_way(store, &record, &request, &mut groups, pen.now)?;
        let (id, groups) = (record.id(), Value::Object(groups));
        let instruments = match kind {
            Kind::Measure => crate::instruments::all(store)?,
            _ => Vec::new(),
        };
        let done = store.transact::<_, CommandError>("save_record", pen.millis(), |tx| {
            let (stamp, before) = (tx.stamp(), record.clone());
            let revised = kind.revise(&mut record, &groups, stamp);
            let changed = revised.map_err(|problem| CommandError::invalid(vec![problem.into()]))?;
            if before.any_in_conflict(&changed) {
                return Err(StoreError::InConflict.into());
            }
            let before = Some(&before).filter(|_| !fresh);
            checked_record(before, &record, pen.now)?;
            stands_to_reason(tx, before, &record)?;
            if kind == Kind::Measure && touches_answers(before, &record) {
                fits(tx, &instruments, &record)?;
            }
            tx.put(record)?;
            Ok(tx.drop_draft(&request.draft)?)
        })?;
        Ok(saved(id, done.undo, &["today", "people", "person"]))
    }

    pub(crate) fn delete_record(&mut self, request: DeleteRecord) -> Result<Saved, CommandError> {
        let (store, pen) = self.writing()?;
        let kind = known_kind(&request.kind)?;
        let mut record = live(store, &kind, &request.id)?;
        let id = record.id();
        let done = store.transact::<_, CommandError>("delete_record", pen.millis(), |tx| {
            if kind == Kind::Person {
                // With the person goes everything that is theirs, and one undo brings all of it back.
                for mut theirs in tx.of_person(id)?.into_iter().filter(|r| r.id() != id) {
                    let stamp = tx.stamp();
                    theirs.delete(stamp);
                    tx.put(theirs)?;
                }
            }
            let stamp = tx.stamp();
            record.delete(stamp);
            Ok(tx.put(record)?)
        })?;
        Ok(saved(id, done.undo, &["today", "people", "person"]))
    }

    pub(crate) fn list_schemes(&mut self, _: Nothing) -> Result<Schemes, CommandError> {
        let records = self.store()?.of_kind(&Kind::Scheme)?;
        let mut schemes: Vec<Choice> = records
            .iter()
            .map(|record| Choice {
                code: record.id().to_string(),
                words: record.read::<Scheme>().title.name,
                group: String::new(),
            })
            .collect();
        schemes.sort_by(|a, b| a.words.cmp(&b.words));
        Ok(Schemes { schemes })
    }
}

/// Nothing was written since the form was opened.
fn as_it_was_opened(record: &Record, opened: &str) -> Result<(), CommandError> {
    if version(record) == opened {
        return Ok(());
    }
    Err(CommandError::new(
        Code::ChangedSince,
        "This was changed since you opened it.",
        "Your words are kept as a draft. Open it again and look at both.",
    ))
}

/// Places of trips and ways are places, and no names of those whom the record is about.
fn places_of_the_way(
    store: &Store,
    record: &Record,
    request: &SaveRecord,
    groups: &mut Map<String, Value>,
    now: DateTime<Utc>,
) -> Result<(), CommandError> {
    let whose = match request.id.as_str() {
        "" => optional_id(&request.person)?,
        _ => doorstep_store::person_of(record),
    };
    if matches!(record.kind(), Kind::Contact | Kind::Activity) {
        names_nobody(store, groups.get("trip"), &about(store, record, whose)?)?;
    }
    ways::typed(store, (record, whose), groups, now)
}

/// Whom a contact or an activity is about: the person, or those on its register.
fn about(
    store: &Store,
    record: &Record,
    whose: Option<RecordId>,
) -> Result<Vec<Person>, CommandError> {
    let register = store.register_of(record.id())?.into_iter().map(|(_, person)| person);
    whose.into_iter().chain(register).map(|id| crate::portrait::person(store, id)).collect()
}

/// The name of the person whose record it is or will be.
fn whose(
    store: &Store,
    kind: &Kind,
    record: Option<&Record>,
    request: &OpenForm,
) -> Result<String, CommandError> {
    let of = |record: &Record| match kind {
        Kind::Person => Some(record.id()),
        _ => record.value("of").and_then(|of| of["person"].as_str()?.parse().ok()),
    };
    let person = match record.and_then(of) {
        None => optional_id(&request.person)?,
        found => found,
    };
    Ok(person.map(|person| name_of(store, person)).unwrap_or_default())
}

/// Fields of a newer version are not on the form; saving leaves them as they are.
pub(crate) fn known_fields(kind: &Kind, mut groups: Map<String, Value>) -> Map<String, Value> {
    let shapes = kind.groups();
    groups.retain(|name, _| shapes.iter().any(|shape| shape.name == name));
    for shape in shapes {
        let Some(Value::Object(value)) = groups.get_mut(shape.name) else { continue };
        let keep = |fields: &mut Map<String, Value>| {
            fields.retain(|field, _| shape.fields.contains(&field.as_str()));
        };
        if shape.keyed {
            value.values_mut().filter_map(Value::as_object_mut).for_each(keep);
        } else {
            keep(value);
        }
    }
    groups
}

/// What a new record begins with: an appointment with its usual length and the way they met last, an activity with this hour, a referral
/// received today.
fn beginning(
    store: &Store,
    kind: &Kind,
    person: &str,
    now: DateTime<Utc>,
) -> Result<Map<String, Value>, CommandError> {
    let mut groups = Map::new();
    match (kind, optional_id(person)?) {
        // Mostly it is written down when it is over, or just before.
        (Kind::Activity, _) => {
            let hour = now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now);
            groups.insert("time".to_owned(), json!({ "start": hour, "minutes": 60 }));
        }
        (Kind::Appointment, Some(person)) => {
            let about = crate::portrait::person(store, person)?;
            let minutes = minutes_for(store, person, &about)?;
            groups.insert("time".to_owned(), json!({ "minutes": minutes }));
            let last = last_met(&Dossier::gather(store, person, now)?);
            // Who came to a group is not booked for the next one.
            let alone = last.map(|contact| contact.by.channel).filter(|by| by != "group");
            let channel = alone.unwrap_or_default();
            groups.insert("venue".to_owned(), json!({ "channel": channel }));
        }
        (Kind::Referral, _) => groups.extend(received(london_day(now))),
        (Kind::Measure, _) => {
            groups.insert("answers".to_owned(), json!({ "on": london_day(now).to_string() }));
        }
        _ => {}
    }
    Ok(groups)
}

/// A referral waits from the day it is received, which is today unless something else is said.
fn received(today: NaiveDate) -> [(String, Value); 2] {
    let today = today.to_string();
    [
        ("source".to_owned(), json!({ "received_on": today })),
        ("status".to_owned(), json!({ "state": State::Received.code(), "on": today })),
    ]
}

/// What is true of a new record whether or not its form says so: a referral was received and stands
/// somewhere; a contact or a concern was written now.
fn what_goes_without_saying(kind: &Kind, groups: &mut Map<String, Value>, pen: &Pen<'_>) {
    match kind {
        Kind::Referral => {
            for (group, base) in received(pen.today()) {
                let given = groups.remove(&group).unwrap_or_default();
                groups.insert(group, over(base, given));
            }
        }
        Kind::Contact | Kind::Concern => {
            groups.insert("written".to_owned(), json!({ "at": pen.now }));
        }
        _ => {}
    }
}

/// Whose a record is was said once; a referral moves on only as referrals do; who was met is around.
fn stands_to_reason(
    tx: &Tx<'_>,
    before: Option<&Record>,
    record: &Record,
) -> Result<(), CommandError> {
    let whose = |record: &Record| {
        let of = record.value("of").cloned().unwrap_or_default();
        [of["person"].clone(), of["referral"].clone()]
    };
    let former = before.map(whose).unwrap_or_default();
    if former.iter().zip(whose(record)).any(|(was, is)| !was.is_null() && *was != is) {
        let say = "Whose record this is was said when it was made. Make a new one.";
        return Err(CommandError::field("of", say));
    }
    match record.kind() {
        Kind::Referral if before.and_then(|b| b.value("status")) != record.value("status") => {
            let from = before.map_or(State::Received, |before| before.read::<Referral>().state());
            let status = record.read::<Referral>().status;
            moved_on(from, &status.state, &status.reason).map(|_| ())
        }
        Kind::Contact if before.and_then(|b| b.value("met")) != record.value("met") => {
            met_someone_known(&record.read(), |id| tx.get(id))
        }
        _ => Ok(()),
    }
}

fn known_kind(name: &str) -> Result<Kind, CommandError> {
    match Kind::from(name) {
        Kind::Other(_) => Err(CommandError::not_found()),
        kind => Ok(kind),
    }
}

fn live(store: &Store, kind: &Kind, id: &str) -> Result<Record, CommandError> {
    let record = store.get(id_of(id)?)?;
    record.filter(|r| r.kind() == kind && r.is_live()).ok_or_else(CommandError::not_found)
}

/// Changes whenever anything in the record does.
pub(crate) fn version(record: &Record) -> String {
    merge_hash(record).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The groups as the record spells them: days, numbers and postcodes in one form, and whose it is.
fn groups(
    store: &Store,
    kind: &Kind,
    request: &SaveRecord,
    pen: &Pen<'_>,
) -> Result<Map<String, Value>, CommandError> {
    let mut groups: Map<String, Value> = request.groups.clone().into_iter().collect();
    for (group, value) in &mut groups {
        spell(value, pen.today(), DAYS_TO_COME.contains(&group.as_str()));
    }
    if *kind == Kind::Measure {
        spelled(store, &mut groups)?;
    }
    if request.id.is_empty() {
        what_goes_without_saying(kind, &mut groups, pen);
    }
    let owner = optional_id(&request.person)?.filter(|_| request.id.is_empty());
    if let Some(person) = owner {
        crate::portrait::person(store, person)?;
        let of = match kind {
            Kind::Referral => json!({ "person": person }),
            Kind::Person | Kind::Place | Kind::Scheme => return Ok(groups),
            _ => json!({ "person": person, "referral": leading(store, person)? }),
        };
        let given = groups.remove("of").unwrap_or_default();
        groups.insert("of".to_owned(), over(of, given));
    }
    Ok(groups)
}

fn over(mut base: Value, given: Value) -> Value {
    if let (Some(base), Value::Object(given)) = (base.as_object_mut(), given) {
        base.extend(given.into_iter().filter(|(_, value)| !value.is_null() && value != ""));
    }
    base
}

fn spell(value: &mut Value, today: NaiveDate, to_come: bool) {
    let Some(fields) = value.as_object_mut() else { return };
    for (name, value) in fields {
        match value {
            Value::Object(_) => spell(value, today, to_come),
            Value::String(typed) if !typed.is_empty() => {
                let spelled = match name.as_str() {
                    "again_on" => day::read_uk_day_ahead(typed, today),
                    name if DAY_FIELDS.contains(&name) && to_come => {
                        day::read_uk_day_ahead(typed, today)
                    }
                    name if DAY_FIELDS.contains(&name) => day::read_uk_day(typed, today),
                    "number" => nhs_number::parse(typed),
                    "postcode" => postcode(typed),
                    _ => None,
                };
                *typed = spelled.unwrap_or_else(|| typed.clone());
            }
            _ => {}
        }
    }
}
