//! Concerns: which there are and whose. What they say is read from the record alone.

use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::RecordId;
use rusqlite::{Params, Row};

impl Store {
    /// Those that are open, or those that are settled, newest first.
    pub fn concerns(&self, open: bool, most: u32) -> Result<Vec<RecordId>, StoreError> {
        let sql = "SELECT id FROM concern WHERE open = ?1 ORDER BY at DESC, id DESC LIMIT ?2";
        self.concern_ids(sql, rusqlite::params![open, most])
    }

    /// Those of a person that are open, newest first.
    pub fn open_concerns_of(&self, person: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let sql = "SELECT id FROM concern WHERE person = ?1 AND open = 1 ORDER BY at DESC, id DESC";
        self.concern_ids(sql, [person.to_string()])
    }

    fn concern_ids(&self, sql: &str, values: impl Params) -> Result<Vec<RecordId>, StoreError> {
        let mut statement = self.vault.connection()?.prepare_cached(sql)?;
        let rows = statement.query_map(values, id)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn id(row: &Row<'_>) -> rusqlite::Result<RecordId> {
    row.get::<_, String>(0)?.parse().map_err(|_| rusqlite::Error::InvalidQuery)
}
