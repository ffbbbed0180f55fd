//! What a row of a spreadsheet becomes: a person, perhaps a place, a referral and the last contact.

use crate::acts::Newly;
use crate::session::Pen;
use crate::wording::joined;
use doorstep_domain::RecordId;
use doorstep_domain::day::{from_london, parse_day};
use doorstep_domain::kinds::contact::{Event, Note, Outcome, Whom, Written};
use doorstep_domain::kinds::person::{
    Birth, Communication, FindAt, Identity, Living, Matters, Name, Nhs, Practice, Social,
};
use doorstep_domain::kinds::place::Address;
use doorstep_domain::kinds::referral::{Agreed, Agreement, Reason, Source, State, Status, Within};
use doorstep_domain::kinds::{Alert, Contact, Of, Person, Place, Reach, Referral};
use doorstep_exchange::newcomers::{Newcomer, Way};

/// The records of one row. Exchange has looked at every field already.
pub(crate) fn newly(newcomer: &Newcomer, pen: &mut Pen<'_>) -> Newly {
    let place = place(newcomer).map(|place| (pen.id(), place));
    let (id, episode) = (pen.id(), pen.id());
    let person = person(newcomer, place.as_ref().map(|(id, _)| *id));
    let referral = referral(newcomer, id, pen);
    let contact = last_contact(newcomer, id, episode, pen).map(|contact| (pen.id(), contact));
    Newly { id, person, place, referral: Some((episode, referral)), contact }
}

/// How many records a row becomes.
pub(crate) fn records_of(newcomer: &Newcomer) -> usize {
    let contact = !newcomer.last_contact_on.is_empty();
    2 + usize::from(place(newcomer).is_some()) + usize::from(contact)
}

fn place(newcomer: &Newcomer) -> Option<Place> {
    let Newcomer { address, town, postcode, .. } = newcomer;
    let known = !(address.is_empty() && town.is_empty() && postcode.is_empty());
    let (lines, town, postcode) = (address.clone(), town.clone(), postcode.clone());
    known.then(|| Place { address: Address { lines, town, postcode }, ..Place::default() })
}

fn person(from: &Newcomer, home: Option<RecordId>) -> Person {
    let words = |text: &String| text.clone();
    let mut person = Person {
        name: Name {
            given: words(&from.given),
            family: words(&from.family),
            known_as: words(&from.known_as),
            pronouns: words(&from.pronouns),
            say_it: String::new(),
        },
        born: Birth { on: words(&from.born) },
        nhs: Nhs { number: words(&from.nhs_number), absent: String::new() },
        identity: Identity {
            gender: words(&from.gender),
            ethnic_group: words(&from.ethnic_group),
            language: words(&from.language),
            ..Identity::default()
        },
        communication: Communication {
            interpreter: words(&from.interpreter),
            ..Communication::default()
        },
        social: Social {
            accommodation: words(&from.accommodation),
            employment: words(&from.employment),
            ..Social::default()
        },
        practice: Practice {
            name: words(&from.practice),
            doctor: words(&from.gp),
            ods_code: String::new(),
        },
        find_at: FindAt { words: words(&from.find_at) },
        matters: Matters { words: words(&from.matters) },
        ..Person::default()
    };
    let ways = from.reach.iter().enumerate();
    person.reach = ways.map(|(n, way)| (format!("row-{n}"), reach(way))).collect();
    if home.is_some() {
        person.living.insert("row".to_owned(), Living { place: home, ..Living::default() });
    }
    if !from.alert.is_empty() {
        let alert =
            Alert { kind: "note".to_owned(), words: words(&from.alert), ..Alert::default() };
        person.alerts.insert("row".to_owned(), alert);
    }
    person
}

fn reach(way: &Way) -> Reach {
    Reach {
        kind: way.kind.to_owned(),
        value: way.value.clone(),
        safe_text: way.safe_text.clone(),
        ..Reach::default()
    }
}

fn referral(from: &Newcomer, person: RecordId, pen: &Pen<'_>) -> Referral {
    let today = pen.today().to_string();
    let or_today = |day: &String| if day.is_empty() { today.clone() } else { day.clone() };
    let state = State::parse(&from.status).unwrap_or(State::Received);
    let since = if state.is_open() { &from.received_on } else { &from.closed_on };
    Referral {
        of: Within { person: Some(person), scheme: None },
        source: Source {
            kind: from.source.clone(),
            referrer: from.referrer.clone(),
            organisation: from.referrer_organisation.clone(),
            received_on: or_today(&from.received_on),
        },
        reason: Reason {
            words: joined([&from.reason, &from.note], "\n\n"),
            needs: from.needs.clone(),
            urgency: from.urgency.clone(),
        },
        agreement: Agreement {
            knows_and_agrees: from.knows_and_agrees.clone(),
            gp_may_be_told: from.gp_may_be_told.clone(),
        },
        status: Status {
            state: state.code().to_owned(),
            on: or_today(since),
            reason: from.closure_reason.clone(),
            ..Status::default()
        },
        agreed: Agreed { contacts: from.agreed_contacts, end_on: String::new() },
        ..Referral::default()
    }
}

/// The day of the last contact is worth keeping: it stops the waiting clock and is "last seen".
fn last_contact(
    from: &Newcomer,
    person: RecordId,
    episode: RecordId,
    pen: &Pen<'_>,
) -> Option<Contact> {
    let noon = parse_day(&from.last_contact_on)?.and_hms_opt(12, 0, 0)?;
    Some(Contact {
        of: Of { person: Some(person), referral: Some(episode) },
        event: Event { at: Some(from_london(noon)), minutes: 0 },
        met: Whom { whom: vec!["person".to_owned()] },
        result: Outcome { outcome: "attended".to_owned() },
        note: Note { words: "Last contact before the caseload was brought here.".to_owned() },
        written: Written { at: Some(pen.now) },
        ..Contact::default()
    })
}
