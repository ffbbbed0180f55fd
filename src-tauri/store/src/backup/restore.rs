//! Brings a backup back into an empty folder, whole or not at all.

use std::path::Path;

use age::secrecy::SecretString;
use rusqlite::Connection;

use super::container::{Reading, damaged};
use crate::building::build_beside;
use crate::connect::{Purpose, open_database};
use crate::error::StoreError;
use crate::folder::{
    DATABASE, ERASED, FolderLock, PASSPHRASE_KEY, Place, RECOVERY_KEY, create_private,
};
use crate::health::examine;
use crate::keys::{Keys, MAX_KEY_FILE, Secret, WorkFactor};
use crate::sealed::{seal, unseal};
use crate::vault::{KeyFiles, Vault, close};

/// The list of erased records is ids and seals: this is some hundred thousand of them.
const MAX_ERASED: usize = 32 * 1024 * 1024;

/// What to bring back, and with what.
pub struct Restore<'a> {
    /// The backup.
    pub file: &'a Path,
    /// The passphrase or recovery key of the backup's own day.
    pub secret: Secret<'a>,
    /// A passphrase from now on; without one, that of the backup's day stays.
    pub new_passphrase: Option<&'a SecretString>,
    /// For the new passphrase.
    pub work: WorkFactor,
}

/// Brings a backup back and opens it. Everything is unpacked and looked at under another name; then
/// `adopt` gets the database and the list of erased records (to erase them again, and to take a new
/// device id); only then the folder gets its name. Until [`Vault::note`] is called, an anchor from
/// before speaks of another time.
pub fn restore(
    order: &Restore<'_>,
    place: &Place,
    adopt: impl FnOnce(&mut Connection, &[u8]) -> Result<(), StoreError>,
) -> Result<Vault, StoreError> {
    place.must_be_free()?;
    let mut reading = Reading::begin(order.file)?;
    let mut files = KeyFiles {
        passphrase: small_part(&mut reading, PASSPHRASE_KEY, MAX_KEY_FILE)?,
        recovery: small_part(&mut reading, RECOVERY_KEY, MAX_KEY_FILE)?,
    };
    let inside = small_part(&mut reading, ERASED, MAX_ERASED)?;
    let keys = unwrap(order, &files)?;
    let erased = [unseal(&keys.data, &inside)?, &beside(order.file, &keys)].concat();
    if let Some(passphrase) = order.new_passphrase {
        files.passphrase = keys.wrap_with_passphrase(passphrase, order.work)?;
    }
    build_beside(place, |building| {
        files.write(building)?;
        unpack_database(&mut reading, building, &keys)?;
        let mut connection = open_database(&building.database(), &keys.data, Purpose::Use)?;
        adopt(&mut connection, &erased)?;
        building.write_erased(&seal(&keys.data, &erased))?;
        close(connection)
    })?;
    Vault::open(place, FolderLock::take(place.folder())?, keys)
}

/// What was erased since the backup was made, where it still lies among the caseload's own. The list of
/// another caseload says nothing here.
fn beside(file: &Path, keys: &Keys) -> Vec<u8> {
    let list = std::fs::read(file.with_file_name(ERASED)).unwrap_or_default();
    unseal(&keys.data, &list).map(<[u8]>::to_vec).unwrap_or_default()
}

fn unwrap(order: &Restore<'_>, files: &KeyFiles) -> Result<Keys, StoreError> {
    let file = match order.secret {
        Secret::Passphrase(_) => &files.passphrase,
        Secret::RecoveryKey(_) => &files.recovery,
    };
    Keys::unwrap(file, &order.secret)
}

fn unpack_database(reading: &mut Reading, to: &Place, keys: &Keys) -> Result<(), StoreError> {
    must_be_next(reading, DATABASE)?;
    let mut file = create_private(&to.database()).map_err(StoreError::io("unpack the backup"))?;
    reading.copy_part(&mut file)?;
    file.sync_all().map_err(StoreError::io("unpack the backup"))?;
    if reading.next_part().is_some() {
        return Err(damaged());
    }
    let connection = open_database(&to.database(), &keys.data, Purpose::Check)?;
    if examine(&connection)?.is_empty() { Ok(()) } else { Err(damaged()) }
}

fn small_part(reading: &mut Reading, name: &str, limit: usize) -> Result<Vec<u8>, StoreError> {
    let bytes = must_be_next(reading, name)?;
    let mut part = Vec::new();
    if bytes > limit as u64 {
        return Err(damaged());
    }
    reading.copy_part(&mut part).map(|()| part)
}

/// The parts come in one order only, so that none can be there twice.
fn must_be_next(reading: &Reading, name: &str) -> Result<u64, StoreError> {
    match reading.next_part() {
        Some(part) if part.name == name => Ok(part.bytes),
        _ => Err(damaged()),
    }
}
