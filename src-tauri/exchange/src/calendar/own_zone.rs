//! A time zone that a file describes itself (RFC 5545, 3.6.5): when its clock was changed, from what to what.

use super::components::{Component, Property};
use super::repeats::{Rule, Steps};
use super::{CalendarError, Window};
use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};

/// Clocks are changed twice a year; a file that describes more changes than this describes something else.
const MOST: usize = 2_000;

/// Changes of the clock, in order of time.
#[derive(Debug, Default)]
pub(super) struct OwnZone {
    changes: Vec<Change>,
}

/// One change, in seconds ahead of UTC before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    at: NaiveDateTime,
    from: i32,
    to: i32,
}

impl Change {
    /// Both clocks, the old and the new, show more than this once it is over.
    fn over(&self) -> NaiveDateTime {
        self.at + seconds(self.from.max(self.to))
    }
}

impl OwnZone {
    /// None where nothing in it can be read.
    pub(super) fn read(
        zone: &Component,
        window: Window,
        steps: &mut Steps,
    ) -> Result<Option<Self>, CalendarError> {
        let end = window.until.naive_utc() + TimeDelta::days(2);
        let mut changes = Vec::new();
        for part in zone.components.iter().filter(|c| ["STANDARD", "DAYLIGHT"].contains(&&*c.name))
        {
            let offset = |name| part.first(name).and_then(read_offset);
            let start = part.first("DTSTART").and_then(|start| read_wall(&start.value));
            let (Some(from), Some(to), Some(start)) =
                (offset("TZOFFSETFROM"), offset("TZOFFSETTO"), start)
            else {
                continue;
            };
            let mut onsets = vec![start];
            if let Some(rule) = part.first("RRULE") {
                let rule = Rule::read(rule, &|at| at + seconds(from));
                onsets.extend(rule.map_or(Ok(vec![]), |rule| rule.walk(start, start, end, steps))?);
            }
            let listed = part.all("RDATE").flat_map(|list| list.value.split(','));
            onsets.extend(listed.filter_map(read_wall));
            let change = |onset: NaiveDateTime| Change { at: onset - seconds(from), from, to };
            changes.extend(onsets.into_iter().map(change));
        }
        changes.sort();
        changes.dedup();
        Ok(Some(Self { changes }).filter(|zone| (1..MOST).contains(&zone.changes.len())))
    }

    /// Seconds ahead of UTC after the last change that is `over`, or before the first of all.
    fn ahead(&self, over: impl Fn(&Change) -> bool) -> TimeDelta {
        let last = self.changes.iter().rev().find(|change| over(change)).map(|change| change.to);
        let first = || self.changes.first().map_or(0, |change| change.from);
        seconds(last.unwrap_or_else(first))
    }

    pub(super) fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        (wall - self.ahead(|change| change.over() <= wall)).and_utc()
    }

    pub(super) fn wall(&self, at: DateTime<Utc>) -> NaiveDateTime {
        let at = at.naive_utc();
        at + self.ahead(|change| change.at <= at)
    }
}

fn seconds(of: i32) -> TimeDelta {
    TimeDelta::seconds(of.into())
}

/// Outlook begins its zones in 1601.
fn read_wall(text: &str) -> Option<NaiveDateTime> {
    let wall = NaiveDateTime::parse_from_str(text.trim(), "%Y%m%dT%H%M%S").ok()?;
    (1600..=2200).contains(&wall.year()).then_some(wall)
}

/// `+0100`, `-0730` or `+013045`.
fn read_offset(property: &Property) -> Option<i32> {
    let text = property.value.trim();
    let digits = text.strip_prefix(['+', '-'])?;
    let plain = digits.len() == 4 || digits.len() == 6;
    if !plain || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part = |n: usize| digits.get(n..n + 2).map_or(Some(0), |two| two.parse::<i32>().ok());
    let ahead = part(0)? * 3600 + part(2)? * 60 + part(4)?;
    (ahead < 24 * 3600).then_some(if text.starts_with('-') { -ahead } else { ahead })
}
