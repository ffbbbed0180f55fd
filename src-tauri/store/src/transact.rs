//! The one way to write: the change, its stamps, its audit row, its search rows and its counts commit
//! together or not at all, and the anchor knows before anyone is told that it was saved.

use crate::anchor::Mark;
use crate::audit::{self, Entry};
use crate::error::StoreError;
use crate::store::{Me, Store};
use crate::undo::{self, Former};
use crate::{project, rows, standings, words};
use doorstep_domain::record::GroupKey;
use doorstep_domain::{Hlc, Kind, Record, RecordId, Shape, Stamp, hash};
use rusqlite::{Connection, TransactionBehavior, params};
use std::collections::{BTreeMap, BTreeSet};

/// What a write gave.
#[derive(Debug)]
pub struct Done<T> {
    /// What the act returned.
    pub value: T,
    /// The undo entry, where there is something to take back.
    pub undo: Option<u32>,
}

/// More changed records than this are not kept for undo: some 12,000 people of a spreadsheet.
pub const UNDO_LIMIT: usize = 50_000;

/// A transaction in the making.
pub struct Tx<'a> {
    pub(crate) connection: &'a Connection,
    now: i64,
    clock: Hlc,
    me: Me,
    touched: BTreeMap<RecordId, Touched>,
    people: BTreeSet<RecordId>,
    /// Something is logged although no record was written.
    noted: bool,
    /// A record was erased.
    erases: bool,
}

struct Touched {
    before: Option<Record>,
    groups: BTreeSet<GroupKey>,
}

/// What is to become of a transaction that went well.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Keep { undoable: bool },
    RollBack,
}

