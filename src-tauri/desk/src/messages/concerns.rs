//! Concerns about someone's safety: their own screen and their own list. No other reply holds a word of one.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Request of `open_concern`: a record, a draft, or a new one.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct OpenConcern {
    /// The record, or empty.
    pub id: String,
    /// Whose a new one will be, or empty.
    pub person: String,
    /// The draft to go on with; empty for the one that is kept of this person, or of nobody.
    pub draft: String,
    /// Begin another although a draft is kept.
    pub fresh: bool,
}

/// Reply of `open_concern`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConcernPage {
    /// The record, or empty for a new one.
    pub id: String,
    /// Given back on saving, so that a change made meanwhile is noticed.
    pub version: String,
    /// Whose, or empty.
    pub person: String,
    /// Their name, or empty.
    pub name: String,
    /// Group name to its fields; for lists, item key to fields.
    #[ts(type = "Record<string, any>")]
    pub groups: BTreeMap<String, serde_json::Value>,
    /// What is kept and not saved yet, or none.
    #[ts(type = "Record<string, any> | null")]
    pub draft: Option<serde_json::Value>,
    /// The key under which it is kept, or empty where a new one is to be made up.
    pub draft_key: String,
    /// "Recorded 24 Nov, open", or empty for a new one.
    pub state_words: String,
    /// Values that differ between two laptops.
    pub conflicts: Vec<super::person::ConflictView>,
    /// The laptop's time, an instant: for "told now".
    pub now: String,
    /// A visit is under way: only the person visited, and a title that says nothing.
    pub visiting: bool,
}

/// Request of `save_concern`: the groups that changed, each whole.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SaveConcern {
    /// The record, or empty to make one.
    pub id: String,
    /// From the page; empty for a new record.
    pub version: String,
    /// Whose, or empty for nobody on the caseload. One that has a person keeps them.
    pub person: String,
    /// Group name to its fields.
    #[ts(type = "Record<string, any>")]
    pub groups: BTreeMap<String, serde_json::Value>,
    /// The draft to drop once saved, or empty.
    pub draft: String,
}

/// Request of `keep_concern`: what is typed, before it is saved.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct KeepConcern {
    /// `concern:` and an id.
    pub key: String,
    /// Whose it is so far, or empty.
    pub person: String,
    /// The form's own values; null drops the draft.
    #[ts(type = "Record<string, any> | null")]
    pub values: serde_json::Value,
}

/// Reply of `list_concerns`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Concerns {
    /// Not settled, newest first.
    pub open: Vec<ConcernLine>,
    /// Settled, newest first, at most a hundred.
    pub settled: Vec<ConcernLine>,
}

/// A concern in the list: when and whose, never what.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConcernLine {
    /// The record.
    pub id: String,
    /// Whose, or none.
    pub person: Option<String>,
    /// Their name, or empty.
    pub name: String,
    /// The day it was written down.
    pub on: String,
    /// "24 Nov".
    pub on_words: String,
    /// "nobody told yet", "no outcome after a week", "told", "settled 3 Dec".
    pub state_words: String,
    /// Asks to be looked at.
    pub unfinished: bool,
}
