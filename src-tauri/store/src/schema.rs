//! The tables, made and brought up to date step by step. A step that was published is never edited.
//!
//! A step says only what tables there are. What stands in those that follow from the records is made again after
//! the last one, in the same transaction: whoever adds a column has nothing to fill.

use crate::error::StoreError;
use crate::remake;
use doorstep_domain::DeviceId;
use rusqlite::{Connection, Transaction, params};
use rusqlite_migration::{HookError, M, MigrationDefinitionError, Migrations};
use std::sync::{Arc, Mutex};

const STEPS: [&str; 3] = [
    include_str!("../migrations/0001-records.sql"),
    include_str!("../migrations/0002-activities-and-concerns.sql"),
    include_str!("../migrations/0003-measures.sql"),
];

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
    let why = Why::default();
    steps(&why).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        rusqlite_migration::Error::MigrationDefinition(
            MigrationDefinitionError::DatabaseTooFarAhead,
        ) => StoreError::TooNew { found, max: VERSION },
        _ => why.take().unwrap_or(StoreError::Damaged {
            what: "the caseload’s tables could not be brought up to date",
        }),
    })
}

fn steps(why: &Why) -> Migrations<'static> {
    let why = why.clone();
    let remake = move |tx: &Transaction<'_>| remake::all(tx).map_err(|error| why.keep(error));
    let (last, earlier) = (STEPS[STEPS.len() - 1], &STEPS[..STEPS.len() - 1]);
    let earlier = earlier.iter().copied().map(M::up);
    Migrations::new(earlier.chain([M::up_with_hook(last, remake)]).collect())
}

/// Why making the rows again failed: the migration itself carries only words.
#[derive(Clone, Default)]
struct Why(Arc<Mutex<Option<StoreError>>>);

impl Why {
    fn keep(&self, error: StoreError) -> HookError {
        let words = error.to_string();
        if let Ok(mut kept) = self.0.lock() {
            *kept = Some(error);
        }
        HookError::Hook(words)
    }

    fn take(&self) -> Option<StoreError> {
        self.0.lock().ok()?.take()
    }
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
