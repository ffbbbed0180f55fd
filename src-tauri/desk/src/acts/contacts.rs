//! Contacts, and what they make: the written-up appointment, the next one, the follow-up.

use super::joining::{day_to_come_or_as_typed, saved};
use super::offering::suiting_minutes;
use crate::checking::{AHEAD, checked_new, is_ahead, met_someone_known};
use crate::error::{Code, CommandError};
use crate::messages::Saved;
use crate::messages::work::{AddContact, CompleteTask, SetAppointmentOutcome};
use crate::miles::{names, names_in_full, trip};
use crate::portrait::id_of;
use crate::session::{Desk, Pen};
use chrono::{DateTime, NaiveDateTime, Utc};
use doorstep_domain::day::from_london;
use doorstep_domain::kinds::contact::{Channel, Event, Note, Outcome, Questions, Whom, Written};
use doorstep_domain::kinds::task::{Due, What};
use doorstep_domain::kinds::{Appointment, Contact, Of, Person, Task};
use doorstep_domain::{Kind, Record, RecordId, vocabulary};
use doorstep_store::{Store, Tx};

const CHANGED: [&str; 3] = ["today", "people", "person"];

/// Outcomes of an appointment after which something happened that is a contact too, and its outcome.
const MAKE_CONTACT: [(&str, &str); 7] = [
    ("happened", "attended"),
    ("spoke", "spoke"),
    ("no-answer", "no-answer"),
    ("voicemail", "voicemail"),
    ("texted", "texted"),
    ("no-reply", "no-reply"),
    ("did-not-attend", "did-not-attend"),
];

impl Desk {
    pub(crate) fn add_contact(&mut self, request: AddContact) -> Result<Saved, CommandError> {
        let person = id_of(&request.person)?;
        self.only_about(person)?;
        if !request.draft.is_empty() {
            self.only_draft_of(&request.draft)?;
        }
        let beside = self.visit().is_some();
        let (store, mut pen) = self.writing()?;
        let about = crate::portrait::person(store, person)?;
        // The next one follows a meeting, so it is as long as later ones are.
        let later = suiting_minutes(store, &about, 1)?;
        let of = Of { person: Some(person), referral: leading(store, person)? };
        let named = |place: &str| {
            // Beside somebody else a refusal would tell who is on the caseload.
            Ok(names(place, &about) || !beside && names_in_full(store, place)?)
        };
        let contact = contact(&request, of.clone(), named, &pen)?;
        met_someone_known(&contact, |id| store.get(id))?;
        let next = next(&request, of.clone(), later)?;
        let follow_up = follow_up(&request, of, &pen)?;
        let appointment = optional_id(&request.appointment)?;
        let (id, next_id, task_id) = (pen.id(), pen.id(), pen.id());
        let done = store.transact::<_, CommandError>("add_contact", pen.millis(), |tx| {
            tx.create(id, &contact)?;
            if let Some(appointment) = appointment {
                write_up(tx, appointment, (id, &contact))?;
            }
            next.as_ref().map(|next| tx.create(next_id, next)).transpose()?;
            follow_up.as_ref().map(|task| tx.create(task_id, task)).transpose()?;
            Ok(tx.drop_draft(&request.draft)?)
        })?;
        Ok(saved(id, done.undo, &CHANGED))
    }

    /// The outcome of an appointment, where it stands. What happened becomes a contact with the time, length
    /// and channel of the booking.
    pub(crate) fn set_appointment_outcome(
        &mut self,
        request: SetAppointmentOutcome,
    ) -> Result<Saved, CommandError> {
        if !vocabulary::has("appointment-outcome", &request.outcome) {
            return Err(CommandError::field("outcome", "This is not one of the choices."));
        }
        let (store, mut pen) = self.writing()?;
        let id = id_of(&request.appointment)?;
        let (record, mut appointment) = live::<Appointment>(store, id)?;
        if !appointment.is_open() {
            return Err(already_written_up());
        }
        let happened = MAKE_CONTACT.iter().find(|(outcome, _)| *outcome == request.outcome);
        let made =
            happened.map(|(_, outcome)| (pen.id(), from_booking(&appointment, outcome, &pen)));
        appointment.result.outcome = request.outcome;
        appointment.result.contact = made.as_ref().map(|(id, _)| *id);
        let done = store.transact::<_, CommandError>("set_outcome", pen.millis(), |tx| {
            made.as_ref().map(|(id, contact)| tx.create(*id, contact)).transpose()?;
            Ok(tx.revise(record, &appointment)?)
        })?;
        Ok(saved(id, done.undo, &CHANGED))
    }

    pub(crate) fn complete_task(&mut self, request: CompleteTask) -> Result<Saved, CommandError> {
        let (store, pen) = self.writing()?;
        let id = id_of(&request.task)?;
        let (record, mut task) = live::<Task>(store, id)?;
        task.done.at = request.done.then_some(pen.now);
        let done = store.transact::<_, CommandError>("complete_task", pen.millis(), |tx| {
            Ok(tx.revise(record, &task)?)
        })?;
        Ok(saved(id, done.undo, &["today", "person"]))
    }
}

/// A live record of a kind, with what it says.
pub(crate) fn live<T: doorstep_domain::Shape>(
    store: &Store,
    id: RecordId,
) -> Result<(Record, T), CommandError> {
    let record = store.get(id)?.filter(|record| *record.kind() == T::KIND && record.is_live());
    let record = record.ok_or_else(CommandError::not_found)?;
    let says = record.read();
    Ok((record, says))
}

/// The referral that a new record of this person belongs to.
pub(crate) fn leading(store: &Store, person: RecordId) -> Result<Option<RecordId>, CommandError> {
    Ok(store.standing_of(person)?.referral.parse().ok())
}

