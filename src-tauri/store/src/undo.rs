//! Taking an act back: the former values are written again with new stamps, unless something changed since.

use crate::error::StoreError;
use crate::store::Store;
use crate::transact::Tx;
use doorstep_domain::record::GroupKey;
use doorstep_domain::{Kind, Record, RecordId, hash};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How many acts are kept for undo.
const KEPT: i64 = 100;

/// One record before an act.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Former {
    id: RecordId,
    /// It was there and could be seen.
    live: bool,
    /// The former value of every group that the act wrote.
    groups: BTreeMap<GroupKey, Value>,
    /// Merge hash after the act: what must still be so.
    after: hash::Hash,
}

impl Former {
    pub(crate) fn of(
        before: Option<&Record>,
        after: &Record,
        written: &BTreeSet<GroupKey>,
    ) -> Self {
        let value = |key: &GroupKey| {
            before.and_then(|record| record.value(key)).cloned().unwrap_or(Value::Null)
        };
        let groups = written.iter().filter(|key| !key.starts_with('_'));
        Self {
            id: after.id(),
            live: before.is_some_and(Record::is_live),
            groups: groups.map(|key| (key.clone(), value(key))).collect(),
            after: hash::merge_hash(after),
        }
    }
}

pub(crate) fn keep(
    connection: &Connection,
    operation: &str,
    formers: &[Former],
) -> Result<u32, StoreError> {
    let changes = serde_json::to_string(formers).unwrap_or_default();
    connection
        .prepare_cached("INSERT INTO undo (operation, changes) VALUES (?1, ?2)")?
        .execute(params![operation, changes])?;
    let id = connection.last_insert_rowid();
    connection.prepare_cached("DELETE FROM undo WHERE id <= ?1")?.execute([id - KEPT])?;
    Ok(u32::try_from(id).unwrap_or_default())
}

pub(crate) fn read(connection: &Connection, entry: u32) -> Result<Option<Vec<Former>>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT changes FROM undo WHERE id = ?1")?;
    let changes: Option<String> = statement.query_row([entry], |row| row.get(0)).optional()?;
    Ok(changes.and_then(|changes| serde_json::from_str(&changes).ok()))
}

pub(crate) fn forget(connection: &Connection, entry: u32) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM undo WHERE id = ?1")?.execute([entry])?;
    Ok(())
}

/// Why an act was not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotUndone {
    /// The entry is not kept any more.
    Gone,
    /// A record was changed since.
    ChangedSince,
}

impl Store {
    /// Takes the act of an undo entry back.
    pub fn undo(&mut self, entry: u32, now: i64) -> Result<Result<(), NotUndone>, StoreError> {
        self.transact_for_good("undo", now, |tx| {
            let Some(formers) = tx.former(entry)? else { return Ok(Err(NotUndone::Gone)) };
            let known: BTreeSet<RecordId> = formers.iter().map(|former| former.id).collect();
            for former in &formers {
                let record = tx.get(former.id)?;
                let changed = record.as_ref().map(hash::merge_hash) != Some(former.after);
                if changed || leaves_orphans(tx, former, record.as_ref(), &known)? {
                    return Ok(Err(NotUndone::ChangedSince));
                }
            }
            formers.iter().try_for_each(|former| take_back(tx, former))?;
            tx.forget_undo(entry)?;
            Ok(Ok(()))
        })
    }
}

/// A person is not taken away from under what was written about them since.
fn leaves_orphans(
    tx: &Tx<'_>,
    former: &Former,
    record: Option<&Record>,
    known: &BTreeSet<RecordId>,
) -> Result<bool, StoreError> {
    if former.live || record.is_none_or(|record| *record.kind() != Kind::Person) {
        return Ok(false);
    }
    Ok(tx.of_person(former.id)?.iter().any(|record| !known.contains(&record.id())))
}

fn take_back(tx: &mut Tx<'_>, former: &Former) -> Result<(), StoreError> {
    let Some(mut record) = tx.get(former.id)? else { return Ok(()) };
    let stamp = tx.stamp();
    for (group, value) in &former.groups {
        record.set(group, value.clone(), stamp);
    }
    let stamp = tx.stamp();
    match (former.live, record.is_live()) {
        (false, true) => record.delete(stamp),
        (true, false) => record.undelete(stamp),
        _ => {}
    }
    tx.put(record).map(|_| ())
}
