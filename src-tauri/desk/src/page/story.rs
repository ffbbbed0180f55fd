//! A person's story: what happened, newest first.

use crate::acts::{activity_title, is_asked_for};
use crate::dossier::Dossier;
use crate::error::CommandError;
use crate::messages::person::StoryItem;
use crate::page::wellbeing::{detail, in_short};
use crate::wording::{joined, partial_day, short_day, time};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::kinds::contact::Step;
use doorstep_domain::kinds::{Activity, Contact, Measure, Referral, Relation};
use doorstep_domain::measures::Instrument;
use doorstep_domain::shape::Items;
use doorstep_domain::vocabulary::{shipped, words};
use doorstep_domain::{Record, RecordId};
use doorstep_store::Store;
use std::collections::BTreeMap;

/// Every event, newest first.
pub(crate) fn story(store: &Store, dossier: &Dossier) -> Result<Vec<StoryItem>, CommandError> {
    let relations: BTreeMap<String, String> =
        dossier.of::<Relation>().into_iter().map(|(id, r)| (id.to_string(), named(&r))).collect();
    let mut contacts = Vec::new();
    for (id, c) in dossier.of::<Contact>() {
        let mut item = contact(dossier, id, &c, &relations);
        item.gp = gp(store, dossier, &c)?;
        item.title.push_str(&session(store, &c)?);
        contacts.push((c.event.at.unwrap_or_default().timestamp_millis(), item));
    }
    let referrals =
        dossier.of::<Referral>().into_iter().flat_map(|(id, r)| referral(dossier, id, &r));
    let moves = moves(dossier);
    let asked = measures(dossier, &crate::instruments::all(store)?);
    let mut all: Vec<(i64, StoryItem)> =
        contacts.into_iter().chain(referrals).chain(moves).chain(asked).collect();
    all.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| y.id.cmp(&x.id)));
    Ok(all.into_iter().map(|(_, item)| item).collect())
}

/// "due", the day on which it was entered, or that it is no matter for the GP record.
fn gp(store: &Store, dossier: &Dossier, contact: &Contact) -> Result<String, CommandError> {
    if let Some(entered) = contact.gp.entered {
        return Ok(short_day(london_day(entered), dossier.today));
    }
    let due = is_asked_for(store, contact)?;
    Ok(if due { "due".to_owned() } else { String::new() })
}

/// ": Poplar Choir" of a session whose activity is still here.
fn session(store: &Store, contact: &Contact) -> Result<String, CommandError> {
    let Some(id) = contact.session.activity else { return Ok(String::new()) };
    let activity = store.get(id)?.filter(Record::is_live).map(|record| record.read::<Activity>());
    let named = activity.filter(|activity| !activity.what.words.is_empty());
    Ok(named.map(|activity| format!(": {}", activity_title(&activity))).unwrap_or_default())
}

/// "Sue Hart (daughter)".
fn named(relation: &Relation) -> String {
    match (relation.who.name.as_str(), relation.who.relationship.as_str()) {
        (name, "") => name.to_owned(),
        ("", relationship) => relationship.to_owned(),
        (name, relationship) => format!("{name} ({relationship})"),
    }
}

fn contact(
    dossier: &Dossier,
    id: RecordId,
    contact: &Contact,
    relations: &BTreeMap<String, String>,
) -> StoryItem {
    let at = contact.event.at.unwrap_or_default();
    let day = london_day(at);
    let (title, detail) = heading(contact, relations);
    let late = contact.written.at.map(london_day).filter(|written| (*written - day).num_days() > 1);
    StoryItem {
        kind: "contact".to_owned(),
        id: id.to_string(),
        title,
        when: short_day(day, dossier.today),
        date: day.to_string(),
        words: contact.note.words.clone(),
        detail,
        counts: contact.counts(),
        written: late
            .map(|d| format!("written {}", short_day(d, dossier.today)))
            .unwrap_or_default(),
        conflict: in_conflict(dossier, id),
        gp: String::new(),
    }
}

/// What an event is called, and with whom and with what outcome.
fn heading(contact: &Contact, relations: &BTreeMap<String, String>) -> (String, String) {
    let minutes = match contact.event.minutes {
        0 => String::new(),
        minutes => format!("{minutes} min"),
    };
    let channel = match contact.by.channel.as_str() {
        "" => "Contact",
        code => words("channel", code),
    };
    let outcome = match contact.result.outcome.as_str() {
        "attended" | "spoke" | "" => String::new(),
        code => words("contact-outcome", code).to_lowercase(),
    };
    // "No reply at the door: rang, left a card; Sue told 10:40" reads as one, whichever way they came.
    let at_the_door = contact.result.outcome == "no-reply";
    match at_the_door {
        true => (words("contact-outcome", "no-reply").to_owned(), steps(&contact.no_reply)),
        false => (
            joined([channel, &minutes], ", "),
            joined([with(&contact.met.whom, relations), outcome], " · "),
        ),
    }
}

