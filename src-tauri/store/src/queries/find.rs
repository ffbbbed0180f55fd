//! Find anything: names first, then words in what was written, newest first.

use super::{codes, match_words, match_written};
use crate::error::StoreError;
use crate::store::Store;
use crate::words::words_of;
use doorstep_domain::RecordId;
use doorstep_domain::text::phone_digits;
use rusqlite::{Connection, Params};

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Record kind.
    pub kind: String,
    /// The record.
    pub id: RecordId,
    /// Whose it is, where it is a person's.
    pub person: Option<RecordId>,
    /// That person's name.
    pub name: String,
    /// Everything that was written in it; empty for names.
    pub text: String,
}

const NAMES: u32 = 8;
const WORDS: u32 = 20;

impl Store {
    /// What the text finds. One letter looks at names only.
    pub fn find(&self, typed: &str) -> Result<Vec<Hit>, StoreError> {
        let connection = self.vault.connection()?;
        let Some(words) = match_words(typed) else { return Ok(Vec::new()) };
        let mut hits = names(connection, &words, typed)?;
        let digits = phone_digits(typed);
        if hits.is_empty() && digits.len() > 3 {
            hits = names(connection, &format!("\"{digits}\"*"), "")?;
        }
        if let Some(written) = match_written(typed) {
            hits.extend(self.words(connection, &written)?);
        }
        Ok(hits)
    }

    fn words(&self, connection: &Connection, words: &str) -> Result<Vec<Hit>, StoreError> {
        let sql = include_str!("find_words.sql");
        let mut hits = hits(connection, sql, rusqlite::params![words, WORDS])?;
        for hit in &mut hits {
            hit.text = self.get(hit.id)?.map(|record| words_of(&record)).unwrap_or_default();
        }
        Ok(hits)
    }
}

fn names(connection: &Connection, words: &str, typed: &str) -> Result<Vec<Hit>, StoreError> {
    let [from, until] = codes(typed);
    let values = rusqlite::params![words, NAMES, from, until];
    hits(connection, include_str!("find_names.sql"), values)
}

fn hits(connection: &Connection, sql: &str, values: impl Params) -> Result<Vec<Hit>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(values)?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let id = |column| -> Result<Option<RecordId>, rusqlite::Error> {
            Ok(row.get::<_, Option<String>>(column)?.and_then(|id| id.parse().ok()))
        };
        let Some(record) = id(1)? else { continue };
        let name = row.get::<_, Option<String>>(3)?.unwrap_or_default();
        hits.push(Hit { kind: row.get(0)?, id: record, person: id(2)?, name, text: String::new() });
    }
    Ok(hits)
}
