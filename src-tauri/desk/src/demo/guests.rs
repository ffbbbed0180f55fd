//! The people of the working day, written by hand in `assets/demo/day.json`: days count from that day.

use super::calendar::{before, minutes_of, moment};
use super::dice::Dice;
use super::household::Household;
use super::numbers::nhs_number;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::kinds::appointment::{Purpose, Reminder, Result as Came, Time, Venue};
use doorstep_domain::kinds::contact::{
    Channel, Event, Note, Outcome, Protocol, Questions, Step, Whom, Written,
};
use doorstep_domain::kinds::person::{Birth, Living, Nhs};
use doorstep_domain::kinds::referral::{Agreed, Privacy, Status, Within};
use doorstep_domain::kinds::task::{Due, What};
use doorstep_domain::kinds::{
    Appointment, Concern, Contact, Of, Person, Place, Referral, Relation, Task,
};
use doorstep_domain::{no_reply, texting};
use serde::Deserialize;
use serde_json::Value;

/// Someone of the day.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guest {
    age: i32,
    received_days_ago: i64,
    state: String,
    state_days_ago: i64,
    #[serde(default)]
    reason: String,
    agreed: u32,
    person: Value,
    place: Option<Place>,
    referral: Referral,
    relations: Vec<Relation>,
    contacts: Vec<Meeting>,
    appointments: Vec<Booking>,
    #[serde(default)]
    tasks: Vec<Errand>,
    #[serde(default)]
    concerns: Vec<Worry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meeting {
    days_ago: i64,
    at: String,
    channel: String,
    minutes: u32,
    outcome: String,
    #[serde(default)]
    whom: Vec<String>,
    note: String,
    #[serde(default)]
    helpful: String,
    #[serde(default)]
    another: String,
    #[serde(default)]
    steps: Vec<Taken>,
}

