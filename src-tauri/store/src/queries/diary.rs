//! Time that is taken: appointments, activities, and what another calendar says.

use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::RecordId;
use doorstep_domain::day_plan::{Entry, Span, Taking};
use doorstep_domain::ways::{Said, Stop, Ways, place_by, place_in};
use rusqlite::{Row, params};

/// Nothing lasts longer (`domain` refuses it), so what reaches into a span began at most so long before it.
const LONGEST: i64 = 24 * 60 * 60 * 1000;

/// Something that takes time, or would have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Appointment or activity record; none for time of another calendar.
    pub id: Option<RecordId>,
    /// Whose it is, for an appointment.
    pub person: Option<RecordId>,
    /// Code of `channel` for an appointment, of `activity-kind` for an activity, else empty.
    pub what: String,
    /// Where, as ways know it; empty where nobody goes anywhere or no place is known.
    pub place: String,
    /// What it takes.
    pub entry: Entry,
    /// It was not cancelled.
    pub takes: bool,
}

impl Taken {
    /// The time and where it is, for the ways between.
    pub fn stop(&self) -> Stop<'_> {
        Stop { entry: self.entry, place: &self.place }
    }
}

const APPOINTMENTS: &str = "SELECT a.id, a.person, a.start, a.minutes, a.travel, a.takes, a.channel, \
     a.venue, h.postcode FROM appointment a LEFT JOIN person p ON p.id = a.person \
     LEFT JOIN place h ON h.id = p.home \
     WHERE start >= ?1 - ?3 AND start < ?2 AND (start >= ?1 OR start + minutes * 60000 > ?1)";
const ACTIVITIES: &str = "SELECT id, NULL, start, minutes, travel, takes, kind, venue, NULL FROM activity \
     WHERE start >= ?1 - ?3 AND start < ?2 AND (start >= ?1 OR start + minutes * 60000 > ?1)";
// Another calendar’s time may last for weeks.
const BUSY: &str = "SELECT start, until FROM busy WHERE start < ?2 AND until > ?1";

impl Store {
    /// Everything that takes time in a span, cancelled things too, in order.
    pub fn taken(&self, span: &Span) -> Result<Vec<Taken>, StoreError> {
        let connection = self.vault.connection()?;
        let (from, until) = (span.start.timestamp_millis(), span.until.timestamp_millis());
        let mut taken = Vec::new();
        for sql in [APPOINTMENTS, ACTIVITIES] {
            let mut statement = connection.prepare_cached(sql)?;
            let rows = statement.query_map(params![from, until, LONGEST], record)?;
            taken.extend(rows.collect::<Result<Vec<_>, _>>()?);
        }
        let mut statement = connection.prepare_cached(BUSY)?;
        let rows = statement.query_map(params![from, until], busy)?;
        taken.extend(rows.collect::<Result<Vec<_>, _>>()?);
        taken.sort_by_key(|taken| (taken.entry.span.start, taken.entry.span.until, taken.id));
        Ok(taken)
    }

    /// Everything that was said of ways.
    pub fn ways(&self) -> Result<Ways, StoreError> {
        let sql = "SELECT origin, destination, minutes FROM way ORDER BY said, id";
        let said = self.list(sql, [], |row| {
            Ok(Said { origin: row.get(0)?, destination: row.get(1)?, minutes: row.get(2)? })
        })?;
        Ok(Ways::new(said))
    }
}

fn record(row: &Row<'_>) -> rusqlite::Result<Taken> {
    let (id, person) = (id(row, 0)?, id(row, 1)?);
    let span = Span::lasting(super::instant(row.get(2)?), row.get(3)?);
    let (travel, what): (_, String) = (row.get(4)?, row.get(6)?);
    let (venue, home): (String, Option<String>) = (row.get(7)?, row.get(8)?);
    let (entry, place) = match person {
        Some(_) => {
            let place = place_by(&what, &venue, &home.unwrap_or_default());
            (Entry::meeting(&what, span, travel), place)
        }
        None => (Entry { taking: Taking::Activity, span, travel }, place_in(&venue)),
    };
    Ok(Taken { id, person, what, place, entry, takes: row.get(5)? })
}

fn id(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<RecordId>> {
    Ok(row.get::<_, Option<String>>(column)?.and_then(|id| id.parse().ok()))
}

fn busy(row: &Row<'_>) -> rusqlite::Result<Taken> {
    let span = Span { start: super::instant(row.get(0)?), until: super::instant(row.get(1)?) };
    let entry = Entry { taking: Taking::Busy, span, travel: 0 };
    let (what, place) = Default::default();
    Ok(Taken { id: None, person: None, what, place, entry, takes: true })
}
