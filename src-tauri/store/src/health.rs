//! Looks whether a caseload file is sound. Changes nothing.

use rusqlite::Connection;

use crate::connect::{Purpose, open_database};
use crate::error::StoreError;
use crate::vault::Vault;

/// Something that a sound file has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Pages whose seal is broken: changed outside Doorstep, or damaged on the disk.
    DamagedPages(usize),
    /// What SQLite's own check says: names of tables and indexes, never what is in them.
    Structure(String),
    /// Rows that point at rows which are not there.
    LostReferences(usize),
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::DamagedPages(count) => write!(f, "{count} pages of the file are damaged."),
            Self::Structure(said) => write!(f, "The tables are not as they should be: {said}."),
            Self::LostReferences(count) => {
                write!(f, "{count} entries refer to something that is not there.")
            }
        }
    }
}

impl Vault {
    /// Looks at every page through a fresh connection that cannot write, then lets `recount` read
    /// through it where the pages are sound. The caseload is closed and opened again around it.
    pub fn check<T>(
        &mut self,
        recount: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<(Vec<Finding>, Option<T>), StoreError> {
        self.aside(|place, keys| {
            let connection = open_database(&place.database(), &keys.data, Purpose::Check)?;
            let findings = examine(&connection)?;
            let sound = !findings.iter().any(|found| matches!(found, Finding::DamagedPages(_)));
            let recounted = sound.then(|| recount(&connection)).transpose()?;
            Ok((findings, recounted))
        })
    }
}

/// Looks at every page and every table. A damaged page spoils the connection it was read through,
/// so after one nothing more is asked of it.
pub(crate) fn examine(connection: &Connection) -> Result<Vec<Finding>, StoreError> {
    let damaged = answers(connection, "PRAGMA cipher_integrity_check")?.len();
    if damaged > 0 {
        return Ok(vec![Finding::DamagedPages(damaged)]);
    }
    let said = answers(connection, "PRAGMA integrity_check(20)")?;
    let structure = said.into_iter().filter(|line| line != "ok").map(Finding::Structure);
    let lost = answers(connection, "PRAGMA foreign_key_check")?.len();
    Ok(structure.chain((lost > 0).then_some(Finding::LostReferences(lost))).collect())
}

/// The first column of every row, as text.
fn answers(connection: &Connection, pragma: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(pragma)?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
