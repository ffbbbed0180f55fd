//! Questionnaires: which there are, how they went with a person, that it was not the right time, and what a host
//! installs. Answers from paper are written as any record is; those given on the screen in [`super::sharing`].

use super::backups::unreadable_file;
use super::contacts::{known, leading};
use super::joining::{day_to_come_or_as_typed, saved};
use crate::checking::checked;
use crate::dossier::Dossier;
use crate::error::CommandError;
use crate::instruments::{self, newest, newest_of};
use crate::messages::measures::{AskWellbeing, Instruments, PostponeMeasure, Wellbeing};
use crate::messages::{Nothing, Saved};
use crate::page::wellbeing;
use crate::portrait::id_of;
use crate::session::{Desk, Pen};
use crate::surroundings::FileKind;
use chrono::Days;
use doorstep_domain::kinds::measure::Answers;
use doorstep_domain::kinds::{Measure, Of, Person, Referral, Scheme};
use doorstep_domain::measures::{self, Instrument, Known};
use doorstep_domain::validation::Problems;
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_store::{Store, Tx};
use serde_json::{Map, Value, json};

/// Not the right time today may be the right time in a fortnight.
const AGAIN: Days = Days::new(14);

impl Desk {
    pub(crate) fn list_instruments(&mut self, _: Nothing) -> Result<Instruments, CommandError> {
        let newest = newest(self.store()?)?;
        Ok(Instruments { instruments: newest.iter().map(wellbeing::instrument_view).collect() })
    }

    pub(crate) fn wellbeing(&mut self, request: AskWellbeing) -> Result<Wellbeing, CommandError> {
        let person = id_of(&request.person)?;
        self.only_about(person)?;
        let store = self.store()?;
        let dossier = Dossier::gather(store, person, self.now())?;
        let newest = newest(store)?;
        let scheme = scheme(store, &dossier)?;
        Ok(Wellbeing {
            offered: wellbeing::offered(&dossier, &newest),
            // How it went is not looked at beside them, and says who helped.
            courses: match self.visit() {
                Some(_) => Vec::new(),
                None => wellbeing::courses(&dossier, &instruments::all(store)?),
            },
            due: wellbeing::due(&dossier, scheme.as_ref(), &newest),
        })
    }

    pub(crate) fn postpone_measure(
        &mut self,
        request: PostponeMeasure,
    ) -> Result<Saved, CommandError> {
        let person = id_of(&request.person)?;
        self.only_about(person)?;
        let (store, mut pen) = self.writing()?;
        crate::portrait::person(store, person)?;
        known("reason", "not-now", &request.reason)?;
        let instrument = newest_of(store, &request.instrument)?;
        let again_on = match request.again_on.as_str() {
            "" => (pen.today() + AGAIN).to_string(),
            typed => day_to_come_or_as_typed(typed, pen.today()),
        };
        let answers = Answers { not_now: request.reason, again_on, ..begun(&instrument, &pen) };
        let measure = Measure { of: of(store, person)?, answers, ..Measure::default() };
        let measure = checked(measure, |field| match field {
            "answers.again_on" => Some("again_on"),
            _ => Some("reason"),
        })?;
        let id = pen.id();
        let done = store.transact::<_, CommandError>("postpone_measure", pen.millis(), |tx| {
            Ok(tx.create(id, &measure)?)
        })?;
        Ok(saved(id, done.undo, &["person"]))
    }

    pub(crate) fn install_measure(&mut self, _: Nothing) -> Result<Instruments, CommandError> {
        self.store()?;
        if let Some(path) = self.pick(|picker| picker.open_file(FileKind::Questionnaire)) {
            let text = std::fs::read_to_string(path).map_err(|_| unreadable_file())?;
            let (store, pen) = self.writing()?;
            let texts = json!(instruments::with(store, &text)?);
            store.transact_for_good::<_, CommandError>("install_measure", pen.millis(), |tx| {
                Ok(tx.set_setting(instruments::SETTING, &texts)?)
            })?;
        }
        self.list_instruments(Nothing {})
    }
}

/// Answers of today by the newest version, without any yet.
pub(super) fn begun(instrument: &Instrument, pen: &Pen<'_>) -> Answers {
    Answers {
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        on: pen.today().to_string(),
        ..Answers::default()
    }
}

