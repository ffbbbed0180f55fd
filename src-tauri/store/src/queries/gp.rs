//! What the GP systems do not have yet, and who is open at each practice.

use super::id;
use crate::error::StoreError;
use crate::store::Store;
use doorstep_domain::{Kind, RecordId};

/// Something that waits to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GpWaiting {
    /// A contact, or a referral that was declined.
    pub kind: Kind,
    /// The record.
    pub id: RecordId,
    /// Whose.
    pub person: RecordId,
    /// Their practice; empty where none is recorded.
    pub practice: String,
    /// The GP may not be told more than a code.
    pub only_code: bool,
}

/// Someone open, as a practice lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Their practice; empty where none is recorded.
    pub practice: String,
    /// Whose line it is.
    pub person: RecordId,
    /// Family name first.
    pub list_name: String,
    /// Birth date, full or partial.
    pub born: String,
    /// NHS number, ten digits.
    pub nhs_number: String,
    /// Last seen, milliseconds since 1970.
    pub last_seen: Option<i64>,
    /// Next appointment, milliseconds since 1970.
    pub next: Option<i64>,
}

/// Declines have a day and no hour: they stand at its beginning. Where the GP may be told no more than a code, only the
/// first contact of an episode can carry it, so the others are not even looked at.
const WAITING: &str = "SELECT 'contact', c.id, c.person, p.practice, r.gp_told IS 'no', c.at AS at \
     FROM contact c JOIN person p ON p.id = c.person LEFT JOIN referral r ON r.id = c.referral \
     WHERE c.gp_due = 1 AND c.at >= ?1 AND (r.gp_told IS NOT 'no' OR NOT EXISTS (SELECT 1 FROM contact e \
     WHERE e.person = c.person AND e.at <= c.at AND e.referral = c.referral AND e.counts = 1 \
     AND (e.at < c.at OR e.id < c.id))) \
     UNION ALL \
     SELECT 'referral', r.id, r.person, p.practice, r.gp_told = 'no', unixepoch(r.since) * 1000 AS at \
     FROM referral r JOIN person p ON p.id = r.person WHERE r.gp_due = 1 AND r.since >= ?2 \
     ORDER BY at, 2 LIMIT ?3";

impl Store {
    /// What waits, oldest first, at most so many. `from` is milliseconds since 1970, `day` the same day.
    pub fn gp_waiting(
        &self,
        from: i64,
        day: &str,
        most: Option<u32>,
    ) -> Result<Vec<GpWaiting>, StoreError> {
        // SQLite reads less than nothing as no limit.
        let most = most.map_or(-1, i64::from);
        self.list(WAITING, rusqlite::params![from, day, most], |row| {
            let kind = Kind::from(row.get::<_, String>(0)?.as_str());
            let (id, person) = (id(row, 1)?, id(row, 2)?);
            Ok(GpWaiting { kind, id, person, practice: row.get(3)?, only_code: row.get(4)? })
        })
    }

    /// Everyone with an open referral, by practice and name.
    pub fn open_by_practice(&self) -> Result<Vec<Listed>, StoreError> {
        let sql = "SELECT p.practice, p.id, p.list_name, p.born, p.nhs_number, s.last_seen, s.next \
                   FROM standing s JOIN person p ON p.id = s.person WHERE s.open = 1 \
                   ORDER BY p.practice = '', p.practice, s.sort_name";
        self.list(sql, [], |row| {
            Ok(Listed {
                practice: row.get(0)?,
                person: id(row, 1)?,
                list_name: row.get(2)?,
                born: row.get(3)?,
                nhs_number: row.get(4)?,
                last_seen: row.get(5)?,
                next: row.get(6)?,
            })
        })
    }

    /// The contacts of an episode.
    pub fn contacts_of_referral(
        &self,
        person: RecordId,
        referral: RecordId,
    ) -> Result<Vec<RecordId>, StoreError> {
        let sql = "SELECT id FROM contact WHERE person = ?1 AND referral = ?2 ORDER BY at, id";
        self.list(sql, [person.to_string(), referral.to_string()], |row| id(row, 0))
    }
}
