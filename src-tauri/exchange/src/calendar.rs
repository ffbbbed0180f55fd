//! Calendar files (iCalendar, RFC 5545): another calendar comes in as time that is taken and nothing else; the
//! diary goes out as times and channels, without any name.
//!
//! One line is read at a time by the `icalendar` crate, so that a line that is broken spoils its own event only
//! and can be named by its number; repeats are worked out by the `rrule` crate. Whatever a file says, reading it
//! ends: its size, its depth, its repeats and what it may bring are limited.

mod busy;
mod components;
mod event;
mod lines;
mod moments;
mod occurrences;
mod own_zone;
mod repeats;
mod write;
mod zones;

pub use busy::read;
pub use write::{Entry, write};

use crate::encoding::NotText;
use chrono::{DateTime, Utc};

/// The largest file that is read.
pub const FILE_LIMIT: usize = 20 * 1024 * 1024;
/// The most busy times that one calendar may bring: fifty a day for thirteen months.
pub const BUSY_LIMIT: usize = 20_000;

/// Which time is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// What ends at or before this is left out.
    pub from: DateTime<Utc>,
    /// What begins at or after this is left out.
    pub until: DateTime<Utc>,
}

/// Time that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// 32 hexadecimal digits made of the event's own id and of when this occurrence was first meant to be: the
    /// same each time the calendar is brought, and nothing of what the event's id says (some hold addresses).
    pub uid: String,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// When it is over; later than `start`.
    pub until: DateTime<Utc>,
}

/// What of a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1.
    pub line: u32,
    /// What is wrong with it and what that means.
    pub why: String,
}

/// What a calendar brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// In order of time; the same uid only once.
    pub busy: Vec<Busy>,
    /// How many events, changed occurrences of a repeat counted apart, gave a busy time.
    pub events: u32,
    /// How many are shown as free, or were cancelled.
    pub free: u32,
    /// How many lie outside the window.
    pub outside: u32,
    /// What was not taken.
    pub problems: Vec<Problem>,
}

/// Why a file is no calendar, and what to do. Nothing of it is taken then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// Too many bytes.
    #[error(
        "This file holds more than 20 megabytes, which no calendar needs. Export it again without attachments, or only the last year of it."
    )]
    TooLarge,
    /// Something else.
    #[error(
        "This is not a calendar file: it does not begin with BEGIN:VCALENDAR. In the other calendar, look for “export” or “save calendar”, and choose the .ics file that it makes."
    )]
    NotACalendar,
    /// Damaged, or the download ended early.
    #[error(
        "This file is cut off: what begins in line {line} never ends. Export or download the calendar again."
    )]
    CutOff {
        /// Where the part begins.
        line: u32,
    },
    /// Begin and end do not match.
    #[error(
        "This file is damaged: line {line} ends something that was not begun. Export the calendar again."
    )]
    Crossed {
        /// The line.
        line: u32,
    },
    /// Parts within parts within parts.
    #[error(
        "This file is damaged: line {line} begins a part within more parts than calendars have. Export the calendar again."
    )]
    TooDeep {
        /// The line.
        line: u32,
    },
    /// Text that is none.
    #[error(
        "This file is damaged: it holds characters that no calendar holds. Export the calendar again."
    )]
    Garbled,
    /// Repeats without end.
    #[error(
        "This calendar holds more repeats than can be worked out. Export only the next year of it, if the other calendar offers that."
    )]
    TooManyRepeats,
    /// More than anybody has.
    #[error(
        "This calendar holds more than 20,000 busy times for the next year, which cannot be one person’s. Choose the calendar of one person."
    )]
    TooMany,
}

impl From<NotText> for CalendarError {
    fn from(_: NotText) -> Self {
        Self::Garbled
    }
}
