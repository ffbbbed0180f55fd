//! The acts of the work: adding someone, recording a contact, moving a referral on, drafts, undo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `add_person`: one name and one way to reach or find them is enough.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AddPerson {
    /// Given name, or the only name.
    pub given: String,
    /// Family name, or empty.
    pub family: String,
    /// Called, or empty.
    pub known_as: String,
    /// Birth date in any UK form, a year alone, or empty.
    pub born: String,
    /// NHS number with or without spaces, or empty.
    pub nhs_number: String,
    /// Phone, or empty.
    pub phone: String,
    /// Safe to text: `yes`, `no`, or empty for not asked.
    pub safe_to_text: String,
    /// Address lines, a line each, or empty.
    pub address: String,
    /// Postcode, or empty.
    pub postcode: String,
    /// "no fixed address: find at…", or empty.
    pub find_at: String,
    /// Who referred: code of the list `referral-source`, or empty.
    pub source: String,
    /// Name or organisation of the referrer, or empty.
    pub referrer: String,
    /// Day received in any UK form, or empty for today.
    pub received_on: String,
    /// Why, in the referrer's words.
    pub reason: String,
    /// Codes of the list `need`.
    pub needs: Vec<String>,
    /// The person knows of the referral and agrees: `yes`, `no`, `not-asked`.
    pub knows_and_agrees: String,
    /// Scheme record, or empty.
    pub scheme: String,
    /// The draft to drop once saved, or empty.
    pub draft: String,
}

/// Request of `add_contact`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AddContact {
    /// Person record.
    pub person: String,
    /// Codes of the list `whom`, or `relation:<id>`; empty means the person.
    pub whom: Vec<String>,
    /// Code of the list `channel`.
    pub channel: String,
    /// Code of the list `contact-outcome`.
    pub outcome: String,
    /// When it happened, an instant; empty for now.
    pub at: String,
    /// Minutes.
    pub minutes: u32,
    /// What was said and agreed.
    pub note: String,
    /// Was that helpful: `yes`, `no`, `unsure`, or empty.
    pub helpful: String,
    /// Would another be useful: `yes`, `no`, `unsure`, or empty.
    pub another: String,
    /// The appointment it writes up, or empty.
    pub appointment: String,
    /// When next: a local `YYYY-MM-DDTHH:MM`, or empty; makes an appointment of the same channel.
    pub next_at: String,
    /// A follow-up to do, or empty; makes a task.
    pub follow_up: String,
    /// The follow-up's day, or empty.
    pub follow_up_on: String,
    /// Miles: from where, or empty.
    pub trip_from: String,
    /// To where, or empty.
    pub trip_to: String,
    /// How far as typed, "3.4"; empty where nothing is claimed.
    pub trip_miles: String,
    /// The draft to drop once saved, or empty.
    pub draft: String,
}

/// Request of `set_referral_status`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SetReferralStatus {
    /// Referral record.
    pub referral: String,
    /// `waiting`, `active`, `paused`, `closed` or `declined`.
    pub status: String,
    /// Code of the list of reasons for that status (`closure-reason`, `decline-reason`, `pause-reason`), or empty.
    pub reason: String,
    /// In words.
    pub note: String,
    /// The day, any UK form; empty for today.
    pub on: String,
    /// How many contacts were agreed with the person; 0 leaves it.
    pub agreed_contacts: u32,
}

/// Request of `complete_task`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompleteTask {
    /// Task record.
    pub task: String,
    /// Done, or open again.
    pub done: bool,
}

/// Request of `set_appointment_outcome`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAppointmentOutcome {
    /// Appointment record.
    pub appointment: String,
    /// Code of the list `appointment-outcome`. `happened`, `spoke`, `no-answer`, `voicemail`, `texted` and
    /// `no-reply` make the contact too, with time, length and channel from the booking.
    pub outcome: String,
}

/// Request of `copy_words`: they stand in the clipboard for a minute, or until Doorstep locks.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyWords {
    /// The words.
    pub words: String,
}

/// Request of `record_death`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordDeath {
    /// Person record.
    pub person: String,
    /// The day, any UK form, or a year or month; empty where not known.
    pub on: String,
    /// Who told us.
    pub told_by: String,
}

/// Request of `withdraw_death`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawDeath {
    /// Person record whose death was recorded by mistake.
    pub person: String,
}

/// Request of `record_move`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordMove {
    /// Person record.
    pub person: String,
    /// Address lines of the new place.
    pub address: String,
    /// Its postcode.
    pub postcode: String,
    /// Since when, any UK form; empty for today.
    pub on: String,
    /// Moved out of the area.
    pub out_of_area: bool,
}

/// Request of `settle_conflict`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleConflict {
    /// Record kind.
    pub kind: String,
    /// Record.
    pub id: String,
    /// Group, with its item.
    pub group: String,
    /// The stamp of the value to keep.
    pub stamp: String,
}

/// Request of `undo`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// From `Saved`.
    pub undo: u32,
}

/// Request of `save_draft`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// What it is a draft of: `contact:<person>`, `note` (no person yet), `form:<kind>:<id>`, `add-person`,
    /// `gp:<kind>:<id>`, `register:<activity>`.
    pub key: String,
    /// The form's own values.
    #[ts(type = "Record<string, any>")]
    pub values: serde_json::Value,
}

/// Request of `discard_draft`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardDraft {
    /// Its key.
    pub key: String,
}

/// Reply of `list_drafts`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Drafts {
    /// Newest first.
    pub drafts: Vec<Draft>,
}

/// Typed words that are not a record yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Draft {
    /// Its key.
    pub key: String,
    /// "Contact with Margaret O’Neill".
    pub title: String,
    /// Person record, where it is about one.
    pub person: Option<String>,
    /// "2 minutes ago".
    pub saved_words: String,
    /// The form's own values.
    #[ts(type = "Record<string, any>")]
    pub values: serde_json::Value,
}
