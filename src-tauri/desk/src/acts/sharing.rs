//! The screen turned to the person: one questionnaire, one question at a time, and nothing else reachable until
//! the worker’s key. Their answers are kept as a draft with each one, and saved when they are through.

use super::contacts::known;
use super::joining::saved;
use super::measures::{begun, fits, of};
use crate::checking::checked;
use crate::dossier::Dossier;
use crate::error::CommandError;
use crate::instruments::newest_of;
use crate::messages::measures::{FinishShared, KeepShared, ShareMeasure, SharedPage, SharingEnded};
use crate::messages::{Nothing, Saved};
use crate::page::wellbeing::{item_view, leading, of_referral, stage_now};
use crate::portrait::id_of;
use crate::session::{Desk, State};
use doorstep_domain::day::age_on;
use doorstep_domain::kinds::Measure;
use doorstep_domain::kinds::measure::{Answers, Help, OwnWords};
use doorstep_domain::measures::{self, Instrument};
use doorstep_domain::shape::Items;
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_store::Draft;
use serde_json::json;
use std::collections::BTreeMap;

/// What is shared, while it is.
pub(crate) struct Sharing {
    person: RecordId,
    call: String,
    instrument: Instrument,
    stage: String,
    help: String,
    /// What they said the first time, by the code of the question.
    own_words: BTreeMap<String, String>,
    /// Written, and thanked for.
    saved: Option<Saved>,
}

impl Desk {
    /// Turns the screen: from here on nothing else can be reached.
    pub(crate) fn share_measure(&mut self, request: ShareMeasure) -> Result<Nothing, CommandError> {
        let person = id_of(&request.person)?;
        self.only_about(person)?;
        let store = self.store()?;
        let dossier = Dossier::gather(store, person, self.now())?;
        let instrument = newest_of(store, &request.instrument)?;
        if instrument.on_paper {
            let say = "The questions are on paper. Type the answers from there.";
            return Err(CommandError::field("instrument", say));
        }
        if age_on(&dossier.person.born.on, dossier.today)
            .is_some_and(|age| age < instrument.minimum_age)
        {
            let say = "They are too young for this questionnaire.";
            return Err(CommandError::field("instrument", say));
        }
        if request.help == "proxy" || !instrument.takes_help(&request.help) {
            return Err(CommandError::field("help", "This is not one of the choices."));
        }
        let here = of_referral(&dossier, leading(&dossier));
        let stage = match request.stage.as_str() {
            "" => stage_now(&instrument, &here).to_owned(),
            stage => stage.to_owned(),
        };
        known("stage", "measure-stage", &stage)?;
        let (call, help) = (dossier.person.call().to_owned(), request.help);
        let own_words = first_words(&instrument, &here);
        let sharing = Sharing { person, call, instrument, stage, help, own_words, saved: None };
        self.opened()?.sharing = Some(Box::new(sharing));
        Ok(Nothing {})
    }

    pub(crate) fn shared(&mut self, _: Nothing) -> Result<SharedPage, CommandError> {
        let sharing = self.sharing()?;
        let kept = self.store()?.draft(&sharing.draft())?;
        let kept: Vec<String> = kept
            .filter(|draft| draft.body["version"] == json!(sharing.instrument.version))
            .and_then(|draft| serde_json::from_value(draft.body["answers"].clone()).ok())
            .unwrap_or_default();
        let Sharing { call, instrument, own_words, .. } = sharing;
        Ok(SharedPage {
            call: call.clone(),
            title: instrument.title.clone(),
            introduction: instrument.introduction.clone(),
            items: instrument.items.iter().map(item_view).collect(),
            own_words: own_words.clone(),
            read_aloud: sharing.help == "read-aloud",
            answers: kept,
            over: sharing.saved.is_some(),
            licence: instrument.licence.clone(),
        })
    }

    pub(crate) fn keep_shared(&mut self, request: KeepShared) -> Result<Nothing, CommandError> {
        let sharing = self.sharing()?;
        if sharing.saved.is_some() {
            return Err(CommandError::wrong_phase());
        }
        sharing.line(&request.answers)?;
        let body = json!({ "version": sharing.instrument.version, "answers": request.answers });
        let name = sharing.draft();
        let (store, pen) = self.writing()?;
        store.keep_draft(&Draft { name, body, saved_at: pen.millis() })?;
        Ok(Nothing {})
    }

