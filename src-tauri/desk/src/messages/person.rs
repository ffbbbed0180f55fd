//! One person: header, story, what is open.

use super::settings::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `open_person`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct OpenPerson {
    /// Person record.
    pub id: String,
    /// The appointment that the recorder is to write up; empty for the one that is due.
    pub appointment: String,
}

/// Reply of `open_person`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonPage {
    /// Person record.
    pub id: String,
    /// "Margaret O’Neill".
    pub name: String,
    /// What to call them: known-as or given name.
    pub call: String,
    /// "“Peggy” · she/her · 78 · NHS 943 476 5919", in pieces.
    pub identity: Vec<String>,
    /// "14 Alder Court, E3 4PT", "07700 900214 (text first)", "Dr Shah, Stroudley Walk".
    pub lines: Vec<String>,
    /// What must not be missed.
    pub marks: Vec<Mark>,
    /// How they describe themselves, a line for each thing that was said.
    pub described: Vec<Described>,
    /// What national returns call their ethnic group: "99", not known, where nobody asked.
    pub nhs_ethnic_category: NhsEthnicCategory,
    /// What matters to them, in their own words.
    pub matters: String,
    /// Latest referral first.
    pub referrals: Vec<ReferralView>,
    /// Contacts, referrals, moves: newest first.
    pub story: Vec<StoryItem>,
    /// Open tasks.
    pub tasks: Vec<TaskLine>,
    /// Appointments to come and past without outcome.
    pub appointments: Vec<AppointmentLine>,
    /// Today's home visit, which can be started; empty where there is none.
    pub visit: String,
    /// Family, carers, professionals.
    pub relations: Vec<RelationLine>,
    /// Places lived at, the present one first.
    pub places: Vec<PlaceLine>,
    /// What is not known yet, a phrase each with the form that takes it.
    pub missing: Vec<Missing>,
    /// Values that differ between two laptops.
    pub conflicts: Vec<ConflictView>,
    /// Died: "died 3 October 2026".
    pub died: String,
    /// The recorder as it should stand: who can be met, the likely channel and minutes.
    pub recorder: Recorder,
    /// A half-written contact, if there is one.
    pub draft: Option<super::work::Draft>,
}

/// Something the person says of themselves.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Described {
    /// "Ethnic group".
    pub label: String,
    /// "Bangladeshi".
    pub words: String,
    /// "NHS category K, Bangladeshi", or empty.
    pub detail: String,
}

/// A category of the NHS Data Dictionary’s ETHNIC CATEGORY.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NhsEthnicCategory {
    /// "K", or "99".
    pub code: String,
    /// "Bangladeshi".
    pub words: String,
}

/// How the recorder begins.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Recorder {
    /// The person first, then relations, each `whom` code or `relation:<id>` with words.
    pub whom: Vec<Choice>,
    /// Channel code to begin with.
    pub channel: String,
    /// Minutes to begin with.
    pub minutes: u32,
    /// The appointment it would write up, if one is due.
    pub appointment: Option<String>,
    /// Begins at, an instant.
    pub at: String,
    /// "today 09:30".
    pub at_words: String,
    /// How the miles begin.
    pub trip: super::activities::TripBegins,
}

/// Something to know before the door. Sensitive ones show as a neutral sign until asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    /// The words.
    pub words: String,
    /// `risk`, `access`, `communication`, `note` or `concern`.
    pub kind: String,
    /// Nobody else in the room may read it: shown as ⚑ until its key.
    pub sensitive: bool,
    /// "look again by 3 Mar", where it has a review date; late ones say so.
    pub review: String,
    /// The concern that it leads to, where it is one: its words are on its own screen only.
    pub concern: Option<String>,
}

/// A referral as the page shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReferralView {
    /// Referral record.
    pub id: String,
    /// Status code: `received`, `waiting`, `active`, `paused`, `closed`, `declined`.
    pub status: String,
    /// "Active · contact 3 of 6".
    pub status_words: String,
    /// "by GP, Dr Shah, 2 Sep: loneliness, bereavement".
    pub source_words: String,
    /// Scheme title, or empty.
    pub scheme: String,
    /// Which statuses can follow, for the menu.
    pub next: Vec<Choice>,
    /// Open now.
    pub open: bool,
}

/// One event of the story.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StoryItem {
    /// Record kind.
    pub kind: String,
    /// Record.
    pub id: String,
    /// "Home visit, 50 min".
    pub title: String,
    /// "12 Nov", with the year where it is not this one.
    pub when: String,
    /// The day, for headings.
    pub date: String,
    /// The note.
    pub words: String,
    /// "with Sue (daughter) · no answer".
    pub detail: String,
    /// Counts as an attended contact with the person.
    pub counts: bool,
    /// "written 14 Nov" where more than a day later.
    pub written: String,
    /// Has values that differ between two laptops.
    pub conflict: bool,
    /// For the GP record: "due", or the day on which it was entered; empty where it is no matter.
    pub gp: String,
}

/// A task in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TaskLine {
    /// Task record.
    pub id: String,
    /// Person record, or none.
    pub person: Option<String>,
    /// Name, or empty.
    pub name: String,
    /// The number to ring.
    pub reach: String,
    /// What to do.
    pub words: String,
    /// The day, or none.
    pub due: Option<String>,
    /// "Fri", "today", "3 Mar".
    pub due_words: String,
    /// Past its day.
    pub late: bool,
    /// `high`, `normal`, `low`.
    pub priority: String,
}

/// An appointment in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AppointmentLine {
    /// Appointment record.
    pub id: String,
    /// "Tue 24 Nov, 09:30 · 45 min · home visit".
    pub words: String,
    /// "texted yesterday", or empty where nobody reminded them.
    pub reminded: String,
    /// Past with no outcome.
    pub to_write_up: bool,
}

/// A relation in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RelationLine {
    /// Relation record.
    pub id: String,
    /// "Sue Hart".
    pub name: String,
    /// "daughter, carer".
    pub relationship: String,
    /// "07700 900111".
    pub reach: String,
    /// "may be told everything", "do not contact".
    pub telling: String,
    /// Do not contact.
    pub do_not_contact: bool,
}

/// A place in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceLine {
    /// Place record.
    pub id: String,
    /// "14 Alder Court, London, E3 4PT".
    pub words: String,
    /// "stairs, buzzer 14".
    pub access: String,
    /// "since 2019", "2012 to 2019".
    pub dates: String,
    /// Lives there now.
    pub current: bool,
}

/// Something not known yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Missing {
    /// "birth date".
    pub words: String,
    /// The record kind whose form takes it.
    pub kind: String,
    /// The record, or empty to make one.
    pub id: String,
    /// The group of the form.
    pub group: String,
}

/// Two values for one thing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConflictView {
    /// Record kind.
    pub kind: String,
    /// Record.
    pub id: String,
    /// Group, with its item where it is a list ("reach/1").
    pub group: String,
    /// "Phone", in words.
    pub title: String,
    /// Whose record: person, where it is a person's.
    pub person: Option<String>,
    /// Name of that person.
    pub name: String,
    /// The shown value first.
    pub values: Vec<ConflictValue>,
}

/// One of the values.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConflictValue {
    /// Opaque stamp, given back to settle.
    pub stamp: String,
    /// The value in words.
    pub words: String,
    /// "this laptop, 12 Nov 09:30".
    pub from: String,
}
