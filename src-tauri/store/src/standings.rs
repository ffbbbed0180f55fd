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

/// Everyone stands as counting again says.
pub(crate) fn agree(connection: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT person, state, used, agreed, last_seen, next, waiting_since FROM standing";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let now = count(connection, row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?;
        let at = |at: Option<DateTime<Utc>>| at.map(|at| at.timestamp_millis());
        let agrees = row.get::<_, String>(1)? == now.state.map_or("", State::code)
            && (row.get::<_, u32>(2)?, row.get::<_, u32>(3)?) == (now.used, now.agreed)
            && (row.get(4)?, row.get(5)?) == (at(now.last_seen), at(now.next))
            && row.get::<_, Option<String>>(6)? == now.waiting_since.map(|day| day.to_string());
        if !agrees {
            return Ok(false);
        }
    }
    Ok(true)
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
