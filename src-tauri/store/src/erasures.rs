//! Which records were erased: kept beside the backups and inside each, so that bringing an old backup back
//! does not bring them back.

use crate::error::StoreError;
use crate::rows;
use crate::store::{Me, Store};
use crate::transact::Tx;
use doorstep_domain::{Kind, Record, RecordId, Stamp};
use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One line of the list.
#[derive(Serialize, Deserialize)]
struct Erasure {
    id: RecordId,
    kind: Kind,
    erased: Stamp,
}

impl Erasure {
    /// What is left of the record.
    fn stub(self) -> Record {
        let mut record = Record::new(self.id, self.kind);
        record.erase(self.erased);
        record
    }
}

/// Erases again what the list names, whether or not it is here: it may yet come in from elsewhere.
pub(crate) fn erase_again(
    connection: &mut Connection,
    me: Me,
    list: &[u8],
) -> Result<(), StoreError> {
    let begun = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let now = me.last_used;
    let mut tx = Tx::begin(&begun, me, now);
    for erasure in read(list)? {
        tx.merge(erasure.stub())?;
    }
    if tx.is_untouched() {
        return Ok(());
    }
    tx.finish("erase_again", false)?;
    Ok(begun.commit()?)
}

fn read(list: &[u8]) -> Result<Vec<Erasure>, StoreError> {
    let lines = list.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let read = |line| serde_json::from_slice(line);
    lines
        .map(read)
        .collect::<Result<_, _>>()
        .map_err(|_| StoreError::Damaged { what: "the list of erased records" })
}

fn write(erasures: impl IntoIterator<Item = Erasure>) -> Vec<u8> {
    let line = |erasure| serde_json::to_string(&erasure).unwrap_or_default() + "\n";
    erasures.into_iter().map(line).collect::<String>().into_bytes()
}

impl Store {
    /// Brings the list beside the backups up to date with the records. What it named before stays named.
    pub(crate) fn keep_erasures(&self) -> Result<(), StoreError> {
        let former = self.vault.erased()?;
        let mut all: BTreeMap<RecordId, Erasure> =
            read(&former)?.into_iter().map(|erasure| (erasure.id, erasure)).collect();
        for record in rows::unseen(self.vault.connection()?)? {
            if let Some(erased) = record.erased() {
                let (id, kind) = (record.id(), record.kind().clone());
                all.insert(id, Erasure { id, kind, erased });
            }
        }
        let list = write(all.into_values());
        if list == former { Ok(()) } else { self.vault.keep_erased(&list) }
    }
}
