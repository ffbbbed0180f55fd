//! An open caseload: its records over its vault, and what the store knows of itself.

use crate::anchor::{Freshness, Mark};
use crate::backup::{Backup, BackupOrder};
use crate::erasures::erase_again;
use crate::error::StoreError;
use crate::vault::Vault;
use crate::{rows, schema};
use doorstep_domain::hash::Sum;
use doorstep_domain::{DeviceId, Hlc, Kind, Record, RecordId};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use std::path::Path;

/// An open caseload.
#[derive(Debug)]
pub struct Store {
    pub(crate) vault: Vault,
    pub(crate) me: Me,
    pub(crate) anchor_late: bool,
}

/// What a store knows of itself: kept in its one row, held here between transactions.
#[derive(Debug, Clone)]
pub(crate) struct Me {
    pub(crate) device: DeviceId,
    pub(crate) commits: u64,
    pub(crate) clock: Hlc,
    pub(crate) last_used: i64,
    pub(crate) content: Sum,
    pub(crate) merge: Sum,
    pub(crate) audit: [u8; 32],
}

/// Words that are not a record yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What it is a draft of.
    pub name: String,
    /// The form's own values.
    pub body: Value,
    /// Milliseconds since 1970.
    pub saved_at: i64,
}

/// Makes the tables of a new caseload: given to [`crate::Pending::commit`].
pub fn furnish(device: DeviceId) -> impl FnOnce(&mut Connection) -> Result<(), StoreError> {
    move |connection| {
        schema::migrate(connection)?;
        schema::begin(connection, device)
    }
}

/// Makes a caseload that is being restored another device, so that no stamp is ever given twice: given to
/// [`crate::restore`], which names the folder only afterwards. Its tables are brought up to date first; the
/// backup itself is the copy from before.
pub fn adopt(device: DeviceId) -> impl FnOnce(&mut Connection, &[u8]) -> Result<(), StoreError> {
    move |connection, erased| {
        schema::migrate(connection)?;
        let mut me = Me::read(connection)?;
        let last = me.clock.last();
        me.device = device;
        me.clock = Hlc::after(device, last.millis, last.count);
        me.keep(connection)?;
        // The list stands for what was erased after the backup was made.
        erase_again(connection, me, erased)
    }
}

impl Store {
    /// Opens the records of a vault, bringing its tables up to date first. Give
    /// [`Store::needs_migration`] a look before, to keep a backup.
    pub fn open(mut vault: Vault) -> Result<Self, StoreError> {
        schema::migrate(vault.connection_mut()?)?;
        let me = Me::read(vault.connection()?)?;
        Ok(Self { vault, me, anchor_late: false })
    }

    /// True where [`Store::open`] would change the tables.
    pub fn needs_migration(vault: &Vault) -> Result<bool, StoreError> {
        Ok(schema::version_of(vault.connection()?)? < schema::VERSION)
    }

    /// How the file compares with its last use here. Ask once, before the first write.
    pub fn freshness(&self) -> Freshness {
        self.vault.freshness(self.me.commits, self.me.merge.bytes())
    }

    /// Begins counting from here: after an older file was accepted, or the anchor was lost.
    pub fn accept_as_it_is(&mut self) -> Result<(), StoreError> {
        let Me { commits, merge, last_used, .. } = &self.me;
        self.vault.note(Mark { commits: *commits, sum: *merge.bytes(), at: *last_used })
    }

    /// The vault underneath: backups, passphrase, health.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The vault underneath, for what changes it.
    pub fn vault_mut(&mut self) -> &mut Vault {
        &mut self.vault
    }

    /// Makes a backup among the caseload's own; every record of its copy is read and counted again.
    pub fn keep_backup(&self, order: &BackupOrder) -> Result<Backup, StoreError> {
        self.keep_erasures()?;
        self.vault.keep_backup(order, |copy| self.is_in(copy))
    }

    /// Makes a backup in this file; every record of its copy is read and counted again.
    pub fn back_up_to(&self, path: &Path, order: &BackupOrder) -> Result<Backup, StoreError> {
        self.keep_erasures()?;
        self.vault.back_up_to(path, order, |copy| self.is_in(copy))
    }

    /// The records of a copy, read and hashed again, are this store's own.
    fn is_in(&self, copy: &Connection) -> Result<(), StoreError> {
        match rows::sums_again(copy) {
            Ok(sums) if sums == (self.me.content, self.me.merge) => Ok(()),
            Ok(_) | Err(StoreError::Damaged { .. }) => {
                Err(StoreError::Damaged { what: "a record is not as it was saved" })
            }
            Err(other) => Err(other),
        }
    }

    /// Closes: nothing left in the log, the key wiped, the lock let go.
    pub fn close(self) -> Result<(), StoreError> {
        self.vault.close()
    }

    /// This installation.
    pub fn device(&self) -> DeviceId {
        self.me.device
    }

