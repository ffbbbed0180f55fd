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

/// How long "10 more minutes" are.
const MORE: TimeDelta = TimeDelta::minutes(10);

/// Someone is out: times only, because it stands over a locked screen too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Out {
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
        let Some(out) = self.out.as_ref().filter(|out| out.safe.is_none()) else {
            return Ok(Alarm::default());
        };
        Ok(Alarm {
            out: true,
            ringing: out.is_ringing(now),
            until: moment(out.until, london_day(now)),
            ago: long_ago(out.until, now),
            advice: self.whom_to_ring(),
        })
    }

    /// A name only where the whole caseload is on the screen anyway.
    fn whom_to_ring(&self) -> String {
        let buddy = match &self.state {
            State::Open(open) if open.visit.is_none() => agreed(&open.store).ok(),
            _ => None,
        };
        match buddy.map(|agreed| agreed.buddy()) {
            Some(buddy) if !buddy.is_empty() => format!("Ring your buddy: {buddy}."),
            _ => "Ring your buddy.".to_owned(),
        }
    }

    /// Ten more minutes; or safe, said where nothing can be written yet.
    pub(crate) fn quiet_alarm(&mut self, request: QuietAlarm) -> Result<Alarm, CommandError> {
        let now = self.now();
        if request.safe && matches!(self.state, State::Open(_)) {
            return Err(CommandError::wrong_phase());
        }
        let out = self.out.as_mut().ok_or_else(CommandError::wrong_phase)?;
        match request.safe {
            true => out.safe = Some(now),
            false => (out.rings, out.called) = (now.max(out.rings) + MORE, false),
        }
        self.alarm(Nothing {})
    }

    /// Once each time the alarm comes: true where the window must ask for attention.
    pub fn calls_for_attention(&mut self) -> bool {
        let now = self.now();
        let Some(out) = self.out.as_mut().filter(|out| out.is_ringing(now) && !out.called) else {
            return false;
        };
        out.called = true;
        true
    }

    /// Who is out follows from the records, whatever was written.
    pub(crate) fn hear_of_visits(&mut self) {
        let Ok(store) = self.store() else { return };
        let Ok(found) = under_way(store) else { return };
        self.out = match (self.out.take(), found) {
            // What was said of it in memory still holds.
            (Some(known), Some(found)) if known.is_same(&found) => Some(known),
            (_, found) => found,
        };
    }

    /// At unlock: what was said while locked is written, and a visit still under way is asked about before
    /// anything else is drawn. Without a window nobody is visiting.
    pub(crate) fn take_up_visit(&mut self) -> Result<(), CommandError> {
        if !self.is_watched() {
            return Ok(());
        }
        let said = self.out.clone();
        self.hear_of_visits();
        let same = said.filter(|said| self.out.as_ref().is_some_and(|out| out.is_same(said)));
        if let Some((appointment, at)) = same.and_then(|out| Some((out.appointment, out.safe?))) {
            self.write_safe(appointment, at)?;
            self.hear_of_visits();
        }
        let visit = visit_under_way(self.store()?, true)?;
        self.opened()?.visit = visit;
        Ok(())
    }

    /// A clock that was put back must not put the alarm off.
    pub(crate) fn keep_alarm(&mut self, before: DateTime<Utc>, now: DateTime<Utc>) {
        if let Some(out) = self.out.as_mut().filter(|_| now < before) {
            out.rings -= before - now;
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
        appointment: visit.appointment,
        until: visit.until,
        rings: visit.until + grace,
        safe: None,
        called: false,
    }))
}
