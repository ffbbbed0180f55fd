//! Someone new: one name and one way to reach or find them is enough. What is missing is listed later, and
//! never stands in the way. Who looks like someone already here is said while typing.

use crate::checking::{DAY_AHEAD, checked_new, is_day_ahead};
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::find::{Duplicate, Duplicates, LooksLike};
use crate::messages::work::AddPerson;
use crate::portrait::{id_of, status_of};
use crate::session::{Desk, Pen};
use crate::wording::{dotted, partial_day};
use chrono::NaiveDate;
use doorstep_domain::day::{read_uk_day, read_uk_day_ahead};
use doorstep_domain::kinds::person::{Living, Name, Nhs};
use doorstep_domain::kinds::place::Address;
use doorstep_domain::kinds::referral::{Agreement, Reason, Source, State, Status, Within};
use doorstep_domain::kinds::{Contact, Person, Place, Reach, Referral};
use doorstep_domain::likeness::{Likeness, WORTH_A_LOOK_FROM};
use doorstep_domain::text::{phone_digits, postcode};
use doorstep_domain::{RecordId, nhs_number};
use doorstep_store::{Store, StoreError, Tx};

const SHOWN: usize = 5;

/// The records of someone new.
pub(crate) struct Newly {
    pub(crate) id: RecordId,
    pub(crate) person: Person,
    pub(crate) place: Option<(RecordId, Place)>,
    pub(crate) referral: Option<(RecordId, Referral)>,
    pub(crate) contact: Option<(RecordId, Contact)>,
}

impl Newly {
    pub(crate) fn create(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        if let Some((id, place)) = &self.place {
            tx.create(*id, place)?;
        }
        tx.create(self.id, &self.person)?;
        if let Some((id, referral)) = &self.referral {
            tx.create(*id, referral)?;
        }
        if let Some((id, contact)) = &self.contact {
            tx.create(*id, contact)?;
        }
        Ok(())
    }
}

impl Desk {
    pub(crate) fn add_person(&mut self, request: AddPerson) -> Result<Saved, CommandError> {
        let (store, mut pen) = self.writing()?;
        let newly = newly(&request, &mut pen)?;
        let done = store.transact::<_, CommandError>("add_person", pen.millis(), |tx| {
            newly.create(tx)?;
            Ok(tx.drop_draft(&request.draft)?)
        })?;
        Ok(saved(newly.id, done.undo, &["today", "people", "person"]))
    }

    pub(crate) fn likely_duplicates(
        &mut self,
        request: LooksLike,
    ) -> Result<Duplicates, CommandError> {
        let today = self.today_in_london();
        let store = self.store()?;
        let someone = Likeness {
            born: read_uk_day(&request.born, today).unwrap_or_default(),
            postcode: postcode(&request.postcode).unwrap_or_default(),
            nhs_number: nhs_number::parse(&request.nhs_number).unwrap_or_default(),
            phones: vec![phone_digits(&request.phone)],
            given: request.given,
            family: request.family,
            known_as: String::new(),
        };
        let except = request.except.parse().ok();
        let found = store
            .alike(&someone, WORTH_A_LOOK_FROM)?
            .into_iter()
            .filter(|(id, _)| Some(*id) != except);
        let people = found.take(SHOWN).map(|(id, alike)| duplicate(store, id, &alike.reasons));
        Ok(Duplicates { people: people.collect::<Result<_, _>>()? })
    }
}

