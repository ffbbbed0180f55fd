//! An open caseload: its folder's lock, its one keyed connection, its key and its anchor.
//!
//! Creation, unlocking, recovery, the passphrase, closing. What is in the tables is the business of
//! the record half of this crate.

use age::secrecy::SecretString;
use rusqlite::Connection;

use crate::anchor::{Anchor, Freshness, Mark, names_store};
use crate::building::build_beside;
use crate::connect::{Purpose, open_database, quiesce};
use crate::error::StoreError;
use crate::folder::{
    FolderLock, PART, PASSPHRASE_KEY, Place, RECOVERY_KEY, Standing, beside, put_in_place, sweep,
    write_whole,
};
use crate::keys::{Keys, MAX_KEY_FILE, Secret, StoreId, WorkFactor};
use crate::recovery::RecoveryKey;
use crate::sealed::{seal, unseal};

/// A caseload that is thought of and not yet on any disk: its keys are made, so that the recovery
/// key can be shown and typed back before anything is written.
#[derive(Debug)]
pub struct Pending {
    keys: Keys,
    recovery: RecoveryKey,
}

impl Pending {
    /// New keys. `chance` fills a buffer with random bytes.
    pub fn prepare(chance: &mut dyn FnMut(&mut [u8])) -> Self {
        Self { keys: Keys::make(chance), recovery: RecoveryKey::make() }
    }

    /// The recovery key, to show and to compare with what is typed back.
    pub fn recovery_key(&self) -> &RecoveryKey {
        &self.recovery
    }

    /// The id the caseload will have.
    pub fn store(&self) -> StoreId {
        self.keys.store
    }

    /// Writes the caseload and opens it. It is built under another name beside its own, `furnish`
    /// included (which makes the tables), and renamed when whole: a crash half-way leaves nothing
    /// that looks like a caseload. Where it fails, the same recovery key serves for another try.
    pub fn commit(
        &self,
        place: &Place,
        passphrase: &SecretString,
        work: WorkFactor,
        furnish: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
    ) -> Result<Vault, StoreError> {
        let wrapped = KeyFiles {
            passphrase: self.keys.wrap_with_passphrase(passphrase, work)?,
            recovery: self.keys.wrap_with_recovery_key(&self.recovery)?,
        };
        build_beside(place, |building| {
            wrapped.write(building)?;
            let path = building.database();
            let mut connection = open_database(&path, &self.keys.data, Purpose::Create)?;
            furnish(&mut connection)?;
            close(connection)
        })?;
        Vault::open(place, FolderLock::take(place.folder())?, self.keys.copy())
    }
}

/// The two key files as bytes.
pub(crate) struct KeyFiles {
    pub(crate) passphrase: Vec<u8>,
    pub(crate) recovery: Vec<u8>,
}

impl KeyFiles {
    pub(crate) fn write(&self, place: &Place) -> Result<(), StoreError> {
        write_whole(&place.file(PASSPHRASE_KEY), &self.passphrase)?;
        write_whole(&place.file(RECOVERY_KEY), &self.recovery)
    }
}

/// An open caseload. The fields close in this order: the connection first, the lock last.
pub struct Vault {
    connection: Option<Connection>,
    anchor: Anchor,
    keys: Keys,
    place: Place,
    _lock: FolderLock,
}

impl Vault {
    /// Opens with the worker's passphrase.
    pub fn unlock(place: &Place, passphrase: &SecretString) -> Result<Self, StoreError> {
        let lock = lock_store(place)?;
        let file = place.read(PASSPHRASE_KEY, MAX_KEY_FILE, "the passphrase's key file")?;
        Self::open(place, lock, Keys::unwrap(&file, &Secret::Passphrase(passphrase))?)
    }

    /// Opens with the printed recovery key, and gives the caseload a new passphrase once it opened.
    pub fn recover(
        place: &Place,
        recovery_key: &SecretString,
        new_passphrase: &SecretString,
        work: WorkFactor,
    ) -> Result<Self, StoreError> {
        let lock = lock_store(place)?;
        let file = place.read(RECOVERY_KEY, MAX_KEY_FILE, "the recovery key's file")?;
        let vault =
            Self::open(place, lock, Keys::unwrap(&file, &Secret::RecoveryKey(recovery_key))?)?;
        vault.rewrap(new_passphrase, work)?;
        Ok(vault)
    }

    /// Gives the caseload another passphrase. Backups keep the one of their own day.
    pub fn change_passphrase(
        &self,
        current: &SecretString,
        new: &SecretString,
        work: WorkFactor,
    ) -> Result<(), StoreError> {
        self.confirm_passphrase(current)?;
        self.rewrap(new, work)
    }

    /// Refuses unless this is the passphrase in use.
    pub fn confirm_passphrase(&self, passphrase: &SecretString) -> Result<(), StoreError> {
        let file = self.place.read(PASSPHRASE_KEY, MAX_KEY_FILE, "the passphrase's key file")?;
        Keys::unwrap(&file, &Secret::Passphrase(passphrase)).map(|_| ())
    }

