//! Time that other calendars say is taken. It is no record: it comes with its calendar and goes with it.

use crate::error::StoreError;
use crate::store::Store;
use crate::transact::Tx;
use rusqlite::params;

/// Time that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyTime {
    /// Of the event, a recurrence apart from the others.
    pub uid: String,
    /// Milliseconds since 1970.
    pub start: i64,
    /// Milliseconds since 1970.
    pub until: i64,
}

impl Tx<'_> {
    /// The busy times of a calendar are these from now on.
    pub fn replace_busy(&self, calendar: &str, times: &[BusyTime]) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("DELETE FROM busy WHERE calendar = ?1")?
            .execute([calendar])?;
        let sql = "INSERT INTO busy (calendar, uid, start, until) VALUES (?1, ?2, ?3, ?4)";
        let mut insert = self.connection.prepare_cached(sql)?;
        for BusyTime { uid, start, until } in times {
            insert.execute(params![calendar, uid, start, until])?;
        }
        Ok(())
    }
}

impl Store {
    /// How many busy times of a calendar are not over at an instant, milliseconds since 1970.
    pub fn busy_left(&self, calendar: &str, now: i64) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) FROM busy WHERE calendar = ?1 AND until > ?2";
        let mut statement = self.vault.connection()?.prepare_cached(sql)?;
        Ok(statement.query_row(params![calendar, now], |row| row.get(0))?)
    }
}
