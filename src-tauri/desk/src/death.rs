//! What a death ends and whom it leaves behind, and the way back where it was recorded by mistake.

use crate::session::Pen;
use doorstep_domain::kinds::appointment::{CANCELLED_BY_US, CANCELLED_DIED};
use doorstep_domain::kinds::referral::{DIED, State, Status};
use doorstep_domain::kinds::relation::{Bereaved, Who};
use doorstep_domain::kinds::task::{self, Done};
use doorstep_domain::kinds::{Appointment, Of, Person, Referral, Relation, Task};
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_store::{StoreError, Tx};

/// Why a referral that a death closed is open again, for whoever reads its status.
const BY_MISTAKE: &str = "Open again: the death was recorded by mistake.";

/// Ends what the person still had open, and marks those who are left: around the person, and on the pages of
/// others on this caseload.
pub(crate) fn ends(
    tx: &mut Tx<'_>,
    (id, person): (RecordId, &Person),
    pen: &mut Pen<'_>,
) -> Result<(), StoreError> {
    for record in tx.of_person(id)? {
        match record.kind() {
            Kind::Referral => close(tx, record, DIED, &pen.today().to_string())?,
            Kind::Appointment => cancel(tx, record, pen)?,
            Kind::Task => drop_task(tx, record, pen)?,
            Kind::Relation => bereave(tx, record, (id, person), pen)?,
            _ => {}
        }
    }
    has_died(tx, id, true)
}

/// Closes a referral that is open, for a reason.
pub(crate) fn close(
    tx: &mut Tx<'_>,
    record: Record,
    reason: &str,
    on: &str,
) -> Result<(), StoreError> {
    let mut referral: Referral = record.read();
    if !referral.state().is_open() {
        return Ok(());
    }
    referral.status =
        referral.status.moved_on(State::Closed, on.to_owned(), reason.to_owned(), String::new());
    tx.revise(record, &referral).map(|_| ())
}

/// Only what was still to come: a visit that took place is still to be written up.
fn cancel(tx: &mut Tx<'_>, record: Record, pen: &Pen<'_>) -> Result<(), StoreError> {
    let mut appointment: Appointment = record.read();
    let past = appointment.time.start.is_some_and(|start| start <= pen.now);
    if past || !appointment.is_open() {
        return Ok(());
    }
    let result = &mut appointment.result;
    result.was = std::mem::replace(&mut result.outcome, CANCELLED_DIED.to_owned());
    tx.revise(record, &appointment).map(|_| ())
}

fn drop_task(tx: &mut Tx<'_>, record: Record, pen: &Pen<'_>) -> Result<(), StoreError> {
    let mut task: Task = record.read();
    if task.done.at.is_some() {
        return Ok(());
    }
    task.done = Done {
        at: Some(pen.now),
        outcome: task::CANCELLED_DIED.to_owned(),
        was: task.done.outcome,
    };
    tx.revise(record, &task).map(|_| ())
}

/// Family, friends and carers; a professional is told, not bereaved.
fn is_told_only(relation: &Relation) -> bool {
    matches!(relation.who.kind.as_str(), "professional" | "attorney")
}

fn bereave(
    tx: &mut Tx<'_>,
    record: Record,
    (id, person): (RecordId, &Person),
    pen: &mut Pen<'_>,
) -> Result<(), StoreError> {
    let mut relation: Relation = record.read();
    if is_told_only(&relation) {
        return Ok(());
    }
    relation.bereaved.bereaved = true;
    tx.revise(record, &relation)?;
    let Some(other) = relation.who.person else { return Ok(()) };
    if knows(tx, other, id)? || !tx.get(other)?.is_some_and(|record| record.is_live()) {
        return Ok(());
    }
    tx.create(pen.id(), &lost(other, (id, person), &relation)).map(|_| ())
}

/// Somebody's own page names this person already.
fn knows(tx: &Tx<'_>, someone: RecordId, person: RecordId) -> Result<bool, StoreError> {
    let relations = tx.of_person(someone)?.into_iter().filter(|r| *r.kind() == Kind::Relation);
    Ok(relations.map(|record| record.read::<Relation>()).any(|r| r.who.person == Some(person)))
}

/// Whom they lost, for their own page, which did not name the person yet.
fn lost(other: RecordId, (id, person): (RecordId, &Person), seen: &Relation) -> Relation {
    Relation {
        of: Of { person: Some(other), referral: None },
        who: Who {
            name: person.full_name(),
            kind: seen.who.kind.clone(),
            person: Some(id),
            ..Who::default()
        },
        bereaved: Bereaved { bereaved: false, died: true },
        ..Relation::default()
    }
}

/// On the pages of others who name this person.
fn has_died(tx: &mut Tx<'_>, person: RecordId, died: bool) -> Result<(), StoreError> {
    for id in tx.relations_with(person)? {
        let Some(record) = tx.get(id)?.filter(Record::is_live) else { continue };
        let mut relation: Relation = record.read();
        relation.bereaved.died = died;
        tx.revise(record, &relation)?;
    }
    Ok(())
}

/// Everything that the death ended is as it was: the referral where it stood, what is still to come, the tasks;
/// nobody is bereaved of this person any more. Appointments whose time has passed meanwhile stay cancelled.
pub(crate) fn withdrawn(tx: &mut Tx<'_>, id: RecordId, pen: &Pen<'_>) -> Result<(), StoreError> {
    for record in tx.of_person(id)? {
        match record.kind() {
            Kind::Referral => reopen(tx, record, pen)?,
            Kind::Appointment => stands_again(tx, record, pen)?,
            Kind::Task => is_due_again(tx, record)?,
            Kind::Relation => is_not_bereaved(tx, record)?,
            _ => {}
        }
    }
    has_died(tx, id, false)
}

/// Where it stood; active, as most are, where it was closed by hand and nothing says where it stood.
fn reopen(tx: &mut Tx<'_>, record: Record, pen: &Pen<'_>) -> Result<(), StoreError> {
    let mut referral: Referral = record.read();
    if !referral.status.is_of_death() {
        return Ok(());
    }
    referral.status = referral.status.before_death().unwrap_or_else(|| Status {
        state: State::Active.code().to_owned(),
        on: pen.today().to_string(),
        note: BY_MISTAKE.to_owned(),
        ..Status::default()
    });
    tx.revise(record, &referral).map(|_| ())
}

/// Nobody went to what has passed meanwhile, and nobody had died: it was cancelled by us.
fn stands_again(tx: &mut Tx<'_>, record: Record, pen: &Pen<'_>) -> Result<(), StoreError> {
    let mut appointment: Appointment = record.read();
    let to_come = appointment.time.start.is_none_or(|start| start > pen.now);
    let result = &mut appointment.result;
    if result.outcome != CANCELLED_DIED {
        return Ok(());
    }
    let was = std::mem::take(&mut result.was);
    result.outcome = if to_come { was } else { CANCELLED_BY_US.to_owned() };
    tx.revise(record, &appointment).map(|_| ())
}

fn is_due_again(tx: &mut Tx<'_>, record: Record) -> Result<(), StoreError> {
    let mut task: Task = record.read();
    if task.done.outcome != task::CANCELLED_DIED {
        return Ok(());
    }
    task.done = Done { outcome: task.done.was, ..Done::default() };
    tx.revise(record, &task).map(|_| ())
}

fn is_not_bereaved(tx: &mut Tx<'_>, record: Record) -> Result<(), StoreError> {
    let mut relation: Relation = record.read();
    relation.bereaved.bereaved = false;
    tx.revise(record, &relation).map(|_| ())
}
