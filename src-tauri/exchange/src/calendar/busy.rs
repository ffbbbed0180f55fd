//! A calendar's events to the time that they take.

use super::components::{Component, Property, calendars};
use super::event::{Event, Reach};
use super::lines::lines;
use super::moments::{Moment, moments};
use super::occurrences::{Occurrence, occurrence, occurrences};
use super::repeats::Steps;
use super::zones::Zones;
use super::{BUSY_LIMIT, Busy, CalendarError, FILE_LIMIT, Problem, Reading, Window};
use crate::encoding::decode;
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const ONLY_THIS: &str = "This change is meant for other occurrences too, in a way that is not understood: it was \
     made to this one only.";

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
    for part in calendars.iter().flat_map(|calendar| &calendar.components) {
        match part.name.as_str() {
            "VEVENT" => match Event::read(part, &zones) {
                Ok(event) => events.entry(event.uid.clone()).or_default().push(event),
                Err(problem) => taken.reading.problems.push(problem),
            },
            "VFREEBUSY" => taken.take_free_busy(part, &zones)?,
            _ => {}
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
        let mut later: BTreeMap<u32, Vec<Occurrence>> = BTreeMap::new();
        for event in whole {
            for (of, occurrences) in occurrences(&event, &changed, self.window, steps)? {
                match std::ptr::eq(of, &event) {
                    true => self.keep(of.takes_time, &of.uid, of.line, occurrences)?,
                    false => later.entry(of.line).or_default().extend(occurrences),
                }
            }
        }
        for event in changed {
            if let Reach::Unknown(line) = event.reach {
                self.reading.problems.push(Problem { line, why: ONLY_THIS.to_owned() });
            }
            let meant = event.instead_of.as_ref().map(Moment::instant);
            let until = event.lasts.end(&event.start);
            let mut all = later.remove(&event.line).unwrap_or_default();
            all.push(occurrence(&event.start, until, meant));
            self.keep(event.takes_time, &event.uid, event.line, all)?;
        }
        Ok(())
    }

    /// Someone's busy time as servers publish it: periods, without the events behind them. A line that cannot be
    /// read is left out and named; the others are taken.
    fn take_free_busy(&mut self, part: &Component, zones: &Zones) -> Result<(), CalendarError> {
        let uid = part.first("UID").map(|p| p.value.clone()).unwrap_or_default();
        let (mut busy, mut said) = (Vec::new(), false);
        for line in part.all("FREEBUSY") {
            said = true;
            let free = line.parameter("FBTYPE").is_some_and(|t| t.eq_ignore_ascii_case("FREE"));
            match periods(line, zones) {
                Ok(_) if free => {}
                Ok(periods) => busy.extend(periods),
                Err(why) => self.reading.problems.push(Problem { line: line.line, why }),
            }
        }
        match busy.is_empty() {
            true => self.reading.free += u32::from(said),
            false => self.keep(true, &uid, part.line, busy)?,
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

/// The periods of a line of busy time, each with its end.
fn periods(line: &Property, zones: &Zones) -> Result<Vec<Occurrence>, String> {
    let endless = || "This says when somebody is busy but not for how long, so it was left out.";
    let period = |(start, length): (Moment, Option<TimeDelta>)| {
        let until = start.instant() + length.ok_or_else(|| endless().to_owned())?;
        Ok(occurrence(&start, until, None))
    };
    moments(line, zones)?.into_iter().map(period).collect()
}

/// An id that says nothing of what the event's own id says.
fn nameless(uid: &str, meant: DateTime<Utc>) -> String {
    let digest = Sha256::digest(format!("{}\n{uid}", meant.timestamp()));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
