//! For the GP record: what waits, by practice; its text; that it was entered; the codes.

use super::backups::unreadable_file;
use super::contacts::live;
use super::joining::{day_or_as_typed, saved};
use crate::checking::checked;
use crate::error::{Code, CommandError};
use crate::gp::{codes, entry, may_carry, oldest, since, waiting};
use crate::messages::gp::{
    AskGpRecord, AskGpText, GpCodes, GpEntry, GpPerson, GpPractice, GpRecord, MarkEntered,
    SaveGpSince,
};
use crate::messages::{Nothing, Saved};
use crate::portrait::id_of;
use crate::session::Desk;
use crate::surroundings::FileKind;
use crate::wording::{ago, day_and_time, full_day, partial_day};
use chrono::{DateTime, NaiveDate, Utc};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::kinds::{Contact, GpEntry as Kept, Referral};
use doorstep_domain::nhs_number::spaced;
use doorstep_domain::{Kind, Record, RecordId};
use doorstep_exchange::codes::{self, CodeMap, CodeMapError, GpCode};
use doorstep_store::{GpWaiting, Listed, Store};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Nobody enters more in one sitting; the rest comes up as these are ticked.
const MOST_SHOWN: usize = 200;

impl Desk {
    pub(crate) fn gp_record(&mut self, request: AskGpRecord) -> Result<GpRecord, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let (map, own) = codes(store)?;
        let (mut waiting, since) = (waiting(store)?, since(store)?);
        let mut practices = practices(store, &waiting, now)?;
        let names = practices.iter().map(|practice| practice.name.clone()).collect();
        let total = waiting.len();
        if let Some(one) = &request.practice {
            practices.retain(|practice| practice.name == *one);
            waiting.retain(|each| each.practice == *one);
        }
        for each in waiting.iter().take(MOST_SHOWN) {
            let found = practices.iter_mut().find(|practice| practice.name == each.practice);
            if let (Some(practice), Some(record)) = (found, store.get(each.id)?) {
                practice.waiting.push(entry(store, map.as_ref(), (&record, None), now)?);
            }
        }
        Ok(GpRecord {
            practices,
            names,
            total: u32::try_from(total).unwrap_or(u32::MAX),
            shown_words: shown_words(waiting.len()),
            since: since.to_string(),
            since_words: partial_day(&since.to_string()),
            as_at: full_day(london_day(now)),
            codes: shown(map.as_ref(), own),
        })
    }

    pub(crate) fn gp_text(&mut self, request: AskGpText) -> Result<GpEntry, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let record = entered_with(store, &request.kind, &request.id)?;
        entry(store, codes(store)?.0.as_ref(), (&record, request.words.as_deref()), now)
    }

    pub(crate) fn mark_entered(&mut self, request: MarkEntered) -> Result<Saved, CommandError> {
        let now = self.now();
        let (store, pen) = self.writing()?;
        let record = entered_with(store, &request.kind, &request.id)?;
        let map = codes(store)?.0;
        let said = entry(store, map.as_ref(), (&record, request.words.as_deref()), now)?;
        let kept = match request.entered {
            true => Kept {
                entered: Some(pen.now),
                code: may_carry(&said).to_owned(),
                words: said.words.clone(),
            },
            // The sentence stays: it is not typed a second time.
            false => Kept { words: said.words.clone(), ..Kept::default() },
        };
        let id = record.id();
        let draft = format!("gp:{}:{id}", record.kind());
        let done = store.transact::<_, CommandError>("mark_entered", pen.millis(), |tx| {
            match record.kind() {
                Kind::Referral => {
                    let says = Referral { gp: kept, ..record.read() };
                    tx.revise(record, &checked(says, |_| Some("words"))?)?;
                }
                _ => {
                    let says = Contact { gp: kept, ..record.read() };
                    tx.revise(record, &checked(says, |_| Some("words"))?)?;
                }
            }
            Ok(tx.drop_draft(&draft)?)
        })?;
        Ok(saved(id, done.undo, &["today", "person"]))
    }

    pub(crate) fn save_gp_since(&mut self, request: SaveGpSince) -> Result<Nothing, CommandError> {
        let (store, pen) = self.writing()?;
        let day = day_or_as_typed(&request.on, pen.today());
        if parse_day(&day).is_none_or(|day| day > pen.today()) {
            return Err(CommandError::field("on", "Write a day that has been, like 3/11/2026."));
        }
        store.transact_for_good::<_, CommandError>("save_gp_since", pen.millis(), |tx| {
            Ok(tx.set_setting("gp_since", &json!(day))?)
        })?;
        Ok(Nothing {})
    }

    pub(crate) fn install_code_map(&mut self, _: Nothing) -> Result<GpCodes, CommandError> {
        self.store()?;
        if let Some(path) = self.pick(|picker| picker.open_file(FileKind::CodeMap)) {
            let bytes = std::fs::read(path).map_err(|_| unreadable_file())?;
            let map = codes::read(&bytes)?;
            self.keep_codes(&json!(map))?;
        }
        self.codes_in_use()
    }

    pub(crate) fn remove_code_map(&mut self, _: Nothing) -> Result<GpCodes, CommandError> {
        self.keep_codes(&Value::Null)?;
        self.codes_in_use()
    }

    fn keep_codes(&mut self, value: &Value) -> Result<(), CommandError> {
        let (store, pen) = self.writing()?;
        store.transact_for_good::<_, CommandError>("keep_codes", pen.millis(), |tx| {
            Ok(tx.set_setting("gp_codes", value)?)
        })
    }

    fn codes_in_use(&self) -> Result<GpCodes, CommandError> {
        let (map, own) = codes(self.store()?)?;
        Ok(shown(map.as_ref(), own))
    }
}

