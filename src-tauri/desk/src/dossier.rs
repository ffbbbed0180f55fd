//! Everything of one person, gathered once for the page that shows them.

use crate::error::CommandError;
use chrono::{DateTime, NaiveDate, Utc};
use doorstep_domain::kinds::{Person, Place};
use doorstep_domain::standing::Standing;
use doorstep_domain::{Record, RecordId};
use doorstep_store::Store;

/// Everything of one person, sorted by kind.
pub(crate) struct Dossier {
    pub(crate) id: RecordId,
    pub(crate) person: Person,
    pub(crate) records: Vec<Record>,
    pub(crate) places: Vec<(RecordId, Place)>,
    pub(crate) standing: Standing,
    pub(crate) now: DateTime<Utc>,
    pub(crate) today: NaiveDate,
}

impl Dossier {
    pub(crate) fn gather(
        store: &Store,
        id: RecordId,
        now: DateTime<Utc>,
    ) -> Result<Self, CommandError> {
        let person = crate::portrait::person(store, id)?;
        let ids: Vec<_> = person.living.values().filter_map(|living| living.place).collect();
        let mut places = Vec::new();
        for place in ids {
            let record = store.get(place)?.filter(Record::is_live);
            places.extend(record.map(|record| (place, record.read())));
        }
        let records = store.of_person(id)?;
        let standing = store.standing_of(id)?;
        let today = doorstep_domain::day::london_day(now);
        Ok(Self { id, person, records, places, standing, now, today })
    }

    /// The records of one kind, with their ids.
    pub(crate) fn of<T: doorstep_domain::Shape>(&self) -> Vec<(RecordId, T)> {
        let kind = self.records.iter().filter(|record| *record.kind() == T::KIND);
        kind.map(|record| (record.id(), record.read())).collect()
    }

    pub(crate) fn home(&self) -> Option<&Place> {
        let home = self.person.home()?;
        self.places.iter().find(|(id, _)| *id == home).map(|(_, place)| place)
    }
}
