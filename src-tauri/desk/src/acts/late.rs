//! Running late: the rest of the day moves as far as its gaps do not swallow the delay.

use super::contacts::live;
use super::joining::saved;
use crate::error::{Code, CommandError};
use crate::messages::Saved;
use crate::messages::today::{AskLate, LateDay, LateLine, RunLate};
use crate::portrait::person;
use crate::session::Desk;
use crate::ways::minutes_before;
use crate::wording::time;
use chrono::{DateTime, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::day::london_day;
use doorstep_domain::kinds::Appointment;
use doorstep_domain::late::{Span, shifted};
use doorstep_domain::vocabulary::words;
use doorstep_domain::working_week::whole_day;
use doorstep_store::Store;

/// An appointment that can still be late, and when it would begin.
struct Late {
    id: RecordId,
    appointment: Appointment,
    will: DateTime<Utc>,
    before: bool,
}

impl Desk {
    /// What running late would do; nothing is moved yet.
    pub(crate) fn late_day(&mut self, request: AskLate) -> Result<LateDay, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let minutes = if request.minutes == 0 { 15 } else { request.minutes };
        let late = late(store, now, minutes, &request.from)?;
        let lines = late.iter().filter_map(|late| line(store, late));
        let appointments: Vec<LateLine> = lines.collect();
        Ok(LateDay { nothing: appointments.is_empty(), appointments })
    }

    pub(crate) fn run_late(&mut self, request: RunLate) -> Result<Saved, CommandError> {
        let (store, pen) = self.writing()?;
        let late = late(store, pen.now, request.minutes, &request.from)?;
        let moved: Vec<Late> = late.into_iter().filter(Late::moves).collect();
        let first = moved.first().map(|late| late.id).ok_or_else(nothing_left)?;
        let done = store.transact::<_, CommandError>("run_late", pen.millis(), |tx| {
            for Late { id, mut appointment, will, .. } in moved {
                let record = tx.get(id)?.ok_or_else(CommandError::not_found)?;
                appointment.time.start = Some(will);
                tx.revise(record, &appointment)?;
            }
            Ok(())
        })?;
        Ok(saved(first, done.undo, &["today", "people", "person", "diary"]))
    }
}

impl Late {
    fn moves(&self) -> bool {
        self.appointment.time.start != Some(self.will)
    }
}

fn line(store: &Store, late: &Late) -> Option<LateLine> {
    let about = late.appointment.of.person?;
    Some(LateLine {
        id: late.id.to_string(),
        person: about.to_string(),
        name: person(store, about).ok()?.full_name(),
        channel_words: words("channel", &late.appointment.venue.channel).to_owned(),
        was: time(late.appointment.time.start?),
        will: time(late.will),
        moves: late.moves(),
        before: late.before,
    })
}

/// The rest of today, and when each would begin.
fn late(
    store: &Store,
    now: DateTime<Utc>,
    minutes: u32,
    from: &str,
) -> Result<Vec<Late>, CommandError> {
    if !(5..=240).contains(&minutes) {
        return Err(CommandError::field("minutes", "Choose 5 to 240 minutes."));
    }
    let rest = rest_of_today(store, now)?;
    let asked = rest.iter().position(|(id, _)| id.to_string() == from);
    let to_come = rest.iter().position(|(_, a)| a.time.start.is_some_and(|start| start > now));
    let first = asked.or(to_come).unwrap_or_default();
    let travel = minutes_before(store, &whole_day(london_day(now)))?;
    let with_the_way = |(id, appointment): &(RecordId, Appointment)| {
        let own = span(appointment);
        let travel_minutes = travel.get(id).copied().unwrap_or(own.travel_minutes);
        Span { travel_minutes, ..own }
    };
    let spans: Vec<Span> = rest.iter().map(with_the_way).collect();
    let moved = shifted(&spans[first.min(spans.len())..], minutes);
    let as_booked = spans.iter().take(first).map(|span| span.start);
    let starts = as_booked.chain(moved);
    let late = rest.into_iter().zip(starts).enumerate();
    let late = late.map(|(n, ((id, appointment), will))| Late {
        id,
        appointment,
        will,
        before: n < first,
    });
    Ok(late.collect())
}

fn span(appointment: &Appointment) -> Span {
    Span {
        start: appointment.time.start.unwrap_or_default(),
        minutes: appointment.time.minutes,
        travel_minutes: appointment.time.travel_minutes,
    }
}

/// Open, not over, and the worker has not gone in yet.
fn rest_of_today(
    store: &Store,
    now: DateTime<Utc>,
) -> Result<Vec<(RecordId, Appointment)>, CommandError> {
    let today = whole_day(london_day(now));
    let (from, until) = (today.start.timestamp_millis(), today.until.timestamp_millis());
    let slots = store.appointments_between(from, until)?;
    let mut rest = Vec::new();
    for slot in slots {
        let Ok((_, appointment)) = live::<Appointment>(store, slot.id) else { continue };
        let end =
            span(&appointment).start + chrono::TimeDelta::minutes(appointment.time.minutes.into());
        if appointment.is_open() && end > now && appointment.visit.began.is_none() {
            rest.push((slot.id, appointment));
        }
    }
    Ok(rest)
}

fn nothing_left() -> CommandError {
    CommandError::new(
        Code::NotFound,
        "Nothing of today is left that could be late.",
        "What is over can be written up.",
    )
}
