//! How the recorder begins.

use crate::dossier::Dossier;
use crate::error::CommandError;
use crate::messages::activities::TripBegins;
use crate::messages::person::Recorder;
use crate::messages::settings::Choice;
use crate::miles::miles;
use crate::months::span;
use crate::wording::{day_and_time, joined};
use chrono::{DateTime, TimeDelta, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::day::london_day;
use doorstep_domain::kinds::{Appointment, Contact, Relation};
use doorstep_domain::text::postcode_sector;
use doorstep_domain::vocabulary::words;
use doorstep_domain::ways::OFFICE;
use doorstep_store::Store;

/// The appointment that is `asked` for, else the one that is due, else how the last contact went.
pub(crate) fn recorder(
    store: &Store,
    dossier: &Dossier,
    asked: &str,
    usual: u32,
) -> Result<Recorder, CommandError> {
    let booked = booked(dossier, asked);
    let last = last_met(dossier);
    let channel = match (&booked, &last) {
        (Some((_, appointment)), _) => appointment.venue.channel.clone(),
        (None, _) if dossier.person.death.died => "phone".to_owned(),
        (None, Some(contact)) => contact.by.channel.clone(),
        (None, None) => String::new(),
    };
    let minutes = booked.as_ref().map_or(usual, |(_, appointment)| appointment.time.minutes);
    let at = booked.as_ref().and_then(|(_, a)| a.time.start).unwrap_or(dossier.now);
    Ok(Recorder {
        whom: whom(dossier),
        channel: if channel.is_empty() { "home-visit".to_owned() } else { channel },
        minutes,
        appointment: booked.map(|(id, _)| id.to_string()),
        at: at.to_rfc3339(),
        at_words: day_and_time(at, dossier.today),
        trip: trip(store, dossier, at)?,
    })
}

/// The last time somebody met or spoke.
pub(crate) fn last_met(dossier: &Dossier) -> Option<Contact> {
    let contacts = dossier.of::<Contact>().into_iter().map(|(_, contact)| contact);
    contacts.filter(Contact::counts).max_by_key(|contact| contact.event.at)
}

/// From where the last trip of the day ended, to the home: its sector, which is no door.
fn trip(store: &Store, dossier: &Dossier, at: DateTime<Utc>) -> Result<TripBegins, CommandError> {
    let day = london_day(at);
    let (from, _) = span(day, day);
    let before = store.trips_between(from, at.timestamp_millis())?;
    let origin = before.last().map_or(OFFICE, |trip| trip.destination.as_str()).to_owned();
    let home = dossier.home().map(|home| postcode_sector(&home.address.postcode).to_owned());
    let destination = home.unwrap_or_default();
    let tenths = store.last_trip_between(&origin, &destination)?;
    Ok(TripBegins { origin, destination, miles: tenths.map(miles).unwrap_or_default() })
}

/// Who comes early begins to write before the time of the booking.
const EARLY: TimeDelta = TimeDelta::minutes(45);

fn booked(dossier: &Dossier, asked: &str) -> Option<(RecordId, Appointment)> {
    let mut open = dossier.of::<Appointment>();
    open.retain(|(_, appointment)| appointment.is_open());
    let asked = open.iter().position(|(id, _)| id.to_string() == asked);
    if let Some(asked) = asked {
        return Some(open.swap_remove(asked));
    }
    let soon = dossier.now + EARLY;
    open.retain(|(_, a)| a.time.start.is_some_and(|at| at <= soon));
    open.into_iter().max_by_key(|(_, appointment)| appointment.time.start)
}

fn whom(dossier: &Dossier) -> Vec<Choice> {
    let choice =
        |code: String, words: &str| Choice { code, words: words.to_owned(), group: String::new() };
    let mut all = vec![choice("person".to_owned(), dossier.person.call())];
    let mut around = dossier.of::<Relation>();
    around.sort_by_key(|(_, r)| matches!(r.who.kind.as_str(), "professional" | "attorney"));
    for (id, relation) in around {
        if !relation.telling.do_not_contact {
            let name = joined([relation.who.name.as_str(), &relation.who.relationship], ", ");
            all.push(choice(format!("relation:{id}"), &name));
        }
    }
    let others = ["carer", "family", "professional", "group"];
    all.extend(others.map(|code| choice(code.to_owned(), words("whom", code))));
    // After a death the work is with those left behind; what happened before is still written up.
    if dossier.person.death.died {
        all.rotate_left(1);
    }
    all
}