fn duplicate(
    store: &Store,
    id: RecordId,
    reasons: &[&'static str],
) -> Result<Duplicate, CommandError> {
    let person = crate::portrait::person(store, id)?;
    let postcode = crate::portrait::home(store, &person)?.map(|home| home.address.postcode);
    let born = match person.born.on.as_str() {
        "" => String::new(),
        day => format!("born {}", partial_day(day)),
    };
    Ok(Duplicate {
        id: id.to_string(),
        name: person.full_name(),
        detail: dotted([born, postcode.unwrap_or_default(), status_of(store, id)?.to_lowercase()]),
        reasons: reasons.iter().map(|reason| (*reason).to_owned()).collect(),
    })
}

/// What a write says of itself.
pub(crate) fn saved(id: RecordId, undo: Option<u32>, changed: &[&str]) -> Saved {
    let changed = changed.iter().map(|screen| (*screen).to_owned()).collect();
    Saved { id: id.to_string(), undo, changed }
}

/// The records that a request asks for, checked.
pub(crate) fn newly(request: &AddPerson, pen: &mut Pen<'_>) -> Result<Newly, CommandError> {
    let today = pen.today();
    let place = place(&request.address, &request.postcode)?.map(|place| (pen.id(), place));
    let person = person(request, place.as_ref().map(|(id, _)| *id), today)?;
    let id = pen.id();
    let referral = (pen.id(), referral(request, id, today)?);
    Ok(Newly { id, person, place, referral: Some(referral), contact: None })
}

/// A place from what was typed; none where nothing was.
pub(crate) fn place(lines: &str, code: &str) -> Result<Option<Place>, CommandError> {
    if lines.is_empty() && code.is_empty() {
        return Ok(None);
    }
    let written = postcode(code).unwrap_or_else(|| code.to_owned());
    let address = Address { lines: lines.to_owned(), town: String::new(), postcode: written };
    checked_new(Place { address, ..Place::default() }, |field| match field {
        "address.postcode" => Some("postcode"),
        _ => Some("address"),
    })
    .map(Some)
}

fn person(
    request: &AddPerson,
    home: Option<RecordId>,
    today: NaiveDate,
) -> Result<Person, CommandError> {
    let mut person = Person {
        name: Name {
            given: request.given.clone(),
            family: request.family.clone(),
            known_as: request.known_as.clone(),
            ..Name::default()
        },
        nhs: Nhs { number: number(&request.nhs_number), absent: String::new() },
        ..Person::default()
    };
    person.born.on = day_or_as_typed(&request.born, today);
    if is_day_ahead(&person.born.on, today) {
        return Err(CommandError::field("born", DAY_AHEAD));
    }
    person.find_at.words = request.find_at.clone();
    if !request.phone.is_empty() {
        person.reach.insert("first".to_owned(), phone(request));
    }
    if home.is_some() {
        person.living.insert("first".to_owned(), Living { place: home, ..Living::default() });
    }
    checked_new(person, |field| match field {
        "name.given" => Some("given"),
        "name.family" => Some("family"),
        "name.known_as" => Some("known_as"),
        "born.on" => Some("born"),
        "nhs.number" => Some("nhs_number"),
        "find_at.words" => Some("find_at"),
        "reach/first.value" => Some("phone"),
        _ => None,
    })
}

fn number(typed: &str) -> String {
    nhs_number::parse(typed).unwrap_or_else(|| typed.to_owned())
}

/// The day in the record's spelling; as it was typed where it is none, for the rules to refuse.
pub(crate) fn day_or_as_typed(typed: &str, today: NaiveDate) -> String {
    read_uk_day(typed, today).unwrap_or_else(|| typed.to_owned())
}

/// As [`day_or_as_typed`], for days that are still to come.
pub(crate) fn day_to_come_or_as_typed(typed: &str, today: NaiveDate) -> String {
    read_uk_day_ahead(typed, today).unwrap_or_else(|| typed.to_owned())
}

fn phone(request: &AddPerson) -> Reach {
    let mobile = phone_digits(&request.phone).starts_with("07");
    Reach {
        kind: if mobile { "mobile" } else { "landline" }.to_owned(),
        value: request.phone.clone(),
        safe_text: request.safe_to_text.clone(),
        preferred: true,
        ..Reach::default()
    }
}

fn referral(
    request: &AddPerson,
    person: RecordId,
    today: NaiveDate,
) -> Result<Referral, CommandError> {
    let received = match request.received_on.as_str() {
        "" => today.to_string(),
        typed => day_or_as_typed(typed, today),
    };
    let scheme = match request.scheme.as_str() {
        "" => None,
        scheme => Some(id_of(scheme)?),
    };
    let referral = Referral {
        of: Within { person: Some(person), scheme },
        source: Source {
            kind: request.source.clone(),
            referrer: request.referrer.clone(),
            received_on: received,
            ..Source::default()
        },
        reason: Reason {
            words: request.reason.clone(),
            needs: request.needs.clone(),
            urgency: String::new(),
        },
        agreement: Agreement {
            knows_and_agrees: request.knows_and_agrees.clone(),
            gp_may_be_told: String::new(),
        },
        status: Status {
            state: State::Received.code().to_owned(),
            on: today.to_string(),
            ..Status::default()
        },
        ..Referral::default()
    };
    checked_new(referral, |field| match field {
        "source.kind" => Some("source"),
        "source.received_on" => Some("received_on"),
        "source.referrer" => Some("referrer"),
        "reason.words" => Some("reason"),
        "reason.needs" => Some("needs"),
        "agreement.knows_and_agrees" => Some("knows_and_agrees"),
        _ => None,
    })
}
