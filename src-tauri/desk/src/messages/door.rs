//! Nobody came to the door.

use super::person::Mark;
use super::texts::PhoneCode;
use super::work::Draft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `no_reply`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskNoReply {
    /// Appointment record.
    pub appointment: String,
}

/// Reply of `no_reply`: what to do now, in the host's order.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoReply {
    /// Person record.
    pub person: String,
    /// Name.
    pub name: String,
    /// "Tue 24 Nov, 09:30 · home visit".
    pub about: String,
    /// Where, in one line.
    pub place: String,
    /// What must be known, risks first.
    pub marks: Vec<Mark>,
    /// "The third visit running without a reply.", or empty the first time.
    pub running: String,
    /// The laptop’s time, for what is ticked from now on.
    pub now: String,
    /// Code of `channel` by which the next try is made, as this one was.
    pub channel: String,
    /// Where, in words; empty for their home.
    pub venue: String,
    /// How long it is.
    pub minutes: u32,
    /// The steps.
    pub steps: Vec<NoReplyStep>,
    /// What was ticked and not saved yet.
    pub draft: Option<Draft>,
}

/// A step to take.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoReplyStep {
    /// Code of the list `no-reply-step`.
    pub code: String,
    /// "Ring them".
    pub words: String,
    /// How, or empty.
    pub hint: String,
    /// Whose number it is, a name, or empty for the person's own.
    pub whose: String,
    /// The number to ring with what to be careful of; or that there is none; or empty.
    pub number: String,
    /// Opens the call on the work phone.
    pub code_to_ring: Option<PhoneCode>,
    /// What to write beside the tick, "Who was told"; or empty.
    pub ask: String,
}

/// Request of `record_no_reply`: the contact, the outcome of the appointment and the next try, as one.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct RecordNoReply {
    /// Appointment record.
    pub appointment: String,
    /// The steps that were taken.
    pub steps: Vec<StepTaken>,
    /// Anything else, in words.
    pub note: String,
    /// When to try again: a local `YYYY-MM-DDTHH:MM`, or empty; the booking is otherwise as this one.
    pub retry_at: String,
    /// The draft to drop once saved, or empty.
    pub draft: String,
}

/// A step that was taken.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct StepTaken {
    /// Code of the list `no-reply-step`.
    pub step: String,
    /// When, an instant; empty for now.
    pub at: String,
    /// Who was told, what they said; or empty.
    pub words: String,
}
