//! What crosses to the interface and back: requests and replies of every command, each type here and
//! nowhere else. A record of the caseload is never one of them by accident.
//!
//! Days are `YYYY-MM-DD` in Europe/London, instants RFC 3339 in UTC, times of day `HH:MM` in London.
//! Codes are kebab-case and mean what the vocabularies say; the interface turns them into words with
//! `vocabularies`, never by itself.

pub mod activities;
pub mod calendars;
pub mod concerns;
pub mod diary;
pub mod door;
pub mod find;
pub mod forms;
pub mod gp;
pub mod import;
pub mod measures;
pub mod people;
pub mod person;
pub mod session;
pub mod settings;
pub mod texts;
pub mod today;
pub mod urgent;
pub mod visit;
pub mod work;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// For commands that take nothing.
#[derive(Debug, Default, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// What a write did: the record, what to say about it and how to take it back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    /// The record that was written or made.
    pub id: String,
    /// The undo entry, where the operation can be undone.
    pub undo: Option<u32>,
    /// Which screens show something else now: `today`, `people`, `person`, `settings`.
    pub changed: Vec<String>,
}

/// Reply of `list_conflicts`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Conflicts {
    /// Every value that differs between two laptops.
    pub conflicts: Vec<person::ConflictView>,
}
