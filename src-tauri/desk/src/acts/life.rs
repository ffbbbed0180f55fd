//! A person died, or moved.

use super::contacts::{leading, live};
use super::joining::{day_or_as_typed, place, saved};
use crate::checking::{DAY_AHEAD, checked, is_day_ahead};
use crate::death;
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::work::{RecordDeath, RecordMove, WithdrawDeath};
use crate::portrait::id_of;
use crate::session::Desk;
use doorstep_domain::kinds::person::{Death, Living};
use doorstep_domain::kinds::{Person, Place};

const CHANGED: [&str; 3] = ["today", "people", "person"];

impl Desk {
    /// The referral is closed, everything planned is cancelled, and those who were close are marked as
    /// bereaved, on this caseload too. One act, and one undo.
    pub(crate) fn record_death(&mut self, request: RecordDeath) -> Result<Saved, CommandError> {
        let (store, mut pen) = self.writing()?;
        let id = id_of(&request.person)?;
        let (record, mut person) = live::<Person>(store, id)?;
        let on = match request.on.as_str() {
            "" => String::new(),
            typed => day_or_as_typed(typed, pen.today()),
        };
        if is_day_ahead(&on, pen.today()) {
            return Err(CommandError::field("on", DAY_AHEAD));
        }
        person.death = Death { died: true, on, told_by: request.told_by };
        let person = checked(person, |field| match field {
            "death.on" => Some("on"),
            "death.told_by" => Some("told_by"),
            _ => None,
        })?;
        let done = store.transact::<_, CommandError>("record_death", pen.millis(), |tx| {
            tx.revise(record, &person)?;
            Ok(death::ends(tx, (id, &person), &mut pen)?)
        })?;
        Ok(saved(id, done.undo, &CHANGED))
    }

    /// Not died after all: what the record of the death ended is as it was before.
    pub(crate) fn withdraw_death(&mut self, request: WithdrawDeath) -> Result<Saved, CommandError> {
        let (store, pen) = self.writing()?;
        let id = id_of(&request.person)?;
        let (record, mut person) = live::<Person>(store, id)?;
        if !person.death.died {
            return Err(CommandError::field("person", "No death is recorded of this person."));
        }
        person.death = Death::default();
        let done = store.transact::<_, CommandError>("withdraw_death", pen.millis(), |tx| {
            tx.revise(record, &person)?;
            Ok(death::withdrawn(tx, id, &pen)?)
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
                death::close(tx, referral, "moved", &on)?;
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
