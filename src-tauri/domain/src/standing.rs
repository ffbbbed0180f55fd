//! Where a person stands, counted from the slim facts of their records. One place for every counting rule.

use crate::kinds::referral::State;
use crate::kinds::{Appointment, Contact, Referral};
use chrono::{DateTime, NaiveDate, Utc};

/// What counting needs of one referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralFact {
    /// The referral, as text.
    pub id: String,
    /// Where it stands.
    pub state: State,
    /// The day it was received.
    pub received: Option<NaiveDate>,
    /// The day it came to stand so.
    pub since: Option<NaiveDate>,
    /// Contacts agreed; 0 for none.
    pub agreed: u32,
}

/// What counting needs of one contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactFact {
    /// Its referral, as text; empty where it has none.
    pub referral: String,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Attended, with the person ([`Contact::counts`]).
    pub counts: bool,
}

/// What counting needs of one appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppointmentFact {
    /// When it begins.
    pub start: DateTime<Utc>,
    /// No outcome yet.
    pub open: bool,
}

/// Where a person stands now, for lists and headers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// State of the leading referral; none where there is no referral.
    pub state: Option<State>,
    /// The leading referral, as text.
    pub referral: String,
    /// Since when the leading referral stands so.
    pub since: Option<NaiveDate>,
    /// The day from which the person waits, whatever the referral is called meanwhile; none once the first
    /// counting contact was made or it ended.
    pub waiting_since: Option<NaiveDate>,
    /// The last contact that counts.
    pub last_seen: Option<DateTime<Utc>>,
    /// The next appointment that is open, past ones to write up included.
    pub next: Option<DateTime<Utc>>,
    /// Contacts that count, in the leading referral.
    pub used: u32,
    /// Contacts agreed in the leading referral; 0 for none.
    pub agreed: u32,
}

impl ReferralFact {
    /// The facts of a referral.
    pub fn of(id: String, referral: &Referral) -> Self {
        let day = |text: &str| crate::day::parse_day(text);
        Self {
            id,
            state: referral.state(),
            received: day(&referral.source.received_on),
            since: day(&referral.status.on),
            agreed: referral.agreed.contacts,
        }
    }
}

impl ContactFact {
    /// The facts of a contact; none while it has no time.
    pub fn of(contact: &Contact) -> Option<Self> {
        let referral = contact.of.referral.map(|id| id.to_string()).unwrap_or_default();
        let at = contact.event.at?;
        Some(Self { referral, at, counts: contact.counts() })
    }
}

impl AppointmentFact {
    /// The facts of an appointment; none while it has no time.
    pub fn of(appointment: &Appointment) -> Option<Self> {
        let start = appointment.time.start?;
        Some(Self { start, open: appointment.is_open() })
    }
}

/// The referral that leads: an open one before an ended one, then the one received last.
pub fn leading(referrals: &[ReferralFact]) -> Option<&ReferralFact> {
    referrals.iter().max_by_key(|fact| (fact.state.is_open(), fact.received, fact.id.clone()))
}

/// Counts where a person stands.
pub fn standing(
    referrals: &[ReferralFact],
    contacts: &[ContactFact],
    appointments: &[AppointmentFact],
) -> Standing {
    let counting = || contacts.iter().filter(|contact| contact.counts);
    let last_seen = counting().map(|contact| contact.at).max();
    let next = appointments.iter().filter(|a| a.open).map(|a| a.start).min();
    let Some(lead) = leading(referrals) else {
        return Standing { last_seen, next, ..Standing::default() };
    };
    let used = counting().filter(|contact| contact.referral == lead.id).count();
    let waits = used == 0 && lead.state.is_open();
    Standing {
        state: Some(lead.state),
        referral: lead.id.clone(),
        since: lead.since,
        waiting_since: lead.received.filter(|_| waits),
        last_seen,
        next,
        used: u32::try_from(used).unwrap_or(u32::MAX),
        agreed: lead.agreed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, d)
    }

    fn at(d: u32) -> DateTime<Utc> {
        day(d).and_then(|day| day.and_hms_opt(10, 0, 0)).expect("a time").and_utc()
    }

    fn referral(id: &str, state: State, received: u32) -> ReferralFact {
        ReferralFact {
            id: id.into(),
            state,
            received: day(received),
            since: day(received),
            agreed: 6,
        }
    }

    fn contact(referral: &str, d: u32, counts: bool) -> ContactFact {
        ContactFact { referral: referral.into(), at: at(d), counts }
    }

    #[test]
    fn only_contacts_that_count_stop_the_clock_and_use_up_the_agreed_number() {
        let waiting = [referral("a", State::Waiting, 1)];
        let check = |contacts: &[ContactFact], waiting_since, last_seen, used| {
            let found = standing(&waiting, contacts, &[]);
            assert_eq!(
                (found.waiting_since, found.last_seen, found.used),
                (waiting_since, last_seen, used)
            );
        };
        check(&[], day(1), None, 0);
        check(&[contact("a", 3, false)], day(1), None, 0);
        check(&[contact("a", 3, true)], None, Some(at(3)), 1);
        check(&[contact("old", 3, true)], day(1), Some(at(3)), 0);
    }

    #[test]
    fn a_change_of_state_stops_the_clock_only_by_ending_the_referral() {
        for state in State::ALL {
            let found = standing(&[referral("a", state, 1)], &[], &[]);
            assert_eq!(found.waiting_since.is_some(), state.is_open(), "{}", state.code());
        }
    }

    #[test]
    fn an_open_referral_leads_over_a_later_one_that_ended() {
        let all = [referral("a", State::Active, 1), referral("b", State::Closed, 9)];
        assert_eq!(leading(&all).map(|fact| fact.id.as_str()), Some("a"));
        assert_eq!(standing(&all[1..], &[], &[]).state, Some(State::Closed));
        assert_eq!(standing(&[], &[], &[]), Standing::default());
    }
}
