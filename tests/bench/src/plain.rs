//! The same contents in plain SQLite: same library, same tables, same settings, no key.

use crate::Failure;
use doorstep_store::{DataKey, Purpose, open_database};
use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::{Connection, params_from_iter, types::Value};
use std::path::Path;
use std::time::{Duration, Instant};

/// What `store::connect` sets, without the key.
const SETTINGS: &str = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
    PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = 0; PRAGMA cache_size = -65536; SELECT count(*) FROM sqlite_schema;";

/// Opens it.
pub(crate) fn open(path: &Path) -> Result<Connection, Failure> {
    let connection = Connection::open(path)?;
    {
        let mut statements = rusqlite::Batch::new(&connection, SETTINGS);
        while let Some(mut statement) = statements.next()? {
            let mut rows = statement.query([])?;
            while rows.next()?.is_some() {}
        }
    }
    Ok(connection)
}

/// Copies every table of an encrypted caseload into a plain file.
pub(crate) fn copy(from: &Path, key: &DataKey, to: &Path) -> Result<(), Failure> {
    let from = open_database(from, key, Purpose::Use)?;
    let to = Connection::open(to)?;
    to.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")?;
    for sql in
        texts(&from, "SELECT sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE %'")?
    {
        to.execute_batch(&sql)?;
    }
    let there = texts(&to, "SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    let rest = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE \
                'CREATE VIRTUAL TABLE %' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    for (name, sql) in pairs(&from, rest)? {
        if there.contains(&name) {
            to.execute(&format!("DELETE FROM '{name}'"), [])?;
        } else {
            to.execute_batch(&sql)?;
        }
        rows(&from, &to, &name)?;
    }
    for sql in
        texts(&from, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")?
    {
        to.execute_batch(&sql)?;
    }
    let version: i64 = from.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    to.execute_batch(&format!(
        "COMMIT; PRAGMA user_version = {version}; PRAGMA journal_mode = WAL"
    ))
    .or_else(|error| if to.is_autocommit() { Ok(()) } else { Err(error) })?;
    Ok(())
}

fn rows(from: &Connection, to: &Connection, table: &str) -> Result<(), Failure> {
    let mut read = from.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let width = read.column_count();
    let marks = vec!["?"; width].join(", ");
    let mut write = to.prepare(&format!("INSERT INTO \"{table}\" VALUES ({marks})"))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..width).map(|n| row.get(n)).collect::<Result<_, _>>()?;
        write.execute(params_from_iter(values))?;
    }
    Ok(())
}

fn texts(connection: &Connection, sql: &str) -> Result<Vec<String>, Failure> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn pairs(connection: &Connection, sql: &str) -> Result<Vec<(String, String)>, Failure> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Runs the statements of one request, every row read; how long that took. They are prepared before,
/// as the store's own are, and one after the other, for each prepares for what the last one left.
pub(crate) fn replay(connection: &Connection, statements: &[String]) -> Result<Duration, Failure> {
    let mut took = Duration::ZERO;
    for sql in statements {
        let mut statement = connection.prepare(sql)?;
        let width = statement.column_count();
        let began = Instant::now();
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            for column in 0..width {
                std::hint::black_box(row.get_ref(column)?);
            }
        }
        took += began.elapsed();
    }
    Ok(took)
}
