//! During a visit only the person visited can be reached: what every command that may be called then asks first.

use crate::error::{Code, CommandError};
use crate::session::{Desk, State, Visiting};
use doorstep_domain::RecordId;

impl Desk {
    /// The visit on the screen.
    pub(crate) fn visit(&self) -> Option<Visiting> {
        match &self.state {
            State::Open(open) | State::Covered(open) => open.visit,
            _ => None,
        }
    }

    /// Refuses anything about anybody but the person visited.
    pub(crate) fn only_about(&self, person: RecordId) -> Result<(), CommandError> {
        self.only(|visit| visit.person == person)
    }

    /// Refuses any draft but those of the person visited: their id is a part of the key.
    pub(crate) fn only_draft_of(&self, key: &str) -> Result<(), CommandError> {
        self.only(|visit| visit.has_draft(key))
    }

    /// Refuses to take back what was done before the visit.
    pub(crate) fn only_done_here(&self, undo: u32) -> Result<(), CommandError> {
        self.only(|visit| undo > visit.since)
    }

    fn only(&self, allowed: impl Fn(Visiting) -> bool) -> Result<(), CommandError> {
        match self.visit() {
            Some(visit) if !allowed(visit) => Err(visit_first()),
            _ => Ok(()),
        }
    }
}

impl Visiting {
    /// Whether a draft is of the person visited.
    pub(crate) fn has_draft(&self, key: &str) -> bool {
        let person = self.person.to_string();
        key.split(':').any(|part| part == person)
    }
}

/// Not while somebody sits beside the worker.
pub(crate) fn visit_first() -> CommandError {
    CommandError::new(
        Code::WrongPhase,
        "That has to wait until the visit is over.",
        "End the visit first.",
    )
}

/// Not while the screen is turned to the person.
pub(crate) fn turned_away() -> CommandError {
    CommandError::new(
        Code::WrongPhase,
        "That has to wait until the screen is yours again.",
        "Press F8 to take it back.",
    )
}
