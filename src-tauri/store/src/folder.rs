//! A caseload's folder: what lies in it under which name, its lock, and writing a file in it whole
//! or not at all.
//!
//! Knows names and bytes; knows no key and no table.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::seam;

pub(crate) const DATABASE: &str = "caseload.db";
pub(crate) const PASSPHRASE_KEY: &str = "key.passphrase.age";
pub(crate) const RECOVERY_KEY: &str = "key.recovery.age";
pub(crate) const ANCHOR: &str = "anchor";
pub(crate) const BACKUPS: &str = "backups";
/// The list of erased records, as its keeper sealed it: beside the backups and inside each.
pub(crate) const ERASED: &str = "erased";
const LOCK: &str = "store.lock";
/// Ends the name of everything half-written, so that a sweep knows it.
pub(crate) const PART: &str = ".doorstep-part";

/// Where a caseload lives: its own folder, and the folder outside it for the second anchor.
#[derive(Debug, Clone)]
pub struct Place {
    folder: PathBuf,
    anchors: Option<PathBuf>,
}

/// What is found where a caseload could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing, or an empty folder: a new caseload can be made here.
    Free,
    /// A caseload with everything that opening it needs.
    Store,
    /// Some of a caseload.
    Incomplete {
        /// The first missing part, in words.
        missing: &'static str,
    },
    /// Other files.
    Other,
}

impl Place {
    /// A caseload in this folder, which need not exist yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), anchors: None }
    }

    /// With a folder outside it that keeps a second copy of the freshness anchor.
    pub fn with_anchors(mut self, anchors: impl Into<PathBuf>) -> Self {
        self.anchors = Some(anchors.into());
        self
    }

    /// The caseload's own folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of second anchors.
    pub(crate) fn anchors(&self) -> Option<&Path> {
        self.anchors.as_deref()
    }

    /// The same surroundings with another folder: where a caseload is built before it gets its name.
    pub(crate) fn moved_to(&self, folder: PathBuf) -> Self {
        Self { folder, anchors: None }
    }

    /// The encrypted file.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join(DATABASE)
    }

    /// A file by its name in the folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where backups are kept unless told otherwise.
    pub fn backups(&self) -> PathBuf {
        self.folder.join(BACKUPS)
    }

    /// The sealed list of erased records that lies beside the backups; empty where there is none.
    pub fn read_erased(&self) -> Result<Vec<u8>, StoreError> {
        match std::fs::read(self.backups().join(ERASED)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            read => read.map_err(StoreError::io("read the list of erased records")),
        }
    }

    /// Replaces that list, whole or not at all.
    pub fn write_erased(&self, sealed: &[u8]) -> Result<(), StoreError> {
        seam::create_private_folder(&self.backups())
            .map_err(StoreError::io("make the folder of backups"))?;
        write_beside_and_rename(&self.backups().join(ERASED), sealed)
    }

    /// Looks without opening anything.
    pub fn standing(&self) -> Standing {
        let here = |name: &str| self.folder.join(name).exists();
        match (here(DATABASE), here(PASSPHRASE_KEY) || here(RECOVERY_KEY)) {
            (true, true) => Standing::Store,
            (true, false) => Standing::Incomplete { missing: "the key files" },
            (false, true) => Standing::Incomplete { missing: "the caseload file" },
            (false, false) if is_empty(&self.folder) => Standing::Free,
            (false, false) => Standing::Other,
        }
    }

    /// Refuses unless a new caseload can be made here.
    pub(crate) fn must_be_free(&self) -> Result<(), StoreError> {
        match self.standing() {
            Standing::Free => Ok(()),
            Standing::Store | Standing::Incomplete { .. } => Err(StoreError::AlreadyThere),
            Standing::Other => Err(StoreError::FolderNotEmpty),
        }
    }

    /// A small file of the folder, refused above `limit` before it is read.
    pub(crate) fn read(
        &self,
        name: &str,
        limit: usize,
        missing: &'static str,
    ) -> Result<Vec<u8>, StoreError> {
        let file = match File::open(self.file(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(StoreError::NotAStore { missing });
            }
            opened => opened.map_err(StoreError::io("read a file of the caseload"))?,
        };
        let mut bytes = Vec::new();
        file.take(limit as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(StoreError::io("read a file of the caseload"))?;
        if bytes.len() > limit { Err(StoreError::Damaged { what: missing }) } else { Ok(bytes) }
    }
}

