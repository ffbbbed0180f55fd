//! What the practices know already: the worker enters on the day after, and the last days wait.

use super::calendar::before;
use super::household::Household;
use chrono::{NaiveDate, TimeDelta};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::gp::{EpisodeContact, Telling, accepted_with};
use doorstep_domain::kinds::{GpEntry, Referral};
use doorstep_domain::{RecordId, text};
use doorstep_exchange::codes::{CodeMap, GpCode, shipped};

/// Entries of so many days wait.
const WAIT: i64 = 8;
/// Trips of so many days are claimed.
const CLAIMED: i64 = 60;

/// Marks older contacts and declines as entered, as far as the GP may be told.
pub(super) fn enter(household: &mut Household, on: NaiveDate) {
    let codes = shipped();
    let until = before(on, WAIT);
    for (id, referral) in household.referrals.clone() {
        let coded = accepted(household, &referral, id);
        let telling = referral.telling();
        for (contact_id, contact) in &mut household.contacts {
            let day = contact.event.at.map(london_day).filter(|day| *day < until);
            let carries = coded == Some(*contact_id);
            let told = telling == Telling::Allowed || telling == Telling::OnlyCode && carries;
            let theirs = contact.of.referral == Some(id) && contact.is_due_for_gp();
            if let (true, true, Some(_)) = (theirs, told, day) {
                let code = codes.as_ref().filter(|_| carries).and_then(|c| c.accepted.as_ref());
                contact.gp = entry(contact.event.at, code);
            }
        }
    }
    declines(household, codes.as_ref(), until);
}

fn accepted(household: &Household, referral: &Referral, id: RecordId) -> Option<RecordId> {
    let theirs = household.contacts.iter().filter(|(_, c)| c.of.referral == Some(id));
    let contacts: Vec<_> = theirs.map(|(id, c)| EpisodeContact::of(*id, c)).collect();
    accepted_with(referral, &contacts)
}

fn declines(household: &mut Household, codes: Option<&CodeMap>, until: NaiveDate) {
    let code = codes.and_then(|codes| codes.declined.as_ref());
    for (_, referral) in &mut household.referrals {
        let day = parse_day(&referral.status.on).filter(|day| *day < until);
        if let (true, Some(day)) = (referral.is_due_for_gp(), day) {
            referral.gp = entry(day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc()), code);
        }
    }
}

fn entry(at: Option<chrono::DateTime<chrono::Utc>>, code: Option<&GpCode>) -> GpEntry {
    let code = code.map(|code| code.code.clone()).unwrap_or_default();
    GpEntry { entered: at.map(|at| at + TimeDelta::days(1)), code, words: String::new() }
}

/// The miles of the home visits of the last weeks.
pub(super) fn drive(household: &mut Household, on: NaiveDate) {
    let Some((_, place)) = household.places.first() else { return };
    let sector = text::postcode_sector(&place.address.postcode).to_owned();
    let from = before(on, CLAIMED);
    for (_, contact) in &mut household.contacts {
        let visited = contact.by.channel == "home-visit" && contact.result.outcome == "attended";
        let recent = contact.event.at.is_some_and(|at| london_day(at) >= from);
        if visited && recent && !sector.is_empty() {
            contact.trip.origin = "Office".to_owned();
            contact.trip.tenths = sector.bytes().map(u32::from).sum::<u32>() % 40 + 12;
            contact.trip.destination.clone_from(&sector);
        }
    }
}
