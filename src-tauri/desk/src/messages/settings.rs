//! Settings, and the lists of choices.

use super::session::Appearance;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Reply of `settings`, request of `save_settings`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The caseload's name.
    pub store_name: String,
    /// The worker's own name.
    pub worker: String,
    /// Colours and text size.
    pub appearance: Appearance,
    /// Minutes without a key or click after which the app locks, 1 to 60.
    pub idle_minutes: u32,
    /// How many open referrals were agreed; 0 where nothing was agreed.
    pub agreed_capacity: u32,
    /// Minutes of a first appointment.
    pub first_minutes: u32,
    /// Minutes of a later appointment.
    pub later_minutes: u32,
}

/// A choice: the code that is kept and the words that are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Choice {
    /// Kept.
    pub code: String,
    /// Shown.
    pub words: String,
    /// A heading over several choices, or empty.
    pub group: String,
}

/// Reply of `vocabularies`: every list by its id (`channel`, `outcome`, `whom`, `need`, …).
#[derive(Debug, Clone, Serialize, TS)]
pub struct Vocabularies {
    /// By list id.
    pub lists: BTreeMap<String, Vec<Choice>>,
}
