//! Work without one named person: activities, who came, and miles.

use super::settings::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `open_activity`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenActivity {
    /// Activity record.
    pub id: String,
}

/// Reply of `open_activity`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityPage {
    /// Activity record.
    pub id: String,
    /// "Poplar Choir", or what kind it is.
    pub title: String,
    /// "Group session", "Tue 24 Nov, 14:00", "90 min", "St Anne’s hall", in pieces.
    pub pieces: Vec<String>,
    /// Code of `activity-outcome`.
    pub outcome: String,
    /// Its words.
    pub outcome_words: String,
    /// Its day is over or is today, so that it can be said who came.
    pub begun: bool,
    /// Who came, of the caseload.
    pub people: Vec<Attender>,
    /// How many came who are not on the caseload.
    pub unnamed: u32,
    /// "3 people of the caseload and 2 others came: 5 in all."
    pub came_words: String,
    /// "This week: group sessions 3 h 30 min, travel 50 min", or empty.
    pub week_words: String,
    /// What is said before it is deleted.
    pub delete_words: String,
    /// A half-ticked register, if there is one.
    pub draft: Option<super::work::Draft>,
}

/// Someone on a register.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Attender {
    /// Person record.
    pub id: String,
    /// "O’Neill, Margaret".
    pub name: String,
}

/// Request of `save_register`: who came, all of them. It makes and deletes the contacts that say so.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRegister {
    /// Activity record.
    pub activity: String,
    /// Person records.
    pub people: Vec<String>,
    /// How many came who are not on the caseload.
    pub unnamed: u32,
}

/// Request of `set_activity_outcome`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetActivityOutcome {
    /// Activity record.
    pub activity: String,
    /// Code of `activity-outcome`.
    pub outcome: String,
}

/// Request of `list_activities` and of `claims`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskMonth {
    /// `YYYY-MM`, or empty for this month.
    pub month: String,
}

/// The month that is shown, and those beside it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Month {
    /// `YYYY-MM`.
    pub code: String,
    /// "November 2026".
    pub words: String,
    /// The month before.
    pub before: Choice,
    /// The month after.
    pub after: Choice,
}

/// Reply of `list_activities`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Activities {
    /// The month.
    pub month: Month,
    /// Newest first.
    pub activities: Vec<ActivityRow>,
    /// "Group session", "3 h 30 min": what happened in the month, the most first.
    pub by_kind: Vec<KindMinutes>,
    /// "7 h 20 min in all", or empty.
    pub total_words: String,
    /// "This week: …", or empty.
    pub week_words: String,
}

/// Minutes of one kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindMinutes {
    /// "Group session".
    pub kind: String,
    /// "3 h 30 min".
    pub words: String,
    /// For a bar.
    pub minutes: u32,
}

/// An activity in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityRow {
    /// Activity record.
    pub id: String,
    /// "Poplar Choir", or what kind it is.
    pub title: String,
    /// "Group session".
    pub kind: String,
    /// "Tue 24 Nov, 14:00".
    pub when: String,
    /// "90 min".
    pub minutes: String,
    /// "5 came", or empty.
    pub came: String,
    /// Code of `activity-outcome`.
    pub outcome: String,
    /// Its words where it did not simply happen.
    pub outcome_words: String,
}

/// Reply of `claims`: no name of a person stands anywhere in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Claims {
    /// Whose claim it is: the worker.
    pub worker: String,
    /// The month.
    pub month: Month,
    /// The trips, in order.
    pub trips: Vec<ClaimLine>,
    /// "41.2".
    pub miles: String,
    /// Pence a mile.
    pub pence: u32,
    /// "£18.54".
    pub amount: String,
    /// The whole sheet as text to copy: columns between tabs.
    pub text: String,
    /// The name of the file that was just saved, or empty.
    pub saved_as: String,
}

/// One trip of a claim.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClaimLine {
    /// "Tue 3 Nov".
    pub day: String,
    /// From where.
    pub origin: String,
    /// To where.
    pub destination: String,
    /// "Home visit".
    pub purpose: String,
    /// "3.4".
    pub miles: String,
}

/// Request of `save_claim_rate`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveClaimRate {
    /// Pence a mile, 1 to 200.
    pub pence: u32,
}

/// Request of `trip_before`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskTrip {
    /// From where.
    pub origin: String,
    /// To where.
    pub destination: String,
}

/// Reply of `trip_before`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TripBefore {
    /// "3.4": how far it was the last time, in either direction; empty where it never was driven.
    pub miles: String,
}

/// How the miles of the recorder begin.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TripBegins {
    /// Where the last trip of the day ended, else the office.
    pub origin: String,
    /// The sector of the postcode of the home, or empty.
    pub destination: String,
    /// How far it was the last time, or empty.
    pub miles: String,
}
