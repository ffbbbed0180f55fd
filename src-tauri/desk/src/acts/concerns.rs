//! Concerns about someone's safety. Everything of one crosses to its own screen and to nowhere else: other
//! screens learn that there is one, when and whose.

use super::conflicts::views;
use super::contacts::{live, optional_id};
use super::forms::{known_fields, version};
use crate::error::CommandError;
use crate::messages::concerns::{
    ConcernLine, ConcernPage, Concerns, KeepConcern, OpenConcern, SaveConcern,
};
use crate::messages::forms::SaveRecord;
use crate::messages::work::SaveDraft;
use crate::messages::{Nothing, Saved};
use crate::page::concerns::{MOST_OPEN, line, recorded_words};
use crate::portrait::id_of;
use crate::session::{Desk, State};
use chrono::SecondsFormat;
use doorstep_domain::kinds::Concern;
use doorstep_domain::record::nested;
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_store::{Draft, Store};
use serde_json::{Map, json};

/// Drafts of concerns that are not saved yet; those of saved ones are named after the record.
const NEW: &str = "concern:new:";
const MOST_SETTLED: u32 = 100;

impl Desk {
    pub(crate) fn open_concern(
        &mut self,
        request: OpenConcern,
    ) -> Result<ConcernPage, CommandError> {
        let visited = self.visited();
        let now = self.now().to_rfc3339_opts(SecondsFormat::Secs, true);
        let today = self.today_in_london();
        let store = self.store()?;
        let record = optional_id(&request.id)?.map(|id| live::<Concern>(store, id)).transpose()?;
        let draft = kept(store, &request, visited)?;
        let person = match (&record, &draft) {
            (Some((_, concern)), _) => concern.of.person.or(draft.as_ref().and_then(person_of)),
            (None, Some(draft)) => person_of(draft),
            (None, None) => optional_id(&request.person)?.or(visited),
        };
        only_of(visited, person)?;
        let name = person.map(|id| called(store, id, visited.is_some())).transpose()?;
        let groups = match &record {
            Some((record, _)) => known_fields(&Kind::Concern, nested(&record.values())),
            None => Map::from_iter([("seen".to_owned(), json!({ "at": now }))]),
        };
        let state = record.as_ref().map(|(_, concern)| recorded_words(concern, today));
        let conflicts = record.iter().flat_map(|(record, _)| views(store, record, today)).collect();
        Ok(ConcernPage {
            version: record.as_ref().map(|(record, _)| version(record)).unwrap_or_default(),
            person: person.map(|id| id.to_string()).unwrap_or_default(),
            name: name.unwrap_or_default(),
            groups: groups.into_iter().collect(),
            draft: draft.as_ref().map(|draft| draft.body["values"].clone()),
            draft_key: draft.map(|draft| draft.name).unwrap_or_default(),
            state_words: state.unwrap_or_default(),
            conflicts,
            visiting: visited.is_some(),
            id: request.id,
            now,
        })
    }

    pub(crate) fn save_concern(&mut self, request: SaveConcern) -> Result<Saved, CommandError> {
        let visited = self.visited();
        let SaveConcern { id, version, person, mut groups, draft } = request;
        let mut person = optional_id(&person)?.or(visited);
        // When it was written down and whose it is are not the screen's to say.
        groups.retain(|name, _| name != "written" && name != "of");
        if id.is_empty() {
            groups.insert("written".to_owned(), json!({ "at": self.now() }));
        } else {
            let (_, concern) = live::<Concern>(self.store()?, id_of(&id)?)?;
            let of = concern.of.person;
            if let (None, Some(filed)) = (of, person) {
                crate::portrait::person(self.store()?, filed)?;
                groups.insert("of".to_owned(), json!({ "person": filed }));
            }
            person = of.or(person);
        }
        only_of(visited, person)?;
        let person = person.map(|id| id.to_string()).unwrap_or_default();
        let kind = Kind::Concern.to_string();
        self.save_record(SaveRecord { kind, id, version, person, groups, draft })
    }

