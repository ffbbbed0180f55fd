//! Drafts: words that are not a record yet. Many live at once; switching never asks, leaving never loses.

use super::concerns::is_restricted;
use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::work::{DiscardDraft, Draft, Drafts, SaveDraft};
use crate::portrait;
use crate::session::Desk;
use crate::wording::moments_ago;
use chrono::{DateTime, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::kinds::{Appointment, Person};
use doorstep_store::{Draft as Kept, Store};
use serde_json::json;

/// A draft is a form's worth of words.
const LIMIT: usize = 1_000_000;

impl Desk {
    pub(crate) fn save_draft(&mut self, request: SaveDraft) -> Result<Nothing, CommandError> {
        if request.key.is_empty() || request.key.len() > 200 {
            return Err(CommandError::field("key", "A draft needs a name."));
        }
        if request.values.to_string().len() > LIMIT {
            return Err(CommandError::new(
                Code::TooLarge,
                "This is more than can be kept as one draft.",
                "Save it as a contact, then go on in another.",
            ));
        }
        self.only_draft_of(&request.key)?;
        let (store, pen) = self.writing()?;
        let SaveDraft { key, values } = request;
        store.keep_draft(&Kept { name: key, body: values, saved_at: pen.millis() })?;
        Ok(Nothing {})
    }

    pub(crate) fn discard_draft(&mut self, request: DiscardDraft) -> Result<Nothing, CommandError> {
        self.only_draft_of(&request.key)?;
        self.opened()?.store.drop_draft(&request.key)?;
        Ok(Nothing {})
    }

    pub(crate) fn list_drafts(&mut self, _: Nothing) -> Result<Drafts, CommandError> {
        let mut drafts = drafts(self.store()?, self.now())?;
        if let Some(visit) = self.visit() {
            drafts.retain(|draft| visit.has_draft(&draft.key));
            // As they like to be called: a surname has no business on their own sofa.
            let call = portrait::person(self.store()?, visit.person)?.call().to_owned();
            drafts.iter_mut().for_each(|d| d.title = title(&d.key, Some(call.clone())));
        }
        Ok(Drafts { drafts })
    }
}

/// All drafts, newest first.
pub(crate) fn drafts(store: &Store, now: DateTime<Utc>) -> Result<Vec<Draft>, CommandError> {
    Ok(store.drafts()?.into_iter().map(|kept| shown(store, kept, now)).collect())
}

/// The draft of one name.
pub(crate) fn draft(
    store: &Store,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Option<Draft>, CommandError> {
    Ok(store.draft(name)?.map(|kept| shown(store, kept, now)))
}

fn shown(store: &Store, kept: Kept, now: DateTime<Utc>) -> Draft {
    let restricted = is_restricted(&kept.name);
    let about = about(store, &kept.name);
    let name =
        about.and_then(|id| portrait::person(store, id).ok()).as_ref().map(Person::full_name);
    let saved = DateTime::from_timestamp_millis(kept.saved_at).unwrap_or_default();
    Draft {
        title: title(&kept.name, name),
        person: about.map(|id| id.to_string()),
        saved_words: moments_ago(saved, now),
        key: kept.name,
        values: if restricted { json!({}) } else { kept.body },
    }
}

/// What is kept about one person: the kind of draft, then whose it is.
const ABOUT_A_PERSON: [(&str, &str); 6] = [
    ("contact", "Contact with"),
    ("no-reply", "No reply from"),
    ("measure", "Questionnaire of"),
    ("status", "Referral of"),
    ("moved", "New address of"),
    ("died", "Death of"),
];

/// The person that a draft is about, where its name says so; nobody came to the door of an appointment.
fn about(store: &Store, key: &str) -> Option<RecordId> {
    let (kind, id) = key.split_once(':')?;
    // Of a questionnaire it says which, after whose.
    let id: RecordId = id.split(':').next()?.parse().ok()?;
    match kind {
        "no-reply" => store.get(id).ok()??.read::<Appointment>().of.person,
        _ => ABOUT_A_PERSON.iter().any(|(known, _)| *known == kind).then_some(id),
    }
}

fn title(key: &str, name: Option<String>) -> String {
    let kind = key.split(':').next();
    let of_someone = ABOUT_A_PERSON.iter().find(|(known, _)| Some(*known) == kind);
    if let Some((_, words)) = of_someone {
        return format!("{words} {}", name.as_deref().unwrap_or("someone"));
    }
    match (kind, name) {
        _ if is_restricted(key) => "Something kept".to_owned(),
        (Some("add-person"), _) => "Someone new".to_owned(),
        (Some("note"), _) => "Quick note".to_owned(),
        (Some("gp"), _) => "Words for the GP record".to_owned(),
        (Some("register"), _) => "A register".to_owned(),
        (Some("form"), _) => match key.split(':').nth(1) {
            Some(kind) => format!("Changes to a {kind}"),
            None => "Changes".to_owned(),
        },
        _ => "Draft".to_owned(),
    }
}
