//! The questionnaires of a caseload: those that come with Doorstep and those that the host installed. Every
//! version stays, because a record is scored by the one it was answered with.

use crate::acts::setting_or;
use crate::error::{Code, CommandError};
use doorstep_domain::measures::{self, Instrument};
use doorstep_store::Store;

/// The setting that holds the host's definitions, each as its file was.
pub(crate) const SETTING: &str = "measures";
/// More than anybody is licensed for.
const MOST: usize = 50;

/// All of them, those of the host last, in the order of installing.
pub(crate) fn all(store: &Store) -> Result<Vec<Instrument>, CommandError> {
    let own = texts(store)?;
    let own = own.iter().filter_map(|text| measures::read(text).ok());
    Ok(measures::shipped().iter().cloned().chain(own).collect())
}

/// The newest version of each.
pub(crate) fn newest(store: &Store) -> Result<Vec<Instrument>, CommandError> {
    let mut newest: Vec<Instrument> = Vec::new();
    for instrument in all(store)? {
        match newest.iter_mut().find(|known| known.id == instrument.id) {
            Some(older) => *older = instrument,
            None => newest.push(instrument),
        }
    }
    Ok(newest)
}

/// The newest version of one.
pub(crate) fn newest_of(store: &Store, id: &str) -> Result<Instrument, CommandError> {
    let found = newest(store)?.into_iter().find(|instrument| instrument.id == id);
    found.ok_or_else(|| CommandError::field("instrument", "Choose one of the questionnaires."))
}

/// The definitions of the host with one more, as the setting holds them.
pub(crate) fn with(store: &Store, text: &str) -> Result<Vec<String>, CommandError> {
    let new = measures::read(text).map_err(|faults| not_one(&faults))?;
    if measures::shipped().iter().any(|shipped| shipped.id == new.id) {
        let say = "Doorstep comes with a questionnaire of this id.";
        return Err(refused(say, "Give it another id."));
    }
    let mut texts = texts(store)?;
    let same =
        all(store)?.into_iter().find(|known| known.id == new.id && known.version == new.version);
    match same {
        Some(known) if known == new => return Ok(texts),
        Some(_) => {
            let say =
                "This version of this questionnaire is here already, and says something else.";
            return Err(refused(say, "Give what was changed a version of its own."));
        }
        None => texts.push(text.to_owned()),
    }
    if texts.len() > MOST {
        return Err(refused("More questionnaires than can be kept.", "Fifty can be installed."));
    }
    Ok(texts)
}

fn texts(store: &Store) -> Result<Vec<String>, CommandError> {
    Ok(setting_or(store, SETTING, Vec::new())?)
}

fn not_one(faults: &[measures::Fault]) -> CommandError {
    let said = faults.iter().take(3).map(|fault| format!(" L{}.", &fault.to_string()[1..]));
    let said: String = said.collect();
    refused(&format!("This is no questionnaire that can be used.{said}"), ADVICE)
}

const ADVICE: &str = "Nothing was installed. The format is described in docs/measures.md.";

fn refused(message: &str, advice: &str) -> CommandError {
    CommandError::new(Code::NotAQuestionnaire, message, advice)
}
