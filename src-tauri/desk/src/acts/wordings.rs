//! The wordings of texts: as they came, or in the worker's own words. Every change is another version, and the
//! former ones stay, so that what somebody was reminded with can be looked up.

use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::texts::{SaveWording, WordingView, Wordings};
use crate::session::Desk;
use doorstep_domain::texting::{Wording, filled, shipped};
use doorstep_store::Store;
use serde::{Deserialize, Serialize};
use serde_json::json;

const SETTING: &str = "wordings";
/// Three texts in one.
const LONGEST: usize = 459;
const PLACES: [&str; 6] = ["name", "day", "time", "was", "place", "worker"];

/// Words of the worker's own; empty where they went back to those that came.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Own {
    id: String,
    version: String,
    words: String,
}

/// Every wording as it stands now.
pub(crate) fn current(store: &Store) -> Result<Vec<Wording>, CommandError> {
    let own = own(store)?;
    let now = |wording: &Wording| match own.iter().rfind(|own| own.id == wording.id) {
        Some(own) if !own.words.is_empty() => {
            let Own { version, words, .. } = own.clone();
            Wording { version, words, ..wording.clone() }
        }
        _ => wording.clone(),
    };
    Ok(shipped().iter().map(now).collect())
}

fn own(store: &Store) -> Result<Vec<Own>, CommandError> {
    Ok(super::settings::setting_or(store, SETTING, Vec::new())?)
}

impl Desk {
    pub(crate) fn wordings(&mut self, _: Nothing) -> Result<Wordings, CommandError> {
        let views = current(self.store()?)?.into_iter().zip(shipped());
        let view = |(now, came): (Wording, &Wording)| WordingView {
            purpose_words: purpose_words(&now),
            id: now.id,
            version: now.version,
            title: now.title,
            words: now.words,
            shipped: came.words.clone(),
            source: now.source,
        };
        Ok(Wordings { wordings: views.map(view).collect() })
    }

    pub(crate) fn save_wording(&mut self, request: SaveWording) -> Result<Wordings, CommandError> {
        let SaveWording { id, words } = request;
        if !shipped().iter().any(|wording| wording.id == id) {
            return Err(CommandError::not_found());
        }
        check(&words)?;
        let (store, pen) = self.writing()?;
        let mut own = own(store)?;
        let versions = own.iter().filter(|own| own.id == id && !own.words.is_empty()).count();
        own.push(Own { version: format!("own-{}", versions + 1), id, words });
        store.transact_for_good::<_, CommandError>("save_wording", pen.millis(), |tx| {
            Ok(tx.set_setting(SETTING, &json!(own))?)
        })?;
        self.wordings(Nothing {})
    }
}

/// No phone sends more at once.
pub(crate) fn short_enough(words: &str) -> Result<(), CommandError> {
    if words.chars().count() > LONGEST {
        return Err(CommandError::field("words", "This is longer than three texts. Say less."));
    }
    Ok(())
}

fn check(words: &str) -> Result<(), CommandError> {
    short_enough(words)?;
    if filled(words, &PLACES.map(|place| (place, "x"))).contains(['{', '}']) {
        let known =
            "In curly brackets only {name}, {day}, {time}, {was}, {place} and {worker} are known.";
        return Err(CommandError::field("words", known));
    }
    Ok(())
}

fn purpose_words(wording: &Wording) -> String {
    let purpose = match wording.purpose.as_str() {
        "reminder" => "Reminder",
        "late" => "Running late",
        "first-contact" => "Before the first contact",
        _ => "No reply at the door",
    };
    match wording.of.as_str() {
        "call" => format!("{purpose}, for a call"),
        "meeting" => format!("{purpose}, for a meeting"),
        _ => purpose.to_owned(),
    }
}