    /// Saves so far.
    pub fn commits(&self) -> u64 {
        self.me.commits
    }

    /// The last save could not be noted in the anchor: it is saved, but an old copy put back would not be
    /// noticed.
    pub fn anchor_is_late(&self) -> bool {
        self.anchor_late
    }

    /// When something was last written, in milliseconds since 1970; 0 where nothing ever was.
    pub fn last_used(&self) -> i64 {
        self.me.last_used
    }

    /// The highest stamp's time, in milliseconds since 1970.
    pub fn last_stamp_millis(&self) -> u64 {
        self.me.clock.last().millis
    }

    /// What all records say, hashed.
    pub fn content_hash(&self) -> Sum {
        self.me.content
    }

    /// What merging knows of all records, hashed.
    pub fn merge_hash(&self) -> Sum {
        self.me.merge
    }

    /// A record, in whatever state it is.
    pub fn get(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        rows::get(self.vault.connection()?, id)
    }

    /// The live records of a person, in the order of their making.
    pub fn of_person(&self, person: RecordId) -> Result<Vec<Record>, StoreError> {
        rows::of_person(self.vault.connection()?, person)
    }

    /// The live records of a kind.
    pub fn of_kind(&self, kind: &Kind) -> Result<Vec<Record>, StoreError> {
        rows::of_kind(self.vault.connection()?, kind)
    }

    /// Every record, deleted and erased ones too, in the order of their ids.
    pub fn each(
        &self,
        visit: impl FnMut(Record) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        rows::each(self.vault.connection()?, visit)
    }

    /// A setting.
    pub fn setting(&self, name: &str) -> Result<Option<Value>, StoreError> {
        let sql = "SELECT value FROM setting WHERE name = ?1";
        let mut statement = self.vault.connection()?.prepare_cached(sql)?;
        let text: Option<String> = statement.query_row([name], |row| row.get(0)).optional()?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Keeps a draft: no stamp, no audit, no search.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let Draft { name, body, saved_at } = draft;
        self.vault
            .connection()?
            .prepare_cached(
                "INSERT OR REPLACE INTO draft (name, body, saved_at) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![name, body.to_string(), saved_at])?;
        Ok(())
    }

    /// Drops a draft.
    pub fn drop_draft(&mut self, name: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM draft WHERE name = ?1";
        self.vault.connection()?.prepare_cached(sql)?.execute([name])?;
        Ok(())
    }

    /// One draft.
    pub fn draft(&self, name: &str) -> Result<Option<Draft>, StoreError> {
        let sql = "SELECT name, body, saved_at FROM draft WHERE name = ?1";
        let mut statement = self.vault.connection()?.prepare_cached(sql)?;
        Ok(statement.query_row([name], draft).optional()?)
    }

    /// All drafts, newest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let sql = "SELECT name, body, saved_at FROM draft ORDER BY saved_at DESC, name";
        let mut statement = self.vault.connection()?.prepare_cached(sql)?;
        let rows = statement.query_map([], draft)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn draft(row: &rusqlite::Row<'_>) -> rusqlite::Result<Draft> {
    let body: String = row.get(1)?;
    let body = serde_json::from_str(&body).unwrap_or(Value::Null);
    Ok(Draft { name: row.get(0)?, body, saved_at: row.get(2)? })
}

impl Me {
    fn read(connection: &Connection) -> Result<Self, StoreError> {
        let lost = || StoreError::Damaged { what: "the caseload does not know itself" };
        let row = connection.query_row(
            "SELECT device, commits, clock_millis, clock_count, last_used, content_sum, merge_sum, \
             audit_head FROM store",
            [],
            |row| {
                let device: String = row.get(0)?;
                let millis = u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default();
                let commits = u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default();
                Ok(device.parse().map(|device| Self {
                    device,
                    commits,
                    clock: Hlc::after(device, millis, row.get(3).unwrap_or_default()),
                    last_used: row.get(4).unwrap_or_default(),
                    content: Sum::from_bytes(row.get(5).unwrap_or_default()),
                    merge: Sum::from_bytes(row.get(6).unwrap_or_default()),
                    audit: row.get(7).unwrap_or_default(),
                }))
            },
        )?;
        row.map_err(|_| lost())
    }

    pub(crate) fn keep(&self, connection: &Connection) -> Result<(), StoreError> {
        let Self { device, commits, clock, last_used, content, merge, audit } = self;
        let last = clock.last();
        connection
            .prepare_cached(
                "UPDATE store SET device = ?1, commits = ?2, clock_millis = ?3, clock_count = ?4, \
                 last_used = ?5, content_sum = ?6, merge_sum = ?7, audit_head = ?8",
            )?
            .execute(params![
                device.to_string(),
                i64::try_from(*commits).unwrap_or(i64::MAX),
                i64::try_from(last.millis).unwrap_or(i64::MAX),
                last.count,
                last_used,
                content.bytes(),
                merge.bytes(),
                audit,
            ])?;
        Ok(())
    }
}