    pub(crate) fn keep_concern(&mut self, request: KeepConcern) -> Result<Nothing, CommandError> {
        let visited = self.visited();
        let KeepConcern { key, person, values } = request;
        if !is_restricted(&key) {
            return Err(CommandError::field("key", "A draft needs a name."));
        }
        only_of(visited, optional_id(&person)?.or(visited))?;
        if values.is_null() {
            self.opened()?.store.drop_draft(&key)?;
            return Ok(Nothing {});
        }
        self.save_draft(SaveDraft { key, values: json!({ "person": person, "values": values }) })
    }

    pub(crate) fn list_concerns(&mut self, _: Nothing) -> Result<Concerns, CommandError> {
        let today = self.today_in_london();
        let store = self.store()?;
        let lines = |open, most| -> Result<Vec<ConcernLine>, CommandError> {
            let ids = store.concerns(open, most)?.into_iter();
            ids.map(|id| line(store, id, today)).collect()
        };
        Ok(Concerns { open: lines(true, MOST_OPEN)?, settled: lines(false, MOST_SETTLED)? })
    }

    /// Whom a visit is with, while one is under way: a concern can then only be about them.
    fn visited(&self) -> Option<RecordId> {
        match &self.state {
            State::Open(open) => open.visit.map(|visit| visit.person),
            _ => None,
        }
    }
}

/// In full; on their own sofa as they like to be called, because a surname tells of others.
fn called(store: &Store, id: RecordId, visiting: bool) -> Result<String, CommandError> {
    let about = crate::portrait::person(store, id)?;
    Ok(if visiting { about.call().to_owned() } else { about.full_name() })
}

/// True for the drafts of concerns, of which no list shows a word.
pub(crate) fn is_restricted(key: &str) -> bool {
    key.starts_with("concern:") || key.starts_with("form:concern:")
}

/// What was typed before: of the record, of the key, or the one cut short that is of the same person.
fn kept(
    store: &Store,
    request: &OpenConcern,
    visited: Option<RecordId>,
) -> Result<Option<Draft>, CommandError> {
    let OpenConcern { id, person, draft, fresh } = request;
    let found = match (id.as_str(), draft.as_str()) {
        ("", "") if *fresh => None,
        ("", "") => {
            let person = optional_id(person)?.or(visited);
            let mut drafts = store.drafts()?.into_iter();
            drafts.find(|draft| draft.name.starts_with(NEW) && person_of(draft) == person)
        }
        ("", key) if is_restricted(key) => store.draft(key)?,
        ("", _) => None,
        (id, _) => store.draft(&format!("concern:{id}"))?,
    };
    Ok(found)
}

fn person_of(draft: &Draft) -> Option<RecordId> {
    draft.body["person"].as_str().and_then(|id| id.parse().ok())
}

/// During a visit only the person visited can be reached.
fn only_of(visited: Option<RecordId>, person: Option<RecordId>) -> Result<(), CommandError> {
    match visited {
        Some(_) if visited != person => Err(CommandError::wrong_phase()),
        _ => Ok(()),
    }
}

/// A concern's values are shown on its own screen only.
pub(crate) fn is_concern(record: &Record) -> bool {
    *record.kind() == Kind::Concern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_of_concerns_are_known_by_their_key() {
        let keys = ["concern:new:1", "concern:018b", "form:concern:new:", "form:concern:1"];
        assert!(keys.iter().all(|key| is_restricted(key)));
        let others = ["note", "contact:1", "form:contact:1", "add-person"];
        assert!(!others.iter().any(|key| is_restricted(key)));
    }

    #[test]
    fn during_a_visit_only_the_person_visited_can_be_reached() {
        let id = |end: u8| format!("018bcfe5-6801-7101-8101-0101010101{end:02}").parse().ok();
        assert!(only_of(None, id(1)).is_ok() && only_of(None, None).is_ok());
        assert!(only_of(id(1), id(1)).is_ok());
        assert!(only_of(id(1), id(2)).is_err() && only_of(id(1), None).is_err());
    }
}
