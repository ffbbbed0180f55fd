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
use doorstep_domain::kinds::referral::{State, Status};
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
        referral.status = Status { state: state.code().to_owned(), on, reason, note };
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
    let state = State::parse(&request.status);
    let follows =
        |state: &State| *state == referral.state() || referral.state().next().contains(state);
    let state = state.filter(follows).ok_or_else(|| {
        let say = "That cannot follow. Someone who comes back has a new referral.";
        CommandError::field("status", say)
    })?;
    match state.reasons() {
        Some(list) if !vocabulary::has(list, &request.reason) => {
            Err(CommandError::field("reason", "Choose the reason."))
        }
        _ => Ok(state),
    }
}
