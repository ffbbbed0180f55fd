//! Marks that should have been looked at again: a risk that nobody checks is a rumour.

use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::visit::{MarkDue, MarksDue};
use crate::session::Desk;
use crate::wording::{sentence, short_day};
use chrono::NaiveDate;
use doorstep_domain::day::parse_day;
use doorstep_domain::kinds::{Alert, Person, Place};
use doorstep_domain::shape::Items;
use doorstep_domain::{Kind, Record};
use doorstep_store::Store;

const MOST: u32 = 50;

impl Desk {
    pub(crate) fn marks_due(&mut self, _: Nothing) -> Result<MarksDue, CommandError> {
        let today = self.today_in_london();
        let store = self.store()?;
        let due = store.marks_due(&today.to_string(), MOST)?;
        let lines = due.iter().map(|due| line(store, due, today));
        let lines: Vec<Option<MarkDue>> = lines.collect::<Result<_, _>>()?;
        Ok(MarksDue { marks: lines.into_iter().flatten().collect() })
    }
}

fn line(
    store: &Store,
    due: &doorstep_store::MarkDue,
    today: NaiveDate,
) -> Result<Option<MarkDue>, CommandError> {
    let Some(record) = store.get(due.record)?.filter(Record::is_live) else { return Ok(None) };
    let (name, alerts): (String, Items<Alert>) = match record.kind() {
        Kind::Person => {
            let person: Person = record.read();
            (person.full_name(), person.alerts)
        }
        _ => {
            let place: Place = record.read();
            (place.in_one_line(), place.alerts)
        }
    };
    let kind = alerts.iter().find(|(key, _)| key.to_string() == due.item);
    let sort = kind.map(|(_, alert)| alert.kind.as_str()).filter(|kind| !kind.is_empty());
    let day = parse_day(&due.review).unwrap_or(today);
    Ok(Some(MarkDue {
        kind: record.kind().to_string(),
        id: due.record.to_string(),
        name,
        sort: sentence(sort.unwrap_or("note")),
        review: format!("was to be looked at by {}", short_day(day, today)),
    }))
}
