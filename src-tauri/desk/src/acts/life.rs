//! A person died, or moved.

use super::contacts::{leading, live};
use super::joining::{day_or_as_typed, place, saved};
use crate::checking::checked;
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::work::{RecordDeath, RecordMove};
use crate::portrait::id_of;
use crate::session::{Desk, Pen};
use doorstep_domain::kinds::person::{Death, Living};
use doorstep_domain::kinds::referral::{State, Status};
use doorstep_domain::kinds::{Appointment, Person, Place, Referral, Relation, Task};
use doorstep_domain::{Kind, Record};
use doorstep_store::{StoreError, Tx};

const CHANGED: [&str; 3] = ["today", "people", "person"];

impl Desk {
    /// The referral is closed, everything planned is cancelled, and those who were close are marked as
    /// bereaved, on this caseload too. One act, and one undo.
    pub(crate) fn record_death(&mut self, request: RecordDeath) -> Result<Saved, CommandError> {
        let (store, pen) = self.writing()?;
        let id = id_of(&request.person)?;
        let (record, mut person) = live::<Person>(store, id)?;
        let on = match request.on.as_str() {
            "" => String::new(),
            typed => day_or_as_typed(typed, pen.today()),
        };
        person.death = Death { died: true, on, told_by: request.told_by };
        let person = checked(person, |field| match field {
            "death.on" => Some("on"),
            "death.told_by" => Some("told_by"),
            _ => None,
        })?;
        let done = store.transact::<_, CommandError>("record_death", pen.millis(), |tx| {
            tx.revise(record, &person)?;
            for record in tx.of_person(id)? {
                end(tx, record, &pen)?;
            }
            for relation in tx.relations_with(id)? {
                if let Some(record) = tx.get(relation)? {
                    has_died(tx, record)?;
                }
            }
            Ok(())
        })?;
        Ok(saved(id, done.undo, &CHANGED))
    }

    /// The former place keeps its access and its risks; the person gets the new one from a day on.
    pub(crate) fn record_move(&mut self, request: RecordMove) -> Result<Saved, CommandError> {
        let (store, mut pen) = self.writing()?;
        let id = id_of(&request.person)?;
        let (record, mut person) = live::<Person>(store, id)?;
        let on = match request.on.as_str() {
            "" => pen.today().to_string(),
            typed => day_or_as_typed(typed, pen.today()),
        };
        let place = new_place(&request)?;
        let (place_id, key) = (pen.id(), pen.id().to_string());
        for living in person.living.values_mut().filter(|living| living.to.is_empty()) {
            living.to = on.clone();
        }
        if place.is_some() {
            let living = Living { place: Some(place_id), from: on.clone(), ..Living::default() };
            person.living.insert(key.clone(), living);
        }
        let person = checked(person, |_| Some("on"))?;
        let left = request.out_of_area.then(|| leading(store, id)).transpose()?.flatten();
        let done = store.transact::<_, CommandError>("record_move", pen.millis(), |tx| {
            place.as_ref().map(|place| tx.create(place_id, place)).transpose()?;
            tx.revise(record, &person)?;
            if let Some(referral) = left.map(|id| tx.get(id)).transpose()?.flatten() {
                close(tx, referral, "moved", &on)?;
            }
            Ok(())
        })?;
        Ok(saved(id, done.undo, &CHANGED))
    }
}

fn new_place(request: &RecordMove) -> Result<Option<Place>, CommandError> {
    let typed = place(&request.address, &request.postcode)?;
    if typed.is_none() && !request.out_of_area {
        let say = "Enter the new address, or tick that they left the area.";
        return Err(CommandError::field("address", say));
    }
    Ok(typed)
}

/// Ends what one record of the person still had open.
fn end(tx: &mut Tx<'_>, record: Record, pen: &Pen<'_>) -> Result<(), StoreError> {
    match record.kind() {
        Kind::Referral => close(tx, record, "died", &pen.today().to_string()),
        Kind::Appointment => cancel(tx, record),
        Kind::Task => drop_task(tx, record, pen),
        Kind::Relation => bereave(tx, record),
        _ => Ok(()),
    }
}

fn close(tx: &mut Tx<'_>, record: Record, reason: &str, on: &str) -> Result<(), StoreError> {
    let mut referral: Referral = record.read();
    if !referral.state().is_open() {
        return Ok(());
    }
    referral.status = Status {
        state: State::Closed.code().to_owned(),
        on: on.to_owned(),
        reason: reason.to_owned(),
        note: String::new(),
    };
    tx.revise(record, &referral).map(|_| ())
}

fn cancel(tx: &mut Tx<'_>, record: Record) -> Result<(), StoreError> {
    let mut appointment: Appointment = record.read();
    if !appointment.is_open() {
        return Ok(());
    }
    appointment.result.outcome = "cancelled-died".to_owned();
    tx.revise(record, &appointment).map(|_| ())
}

fn drop_task(tx: &mut Tx<'_>, record: Record, pen: &Pen<'_>) -> Result<(), StoreError> {
    let mut task: Task = record.read();
    if task.done.at.is_some() {
        return Ok(());
    }
    task.done.at = Some(pen.now);
    task.done.outcome = "cancelled".to_owned();
    tx.revise(record, &task).map(|_| ())
}

/// Someone else on the caseload has lost them.
fn has_died(tx: &mut Tx<'_>, record: Record) -> Result<(), StoreError> {
    let mut relation: Relation = record.read();
    relation.bereaved.died = true;
    tx.revise(record, &relation).map(|_| ())
}

/// Family, friends and carers; a professional is told, not bereaved.
fn bereave(tx: &mut Tx<'_>, record: Record) -> Result<(), StoreError> {
    let mut relation: Relation = record.read();
    if matches!(relation.who.kind.as_str(), "professional" | "attorney") {
        return Ok(());
    }
    relation.bereaved.bereaved = true;
    tx.revise(record, &relation).map(|_| ())
}
