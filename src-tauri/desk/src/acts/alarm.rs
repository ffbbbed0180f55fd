//! The alarm of a lone worker: it comes when the planned end and the minutes of grace have passed and nobody
//! said that they are safe. Its times stay in memory while Doorstep is locked, and come back from the
//! appointment at the next unlock. It can call nobody, and says so.

use super::lone_working::agreed;
use super::visits::visit_under_way;
use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::visit::{Alarm, QuietAlarm};
use crate::session::{Desk, State};
use crate::wording::{long_ago, moment};
use chrono::{DateTime, TimeDelta, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::day::london_day;
use doorstep_store::Store;
use std::path::PathBuf;

/// Where nobody's name may stand.
const RING: &str = "Ring your buddy.";
/// How long "10 more minutes" are.
const MORE: TimeDelta = TimeDelta::minutes(10);

/// Someone is out: times only, because it stands over a locked screen too. It is of one caseload and stays when
/// another is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Out {
    folder: PathBuf,
    pub(crate) appointment: RecordId,
    pub(crate) until: DateTime<Utc>,
    pub(crate) rings: DateTime<Utc>,
    /// Said safe while nothing could be written.
    pub(crate) safe: Option<DateTime<Utc>>,
    /// The window system was asked for attention.
    called: bool,
}

impl Out {
    fn is_ringing(&self, now: DateTime<Utc>) -> bool {
        self.safe.is_none() && self.rings <= now
    }
}

impl Desk {
    pub(crate) fn alarm(&mut self, _: Nothing) -> Result<Alarm, CommandError> {
        let now = self.now();
        let Some(out) = self.soonest().map(|n| &self.outs[n]) else { return Ok(Alarm::default()) };
        let elsewhere = self.is_elsewhere(out);
        Ok(Alarm {
            out: true,
            ringing: out.is_ringing(now),
            until: moment(out.until, london_day(now)),
            ago: long_ago(out.until, now),
            advice: if elsewhere { RING.to_owned() } else { self.whom_to_ring() },
            elsewhere,
        })
    }

    /// The one that rings first of those who have not said safe.
    fn soonest(&self) -> Option<usize> {
        let out = self.outs.iter().enumerate().filter(|(_, out)| out.safe.is_none());
        out.min_by_key(|(_, out)| out.rings).map(|(n, _)| n)
    }

    /// Of another caseload than the one that is open.
    fn is_elsewhere(&self, out: &Out) -> bool {
        let opened = matches!(self.state, State::Open(_) | State::Covered(_));
        opened && out.folder != self.shelf.folder()
    }

    /// What is known of this caseload's visit.
    pub(crate) fn own_visit(&self) -> Option<&Out> {
        self.outs.iter().find(|out| out.folder == self.shelf.folder())
    }

    /// A name only where the whole caseload is on the screen anyway.
    fn whom_to_ring(&self) -> String {
        let buddy = match &self.state {
            State::Open(open) if open.visit.is_none() && open.sharing.is_none() => {
                agreed(&open.store).ok()
            }
            _ => None,
        };
        match buddy.map(|agreed| agreed.buddy()) {
            Some(buddy) if !buddy.is_empty() => format!("Ring your buddy: {buddy}."),
            _ => RING.to_owned(),
        }
    }

    /// Ten more minutes; or safe, said where nothing can be written yet.
    pub(crate) fn quiet_alarm(&mut self, request: QuietAlarm) -> Result<Alarm, CommandError> {
        let now = self.now();
        let n = self.soonest().ok_or_else(CommandError::wrong_phase)?;
        let here = matches!(self.state, State::Open(_)) && !self.is_elsewhere(&self.outs[n]);
        if request.safe && here {
            return Err(CommandError::wrong_phase());
        }
        let out = &mut self.outs[n];
        match request.safe {
            true => out.safe = Some(now),
            false => (out.rings, out.called) = (now.max(out.rings) + MORE, false),
        }
        self.alarm(Nothing {})
    }

    /// Once each time the alarm comes: true where the window must ask for attention.
    pub fn calls_for_attention(&mut self) -> bool {
        let now = self.now();
        let mut calling = self.outs.iter_mut().filter(|out| out.is_ringing(now) && !out.called);
        let Some(out) = calling.next() else { return false };
        out.called = true;
        true
    }

    /// Who is out follows from the records, whatever was written.
    pub(crate) fn hear_of_visits(&mut self) {
        let Ok(store) = self.store() else { return };
        let Ok(found) = under_way(store) else { return };
        let folder = self.shelf.folder().to_owned();
        // What was said of it in memory still holds.
        let same = |found: &Out| self.outs.iter().position(|known| known.is_same(found));
        let known = found.as_ref().and_then(same).map(|n| self.outs.remove(n));
        self.outs.retain(|out| out.folder != folder);
        self.outs.extend(known.or(found).map(|out| Out { folder, ..out }));
    }

    /// At unlock: what was said while locked is written, and a visit still under way is asked about before
    /// anything else is drawn. Without a window nobody is visiting.
    pub(crate) fn take_up_visit(&mut self) -> Result<(), CommandError> {
        if !self.is_watched() {
            return Ok(());
        }
        self.hear_of_visits();
        let said = self.own_visit().and_then(|out| Some((out.appointment, out.safe?)));
        if let Some((appointment, at)) = said {
            self.write_safe(appointment, at)?;
            self.hear_of_visits();
        }
        let visit = visit_under_way(self.store()?, true)?;
        self.opened()?.visit = visit;
        Ok(())
    }

    /// A clock that was put back must not put the alarm off.
    pub(crate) fn keep_alarm(&mut self, before: DateTime<Utc>, now: DateTime<Utc>) {
        if now < before {
            self.outs.iter_mut().for_each(|out| out.rings -= before - now);
        }
    }
}

impl Out {
    /// The same visit with the same planned end.
    fn is_same(&self, other: &Self) -> bool {
        self.appointment == other.appointment && self.until == other.until
    }
}

fn under_way(store: &Store) -> Result<Option<Out>, CommandError> {
    let grace = agreed(store)?.grace();
    Ok(visit_under_way(store, true)?.map(|visit| Out {
        folder: PathBuf::new(),
        appointment: visit.appointment,
        until: visit.until,
        rings: visit.until + grace,
        safe: None,
        called: false,
    }))
}
