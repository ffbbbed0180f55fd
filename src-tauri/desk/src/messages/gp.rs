//! What goes into the GP record: what waits, its text, and the list of a practice.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `gp_record`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskGpRecord {
    /// Only this practice, empty for those without one; none for all.
    pub practice: Option<String>,
}

/// Reply of `gp_record`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GpRecord {
    /// Every practice with somebody open or something waiting, by name; the one without a name last. Of one practice
    /// alone where it was asked for.
    pub practices: Vec<GpPractice>,
    /// The names of all of them.
    pub names: Vec<String>,
    /// All that waits, in whatever practice.
    pub total: u32,
    /// "200 of 314 shown, the oldest first", of what was asked for; empty where all of it is.
    pub shown_words: String,
    /// What happened before this day is not asked for.
    pub since: String,
    /// "3 November 2026".
    pub since_words: String,
    /// "24 November 2026": the day on which all this was so, for the printed list.
    pub as_at: String,
    /// The codes in use.
    pub codes: GpCodes,
}

/// One practice.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GpPractice {
    /// Its name; empty where none is recorded.
    pub name: String,
    /// What waits to be entered, oldest first.
    pub waiting: Vec<GpEntry>,
    /// Who is open there, by name.
    pub people: Vec<GpPerson>,
}

/// Something that belongs in the GP record, with its text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GpEntry {
    /// `contact` or `referral`.
    pub kind: String,
    /// The record.
    pub id: String,
    /// Person record.
    pub person: String,
    /// "Margaret O’Neill".
    pub name: String,
    /// "943 476 5919", or empty.
    pub nhs_number: String,
    /// "Home visit, 12 Nov".
    pub what: String,
    /// What is copied; empty where they are asked first.
    pub text: String,
    /// The national code, where this is the contact that carries one.
    pub code: String,
    /// `yes`, `only-code` or `ask-first`.
    pub telling: String,
    /// "Ask first whether the GP may be told", or empty.
    pub notice: String,
    /// Other people who seem to be named in the worker's sentence.
    pub warnings: Vec<String>,
    /// The worker's own sentence.
    pub words: String,
    /// Next steps that were written, to be put into the sentence by hand.
    pub offers: Vec<String>,
    /// The referral whose agreement says whether the GP may be told, or empty.
    pub referral: String,
    /// "24 Nov" where it was entered, else empty.
    pub entered: String,
}

/// Someone on the list of a practice.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GpPerson {
    /// Person record.
    pub person: String,
    /// Family name first.
    pub name: String,
    /// "3 February 1948", or empty.
    pub born: String,
    /// "943 476 5919", or empty.
    pub nhs_number: String,
    /// "12 days ago", "never met".
    pub last_seen: String,
    /// "Tue 1 Dec, 09:30", or empty.
    pub next: String,
    /// How many entries wait.
    pub waiting: u32,
}

/// The codes in use.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GpCodes {
    /// What the map is called.
    pub name: String,
    /// Who publishes it and when it was compared with that.
    pub source: String,
    /// The codes, a line each.
    pub lines: Vec<String>,
    /// The host's own, not the two that come with Doorstep.
    pub own: bool,
}

/// Request of `gp_text`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskGpText {
    /// `contact` or `referral`.
    pub kind: String,
    /// The record.
    pub id: String,
    /// The worker's own sentence as it stands now; none for the one that is kept.
    pub words: Option<String>,
}

/// Request of `mark_entered`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkEntered {
    /// `contact` or `referral`.
    pub kind: String,
    /// The record.
    pub id: String,
    /// It stands in the GP system, or does not after all.
    pub entered: bool,
    /// The worker's own sentence that went in with it; none for the one that is kept.
    pub words: Option<String>,
}

/// Request of `save_gp_since`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveGpSince {
    /// A day in any UK form.
    pub on: String,
}
