//! A day: what is planned, what waits to be written up, what is due, who waits longest.

use super::id;
use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::RecordId;
use rusqlite::Row;

/// An appointment's place in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Appointment record.
    pub id: RecordId,
    /// Person record.
    pub person: Option<RecordId>,
}

/// Someone who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Person record.
    pub person: RecordId,
    /// Since this day.
    pub since: String,
}

impl Store {
    /// Appointments that begin in `[from, until)`, milliseconds since 1970, in order.
    pub fn appointments_between(&self, from: i64, until: i64) -> Result<Vec<Slot>, StoreError> {
        let sql = "SELECT id, person FROM appointment WHERE start >= ?1 AND start < ?2 \
                   ORDER BY start, id";
        self.list(sql, [from, until], slot)
    }

    /// Appointments that should be over before `now` and have no outcome, oldest first.
    pub fn to_write_up(&self, now: i64, most: u32) -> Result<Vec<Slot>, StoreError> {
        let sql = "SELECT id, person FROM appointment WHERE open = 1 \
                   AND start < ?1 AND start + minutes * 60000 <= ?1 ORDER BY start, id LIMIT ?2";
        self.list(sql, rusqlite::params![now, most], slot)
    }

    /// Open tasks due on a day or before, by priority, then day.
    pub fn tasks_due(&self, day: &str, most: u32) -> Result<Vec<RecordId>, StoreError> {
        let sql = "SELECT id FROM task WHERE open = 1 AND due <> '' AND due <= ?1 \
                   ORDER BY priority, due, id LIMIT ?2";
        self.list(sql, rusqlite::params![day, most], |row| id(row, 0))
    }

    /// Those who wait, longest first.
    pub fn waiting(&self, most: u32) -> Result<Vec<Waiting>, StoreError> {
        let sql = "SELECT person, waiting_since FROM standing WHERE waiting_since IS NOT NULL \
                   ORDER BY waiting_since, sort_name LIMIT ?1";
        self.list(sql, [most], |row| Ok(Waiting { person: id(row, 0)?, since: row.get(1)? }))
    }

    /// How many wait.
    pub fn waiting_total(&self) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) FROM standing WHERE waiting_since IS NOT NULL";
        Ok(self.vault.connection()?.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Records whose authors disagree.
    pub fn in_conflict(&self, most: u32) -> Result<Vec<RecordId>, StoreError> {
        let sql = "SELECT id FROM record WHERE conflicts > 0 ORDER BY id LIMIT ?1";
        self.list(sql, [most], |row| id(row, 0))
    }
}

pub(super) fn slot(row: &Row<'_>) -> rusqlite::Result<Slot> {
    Ok(Slot { id: id(row, 0)?, person: id(row, 1).ok() })
}
