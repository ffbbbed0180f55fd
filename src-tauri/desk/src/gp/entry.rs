//! One entry for the GP record: its text, whether the GP may be told, and what to look at before it is copied.

use super::text::Facts;
use super::{accepting_contact, names};
use crate::acts::setting_or;
use crate::error::CommandError;
use crate::messages::gp::GpEntry;
use crate::portrait::person;
use crate::wording::{joined, short_day};
use chrono::{DateTime, Utc};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::gp::Telling;
use doorstep_domain::kinds::{Appointment, Contact, GpEntry as Kept, Referral, Relation, Task};
use doorstep_domain::nhs_number::spaced;
use doorstep_domain::vocabulary::words;
use doorstep_domain::{Kind, Record, RecordId, Shape};
use doorstep_exchange::codes::{CodeMap, GpCode};
use doorstep_store::Store;

/// What an entry is about.
enum About {
    Contact(Box<Contact>),
    Decline,
}

/// The records behind an entry.
struct Behind {
    person: RecordId,
    about: About,
    referral: Option<(RecordId, Referral)>,
    kept: Kept,
    code: Option<GpCode>,
}

/// The entry of a contact or of a declined referral. `typed` is the worker's sentence as it stands now; none
/// for the one that is kept.
pub(crate) fn entry(
    store: &Store,
    codes: Option<&CodeMap>,
    (record, typed): (&Record, Option<&str>),
    now: DateTime<Utc>,
) -> Result<GpEntry, CommandError> {
    let behind = behind(store, codes, record)?;
    let theirs = store.of_person(behind.person)?;
    let kept = || kept_words(store, record, &behind.kept);
    let own = typed.map_or_else(kept, |typed| Ok(typed.to_owned()))?;
    let worker: String = setting_or(store, "worker", String::new())?;
    let facts = Facts {
        worker: &worker,
        referral: behind.referral.as_ref().map(|(_, referral)| referral),
        next: next(&theirs, now),
        own: &own,
        code: behind.code.as_ref(),
    };
    let telling = behind.telling();
    let about = person(store, behind.person)?;
    let relations: Vec<Relation> = of_kind(&theirs).map(|(_, relation)| relation).collect();
    Ok(GpEntry {
        kind: record.kind().to_string(),
        id: record.id().to_string(),
        person: behind.person.to_string(),
        name: about.full_name(),
        nhs_number: spaced(&about.nhs.number),
        what: behind.what(now),
        text: behind.text(&facts, telling),
        code: behind.code.as_ref().map(|code| code.code.clone()).unwrap_or_default(),
        telling: code_of(telling).to_owned(),
        notice: notice(telling, behind.code.is_some()).to_owned(),
        warnings: names::warnings(&own, &relations),
        words: own,
        offers: offers(&theirs),
        referral: behind.referral.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default(),
        entered: entered(&behind.kept, now),
    })
}

/// The code that an entry carries now: remembered once it was entered, and only where it went.
pub(crate) fn may_carry(entry: &GpEntry) -> &str {
    if entry.telling == code_of(Telling::AskFirst) { "" } else { &entry.code }
}

fn behind(store: &Store, codes: Option<&CodeMap>, record: &Record) -> Result<Behind, CommandError> {
    if *record.kind() == Kind::Referral {
        let referral: Referral = record.read();
        let person = referral.of.person.ok_or_else(CommandError::not_found)?;
        let (kept, code) = (referral.gp.clone(), codes.and_then(|codes| codes.declined.clone()));
        let referral = Some((record.id(), referral));
        return Ok(Behind { person, about: About::Decline, referral, kept, code });
    }
    let contact: Contact = record.read();
    let person = contact.of.person.ok_or_else(CommandError::not_found)?;
    let referral = match contact.of.referral {
        Some(id) => store.get(id)?.filter(Record::is_live).map(|record| (id, record.read())),
        None => None,
    };
    let accepting = match contact.of.referral {
        Some(referral) => accepting_contact(store, person, referral)?,
        None => None,
    };
    let carries = accepting == Some(record.id());
    let code = codes.filter(|_| carries).and_then(|codes| codes.accepted.clone());
    let kept = contact.gp.clone();
    Ok(Behind { person, about: About::Contact(Box::new(contact)), referral, kept, code })
}

