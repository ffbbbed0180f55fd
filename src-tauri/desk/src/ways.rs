//! How long the way to something takes: as the worker said of its two places, and keeping what they say.

use crate::error::CommandError;
use crate::miles::{names, names_in_full};
use crate::planning::{stops, taken, working_week};
use crate::portrait::{home, person};
use chrono::{DateTime, Utc};
use doorstep_domain::day::london_day;
use doorstep_domain::day_plan::Span;
use doorstep_domain::kinds::appointment::{Time, Venue};
use doorstep_domain::kinds::{Appointment, Person, Way};
use doorstep_domain::ways::{origin, place_by, place_in};
use doorstep_domain::working_week::whole_day;
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_store::{Store, StoreError, Taken};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Everything with the minutes that were said of the way to it. What was cancelled is nowhere on the way.
pub(crate) fn travelled(store: &Store, mut taken: Vec<Taken>) -> Result<Vec<Taken>, StoreError> {
    let there: Vec<usize> = (0..taken.len()).filter(|n| taken[*n].takes).collect();
    let stops = there.iter().map(|n| taken[*n].stop()).collect::<Vec<_>>();
    let entries = store.ways()?.travelled(&stops);
    there.into_iter().zip(entries).for_each(|(n, entry)| taken[n].entry = entry);
    Ok(taken)
}

/// The minutes on the way to each appointment and activity of a span.
pub(crate) fn minutes_before(
    store: &Store,
    span: &Span,
) -> Result<BTreeMap<RecordId, u32>, StoreError> {
    let taken = travelled(store, store.taken(span)?)?;
    Ok(taken.into_iter().filter_map(|taken| Some((taken.id?, taken.entry.travel))).collect())
}

/// Something the worker goes to.
pub(crate) struct Going {
    /// Its record, where there is one already.
    pub(crate) id: Option<RecordId>,
    /// When it begins.
    pub(crate) start: DateTime<Utc>,
    /// Where, as ways know it.
    pub(crate) place: String,
    /// Whom it is with.
    pub(crate) about: Option<Person>,
}

/// Where a person is met, as ways know it.
pub(crate) fn place_of(
    store: &Store,
    about: &Person,
    (channel, words): (&str, &str),
) -> Result<String, CommandError> {
    let home = home(store, about)?;
    let postcode = home.map(|home| home.address.postcode).unwrap_or_default();
    Ok(place_by(channel, words, &postcode))
}

impl Going {
    /// To what a record of this kind says; none where it does not say when, or is nothing that is gone to.
    fn to(
        store: &Store,
        kind: &Kind,
        (id, person_id): (Option<RecordId>, Option<RecordId>),
        (time, venue): (&Time, &Venue),
    ) -> Result<Option<Self>, CommandError> {
        let Some(start) = time.start else { return Ok(None) };
        let about = person_id.map(|id| person(store, id)).transpose()?;
        let place = match (kind, &about) {
            (Kind::Appointment, Some(about)) => {
                place_of(store, about, (&venue.channel, &venue.words))?
            }
            (Kind::Activity, _) => place_in(&venue.words),
            _ => return Ok(None),
        };
        Ok(Some(Self { id, start, place, about }))
    }

    /// From where the worker comes to it.
    fn origin(&self, store: &Store) -> Result<String, StoreError> {
        let others = taken(store, &whole_day(london_day(self.start)), self.id)?;
        Ok(origin(&stops(&others), self.start).to_owned())
    }

    /// What is kept of the minutes that were said. Nothing where a place is not known or names the person: the
    /// words stand on other people's appointments too.
    fn said(&self, store: &Store, minutes: u32, now: DateTime<Utc>) -> Result<Way, StoreError> {
        let origin = self.origin(store)?;
        let named = self.about.as_ref().is_some_and(|about| names(&self.place, about));
        if self.place.is_empty() || named || names_in_full(store, &self.place)? {
            return Ok(Way::default());
        }
        let destination = self.place.clone();
        Ok(Way { origin, destination, minutes, said: Some(now) })
    }
}

/// What the worker says of the way to an appointment or an activity, to be kept with it.
pub(crate) fn way_to(
    store: &Store,
    record: &Record,
    minutes: u32,
    now: DateTime<Utc>,
) -> Result<Way, CommandError> {
    // An activity has the same time and place, and nobody.
    let says: Appointment = record.read();
    let time = Time { travel_minutes: minutes, ..says.time };
    let ids = (Some(record.id()), says.of.person);
    let going = Going::to(store, record.kind(), ids, (&time, &says.venue))?;
    Ok(going.map(|going| going.said(store, minutes, now)).transpose()?.unwrap_or_default())
}

/// Minutes typed into a form that are not those which Doorstep would have said are kept for their two places.
pub(crate) fn typed(
    store: &Store,
    (before, person): (&Record, Option<RecordId>),
    groups: &mut Map<String, Value>,
    now: DateTime<Utc>,
) -> Result<(), CommandError> {
    let says = |name: &str| groups.get(name).or(before.value(name)).cloned().unwrap_or_default();
    let Ok(time) = serde_json::from_value::<Time>(says("time")) else { return Ok(()) };
    let Ok(venue) = serde_json::from_value::<Venue>(says("venue")) else { return Ok(()) };
    let former = before.read::<Appointment>().time.travel_minutes;
    if time.travel_minutes == 0 || time.travel_minutes == former {
        return Ok(());
    }
    let ids = (Some(before.id()), person);
    let Some(going) = Going::to(store, before.kind(), ids, (&time, &venue))? else { return Ok(()) };
    let known = store.ways()?.between(&going.origin(store)?, &going.place);
    if known.unwrap_or(working_week(store)?.travel_minutes) != time.travel_minutes {
        let way = going.said(store, time.travel_minutes, now)?;
        groups.insert("way".to_owned(), json!(way));
    }
    Ok(())
}