/// "200 of 314 shown, the oldest first"; empty where there are no more.
fn shown_words(of: usize) -> String {
    match of {
        ..=MOST_SHOWN => String::new(),
        more => format!("{MOST_SHOWN} of {more} shown, the oldest first"),
    }
}

/// A contact, or a referral that was declined; nothing else goes into the GP record.
fn entered_with(store: &Store, kind: &str, id: &str) -> Result<Record, CommandError> {
    let id = id_of(id)?;
    match kind {
        "contact" => Ok(live::<Contact>(store, id)?.0),
        "referral" => Ok(live::<Referral>(store, id)?.0),
        _ => Err(CommandError::not_found()),
    }
}

/// Every practice with someone open or something waiting, the one without a name last.
fn practices(
    store: &Store,
    waiting: &[GpWaiting],
    now: DateTime<Utc>,
) -> Result<Vec<GpPractice>, CommandError> {
    let open = store.open_by_practice()?;
    let mut names: Vec<&str> = open.iter().map(|listed| listed.practice.as_str()).collect();
    names.extend(waiting.iter().map(|each| each.practice.as_str()));
    names.sort_by_key(|name| (name.is_empty(), *name));
    names.dedup();
    let mut theirs: BTreeMap<RecordId, u32> = BTreeMap::new();
    waiting.iter().for_each(|each| *theirs.entry(each.person).or_default() += 1);
    let practice = |name: &str| {
        let people = open.iter().filter(|listed| listed.practice == name);
        GpPractice {
            name: name.to_owned(),
            waiting: Vec::new(),
            people: people.map(|listed| line(listed, &theirs, london_day(now))).collect(),
        }
    };
    Ok(names.into_iter().map(practice).collect())
}

fn line(listed: &Listed, waiting: &BTreeMap<RecordId, u32>, today: NaiveDate) -> GpPerson {
    let at = |millis: Option<i64>| millis.and_then(DateTime::from_timestamp_millis);
    let seen = at(listed.last_seen).map(|at| ago(london_day(at), today));
    GpPerson {
        person: listed.person.to_string(),
        name: listed.list_name.clone(),
        born: partial_day(&listed.born),
        nhs_number: spaced(&listed.nhs_number),
        last_seen: seen.unwrap_or_else(|| "never met".to_owned()),
        next: at(listed.next).map(|at| day_and_time(at, today)).unwrap_or_default(),
        waiting: waiting.get(&listed.person).copied().unwrap_or_default(),
    }
}

fn shown(map: Option<&CodeMap>, own: bool) -> GpCodes {
    let Some(map) = map else {
        return GpCodes { name: String::new(), source: String::new(), lines: Vec::new(), own };
    };
    let code = |code: &GpCode| format!("{} {} ({})", code.code, code.term, code.system);
    let checked = map.checked_on.format("%-d %B %Y");
    GpCodes {
        name: map.name.clone(),
        source: format!("{}. Compared with it on {checked}.", map.source.trim_end_matches('.')),
        lines: [&map.accepted, &map.declined].into_iter().flatten().map(code).collect(),
        own,
    }
}

/// How many entries wait, for Today, and whether there may be more: it counts no further than what is shown at once.
pub(crate) fn how_many_wait(store: &Store) -> Result<(u32, bool), CommandError> {
    let most = u32::try_from(MOST_SHOWN).ok();
    let (waiting, more) = oldest(store, most)?;
    Ok((u32::try_from(waiting.len()).unwrap_or(u32::MAX), more))
}

/// Whether a contact that was made on a day is asked for at all.
pub(crate) fn is_asked_for(store: &Store, contact: &Contact) -> Result<bool, CommandError> {
    let since = since(store)?;
    Ok(contact.is_due_for_gp() && contact.event.at.is_some_and(|at| london_day(at) >= since))
}

/// The day from which a new caseload asks.
pub(crate) fn begins_on(day: NaiveDate) -> Value {
    json!(day.to_string())
}

impl From<CodeMapError> for CommandError {
    fn from(error: CodeMapError) -> Self {
        Self::new(
            Code::NotACodeMap,
            format!("This is no code map. {error}."),
            "The codes stay as they were. The format is described in docs/gp-codes.md.",
        )
    }
}
