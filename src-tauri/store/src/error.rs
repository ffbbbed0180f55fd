//! What the store says when it cannot: one sentence of what happened, and advice on what to do.
//!
//! No message holds a path, a name or a key, so any of them may be shown, copied and logged.

use std::io;

use rusqlite::ErrorCode;

/// Why the store did nothing. What was there before is still there.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The passphrase does not unwrap the key.
    #[error("That passphrase does not open this caseload.")]
    WrongPassphrase,
    /// The recovery key does not unwrap the key, or was mistyped.
    #[error("That recovery key does not open this caseload.")]
    WrongRecoveryKey,
    /// The key file asks for more memory and time than is ever written by Doorstep.
    #[error("The key file asks for far more work than Doorstep ever sets.")]
    ExcessiveWork,
    /// Another process, or this one, holds the lock.
    #[error("This caseload is already open in another window.")]
    AlreadyOpen,
    /// A caseload, or a part of one, is where a new one should go.
    #[error("There is already a caseload in that folder.")]
    AlreadyThere,
    /// Other files are where a new caseload should go.
    #[error("That folder already holds other files.")]
    FolderNotEmpty,
    /// No caseload, or a part of it is missing.
    #[error("This is not a complete caseload: {missing} is missing.")]
    NotAStore {
        /// Which part, in words.
        missing: &'static str,
    },
    /// A key file of another caseload lies here.
    #[error("The key file in this folder belongs to another caseload.")]
    KeysOfAnother,
    /// Written by a newer version of Doorstep.
    #[error(
        "This was written by a newer version of Doorstep ({found}; this one reads up to {max})."
    )]
    TooNew {
        /// Version found.
        found: u64,
        /// Newest version understood.
        max: u64,
    },
    /// Something that was written whole is no longer so.
    #[error("Damaged: {what}.")]
    Damaged {
        /// What, in words.
        what: &'static str,
    },
    /// The folder or a file in it may not be written to.
    #[error("The folder cannot be written to.")]
    ReadOnly,
    /// No room left.
    #[error("There is no room left on the disk.")]
    DiskFull,
    /// The chosen file is no backup of ours.
    #[error("That file is not a Doorstep backup.")]
    NotABackup,
    /// A value that two laptops disagree about would be written over unseen.
    #[error("Two laptops say different things here.")]
    InConflict,
    /// Used after it was closed.
    #[error("The caseload is closed.")]
    Closed,
    /// The system refused something else.
    #[error("Doorstep could not {doing}.")]
    Io {
        /// What was being done, in words that follow "could not".
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// The database refused something else: a fault of ours.
    #[error("The caseload file could not be used as expected.")]
    Sql(#[source] rusqlite::Error),
}

impl StoreError {
    /// What to do about it, in one plain sentence.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::WrongPassphrase => "Check Caps Lock and try again, or use the recovery key.",
            Self::WrongRecoveryKey => "Check it against the printed sheet, group by group.",
            Self::ExcessiveWork => "Put back the key file from a backup.",
            Self::AlreadyOpen => "Use that window, or close it and try again.",
            Self::AlreadyThere => "Open it, or choose another folder.",
            Self::FolderNotEmpty => "Choose an empty folder, or one that does not exist yet.",
            Self::NotAStore { .. } => "Choose the caseload's own folder, or restore a backup.",
            Self::KeysOfAnother => "Put back this caseload's own key file, or restore a backup.",
            Self::TooNew { .. } => "Open it with the newer version.",
            Self::Damaged { .. } => "Leave the files as they are, and restore the newest backup.",
            Self::ReadOnly => "Allow writing to the folder, or move the caseload elsewhere.",
            Self::DiskFull => "Free some space and try again; nothing was lost.",
            Self::NotABackup => "Choose a file that ends in .doorstep-backup.",
            Self::InConflict => "Choose one of them on the person’s page first.",
            Self::Closed => "Unlock it again.",
            Self::Io { .. } => "Try again; if it happens again, check the disk.",
            Self::Sql(_) => "Lock and unlock; if it happens again, report it.",
        }
    }

    /// For `map_err`: names the thing that was being done when the system refused.
    pub fn io(doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io { doing, source },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::AlreadyOpen,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { what: "a page of the caseload" },
            Some(ErrorCode::NotADatabase) => Self::Damaged { what: "the caseload file" },
            Some(ErrorCode::SystemIoFailure) => Self::Io {
                doing: "read or write the caseload file",
                source: io::Error::other(error),
            },
            _ => Self::Sql(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    type Expected = fn(&StoreError) -> bool;

    fn of_code(code: i32) -> StoreError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn database_codes_become_the_fault_a_person_can_act_on() {
        let cases: &[(i32, Expected)] = &[
            (ffi::SQLITE_FULL, |e| matches!(e, StoreError::DiskFull)),
            (ffi::SQLITE_READONLY, |e| matches!(e, StoreError::ReadOnly)),
            (ffi::SQLITE_READONLY_DBMOVED, |e| matches!(e, StoreError::ReadOnly)),
            (ffi::SQLITE_PERM, |e| matches!(e, StoreError::ReadOnly)),
            (ffi::SQLITE_BUSY, |e| matches!(e, StoreError::AlreadyOpen)),
            (ffi::SQLITE_CORRUPT, |e| matches!(e, StoreError::Damaged { .. })),
            (ffi::SQLITE_NOTADB, |e| matches!(e, StoreError::Damaged { .. })),
            (ffi::SQLITE_IOERR_FSYNC, |e| matches!(e, StoreError::Io { .. })),
            (ffi::SQLITE_MISUSE, |e| matches!(e, StoreError::Sql(_))),
        ];
        for (code, expected) in cases {
            assert!(expected(&of_code(*code)), "code {code}: {:?}", of_code(*code));
        }
    }

    #[test]
    fn system_errors_become_the_fault_a_person_can_act_on() {
        let cases: &[(io::ErrorKind, Expected)] = &[
            (io::ErrorKind::StorageFull, |e| matches!(e, StoreError::DiskFull)),
            (io::ErrorKind::QuotaExceeded, |e| matches!(e, StoreError::DiskFull)),
            (io::ErrorKind::PermissionDenied, |e| matches!(e, StoreError::ReadOnly)),
            (io::ErrorKind::ReadOnlyFilesystem, |e| matches!(e, StoreError::ReadOnly)),
            (io::ErrorKind::TimedOut, |e| matches!(e, StoreError::Io { .. })),
        ];
        for (kind, expected) in cases {
            let error = StoreError::io("write a file")(io::Error::from(*kind));
            assert!(expected(&error), "{kind:?}: {error:?}");
            assert!(!error.advice().is_empty());
        }
    }
}
