//! Counting everything again: whether the sums, the audit chain and the tables still agree with the records.

use crate::audit;
use crate::error::StoreError;
use crate::rows;
use crate::store::Store;
use doorstep_domain::hash::{Sum, content_hash, merge_hash};
use std::collections::BTreeMap;

/// What counting again found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examination {
    /// Live records by kind.
    pub records: BTreeMap<String, u64>,
    /// The sums over all records are the ones that were kept up save by save.
    pub sums_agree: bool,
    /// The audit log is whole.
    pub audit_holds: bool,
    /// Every live record of a known kind has its row in its kind's table, no other has, and everyone stands
    /// as counting again says.
    pub tables_agree: bool,
    /// The search index is sound.
    pub search_holds: bool,
    /// Records whose values do not fit their kind: kept, to be looked at by a person.
    pub unfit: Vec<doorstep_domain::RecordId>,
}

impl Examination {
    /// Nothing wrong was found. Unfit values are for a person to mend, not a fault of the file.
    pub fn is_healthy(&self) -> bool {
        self.sums_agree && self.audit_holds && self.tables_agree && self.search_holds
    }
}

impl Store {
    /// Reads everything and counts it again.
    pub fn examine(&self) -> Result<Examination, StoreError> {
        let connection = self.vault.connection()?;
        let (mut content, mut merge) = (Sum::default(), Sum::default());
        let mut found = Examination::default();
        rows::each(connection, |record| {
            content_hash(&record).iter().for_each(|hash| content.add(hash));
            merge.add(&merge_hash(&record));
            if record.is_live() {
                *found.records.entry(record.kind().to_string()).or_default() += 1;
                if !record.kind().problems(&record).is_empty() {
                    found.unfit.push(record.id());
                }
            }
            Ok(())
        })?;
        found.sums_agree = (content, merge) == (self.me.content, self.me.merge);
        found.audit_holds = audit::holds(connection, &self.me.audit)?;
        found.tables_agree = self.tables_agree(&found.records)?;
        found.tables_agree &= crate::standings::agree(connection)?;
        found.search_holds = ["name", "word"].iter().all(|table| {
            let sql = format!("INSERT INTO {table} ({table}) VALUES ('integrity-check')");
            connection.execute(&sql, []).is_ok()
        });
        Ok(found)
    }

    fn tables_agree(&self, records: &BTreeMap<String, u64>) -> Result<bool, StoreError> {
        for kind in doorstep_domain::Kind::ALL {
            let sql = format!("SELECT count(*) FROM {kind}");
            let rows: i64 = self.vault.connection()?.query_row(&sql, [], |row| row.get(0))?;
            if records.get(kind.as_str()).copied().unwrap_or_default() != rows.unsigned_abs() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