/// Held while a caseload is open. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct FolderLock {
    file: File,
}

impl FolderLock {
    /// Takes the lock, or says who is in the way. A file of its own, because POSIX drops every lock
    /// of a file as soon as any handle to it is closed.
    pub(crate) fn take(folder: &Path) -> Result<Self, StoreError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = seam::private(&mut options)
            .open(folder.join(LOCK))
            .map_err(StoreError::io("lock the caseload"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(StoreError::io("lock the caseload")(error)),
        }
    }
}

impl Drop for FolderLock {
    /// Said, not left to the closing of the file: a program that is being started just then holds a copy of
    /// every open file until it runs, and with it the lock.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

/// Writes a file beside its final name, syncs it, and renames it there: after a power cut there is
/// the old file or the new one, never a part.
pub fn write_beside_and_rename(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let part = beside(path);
    let written = write_whole(&part, bytes).and_then(|()| put_in_place(&part, path));
    if written.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    written
}

/// The name under which a file is written before it gets its own.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(PART);
    name.into()
}

/// Makes or replaces a private file and syncs what is in it.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let write = || {
        let mut file = create_private(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(StoreError::io("write a file of the caseload"))
}

/// Makes an empty private file, in place of whatever had that name.
pub(crate) fn create_private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    seam::private(options.write(true).create(true).truncate(true)).open(path)
}

/// Gives a synced file its final name and makes the name outlive a power cut.
pub(crate) fn put_in_place(part: &Path, path: &Path) -> Result<(), StoreError> {
    seam::replace(part, path)
        .and_then(|()| seam::sync_folder(folder_of(path)))
        .map_err(StoreError::io("put a file of the caseload in its place"))
}

/// The folder that a name is in; for a bare name the present one.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Removes what an earlier run left half-written: in the folder and among its backups.
pub(crate) fn sweep(place: &Place) {
    for folder in [place.folder.clone(), place.backups()] {
        let left = names_in(&folder).into_iter().filter(|name| name.contains(PART));
        for name in left {
            let _ = std::fs::remove_file(folder.join(name));
        }
    }
}

/// The names in a folder; none where it cannot be read.
pub(crate) fn names_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

fn is_empty(folder: &Path) -> bool {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_bare_name_is_the_present_one() {
        let cases = [("b.backup", "."), ("./b", "."), ("a/b", "a"), ("/b", "/")];
        for (path, folder) in cases {
            assert_eq!(folder_of(Path::new(path)), Path::new(folder), "{path}");
        }
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let home = tempfile::TempDir::new().unwrap();
        let path = home.path().join("file");
        for bytes in [&b"first"[..], b"", b"a longer second"] {
            write_beside_and_rename(&path, bytes).unwrap();
            assert_eq!(std::fs::read(&path).unwrap(), bytes);
        }
        assert_eq!(names_in(home.path()), ["file"]);
        let nowhere = home.path().join("none/file");
        assert!(write_beside_and_rename(&nowhere, b"x").is_err());
        std::fs::create_dir(home.path().join("folder")).unwrap();
        assert!(write_beside_and_rename(&home.path().join("folder"), b"x").is_err());
        assert_eq!(names_in(home.path()), ["file", "folder"]);
    }

    /// A program that is being started holds a copy of every open file until it runs.
    #[test]
    fn a_lock_that_was_let_go_of_is_free_though_a_copy_of_its_file_is_still_open() {
        let folder = tempfile::TempDir::new().unwrap();
        let lock = FolderLock::take(folder.path()).unwrap();
        let copy = lock.file.try_clone().unwrap();
        assert!(matches!(FolderLock::take(folder.path()), Err(StoreError::AlreadyOpen)));
        drop(lock);
        FolderLock::take(folder.path()).unwrap();
        drop(copy);
    }
}
