//! Moving a referral on: waiting, active, paused, closed, declined.

use super::contacts::live;
use super::joining::{day_or_as_typed, saved};
use crate::checking::checked;
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::work::SetReferralStatus;
use crate::portrait::id_of;
use crate::session::Desk;
use doorstep_domain::kinds::Referral;
use doorstep_domain::kinds::referral::State;
use doorstep_domain::vocabulary;

impl Desk {
    pub(crate) fn set_referral_status(
        &mut self,
        request: SetReferralStatus,
    ) -> Result<Saved, CommandError> {
        let (store, pen) = self.writing()?;
        let id = id_of(&request.referral)?;
        let (record, mut referral) = live::<Referral>(store, id)?;
        let state = wanted(&referral, &request)?;
        let on = match request.on.as_str() {
            "" => pen.today().to_string(),
            typed => day_or_as_typed(typed, pen.today()),
        };
        let (reason, note) = (request.reason.clone(), request.note.clone());
        referral.status = referral.status.moved_on(state, on, reason, note);
        if request.agreed_contacts > 0 {
            referral.agreed.contacts = request.agreed_contacts;
        }
        let referral = checked(referral, |field| match field {
            "status.on" => Some("on"),
            "status.note" => Some("note"),
            "agreed.contacts" => Some("agreed_contacts"),
            _ => None,
        })?;
        let done = store.transact::<_, CommandError>("set_status", pen.millis(), |tx| {
            Ok(tx.revise(record, &referral)?)
        })?;
        Ok(saved(id, done.undo, &["today", "people", "person"]))
    }
}

/// The state asked for, where it can follow and has its reason.
fn wanted(referral: &Referral, request: &SetReferralStatus) -> Result<State, CommandError> {
    moved_on(referral.state(), &request.status, &request.reason)
}

/// The state that a code asks for, where it can follow another and has its reason.
pub(crate) fn moved_on(from: State, code: &str, reason: &str) -> Result<State, CommandError> {
    let follows = |state: &State| *state == from || from.next().contains(state);
    let state = State::parse(code).filter(follows).ok_or_else(|| {
        let say = "That cannot follow. Someone who comes back has a new referral.";
        CommandError::field("status", say)
    })?;
    match state.reasons() {
        Some(list) if !vocabulary::has(list, reason) => {
            Err(CommandError::field("reason", "Choose the reason."))
        }
        _ => Ok(state),
    }
}
