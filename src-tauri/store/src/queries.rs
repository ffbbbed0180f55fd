//! What screens ask of a caseload, each question a few statements over the tables of kinds.

pub(crate) mod busy;
pub(crate) mod concerns;
pub(crate) mod diary;
pub(crate) mod find;
pub(crate) mod gp;
pub(crate) mod likeness;
pub(crate) mod people;
pub(crate) mod today;
pub(crate) mod visits;
pub(crate) mod work;

use crate::error::StoreError;
use crate::store::Store;
use chrono::{DateTime, Utc};
use doorstep_domain::RecordId;
use rusqlite::{Params, Row};

impl Store {
    /// The rows of a question, each read.
    fn list<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.vault.connection()?.prepare_cached(sql)?;
        let rows = statement.query_map(values, read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// An id in a column.
fn id(row: &Row<'_>, column: usize) -> rusqlite::Result<RecordId> {
    row.get::<_, String>(column)?.parse().map_err(|_| rusqlite::Error::InvalidQuery)
}

/// The instant so many milliseconds after 1970 began.
fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

/// Letters and digits without blanks, small, as a postcode is compared.
pub(crate) fn together(text: &str) -> String {
    doorstep_domain::text::folded(text).split_whitespace().collect()
}

/// Between which codes of places the postcodes lie that begin as typed; between nothing where it is too short to
/// tell one, or too long to be one.
pub(crate) fn codes(typed: &str) -> [String; 2] {
    let code = together(&typed.chars().take(MOST_LETTERS).collect::<String>());
    let could_be =
        (2..=7).contains(&code.len()) && code.starts_with(|c: char| c.is_ascii_lowercase());
    if could_be { [code.clone(), format!("{code}~")] } else { Default::default() }
}

/// More than anybody types; a page pasted by mistake would keep the search busy for minutes.
const MOST_LETTERS: usize = 300;
const MOST_WORDS: usize = 16;

/// The FTS5 question for text as typed: every word must occur, the last ones as beginnings. None where the
/// text holds no word.
pub(crate) fn match_words(typed: &str) -> Option<String> {
    matching(typed, 1)
}

/// As [`match_words`], for what was written: a single letter begins a word in almost every note, so it
/// narrows nothing and costs a walk through all of them.
pub(crate) fn match_written(typed: &str) -> Option<String> {
    matching(typed, 2)
}

fn matching(typed: &str, least: usize) -> Option<String> {
    let typed: String = typed.chars().take(MOST_LETTERS).collect();
    let words = doorstep_domain::text::folded(&typed);
    let words = words.split_whitespace().filter(|word| word.chars().count() >= least);
    let long_enough = words.take(MOST_WORDS);
    let quoted: Vec<String> = long_enough.map(|word| format!("\"{word}\"*")).collect();
    (!quoted.is_empty()).then(|| quoted.join(" "))
}
