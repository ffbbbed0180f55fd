//! Work without one named person, written by hand in `assets/demo/activities.json`: days count from the day.

use super::calendar::{before, minutes_of, moment};
use super::dice::Dice;
use chrono::{NaiveDate, TimeDelta};
use doorstep_domain::RecordId;
use doorstep_domain::kinds::activity::{Doing, Headcount, Held, Time, Venue};
use doorstep_domain::kinds::contact::{Channel, Event, Outcome, Session, Whom, Written};
use doorstep_domain::kinds::{Activity, Contact, Of, Trip};
use doorstep_store::{StoreError, Tx};
use serde::Deserialize;

/// One activity.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Work {
    days_ago: i64,
    at: String,
    minutes: u32,
    #[serde(default)]
    travel: u32,
    kind: String,
    words: String,
    venue: String,
    #[serde(default)]
    unnamed: u32,
    /// Which of the guests came.
    came: Vec<usize>,
    #[serde(default)]
    trip: Option<(String, String, u32)>,
}

impl Work {
    /// Writes the activity, and on the guests’ stories that they came. Gives how many contacts that made.
    pub(super) fn create(
        &self,
        tx: &mut Tx<'_>,
        on: NaiveDate,
        guests: &[Of],
        dice: &mut Dice,
    ) -> Result<usize, StoreError> {
        let start = moment(before(on, self.days_ago), minutes_of(&self.at));
        let id = dice.id(moment(before(on, self.days_ago.max(0) + 3), 9 * 60).timestamp_millis());
        tx.create(id, &self.activity(start))?;
        let came: Vec<&Of> = self.came.iter().filter_map(|guest| guests.get(*guest)).collect();
        for of in &came {
            let contact = self.attendance((*of).clone(), id, start);
            tx.create(dice.id(start.timestamp_millis()), &contact)?;
        }
        Ok(came.len())
    }

    fn activity(&self, start: chrono::DateTime<chrono::Utc>) -> Activity {
        let outcome = if self.days_ago > 0 { "happened" } else { "" }.to_owned();
        let trip = self.trip.clone().unwrap_or_default();
        Activity {
            what: Doing { kind: self.kind.clone(), words: self.words.clone() },
            time: Time { start: Some(start), minutes: self.minutes, travel_minutes: self.travel },
            venue: Venue { place: None, words: self.venue.clone() },
            headcount: Headcount { unnamed: self.unnamed },
            trip: Trip { origin: trip.0, destination: trip.1, tenths: trip.2 },
            result: Held { outcome },
            ..Activity::default()
        }
    }

    fn attendance(
        &self,
        of: Of,
        activity: RecordId,
        start: chrono::DateTime<chrono::Utc>,
    ) -> Contact {
        Contact {
            of,
            event: Event { at: Some(start), minutes: self.minutes },
            met: Whom { whom: vec!["group".to_owned()] },
            by: Channel { channel: "group".to_owned() },
            result: Outcome { outcome: "attended".to_owned() },
            session: Session { activity: Some(activity) },
            written: Written { at: Some(start + TimeDelta::minutes(100)) },
            ..Contact::default()
        }
    }
}
