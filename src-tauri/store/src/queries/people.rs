//! The caseload table, a page at a time.

use super::{codes, match_words, match_written};
use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::RecordId;
use doorstep_domain::text::phone_digits;
use rusqlite::types::Value;
use rusqlite::{Connection, Params, Row, params_from_iter};
use std::collections::BTreeMap;

/// Which people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleQuestion {
    /// As typed; empty for everyone.
    pub text: String,
    /// Which standing.
    pub status: Status,
    /// In which order.
    pub sort: Sort,
    /// The other way round.
    pub descending: bool,
    /// First row, from 0.
    pub offset: u32,
    /// Rows wanted.
    pub limit: u32,
}

/// Which standing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Status {
    /// The leading referral is open.
    #[default]
    Open,
    /// Everyone.
    All,
    /// No referral at all.
    NoReferral,
    /// Waits for the first contact.
    Waiting,
    /// A state of the leading referral.
    State(String),
}

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Family name.
    #[default]
    Name,
    /// Longest waiting first.
    Waiting,
    /// Longest not seen first.
    LastSeen,
    /// Next appointment first.
    Next,
}

/// A person as the table needs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Person record.
    pub id: RecordId,
    /// "Margaret O’Neill".
    pub name: String,
    /// "O’Neill, Margaret".
    pub list_name: String,
    /// What they like to be called.
    pub known_as: String,
    /// Full or partial day.
    pub born: String,
    /// State of the leading referral, or empty.
    pub state: String,
    /// Since this day.
    pub since: String,
    /// Waits since this day.
    pub waiting_since: Option<String>,
    /// Milliseconds since 1970.
    pub last_seen: Option<i64>,
    /// Milliseconds since 1970.
    pub next: Option<i64>,
    /// Contacts that count.
    pub used: u32,
    /// Contacts agreed; 0 for none.
    pub agreed: u32,
    /// Town of the home.
    pub town: String,
    /// Postcode of the home.
    pub postcode: String,
    /// Something to know before the door.
    pub marked: bool,
    /// Has died.
    pub died: bool,
}

/// At most so many records are looked at for words in notes; the newest.
const WORD_REACH: u32 = 2_000;

impl Store {
    /// A page of people and how many there are in all.
    pub fn people(&self, ask: &PeopleQuestion) -> Result<(Vec<PersonLine>, u32), StoreError> {
        let connection = self.vault.connection()?;
        let (mut conditions, mut values) = (vec![condition(&ask.status)], Vec::new());
        if let Some(found) = matching(connection, &ask.text)? {
            conditions
                .push(format!("s.person IN (SELECT value FROM json_each(?{}))", values.len() + 1));
            values.push(Value::from(found));
        }
        if let Status::State(state) = &ask.status {
            conditions.push(format!("s.state = ?{}", values.len() + 1));
            values.push(Value::from(state.clone()));
        }
        let wanted = conditions.join(" AND ");
        let count = format!("SELECT count(*) FROM standing s WHERE {wanted}");
        let mut statement = connection.prepare_cached(&count)?;
        let total = statement.query_row(params_from_iter(&values), |row| row.get(0))?;
        let page = format!(
            "SELECT p.id, p.name, p.known_as, p.born, s.state, s.since, s.waiting_since, s.last_seen, \
             s.next, s.used, s.agreed, h.town, h.postcode, p.marked, p.died, p.list_name \
             FROM (SELECT * FROM standing s WHERE {wanted} ORDER BY {order} LIMIT {limit} OFFSET {offset}) s \
             JOIN person p ON p.id = s.person LEFT JOIN place h ON h.id = p.home ORDER BY {order}",
            order = order(ask),
            limit = ask.limit,
            offset = ask.offset,
        );
        let mut statement = connection.prepare_cached(&page)?;
        let rows = statement.query_map(params_from_iter(&values), line)?;
        Ok((rows.collect::<Result<_, _>>()?, total))
    }

    /// How many people lead with each state; empty for those without a referral.
    pub fn people_counts(&self) -> Result<BTreeMap<String, u32>, StoreError> {
        let connection = self.vault.connection()?;
        let sql = "SELECT state, count(*) FROM standing GROUP BY state";
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn condition(status: &Status) -> String {
    match status {
        Status::Open => "s.open = 1",
        Status::All | Status::State(_) => "1",
        Status::NoReferral => "s.state = ''",
        Status::Waiting => "s.waiting_since IS NOT NULL",
    }
    .to_owned()
}

fn order(ask: &PeopleQuestion) -> String {
    let way = if ask.descending { "DESC" } else { "ASC" };
    match ask.sort {
        Sort::Name => format!("s.sort_name {way}, s.person"),
        Sort::Waiting => format!("s.waiting_since IS NULL, s.waiting_since {way}, s.sort_name"),
        Sort::LastSeen => format!("s.last_seen {way}, s.sort_name"),
        Sort::Next => format!("s.next IS NULL, s.next {way}, s.sort_name"),
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<PersonLine> {
    let id: String = row.get(0)?;
    let text = |column| {
        Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(column)?.unwrap_or_default())
    };
    Ok(PersonLine {
        id: id.parse().map_err(|_| rusqlite::Error::InvalidQuery)?,
        name: row.get(1)?,
        list_name: row.get(15)?,
        known_as: row.get(2)?,
        born: row.get(3)?,
        state: row.get(4)?,
        since: row.get(5)?,
        waiting_since: row.get(6)?,
        last_seen: row.get(7)?,
        next: row.get(8)?,
        used: row.get(9)?,
        agreed: row.get(10)?,
        town: text(11)?,
        postcode: text(12)?,
        marked: row.get(13)?,
        died: row.get(14)?,
    })
}

/// The ids of people whom the text finds, as a JSON list; none where nothing was typed.
fn matching(connection: &Connection, typed: &str) -> Result<Option<String>, StoreError> {
    let Some(words) = match_words(typed) else { return Ok(None) };
    let mut people = by_name(connection, &words)?;
    people.extend(by_postcode(connection, typed)?);
    let digits = phone_digits(typed);
    if digits.len() > 3 && typed.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c)) {
        people.extend(by_name(connection, &format!("\"{digits}\"*"))?);
    }
    if let Some(written) = match_written(typed) {
        people.extend(by_word(connection, &written)?);
    }
    people.sort();
    people.dedup();
    Ok(Some(serde_json::to_string(&people).unwrap_or_default()))
}

pub(crate) fn by_name(connection: &Connection, words: &str) -> Result<Vec<String>, StoreError> {
    ids(
        connection,
        "SELECT p.id FROM (SELECT rowid FROM name WHERE name MATCH ?1) n JOIN person p ON p.seq = n.rowid",
        [words],
    )
}

fn by_postcode(connection: &Connection, typed: &str) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT p.id FROM place h JOIN person p ON p.home = h.id \
               WHERE h.code <> '' AND h.code >= ?1 AND h.code < ?2";
    ids(connection, sql, codes(typed))
}

fn by_word(connection: &Connection, words: &str) -> Result<Vec<String>, StoreError> {
    let sql = format!(
        "SELECT DISTINCT r.person FROM (SELECT rowid FROM word WHERE word MATCH ?1 \
         ORDER BY rowid DESC LIMIT {WORD_REACH}) w JOIN record r ON r.seq = w.rowid \
         WHERE r.person IS NOT NULL"
    );
    ids(connection, &sql, [words])
}

fn ids(connection: &Connection, sql: &str, values: impl Params) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(values, |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
