//! Texts that are ready to be sent from the work phone, and the wordings that they are made from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `remind`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Remind {
    /// Appointment record.
    pub appointment: String,
    /// `reminder` (or empty), `late` or `no-reply`.
    pub purpose: String,
    /// When running late, the time it was booked for, `HH:MM`; else empty.
    pub was: String,
}

/// Reply of `remind`: texts ready to send, or why there are none and whom to ring.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadyTexts {
    /// Person record.
    pub person: String,
    /// "Margaret O’Neill".
    pub name: String,
    /// "Tue 24 Nov, 09:30 · home visit".
    pub about: String,
    /// "texted yesterday", of this purpose; or empty.
    pub reminded: String,
    /// The number to text, with whose it is; empty where texting is refused.
    pub to: String,
    /// Nobody has asked yet whether it is safe to text: a sentence, or empty.
    pub caution: String,
    /// Why no text may be sent, a sentence; empty where one may.
    pub refused: String,
    /// The texts, the one that works best first.
    pub texts: Vec<ReadyText>,
    /// The number to ring with what to be careful of, or empty.
    pub ring: String,
    /// Opens the call on the work phone.
    pub ring_code: Option<PhoneCode>,
}

/// One text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadyText {
    /// Id of its wording.
    pub wording: String,
    /// Version of its wording.
    pub version: String,
    /// "Confirmed".
    pub title: String,
    /// What it says.
    pub words: String,
    /// Opens the text on the work phone; none where the number cannot be dialled.
    pub code: Option<PhoneCode>,
}

/// A QR code to draw as one path, the quiet zone included.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PhoneCode {
    /// Modules on a side: the width and height of the view box.
    pub size: u32,
    /// The `d` of the path.
    pub path: String,
}

/// Request of `text_code`: a text that was changed before it is sent.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskTextCode {
    /// Appointment record.
    pub appointment: String,
    /// What it says now, up to three texts long.
    pub words: String,
}

/// Reply of `text_code`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TextCode {
    /// Opens the text on the work phone; none where the number cannot be dialled.
    pub code: Option<PhoneCode>,
}

/// Request of `record_reminder`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct RecordReminder {
    /// Appointment record.
    pub appointment: String,
    /// `reminder` (or empty), `late` or `no-reply`.
    pub purpose: String,
    /// Id of the wording, or empty where they were rung.
    pub wording: String,
    /// Its version, or empty.
    pub version: String,
    /// What was really sent, where it was changed; else empty.
    pub words: String,
    /// Code of the list `reminder-how`.
    pub how: String,
}

/// Reply of `wordings`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Wordings {
    /// In the order in which they are shown.
    pub wordings: Vec<WordingView>,
}

/// A wording as it stands now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WordingView {
    /// Its id.
    pub id: String,
    /// Its version: another for every change.
    pub version: String,
    /// "Confirmed".
    pub title: String,
    /// "Reminder of a meeting".
    pub purpose_words: String,
    /// With places in curly brackets.
    pub words: String,
    /// As it came with Doorstep.
    pub shipped: String,
    /// Where that comes from, or empty.
    pub source: String,
}

/// Request of `save_wording`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveWording {
    /// Its id.
    pub id: String,
    /// The words from now on; empty for those that came with Doorstep.
    pub words: String,
}
