//! Forms over one record: what it holds by groups, and what is written back.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Request of `open_form`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct OpenForm {
    /// `person`, `place`, `relation`, `scheme`, `referral`, `contact`, `appointment`, `task` or `measure`.
    pub kind: String,
    /// The record, or empty for a new one.
    pub id: String,
    /// Whose it will be, for a new record of a person; else empty.
    pub person: String,
}

/// Reply of `open_form`. A new record begins with what the settings say.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Form {
    /// The kind.
    pub kind: String,
    /// The record, or empty for a new one.
    pub id: String,
    /// Whose it is, or whose it will be; empty where that is nobody.
    pub name: String,
    /// Given back on saving, so that a change made meanwhile is noticed.
    pub version: String,
    /// Group name to its fields; for lists, item key to fields.
    #[ts(type = "Record<string, any>")]
    pub groups: BTreeMap<String, serde_json::Value>,
    /// A draft of this form, if one was kept.
    pub draft: Option<super::work::Draft>,
}

/// Request of `save_record`: the groups that the form shows, whole. A group that is absent is not changed;
/// in a list, an item that is null is removed.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRecord {
    /// The kind.
    pub kind: String,
    /// The record, or empty to make one.
    pub id: String,
    /// From the form; empty for a new record.
    pub version: String,
    /// Whose it is, for a new record of a person; else empty.
    pub person: String,
    /// Group name to its fields.
    #[ts(type = "Record<string, any>")]
    pub groups: BTreeMap<String, serde_json::Value>,
    /// The draft to drop once saved, or empty.
    pub draft: String,
}

/// Request of `delete_record`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteRecord {
    /// The kind.
    pub kind: String,
    /// The record.
    pub id: String,
}

/// Reply of `list_schemes`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Schemes {
    /// By title.
    pub schemes: Vec<super::settings::Choice>,
}
