//! A day of the diary: what it holds, the room between, and what does not fit.

mod items;
mod room;

use crate::error::CommandError;
use crate::messages::diary::{DiaryDay, DiaryItem};
use crate::planning::{load_words, short_warning};
use crate::wording::{long_day, weekday};
use chrono::{DateTime, NaiveDate, Utc};
use doorstep_domain::day::london_day;
use doorstep_domain::day_plan::{Entry, Span, Taking, Warning, Weight, load, warnings};
use doorstep_domain::ways::{Stop, origin};
use doorstep_domain::working_week::{WorkingWeek, whole_day};
use doorstep_store::{Store, Taken};

/// What every item of a day is told by.
pub(crate) struct Telling<'a> {
    pub(crate) store: &'a Store,
    pub(crate) week: WorkingWeek,
    pub(crate) now: DateTime<Utc>,
}

/// An item and when it stands.
type Placed = (DateTime<Utc>, DiaryItem);

impl Telling<'_> {
    /// One day of those that take time.
    pub(crate) fn day(&self, day: NaiveDate, all: &[Taken]) -> Result<DiaryDay, CommandError> {
        let whole = whole_day(day);
        let here = |taken: &&Taken| taken.entry.span.meets(&whole) || begins(taken, &whole);
        let taken: Vec<Taken> = all.iter().filter(here).cloned().collect();
        let mut items = self.taken(day, &taken)?;
        let nothing = items.is_empty();
        items.extend(
            self.week.clinics_on(day).into_iter().map(|clinic| room::clinic_item(clinic, day)),
        );
        items.extend(self.room(day, &taken));
        items.extend(self.now_item(day));
        items.sort_by_key(|(at, item)| (*at, rank(item)));
        let entries = taken.iter().filter(|taken| taken.takes && begins(taken, &whole));
        let load = load(entries.map(|taken| &taken.entry));
        let today = london_day(self.now);
        Ok(DiaryDay {
            date: day.to_string(),
            title: long_day(day, today),
            short: weekday(day),
            today: day == today,
            past: day < today,
            off: nothing && self.week.hours_on(day).is_none(),
            away: self.away(day),
            load_words: load_words(&load, &self.week),
            load: weight_code(load.weight(&self.week)).to_owned(),
            items: items.into_iter().map(|(_, item)| item).collect(),
        })
    }

    fn away(&self, day: NaiveDate) -> String {
        match (self.week.leave_on(day), self.week.hours_on(day)) {
            (Some(leave), _) if leave.words.is_empty() => "On leave".to_owned(),
            (Some(leave), _) => format!("On leave: {}", leave.words),
            (None, None) => "Not a working day".to_owned(),
            _ => String::new(),
        }
    }

    /// Appointments, activities and busy time of a day.
    fn taken(&self, day: NaiveDate, taken: &[Taken]) -> Result<Vec<Placed>, CommandError> {
        let mut items = Vec::new();
        for (n, one) in taken.iter().enumerate() {
            if let Some(item) = self.item(one)? {
                let past = one.entry.span.until <= self.now;
                let silent = past || !one.takes;
                let warnings = if silent { Vec::new() } else { self.against(one, &taken[..n]) };
                let start = one.entry.span.start.max(whole_day(day).start);
                let travel_from = if silent { String::new() } else { from(one, &taken[..n]) };
                items.push((start, DiaryItem { past, warnings, travel_from, ..item }));
            }
        }
        Ok(items)
    }

    /// What speaks against one beside those before it; the day’s load is said of the day.
    fn against(&self, one: &Taken, before: &[Taken]) -> Vec<String> {
        if one.entry.taking == Taking::Busy {
            return Vec::new();
        }
        let others: Vec<Taken> = before.iter().filter(|other| other.takes).cloned().collect();
        let entries: Vec<Entry> = others.iter().map(|other| other.entry).collect();
        let found = warnings(&one.entry, &one.what, &entries, &self.week);
        let found = found.iter().filter(|warning| {
            let said_of_the_day =
                matches!(warning, Warning::TooMuch(_) | Warning::DayOff | Warning::OnLeave(_));
            !said_of_the_day
        });
        found.map(|warning| short_warning(warning, &one.entry, &others)).collect()
    }
}

/// From where the worker comes to it.
fn from(one: &Taken, before: &[Taken]) -> String {
    let before: Vec<Stop<'_>> = before.iter().filter(|b| b.takes).map(Taken::stop).collect();
    match one.place.as_str() {
        "" => String::new(),
        _ => origin(&before, one.entry.span.start).to_owned(),
    }
}

fn begins(taken: &Taken, day: &Span) -> bool {
    day.start <= taken.entry.span.start && taken.entry.span.start < day.until
}

/// Of things that begin together: the clinic before what is in it, room last.
fn rank(item: &DiaryItem) -> u8 {
    match item.kind.as_str() {
        "clinic" => 0,
        "now" => 1,
        "free" => 3,
        _ => 2,
    }
}

fn weight_code(weight: Weight) -> &'static str {
    match weight {
        Weight::Room => "room",
        Weight::Full => "full",
        Weight::TooMuch => "too-much",
    }
}
