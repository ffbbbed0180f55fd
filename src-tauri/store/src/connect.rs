//! Opens the encrypted file: which settings, in which order, and why.
//!
//! Knows the file and its key; knows no table.

use std::path::Path;
use std::sync::Once;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;
use crate::folder::create_private;
use crate::keying::{DataKey, key_connection};
use crate::seam;

/// Marks the file as a Doorstep caseload ("DSTP") for tools that look.
const APPLICATION_ID: i32 = 0x4453_5450;
/// The smallest whole database: one page.
const PAGE: u64 = 4096;

/// What a connection is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A new file, in place of any that has its name.
    Create,
    /// The day's work.
    Use,
    /// Looking only: nothing can be written through it.
    Check,
}

/// Opens the file with its key and every setting of ours, and reads from it once, so that a wrong
/// key or a damaged first page is known here and not later.
pub fn open_database(
    path: &Path,
    key: &DataKey,
    purpose: Purpose,
) -> Result<Connection, StoreError> {
    quieten();
    if purpose == Purpose::Create {
        // Private before SQLite writes into it: left to itself it would be readable by all.
        create_private(path).map_err(StoreError::io("make the caseload file"))?;
    } else {
        whole_enough(path)?;
    }
    let name = seam::database_path(path).map_err(StoreError::io("find the caseload file"))?;
    // One thread at a time holds the connection, so SQLite's own mutex is not needed.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(name, flags)?;
    key_connection(&connection, key)?;
    assert_encrypting(&connection)?;
    // Everything that is asked in a day is prepared once.
    connection.set_prepared_statement_cache_capacity(128);
    settle(&connection, purpose)?;
    not_cut_off(path, &connection, purpose)?;
    Ok(connection)
}

/// Empties the write-ahead log into the file. Damage to the log rolls back silently, so it is left
/// empty at every quiet point: before a lock, a backup, an import, at exit.
pub fn quiesce(connection: &Connection) -> Result<(), StoreError> {
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::AlreadyOpen) }
}

/// Once a process: freed memory of SQLite is wiped from now on, and SQLCipher writes nothing to
/// standard error. Set through a connection that is thrown away, since the store's own must be keyed
/// before anything else.
fn quieten() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let wiped = crate::memory::wipe_when_freed();
        if let Ok(connection) = Connection::open_in_memory() {
            let _ = run(&connection, "cipher_log_level = NONE");
            if !wiped {
                // Slower, and cannot be turned off again.
                let _ = run(&connection, "cipher_memory_security = ON");
            }
        }
    });
}

/// A build without SQLCipher would take the key, ignore it, and write in clear.
fn assert_encrypting(connection: &Connection) -> Result<(), StoreError> {
    let version: Result<String, _> =
        connection.query_row("PRAGMA cipher_version", [], |row| row.get(0));
    match version {
        Ok(version) if version.starts_with("4.") => Ok(()),
        _ => Err(StoreError::Damaged { what: "this build of Doorstep, which cannot encrypt" }),
    }
}

fn settle(connection: &Connection, purpose: Purpose) -> Result<(), StoreError> {
    // A database that another holds is said at once; waiting helps nobody.
    connection.busy_timeout(std::time::Duration::ZERO)?;
    // Before the first read: then the log's index lives in memory and no -shm file is made.
    run(connection, "locking_mode = EXCLUSIVE")?;
    guard_schema(connection)?;
    if purpose == Purpose::Create {
        run(connection, &format!("application_id = {APPLICATION_ID}"))?;
    }
    if purpose == Purpose::Check {
        run(connection, "query_only = ON")?;
    } else {
        run(connection, "journal_mode = WAL")?;
    }
    make_durable(connection)?;
    keep_in_memory(connection)?;
    let _: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    Ok(())
}

fn guard_schema(connection: &Connection) -> Result<(), StoreError> {
    // A crafted file could otherwise call functions from its views, rewrite its own schema, or
    // name columns by quoted strings.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    run(connection, "trusted_schema = OFF")?;
    // Each page is checked for sense when it is read.
    run(connection, "cell_size_check = ON")?;
    run(connection, "foreign_keys = ON")
}

