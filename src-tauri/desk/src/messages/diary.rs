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
    /// Where, in words; empty for their home.
    pub place: String,
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
    /// "nobody else that day", "2 others that day"; empty during a visit, which tells of nobody else.
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
    /// Travel before it, where it was typed; 0 for as long as was said of the way from the place before.
    pub travel_minutes: u32,
    /// Code of `channel`, or empty.
    pub channel: String,
    /// Where, in words; empty for their home.
    pub place: String,
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
    /// "25 minutes from E14 0, as you said before"; empty where nobody said it, or other minutes were typed.
    pub travel_words: String,
}

/// Request of `say_travel`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SayTravel {
    /// Appointment or activity record.
    pub id: String,
    /// Minutes of travel before it, up to 240.
    pub minutes: u32,
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
    /// First day, any UK form; "21 December 2026" in the reply.
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

/// Request of `diary`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskDiary {
    /// First day, or a day of the week that is asked for; empty for today.
    pub from: String,
    /// Last day, at most 62 later; empty for the whole week of `from`.
    pub to: String,
}

/// Reply of `diary`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Diary {
    /// "23 to 29 November 2026", "Tuesday 24 November".
    pub title: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// As many days before begin here.
    pub before: String,
    /// As many days after begin here.
    pub after: String,
    /// The laptop’s today.
    pub today: String,
    /// The days, in order.
    pub days: Vec<DiaryDay>,
}

/// One day of the diary.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DiaryDay {
    /// The day.
    pub date: String,
    /// "Tuesday 24 November".
    pub title: String,
    /// "Tue 24 Nov".
    pub short: String,
    /// It is today.
    pub today: bool,
    /// It is over.
    pub past: bool,
    /// Neither work nor anything planned.
    pub off: bool,
    /// "On leave: half term", "Not a working day", or empty.
    pub away: String,
    /// "4 face to face, 6 in all: a full day", or empty.
    pub load_words: String,
    /// How much that is: `room`, `full` or `too-much`.
    pub load: String,
    /// What it holds, in order of time.
    pub items: Vec<DiaryItem>,
}

/// Something that a day holds, or room between.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct DiaryItem {
    /// `appointment`, `activity`, `busy`, `clinic`, `free` or `now`.
    pub kind: String,
    /// Appointment or activity record, else empty.
    pub id: String,
    /// Person record, of an appointment.
    pub person: String,
    /// Who it is with.
    pub name: String,
    /// `HH:MM` in London.
    pub start: String,
    /// `HH:MM` in London.
    pub until: String,
    /// Minutes.
    pub minutes: u32,
    /// "Home visit", "Training", "Busy", "35 minutes free".
    pub words: String,
    /// Where, in one line.
    pub place: String,
    /// What it is about.
    pub about: String,
    /// "Happened"; empty while open.
    pub outcome: String,
    /// It was cancelled and takes no time.
    pub cancelled: bool,
    /// It should be over and nobody said what came of it.
    pub to_write_up: bool,
    /// Over.
    pub past: bool,
    /// "15 minutes of travel before", or empty.
    pub travel: String,
    /// Minutes of travel before it.
    pub travel_minutes: u32,
    /// From where, "E14 0", while it is still to come and has a place itself; else empty.
    pub travel_from: String,
    /// What does not fit, in few words.
    pub warnings: Vec<String>,
    /// Of room: the local `YYYY-MM-DDTHH:MM` at which something could begin, a break after what is before.
    pub book_at: String,
}
