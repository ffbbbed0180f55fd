//! What of the work goes into the GP record. A text is put together from facts that stand in fields, and the
//! sentence that the worker typed for it; the note of a contact is never part of it.

mod entry;
mod names;
mod text;

use crate::acts::setting_or;
use crate::error::CommandError;
use chrono::{NaiveDate, NaiveTime};
use doorstep_domain::day::{from_london, parse_day};
use doorstep_domain::gp::{EpisodeContact, accepted_with};
use doorstep_domain::kinds::{Contact, Referral};
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_exchange::codes::{CodeMap, shipped};
use doorstep_store::{GpWaiting, Store};

pub(crate) use entry::{entry, may_carry};

/// The code map that the host installed, and whether it is the host's own.
pub(crate) fn codes(store: &Store) -> Result<(Option<CodeMap>, bool), CommandError> {
    let own: Option<CodeMap> = setting_or(store, "gp_codes", None)?;
    let is_own = own.is_some();
    Ok((own.or_else(shipped), is_own))
}

/// The day before which nothing is asked for: what happened before the caseload was made is history.
pub(crate) fn since(store: &Store) -> Result<NaiveDate, CommandError> {
    let day: String = setting_or(store, "gp_since", String::new())?;
    Ok(parse_day(&day).unwrap_or_default())
}

/// All that waits, oldest first. Where the GP may not be told, only what carries a code waits.
pub(crate) fn waiting(store: &Store) -> Result<Vec<GpWaiting>, CommandError> {
    Ok(oldest(store, None)?.0)
}

/// The oldest of what waits, and whether there may be more.
pub(crate) fn oldest(
    store: &Store,
    most: Option<u32>,
) -> Result<(Vec<GpWaiting>, bool), CommandError> {
    let since = since(store)?;
    let from = from_london(since.and_time(NaiveTime::MIN)).timestamp_millis();
    let found = store.gp_waiting(from, &since.to_string(), most)?;
    let more = most.is_some_and(|most| found.len() == most as usize);
    let mut waiting = Vec::new();
    for each in found {
        if !each.only_code || carries_code(store, &each)? {
            waiting.push(each);
        }
    }
    Ok((waiting, more))
}

fn carries_code(store: &Store, waiting: &GpWaiting) -> Result<bool, CommandError> {
    if waiting.kind == Kind::Referral {
        return Ok(true);
    }
    let contact = store.get(waiting.id)?.map(|record| record.read::<Contact>());
    let Some(referral) = contact.and_then(|contact| contact.of.referral) else { return Ok(false) };
    Ok(accepting_contact(store, waiting.person, referral)? == Some(waiting.id))
}

/// The contact of an episode that carries the code for "accepted".
fn accepting_contact(
    store: &Store,
    person: RecordId,
    referral: RecordId,
) -> Result<Option<RecordId>, CommandError> {
    let Some(record) = store.get(referral)?.filter(Record::is_live) else { return Ok(None) };
    let mut contacts = Vec::new();
    for id in store.contacts_of_referral(person, referral)? {
        let contact = store.get(id)?.map(|record| record.read());
        contacts.extend(contact.map(|contact: Contact| EpisodeContact::of(id, &contact)));
    }
    Ok(accepted_with(&record.read::<Referral>(), &contacts))
}
