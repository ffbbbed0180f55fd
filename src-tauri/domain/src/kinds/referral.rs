//! One episode of support within a scheme. A re-referral is a new one.

use super::{GpEntry, Kind, is_answer};
use crate::ids::RecordId;
use crate::validation::Problems;
use crate::{group, kind};

group! {
    /// Whose referral, and within which scheme.
    Within {
        /// The person.
        person: Option<RecordId>,
        /// The scheme, where there is one.
        scheme: Option<RecordId>,
    }
}

group! {
    /// Where it came from.
    Source {
        /// Code of `referral-source`.
        kind: String,
        /// Who referred, by name.
        referrer: String,
        /// Their organisation or practice.
        organisation: String,
        /// The day it was received; the waiting clock starts here.
        received_on: String,
    }
}

group! {
    /// Why.
    Reason {
        /// In the referrer’s words.
        words: String,
        /// Codes of `need`.
        needs: Vec<String>,
        /// `urgent`, `soon`, `routine` or empty.
        urgency: String,
    }
}

group! {
    /// What the person knows and agrees to.
    Agreement {
        /// The person knows of the referral and agrees: `yes`, `no`, `not-asked`.
        knows_and_agrees: String,
        /// The GP may be told: `yes`, `no`, `not-asked`.
        gp_may_be_told: String,
    }
}

group! {
    /// Privacy information was given (UK GDPR, Articles 13 and 14).
    Privacy {
        /// Version of the text.
        version: String,
        /// The day.
        on: String,
        /// Code of `privacy-given`: `read-aloud`, `paper`, `sent`.
        how: String,
    }
}

group! {
    /// Where it stands, since when and why: one thing, because none of it makes sense alone.
    Status {
        /// `received`, `waiting`, `active`, `paused`, `closed` or `declined`.
        state: String,
        /// Since this day.
        on: String,
        /// Code of the reasons for that state.
        reason: String,
        /// In words.
        note: String,
        /// Where it stood before the person’s death closed it, should that have been a mistake.
        was: Option<Stood>,
    }
}

/// Where a referral stood: what [`Status`] says, once more.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Stood {
    /// As in [`Status`].
    pub state: String,
    /// Since this day.
    pub on: String,
    /// Code of the reasons for that state.
    pub reason: String,
    /// In words.
    pub note: String,
}

impl Status {
    /// Where it stands from a day on. Where it stood before a death is kept for as long as the death stands.
    #[must_use]
    pub fn moved_on(&self, state: State, on: String, reason: String, note: String) -> Self {
        let next = Self { state: state.code().to_owned(), on, reason, note, was: None };
        let was = match (self.is_of_death(), next.is_of_death()) {
            (false, true) => Some(self.stood()),
            (true, true) => self.was.clone(),
            (_, false) => None,
        };
        Self { was, ..next }
    }

    fn stood(&self) -> Stood {
        let Self { state, on, reason, note, .. } = self.clone();
        Stood { state, on, reason, note }
    }

    /// Where it stood before a death closed it; none where none did, or where nobody kept it.
    pub fn before_death(&self) -> Option<Self> {
        let Stood { state, on, reason, note } = self.was.clone()?;
        Some(Self { state, on, reason, note, was: None })
    }

    /// Closed because the person died.
    pub fn is_of_death(&self) -> bool {
        State::parse(&self.state) == Some(State::Closed) && self.reason == DIED
    }
}

/// Why a death closes a referral: code of `closure-reason`.
pub const DIED: &str = "died";

group! {
    /// What was agreed with the person about how much and how long.
    Agreed {
        /// Contacts agreed; 0 where nothing was agreed.
        contacts: u32,
        /// The planned end, a day.
        end_on: String,
    }
}

