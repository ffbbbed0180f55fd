//! A visit: who is out, who lives behind the door, and which marks nobody has looked at again.

use super::id;
use super::today::{Slot, slot};
use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::RecordId;

/// A mark past its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkDue {
    /// Person or place record.
    pub record: RecordId,
    /// Its item among the record's marks.
    pub item: String,
    /// The day on which it should have been looked at again.
    pub review: String,
}

impl Store {
    /// Visits that began and of which nobody said that the worker is safe, the earliest first.
    pub fn visits_under_way(&self) -> Result<Vec<Slot>, StoreError> {
        self.list("SELECT id, person FROM appointment WHERE out = 1 ORDER BY start, id", [], slot)
    }

    /// People who live at a place now.
    pub fn living_at(&self, place: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let sql = "SELECT id FROM person WHERE home = ?1 AND died = 0 ORDER BY sort_name, id";
        self.list(sql, [place.to_string()], |row| id(row, 0))
    }

    /// Marks that should have been looked at again before a day, the oldest first.
    pub fn marks_due(&self, day: &str, most: u32) -> Result<Vec<MarkDue>, StoreError> {
        let sql = "SELECT record, item, review FROM mark WHERE review < ?1 \
                   ORDER BY review, record, item LIMIT ?2";
        self.list(sql, rusqlite::params![day, most], |row| {
            Ok(MarkDue { record: id(row, 0)?, item: row.get(1)?, review: row.get(2)? })
        })
    }
}
