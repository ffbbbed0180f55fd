//! Values that differ between two laptops: both shown, settled by one key each.

use super::concerns::is_concern;
use super::contacts::name_of;
use super::joining::saved;
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::person::{ConflictValue, ConflictView};
use crate::messages::work::SettleConflict;
use crate::messages::{Conflicts, Nothing};
use crate::portrait::id_of;
use crate::session::Desk;
use crate::wording::{day_and_time, joined};
use chrono::{DateTime, NaiveDate};
use doorstep_domain::kinds::Alert;
use doorstep_domain::{DeviceId, Record, Stamp};
use doorstep_store::{Store, person_of};
use serde_json::{Map, Value};

const MOST: u32 = 500;
/// The group that says whether a record is deleted.
const DELETED: &str = "_deleted";

impl Desk {
    pub(crate) fn list_conflicts(&mut self, _: Nothing) -> Result<Conflicts, CommandError> {
        let today = self.today_in_london();
        let store = self.store()?;
        let mut conflicts = Vec::new();
        for id in store.in_conflict(MOST)? {
            if let Some(record) = store.get(id)?.filter(|record| !is_concern(record)) {
                conflicts.extend(views(store, &record, today));
            }
        }
        Ok(Conflicts { conflicts })
    }

    pub(crate) fn settle_conflict(
        &mut self,
        request: SettleConflict,
    ) -> Result<Saved, CommandError> {
        let (store, pen) = self.writing()?;
        let id = id_of(&request.id)?;
        let mut record = store.get(id)?.ok_or_else(CommandError::not_found)?;
        store.transact_for_good::<_, CommandError>("settle_conflict", pen.millis(), |tx| {
            let stamp = tx.stamp();
            if !settle(&mut record, &request, stamp) {
                return Err(CommandError::not_found());
            }
            Ok(tx.put(record)?)
        })?;
        Ok(saved(id, None, &["today", "people", "person"]))
    }
}

/// A deletion is kept by deleting again, now knowing everything; or taken back.
fn settle(record: &mut Record, request: &SettleConflict, stamp: Stamp) -> bool {
    let chosen = request.stamp.parse::<Stamp>();
    match (request.group.as_str(), chosen) {
        (DELETED, Ok(_)) => record.delete(stamp),
        (DELETED, Err(_)) => record.undelete(stamp),
        (group, Ok(chosen)) => return record.settle(group, chosen, stamp),
        (_, Err(_)) => return false,
    }
    true
}

/// The conflicts of one record.
pub(crate) fn views(store: &Store, record: &Record, today: NaiveDate) -> Vec<ConflictView> {
    let person = person_of(record);
    let view = |group: String| {
        let register = record.register(&group)?;
        let values = register.versions().iter();
        let values = values.map(|v| value(&v.value, v.stamp, store.device(), today));
        let kept = (group == DELETED).then(|| ConflictValue {
            stamp: "kept".to_owned(),
            words: "kept, with what was written since".to_owned(),
            from: String::new(),
        });
        Some(ConflictView {
            kind: record.kind().to_string(),
            id: record.id().to_string(),
            title: title(&group),
            values: values.chain(kept).collect(),
            person: person.map(|id| id.to_string()),
            name: person.map(|id| name_of(store, id)).unwrap_or_default(),
            group,
        })
    };
    record.conflicts().into_iter().filter_map(view).collect()
}

fn value(value: &Value, stamp: Stamp, here: DeviceId, today: NaiveDate) -> ConflictValue {
    let laptop = if stamp.device == here { "this laptop" } else { "another laptop" };
    let millis = i64::try_from(stamp.millis).unwrap_or_default();
    let at = DateTime::from_timestamp_millis(millis).map(|at| day_and_time(at, today));
    ConflictValue {
        stamp: stamp.to_string(),
        words: in_words(value),
        from: joined([laptop.to_owned(), at.unwrap_or_default()], ", "),
    }
}

fn in_words(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => joined(items.iter().map(in_words), ", "),
        Value::Object(fields) if fields.contains_key("deleted") => "deleted".to_owned(),
        Value::Object(fields) if is_sensitive(fields) => "⚑ something to know".to_owned(),
        Value::Object(fields) => joined(fields.values().map(in_words), ", "),
    }
}

/// A mark that nobody else in the room may read.
fn is_sensitive(fields: &Map<String, Value>) -> bool {
    let alert: Option<Alert> = serde_json::from_value(Value::Object(fields.clone())).ok();
    fields.contains_key("words") && alert.is_some_and(|alert| alert.is_sensitive())
}

/// "Reach", "Find at": the group's own name, read aloud.
fn title(group: &str) -> String {
    let name = group.split('/').next().unwrap_or(group).trim_start_matches('_').replace('_', " ");
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