kind! {
    /// One episode of support.
    Referral is Kind::Referral, checked by validate {
        /// Whose, and within which scheme.
        of: Within,
        /// Where it came from.
        source: Source,
        /// Why.
        reason: Reason,
        /// What the person knows and agrees to.
        agreement: Agreement,
        /// Privacy information was given.
        privacy: Privacy,
        /// Where it stands.
        status: Status,
        /// How much and how long.
        agreed: Agreed,
        /// Whether its decline stands in the GP system.
        gp: GpEntry,
    }
}

fn validate(referral: &Referral, problems: &mut Problems) {
    let Referral { of, source, reason, agreement, privacy, status, agreed, .. } = referral;
    problems.require(of.person.is_some(), "of.person", "Say who was referred.");
    problems.code("source.kind", &source.kind);
    problems.line("source.referrer", &source.referrer);
    problems.line("source.organisation", &source.organisation);
    problems.day("source.received_on", &source.received_on);
    problems.text("reason.words", &reason.words);
    reason.needs.iter().for_each(|need| problems.code("reason.needs", need));
    problems.code("reason.urgency", &reason.urgency);
    for (field, answer) in [
        ("agreement.knows_and_agrees", &agreement.knows_and_agrees),
        ("agreement.gp_may_be_told", &agreement.gp_may_be_told),
    ] {
        problems.require(is_answer(answer), field, "Answer yes or no, or leave it empty.");
    }
    problems.line("privacy.version", &privacy.version);
    problems.day("privacy.on", &privacy.on);
    problems.code("privacy.how", &privacy.how);
    let known = status.state.is_empty() || State::parse(&status.state).is_some();
    problems.require(known, "status.state", "This is not a state that a referral can have.");
    problems.day("status.on", &status.on);
    problems.code("status.reason", &status.reason);
    problems.text("status.note", &status.note);
    problems.require(agreed.contacts <= 200, "agreed.contacts", "Enter a number up to 200.");
    problems.day("agreed.end_on", &agreed.end_on);
    referral.gp.validate(problems);
}

/// The life of a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It arrived; nobody has looked at it.
    Received,
    /// Looked at and waiting for the first contact.
    Waiting,
    /// Being supported.
    Active,
    /// Paused, for a reason that is named.
    Paused,
    /// Ended.
    Closed,
    /// The person, or the service, said no.
    Declined,
}

impl State {
    /// All of them, in the order of a referral’s life.
    pub const ALL: [State; 6] =
        [Self::Received, Self::Waiting, Self::Active, Self::Paused, Self::Closed, Self::Declined];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Waiting => "waiting",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Closed => "closed",
            Self::Declined => "declined",
        }
    }

    /// The state of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Neither ended nor declined.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Declined)
    }

    /// What can follow. An ended referral is not opened again: a re-referral is a new one.
    pub fn next(self) -> &'static [State] {
        match self {
            Self::Received => &[Self::Waiting, Self::Active, Self::Declined, Self::Closed],
            Self::Waiting => &[Self::Active, Self::Paused, Self::Declined, Self::Closed],
            Self::Active => &[Self::Paused, Self::Waiting, Self::Closed],
            Self::Paused => &[Self::Active, Self::Waiting, Self::Closed],
            Self::Closed | Self::Declined => &[],
        }
    }

    /// The list of reasons that goes with it, where one does.
    pub fn reasons(self) -> Option<&'static str> {
        match self {
            Self::Paused => Some("pause-reason"),
            Self::Closed => Some("closure-reason"),
            Self::Declined => Some("decline-reason"),
            Self::Received | Self::Waiting | Self::Active => None,
        }
    }
}

impl Referral {
    /// Where it stands; received where nothing was said.
    pub fn state(&self) -> State {
        State::parse(&self.status.state).unwrap_or(State::Received)
    }

    /// The person said no, and the GP system does not say so yet.
    pub fn is_due_for_gp(&self) -> bool {
        let said_no = self.state() == State::Declined && self.status.reason == "declined";
        said_no && !self.gp.is_entered()
    }
}