impl Store {
    /// Runs `act` and keeps what it wrote, or nothing. `now` is the time in milliseconds since 1970.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        operation: &str,
        now: i64,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.run(operation, now, End::Keep { undoable: true }, act)
    }

    /// As [`Store::transact`], for acts that cannot be taken back.
    pub fn transact_for_good<T, E: From<StoreError>>(
        &mut self,
        operation: &str,
        now: i64,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let done = self.run(operation, now, End::Keep { undoable: false }, act)?;
        Ok(done.value)
    }

    /// Runs `act` and takes it all back: what would happen.
    pub fn preview<T, E: From<StoreError>>(
        &mut self,
        now: i64,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        Ok(self.run("preview", now, End::RollBack, act)?.value)
    }

    fn run<T, E: From<StoreError>>(
        &mut self,
        operation: &str,
        now: i64,
        end: End,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let me = self.me.clone();
        let begun = self
            .vault
            .connection_mut()?
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut tx = Tx::begin(&begun, me, now);
        let value = act(&mut tx)?;
        let End::Keep { undoable } = end else {
            return Ok(Done { value, undo: None });
        };
        if tx.is_untouched() {
            // Settings and the like are kept; there is no record to note or to take back.
            begun.commit().map_err(StoreError::from)?;
            return Ok(Done { value, undo: None });
        }
        let erases = tx.erases;
        let (me, undo) = tx.finish(operation, undoable)?;
        begun.commit().map_err(StoreError::from)?;
        self.me = me;
        if erases {
            // Where it cannot be written now, it is before the next backup.
            let _ = self.keep_erasures();
        }
        // It is saved. Where the anchor could not be written, that is said apart: see `anchor_is_late`.
        self.anchor_late = self.note().is_err();
        Ok(Done { value, undo })
    }

    /// Writes the anchor. Only then may anyone be told.
    fn note(&mut self) -> Result<(), StoreError> {
        let Me { commits, merge, last_used, .. } = &self.me;
        self.vault.note(Mark { commits: *commits, sum: *merge.bytes(), at: *last_used })
    }
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(connection: &'a Connection, me: Me, now: i64) -> Self {
        let (touched, people) = Default::default();
        Self { connection, now, clock: me.clock, me, touched, people, noted: false, erases: false }
    }

    /// Nothing to count or to log.
    pub(crate) fn is_untouched(&self) -> bool {
        self.touched.is_empty() && !self.noted
    }

    /// Has the act logged although it writes no record: what was read or has left.
    pub fn log_it(&mut self) {
        self.noted = true;
    }

    /// The time of this transaction, in milliseconds since 1970.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// A stamp that comes after everything this store holds.
    pub fn stamp(&mut self) -> Stamp {
        self.clock.tick(u64::try_from(self.now).unwrap_or_default())
    }

    /// Goes on from an earlier stamp: only once nothing carries a later one any more.
    pub(crate) fn turn_back(&mut self, clock: Hlc) {
        self.clock = clock;
    }

    /// A record, in whatever state it is.
    pub fn get(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        rows::get(self.connection, id)
    }

    /// The live records of a person.
    pub fn of_person(&self, person: RecordId) -> Result<Vec<Record>, StoreError> {
        rows::of_person(self.connection, person)
    }

    /// The relations elsewhere on the caseload that are this same human.
    pub fn relations_with(&self, person: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let sql = "SELECT id FROM relation WHERE other = ?1 ORDER BY id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let ids = statement.query_map([person.to_string()], |row| row.get::<_, String>(0))?;
        let ids: Vec<String> = ids.collect::<Result<_, _>>()?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// Makes a record that says `says`.
    pub fn create<T: Shape>(&mut self, id: RecordId, says: &T) -> Result<Record, StoreError> {
        let mut record = Record::new(id, T::KIND);
        let stamp = self.stamp();
        record.revise(says, stamp);
        self.put(record)
    }

    /// Has a record say `says`. Values that two laptops disagree about are not written over: whoever does so
    /// must have seen them all.
    pub fn revise<T: Shape>(&mut self, mut record: Record, says: &T) -> Result<Record, StoreError> {
        let before = record.clone();
        let stamp = self.stamp();
        let changed = record.revise(says, stamp);
        if before.any_in_conflict(&changed) {
            return Err(StoreError::InConflict);
        }
        self.put(record)
    }

    /// Keeps a record as it now is, and gives it back.
    pub fn put(&mut self, record: Record) -> Result<Record, StoreError> {
        let before = self.get(record.id())?;
        if before.as_ref() == Some(&record) {
            return Ok(record);
        }
        let seq = rows::put(self.connection, &record)?;
        words::index(self.connection, seq, &record)?;
        project::project(self.connection, seq, &record)?;
        self.count(before.as_ref(), &record);
        // Whose it was, too: taken back, it is nobody's any more.
        self.people.extend(before.as_ref().and_then(rows::person_of));
        self.people.extend(rows::person_of(&record));
        if record.erased().is_some() {
            self.forget_words_of(record.id())?;
            self.erases = true;
        }
        self.touch(before, &record);
        Ok(record)
    }

    /// Takes in another copy of a record, as the merge law says.
    pub fn merge(&mut self, theirs: Record) -> Result<Record, StoreError> {
        theirs.last_stamp().into_iter().for_each(|stamp| self.clock.observe(stamp));
        let record = match self.get(theirs.id())? {
            None => theirs,
            Some(mut ours) => {
                ours.merge(&theirs);
                ours
            }
        };
        self.put(record)
    }

    /// Keeps a setting.
    pub fn set_setting(&self, name: &str, value: &serde_json::Value) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?
            .execute(params![name, value.to_string()])?;
        Ok(())
    }

    /// What is kept for undo and as drafts of an erased record goes with it.
    fn forget_words_of(&self, id: RecordId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM undo WHERE instr(changes, ?1) > 0",
            "DELETE FROM draft WHERE instr(name, ?1) > 0",
        ] {
            self.connection.prepare_cached(sql)?.execute([id.to_string()])?;
        }
        Ok(())
    }

    /// Drops a draft once its words are a record.
    pub fn drop_draft(&self, name: &str) -> Result<(), StoreError> {
        self.connection.prepare_cached("DELETE FROM draft WHERE name = ?1")?.execute([name])?;
        Ok(())
    }

    /// What an undo entry holds; none where it is not there any more.
    pub(crate) fn former(&self, entry: u32) -> Result<Option<Vec<Former>>, StoreError> {
        undo::read(self.connection, entry)
    }

    pub(crate) fn forget_undo(&self, entry: u32) -> Result<(), StoreError> {
        undo::forget(self.connection, entry)
    }

    fn count(&mut self, before: Option<&Record>, after: &Record) {
        if let Some(before) = before {
            hash::content_hash(before).iter().for_each(|hash| self.me.content.subtract(hash));
            self.me.merge.subtract(&hash::merge_hash(before));
        }
        hash::content_hash(after).iter().for_each(|hash| self.me.content.add(hash));
        self.me.merge.add(&hash::merge_hash(after));
    }

    fn touch(&mut self, before: Option<Record>, after: &Record) {
        let written = |key: &GroupKey| {
            before.as_ref().and_then(|record| record.register(key)) != after.register(key)
        };
        let groups: Vec<_> = after.values().into_keys().filter(written).collect();
        let touched = self.touched.entry(after.id());
        touched.or_insert(Touched { before, groups: BTreeSet::new() }).groups.extend(groups);
    }

    /// Counts, logs and notes what was done.
    pub(crate) fn finish(
        mut self,
        operation: &str,
        undoable: bool,
    ) -> Result<(Me, Option<u32>), StoreError> {
        for person in &self.people {
            standings::recount(self.connection, &person.to_string())?;
        }
        self.me.audit = self.log(operation)?;
        self.me.commits += 1;
        self.me.last_used = self.now;
        self.me.clock = self.clock;
        self.me.keep(self.connection)?;
        let undo = undoable && !self.touched.is_empty() && self.touched.len() <= UNDO_LIMIT;
        let undo = undo.then(|| undo::keep(self.connection, operation, &self.formers()?));
        Ok((self.me, undo.transpose()?))
    }

    fn log(&self, operation: &str) -> Result<[u8; 32], StoreError> {
        let changes: BTreeMap<_, _> =
            self.touched.iter().map(|(id, touched)| (id.to_string(), &touched.groups)).collect();
        let person = self.people.first().filter(|_| self.people.len() == 1);
        let entry = Entry {
            at: self.now,
            device: self.me.device,
            operation,
            person: person.map(ToString::to_string),
            changes: serde_json::to_string(&changes).unwrap_or_default(),
        };
        audit::append(self.connection, &self.me.audit, &entry)
    }

    fn formers(&self) -> Result<Vec<Former>, StoreError> {
        let former = |(id, touched): (&RecordId, &Touched)| {
            let after = self.get(*id)?.unwrap_or_else(|| Record::new(*id, Kind::from("")));
            Ok(Former::of(touched.before.as_ref(), &after, &touched.groups))
        };
        self.touched.iter().map(former).collect()
    }
}
