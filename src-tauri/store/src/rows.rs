//! Records in and out of their table.

use crate::error::StoreError;
use doorstep_domain::hash::Sum;
use doorstep_domain::record::{Other, Parts, Write};
use doorstep_domain::{Kind, Record, RecordId, Stamp, hash};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Who wrote what, beside the values.
#[derive(Serialize, Deserialize)]
struct Stamps {
    writes: Vec<Write>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<Other>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    erased: Option<Stamp>,
}

const COLUMNS: &str = "id, kind, body, stamps";

fn damaged() -> StoreError {
    StoreError::Damaged { what: "a record cannot be read" }
}

fn read_record(row: &Row<'_>) -> Result<Record, StoreError> {
    let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
    let id = RecordId::from_str(text(0)?).map_err(|_| damaged())?;
    let kind = Kind::from(text(1)?);
    let values = serde_json::from_str(text(2)?).map_err(|_| damaged())?;
    let Stamps { writes, others, erased } =
        serde_json::from_str(text(3)?).map_err(|_| damaged())?;
    Record::from_parts(Parts { id, kind, values, writes, others, erased }).map_err(|_| damaged())
}

/// One record.
pub(crate) fn get(connection: &Connection, id: RecordId) -> Result<Option<Record>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM record WHERE id = ?1"))?;
    let found = statement.query_row([id.to_string()], |row| Ok(read_record(row))).optional()?;
    found.transpose()
}

/// The live records of a person, or all of them, in the order of their making.
pub(crate) fn of_person(
    connection: &Connection,
    person: RecordId,
) -> Result<Vec<Record>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM record WHERE person = ?1 AND live = 1 ORDER BY id");
    collect(connection, &sql, person.to_string())
}

/// The live records of a kind.
pub(crate) fn of_kind(connection: &Connection, kind: &Kind) -> Result<Vec<Record>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM record WHERE kind = ?1 AND live = 1 ORDER BY id");
    collect(connection, &sql, kind.as_str())
}

fn collect(
    connection: &Connection,
    sql: &str,
    argument: impl rusqlite::ToSql,
) -> Result<Vec<Record>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([argument])?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        records.push(read_record(row)?);
    }
    Ok(records)
}

/// The records that cannot be seen: deleted or erased.
pub(crate) fn unseen(connection: &Connection) -> Result<Vec<Record>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM record WHERE live = ?1 ORDER BY id");
    collect(connection, &sql, 0)
}

/// Every record, deleted and erased ones too, in the order of their ids.
pub(crate) fn each(
    connection: &Connection,
    mut visit: impl FnMut(Record) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM record ORDER BY id"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(read_record(row)?)?;
    }
    Ok(())
}

/// As [`each`], with the place in the order of arrival, by which the search index knows a record.
pub(crate) fn each_with_seq(
    connection: &Connection,
    mut visit: impl FnMut(i64, Record) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = format!("SELECT {COLUMNS}, seq FROM record ORDER BY seq");
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(row.get(4)?, read_record(row)?)?;
    }
    Ok(())
}

/// Writes a record; gives its place in the order of arrival.
pub(crate) fn put(connection: &Connection, record: &Record) -> Result<i64, StoreError> {
    let Parts { id, kind, values, writes, others, erased } = record.to_parts();
    let json = |value: Result<String, serde_json::Error>| value.map_err(|_| damaged());
    let body = json(serde_json::to_string(&values))?;
    let stamps = json(serde_json::to_string(&Stamps { writes, others, erased }))?;
    let mut statement = connection.prepare_cached(include_str!("rows_put.sql"))?;
    Ok(statement.query_row(
        params![
            id.to_string(),
            kind.as_str(),
            person_of(record).map(|id| id.to_string()),
            body,
            stamps,
            record.is_live(),
            i64::try_from(record.conflicts().len()).unwrap_or(i64::MAX),
            hash::content_hash(record),
            hash::merge_hash(record),
        ],
        |row| row.get(0),
    )?)
}

/// Whose record it is: a person's own, or the one its `of` group names.
pub fn person_of(record: &Record) -> Option<RecordId> {
    if *record.kind() == Kind::Person {
        return Some(record.id());
    }
    record.value("of")?.get("person")?.as_str()?.parse().ok()
}

/// The sums over the hashes of all records, of contents and of all that merging knows: each hashed again from
/// what it says. Where the hash that was saved beside a record is another, the record is not what was saved.
pub(crate) fn sums_again(connection: &Connection) -> Result<(Sum, Sum), StoreError> {
    let (mut content, mut merge) = (Sum::default(), Sum::default());
    let sql = format!("SELECT {COLUMNS}, content_hash, merge_hash FROM record");
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let record = read_record(row)?;
        let now = (hash::content_hash(&record), hash::merge_hash(&record));
        if (row.get(4)?, row.get(5)?) != now {
            return Err(damaged());
        }
        now.0.iter().for_each(|hash| content.add(hash));
        merge.add(&now.1);
    }
    Ok((content, merge))
}