    /// Leaves nothing in the log, closes the connection, wipes the key, lets go of the lock. Even
    /// where the log cannot be emptied, all else is done before that is said.
    pub fn close(mut self) -> Result<(), StoreError> {
        self.anchor.settle();
        self.connection.take().map_or(Ok(()), close)
    }

    /// Which caseload.
    pub fn store(&self) -> StoreId {
        self.keys.store
    }

    /// Where it lives.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The one connection.
    pub(crate) fn connection(&self) -> Result<&Connection, StoreError> {
        self.connection.as_ref().ok_or(StoreError::Closed)
    }

    /// The one connection, for a transaction.
    pub(crate) fn connection_mut(&mut self) -> Result<&mut Connection, StoreError> {
        self.connection.as_mut().ok_or(StoreError::Closed)
    }

    /// Empties the write-ahead log: after an import, before a lock.
    pub fn quiesce(&self) -> Result<(), StoreError> {
        quiesce(self.connection()?)
    }

    /// Sets the database's own count and sum beside what was last noted. To be asked once after
    /// opening, before the first save.
    pub fn freshness(&self, commits: u64, sum: &[u8; 32]) -> Freshness {
        self.anchor.compare(commits, sum)
    }

    /// The last save noted, from this run or an earlier one: for freshness and clock questions.
    pub fn last_mark(&self) -> Option<Mark> {
        self.anchor.newest()
    }

    /// Notes a save: after its commit, before it is acknowledged. Also after a restore, or when a
    /// person has accepted an older caseload, to begin counting from there.
    pub fn note(&mut self, mark: Mark) -> Result<(), StoreError> {
        self.anchor.note(mark)
    }

    /// The list of erased records that lies beside the backups, its seal looked at; empty where there is none.
    pub fn erased(&self) -> Result<Vec<u8>, StoreError> {
        unseal(&self.keys.data, &self.place.read_erased()?).map(<[u8]>::to_vec)
    }

    /// Replaces that list, sealed.
    pub fn keep_erased(&self, list: &[u8]) -> Result<(), StoreError> {
        self.place.write_erased(&seal(&self.keys.data, list))
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Runs something that needs the file for itself, then opens it again.
    pub(crate) fn aside<T>(
        &mut self,
        work: impl FnOnce(&Place, &Keys) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if let Some(connection) = self.connection.take() {
            // One that met a damaged page cannot empty its log any more; the next one reads it.
            let _ = close(connection);
        }
        let done = work(&self.place, &self.keys);
        self.connection =
            Some(open_database(&self.place.database(), &self.keys.data, Purpose::Use)?);
        done
    }

    pub(crate) fn open(place: &Place, lock: FolderLock, keys: Keys) -> Result<Self, StoreError> {
        sweep(place);
        let connection = open_database(&place.database(), &keys.data, Purpose::Use)
            .map_err(|error| explain(error, place, keys.store))?;
        let anchor = Anchor::open(place, &keys.data, keys.store)?;
        let connection = Some(connection);
        Ok(Self { connection, anchor, keys, place: place.clone(), _lock: lock })
    }

    /// The new file is written beside the old one and opened with the new passphrase before it
    /// takes the old one's name.
    fn rewrap(&self, passphrase: &SecretString, work: WorkFactor) -> Result<(), StoreError> {
        let path = self.place.file(PASSPHRASE_KEY);
        let part = beside(&path);
        let name = format!("{PASSPHRASE_KEY}{PART}");
        write_whole(&part, &self.keys.wrap_with_passphrase(passphrase, work)?)?;
        let written = self.place.read(&name, MAX_KEY_FILE, "the passphrase's key file")?;
        let opened = Keys::unwrap(&written, &Secret::Passphrase(passphrase))?;
        if !opened.same_as(&self.keys) {
            return Err(StoreError::Damaged { what: "the new key file" });
        }
        put_in_place(&part, &path)
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("store", &self.keys.store).finish_non_exhaustive()
    }
}

fn lock_store(place: &Place) -> Result<FolderLock, StoreError> {
    match place.standing() {
        Standing::Store => FolderLock::take(place.folder()),
        Standing::Incomplete { missing } => Err(StoreError::NotAStore { missing }),
        _ => Err(StoreError::NotAStore { missing: "the caseload file" }),
    }
}

pub(crate) fn close(connection: Connection) -> Result<(), StoreError> {
    let quiet = quiesce(&connection);
    connection.close().map_err(|(_, error)| error)?;
    quiet
}

/// A key that unwrapped and does not open the file: the anchor knows whose key should be here.
fn explain(error: StoreError, place: &Place, store: StoreId) -> StoreError {
    let another = names_store(place).is_some_and(|named| named != store);
    match error {
        StoreError::Damaged { .. } if another => StoreError::KeysOfAnother,
        other => other,
    }
}