/// A step of a visit at which nobody came to the door.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Taken {
    step: String,
    at: String,
    #[serde(default)]
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Booking {
    in_days: i64,
    at: String,
    minutes: u32,
    #[serde(default)]
    travel: u32,
    channel: String,
    #[serde(default)]
    venue: String,
    purpose: String,
    #[serde(default)]
    bring: String,
    #[serde(default)]
    written_up: String,
    /// The wording of a text sent the day before, or empty.
    #[serde(default)]
    reminded: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Errand {
    in_days: i64,
    words: String,
    #[serde(default)]
    priority: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Worry {
    days_ago: i64,
    at: String,
    #[serde(default)]
    settled_days_ago: Option<i64>,
    says: Concern,
}

/// A guest in the making: who, when and by which dice.
struct Making<'a> {
    guest: &'a Guest,
    on: NaiveDate,
    of: Of,
    dice: Dice,
}

impl Guest {
    /// All that is kept of a guest on a day.
    pub(super) fn household(
        &self,
        on: NaiveDate,
        seed: u64,
        number: usize,
        scheme: Option<RecordId>,
    ) -> Household {
        let mut dice = Dice::of(seed, "guest", number as u64);
        let came = before(on, self.received_days_ago);
        let (id, referral) = (dice_id(&mut dice, came), dice_id(&mut dice, came));
        let of = Of { person: Some(id), referral: Some(referral) };
        let mut making = Making { guest: self, on, of, dice };
        let mut person = making.person(number);
        let place = self.place.clone().map(|place| (dice_id(&mut making.dice, came), place));
        if let Some((place, _)) = &place {
            let post = "yes".to_owned();
            let living = Living { place: Some(*place), post, ..Living::default() };
            person.living.insert("home".to_owned(), living);
        }
        let mut household = Household::of(id, person);
        household.places.extend(place);
        household.relations = making.relations(came);
        household.referrals = vec![(referral, making.referral(scheme))];
        let relations: Vec<_> = household.relations.iter().map(|(id, _)| *id).collect();
        household.contacts =
            self.contacts.iter().map(|meeting| making.contact(meeting, &relations)).collect();
        let last = household.contacts.last().map(|(id, _)| *id);
        household.appointments =
            self.appointments.iter().map(|booking| making.appointment(booking, last)).collect();
        household.tasks = self.tasks.iter().map(|errand| making.task(errand)).collect();
        household.concerns = self.concerns.iter().map(|worry| making.concern(worry)).collect();
        household
    }
}

fn dice_id(dice: &mut Dice, day: NaiveDate) -> RecordId {
    dice.id(moment(day, 9 * 60).timestamp_millis())
}

impl Making<'_> {
    fn person(&mut self, number: usize) -> Person {
        // Days to look at a mark again count from the day, as everything here does.
        let mut says = self.guest.person.clone();
        let alerts = says.get_mut("alerts").and_then(Value::as_object_mut);
        for alert in alerts.into_iter().flat_map(|alerts| alerts.values_mut()) {
            let days = alert.as_object_mut().and_then(|alert| alert.remove("review_in_days"));
            if let Some(days) = days.and_then(|days| days.as_i64()) {
                alert["review_on"] = before(self.on, -days).to_string().into();
            }
        }
        let mut person: Person = serde_json::from_value(says).unwrap_or_default();
        let born = before(self.on, self.dice.between(20, 340));
        let year = born.year() - self.guest.age;
        // The 29th of February is not in every year.
        let born = born.with_year(year).or_else(|| before(born, 1).with_year(year));
        person.born = Birth { on: born.map(|day| day.to_string()).unwrap_or_default() };
        if person.nhs.absent.is_empty() {
            person.nhs = Nhs { number: nhs_number(90_000 + number), absent: String::new() };
        }
        person
    }

    fn relations(&mut self, came: NaiveDate) -> Vec<(RecordId, Relation)> {
        let of = Of { referral: None, ..self.of.clone() };
        let relations = self.guest.relations.iter();
        relations
            .map(|relation| {
                (dice_id(&mut self.dice, came), Relation { of: of.clone(), ..relation.clone() })
            })
            .collect()
    }

    fn referral(&mut self, scheme: Option<RecordId>) -> Referral {
        let guest = self.guest;
        let mut referral = guest.referral.clone();
        referral.of = Within { person: self.of.person, scheme };
        referral.source.received_on = before(self.on, guest.received_days_ago).to_string();
        let on = before(self.on, guest.state_days_ago).to_string();
        if guest.state == "active" || guest.state == "paused" {
            let (version, how) = ("2026-09".to_owned(), "read-aloud".to_owned());
            let first = guest.contacts.iter().find(|meeting| meeting.minutes >= 35);
            let told = before(self.on, first.map_or(guest.state_days_ago, |first| first.days_ago));
            referral.privacy = Privacy { version, on: told.to_string(), how };
        }
        let (state, reason) = (guest.state.clone(), guest.reason.clone());
        referral.status = Status { state, on, reason, ..Status::default() };
        referral.agreed = Agreed { contacts: guest.agreed, end_on: String::new() };
        referral
    }

    fn contact(&mut self, meeting: &Meeting, relations: &[RecordId]) -> (RecordId, Contact) {
        let at = moment(before(self.on, meeting.days_ago), minutes_of(&meeting.at));
        let whom: Vec<String> = meeting
            .whom
            .iter()
            .map(|code| with_id(code, relations).unwrap_or_else(|| "person".to_owned()))
            .collect();
        let whom = if whom.is_empty() { vec!["person".to_owned()] } else { whom };
        let written = at + TimeDelta::minutes(i64::from(meeting.minutes) + 20);
        let day = before(self.on, meeting.days_ago);
        let step = |taken: &Taken| {
            let (step, words) = (taken.step.clone(), taken.words.clone());
            let at = Some(moment(day, minutes_of(&taken.at)));
            (step.clone(), Step { step, at, words })
        };
        let contact = Contact {
            of: self.of.clone(),
            event: Event { at: Some(at), minutes: meeting.minutes },
            met: Whom { whom },
            by: Channel { channel: meeting.channel.clone() },
            result: Outcome { outcome: meeting.outcome.clone() },
            note: Note { words: meeting.note.clone() },
            questions: Questions {
                helpful: meeting.helpful.clone(),
                another: meeting.another.clone(),
            },
            no_reply: meeting.steps.iter().map(step).collect(),
            protocol: if meeting.steps.is_empty() { Protocol::default() } else { protocol() },
            written: Written { at: Some(written) },
            ..Contact::default()
        };
        (self.dice.id(written.timestamp_millis()), contact)
    }

    fn appointment(
        &mut self,
        booking: &Booking,
        last: Option<RecordId>,
    ) -> (RecordId, Appointment) {
        let start = moment(before(self.on, -booking.in_days), minutes_of(&booking.at));
        let (minutes, travel_minutes) = (booking.minutes, booking.travel);
        let sent = moment(before(self.on, 1 - booking.in_days), 16 * 60);
        let contact = last.filter(|_| !booking.written_up.is_empty());
        let appointment = Appointment {
            of: self.of.clone(),
            time: Time { start: Some(start), minutes, travel_minutes },
            venue: Venue {
                channel: booking.channel.clone(),
                place: None,
                words: booking.venue.clone(),
            },
            purpose: Purpose { words: booking.purpose.clone(), bring: booking.bring.clone() },
            reminder: reminder(&booking.reminded, "text", sent),
            result: Came { outcome: booking.written_up.clone(), contact, ..Came::default() },
            ..Appointment::default()
        };
        (dice_id(&mut self.dice, before(self.on, 14)), appointment)
    }

    /// Seen, written down a little later, and then rung about.
    fn concern(&mut self, worry: &Worry) -> (RecordId, Concern) {
        let at = moment(before(self.on, worry.days_ago), minutes_of(&worry.at));
        let (written, rang) = (at + TimeDelta::minutes(25), at + TimeDelta::minutes(40));
        let mut concern = Concern { of: self.of.clone(), ..worry.says.clone() };
        concern.seen.at = Some(at);
        concern.written.at = Some(written);
        concern.told.values_mut().for_each(|told| told.at = Some(rang));
        if let Some(days) = worry.settled_days_ago {
            concern.outcome.closed_on = before(self.on, days).to_string();
        }
        (self.dice.id(written.timestamp_millis()), concern)
    }

    fn task(&mut self, errand: &Errand) -> (RecordId, Task) {
        let task = Task {
            of: self.of.clone(),
            what: What { words: errand.words.clone(), priority: errand.priority.clone() },
            due: Due { on: before(self.on, -errand.in_days).to_string() },
            ..Task::default()
        };
        (dice_id(&mut self.dice, before(self.on, 14)), task)
    }
}

/// The list of steps that comes with this version.
fn protocol() -> Protocol {
    let no_reply::Protocol { id, version, .. } = no_reply::shipped().clone();
    Protocol { id, version }
}

/// That somebody was reminded, in which wording; an empty one was none.
pub(super) fn reminder(wording: &str, how: &str, at: DateTime<Utc>) -> Reminder {
    let shipped = texting::shipped().iter().find(|shipped| shipped.id == wording);
    let version = shipped.map(|shipped| shipped.version.clone()).unwrap_or_default();
    match wording {
        "" => Reminder::default(),
        wording => {
            let (wording, how, at) = (wording.to_owned(), how.to_owned(), Some(at));
            Reminder { wording, version, how, at, ..Reminder::default() }
        }
    }
}

/// `relation:0` in the data is the first relation.
fn with_id(code: &str, relations: &[RecordId]) -> Option<String> {
    match code.strip_prefix("relation:") {
        None => Some(code.to_owned()),
        Some(number) => {
            relations.get(number.parse::<usize>().ok()?).map(|id| format!("relation:{id}"))
        }
    }
}
