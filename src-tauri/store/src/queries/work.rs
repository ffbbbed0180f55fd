//! Activities with who came to them, and trips by car.

use super::id;
use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::RecordId;
use rusqlite::{OptionalExtension, params};

/// An activity as lists and counts need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityLine {
    /// The activity.
    pub id: RecordId,
    /// Code of `activity-kind`.
    pub kind: String,
    /// When it begins, milliseconds since 1970.
    pub start: i64,
    /// Minutes.
    pub minutes: u32,
    /// Minutes on the way there.
    pub travel: u32,
    /// It took place.
    pub happened: bool,
}

/// A trip. Whose work it was for is not said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TripLine {
    /// The contact or activity that it was for.
    pub id: RecordId,
    /// When that began, milliseconds since 1970.
    pub at: i64,
    /// From where.
    pub origin: String,
    /// To where.
    pub destination: String,
    /// Tenths of a mile.
    pub tenths: u32,
}

impl Store {
    /// Activities that begin in `[from, until)`, milliseconds since 1970, in order.
    pub fn activities_between(
        &self,
        from: i64,
        until: i64,
    ) -> Result<Vec<ActivityLine>, StoreError> {
        let sql = "SELECT id, kind, start, minutes, travel, happened FROM activity \
                   WHERE start >= ?1 AND start < ?2 ORDER BY start, id";
        self.list(sql, [from, until], |row| {
            Ok(ActivityLine {
                id: id(row, 0)?,
                kind: row.get(1)?,
                start: row.get(2)?,
                minutes: row.get(3)?,
                travel: row.get(4)?,
                happened: row.get(5)?,
            })
        })
    }

    /// Who came to an activity: each contact with its person, by name.
    pub fn register_of(&self, activity: RecordId) -> Result<Vec<(RecordId, RecordId)>, StoreError> {
        let sql = "SELECT c.id, c.person FROM contact c JOIN person p ON p.id = c.person \
                   WHERE c.activity = ?1 ORDER BY p.sort_name, c.id";
        self.list(sql, [activity.to_string()], |row| Ok((id(row, 0)?, id(row, 1)?)))
    }

    /// Trips in `[from, until)`, milliseconds since 1970, in order.
    pub fn trips_between(&self, from: i64, until: i64) -> Result<Vec<TripLine>, StoreError> {
        let sql = "SELECT id, at, origin, destination, tenths FROM trip \
                   WHERE at >= ?1 AND at < ?2 ORDER BY at, id";
        self.list(sql, [from, until], |row| {
            Ok(TripLine {
                id: id(row, 0)?,
                at: row.get(1)?,
                origin: row.get(2)?,
                destination: row.get(3)?,
                tenths: row.get(4)?,
            })
        })
    }

    /// How far it was the last time between two places, in either direction, in tenths of a mile.
    pub fn last_trip_between(&self, one: &str, other: &str) -> Result<Option<u32>, StoreError> {
        let sql = "SELECT tenths FROM trip WHERE (origin = ?1 AND destination = ?2) \
                   OR (origin = ?2 AND destination = ?1) ORDER BY at DESC LIMIT 1";
        let mut statement = self.vault.connection()?.prepare_cached(sql)?;
        Ok(statement.query_row(params![one, other], |row| row.get(0)).optional()?)
    }
}
