//! Urgent help: whom to ring and what to do, with nothing personal in it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Reply of `urgent_help` and `save_urgent_help`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UrgentHelp {
    /// Which edition of the card: "2026-11".
    pub version: String,
    /// Numbers of the whole country, the most urgent first.
    pub numbers: Vec<UrgentNumber>,
    /// The host's own numbers; those not entered yet are empty.
    pub local: Vec<LocalNumber>,
    /// What to do, a heading each.
    pub steps: Vec<UrgentSteps>,
    /// The day on which the worker last checked all numbers; empty where never.
    pub checked_on: String,
    /// "Checked 24 Nov", "Nobody has checked these numbers here yet", "Last checked 3 Mar: over six months ago".
    pub checked_words: String,
    /// Never checked, or over six months ago.
    pub stale: bool,
}

/// A number of the whole country.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UrgentNumber {
    /// Whose.
    pub name: String,
    /// As it is dialled.
    pub number: String,
    /// When it is the right one.
    pub when: String,
    /// "police.uk, compared 25 Nov", "samaritans.org, check before use".
    pub source_words: String,
}

/// A number of the host's own area.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LocalNumber {
    /// By which `save_urgent_help` knows it.
    pub code: String,
    /// Whose.
    pub name: String,
    /// As it is dialled, or empty.
    pub number: String,
}

/// What to do in one case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UrgentSteps {
    /// In which case.
    pub title: String,
    /// In order.
    pub lines: Vec<String>,
}

/// Request of `save_urgent_help`: kept outside the encrypted caseload, so nothing but digits is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SaveUrgentHelp {
    /// By code of the local number.
    pub numbers: BTreeMap<String, String>,
    /// The day on which all numbers were checked, any UK form; empty where they were not.
    pub checked_on: String,
}
