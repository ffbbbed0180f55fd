//! The tables, made and brought up to date step by step. A step that was published is never edited.

use crate::error::StoreError;
use doorstep_domain::DeviceId;
use rusqlite::{Connection, params};
use rusqlite_migration::{M, MigrationDefinitionError, Migrations};

const STEPS: &[M<'static>] = &[M::up(include_str!("../migrations/0001-records.sql"))];

/// How many steps this version knows: the schema's version.
pub(crate) const VERSION: u64 = STEPS.len() as u64;

/// The schema's version in an open file.
pub(crate) fn version_of(connection: &Connection) -> Result<u64, StoreError> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(u64::try_from(version).unwrap_or_default())
}

/// Brings the tables up to date. A file of a newer version is left alone.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found = version_of(connection)?;
    Migrations::from_slice(STEPS).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        rusqlite_migration::Error::MigrationDefinition(
            MigrationDefinitionError::DatabaseTooFarAhead,
        ) => StoreError::TooNew { found, max: VERSION },
        _ => {
            StoreError::Damaged { what: "the caseload’s tables could not be brought up to date" }
        }
    })
}

/// Fills in the one row by which a store knows itself.
pub(crate) fn begin(connection: &Connection, device: DeviceId) -> Result<(), StoreError> {
    let nothing = [0u8; 32];
    connection.execute(
        "INSERT INTO store (one, device, commits, clock_millis, clock_count, last_used, \
         content_sum, merge_sum, audit_head) VALUES (1, ?1, 0, 0, 0, 0, ?2, ?2, ?2)",
        params![device.to_string(), nothing],
    )?;
    Ok(())
}
