//! A calendar's events to the time that they take.

use super::components::calendars;
use super::event::{Event, Length};
use super::lines::lines;
use super::moments::Moment;
use super::repeats::Steps;
use super::zones::Zones;
use super::{BUSY_LIMIT, Busy, CalendarError, FILE_LIMIT, Problem, Reading, Window};
use crate::encoding::decode;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a calendar file: the time in `window` that its events take. An event that cannot be read is left out and
/// named by its line; a file that is damaged as a whole is refused.
pub fn read(file: &[u8], window: Window) -> Result<Reading, CalendarError> {
    if file.len() > FILE_LIMIT {
        return Err(CalendarError::TooLarge);
    }
    let text = decode(file)?;
    let calendars = calendars(&lines(&text))?;
    let mut steps = Steps::default();
    let zones = Zones::read(&calendars, window, &mut steps)?;
    let mut taken = Taken::new(window);
    let mut events: BTreeMap<String, Vec<Event>> = BTreeMap::new();
    let parts = calendars.iter().flat_map(|calendar| &calendar.components);
    for part in parts.filter(|part| part.name == "VEVENT") {
        match Event::read(part, &zones) {
            Ok(event) => events.entry(event.uid.clone()).or_default().push(event),
            Err(problem) => taken.reading.problems.push(problem),
        }
    }
    events.into_values().try_for_each(|same| taken.take(same, &mut steps))?;
    Ok(taken.into_reading())
}

/// What has been found so far.
struct Taken {
    window: Window,
    busy: BTreeMap<String, Busy>,
    reading: Reading,
}

/// A time in the making.
struct Occurrence {
    /// When it was first meant to be.
    meant: DateTime<Utc>,
    start: DateTime<Utc>,
    until: DateTime<Utc>,
}

impl Taken {
    fn new(window: Window) -> Self {
        Self { window, busy: BTreeMap::new(), reading: Reading::default() }
    }

    /// The events of one id: a repeat and the occurrences that were changed, or a single event. Where a file
    /// holds an older version beside the newer one, the newer one counts.
    fn take(&mut self, same: Vec<Event>, steps: &mut Steps) -> Result<(), CalendarError> {
        let named = same.first().is_some_and(|event| !event.uid.is_empty());
        let (changed, mut whole): (Vec<_>, Vec<_>) =
            same.into_iter().partition(|event| event.instead_of.is_some());
        if named {
            let newest = whole.iter().map(|event| event.sequence).max();
            whole.retain(|event| Some(event.sequence) == newest);
        }
        for event in whole {
            let occurrences = occurrences(&event, &changed, self.window, steps)?;
            self.keep(event.takes_time, &event.uid, event.line, occurrences)?;
        }
        for event in changed {
            let meant = event.instead_of.as_ref().map(Moment::instant);
            let until = event.lasts.end(&event.start);
            let one = occurrence(&event.start, until, meant);
            self.keep(event.takes_time, &event.uid, event.line, vec![one])?;
        }
        Ok(())
    }

    fn keep(
        &mut self,
        takes_time: bool,
        uid: &str,
        line: u32,
        mut occurrences: Vec<Occurrence>,
    ) -> Result<(), CalendarError> {
        if !takes_time {
            self.reading.free += 1;
            return Ok(());
        }
        // Where the event has no id, the line tells it from others.
        let uid = if uid.is_empty() { format!("line {line}") } else { uid.to_owned() };
        let Window { from, until } = self.window;
        occurrences.retain(|one| one.until > from && one.start < until && one.until > one.start);
        let counted = if occurrences.is_empty() {
            &mut self.reading.outside
        } else {
            &mut self.reading.events
        };
        *counted += 1;
        for Occurrence { meant, start, until } in occurrences {
            let uid = nameless(&uid, meant);
            self.busy.insert(uid.clone(), Busy { uid, start, until });
        }
        if self.busy.len() > BUSY_LIMIT { Err(CalendarError::TooMany) } else { Ok(()) }
    }

    fn into_reading(mut self) -> Reading {
        self.reading.busy = self.busy.into_values().collect();
        self.reading
            .busy
            .sort_by(|a, b| (a.start, a.until, &a.uid).cmp(&(b.start, b.until, &b.uid)));
        self.reading.problems.sort_by_key(|problem: &Problem| problem.line);
        self.reading
    }
}

fn occurrence(start: &Moment, until: DateTime<Utc>, meant: Option<DateTime<Utc>>) -> Occurrence {
    let start = start.instant();
    Occurrence { meant: meant.unwrap_or(start), start, until }
}

/// Every time of an event that may lie in the window, but for those that were taken out or changed.
fn occurrences(
    event: &Event,
    changed: &[Event],
    window: Window,
    steps: &mut Steps,
) -> Result<Vec<Occurrence>, CalendarError> {
    let first = &event.start;
    let back = event.lasts.at_most();
    let from = first.zone.wall(window.from).checked_sub_signed(back).unwrap_or_default();
    let until = first.zone.wall(window.until) + TimeDelta::days(1);
    let walls = match &event.rule {
        None => Vec::new(),
        Some(rule) => rule.walk(first.wall, from, until, steps)?,
    };
    let repeated = walls.into_iter().map(|wall| Moment { wall, ..first.clone() });
    let regular = std::iter::once(first.clone()).chain(repeated).map(|start| (start, None));
    let gone = Gone::of(event, changed);
    let stays = |(start, _): &(Moment, Option<TimeDelta>)| !gone.holds(start);
    let of = |(start, own): (Moment, Option<TimeDelta>)| {
        let length = own.map_or(event.lasts, Length::Exact);
        occurrence(&start, length.end(&start), None)
    };
    Ok(regular.chain(event.also.iter().cloned()).filter(stays).map(of).collect())
}

/// Occurrences that are not where the repeat would have them: by their time, or by their day where no time is said.
#[derive(Default)]
struct Gone {
    times: BTreeSet<DateTime<Utc>>,
    days: BTreeSet<NaiveDate>,
}

impl Gone {
    fn of(event: &Event, changed: &[Event]) -> Self {
        let mut gone = Self::default();
        let changed = changed.iter().filter_map(|changed| changed.instead_of.as_ref());
        for moment in event.except.iter().chain(changed) {
            if moment.whole_day {
                gone.days.insert(moment.wall.date());
            } else {
                gone.times.insert(moment.instant());
            }
        }
        gone
    }

    fn holds(&self, start: &Moment) -> bool {
        self.days.contains(&start.wall.date()) || self.times.contains(&start.instant())
    }
}

/// An id that says nothing of what the event's own id says.
fn nameless(uid: &str, meant: DateTime<Utc>) -> String {
    let digest = Sha256::digest(format!("{}\n{uid}", meant.timestamp()));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
