//! When a link worker works: the hours of each weekday, leave, clinics that come every week, and what they hold
//! to be enough for one day. The worker’s own choice, not a record.

use crate::day::from_london;
use crate::day_plan::Span;
use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// Hours of one day by the London clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// From.
    pub from: NaiveTime,
    /// Until.
    pub until: NaiveTime,
}

/// Days on which nobody is booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// "Annual leave".
    pub words: String,
}

/// A room that is the worker’s every week: people are booked into it there and then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clinic {
    /// 0 for Monday.
    pub weekday: usize,
    /// When.
    pub hours: Hours,
    /// "Stroudley Walk, room 4".
    pub site: String,
    /// The channel by which people are met there (code of `channel`).
    pub channel: String,
}

/// A week as the worker means it to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorkingWeek {
    /// Monday first; none on a day off.
    pub hours: [Option<Hours>; 7],
    /// Days away.
    pub leave: Vec<Leave>,
    /// Clinics.
    pub clinics: Vec<Clinic>,
    /// So many people face to face make a full day. Link workers say "four is enough".
    pub most_face_to_face: u32,
    /// So many people in all make a full day. Link workers say eight to ten.
    pub most_in_all: u32,
    /// Minutes of travel to where somebody else is, unless more is known.
    pub travel_minutes: u32,
    /// Minutes to leave between two people. Link workers name at least 15.
    pub break_minutes: u32,
}

impl Default for WorkingWeek {
    /// Monday to Friday, nine to five.
    fn default() -> Self {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let day = Some(Hours { from: hour(9), until: hour(17) });
        Self {
            hours: [day, day, day, day, day, None, None],
            leave: Vec::new(),
            clinics: Vec::new(),
            most_face_to_face: 4,
            most_in_all: 8,
            travel_minutes: 15,
            break_minutes: 15,
        }
    }
}

impl WorkingWeek {
    /// The hours of a day; none on a day off. Leave is another question.
    pub fn hours_on(&self, day: NaiveDate) -> Option<Hours> {
        self.hours[weekday(day)]
    }

    /// The leave that a day lies in.
    pub fn leave_on(&self, day: NaiveDate) -> Option<&Leave> {
        self.leave.iter().find(|leave| leave.from <= day && day <= leave.until)
    }

    /// The clinics of a day, those first that begin first; none on leave.
    pub fn clinics_on(&self, day: NaiveDate) -> Vec<&Clinic> {
        let here = |clinic: &&Clinic| clinic.weekday == weekday(day);
        let away = self.leave_on(day).is_some();
        let mut clinics: Vec<_> = self.clinics.iter().filter(here).filter(|_| !away).collect();
        clinics.sort_by_key(|clinic| clinic.hours.from);
        clinics
    }
}

impl Hours {
    /// These hours of a day.
    pub fn of(&self, day: NaiveDate) -> Span {
        let at = |time| from_london(day.and_time(time));
        Span { start: at(self.from), until: at(self.until) }
    }
}

/// From midnight to midnight in London: 23 hours once a year, 25 once, else 24.
pub fn whole_day(day: NaiveDate) -> Span {
    let midnight = |day: NaiveDate| from_london(day.and_time(NaiveTime::MIN));
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    Span { start: midnight(day), until: midnight(next) }
}

fn weekday(day: NaiveDate) -> usize {
    day.weekday().num_days_from_monday() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_23_24_or_25_hours() {
        let check = |day: &str, hours: i64| {
            let span = whole_day(day.parse().expect("a day"));
            assert_eq!((span.until - span.start).num_hours(), hours, "{day}");
        };
        check("2026-03-29", 23);
        check("2026-10-25", 25);
        check("2026-11-25", 24);
    }

    #[test]
    fn leave_empties_a_day_of_its_clinics() {
        let day: NaiveDate = "2026-12-01".parse().expect("a Tuesday");
        let hours = Hours { from: NaiveTime::MIN, until: NaiveTime::MIN };
        let clinic =
            Clinic { weekday: 1, hours, site: "Stroudley Walk".into(), channel: "surgery".into() };
        let mut week = WorkingWeek { clinics: vec![clinic], ..WorkingWeek::default() };
        assert_eq!(week.clinics_on(day).len(), 1);
        assert!(week.clinics_on(day + Days::new(1)).is_empty());
        week.leave.push(Leave { from: day, until: day, words: "Away".into() });
        assert!(week.clinics_on(day).is_empty());
    }
}
