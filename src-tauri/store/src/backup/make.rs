//! Makes backups, lists them, and deletes those that have had their day.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use super::container::{Header, Part, Reading, Reason, write_header};
use super::thinning::obsolete;
use crate::connect::{Purpose, open_database};
use crate::error::StoreError;
use crate::folder::{
    DATABASE, ERASED, PASSPHRASE_KEY, Place, RECOVERY_KEY, beside, create_private, names_in,
    put_in_place,
};
use crate::health::examine;
use crate::seam;
use crate::vault::Vault;

const ENDING: &str = ".doorstep-backup";

/// What a backup is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupOrder {
    /// Why.
    pub reason: Reason,
    /// When.
    pub now: DateTime<Utc>,
}

/// A backup file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Why.
    pub reason: Reason,
    /// Its size.
    pub bytes: u64,
}

impl Vault {
    /// Makes a backup among the caseload's own, named by time (UTC) and reason. `verify` reads from
    /// the finished copy: the record half counts its rows there.
    pub fn keep_backup(
        &self,
        order: &BackupOrder,
        verify: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<Backup, StoreError> {
        let folder = self.place().backups();
        seam::create_private_folder(&folder).map_err(StoreError::io("make a folder"))?;
        let name = format!("{}-{}", order.now.format("%Y-%m-%dT%H%M"), order.reason.code());
        let path = (1..)
            .map(|n| if n == 1 { name.clone() } else { format!("{name}-{n}") })
            .map(|name| folder.join(name + ENDING))
            .find(|path| !path.exists());
        self.back_up_to(&path.unwrap_or_else(|| folder.join(name + ENDING)), order, verify)
    }

    /// Makes a backup in this file, in place of one that may be there. Neither the old file is lost
    /// nor the new one seen before it was read back whole.
    pub fn back_up_to(
        &self,
        path: &Path,
        order: &BackupOrder,
        verify: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<Backup, StoreError> {
        let part = beside(path);
        let copy = beside(&path.with_extension("db"));
        let made = self
            .copy_database(&copy, verify)
            .and_then(|()| self.assemble(&part, &copy, order))
            .and_then(|()| read_back(&part))
            .and_then(|()| put_in_place(&part, path));
        for left in [&copy, &part] {
            let _ = std::fs::remove_file(left);
        }
        made.and_then(|()| describe(path))
    }

    /// Copies the database with its key, whole and tidied, and looks at every page of the copy.
    fn copy_database(
        &self,
        copy: &Path,
        verify: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.quiesce()?;
        // Empty and private from the start: SQLite writes into it, and would make it readable.
        create_private(copy).map_err(StoreError::io("write the backup"))?;
        let to = seam::database_path(copy).map_err(StoreError::io("write the backup"))?;
        let name = to.to_str().ok_or(StoreError::Io {
            doing: "use a folder with such a name for backups",
            source: std::io::ErrorKind::InvalidFilename.into(),
        })?;
        self.connection()?.execute("VACUUM INTO ?1", [name])?;
        File::options()
            .write(true)
            .open(copy)
            .and_then(|file| file.sync_all())
            .map_err(StoreError::io("write the backup"))?;
        let connection = open_database(copy, &self.keys().data, Purpose::Check)?;
        if !examine(&connection)?.is_empty() {
            return Err(StoreError::Damaged { what: "the backup just made" });
        }
        verify(&connection)
    }

    fn assemble(&self, to: &Path, copy: &Path, order: &BackupOrder) -> Result<(), StoreError> {
        let key = |name| std::fs::read(self.place().file(name));
        // It travels inside, so that what was erased stays erased wherever the backup is brought back.
        let erased = self.place().read_erased()?;
        let write = || {
            let keys = [key(PASSPHRASE_KEY)?, key(RECOVERY_KEY)?];
            let small = [(PASSPHRASE_KEY, &keys[0][..]), (RECOVERY_KEY, &keys[1])];
            let small = small.into_iter().chain([(ERASED, &erased[..])]);
            let mut parts: Vec<Part> = small
                .clone()
                .map(|(name, mut bytes)| Part::of(name, &mut bytes))
                .collect::<Result<_, _>>()?;
            parts.push(Part::of(DATABASE, &mut File::open(copy)?)?);
            let store = self.store().to_string();
            let header = Header { made_at: order.now, reason: order.reason, store, parts };
            let mut file = create_private(to)?;
            write_header(&mut file, &header)?;
            small.into_iter().try_for_each(|(_, bytes)| file.write_all(bytes))?;
            std::io::copy(&mut File::open(copy)?, &mut file)?;
            file.sync_all()
        };
        write().map_err(StoreError::io("write the backup"))
    }
}

/// The backups in a folder, newest first. Files that are not whole backups are left out.
pub fn list_backups(folder: &Path) -> Vec<Backup> {
    let names = names_in(folder).into_iter().filter(|name| name.ends_with(ENDING));
    let mut backups: Vec<Backup> =
        names.filter_map(|name| describe(&folder.join(name)).ok()).collect();
    backups.sort_by(|one, other| (other.made_at, &other.path).cmp(&(one.made_at, &one.path)));
    backups
}

/// Deletes the caseload's own backups that have had their day; says how many.
pub fn thin_backups(place: &Place, today: NaiveDate, cap: u64) -> Result<usize, StoreError> {
    let backups = list_backups(&place.backups());
    let ages: Vec<_> = backups.iter().map(|b| (b.made_at.date_naive(), b.bytes)).collect();
    let gone = obsolete(&ages, today, cap);
    gone.iter()
        .try_for_each(|index| std::fs::remove_file(&backups[*index].path))
        .map_err(StoreError::io("delete an old backup"))?;
    Ok(gone.len())
}

fn describe(path: &Path) -> Result<Backup, StoreError> {
    let Header { made_at, reason, .. } = Reading::begin(path)?.header;
    let bytes = std::fs::metadata(path).map_err(StoreError::io("read the backup"))?.len();
    Ok(Backup { path: path.to_owned(), made_at, reason, bytes })
}

/// Reads a finished file from the disk and checks every part's hash.
fn read_back(path: &Path) -> Result<(), StoreError> {
    let mut reading = Reading::begin(path)?;
    while reading.next_part().is_some() {
        reading.copy_part(&mut std::io::sink())?;
    }
    Ok(())
}
