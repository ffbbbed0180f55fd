//! The diary: days, what they hold, which times can be offered, and the week as the worker means it to be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `offer_times`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskTimes {
    /// For whom, or empty for somebody who is not known yet.
    pub person: String,
    /// Code of `channel`; empty for a home visit.
    pub channel: String,
    /// How long; 0 for what suits the person, else the usual.
    pub minutes: u32,
    /// From this day, or empty for today.
    pub from: String,
    /// At most so many, up to 20; 0 for six.
    pub most: u32,
}

/// Reply of `offer_times`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfferedTimes {
    /// Soonest first, mornings and afternoons of several days.
    pub times: Vec<OfferedTime>,
    /// How long each is.
    pub minutes: u32,
    /// What stands in the person’s way, and so shaped these: "School run: not before 09:30, …".
    pub reasons: Vec<String>,
    /// Why there is none, or empty.
    pub none_words: String,
}

/// A time that can be offered: nothing is in its way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfferedTime {
    /// Local `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// "Tue 24 Nov, 09:30".
    pub words: String,
    /// Minutes of travel before it.
    pub travel_minutes: u32,
    /// The clinic’s site, where it is in one.
    pub place: String,
    /// "nobody else that day", "2 others that day".
    pub why: String,
}

/// Request of `check_time`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct CheckTime {
    /// Local `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// How long; 0 for what suits the person, else the usual.
    pub minutes: u32,
    /// Travel before it.
    pub travel_minutes: u32,
    /// Code of `channel`, or empty.
    pub channel: String,
    /// For whom, or empty.
    pub person: String,
    /// The appointment or activity that is being moved, or empty.
    pub except: String,
}

/// Reply of `check_time`. It warns and never forbids.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CheckedTime {
    /// "Tue 24 Nov, 09:30 to 10:15".
    pub words: String,
    /// What speaks against it, each a sentence; no names.
    pub warnings: Vec<String>,
}

/// Reply of `week_settings`, request of `save_week_settings`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WeekSettings {
    /// Seven, Monday first.
    pub days: Vec<DayHours>,
    /// Leave, soonest first.
    pub leave: Vec<LeaveDays>,
    /// Clinics that come every week.
    pub clinics: Vec<WeeklyClinic>,
    /// So many people face to face make a full day.
    pub most_face_to_face: u32,
    /// So many people in all make a full day.
    pub most_in_all: u32,
    /// Minutes of travel, unless more is known.
    pub travel_minutes: u32,
    /// Minutes of break between two people.
    pub break_minutes: u32,
}

/// The hours of a weekday.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayHours {
    /// Works on this day.
    pub works: bool,
    /// `HH:MM`.
    pub from: String,
    /// `HH:MM`.
    pub until: String,
}

/// Days away.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveDays {
    /// First day, any UK form; `YYYY-MM-DD` in the reply.
    pub from: String,
    /// Last day; empty for one day alone.
    pub until: String,
    /// "Annual leave".
    pub words: String,
}

/// A clinic that comes every week.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WeeklyClinic {
    /// 0 for Monday.
    pub weekday: u32,
    /// `HH:MM`.
    pub from: String,
    /// `HH:MM`.
    pub until: String,
    /// "Stroudley Walk, room 4".
    pub site: String,
    /// Code of `channel` by which people are met there.
    pub channel: String,
}
