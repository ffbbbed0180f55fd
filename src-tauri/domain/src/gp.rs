//! What of the work belongs in the GP record: which contact carries the national code, and what may be told.
//!
//! "Referral to social prescribing service" is recorded when the person accepts, at the first interaction of an
//! episode and not for what goes on after it; "declined" when they say no explicitly (NHS England, Network
//! Contract DES guidance and the social prescribing recording questions published with it).

use crate::ids::RecordId;
use crate::kinds::referral::State;
use crate::kinds::{Contact, Referral};
use chrono::{DateTime, Utc};

/// What the person said about telling their GP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// The practice may be told.
    Allowed,
    /// Nothing goes but the code, which says no more than that they were referred.
    OnlyCode,
    /// Nobody asked yet: they are asked first.
    AskFirst,
}

/// One contact of an episode, as far as the code needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpisodeContact {
    /// The contact.
    pub id: RecordId,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// Attended, with the person.
    pub counts: bool,
    /// A code was entered with it.
    pub coded: bool,
}

impl EpisodeContact {
    /// What the code needs of a contact.
    pub fn of(id: RecordId, contact: &Contact) -> Self {
        let (at, coded) = (contact.event.at, !contact.gp.code.is_empty());
        Self { id, at, counts: contact.counts(), coded }
    }
}

/// The contact of an episode that carries the code for "accepted": the one that did, or else the first that
/// counts. None where the person declined or does not agree, so that nobody is counted who said no.
pub fn accepted_with(referral: &Referral, contacts: &[EpisodeContact]) -> Option<RecordId> {
    if let Some(done) = contacts.iter().find(|contact| contact.coded) {
        return Some(done.id);
    }
    let said_no =
        referral.state() == State::Declined || referral.agreement.knows_and_agrees == "no";
    let counting = contacts.iter().filter(|contact| contact.counts && !said_no);
    counting.min_by_key(|contact| (contact.at, contact.id)).map(|contact| contact.id)
}

impl Referral {
    /// What may be told of this episode.
    pub fn telling(&self) -> Telling {
        match self.agreement.gp_may_be_told.as_str() {
            "yes" => Telling::Allowed,
            "no" => Telling::OnlyCode,
            _ => Telling::AskFirst,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(n: u8, day: u32, counts: bool, coded: bool) -> EpisodeContact {
        let at = format!("2026-11-{day:02}T10:00:00Z").parse().ok();
        EpisodeContact { id: RecordId::make(1, [n; 10]), at, counts, coded }
    }

    fn referral(state: &str, agrees: &str) -> Referral {
        let mut referral = Referral::default();
        referral.status.state = state.to_owned();
        referral.agreement.knows_and_agrees = agrees.to_owned();
        referral
    }

    #[test]
    fn the_first_accepted_contact_of_an_episode_carries_the_code_once() {
        let check = |of: &Referral, contacts: &[EpisodeContact], expect: Option<u8>| {
            let found = accepted_with(of, contacts);
            assert_eq!(found, expect.map(|n| RecordId::make(1, [n; 10])), "{contacts:?}");
        };
        let active = referral("active", "yes");
        check(&active, &[], None);
        check(&active, &[contact(1, 3, false, false)], None);
        let tried_then_met = [contact(1, 3, false, false), contact(2, 9, true, false)];
        check(&active, &tried_then_met, Some(2));
        let written_late = [contact(1, 9, true, false), contact(2, 3, true, false)];
        check(&active, &written_late, Some(2));
        let entered_already = [contact(1, 9, true, true), contact(2, 3, true, false)];
        check(&active, &entered_already, Some(1));
        check(&referral("declined", "yes"), &tried_then_met, None);
        check(&referral("active", "no"), &tried_then_met, None);
        check(&referral("active", "not-asked"), &tried_then_met, Some(2));
    }

    #[test]
    fn what_nobody_answered_is_asked_first() {
        let check = |answer: &str, expect: Telling| {
            let mut referral = Referral::default();
            referral.agreement.gp_may_be_told = answer.to_owned();
            assert_eq!(referral.telling(), expect, "{answer}");
        };
        check("yes", Telling::Allowed);
        check("no", Telling::OnlyCode);
        for answer in ["", "not-asked", "unsure"] {
            check(answer, Telling::AskFirst);
        }
    }
}