/// "rang, left a card; Sue told 10:40", in the order in which it was done.
fn steps(taken: &Items<Step>) -> String {
    let mut taken: Vec<&Step> = taken.values().collect();
    taken.sort_by_key(|step| (step.at, place_of(step)));
    let (told, done): (Vec<&Step>, Vec<&Step>) = taken.into_iter().partition(|s| s.step == "told");
    let said = |step: &&Step| match step.words.as_str() {
        "" => words("no-reply-step", &step.step).to_lowercase(),
        heard => format!("{} ({heard})", words("no-reply-step", &step.step).to_lowercase()),
    };
    let told = told.into_iter().map(|step| {
        let whom = if step.words.is_empty() { "someone" } else { &step.words };
        joined([format!("{whom} told"), step.at.map(time).unwrap_or_default()], " ")
    });
    joined([joined(done.iter().map(said), ", "), joined(told, ", ")], "; ")
}

/// Where a step stands in the list: those of one minute are told in the order in which they are done.
fn place_of(step: &Step) -> Option<usize> {
    let list = shipped().lists.get("no-reply-step")?;
    list.choices.iter().position(|choice| choice.code == step.step)
}

/// "with Sue Hart (daughter)"; the person alone goes without saying.
fn with(whom: &[String], relations: &BTreeMap<String, String>) -> String {
    let name = |code: &String| match code.strip_prefix("relation:") {
        Some(id) => relations.get(id).cloned().unwrap_or_else(|| "someone around them".to_owned()),
        None => words("whom", code).to_lowercase(),
    };
    let named = joined(whom.iter().filter(|code| *code != "person").map(name), " and ");
    if named.is_empty() { named } else { format!("with {named}") }
}

fn in_conflict(dossier: &Dossier, id: RecordId) -> bool {
    let record = dossier.records.iter().find(|record| record.id() == id);
    record.is_some_and(|record: &Record| !record.conflicts().is_empty())
}

/// That it arrived, and where it stands now where that is something else.
fn referral(dossier: &Dossier, id: RecordId, referral: &Referral) -> Vec<(i64, StoryItem)> {
    let source = match referral.source.kind.as_str() {
        "" => String::new(),
        kind => format!("by {}", words("referral-source", kind)),
    };
    let who =
        joined([source.as_str(), &referral.source.referrer, &referral.source.organisation], ", ");
    let arrived =
        event(dossier, id, "Referred", &referral.source.received_on, who, &referral.reason.words);
    let state = referral.state();
    let reason = state.reasons().map(|list| words(list, &referral.status.reason).to_lowercase());
    let ended = (!state.is_open()).then(|| {
        let title = words("referral-status", state.code());
        event(
            dossier,
            id,
            title,
            &referral.status.on,
            reason.unwrap_or_default(),
            &referral.status.note,
        )
    });
    [Some(arrived), ended].into_iter().flatten().flatten().collect()
}

fn event(
    dossier: &Dossier,
    id: RecordId,
    title: &str,
    on: &str,
    detail: String,
    said: &str,
) -> Option<(i64, StoryItem)> {
    let day = parse_day(on)?;
    let item = StoryItem {
        kind: "referral".to_owned(),
        id: id.to_string(),
        title: title.to_owned(),
        when: short_day(day, dossier.today),
        date: day.to_string(),
        words: said.to_owned(),
        detail,
        counts: false,
        written: String::new(),
        conflict: in_conflict(dossier, id),
        gp: String::new(),
    };
    Some((day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis(), item))
}

/// "UCLA 3, at the beginning" with its figures; or that it was not the right time.
fn measures(dossier: &Dossier, instruments: &[Instrument]) -> Vec<(i64, StoryItem)> {
    let asked = dossier.of::<Measure>().into_iter().filter_map(|(id, measure)| {
        let answers = &measure.answers;
        let of = |known: &&Instrument| known.id == answers.instrument;
        let named = instruments.iter().rev().find(of).map_or(&*answers.instrument, |i| &*i.short);
        let stage = words("measure-stage", &answers.stage).to_lowercase();
        let exact = instruments.iter().find(|i| of(i) && i.version == answers.version);
        let figures = exact.map(|instrument| in_short(instrument, id, &measure));
        let title = joined([named, &stage], ", ");
        let detail = joined([figures.unwrap_or_default(), detail(&measure, dossier.today)], " · ");
        let (at, mut item) =
            event(dossier, id, &title, &answers.on, detail, &measure.remark.words)?;
        item.kind = "measure".to_owned();
        Some((at, item))
    });
    asked.collect()
}

fn moves(dossier: &Dossier) -> Vec<(i64, StoryItem)> {
    let living = dossier.person.living.values().filter(|living| !living.from.is_empty());
    let moved = living.filter_map(|living| {
        let place = dossier.places.iter().find(|(id, _)| Some(*id) == living.place)?;
        let (at, mut item) =
            event(dossier, place.0, "Moved", &living.from, place.1.in_one_line(), "")?;
        item.kind = "place".to_owned();
        item.when = partial_day(&living.from);
        Some((at, item))
    });
    moved.collect()
}
