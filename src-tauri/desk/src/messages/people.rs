//! The caseload table.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `list_people`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListPeople {
    /// Words, number, postcode or phone as typed; empty for everyone.
    pub query: String,
    /// `open` (waiting, active, paused), `waiting`, `active`, `paused`, `closed`, `no-referral` or `all`; empty means `open`.
    pub status: String,
    /// `name`, `waiting`, `last-contact`, `next` or `recent`; empty means `name`.
    pub sort: String,
    /// Descending.
    pub descending: bool,
    /// First row, from 0.
    pub offset: u32,
    /// Rows wanted, at most 200; 0 means 100.
    pub limit: u32,
}

/// Reply of `list_people`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeoplePage {
    /// The rows.
    pub rows: Vec<PersonRow>,
    /// How many match.
    pub total: u32,
    /// How many by status, without the query: `open`, `waiting`, `active`, `paused`, `closed`, `no-referral`, `all`.
    pub counts: std::collections::BTreeMap<String, u32>,
}

/// A person in the table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRow {
    /// Person record.
    pub id: String,
    /// "O’Neill, Margaret".
    pub name: String,
    /// "Peggy", or empty.
    pub known_as: String,
    /// Years, where known.
    pub age: Option<u32>,
    /// Status code of the latest referral.
    pub status: String,
    /// "Waiting 19 days", "Active", "Closed 3 Mar".
    pub status_words: String,
    /// Days waiting, while waiting.
    pub waiting_days: Option<u32>,
    /// Last attended contact with the person, a day.
    pub last_seen: Option<String>,
    /// "12 days ago".
    pub last_seen_words: String,
    /// Next appointment, an instant.
    pub next: Option<String>,
    /// "Tue 24 Nov, 09:30".
    pub next_words: String,
    /// Attended contacts with the person in this referral.
    pub used: u32,
    /// Agreed contacts; 0 where nothing was agreed.
    pub agreed: u32,
    /// Town or postcode district.
    pub area: String,
    /// Has something to know before the door.
    pub marked: bool,
    /// Died.
    pub died: bool,
}