pub(crate) fn optional_id(text: &str) -> Result<Option<RecordId>, CommandError> {
    if text.is_empty() { Ok(None) } else { id_of(text).map(Some) }
}

fn contact(
    request: &AddContact,
    of: Of,
    named: impl Fn(&str) -> Result<bool, CommandError>,
    pen: &Pen<'_>,
) -> Result<Contact, CommandError> {
    let whom = match request.whom.as_slice() {
        [] => vec!["person".to_owned()],
        whom => whom.to_vec(),
    };
    let contact = Contact {
        of,
        event: Event { at: Some(moment(&request.at, pen)?), minutes: request.minutes },
        met: Whom { whom },
        by: Channel { channel: request.channel.clone() },
        result: Outcome { outcome: request.outcome.clone() },
        note: Note { words: request.note.clone() },
        questions: Questions { helpful: request.helpful.clone(), another: request.another.clone() },
        trip: trip((&request.trip_from, &request.trip_to, &request.trip_miles), named)?,
        written: Written { at: Some(pen.now) },
        ..Contact::default()
    };
    if is_ahead(contact.event.at, pen.now) {
        return Err(CommandError::field("at", AHEAD));
    }
    known("channel", "channel", &contact.by.channel)?;
    known("outcome", "contact-outcome", &contact.result.outcome)?;
    checked_new(contact, |field| match field {
        "event.minutes" => Some("minutes"),
        "event.at" => Some("at"),
        "note.words" => Some("note"),
        "by.channel" => Some("channel"),
        "result.outcome" => Some("outcome"),
        "met.whom" => Some("whom"),
        "trip.origin" => Some("trip_from"),
        "trip.destination" => Some("trip_to"),
        _ => None,
    })
}

pub(crate) fn known(field: &str, list: &str, code: &str) -> Result<(), CommandError> {
    if vocabulary::has(list, code) {
        return Ok(());
    }
    Err(CommandError::field(field, "This is not one of the choices."))
}

/// An instant of a request; empty is now.
pub(crate) fn moment(at: &str, pen: &Pen<'_>) -> Result<DateTime<Utc>, CommandError> {
    if at.is_empty() {
        return Ok(pen.now);
    }
    let at = DateTime::parse_from_rfc3339(at);
    at.map(|at| at.with_timezone(&Utc))
        .map_err(|_| CommandError::field("at", "Say when it happened."))
}

/// A day and time of a request, as the clock on the wall shows it.
pub(crate) fn local(field: &str, typed: &str) -> Result<DateTime<Utc>, CommandError> {
    let local = NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M");
    local.map(from_london).map_err(|_| CommandError::field(field, "Write the day and the time."))
}

fn next(request: &AddContact, of: Of, minutes: u32) -> Result<Option<Appointment>, CommandError> {
    if request.next_at.is_empty() {
        return Ok(None);
    }
    let mut next = Appointment { of, ..Appointment::default() };
    next.time.start = Some(local("next_at", &request.next_at)?);
    next.time.minutes = minutes;
    next.venue.channel = request.channel.clone();
    checked_new(next, |_| Some("next_at")).map(Some)
}

fn follow_up(request: &AddContact, of: Of, pen: &Pen<'_>) -> Result<Option<Task>, CommandError> {
    if request.follow_up.is_empty() {
        return Ok(None);
    }
    let what = What { words: request.follow_up.clone(), priority: String::new() };
    let on = match request.follow_up_on.as_str() {
        "" => String::new(),
        typed => day_to_come_or_as_typed(typed, pen.today()),
    };
    let task = Task { of, what, due: Due { on }, ..Task::default() };
    checked_new(task, |field| match field {
        "due.on" => Some("follow_up_on"),
        _ => Some("follow_up"),
    })
    .map(Some)
}

fn from_booking(appointment: &Appointment, outcome: &str, pen: &Pen<'_>) -> Contact {
    let met = matches!(outcome, "attended" | "spoke");
    Contact {
        of: appointment.of.clone(),
        event: Event {
            at: appointment.time.start,
            minutes: if met { appointment.time.minutes } else { 0 },
        },
        met: Whom { whom: vec!["person".to_owned()] },
        by: Channel { channel: appointment.venue.channel.clone() },
        result: Outcome { outcome: outcome.to_owned() },
        written: Written { at: Some(pen.now) },
        ..Contact::default()
    }
}

/// The appointment that a contact writes up takes the contact's outcome. It must be this person's, and not
/// written up yet: one visit is counted once.
fn write_up(
    tx: &mut Tx<'_>,
    appointment: RecordId,
    contact: (RecordId, &Contact),
) -> Result<(), CommandError> {
    let record = tx.get(appointment)?.filter(|r| *r.kind() == Kind::Appointment && r.is_live());
    let record = record.ok_or_else(already_written_up)?;
    let mut says: Appointment = record.read();
    let (id, contact) = contact;
    if !says.is_open() || says.of.person != contact.of.person {
        return Err(already_written_up());
    }
    let outcome = contact.result.outcome.as_str();
    let matching = MAKE_CONTACT.iter().find(|(_, of_contact)| *of_contact == outcome);
    says.result.outcome = matching.map_or(outcome, |(of_appointment, _)| of_appointment).to_owned();
    says.result.contact = Some(id);
    tx.revise(record, &says)?;
    Ok(())
}

fn already_written_up() -> CommandError {
    CommandError::new(
        Code::ChangedSince,
        "That appointment was written up already, or is not there any more.",
        "Your words are kept as a draft. Open the person again and save them as a contact.",
    )
}

/// How the person is called, for screens that only have the id.
pub(crate) fn name_of(store: &Store, person: RecordId) -> String {
    crate::portrait::person(store, person).as_ref().map(Person::full_name).unwrap_or_default()
}
