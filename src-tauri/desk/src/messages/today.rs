//! The day at a glance.

use super::person::{Mark, TaskLine};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `today`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskToday {
    /// A day, or empty for the laptop's today.
    pub on: String,
}

/// Reply of `today`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    /// The day.
    pub date: String,
    /// "Sunday 22 November".
    pub title: String,
    /// The day's appointments in order, gaps with them.
    pub appointments: Vec<AppointmentCard>,
    /// Past appointments (any day) with no outcome, oldest first.
    pub to_write_up: Vec<AppointmentCard>,
    /// The next day with appointments, within four days: whom to remind.
    pub next_day: Option<NextDay>,
    /// Tasks due today or late, by priority then day.
    pub follow_ups: Vec<TaskLine>,
    /// Those waiting longest, at most eight.
    pub waiting: Vec<WaitingLine>,
    /// All who wait.
    pub waiting_total: u32,
    /// Entries that wait for the GP record, counted up to 200.
    pub gp_waiting: u32,
    /// There may be more of them.
    pub gp_more: bool,
    /// Open referrals now.
    pub open: u32,
    /// Agreed capacity; 0 where nothing was agreed.
    pub agreed_capacity: u32,
    /// Concerns that ask to be looked at, behind the neutral sign: nobody was told, or nothing came of it.
    pub look_at: Vec<Mark>,
    /// Drafts not yet saved, newest first.
    pub drafts: Vec<super::work::Draft>,
    /// Days since the last backup that left or stayed, none where there was never one.
    pub days_since_backup: Option<u32>,
}

/// A day to come.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextDay {
    /// "Tomorrow", or "Mon 30 Nov" over a weekend.
    pub title: String,
    /// Its open appointments in order.
    pub appointments: Vec<AppointmentCard>,
}

/// One appointment as a card.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AppointmentCard {
    /// Appointment record.
    pub id: String,
    /// Person record.
    pub person: String,
    /// "Margaret O’Neill".
    pub name: String,
    /// Years, where known.
    pub age: Option<u32>,
    /// The day.
    pub date: String,
    /// "Tue 24 Nov" for cards of other days.
    pub day_words: String,
    /// `HH:MM` in London.
    pub start: String,
    /// Minutes.
    pub minutes: u32,
    /// Channel code.
    pub channel: String,
    /// "Home visit".
    pub channel_words: String,
    /// Which contact this would be: "3 of 6", empty where nothing was agreed.
    pub contact_count: String,
    /// Where, in one line.
    pub place: String,
    /// The number to ring or text, with how ("text 07700 900214").
    pub reach: String,
    /// "last seen 12 days ago", "never met".
    pub last_seen: String,
    /// What must be known before the door.
    pub marks: Vec<Mark>,
    /// What matters to them, in their own words.
    pub matters: String,
    /// What it is about.
    pub purpose: String,
    /// What to bring.
    pub bring: String,
    /// Outcome code; `planned` while open.
    pub outcome: String,
    /// "texted yesterday", or empty where nobody reminded them.
    pub reminded: String,
    /// Minutes to the next appointment, none after the last.
    pub gap_minutes: Option<u32>,
    /// "10 minutes to the next visit, 8 of them travel: no break", or empty.
    pub gap_words: String,
    /// Under 15 minutes.
    pub gap_short: bool,
    /// Its time has come.
    pub begun: bool,
    /// Already over.
    pub past: bool,
}

/// Request of `late_day`: what running late would do to the rest of today.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AskLate {
    /// How late, 5 to 240 minutes.
    pub minutes: u32,
    /// The first appointment that is late; empty for the next that has not begun.
    pub from: String,
}

/// Reply of `late_day`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LateDay {
    /// Today's open appointments that can still be late, the first of them that is marked.
    pub appointments: Vec<LateLine>,
    /// Nothing of today is left to be late for.
    pub nothing: bool,
}

/// An appointment of a day that runs late.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LateLine {
    /// Appointment record.
    pub id: String,
    /// Person record.
    pub person: String,
    /// Name.
    pub name: String,
    /// "Home visit".
    pub channel_words: String,
    /// `HH:MM` as it is booked.
    pub was: String,
    /// `HH:MM` as it would be.
    pub will: String,
    /// It moves: those that are asked about first, and later ones as far as gaps leave a delay over.
    pub moves: bool,
    /// It comes before the first that is late.
    pub before: bool,
}

/// Request of `run_late`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RunLate {
    /// How late, 5 to 240 minutes.
    pub minutes: u32,
    /// The first appointment that is late; empty for the next that has not begun.
    pub from: String,
}

/// Someone who waits.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WaitingLine {
    /// Person record.
    pub person: String,
    /// Name.
    pub name: String,
    /// Days since the referral was received.
    pub days: u32,
    /// The number to ring.
    pub reach: String,
}
