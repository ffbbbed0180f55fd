//! Nobody came to the door: the host's steps with the numbers they need, and all of it kept as one: the contact
//! with its steps, the outcome of the appointment, the next try. Nobody is discharged by it.

use super::contacts::{known, live, local, moment};
use super::drafts::draft;
use super::joining::saved;
use super::reminders::{call_code, in_short, ringing, why_not};
use crate::checking::checked;
use crate::dossier::Dossier;
use crate::error::{Code, CommandError};
use crate::messages::Saved;
use crate::messages::door::{AskNoReply, NoReply, NoReplyStep, RecordNoReply, StepTaken};
use crate::page::header::all_marks;
use crate::portrait::{id_of, reach_in_short, reach_words};
use crate::session::{Desk, Pen};
use crate::wording::joined;
use doorstep_domain::kinds::contact::{
    Channel, Event, Note, Outcome, Protocol, Step, Whom, Written,
};
use doorstep_domain::kinds::{Appointment, Contact, Reach, Relation};
use doorstep_domain::no_reply::{self, Number};
use doorstep_domain::shape::Items;
use doorstep_domain::texting;

const NO_REPLY: &str = "no-reply";

impl Desk {
    pub(crate) fn no_reply(&mut self, request: AskNoReply) -> Result<NoReply, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let (_, appointment) = live::<Appointment>(store, id_of(&request.appointment)?)?;
        let person = appointment.of.person.ok_or_else(CommandError::not_found)?;
        let dossier = Dossier::gather(store, person, now)?;
        let place = match (dossier.home(), appointment.venue.words.as_str()) {
            (Some(home), "") => joined([home.in_one_line(), home.access.words.clone()], " · "),
            (_, words) => words.to_owned(),
        };
        Ok(NoReply {
            person: person.to_string(),
            name: dossier.person.full_name(),
            about: in_short(&appointment, dossier.today),
            place,
            marks: all_marks(&dossier),
            running: running(&dossier),
            now: now.to_rfc3339(),
            channel: appointment.venue.channel.clone(),
            venue: appointment.venue.words.clone(),
            minutes: appointment.time.minutes,
            steps: no_reply::shipped().steps.iter().map(|step| shown(step, &dossier)).collect(),
            draft: draft(store, &format!("no-reply:{}", request.appointment), now)?,
        })
    }

    pub(crate) fn record_no_reply(
        &mut self,
        request: RecordNoReply,
    ) -> Result<Saved, CommandError> {
        let (store, mut pen) = self.writing()?;
        let (record, mut appointment) = live::<Appointment>(store, id_of(&request.appointment)?)?;
        if !appointment.is_open() {
            return Err(written_up_already());
        }
        let (id, retry_id) = (pen.id(), pen.id());
        let contact = contact(&request, &appointment, &mut pen)?;
        let retry = retry(&request.retry_at, &appointment)?;
        appointment.result.outcome = NO_REPLY.to_owned();
        appointment.result.contact = Some(id);
        let done = store.transact::<_, CommandError>("record_no_reply", pen.millis(), |tx| {
            tx.create(id, &contact)?;
            tx.revise(record, &appointment)?;
            retry.as_ref().map(|retry| tx.create(retry_id, retry)).transpose()?;
            Ok(tx.drop_draft(&request.draft)?)
        })?;
        Ok(saved(id, done.undo, &["today", "people", "person", "diary"]))
    }
}

/// How often it was so before, in words and nothing more.
fn running(dossier: &Dossier) -> String {
    let contacts: Vec<Contact> = dossier.of::<Contact>().into_iter().map(|(_, c)| c).collect();
    let running = match no_reply::running(&contacts) + 1 {
        1 => return String::new(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        4 => "fourth".to_owned(),
        5 => "fifth".to_owned(),
        n => return format!("{n} visits running without a reply, this one counted."),
    };
    format!("The {running} visit running without a reply.")
}

fn shown(step: &no_reply::Step, dossier: &Dossier) -> NoReplyStep {
    let around = dossier.of::<Relation>();
    let emergency = around.iter().map(|(_, relation)| relation).find(|r| r.who.emergency);
    let (whose, number, dial) = match (step.number, emergency) {
        (Number::None, _) => Default::default(),
        (Number::Person, _) => ways(String::new(), ringing(&dossier.person)),
        (Number::Text, _) => match texting::number(&dossier.person) {
            Ok(to) => (String::new(), reach_in_short(to), None),
            Err(why) => (String::new(), why_not(why).to_owned(), None),
        },
        (Number::Emergency, None) => {
            (String::new(), "No emergency contact is recorded.".to_owned(), None)
        }
        (Number::Emergency, Some(r)) if r.telling.do_not_contact => {
            (r.who.name.clone(), "Do not contact them.".to_owned(), None)
        }
        (Number::Emergency, Some(r)) => {
            let whose = joined([r.who.name.as_str(), &r.who.relationship], ", ");
            ways(whose, r.reach.values().next())
        }
    };
    NoReplyStep {
        code: step.code.clone(),
        words: step.words.clone(),
        hint: step.hint.clone(),
        whose,
        number,
        code_to_ring: dial.as_deref().and_then(call_code),
        ask: step.ask.clone(),
    }
}

fn ways(whose: String, reach: Option<&Reach>) -> (String, String, Option<String>) {
    let number = reach.map_or_else(|| "No number is known.".to_owned(), reach_words);
    (whose, number, reach.map(|reach| reach.value.clone()))
}

fn contact(
    request: &RecordNoReply,
    appointment: &Appointment,
    pen: &mut Pen<'_>,
) -> Result<Contact, CommandError> {
    let protocol = no_reply::shipped();
    let contact = Contact {
        of: appointment.of.clone(),
        event: Event { at: appointment.time.start, minutes: 0 },
        met: Whom { whom: vec!["person".to_owned()] },
        by: Channel { channel: appointment.venue.channel.clone() },
        result: Outcome { outcome: NO_REPLY.to_owned() },
        note: Note { words: request.note.clone() },
        no_reply: steps(&request.steps, pen)?,
        protocol: Protocol { id: protocol.id.clone(), version: protocol.version.clone() },
        written: Written { at: Some(pen.now) },
        ..Contact::default()
    };
    checked(contact, |field| match field {
        "note.words" => Some("note"),
        _ => Some("steps"),
    })
}

/// Each under a key of its own, which an edit on another laptop will find again.
fn steps(taken: &[StepTaken], pen: &mut Pen<'_>) -> Result<Items<Step>, CommandError> {
    let mut steps = Items::new();
    for StepTaken { step, at, words } in taken {
        known("steps", "no-reply-step", step)?;
        let at = Some(moment(at, pen)?);
        let taken = Step { step: step.clone(), at, words: words.clone() };
        if steps.insert(step.clone(), taken).is_some() {
            return Err(CommandError::field("steps", "A step stands here twice."));
        }
    }
    Ok(steps)
}

/// The same again at another time.
fn retry(at: &str, appointment: &Appointment) -> Result<Option<Appointment>, CommandError> {
    if at.is_empty() {
        return Ok(None);
    }
    let mut retry = Appointment {
        of: appointment.of.clone(),
        time: appointment.time.clone(),
        venue: appointment.venue.clone(),
        purpose: appointment.purpose.clone(),
        ..Appointment::default()
    };
    retry.time.start = Some(local("retry_at", at)?);
    checked(retry, |_| Some("retry_at")).map(Some)
}

fn written_up_already() -> CommandError {
    CommandError::new(
        Code::ChangedSince,
        "That appointment was written up already.",
        "What was ticked is kept as a draft. Open the person to see what was saved.",
    )
}