/// Whose, in the referral that is open.
pub(super) fn of(store: &Store, person: RecordId) -> Result<Of, CommandError> {
    Ok(Of { person: Some(person), referral: leading(store, person)? })
}

fn scheme(store: &Store, dossier: &Dossier) -> Result<Option<Scheme>, CommandError> {
    let leading = wellbeing::leading(dossier);
    let mut referrals = dossier.of::<Referral>().into_iter();
    let scheme = referrals.find(|(id, _)| Some(*id) == leading).and_then(|(_, r)| r.of.scheme);
    let record = scheme.map(|id| store.get(id)).transpose()?.flatten();
    Ok(record.filter(Record::is_live).map(|record| record.read()))
}

/// What goes without saying of answers that are typed: the version, and one spelling of the line.
pub(super) fn spelled(store: &Store, groups: &mut Map<String, Value>) -> Result<(), CommandError> {
    let Some(Value::Object(answers)) = groups.get_mut("answers") else { return Ok(()) };
    let text = |answers: &Map<String, Value>, field: &str| {
        answers.get(field).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let (id, version) = (text(answers, "instrument"), text(answers, "version"));
    let all = instruments::all(store)?;
    let found = all
        .iter()
        .rev()
        .find(|known| known.id == id && (version.is_empty() || known.version == version));
    let Some(instrument) = found else { return Ok(()) };
    answers.insert("version".to_owned(), json!(instrument.version));
    let line = text(answers, "given");
    if let Ok(read) = measures::read_line(instrument, &line) {
        answers.insert("given".to_owned(), json!(measures::write_line(&read)));
    }
    own_words_in_order(instrument, groups);
    Ok(())
}

/// A form adds items under keys of its own: the first is of the first question that has no words, and so on.
fn own_words_in_order(instrument: &Instrument, groups: &mut Map<String, Value>) {
    let Some(Value::Object(given)) = groups.get_mut("own_words") else { return };
    let own = || instrument.items.iter().filter(|item| item.own_words);
    let (known, added): (Vec<_>, Vec<_>) =
        std::mem::take(given).into_iter().partition(|(key, _)| own().any(|item| item.id == *key));
    given.extend(known);
    let free: Vec<&str> =
        own().map(|item| item.id.as_str()).filter(|id| !given.contains_key(*id)).collect();
    let left = free.len();
    let named = free.into_iter().map(str::to_owned);
    let keys: Vec<String> =
        named.chain(added.iter().skip(left).map(|(key, _)| key.clone())).collect();
    given.extend(keys.into_iter().zip(added).map(|(key, (_, words))| (key, words)));
}

/// Refuses what does not fit the instrument, the person or what was said before.
pub(super) fn fits(
    tx: &Tx<'_>,
    instruments: &[Instrument],
    record: &Record,
) -> Result<(), CommandError> {
    let measure: Measure = record.read();
    let Some(whose) = measure.of.person else {
        return Err(CommandError::field("of", "Say whose questionnaire it is."));
    };
    let person: Person = tx.get(whose)?.map(|record| record.read()).unwrap_or_default();
    let others: Vec<Measure> = tx
        .of_person(whose)?
        .into_iter()
        .filter(|other| *other.kind() == Kind::Measure && other.id() != record.id())
        .map(|other| other.read())
        .filter(|other: &Measure| other.of.referral == measure.of.referral)
        .collect();
    let Answers { instrument: id, version, .. } = &measure.answers;
    let found = instruments.iter().find(|known| known.id == *id && known.version == *version);
    let mut problems = Problems::default();
    let known = Known { born: &person.born.on, others: &others };
    measures::check(found, &measure, known, &mut problems);
    match problems.into_vec() {
        problems if problems.is_empty() => Ok(()),
        problems => Err(CommandError::invalid(problems.into_iter().map(Into::into).collect())),
    }
}

/// Whether an edit touches what the instrument has a say in; a remark is anybody's.
pub(super) fn touches_answers(before: Option<&Record>, after: &Record) -> bool {
    let scored = |record: &Record| {
        let mut values = record.values();
        values.retain(|group, _| !matches!(group.as_str(), "of" | "remark"));
        values
    };
    before.is_none_or(|before| scored(before) != scored(after))
}
