//! What a day holds, and what of it does not fit: clashes, breaks, travel, load. Everything here warns;
//! nothing forbids.

use crate::barriers;
use crate::day::{london, london_day};
use crate::working_week::WorkingWeek;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// From one instant to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Begins.
    pub start: DateTime<Utc>,
    /// Ends; the first instant that is free again.
    pub until: DateTime<Utc>,
}

/// What takes the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// Someone, in one room with the worker.
    FaceToFace,
    /// Someone, by phone or the like.
    Apart,
    /// Work without one named person.
    Activity,
    /// Time that another calendar says is taken.
    Busy,
}

/// Time that is taken, or would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// By what.
    pub taking: Taking,
    /// When.
    pub span: Span,
    /// Minutes of travel before it.
    pub travel: u32,
}

/// What lies between one entry and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Both at once, for so many minutes.
    Overlap(i64),
    /// So many minutes, and the way alone takes longer.
    NoTravel(i64),
    /// So many minutes; what the way leaves of them is no break.
    NoBreak(i64),
    /// So many minutes, the way and a break in them.
    Room(i64),
}

/// What should be known before a time is agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// What lies between it and another entry, by its index: the other one comes first (`true`) or after.
    Beside(usize, bool, Between),
    /// The worker does not work on this weekday.
    DayOff,
    /// Before the day’s hours begin or after they end.
    OutsideHours,
    /// On leave, in the words of the leave.
    OnLeave(String),
    /// In a clinic elsewhere, by its site.
    InClinic(String),
    /// The day holds more than is enough.
    TooMuch(Load),
}

/// How many people a day holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// Face to face.
    pub face_to_face: u32,
    /// In all.
    pub in_all: u32,
}

/// How much that is, by the worker’s own limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// There is room.
    Room,
    /// Enough.
    Full,
    /// More than enough.
    TooMuch,
}

impl Span {
    /// From an instant, so many minutes.
    pub fn lasting(start: DateTime<Utc>, minutes: u32) -> Self {
        Self { start, until: start + TimeDelta::minutes(minutes.into()) }
    }

    /// Some of it lies in the other.
    pub fn meets(&self, other: &Self) -> bool {
        self.start < other.until && other.start < self.until
    }

    /// All of it lies in the other.
    pub fn lies_in(&self, other: &Self) -> bool {
        other.start <= self.start && self.until <= other.until
    }
}

impl Entry {
    /// Time with someone by a channel.
    pub fn meeting(channel: &str, span: Span, travel: u32) -> Self {
        let together = barriers::is_face_to_face(channel);
        let taking = if together { Taking::FaceToFace } else { Taking::Apart };
        Self { taking, span, travel }
    }

    fn is_busy(&self) -> bool {
        self.taking == Taking::Busy
    }
}

/// What lies between an entry and one that begins no earlier. Beside time of another calendar no break is asked
/// for, only the way.
pub fn between(first: &Entry, second: &Entry, break_minutes: u32) -> Between {
    let minutes = (second.span.start - first.span.until).num_minutes();
    let break_minutes = if first.is_busy() || second.is_busy() { 0 } else { break_minutes };
    match minutes - i64::from(second.travel) {
        _ if minutes < 0 => {
            let both = first.span.until.min(second.span.until) - second.span.start;
            Between::Overlap(both.num_minutes().max(1))
        }
        ..0 => Between::NoTravel(minutes),
        left if left < i64::from(break_minutes) => Between::NoBreak(minutes),
        _ => Between::Room(minutes),
    }
}

/// How many people these are.
pub fn load<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Load {
    entries.into_iter().fold(Load::default(), |load, entry| match entry.taking {
        Taking::FaceToFace => Load { face_to_face: load.face_to_face + 1, in_all: load.in_all + 1 },
        Taking::Apart => Load { in_all: load.in_all + 1, ..load },
        Taking::Activity | Taking::Busy => load,
    })
}

impl Load {
    /// How much that is.
    pub fn weight(&self, week: &WorkingWeek) -> Weight {
        let over = |many: u32, most: u32| match many {
            _ if many > most => Weight::TooMuch,
            _ if many == most => Weight::Full,
            _ => Weight::Room,
        };
        over(self.face_to_face, week.most_face_to_face).max(over(self.in_all, week.most_in_all))
    }
}

/// Everything that speaks against an entry beside the others, which do not hold it.
pub fn warnings(
    entry: &Entry,
    channel: &str,
    others: &[Entry],
    week: &WorkingWeek,
) -> Vec<Warning> {
    let mut warnings = beside(entry, others, week.break_minutes);
    warnings.extend(of_the_hours(entry, channel, week));
    let day = london_day(entry.span.start);
    let that_day = others.iter().filter(|other| london_day(other.span.start) == day);
    let load = load(that_day.chain([entry]));
    if entry.taking != Taking::Activity && load.weight(week) == Weight::TooMuch {
        warnings.push(Warning::TooMuch(load));
    }
    warnings
}

/// Every overlap, and what lies between it and the nearest on either side.
fn beside(entry: &Entry, others: &[Entry], break_minutes: u32) -> Vec<Warning> {
    let sides = others.iter().enumerate().map(|(n, other)| {
        let before = other.span.start <= entry.span.start;
        let (first, second) = if before { (other, entry) } else { (entry, other) };
        (n, before, between(first, second, break_minutes))
    });
    let (overlaps, apart): (Vec<_>, Vec<_>) =
        sides.partition(|side| matches!(side.2, Between::Overlap(_)));
    let nearest = |side: bool| {
        let there = apart.iter().filter(|(_, before, _)| *before == side);
        there.min_by_key(|(_, _, between)| between.minutes()).copied()
    };
    let tight = [nearest(true), nearest(false)].into_iter().flatten();
    let tight = tight.filter(|(_, _, between)| !matches!(between, Between::Room(_)));
    overlaps
        .iter()
        .copied()
        .chain(tight)
        .map(|(n, before, b)| Warning::Beside(n, before, b))
        .collect()
}

impl Between {
    fn minutes(self) -> i64 {
        match self {
            Self::Overlap(minutes) => -minutes,
            Self::NoTravel(minutes) | Self::NoBreak(minutes) | Self::Room(minutes) => minutes,
        }
    }
}

fn of_the_hours(entry: &Entry, channel: &str, week: &WorkingWeek) -> Vec<Warning> {
    let day = london_day(entry.span.start);
    if let Some(leave) = week.leave_on(day).or_else(|| week.leave_on(last_day(entry))) {
        return vec![Warning::OnLeave(leave.words.clone())];
    }
    let Some(hours) = week.hours_on(day) else { return vec![Warning::DayOff] };
    let outside = !entry.span.lies_in(&hours.of(day));
    let clinics = week.clinics_on(day).into_iter();
    let elsewhere = clinics.filter(|clinic| {
        let there = entry.taking == Taking::FaceToFace && clinic.channel != channel;
        there && entry.span.meets(&clinic.hours.of(day))
    });
    let in_clinic = elsewhere.map(|clinic| Warning::InClinic(clinic.site.clone()));
    outside.then_some(Warning::OutsideHours).into_iter().chain(in_clinic).collect()
}

/// The day on which it ends.
fn last_day(entry: &Entry) -> NaiveDate {
    london(entry.span.until - TimeDelta::milliseconds(1)).date()
}
