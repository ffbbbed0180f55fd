//! What takes time, in words.

use super::Telling;
use crate::error::CommandError;
use crate::messages::diary::DiaryItem;
use crate::portrait::{home, person};
use crate::wording::{count, time};
use chrono::TimeDelta;
use doorstep_domain::day_plan::Taking;
use doorstep_domain::kinds::{Activity, Appointment};
use doorstep_domain::vocabulary::words;
use doorstep_domain::{Record, RecordId};
use doorstep_store::Taken;

impl Telling<'_> {
    /// None where it is not there any more.
    pub(super) fn item(&self, taken: &Taken) -> Result<Option<DiaryItem>, CommandError> {
        let span = &taken.entry.span;
        let base = DiaryItem {
            id: taken.id.map(|id| id.to_string()).unwrap_or_default(),
            start: time(span.start),
            until: time(span.until),
            minutes: u32::try_from((span.until - span.start).num_minutes()).unwrap_or_default(),
            cancelled: !taken.takes,
            travel_minutes: taken.entry.travel,
            travel: match taken.entry.travel {
                0 => String::new(),
                travel => format!("{} of travel before", count(travel, "minute", "minutes")),
            },
            ..DiaryItem::default()
        };
        match (taken.entry.taking, taken.id) {
            (Taking::Busy, _) | (_, None) => {
                Ok(Some(DiaryItem { kind: "busy".to_owned(), words: "Busy".to_owned(), ..base }))
            }
            (Taking::Activity, Some(id)) => self.activity(id, base),
            (_, Some(id)) => self.appointment(id, base),
        }
    }

    fn activity(&self, id: RecordId, base: DiaryItem) -> Result<Option<DiaryItem>, CommandError> {
        let Some(record) = self.store.get(id)?.filter(Record::is_live) else { return Ok(None) };
        let activity: Activity = record.read();
        Ok(Some(DiaryItem {
            kind: "activity".to_owned(),
            words: words("activity-kind", &activity.what.kind).to_owned(),
            place: activity.venue.words,
            about: activity.what.words,
            outcome: said("activity-outcome", &activity.result.outcome),
            ..base
        }))
    }

    /// None where another laptop deleted the person meanwhile.
    fn appointment(
        &self,
        id: RecordId,
        base: DiaryItem,
    ) -> Result<Option<DiaryItem>, CommandError> {
        let Some(record) = self.store.get(id)?.filter(Record::is_live) else { return Ok(None) };
        let appointment: Appointment = record.read();
        let Some(who) = appointment.of.person else { return Ok(None) };
        let Ok(about) = person(self.store, who) else { return Ok(None) };
        let at_home =
            appointment.venue.words.is_empty() && appointment.venue.channel == "home-visit";
        let home = if at_home { home(self.store, &about)? } else { None };
        let end = appointment.time.start.unwrap_or_default()
            + TimeDelta::minutes(appointment.time.minutes.into());
        Ok(Some(DiaryItem {
            kind: "appointment".to_owned(),
            person: who.to_string(),
            name: about.full_name(),
            words: words("channel", &appointment.venue.channel).to_owned(),
            place: home.map_or(appointment.venue.words.clone(), |home| home.in_one_line()),
            to_write_up: appointment.is_open() && end <= self.now,
            outcome: said("appointment-outcome", &appointment.result.outcome),
            about: appointment.purpose.words,
            ..base
        }))
    }
}

/// The words of an outcome; empty while there is none.
fn said(list: &str, outcome: &str) -> String {
    match outcome {
        "" | "planned" => String::new(),
        outcome => words(list, outcome).to_owned(),
    }
}
