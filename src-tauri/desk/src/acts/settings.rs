//! Settings, and the lists of choices.

use crate::error::CommandError;
use crate::instruments::newest;
use crate::messages::Nothing;
use crate::messages::settings::{Choice, Settings, Vocabularies};
use crate::session::Desk;
use doorstep_domain::vocabulary::shipped;
use doorstep_store::{Store, StoreError};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::collections::BTreeMap;

const THEMES: [&str; 4] = ["system", "light", "dark", "contrast"];

/// A setting of an open caseload, or what it is until somebody sets it.
pub(crate) fn setting_or<T: DeserializeOwned>(
    store: &Store,
    name: &str,
    otherwise: T,
) -> Result<T, StoreError> {
    let value = store.setting(name)?;
    Ok(value.and_then(|value| serde_json::from_value(value).ok()).unwrap_or(otherwise))
}

/// How long an appointment usually is: longer the first time.
pub(crate) fn usual_minutes(store: &Store, met: u32) -> Result<u32, StoreError> {
    match met {
        0 => setting_or(store, "first_minutes", 45),
        _ => setting_or(store, "later_minutes", 20),
    }
}

impl Desk {
    pub(crate) fn settings(&mut self, _: Nothing) -> Result<Settings, CommandError> {
        let appearance = self.appearance();
        let store = self.store()?;
        Ok(Settings {
            store_name: setting_or(store, "store_name", String::new())?,
            worker: setting_or(store, "worker", String::new())?,
            appearance,
            idle_minutes: setting_or(store, "idle_minutes", 5)?,
            agreed_capacity: setting_or(store, "agreed_capacity", 0)?,
            first_minutes: setting_or(store, "first_minutes", 45)?,
            later_minutes: setting_or(store, "later_minutes", 20)?,
        })
    }

    pub(crate) fn save_settings(&mut self, request: Settings) -> Result<Settings, CommandError> {
        check(&request)?;
        let shelf = self.shelf.with(&request.store_name, &request.appearance);
        let (store, pen) = self.writing()?;
        let kept =
            store.transact_for_good::<_, CommandError>("save_settings", pen.millis(), |tx| {
                tx.set_setting("store_name", &json!(request.store_name))?;
                tx.set_setting("worker", &json!(request.worker))?;
                tx.set_setting("idle_minutes", &json!(request.idle_minutes))?;
                tx.set_setting("agreed_capacity", &json!(request.agreed_capacity))?;
                tx.set_setting("first_minutes", &json!(request.first_minutes))?;
                tx.set_setting("later_minutes", &json!(request.later_minutes))?;
                // Last, so that the caseload and what stands beside it are kept together or not at all.
                Ok(shelf.keep()?)
            });
        if kept.is_err() {
            let _ = self.shelf.keep();
        }
        kept?;
        self.shelf = shelf;
        self.opened()?.idle_minutes = request.idle_minutes;
        self.settings(Nothing {})
    }

    pub(crate) fn vocabularies(&mut self, _: Nothing) -> Result<Vocabularies, CommandError> {
        let choice = |choice: &doorstep_domain::vocabulary::Choice| Choice {
            code: choice.code.clone(),
            words: choice.words.clone(),
            group: choice.group.clone(),
        };
        let lists = shipped().lists.iter();
        let lists = lists.map(|(id, list)| (id.clone(), list.choices.iter().map(choice).collect()));
        let mut lists: BTreeMap<String, Vec<Choice>> = lists.collect();
        let instruments = newest(self.store()?)?.into_iter().map(|instrument| Choice {
            code: instrument.id,
            words: instrument.title,
            group: String::new(),
        });
        lists.insert("instrument".to_owned(), instruments.collect());
        Ok(Vocabularies { lists })
    }
}

fn check(settings: &Settings) -> Result<(), CommandError> {
    let Settings { store_name, appearance, idle_minutes, agreed_capacity, .. } = settings;
    let mut problems = doorstep_domain::validation::Problems::default();
    problems.require(!store_name.is_empty(), "store_name", "Give the caseload a name.");
    problems.line("store_name", store_name);
    problems.line("worker", &settings.worker);
    let theme = THEMES.contains(&appearance.theme.as_str());
    problems.require(theme, "appearance.theme", "Choose one of the themes.");
    let size = (100..=200).contains(&appearance.text_size);
    problems.require(size, "appearance.text_size", "Choose a size from 100 to 200 per cent.");
    let idle = (1..=60).contains(idle_minutes);
    problems.require(idle, "idle_minutes", "Choose 1 to 60 minutes.");
    problems.require(*agreed_capacity <= 1_000, "agreed_capacity", "Enter a number up to 1,000.");
    for (field, minutes) in
        [("first_minutes", settings.first_minutes), ("later_minutes", settings.later_minutes)]
    {
        problems.require((5..=480).contains(&minutes), field, "Choose 5 to 480 minutes.");
    }
    match problems.into_vec() {
        problems if problems.is_empty() => Ok(()),
        problems => Err(CommandError::invalid(problems.into_iter().map(Into::into).collect())),
    }
}
