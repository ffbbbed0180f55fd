//! Where each person stands, counted anew whenever one of their records changes.

use crate::error::StoreError;
use chrono::{DateTime, Utc};
use doorstep_domain::day::parse_day;
use doorstep_domain::kinds::referral::State;
use doorstep_domain::standing::{AppointmentFact, ContactFact, ReferralFact, Standing, standing};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Counts where a person stands and keeps it.
pub(crate) fn recount(connection: &Connection, person: &str) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM standing WHERE person = ?1")?.execute([person])?;
    let sort_name: Option<String> = connection
        .prepare_cached("SELECT sort_name FROM person WHERE id = ?1")?
        .query_row([person], |row| row.get(0))
        .optional()?;
    match sort_name {
        Some(sort_name) => keep(connection, person, &sort_name, &count(connection, person)?),
        None => Ok(()),
    }
}

fn count(connection: &Connection, person: &str) -> Result<Standing, StoreError> {
    let referrals = facts(
        connection,
        "SELECT id, state, received, since, agreed FROM referral WHERE person = ?1",
        person,
        referral_fact,
    )?;
    let contacts = facts(
        connection,
        "SELECT referral, at, counts FROM contact WHERE person = ?1",
        person,
        |row| {
            Ok(ContactFact { referral: row.get(0)?, at: instant(row.get(1)?), counts: row.get(2)? })
        },
    )?;
    let appointments = facts(
        connection,
        "SELECT start, open FROM appointment WHERE person = ?1",
        person,
        |row| Ok(AppointmentFact { start: instant(row.get(0)?), open: row.get(1)? }),
    )?;
    Ok(standing(&referrals, &contacts, &appointments))
}

fn referral_fact(row: &Row<'_>) -> rusqlite::Result<ReferralFact> {
    let day = |column| Ok::<_, rusqlite::Error>(parse_day(row.get_ref(column)?.as_str()?));
    Ok(ReferralFact {
        id: row.get(0)?,
        state: State::parse(row.get_ref(1)?.as_str()?).unwrap_or(State::Received),
        received: day(2)?,
        since: day(3)?,
        agreed: row.get(4)?,
    })
}

fn facts<T>(
    connection: &Connection,
    sql: &str,
    person: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([person], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everyone stands as counting again says, under the name they are sorted by, and nobody else does.
pub(crate) fn agree(connection: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT (SELECT count(*) FROM standing) = (SELECT count(*) FROM person)";
    if !connection.query_row(sql, [], |row| row.get::<_, bool>(0))? {
        return Ok(false);
    }
    let sql = "SELECT p.id, p.sort_name, s.sort_name, s.state, s.open, s.referral, s.since, \
               s.waiting_since, s.last_seen, s.next, s.used, s.agreed \
               FROM person p LEFT JOIN standing s ON s.person = p.id";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let now = count(connection, row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?;
        if !agrees(row, &now)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// One row of [`agree`] says what was counted just now; a missing one says nothing.
fn agrees(row: &Row<'_>, now: &Standing) -> Result<bool, StoreError> {
    let text = |column| row.get::<_, Option<String>>(column);
    let at = |at: Option<DateTime<Utc>>| at.map(|at| at.timestamp_millis());
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let state = now.state.map_or("", State::code).to_owned();
    Ok(text(1)? == text(2)?
        && text(3)? == Some(state)
        && row.get::<_, Option<bool>>(4)? == Some(now.state.is_some_and(State::is_open))
        && text(5)? == Some(now.referral.clone())
        && text(6)? == Some(day(now.since).unwrap_or_default())
        && text(7)? == day(now.waiting_since)
        && (row.get(8)?, row.get(9)?) == (at(now.last_seen), at(now.next))
        && (row.get(10)?, row.get(11)?) == (Some(now.used), Some(now.agreed)))
}

fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

fn keep(
    connection: &Connection,
    person: &str,
    sort_name: &str,
    standing: &Standing,
) -> Result<(), StoreError> {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    connection
        .prepare_cached(
            "INSERT INTO standing (person, sort_name, state, open, referral, since, waiting_since, \
             last_seen, next, used, agreed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            person,
            sort_name,
            standing.state.map_or("", State::code),
            standing.state.is_some_and(State::is_open),
            standing.referral,
            day(standing.since).unwrap_or_default(),
            day(standing.waiting_since),
            standing.last_seen.map(|at| at.timestamp_millis()),
            standing.next.map(|at| at.timestamp_millis()),
            standing.used,
            standing.agreed,
        ])?;
    Ok(())
}

impl crate::store::Store {
    /// Where a person stands, counted from their records.
    pub fn standing_of(&self, person: doorstep_domain::RecordId) -> Result<Standing, StoreError> {
        count(self.vault.connection()?, &person.to_string())
    }
}
