//! The times of one event: its repeats, those that were taken out or changed, and changes that hold from one time on.

use super::event::{Event, Length, Reach};
use super::moments::Moment;
use super::repeats::{Rule, Steps};
use super::{CalendarError, Window};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// A time in the making.
pub(super) struct Occurrence {
    /// When it was first meant to be.
    pub(super) meant: DateTime<Utc>,
    pub(super) start: DateTime<Utc>,
    pub(super) until: DateTime<Utc>,
}

/// From a moment until an instant; meant to be then unless something else is said.
pub(super) fn occurrence(
    start: &Moment,
    until: DateTime<Utc>,
    meant: Option<DateTime<Utc>>,
) -> Occurrence {
    let start = start.instant();
    Occurrence { meant: meant.unwrap_or(start), start, until }
}

/// The occurrences of one event, with the event that says whether and how they take time: itself, or the change
/// from which on they are different.
pub(super) type Share<'a> = (&'a Event, Vec<Occurrence>);

/// Every time of an event that may lie in the window, but for those that were taken out or changed one by one.
pub(super) fn occurrences<'a>(
    event: &'a Event,
    changed: &'a [Event],
    window: Window,
    steps: &mut Steps,
) -> Result<Vec<Share<'a>>, CalendarError> {
    let first = &event.start;
    let later = Later::of(changed);
    let back = event.lasts.at_most() + later.farthest;
    let from = first.zone.wall(window.from).checked_sub_signed(back).unwrap_or_default();
    let until = first.zone.wall(window.until) + TimeDelta::days(1) + later.farthest;
    let mut walk = |rules: &[Rule]| -> Result<Vec<NaiveDateTime>, CalendarError> {
        let walls = rules.iter().map(|rule| rule.walk(first.wall, from, until, steps));
        Ok(walls.collect::<Result<Vec<_>, _>>()?.concat())
    };
    let on = |wall: NaiveDateTime| Moment { wall, ..first.clone() };
    let repeated = walk(&event.rules)?.into_iter().map(on);
    let regular = std::iter::once(first.clone()).chain(repeated).map(|start| (start, None));
    let mut gone = Gone::of(event, changed);
    gone.times.extend(walk(&event.except_by)?.into_iter().map(|wall| on(wall).instant()));
    let mut shares: Vec<Share<'a>> = vec![(event, Vec::new())];
    shares.extend(later.changes.iter().map(|change| (*change, Vec::new())));
    for (start, own) in regular.chain(event.also.iter().cloned()) {
        if !gone.holds(&start) {
            let (n, one) = later.occurrence(event, &start, own);
            shares[n].1.push(one);
        }
    }
    Ok(shares)
}

/// Changes that hold for all later occurrences too, soonest first.
struct Later<'a> {
    changes: Vec<&'a Event>,
    /// None moves an occurrence by more, or makes it longer by more.
    farthest: TimeDelta,
}

impl<'a> Later<'a> {
    fn of(changed: &'a [Event]) -> Self {
        let mut changes: Vec<&Event> =
            changed.iter().filter(|event| event.reach == Reach::Future).collect();
        changes.sort_by_key(|change| (change.meant(), change.sequence));
        let far = |change: &&Event| change.moves().abs() + change.lasts.at_most();
        let farthest = changes.iter().map(far).max().unwrap_or_default();
        Self { changes, farthest }
    }

    /// An occurrence that was meant to be at `start`, as the last change before it has it; and whose it is: 0 for
    /// the event's own, else the change's number from 1.
    fn occurrence(
        &self,
        event: &Event,
        start: &Moment,
        own: Option<TimeDelta>,
    ) -> (usize, Occurrence) {
        let meant = start.instant();
        let n = self.changes.iter().take_while(|change| change.meant() <= meant).count();
        let Some(change) = n.checked_sub(1).map(|n| self.changes[n]) else {
            let length = own.map_or(event.lasts, Length::Exact);
            return (0, occurrence(start, length.end(start), None));
        };
        let (zone, whole_day) = (change.start.zone.clone(), change.start.whole_day);
        let wall = zone.wall(meant) + change.moves();
        let start = Moment { wall, zone, whole_day };
        (n, occurrence(&start, change.lasts.end(&start), Some(meant)))
    }
}

impl Event {
    /// When the occurrence that it changes was meant to be.
    fn meant(&self) -> DateTime<Utc> {
        self.instead_of.as_ref().unwrap_or(&self.start).instant()
    }

    /// By how much it moves that occurrence, on its own wall.
    fn moves(&self) -> TimeDelta {
        self.start.wall - self.start.zone.wall(self.meant())
    }
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
