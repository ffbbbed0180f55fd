//! Other calendars that say which time is taken, and the diary as a calendar file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Reply of `list_calendars` and `forget_calendar`.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Calendars {
    /// By name.
    pub calendars: Vec<CalendarLine>,
    /// "Last taken along today, 09:12", or empty where it never was.
    pub taken_along: String,
}

/// A calendar that was brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarLine {
    /// What it is called here.
    pub name: String,
    /// "Brought today, 09:12".
    pub brought: String,
    /// "214 busy times to come, until 23 December 2027".
    pub holds: String,
}

/// Request of `import_calendar`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportCalendar {
    /// The calendar that the file replaces, or the name of a new one; after its file where empty.
    pub name: String,
}

/// Reply of `import_calendar`.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct CalendarReport {
    /// What it is called here; empty where the dialog was closed.
    pub name: String,
    /// What came of it, a sentence each.
    pub words: Vec<String>,
    /// Events that were not taken, the first 200.
    pub problems: Vec<CalendarProblem>,
    /// "and 31 more", or empty.
    pub more: String,
}

/// An event that was not taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarProblem {
    /// Line of the file, from 1.
    pub line: u32,
    /// What is wrong with it.
    pub why: String,
}

/// Request of `forget_calendar`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForgetCalendar {
    /// What it is called here.
    pub name: String,
}

/// Request of `export_calendar`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportCalendar {
    /// The first day; today where empty.
    pub from: String,
    /// How many weeks, 1 to 52.
    pub weeks: u32,
}

/// Reply of `export_calendar`.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct CalendarExport {
    /// The file's name; empty where the dialog was closed.
    pub name: String,
    /// "31 appointments and activities, 2 of them cancelled."
    pub words: String,
    /// "Last taken along today, 09:12".
    pub taken_along: String,
}