impl Behind {
    fn telling(&self) -> Telling {
        self.referral.as_ref().map_or(Telling::AskFirst, |(_, referral)| referral.telling())
    }

    fn text(&self, facts: &Facts<'_>, telling: Telling) -> String {
        match (telling, &self.about) {
            (Telling::AskFirst, _) => String::new(),
            (Telling::OnlyCode, _) => facts.code_line(),
            (Telling::Allowed, About::Contact(contact)) => facts.of_contact(contact),
            (Telling::Allowed, About::Decline) => {
                let on = self.referral.as_ref().map(|(_, r)| r.status.on.as_str());
                facts.of_decline(on.unwrap_or_default())
            }
        }
    }

    /// "Home visit, 12 Nov", "Declined, 3 Nov".
    fn what(&self, now: DateTime<Utc>) -> String {
        let today = london_day(now);
        let (what, day) = match &self.about {
            About::Contact(contact) => {
                let channel = words("channel", &contact.by.channel);
                (channel, contact.event.at.map(london_day))
            }
            About::Decline => {
                let on = self.referral.as_ref().and_then(|(_, r)| parse_day(&r.status.on));
                ("Declined", on)
            }
        };
        let day = day.map(|day| short_day(day, today)).unwrap_or_default();
        joined([what, &day], ", ")
    }
}

fn code_of(telling: Telling) -> &'static str {
    match telling {
        Telling::Allowed => "yes",
        Telling::OnlyCode => "only-code",
        Telling::AskFirst => "ask-first",
    }
}

fn notice(telling: Telling, has_code: bool) -> &'static str {
    match (telling, has_code) {
        (Telling::Allowed, _) => "",
        (Telling::OnlyCode, true) => "The GP may not be told, so only the code goes.",
        (Telling::OnlyCode, false) => "The GP may not be told, so nothing goes.",
        (Telling::AskFirst, _) => "Nobody asked yet whether the GP may be told. Ask them first.",
    }
}

/// The sentence that is kept: half typed, or entered.
fn kept_words(store: &Store, record: &Record, kept: &Kept) -> Result<String, CommandError> {
    let draft = store.draft(&format!("gp:{}:{}", record.kind(), record.id()))?;
    let typed = draft.and_then(|draft| draft.body["words"].as_str().map(str::to_owned));
    Ok(typed.unwrap_or_else(|| kept.words.clone()))
}

fn entered(kept: &Kept, now: DateTime<Utc>) -> String {
    kept.entered.map(|at| short_day(london_day(at), london_day(now))).unwrap_or_default()
}

/// What the worker noted to do next: offered, never taken over unseen.
fn offers(theirs: &[Record]) -> Vec<String> {
    let open = of_kind::<Task>(theirs).filter(|(_, task)| task.done.at.is_none());
    open.map(|(_, task)| task.what.words).filter(|words| !words.is_empty()).take(3).collect()
}

fn next(theirs: &[Record], now: DateTime<Utc>) -> Option<(DateTime<Utc>, String)> {
    let open = of_kind::<Appointment>(theirs).filter(|(_, appointment)| appointment.is_open());
    let to_come = open.filter_map(|(_, a)| Some((a.time.start?, a.venue.channel)));
    to_come.filter(|(start, _)| *start > now).min()
}

fn of_kind<T: Shape>(records: &[Record]) -> impl Iterator<Item = (RecordId, T)> {
    let kind = records.iter().filter(|record| *record.kind() == T::KIND);
    kind.map(|record| (record.id(), record.read()))
}