    /// Writes what they answered; the page that follows thanks them and says nothing of it.
    pub(crate) fn finish_shared(&mut self, request: FinishShared) -> Result<Saved, CommandError> {
        let sharing = self.sharing()?;
        if sharing.saved.is_some() {
            return Err(CommandError::wrong_phase());
        }
        let (draft, instrument) = (sharing.draft(), sharing.instrument.clone());
        let measure = sharing.measure(&request)?;
        let person = sharing.person;
        let (store, mut pen) = self.writing()?;
        let answers = Answers { ..begun(&instrument, &pen) };
        let measure = Measure {
            of: of(store, person)?,
            answers: Answers { on: answers.on, ..measure.answers },
            ..measure
        };
        let measure = checked(measure, |_| None)?;
        let id = pen.id();
        let mut record = Record::new(id, Kind::Measure);
        let done = store.transact::<_, CommandError>("finish_shared", pen.millis(), |tx| {
            record.revise(&measure, tx.stamp());
            fits(tx, std::slice::from_ref(&instrument), &record)?;
            tx.put(record)?;
            Ok(tx.drop_draft(&draft)?)
        })?;
        let saved = saved(id, done.undo, &["person"]);
        if let Some(sharing) = &mut self.opened()?.sharing {
            sharing.saved = Some(saved.clone());
        }
        Ok(saved)
    }

    /// The worker’s key: back to the worker’s own screen. What was not finished stays as a draft.
    pub(crate) fn end_sharing(&mut self, _: Nothing) -> Result<SharingEnded, CommandError> {
        let sharing = self.opened()?.sharing.take().ok_or_else(CommandError::wrong_phase)?;
        Ok(SharingEnded { person: sharing.person.to_string(), saved: sharing.saved })
    }

    fn sharing(&self) -> Result<&Sharing, CommandError> {
        match &self.state {
            State::Open(open) => open.sharing.as_deref().ok_or_else(CommandError::wrong_phase),
            _ => Err(CommandError::locked()),
        }
    }
}

impl Sharing {
    /// The name of what is kept of it.
    fn draft(&self) -> String {
        format!("measure:{}:{}", self.person, self.instrument.id)
    }

    /// The answers in one line.
    fn line(&self, answers: &[String]) -> Result<String, CommandError> {
        let parts = answers.iter().map(|part| if part.is_empty() { "-" } else { part.as_str() });
        let read = measures::read_line(&self.instrument, &parts.collect::<Vec<_>>().join(","));
        let read = read.map_err(|error| CommandError::field("answers", &error.to_string()))?;
        Ok(measures::write_line(&read))
    }

    fn measure(&self, request: &FinishShared) -> Result<Measure, CommandError> {
        let given = if request.declined { String::new() } else { self.line(&request.answers)? };
        let answers = Answers {
            instrument: self.instrument.id.clone(),
            version: self.instrument.version.clone(),
            stage: self.stage.clone(),
            declined: request.declined,
            given,
            ..Answers::default()
        };
        let help = Help { how: self.help.clone(), by: String::new() };
        let own_words =
            if request.declined { Items::new() } else { self.words(&request.own_words) };
        Ok(Measure { answers, help, own_words, ..Measure::default() })
    }

    /// What they said the first time stays; only where nothing was said is it theirs to say now.
    fn words(&self, said: &BTreeMap<String, String>) -> Items<OwnWords> {
        let said = said.iter().filter(|(_, words)| !words.is_empty());
        let all = said.chain(self.own_words.iter());
        all.map(|(item, words)| (item.clone(), OwnWords { words: words.clone() })).collect()
    }
}

/// By the code of the question, as it was said first.
fn first_words(instrument: &Instrument, here: &[(RecordId, Measure)]) -> BTreeMap<String, String> {
    let mut said: Vec<&Measure> = here
        .iter()
        .map(|(_, measure)| measure)
        .filter(|m| m.is_answered() && m.answers.instrument == instrument.id)
        .collect();
    said.sort_by_key(|measure| std::cmp::Reverse(measure.answers.on.clone()));
    let words = said.into_iter().flat_map(|measure| &measure.own_words);
    words
        .map(|(item, own)| (item.clone(), own.words.clone()))
        .filter(|(_, w)| !w.is_empty())
        .collect()
}