fn make_durable(connection: &Connection) -> Result<(), StoreError> {
    // Each commit reaches the disk before it is said to be saved.
    run(connection, "synchronous = FULL")?;
    if cfg!(target_os = "macos") {
        // There fsync alone stops at the disk's own cache.
        run(connection, "fullfsync = ON")?;
        run(connection, "checkpoint_fullfsync = ON")?;
    }
    // What is deleted is overwritten, so that erasing erases.
    run(connection, "secure_delete = ON")
}

fn keep_in_memory(connection: &Connection) -> Result<(), StoreError> {
    // Nothing unencrypted ever reaches a temporary file.
    run(connection, "temp_store = MEMORY")?;
    // The file is encrypted: mapping it gains nothing.
    run(connection, "mmap_size = 0")?;
    // 64 MiB of decrypted pages: the default of 2 MiB makes a repeated scan five times slower.
    run(connection, "cache_size = -65536")
}

/// Runs a PRAGMA whether or not it answers with a row.
fn run(connection: &Connection, pragma: &str) -> Result<(), StoreError> {
    let mut statement = connection.prepare(&format!("PRAGMA {pragma}"))?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

/// SQLite counts a page that is cut off as whole until it reads it. The log is emptied first, for
/// what is in it may rightly be missing from the file.
fn not_cut_off(path: &Path, connection: &Connection, purpose: Purpose) -> Result<(), StoreError> {
    if purpose == Purpose::Use {
        quiesce(connection)?;
    }
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let length = std::fs::metadata(path).map_err(StoreError::io("read the caseload file"))?.len();
    if length < PAGE * pages.unsigned_abs() { Err(cut_off()) } else { Ok(()) }
}

fn cut_off() -> StoreError {
    StoreError::Damaged { what: "the caseload file is cut off" }
}

/// Tells apart, before SQLCipher gives the same answer to all of them, a file that is missing, cut
/// off, or no encrypted database at all.
fn whole_enough(path: &Path) -> Result<(), StoreError> {
    use std::io::{ErrorKind, Read};
    let doing = "read the caseload file";
    let mut file = match std::fs::File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(StoreError::NotAStore { missing: "the caseload file" });
        }
        opened => opened.map_err(StoreError::io(doing))?,
    };
    if file.metadata().map_err(StoreError::io(doing))?.len() < PAGE {
        return Err(cut_off());
    }
    let mut start = [0; 16];
    file.read_exact(&mut start).map_err(StoreError::io(doing))?;
    if &start == b"SQLite format 3\0" {
        return Err(StoreError::Damaged { what: "the caseload file is not an encrypted one" });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_has_every_setting_of_ours() {
        let home = tempfile::TempDir::new().unwrap();
        let path = home.path().join("caseload.db");
        let key = DataKey::filled_by(|place| place.fill(7));
        let connection = open_database(&path, &key, Purpose::Create).unwrap();
        let cases = [
            ("cipher_provider", "openssl"),
            ("application_id", "1146311760"),
            ("locking_mode", "exclusive"),
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("cell_size_check", "1"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("cache_size", "-65536"),
            ("busy_timeout", "0"),
            ("query_only", "0"),
        ];
        for (pragma, expected) in cases {
            assert_eq!(setting(&connection, pragma), expected, "{pragma}");
        }
        assert!(connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
        assert!(!home.path().join("caseload.db-shm").exists());
    }

    #[test]
    fn looking_only_neither_writes_nor_changes_the_journal() {
        let home = tempfile::TempDir::new().unwrap();
        let path = home.path().join("caseload.db");
        let key = DataKey::filled_by(|place| place.fill(7));
        let made = open_database(&path, &key, Purpose::Create).unwrap();
        made.execute_batch("CREATE TABLE t (v)").unwrap();
        quiesce(&made).unwrap();
        made.close().unwrap();
        let before = std::fs::read(&path).unwrap();
        let looking = open_database(&path, &key, Purpose::Check).unwrap();
        assert_eq!(setting(&looking, "query_only"), "1");
        assert!(looking.execute_batch("INSERT INTO t VALUES (1)").is_err());
        looking.close().unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    fn setting(connection: &Connection, pragma: &str) -> String {
        let read = |row: &rusqlite::Row<'_>| {
            Ok(match row.get_ref(0)? {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                text => text.as_str()?.to_owned(),
            })
        };
        connection.query_row(&format!("PRAGMA {pragma}"), [], read).unwrap()
    }
}
