//! The log of who did what: ids and names of groups, never values, each row sealed to the one before.

use crate::error::StoreError;
use doorstep_domain::DeviceId;
use rusqlite::{Connection, params};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// One row of the log, before it is sealed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry<'a> {
    pub(crate) at: i64,
    pub(crate) device: DeviceId,
    pub(crate) operation: &'a str,
    pub(crate) person: Option<String>,
    /// JSON: record id to the groups written.
    pub(crate) changes: String,
}

impl Entry<'_> {
    fn seal(&self, before: &[u8; 32]) -> [u8; 32] {
        let row = serde_json::to_vec(self).unwrap_or_default();
        Sha256::new().chain_update(before).chain_update(row).finalize().into()
    }
}

/// Appends a row; gives the new head of the chain.
pub(crate) fn append(
    connection: &Connection,
    head: &[u8; 32],
    entry: &Entry<'_>,
) -> Result<[u8; 32], StoreError> {
    let hash = entry.seal(head);
    let mut statement = connection.prepare_cached(
        "INSERT INTO audit (at, device, operation, person, changes, hash) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let Entry { at, device, operation, person, changes } = entry;
    statement.execute(params![at, device.to_string(), operation, person, changes, hash])?;
    Ok(hash)
}

/// Follows the chain from its beginning; false where a row was changed, added or taken out.
pub(crate) fn holds(connection: &Connection, head: &[u8; 32]) -> Result<bool, StoreError> {
    let mut statement = connection
        .prepare("SELECT at, device, operation, person, changes, hash FROM audit ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut before = [0u8; 32];
    while let Some(row) = rows.next()? {
        let operation: String = row.get(2)?;
        let Ok(device) = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?.parse() else {
            return Ok(false);
        };
        let (at, person, changes) = (row.get(0)?, row.get(3)?, row.get(4)?);
        let hash = Entry { at, device, operation: &operation, person, changes }.seal(&before);
        if row.get::<_, [u8; 32]>(5)? != hash {
            return Ok(false);
        }
        before = hash;
    }
    Ok(before == *head)
}
